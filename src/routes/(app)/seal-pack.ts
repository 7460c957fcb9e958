export { default as OpenSealed } from './sealed/OpenSealed.svelte';
export { default as SealedCopy } from './sealed/SealedCopy.svelte';
