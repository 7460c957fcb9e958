import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { praiseWords } from '#lib/content/words/en/praise.ts';
import type { Case } from '#lib/domain/case/case.ts';
import { daysWith } from '#lib/domain/case/people.ts';
import { addDays } from '#lib/domain/day.ts';
import { praiseAloud, praiseNote, praiseOf, whoHelped } from '#lib/domain/praise/praise.ts';

const at = (day: string) => ({ day, minute: null, zone: 'UTC' });
const priya = {
	id: 'priya',
	name: 'Priya',
	role: 'Billing team',
	didWell: 'rang back on the day she said',
	thankedOn: null
};

const made = (more: object = {}): Case =>
	({
		provider: 'Gridwell',
		goal: { callerName: 'Ana Reyes' },
		people: [priya],
		contacts: [{ id: 'first', speaking: 'priya', started: at('2026-11-03') }],
		entries: [],
		...more
	}) as unknown as Case;

const noteOf = (theCase: Case) => {
	const praise = praiseOf(theCase, 'priya');
	return praise && praiseNote(praise, praiseWords);
};

describe('the note of thanks', () => {
	test('says who, where, when, what, and thank you', () => {
		expect(noteOf(made())).toBe(
			[
				'Subject: Thank you to Priya',
				'Hello,',
				'I would like to thank Priya (Billing team) at Gridwell. We were in touch on 3 November 2026.',
				'What helped: rang back on the day she said.',
				'Could you pass this on to Priya, and to whoever leads the team? Thank you.',
				'Ana Reyes'
			].join('\n\n')
		);
	});

	test('is said aloud in four short sentences', () => {
		const praise = praiseOf(made(), 'priya');
		expect(praise && praiseAloud(praise, praiseWords)).toBe(
			'I would like to thank Priya (Billing team). We were in touch on 3 November 2026. What helped: rang back on the day she said. Could you pass that on to Priya? Thank you.'
		);
	});

	test('is not there before what they did is told, and for nobody who is not named', () => {
		expect(praiseOf(made({ people: [{ ...priya, didWell: ' ' }] }), 'priya')).toBeNull();
		expect(praiseOf(made({ people: [{ ...priya, name: null, role: null }] }), 'priya')).toBeNull();
		expect(praiseOf(made(), 'nobody')).toBeNull();
	});

	test('of somebody without a name goes by their role, once', () => {
		expect(noteOf(made({ people: [{ ...priya, name: null }] }))).toContain(
			'I would like to thank Billing team at Gridwell.'
		);
	});

	test('holds only what was entered, and no empty paragraph', () => {
		const text = fc.string({ minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(
				fc.option(text),
				fc.option(text),
				fc.option(text),
				text,
				fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
				(name, role, provider, didWell, days) => {
					const contacts = days.map((day, index) => ({
						id: `${index}`,
						speaking: 'priya',
						started: at(addDays('2026-09-01', day))
					}));
					const theCase = made({
						people: [{ ...priya, name, role, didWell }],
						provider,
						contacts,
						goal: { callerName: null }
					});
					const praise = praiseOf(theCase, 'priya');
					const isTold = [name, role].some((told) => told?.trim()) && didWell.trim() !== '';
					expect(praise !== null).toBe(isTold);
					if (praise === null) return;
					expect(praise.days).toEqual([...new Set(contacts.map(({ started }) => started.day))].sort().slice(-3));
					const note = praiseNote(praise, praiseWords);
					expect(note).toContain(didWell.trim());
					expect(note).not.toMatch(/undefined|null|\n\n\n\n/);
				}
			)
		);
	});
});

describe('who helped', () => {
	const entry = (id: string, day: string, more: object = {}) => ({
		id,
		kind: 'said',
		status: 'standing',
		contact: null,
		person: 'priya',
		at: at(day),
		...more
	});

	test('whoever was met last stands first', () => {
		const tomas = { ...priya, id: 'tomas', name: 'Tomas' };
		const theCase = made({
			people: [priya, tomas, { ...priya, id: 'dana', didWell: null }],
			entries: [entry('a', '2026-11-09', { person: 'tomas' })]
		});
		expect(whoHelped(theCase).map(({ name, last }) => [name, last])).toEqual([
			['Tomas', '2026-11-09'],
			['Priya', '2026-11-03']
		]);
	});

	test('the days with somebody are those of contacts and of notes outside them, and not the day of a thank-you', () => {
		const theCase = made({
			entries: [
				entry('a', '2026-11-09'),
				entry('b', '2026-11-09'),
				entry('c', '2026-11-20', { kind: 'did' }),
				entry('d', '2026-11-12', { status: 'struck' }),
				entry('e', '2026-11-04', { contact: 'first' })
			]
		});
		expect(daysWith(theCase, 'priya')).toEqual(['2026-11-03', '2026-11-09']);
	});
});
