export { default as ContactCards } from './contact-cards/ContactCardsScreen.svelte';
export { cardsForCase, checkSigned, openingKey } from './contact-cards/exchange.ts';
