export { default as Authority } from './authority/Authority.svelte';
