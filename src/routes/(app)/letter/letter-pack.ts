export { default as Letter } from './Letter.svelte';
