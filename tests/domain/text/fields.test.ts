import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsIn } from '../../doors.ts';
import { heldOut, heldOutLater, sample } from '../../fixtures/fields/notes.ts';
import { precisionOf, recallOf, scoreFields } from '../../fixtures/fields/score.ts';
import { runs } from '../../runs.ts';

const context = { on: '2026-11-10', country: 'GB' } as const;
const said = (note: string) => fieldsIn(note, context).map(({ kind, value }) => [kind, value]);

describe.each([
	['the sample', sample],
	['notes that no rule was written for', heldOut],
	['later notes of the same kind', heldOutLater]
])('the fields of %s', (_, notes) => {
	const { all, kinds, empty } = scoreFields(notes);

	test('are found and are right', () => {
		expect(precisionOf(all)).toBeGreaterThanOrEqual(0.95);
		expect(recallOf(all)).toBeGreaterThanOrEqual(0.85);
	});

	test.each([...kinds])('of the kind %s too', (_kind, score) => {
		expect(precisionOf(score)).toBeGreaterThanOrEqual(0.85);
		expect(recallOf(score)).toBeGreaterThanOrEqual(0.7);
	});

	test('are not seen where there are none', () => expect(empty.flagged / empty.notes).toBeLessThanOrEqual(0.05));
});

test('the line typed on a call has its four facts', () => {
	expect(said('spk dan billing, refund 26.97 in 3-5 wkg days, ref NB44871, cb 0161 496 0382')).toEqual([
		['agent', 'Dan'],
		['team', 'billing'],
		['promise', { by: 'them', due: '2026-11-17' }],
		['amount', { minor: 2697, currency: 'GBP' }],
		['day', '2026-11-17'],
		['reference', 'NB44871'],
		['phone', '01614960382']
	]);
});

describe('for any note', () => {
	const notes = [...sample, ...heldOut];
	const note = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.constantFrom(...notes).map(({ text }) => text),
		fc
			.array(
				fc.constantFrom(
					...notes.flatMap(({ text }) => text.split(' ')),
					'£',
					'1,2',
					'by',
					'will',
					'Mr',
					'\n',
					'valueOf',
					'...'
				),
				{
					maxLength: 30
				}
			)
			.map((words) => words.join(' '))
	);

	test('the fields lie in it and are sorted, and only a promise or a refusal holds another', () => {
		fc.assert(
			fc.property(note, fc.constantFrom('GB', 'US', 'CA', 'IN', null), (text, country) => {
				const found = fieldsIn(text, { on: '2026-02-28', country, own: ['Sam'], people: ['Priya'] });
				found.forEach(({ start, end }, index) => {
					expect(start).toBeGreaterThanOrEqual(found[index - 1]?.start ?? 0);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
				});
				const single = found.filter(({ kind }) => kind !== 'promise' && kind !== 'refusal');
				single.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(single[index - 1]?.end ?? 0));
			}),
			{ numRuns: runs(500, 20_000) }
		);
	});

	const unseen = fc.constantFrom('\u200b', '\u200e', '\u00ad', '\u2060', '\ufeff', '\u202c', '\u200d');

	test('signs that nobody sees change no value', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...notes),
				fc.array(fc.tuple(fc.nat(), unseen), { maxLength: 8 }),
				(labelled, signs) => {
					const letters = Array.from(labelled.text);
					for (const [at, sign] of signs) letters.splice(at % (letters.length + 1), 0, sign);
					const values = (text: string) => fieldsIn(text, labelled).map(({ kind, value }) => [kind, value]);
					expect(values(letters.join(''))).toEqual(values(labelled.text));
				}
			),
			{ numRuns: runs(300, 10_000) }
		);
	});

	test('a kind of space, dash or quote changes no value', () => {
		for (const { text, ...labelled } of notes) {
			const other = text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011').replaceAll("'", '\u2019');
			expect(fieldsIn(other, labelled).map(({ value }) => value)).toEqual(
				fieldsIn(text, labelled).map(({ value }) => value)
			);
		}
	});
});
