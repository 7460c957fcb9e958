export { default as Rehearsal } from './Rehearsal.svelte';
