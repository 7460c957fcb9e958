import { type Card, type Slot, replaceSlots, slotsIn } from './card.ts';

/**
 * Gives the words of a card with the case put in. `null` when one of its slots cannot be filled:
 * a placeholder never comes back, and neither does a value that would read as one.
 */
export function fillCard(card: Pick<Card, 'words'>, slots: Partial<Record<Slot, string>>): string | null {
	const said = new Map(slotsIn(card.words).map((slot) => [slot, asSaid(slots[slot] ?? '')]));
	if ([...said.values()].includes('')) return null;
	return replaceSlots(card.words, (slot) => said.get(slot) ?? '');
}

/** One line without a closing mark, as the card has its own; empty when there is no letter or digit to say. */
function asSaid(value: string): string {
	if (/[{}]/.test(value) || !/[\p{L}\p{N}]/u.test(value)) return '';
	return value
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/[\s.,;:!?…]+$/, '');
}
