import { cards } from '#lib/content/cards/cards.ts';
import { slotWords } from '#lib/content/words/en/slots.ts';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type CaseRecord, type NewRecord, readRecords } from '#lib/domain/case/record.ts';
import type { Amount } from '#lib/domain/vocabulary/amount.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { RECORD_VERSION } from '#lib/domain/case/version.ts';
import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import type { Sector } from '#lib/domain/vocabulary/sector.ts';
import { type Day, type Instant, type When, addDays } from '#lib/domain/day.ts';
import { emptyDraft } from '#lib/domain/journal/draft.ts';
import { entriesOf } from '#lib/domain/journal/timeline.ts';
import type { Moment } from '#lib/domain/vocabulary/moment.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { type Offer, offerFor } from '#lib/state/next-card.svelte.ts';

/** One line of a call, in the short form of the fixtures. A line without `contact` belongs to the last contact. */
export type Line = {
	kind: keyof typeof kinds;
	text: string;
	card?: string | null;
	/** The answer to a question; "no" when they only said no. */
	answer?: string | null;
	refusal?: Refusal | null;
	contact?: number;
	at?: Day;
	/** The day a note is about. */
	day?: Day;
	minutes?: number;
	by?: 'me' | 'them';
	due?: Day | null;
	outcome?: 'broken';
	amount?: Amount;
	reference?: string;
	saysGoal?: boolean;
	agent?: string;
	person?: Id;
};

/**
 * A moment of a call, and the cards that a careful adviser would want there. `moment` is the person's choice, or null.
 */
export type MomentCase = {
	title: string;
	moment: Moment | null;
	sector: Sector;
	channel: Channel;
	contacts: number;
	today: Day;
	goal: { outcome: string; byWhen: Day | null; basis: string | null };
	agentName: string | null;
	log: readonly Line[];
	wanted: readonly string[];
	harmful: string;
	alsoGood: readonly string[];
	why: string;
};

const kinds = {
	'they-said': { kind: 'said', by: 'them' },
	'i-said': { kind: 'said', by: 'me' },
	named: { kind: 'named' },
	note: { kind: 'noted' },
	felt: { kind: 'felt' },
	question: { kind: 'asked', by: 'me' },
	refusal: { kind: 'refused', by: 'them' },
	promise: { kind: 'promised' },
	'passed-on': { kind: 'passed-on', by: 'them' },
	held: { kind: 'held' },
	document: { kind: 'document' },
	did: { kind: 'did', by: 'me' },
	option: { kind: 'option', by: 'them' }
} as const satisfies Record<string, { kind: EntryKind; by?: 'me' | 'them' }>;

const CASE = uuid(0);
const DEVICE = uuid(1);
/** The minute of the day at which each contact starts. */
const BEGIN = 14 * 60;

function uuid(number: number): string {
	return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The case of a moment. Its records are read and folded as those of every case. */
export function caseOf(call: MomentCase): { theCase: Case; contact: Contact; entries: readonly Entry[] } {
	let used = 1;
	const newId = () => uuid((used += 1));
	const records: NewRecord[] = [];
	const put = (of: 'case' | 'goal' | 'contact' | 'person', target: Id, name: string, value: unknown) =>
		records.push({ type: 'field', id: newId(), of, target, name, value });

	put('case', CASE, 'provider', 'Holm');
	put('case', CASE, 'sector', call.sector);
	put('goal', CASE, 'want', call.goal.outcome);
	if (call.goal.byWhen) put('goal', CASE, 'by', call.goal.byWhen);
	if (call.goal.basis) put('goal', CASE, 'basis', call.goal.basis);

	const contacts = Array.from({ length: call.contacts }, (_, index) => {
		const day = call.log.find(({ contact }) => contact === index + 1)?.at;
		const isLast = index + 1 === call.contacts;
		return { id: newId(), day: isLast ? call.today : (day ?? addDays(call.today, 7 * (index + 1 - call.contacts))) };
	});
	for (const { id, day } of contacts) {
		put('contact', id, 'started', { ...when(day, BEGIN), utc: Date.parse(day) + BEGIN * 60_000 });
		put('contact', id, 'channel', call.channel);
	}
	const here = contacts.at(-1);
	if (!here) throw new Error('A moment is in a contact.');
	if (call.agentName) {
		const person = newId();
		put('person', person, 'name', call.agentName);
		put('contact', here.id, 'speaking', person);
	}

	let minute = BEGIN;
	for (const line of call.log) {
		const contact = contacts[(line.contact ?? call.contacts) - 1] ?? here;
		const day = line.at ?? (line.kind === 'note' ? line.day : undefined) ?? contact.day;
		const at = when(day, day === contact.day ? minute : null);
		minute += line.minutes ?? 1;
		const id = newId();
		const question = line.kind === 'question' ? cards.find((card) => card.id === line.card) : undefined;
		records.push({
			type: 'entry',
			id,
			contact: contact.id,
			at,
			words: line.text,
			...kinds[line.kind],
			...(line.by ? { by: line.by } : {}),
			...(line.person ? { person: line.person } : {}),
			...(line.due ? { due: line.due } : {}),
			...(line.amount ? { amount: line.amount } : {}),
			...(line.reference ? { reference: line.reference } : {}),
			...(line.saysGoal ? { saysGoal: true } : {}),
			...(line.refusal ? { refusal: line.refusal } : {}),
			...(question ? { card: question.id, moment: question.moment } : {})
		});
		if (line.outcome) {
			const on = line.due ?? contact.day;
			records.push({ type: 'mark', id: newId(), about: id, kind: 'settled', outcome: line.outcome, on });
		}
		if (line.kind !== 'question' || line.answer == null) continue;
		const wasNo = line.answer === 'no';
		records.push({
			type: 'entry',
			id: newId(),
			contact: contact.id,
			at,
			words: wasNo ? '' : line.answer,
			kind: question?.moment === 'options' && !wasNo ? 'option' : 'answered',
			by: 'them',
			about: id,
			...(wasNo ? { wasNo: true } : {})
		});
	}

	const made: Instant = { utc: Date.parse(call.today), offset: 0, zone: 'Europe/London' };
	const envelope = { case: CASE, device: DEVICE, made, v: RECORD_VERSION, change: DEVICE };
	const rows = records.map((record, seq) => ({ ...record, ...envelope, seq, clock: seq + 1 }) as CaseRecord);
	const { records: read, unreadable } = readRecords(rows);
	if (unreadable.length > 0) throw new Error(`Not a record: ${JSON.stringify(unreadable[0])}`);
	const theCase = foldCase(CASE, read);
	const contact = theCase.contacts.find(({ id }) => id === here.id);
	if (!contact) throw new Error('The contact has begun.');
	return { theCase, contact, entries: entriesOf(theCase, contact.id) };
}

/** What the call screen offers at this moment. */
export function offerAt(call: MomentCase): Offer {
	const { theCase, contact, entries } = caseOf(call);
	const draft = { ...emptyDraft(uuid(999)), moment: call.moment };
	return offerFor({ cards, words: slotWords }, { theCase, contact, entries, draft, today: call.today });
}

/** The ids of the offered cards, in order. */
export function orderAt(call: MomentCase): string[] {
	return offerAt(call).cards.map(({ card }) => card.id);
}

function when(day: Day, minute: number | null): When {
	return { day, minute, zone: 'Europe/London' };
}
