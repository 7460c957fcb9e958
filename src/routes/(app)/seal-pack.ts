export { default as OpenSealed } from './sealed/OpenSealed.svelte';
export { default as SealedCase } from './sealed/SealedCase.svelte';
export { default as SealedCopy } from './sealed/SealedCopy.svelte';
