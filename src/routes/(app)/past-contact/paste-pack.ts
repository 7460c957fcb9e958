export { default as PastContact } from './PastContact.svelte';
export { default as PastedReplies } from './PastedReplies.svelte';
