export { default as BundleSheet } from './bundle/BundleSheet.svelte';
export { default as Handling } from './handling/Handling.svelte';
export { default as Letter } from './letter/Letter.svelte';
export { default as Summary } from './summary/Summary.svelte';
