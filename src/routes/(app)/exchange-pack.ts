export { default as ContactCards } from './contact-cards/ContactCardsScreen.svelte';
export { cardsForCase, checkSigned, openingKey } from './contact-cards/exchange.ts';
export { default as ComingShare } from './sharing/ComingShare.svelte';
export { default as Sharing } from './sharing/Sharing.svelte';
export { forMailbox } from './sharing/for-mailbox.ts';
export { endingOf } from './sharing/ending.ts';
export { sharedLine } from './sharing/shared-line.ts';
