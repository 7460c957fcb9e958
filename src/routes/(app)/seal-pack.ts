export { default as OpenSealed } from './sealed/OpenSealed.svelte';
export { default as SealedCase } from './sealed/SealedCase.svelte';
export { default as SealedCopy } from './sealed/SealedCopy.svelte';
export { default as SealedNotes } from './sealed/SealedNotes.svelte';
export { default as UnlockNotes } from './sealed/UnlockNotes.svelte';
export { forCards } from './sealed/for-cards.ts';
export { sealing } from './sealed/sealing-tools.ts';
export { dropKey, findNotes } from './sealed/sealed-notes.ts';
