export { default as Trials } from './Trials.svelte';
