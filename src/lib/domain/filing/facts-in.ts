import type { Case, Contact } from '../case/case.ts';
import { personNamed, personOf, referencesOf } from '../case/entries.ts';
import type { FoundField } from '../text/fields.ts';
import type { Amount } from '../vocabulary/amount.ts';
import { type NoteFact, factKey } from './note-fact.ts';

/** What the case holds already, so that it is not offered again. */
export type Known = Pick<Case, 'people' | 'numbers' | 'phone' | 'reference' | 'entries'> & {
	speaking: Contact['speaking'];
};

type FoundAmount = FoundField & { kind: 'amount' };

/** At most this many characters stand between a name and its team: "Dan, billing", "Dan from the billing team". */
const MAX_GAP_TO_TEAM = 10;

/** The most useful first: what is lost when the call ends comes before what can be read from the words later. */
const rank: readonly NoteFact['kind'][] = [
	'agent',
	'promise',
	'refusal',
	'reference',
	'handed-on',
	'hold',
	'phone',
	'account',
	'amount',
	'team'
];

/**
 * The facts of a note that can be filed, the most useful first. `fields` are what was found in `note`, sorted by start.
 * Leaves out what the case knows, what another fact includes, and sums without a known currency.
 */
export function factsIn(note: string, fields: readonly FoundField[], known: Known): readonly NoteFact[] {
	const facts = fields.flatMap((field) => factOf(field, note, fields) ?? []);
	const isNew = (fact: NoteFact, index: number) =>
		!isKnown(fact, known) && facts.findIndex((other) => factKey(other) === factKey(fact)) === index;
	return facts.filter(isNew).sort((a, b) => byUse(a, b) || a.start - b.start);
}

/** Orders facts by kind, the most useful first. */
export function byUse(a: NoteFact, b: NoteFact): number {
	return rank.indexOf(a.kind) - rank.indexOf(b.kind);
}

/**
 * The facts of a message that was sent, and not told. In one of mine, what they promised or refused is only what I say of it. Its
 * head tells the writer, unless that names nobody.
 */
export function factsOfMessage(
	facts: readonly NoteFact[],
	{ isMine, isNamed }: { isMine: boolean; isNamed: boolean }
): readonly NoteFact[] {
	return facts.filter((fact) => {
		switch (fact.kind) {
			case 'team':
			case 'hold':
				return false;
			case 'agent':
				return !isMine && !isNamed;
			case 'refusal':
			case 'handed-on':
			case 'phone':
				return !isMine;
			case 'promise':
				return isMine === (fact.by === 'me');
			default:
				return true;
		}
	});
}

function factOf(field: FoundField, note: string, fields: readonly FoundField[]): NoteFact | null {
	const span = { start: field.start, words: note.slice(field.start, field.end) };
	switch (field.kind) {
		case 'agent':
			return { ...span, kind: 'agent', name: field.value, team: teamBeside(field, fields) };
		case 'team':
			return isIncluded(field, fields) || isBesideAgent(field, fields)
				? null
				: { ...span, kind: 'team', name: field.value };
		case 'reference':
			return { ...span, kind: 'reference', reference: field.value };
		case 'account':
		case 'phone':
			return { ...span, kind: field.kind, number: field.value };
		case 'amount': {
			const amount = amountOf(field);
			return amount === null || isIncluded(field, fields) ? null : { ...span, kind: 'amount', amount };
		}
		case 'promise':
			return { ...span, kind: 'promise', ...field.value, amount: amountInside(field, fields) };
		case 'refusal':
			return { ...span, kind: 'refusal', amount: amountInside(field, fields) };
		case 'handed-on':
			return { ...span, kind: 'handed-on', to: field.value };
		case 'hold':
			return { ...span, kind: 'hold', minutes: field.value };
		default:
			return null;
	}
}

function isKnown(fact: NoteFact, known: Known): boolean {
	switch (fact.kind) {
		case 'agent':
			return known.speaking !== null && personNamed(known.people, fact.name)?.id === known.speaking;
		case 'team':
			return personOf(known, known.speaking) !== null;
		case 'reference':
			return referencesOf(known).some((reference) => signs(reference) === signs(fact.reference));
		case 'account':
			return known.numbers.some(({ secret }) => signs(secret) === signs(fact.number));
		case 'phone':
			return signs(known.phone ?? '') === signs(fact.number);
		default:
			return false;
	}
}

/** Letters and digits alone: "NB-44 871" and "nb44871" are the same reference. */
function signs(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** The field lies inside a promise, a refusal or a hand-over, and is kept with it. */
function isIncluded({ start, end }: FoundField, fields: readonly FoundField[]): boolean {
	return fields.some(
		(other) => ['promise', 'refusal', 'handed-on'].includes(other.kind) && other.start <= start && end <= other.end
	);
}

function teamBeside(agent: FoundField, fields: readonly FoundField[]): string | null {
	const team = fields.find((field) => field.kind === 'team' && isBeside(agent, field));
	return team?.kind === 'team' ? team.value : null;
}

function isBesideAgent(team: FoundField, fields: readonly FoundField[]): boolean {
	return fields.some((field) => field.kind === 'agent' && isBeside(field, team));
}

function isBeside(agent: FoundField, team: FoundField): boolean {
	const gap = team.start - agent.end;
	return gap >= 0 && gap <= MAX_GAP_TO_TEAM;
}

function amountInside({ start, end }: FoundField, fields: readonly FoundField[]): Amount | null {
	const inside = fields.filter(
		(field): field is FoundAmount => field.kind === 'amount' && start <= field.start && field.end <= end
	);
	// Of two sums nobody can say which one is promised.
	return inside.length === 1 && inside[0] ? amountOf(inside[0]) : null;
}

function amountOf({ value: { minor, currency } }: FoundAmount): Amount | null {
	return currency === null ? null : { minor, currency };
}
