import { type Card, MAX_CARD_WORDS, type Slot, replaceSlots, slotsIn, countCardWords } from './card.ts';

/** The case's values for the slots. `shortGoal` replaces a goal that would make the line too long to say. */
export type Slots = Partial<Record<Slot, string>> & { shortGoal?: string };

/** The words of a card in each of its forms, with the slots filled. */
export type Filled = { words: string; gentler?: string; firmer?: string };

/**
 * The words of a card with its slots filled from the case. Null when one of its slots cannot be filled, or when the line
 * would be longer than one breath. A placeholder never comes back, and neither does a value that would read as one.
 */
export function fillCard({ words }: Pick<Card, 'words'>, slots: Slots): string | null {
	const names = slotsIn(words);
	if (names.length === 0) return words;
	const filled = fill(words, names, slots);
	if (filled === null || countCardWords(filled) <= MAX_CARD_WORDS) return filled;
	if (!names.includes('goal') || slots.shortGoal === undefined) return null;
	const shorter = fill(words, names, { ...slots, goal: slots.shortGoal });
	return shorter !== null && countCardWords(shorter) <= MAX_CARD_WORDS ? shorter : null;
}

/** Fills every form of a card. A form that cannot be filled is left out; null when its main words cannot be filled. */
export function fillForms(card: Pick<Card, 'words' | 'gentler' | 'firmer'>, slots: Slots): Filled | null {
	const words = fillCard(card, slots);
	if (words === null) return null;
	const form = (other: string | undefined) => (other === undefined ? null : fillCard({ words: other }, slots));
	const gentler = form(card.gentler);
	const firmer = form(card.firmer);
	return { words, ...(gentler === null ? {} : { gentler }), ...(firmer === null ? {} : { firmer }) };
}

function fill(words: string, names: readonly Slot[], slots: Slots): string | null {
	const said = new Map(names.map((slot) => [slot, asSaid(slots[slot] ?? '')]));
	if ([...said.values()].includes('')) return null;
	return replaceSlots(words, (slot) => said.get(slot) ?? '');
}

/**
 * One line without closing punctuation, because the card has its own. Empty when there is no letter or digit to say, or when
 * it holds a brace.
 */
function asSaid(value: string): string {
	if (/[{}]/.test(value) || !/[\p{L}\p{N}]/u.test(value)) return '';
	return value
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/[\s.,;:!?…]+$/, '');
}
