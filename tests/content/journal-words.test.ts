import { describe, expect, test } from 'vitest';
import {
	contactHeading,
	contactTitle,
	endWords,
	entryLine,
	moneyWords,
	refusalsWords
} from '#lib/content/words/en/journal.ts';
import type { Contact, Entry, Person } from '#lib/domain/case/case.ts';

const TODAY = '2026-11-21';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const dana: Person = { id: uuid(1), name: 'Dana', role: null, didWell: null, thankedOn: null, decides: null };

const entry = (change: Partial<Entry>): Entry => ({
	id: uuid(2),
	contact: uuid(3),
	at: { day: '2026-11-17', minute: 846, zone: 'Europe/London' },
	kind: 'said',
	words: 'the charge is valid',
	made: { utc: 0, offset: 0, zone: 'Europe/London' },
	change: uuid(4),
	status: 'standing',
	before: [],
	settled: null,
	keptWordings: [],
	...change
});

/** The entry as one line of text, as a reader meets it. */
function line(change: Partial<Entry>): string {
	const { time, lead, words, more } = entryLine(entry(change), [dana], TODAY);
	return [time, lead === null ? words : words === '' ? lead : `${lead}: ${words}`, ...more].join(' · ');
}

describe('the refusals of a case', () => {
	const none = { no: 0, policy: 0, system: 0, 'another-team': 0, wait: 0, 'not-my-job': 0, 'never-got-it': 0 };

	test('are counted, the way met most often first', () => {
		expect(refusalsWords({ ...none, wait: 1, policy: 2 })).toBe('Refused 3 times: policy twice, wait once');
		expect(refusalsWords({ ...none, no: 1 })).toBe('Refused once: a plain no');
	});

	test('are no words while nothing was refused', () => {
		expect(refusalsWords(none)).toBeNull();
	});
});

describe('an entry on the line', () => {
	test.each<[string, Partial<Entry>, string]>([
		['a named person', { by: 'them', person: dana.id }, '14:06 · Dana: the charge is valid'],
		['somebody not named', { by: 'them' }, '14:06 · They said: the charge is valid'],
		['me', { by: 'me' }, '14:06 · You said: the charge is valid'],
		['a quick tap', { words: '', by: 'them' }, '14:06 · They said'],
		['a quick tap with a name', { words: '', by: 'them', person: dana.id }, '14:06 · Dana said'],
		['a plain note', { kind: 'noted' }, '14:06 · the charge is valid'],
		['an empty note', { kind: 'noted', words: '' }, '14:06 · Note'],
		['a way of refusing', { kind: 'refused', words: '', refusal: 'policy' }, '14:06 · They refused · Refused · policy'],
		[
			'a refusal',
			{ kind: 'refused', by: 'them', person: dana.id, words: 'over £25' },
			'14:06 · Dana refused: over £25'
		],
		['a hold', { kind: 'held', words: '' }, '14:06 · On hold'],
		['a transfer', { kind: 'passed-on', words: '', to: 'billing' }, '14:06 · Passed on to billing'],
		['a question', { kind: 'asked', words: 'Which part is fixed?' }, '14:06 · You asked: Which part is fixed?'],
		[
			'their promise',
			{ kind: 'promised', by: 'them', person: dana.id, words: 'a credit', due: '2026-11-30' },
			'14:06 · Dana: a credit · Promise, theirs, by 30 November'
		],
		[
			'a late promise',
			{ kind: 'promised', by: 'them', words: 'a credit', due: '2026-11-12' },
			'14:06 · They promised: a credit · Promise, theirs, by 12 November · late since 13 November'
		],
		[
			'a broken promise',
			{ kind: 'promised', words: 'a credit', due: '2026-11-12', settled: { outcome: 'broken', on: '2026-11-14' } },
			'14:06 · They promised: a credit · Promise, theirs, by 12 November · broken, 14 November'
		],
		[
			'my promise',
			{ kind: 'promised', by: 'me', words: 'send the bill' },
			'14:06 · You: send the bill · Promise, yours'
		],
		[
			'a struck promise is not late',
			{ kind: 'promised', words: 'a credit', due: '2026-11-12', status: 'struck' },
			'14:06 · They promised: a credit · Promise, theirs, by 12 November · struck out'
		],
		['a reference', { kind: 'named', words: 'C-90318', reference: 'C-90318' }, '14:06 · Reference: C-90318'],
		['a name', { kind: 'named', words: 'Dana', person: dana.id }, '14:06 · Name: Dana'],
		[
			'an amount and a reference',
			{ by: 'them', amount: { minor: 4210, currency: 'GBP' }, reference: 'C-9' },
			'14:06 · They said: the charge is valid · £42.10 · reference C-9'
		],
		['no minute', { kind: 'noted', at: { day: TODAY, minute: null, zone: '' } }, ' · the charge is valid'],
		['something private', { kind: 'felt', words: 'tired', private: true }, '14:06 · You felt: tired · private']
	])('%s', (_, change, words) => {
		expect(line(change)).toBe(words);
	});

	test('an amount has as many places as its currency', () => {
		expect(moneyWords({ minor: 2500, currency: 'GBP' })).toBe('£25.00');
		expect(moneyWords({ minor: 2500, currency: 'JPY' })).toContain('2,500');
	});
});

const contact = (id: number, change: Partial<Contact> = {}): Contact => ({
	id: uuid(id),
	channel: 'phone',
	started: { day: '2026-11-17', minute: 843, zone: 'Europe/London', utc: Date.parse('2026-11-17T14:03:00Z') },
	ended: { day: '2026-11-17', minute: 855, zone: 'Europe/London', utc: Date.parse('2026-11-17T14:15:30Z') },
	howEnded: 'talked',
	goesOnFrom: null,
	contactsBefore: null,
	speaking: null,
	hasPapers: null,
	hasNumbers: null,
	isQuiet: null,
	hasTime: null,
	mood: null,
	firstWords: null,
	complaintLogged: null,
	papersAskedAgain: null,
	lostMoney: null,
	lostTime: null,
	saidRecorded: null,
	letter: null,
	...change
});

describe('a contact on the line', () => {
	const contacts = [
		contact(20),
		contact(21, { channel: 'letter' }),
		contact(22, { howEnded: 'no-one' }),
		contact(23, { howEnded: 'cut-off' }),
		contact(24, { goesOnFrom: uuid(23) }),
		contact(25)
	];

	test('is counted among its own channel, and only when somebody was reached', () => {
		expect(contacts.map((item) => contactTitle(item, contacts))).toEqual([
			'First call',
			'First letter',
			'Call, no answer',
			'Second call',
			'Call, going on from the one before',
			'Third call'
		]);
	});

	test('is not counted where there were others that are not logged, or where nobody knows', () => {
		const [first, , , second] = contacts;
		const told = contact(20, { contactsBefore: 2 });
		expect(contactTitle(told, [told, ...(second ? [second] : [])])).toBe('Call');
		expect(first && contactTitle(first, [first])).toBe('Call');
		const known = contact(20, { contactsBefore: 0 });
		expect(contactTitle(known, [known])).toBe('First call');
	});

	test('is named with its day, time, length and people', () => {
		const entries = [entry({ contact: uuid(25), person: dana.id, by: 'them' })];
		expect(contactHeading(contact(25), { contacts, entries, people: [dana] }, TODAY)).toBe(
			'Third call · Tuesday 17 November, 14:03 · 12 min · Dana'
		);
	});

	test('from memory has no length, and no time that nobody noted', () => {
		const at = { day: '2025-05-03', minute: null, zone: '', utc: null };
		const past = contact(25, { started: at, ended: at });
		expect(contactHeading(past, { contacts: [past], entries: [], people: [] }, TODAY)).toBe(
			'Call · Saturday 3 May 2025'
		);
	});

	test('says only what was tapped about its end', () => {
		expect(endWords(contact(20, { howEnded: null }))).toEqual([]);
		expect(endWords(contact(20, { howEnded: 'cut-off', complaintLogged: false, lostTime: '2 hours' }))).toEqual([
			'The line was cut off.',
			'They did not log a complaint.',
			'Time lost: 2 hours.'
		]);
	});
});
