import { type FieldsOf, isKnownField } from '../case/fields.ts';
import { standingRecords } from '../case/fold.ts';
import type { CaseRecord, FieldRecord } from '../case/record.ts';
import { type Card, Slot } from '../next-card/card.ts';
import type { Id } from '../vocabulary/id.ts';
import { Moment } from '../vocabulary/moment.ts';

/**
 * Cards belong to the person and not to a case. Their records are kept under this id, in the place of a case, so that they are
 * saved, taken back, put in a backup and merged like everything else. No list of cases shows it: it has no provider.
 */
export const OWN_CARDS: Id = '0c0a4d50-0000-4000-8000-000000000000';

/** Where a card stands until the person says where it belongs. */
export const NO_MOMENT: Moment = 'options';

export type OwnCard = { id: Id; words: string; moment: Moment };

/** `starred` and `hidden` hold ids of own cards and of built-in ones. */
export type OwnCards = { mine: readonly OwnCard[]; starred: ReadonlySet<string>; hidden: ReadonlySet<string> };

/** Folds the records of the person's own cards, in any order and with any repetition. The last tap on a card wins, on whichever device. */
export function ownCardsOf(records: Iterable<CaseRecord>): OwnCards {
	const fields = standingRecords(OWN_CARDS, records).standing.filter(isOfCard);
	const builtIn = builtInTargets(fields);
	const cards = new Map<string, Partial<FieldsOf<'card'>>>();
	for (const { target, name, value } of fields) {
		// Two devices may each have begun to keep something about the same built-in card.
		const id = builtIn.get(target) ?? target;
		cards.set(id, { ...cards.get(id), [name]: value });
	}
	const ofTheApp = new Set(builtIn.values());
	const mine = [...cards].flatMap(([id, { words, moment, removed }]): OwnCard[] =>
		ofTheApp.has(id) || removed || !words ? [] : [{ id, words, moment: moment ?? NO_MOMENT }]
	);
	const idsWhere = (name: 'starred' | 'hidden') => [...cards].flatMap(([id, card]) => (card[name] ? [id] : []));
	return { mine, starred: new Set(idsWhere('starred')), hidden: new Set(idsWhere('hidden')) };
}

/** Under which id something about this card is kept: its own, that of an earlier tap on the same built-in card, or null for the first. */
export function targetOf(records: Iterable<CaseRecord>, card: string): Id | null {
	const fields = standingRecords(OWN_CARDS, records).standing.filter(isOfCard);
	const known = [...builtInTargets(fields)].find(([, id]) => id === card);
	if (known) return known[0];
	return fields.find(({ target }) => target === card)?.target ?? null;
}

/**
 * The cards as the person wants them: hidden ones left out, and within each moment the starred first, then their own.
 * The order of the others stays.
 */
export function withOwn(cards: readonly Card[], { mine, starred, hidden }: OwnCards): readonly Card[] {
	const all = [...mine.map(asCard), ...cards].filter(({ id }) => !hidden.has(id));
	return [...all.filter(({ id }) => starred.has(id)), ...all.filter(({ id }) => !starred.has(id))];
}

function isSlot(name: string): name is Slot {
	return Slot.safeParse(name).success;
}

/** Words in pieces: text as it was typed, and what comes from the case. */
export function piecesOf(words: string): readonly ({ text: string } | { slot: Slot })[] {
	return words
		.split(/(\{[^{}]*\})/)
		.filter((piece) => piece !== '')
		.map((piece) => {
			const name = piece.slice(1, -1);
			return piece.startsWith('{') && isSlot(name) ? { slot: name } : { text: piece };
		});
}

/** An own card where a card is asked for. A brace that is no slot would be taken for one: to be said aloud, it is a bracket. */
function asCard({ id, words: typed, moment }: OwnCard): Card {
	const words = piecesOf(typed)
		.map((piece) => ('slot' in piece ? `{${piece.slot}}` : piece.text.replaceAll('{', '(').replaceAll('}', ')')))
		.join('');
	return { id, moment, words, fits: words, listen: words, log: words, principle: words, notWhen: words };
}

function isOfCard(record: CaseRecord): record is FieldRecord {
	return record.type === 'field' && record.of === 'card' && isKnownField(record);
}

/** The targets that stand for a built-in card, with its id. */
function builtInTargets(fields: readonly FieldRecord[]): Map<Id, string> {
	const targets = new Map<Id, string>();
	for (const { target, name, value } of fields) {
		if (name !== 'builtIn') continue;
		if (typeof value === 'string') targets.set(target, value);
		else targets.delete(target);
	}
	return targets;
}
