import { expect, test } from 'vitest';
import * as doors from './doors.ts';

const TODAY = '2026-11-21';

test('a note is reviewed by spans of its own text', () => {
	const [found] = doors.reviewNote('The agent was rude.');
	expect(found).toMatchObject({ kind: 'judgement' });
	expect('The agent was rude.'.slice(found?.start, found?.end)).toContain('rude');
});

test('a situation is assessed', () => {
	const ready = { goalSaid: true, datedFacts: 1, optionsAsked: 1, calm: true };
	const situation = { sector: 'bank', channel: 'phone', ready, contacts: 1, signals: ['promise-broken'] } as const;
	expect(doors.assess({ ...situation, signals: [...situation.signals] })).toEqual({
		verdict: 'escalate',
		door: null,
		because: [{ signal: 'promise-broken', weight: 'strong' }],
		next: 'ask-now'
	});
});

test('each of our ladders is one, and says how its rungs stand', async () => {
	const [ladder] = await doors.laddersOf('GB');
	const read = doors.Ladder.parse(ladder);
	const isHoliday = await doors.holidaysOf('GB', 'GB-SCT');
	expect(isHoliday('2026-12-25')).toBe(true);
	const rungs = doors.rungsOn(read, { complaintReceivedOn: '2026-11-02', events: [] }, TODAY, isHoliday);
	expect(rungs.map(({ name }) => name)).toEqual(read.rungs.map(({ name }) => name));
	expect(Object.keys(rungs[0] ?? {})).toEqual(expect.arrayContaining(['name', 'status', 'opensOn', 'lastDay']));
});

test('secrets, sentences, teams and telephone numbers are found in a text', () => {
	expect(doors.secretsIn('card 4242 4242 4242 4242')).toEqual([{ start: 5, end: 24, kind: 'card' }]);
	expect(doors.sentencesOf('One. Two.')).toEqual([
		{ start: 0, end: 4 },
		{ start: 4, end: 9 }
	]);
	expect(doors.teamIn('Tomas from the credit team')).toBe('credit team');
	expect(doors.phoneLink('0345 600 1234, then 2')).toBe('tel:03456001234');
	expect(doors.phoneLink('no number')).toBeNull();
	expect(doors.digitGroups('07700900123')).toBe('07700 900 123');
	expect(doors.isReference('NT-4471')).toBe(true);
	expect(doors.isReference('billing team')).toBe(false);
});

test('an amount and a day are read', () => {
	expect(doors.readAmount('£42.10', 'GBP')).toEqual({ minor: 4210, currency: 'GBP' });
	expect(doors.readAmount('some money', 'GBP')).toBeNull();
	expect(doors.dayNamedIn('a refund by 30 November', TODAY)).toEqual({ day: '2026-11-30', rest: 'a refund' });
});

test('a pasted chat comes apart into messages', () => {
	const chat = 'Dana (10:02): Hello.\nSam (10:03): Hi.';
	expect(doors.paste(chat, { own: ['Sam'], people: ['Dana'], today: TODAY })).toEqual([
		{ who: 'Dana', isMine: false, day: null, minute: 602, words: 'Hello.' },
		{ who: 'Sam', isMine: true, day: null, minute: 603, words: 'Hi.' }
	]);
});

test('a summary for anyone has the words of the entry, and no name or number of the case', () => {
	const summary = doors.summaryForAnyone({
		provider: 'Northline',
		people: ['Dana Reyes'],
		numbers: ['90011223'],
		words: 'Dana Reyes opened account 90011223 on 3 November.'
	});
	expect(summary).toContain('3 November');
	expect(summary).not.toMatch(/Dana|90011223/);
});

test('a goal is said in one breath, and what it lacks is named', () => {
	expect(doors.oneBreath({ want: 'A refund of £42', by: '2026-11-30' }, TODAY)).toMatch(
		/^My goal today: a refund of £42/
	);
	expect(doors.oneBreath({ want: '', by: null }, TODAY)).toBeNull();
	expect(doors.missingFrom('They are awful')).toContain('outcome');
});

test('a line of theirs is read', () => {
	expect(doors.movesIn('cant refund its policy', { kind: 'refused' })).toEqual(['refuses-policy']);
	expect(doors.refusalIn('It is our policy.')).toBe('policy');
	expect(doors.refusalIn('Nope.')).toBe('no');
	expect(doors.cuesIn('We will call you by Friday.', 'promised')).toContain('day-named');
	expect(doors.cuesIn('I can offer you £10.', 'option', 'A refund of £42')).toContain('offer-below');
	expect(doors.hearsFact('On 3 November you told me it was sent.')).toBe(true);
	expect(doors.hearsFact('Hello there.')).toBe(false);
});
