import { harmless } from './inventory/harmless.ts';
import { inventory } from './inventory/inventory.ts';

/** Every phrase the coach knows, and the fixed terms that are none. */
export const coachPhrases = { inventory, harmless };
