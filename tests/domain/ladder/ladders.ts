import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { LadderFacts } from '#lib/domain/ladder/facts.ts';
import { Ladder, type Limit, type Rung } from '#lib/domain/ladder/ladder.ts';
import { LadderEvent } from '#lib/domain/vocabulary/ladder.ts';

const folder = new URL('../../../src/lib/content/ladders/', import.meta.url);

/** Every ladder of the app, read from the files. */
export const everyLadder: readonly Ladder[] = readdirSync(folder)
	.filter((name) => /^[a-z]{2}\.json$/.test(name))
	.flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown[])
	.map((ladder) => Ladder.parse(ladder));

const holidays = JSON.parse(readFileSync(new URL('holidays.json', folder), 'utf8')) as Record<
	string,
	Record<string, string>
>;

export function isHolidayIn(place: string): (day: string) => boolean {
	return (day) => holidays[place]?.[day.slice(0, 4)]?.split(' ').includes(day.slice(5)) ?? true;
}

/** For rules that count no working days. */
export function noHoliday(): boolean {
	return false;
}

export function ladder(country: string, sector: string, variant?: string): Ladder {
	const found = everyLadder.find(
		(item) => item.country === country && item.sector === sector && item.variant === variant
	);
	if (!found) throw new Error(`no ladder for ${country} ${sector}`);
	return found;
}

/** A rung that opens eight weeks after the complaint and closes six months after its answer, with these changes. */
export function rung(changed: Partial<Rung> = {}): Rung {
	return {
		name: 'An ombudsman',
		who: 'The ombudsman',
		kind: 'ombudsman',
		opensAfter: { n: 8, unit: 'weeks', from: 'complaint' },
		orOnEvent: 'final response',
		openingEvents: ['final-response'],
		deadline: { n: 6, unit: 'months', from: 'event' },
		reply: null,
		free: true,
		url: 'https://ombudsman.example/',
		note: '',
		source: 'https://ombudsman.example/rules',
		checked: 'read',
		...changed
	};
}

export function ladderOf(...rungs: Rung[]): Ladder {
	return { country: 'GB', sector: 'other', rungs };
}

const anyMonthEnd = fc.constantFrom('2024-01-31', '2024-02-29', '2025-02-28', '2026-08-31', '2027-12-31', '2028-11-30');

export function anyDay(): fc.Arbitrary<string> {
	const written = fc
		.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	return fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: anyMonthEnd });
}

export function anyFacts(): fc.Arbitrary<LadderFacts> {
	return fc.record(
		{
			complaintReceivedOn: anyDay(),
			events: fc.array(fc.record({ kind: fc.constantFrom(...LadderEvent.options), on: anyDay() }), { maxLength: 6 }),
			answer: anyAnswer()
		},
		{ requiredKeys: ['events'] }
	);
}

const answers = everyLadder.flatMap(({ ask }) => ask?.options.map(({ id }) => id ?? 'usual') ?? []);

/** An option of one of the ladders, no answer, or one that no ladder knows. */
export function anyAnswer(): fc.Arbitrary<string | null> {
	return fc.constantFrom(...new Set([...answers, null, 'payment', 'constructor']));
}

const anyStart = fc.constantFrom(
	...['complaint', 'letter before claim', 'complaint to card provider', 'incident', 'awareness', 'statement', 'event'],
	...['validation notice', 'denial notice', 'event or end of wait', 'year end', 'constructor', 'the moon']
);

/** At most 60 units, so that the slow calendar stays fast enough. */
const fullPeriod = {
	n: fc.integer({ min: 0, max: 60 }),
	unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'businessDays' as const),
	from: anyStart
};

export function anyPeriod() {
	return fc.record(fullPeriod, { requiredKeys: ['n', 'unit'] });
}

function anyFullPeriod() {
	return fc.record(fullPeriod);
}

/** A limit, at times the later of two. */
export function anyLimit(): fc.Arbitrary<Limit> {
	return fc
		.tuple(anyPeriod(), fc.option(anyPeriod()))
		.map(([period, orLater]) => (orLater === null ? period : { ...period, orLater }));
}

/** A random rung: any wait, any limits, any events, and at times another wait and limit for the answer "payment". */
export function anyRung(): fc.Arbitrary<Rung> {
	return fc
		.record({
			opensAfter: fc.option(anyPeriod()),
			deadline: fc.option(anyLimit()),
			others: fc.array(anyLimit(), { maxLength: 2 }),
			variant: fc.option(
				fc.record(
					{ opensAfter: anyFullPeriod(), deadline: fc.record({ ...fullPeriod, orLater: anyPeriod() }) },
					{ requiredKeys: [] }
				)
			),
			openingEvents: fc.uniqueArray(fc.constantFrom(...LadderEvent.options), { maxLength: 3 }),
			checked: fc.constantFrom('read' as const, 'read' as const, 'read' as const, 'memory' as const)
		})
		.map(({ others, variant, ...changed }) =>
			rung({
				...changed,
				...(changed.deadline !== null && others.length > 0 ? { deadlines: [changed.deadline, ...others] } : {}),
				...(variant === null ? {} : { variants: [{ id: 'payment', ...variant }] })
			})
		);
}

export function anyLadder(): fc.Arbitrary<Ladder> {
	const made = fc.array(anyRung(), { minLength: 1, maxLength: 4 }).map((rungs) => ladderOf(...rungs));
	return fc.oneof(fc.constantFrom(...everyLadder), made);
}

export function anyHolidays(): fc.Arbitrary<(day: string) => boolean> {
	return fc.oneof(
		fc.constant(noHoliday),
		fc.constantFrom('GB-ENG', 'GB-SCT', 'IE', 'NZ', 'US', 'FR').map(isHolidayIn),
		fc.uniqueArray(anyDay(), { maxLength: 300 }).map((days) => (day: string) => days.includes(day))
	);
}
