export { default as Ladder } from './Ladder.svelte';
