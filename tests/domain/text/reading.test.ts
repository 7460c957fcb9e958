import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { notAGoal } from '#lib/domain/goal/not-a-goal.ts';
import { hear } from '#lib/domain/rehearsal/heard.ts';
import {
	cuesIn,
	dayNamedIn,
	digitGroups,
	isReference,
	missingFrom,
	oneBreath,
	phoneLink,
	readAmount,
	refusalIn,
	reviewNote,
	secretsIn,
	sentencesOf,
	summaryForAnyone,
	teamIn
} from '../../doors.ts';

/** A text that was once misread, and what is right of it. `gone` and `stays` are parts of what is shown. */
type Case = { about: string; input: unknown; right?: unknown; gone?: string[]; stays?: string[] } & {
	door: keyof typeof doors;
};

const TODAY = '2026-11-28';
const words = (input: unknown) => String(input);

const doors = {
	amount: ({ input, right }: Case) => {
		const [text, currency] = input as [string, string];
		expect(right).toContainEqual(readAmount(text, currency)?.minor ?? null);
	},
	day: ({ input, right }: Case) => expect(right).toContainEqual(dayNamedIn(words(input), TODAY)),
	secrets: ({ input, right }: Case) => {
		const text = words(input);
		const found = secretsIn(text).map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`);
		expect(found).toEqual(right);
	},
	summary: (one: Case) => parts(summaryForAnyone(one.input as Parameters<typeof summaryForAnyone>[0]), one),
	breath: (one: Case) => parts(oneBreath(one.input as Parameters<typeof oneBreath>[0], TODAY) ?? '', one),
	sentences: ({ input, right }: Case) => expect(sentencesOf(words(input))).toHaveLength(right as number),
	missing: ({ input, right }: Case) => expect(missingFrom(words(input))).toEqual(right),
	'not-a-goal': ({ input, right }: Case) => expect(right).toContain(notAGoal(words(input))),
	promise: ({ input, right }: Case) => expect(cuesIn(words(input), 'promised')).toContain(right),
	fact: ({ input, right }: Case) => expect(hear({ words: words(input) }, { want: null }).has('fact')).toBe(right),
	offer: ({ input, right }: Case) => {
		const { want, offer } = input as { want: string; offer: string };
		expect(cuesIn(offer, 'option', want).has('offer-below')).toBe(right);
	},
	cue: ({ input, right }: Case) => expect(cuesIn(words(input), 'said')).toContain(right),
	refusal: ({ input, right }: Case) => expect(right).toContain(refusalIn(words(input))),
	link: ({ input, right }: Case) => expect(phoneLink(words(input))).toBe(right),
	groups: ({ input, right }: Case) => expect(digitGroups(words(input))).toBe(right),
	team: ({ input, right }: Case) => expect(teamIn(words(input))).toBe(right),
	reference: ({ input, right }: Case) => expect(isReference(words(input))).toBe(right),
	coach: ({ input, right }: Case) => {
		const text = words(input);
		const found = reviewNote(text);
		if ((right as string[]).length === 0) expect(found).toEqual([]);
		for (const part of right as string[]) {
			const start = text.indexOf(part);
			expect(found.some((mark) => mark.start < start + part.length && start < mark.end)).toBe(true);
		}
	}
};

const cases = JSON.parse(readFileSync(new URL('../../fixtures/reading/cases.json', import.meta.url), 'utf8')) as Case[];

describe.each([...new Set(cases.map(({ about }) => about))])('%s', (kind) => {
	const of = cases.filter(({ about }) => about === kind);
	test.each(of.map((one) => [JSON.stringify(one.input), one] as const))('%s', (_, one) => doors[one.door](one));
});

function parts(text: string, { gone = [], stays = [] }: Case): void {
	for (const part of gone) expect(text).not.toContain(part);
	for (const part of stays) expect(text).toContain(part);
}
