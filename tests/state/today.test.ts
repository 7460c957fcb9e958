import { describe, expect, test } from 'vitest';
import type { Promised } from '#lib/domain/promises/promises.ts';
import type { CaseLibrary, ListedCase } from '#lib/state/app/case-library.svelte.ts';
import { type DueNow, type TodayCard, TodayList } from '#lib/state/today.svelte.ts';

const late: Promised = {
	id: '00000000-0000-4000-8000-000000000009',
	contact: null,
	by: 'them',
	words: 'Ring me back',
	due: '2026-11-02',
	isTimed: false,
	person: null,
	at: { day: '2026-11-01', minute: null, zone: 'UTC' },
	settled: null
};

const card = (id: string, search: string, more: Partial<ListedCase> = {}): ListedCase => ({
	id,
	client: null,
	provider: id,
	sector: null,
	what: null,
	forWhom: null,
	want: null,
	by: null,
	isClosed: false,
	standing: null,
	askStillFixedOn: null,
	contacts: 0,
	isCountOpen: false,
	live: null,
	liveChannel: null,
	last: null,
	touched: 0,
	owed: [],
	ladder: null,
	firm: { numberThatWorked: null, menuWay: null, openHours: null, people: [] },
	ladderDates: [],
	search,
	...more
});

const promisesIn = ({ rows }: DueNow) => rows.filter((row) => 'promise' in row);
const daysIn = ({ rows }: DueNow) => rows.filter((row) => 'due' in row);

async function homeWith(cards: readonly ListedCase[], example: string | null = null): Promise<TodayList> {
	const store = { readLocal: () => Promise.resolve(example) };
	const library = {
		cards,
		today: '2026-11-21',
		store,
		readCards: () => Promise.resolve(),
		openCase: () => Promise.resolve(null)
	};
	const home = new TodayList(library as unknown as CaseLibrary);
	await home.read();
	return home;
}

describe('the search', () => {
	test('is there for more than one case, and for one that is closed', async () => {
		expect((await homeWith([card('one', '')])).hasSearch).toBe(false);
		expect((await homeWith([card('one', ''), card('two', '')])).hasSearch).toBe(true);
		expect((await homeWith([card('one', '', { isClosed: true })])).hasSearch).toBe(true);
	});

	test('shows only the cases that match, open or closed, and what they owe', async () => {
		const home = await homeWith([
			card('bank', 'harbour bank', { owed: [late] }),
			card('meter', 'meter', { owed: [{ ...late, words: 'Read the meter' }] }),
			card('old meter', 'meter', { isClosed: true })
		]);
		home.query = ' METER ';
		expect([home.count, home.open.length, home.closed.length]).toEqual([2, 1, 1]);
		expect(promisesIn(home.due).map(({ promise }) => promise.words)).toEqual(['Read the meter']);
		home.query = 'parcel';
		expect([home.count, home.due.count]).toEqual([0, 0]);
	});
});

test('what a closed case owes and is late stays, and the example stands apart', async () => {
	const home = await homeWith(
		[card('example', '', { owed: [late] }), card('closed', '', { isClosed: true, owed: [late] })],
		'example'
	);
	expect(promisesIn(home.due).map((due) => due.card.id)).toEqual(['closed']);
	expect(promisesIn(home.dueInExample).map((due) => due.card.id)).toEqual(['example']);
	expect(home.example?.id).toBe('example');
	expect([home.open, home.hasReal]).toEqual([[], true]);
	const alone = await homeWith([card('example', '')], 'example');
	expect([alone.hasReal, alone.due.count]).toEqual([false, 0]);
});

test('the day of a goal that has come is due, and promises without a day fold where they are many', async () => {
	const undated = (count: number) =>
		Array.from({ length: count }, (_, n) => ({ ...late, id: `promise ${n}`, due: null }));
	const home = await homeWith([card('one', '', { by: '2026-11-20', want: 'My money', owed: [late, ...undated(6)] })]);
	expect(daysIn(home.due).map(({ due }) => due)).toEqual([{ name: '', day: '2026-11-20', what: 'goal' }]);
	expect([promisesIn(home.due).length, home.due.folded.length, home.due.count]).toEqual([1, 6, 8]);
	const few = await homeWith([card('one', '', { by: '2026-11-22', owed: undated(5) })]);
	expect([promisesIn(few.due).length, few.due.folded.length, daysIn(few.due).length]).toEqual([5, 0, 0]);
});

test('a ladder whose rules could not be loaded is said to be missing from the list', async () => {
	expect((await homeWith([card('one', '')])).lacksLadderDays).toBe(false);
	expect((await homeWith([card('one', '', { ladderDates: null })])).lacksLadderDays).toBe(true);
});

test('the screen is at rest only while it shows the cases and nothing else', async () => {
	const home = await homeWith([card('one', ''), card('two', '')]);
	expect(home.atRest?.map(({ id }) => id)).toEqual(['one', 'two']);
	home.query = 'one';
	expect(home.atRest).toBeNull();
	home.query = '';
	await home.reopen(card('one', '') as TodayCard);
	expect([home.hasProblem, home.atRest]).toEqual([true, null]);
	const library = { cards: [], today: '2026-11-21', store: {} } as unknown as CaseLibrary;
	expect(new TodayList(library, 'deleted').atRest).toBeNull();
});
