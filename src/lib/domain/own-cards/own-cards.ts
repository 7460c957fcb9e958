import { type FieldsOf, isKnownField } from '../case/fields.ts';
import { standingRecords } from '../case/standing.ts';
import type { CaseRecord, FieldRecord } from '../case/record.ts';
import { type Card, Slot } from '../next-card/card.ts';
import type { Id } from '../vocabulary/id.ts';
import { Moment } from '../vocabulary/moment.ts';
import { OWN_CARDS } from './own-cards-id.ts';

/** The moment of a card until the person says where it belongs. */
export const NO_MOMENT: Moment = 'options';

export type OwnCard = { id: Id; words: string; moment: Moment };

/** `starred` and `hidden` hold ids of own cards and of built-in ones. */
export type OwnCards = { mine: readonly OwnCard[]; starred: ReadonlySet<string>; hidden: ReadonlySet<string> };

/**
 * Folds the records of the person's own cards, in any order and with any repetition. The last tap on a card wins, on
 * whichever device.
 */
export function ownCardsOf(records: Iterable<CaseRecord>): OwnCards {
	const fields = standingRecords(OWN_CARDS, records).standing.filter(isOfCard);
	const builtIn = builtInTargets(fields);
	const cards = new Map<string, Partial<FieldsOf<'card'>>>();
	for (const { target, name, value } of fields) {
		// Two devices may each have started a target for the same built-in card.
		const id = builtIn.get(target) ?? target;
		cards.set(id, { ...cards.get(id), [name]: value });
	}
	const builtInIds = new Set(builtIn.values());
	const mine = [...cards].flatMap(([id, { words, moment, removed }]): OwnCard[] =>
		builtInIds.has(id) || removed || !words ? [] : [{ id, words, moment: moment ?? NO_MOMENT }]
	);
	const idsWhere = (name: 'starred' | 'hidden') => [...cards].flatMap(([id, card]) => (card[name] ? [id] : []));
	return { mine, starred: new Set(idsWhere('starred')), hidden: new Set(idsWhere('hidden')) };
}

/**
 * The id under which a record about this card is kept: its own, or that of an earlier tap on the same built-in card. Null for
 * the first tap.
 */
export function targetOf(records: Iterable<CaseRecord>, card: string): Id | null {
	const fields = standingRecords(OWN_CARDS, records).standing.filter(isOfCard);
	const known = [...builtInTargets(fields)].find(([, id]) => id === card);
	if (known) return known[0];
	return fields.find(({ target }) => target === card)?.target ?? null;
}

/**
 * The cards as the person wants them: hidden ones left out, and within each moment the starred first, then their own. The
 * order of the others is unchanged.
 */
export function withOwn(cards: readonly Card[], { mine, starred, hidden }: OwnCards): readonly Card[] {
	const all = [...mine.map(asCard), ...cards].filter(({ id }) => !hidden.has(id));
	return [...all.filter(({ id }) => starred.has(id)), ...all.filter(({ id }) => !starred.has(id))];
}

function isSlot(name: string): name is Slot {
	return Slot.safeParse(name).success;
}

/** Splits words into text as it was typed and slots filled from the case. */
export function piecesOf(words: string): readonly ({ text: string } | { slot: Slot })[] {
	return words
		.split(/(\{[^{}]*\})/)
		.filter((piece) => piece !== '')
		.map((piece) => {
			const name = piece.slice(1, -1);
			return piece.startsWith('{') && isSlot(name) ? { slot: name } : { text: piece };
		});
}

/** An own card as a `Card`. A brace that is no slot would be read as one, so it becomes a round bracket. */
function asCard({ id, words: typed, moment }: OwnCard): Card {
	const words = piecesOf(typed)
		.map((piece) => ('slot' in piece ? `{${piece.slot}}` : piece.text.replaceAll('{', '(').replaceAll('}', ')')))
		.join('');
	return { id, moment, words, fits: words, listen: words, log: words, principle: words, notWhen: words };
}

function isOfCard(record: CaseRecord): record is FieldRecord {
	return record.type === 'field' && record.of === 'card' && isKnownField(record);
}

/** Each target that refers to a built-in card, with that card's id. */
function builtInTargets(fields: readonly FieldRecord[]): Map<Id, string> {
	const targets = new Map<Id, string>();
	for (const { target, name, value } of fields) {
		if (name !== 'builtIn') continue;
		if (typeof value === 'string') targets.set(target, value);
		else targets.delete(target);
	}
	return targets;
}
