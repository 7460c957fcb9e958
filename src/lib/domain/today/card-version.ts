/** Increment when the shape of the card changes, or what is read from the same rows: a cached card with another version is rebuilt. */
export const CARD_VERSION = 10;
