import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coachWords } from '#lib/content/words/en/coach.ts';
import type { Kind } from '#lib/domain/coach/codes.ts';
import { reviewNote, type Finding } from '#lib/domain/coach/review.ts';

const labelled = readFileSync(new URL('../../fixtures/coach/notes-seen.jsonl', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => (JSON.parse(line) as { text: string }).text);

/** Each pair: a note with exactly these marks, and one that looks alike and has none. */
const pairs: Record<Kind, [fires: string, marks: string[], stays: string][]> = {
	judgement: [
		['the man at the desk was rude', ['rude'], 'ordered Rude Health granola, box open'],
		['his attitude was terrible', ['terrible'], 'booked the terrible twos class for 9.30'],
		['such poor service', ['such poor service'], 'the letter mentions a poor credit flag'],
		['shoddy work on the roof', ['shoddy'], 'late fee of £12 on the bill'],
		['Maya was lovely', ['lovely'], 'sent to 4 Great Western Road']
	],
	motive: [
		['they dont care about the leak', ['dont care about the leak'], 'they asked for form B2'],
		['they are trying to fob me off', ['they are trying to fob me off'], 'I was trying to pay the bill'],
		['he lied about the date', ['lied'], 'the cable was lying on the floor'],
		['cut me off on purpose', ['on purpose'], 'the purpose code on the form is 4']
	],
	absolute: [
		['they never ring back', ['never'], 'I have never missed a payment'],
		['nobody there knows the rules', ['nobody'], 'no one answered in 40 minutes'],
		['every time I call it changes', ['every time'], 'the first time I called was 3 May'],
		['she always hangs up', ['always'], 'the always-on display is cracked']
	],
	guess: [
		['they probably lost it', ['probably'], 'he said they probably lost it'],
		['must have been the driver', ['must have been'], 'it must be paid by 3 May'],
		['I think the meter is wrong', ['I think'], 'the meter reads 4410, the bill says 4140'],
		['apparently the line is down', ['apparently'], 'the line has been down since 6 pm']
	],
	vague: [
		['waited ages', ['ages'], 'waited 40 minutes'],
		['they rang several times', ['several times'], 'they rang 4 times'],
		['a few weeks ago I posted it', ['a few weeks ago'], 'I posted it about 3 weeks ago'],
		['spoke to someone in billing', ['someone'], 'spoke to someone called Priya in billing']
	],
	heat: [
		['still no cooker!!!', ['!!!'], 'still no cooker!'],
		['you muppets sent the wrong door', ['muppets'], 'bought 2 tickets for The Muppets'],
		['WHERE IS MY REFUND', ['WHERE IS MY REFUND'], 'the sign reads NO REFUNDS WITHOUT RECEIPT'],
		['bloody voicemail again', ['bloody'], 'two jars of Bloody Mary mix']
	],
	feeling: [
		['I am so upset', ['I am so upset'], 'she told me she was upset'],
		['fed up, 5th call', ['fed up'], 'the feed is up again since 9'],
		['my nerves are shot', ['my nerves are shot'], 'panic button pressed at 10:02']
	]
};

describe('each kind', () => {
	for (const [kind, cases] of Object.entries(pairs)) {
		for (const [fires, marks, stays] of cases) {
			test(`${kind}: "${fires}" is marked`, () => {
				const found = reviewNote(fires);
				expect(found.map((finding) => fires.slice(finding.start, finding.end))).toEqual(marks);
				expect(found.map((finding) => finding.kind)).toEqual(marks.map(() => kind));
			});
			test(`${kind}: "${stays}" is a fact`, () => {
				expect(reviewNote(stays)).toEqual([]);
			});
		}
	}
});

describe('what somebody said', () => {
	test('is a fact in quotation marks of any kind', () => {
		for (const note of [
			'"useless" was her word',
			'“useless” was her word',
			'‘useless’ was her word',
			"'useless' was her word"
		])
			expect(reviewNote(note)).toEqual([]);
	});
	test('is a fact in a reported clause, until the writer speaks again', () => {
		const note = 'he said it would be soon, so unreliable';
		expect(reviewNote(note).map((finding) => note.slice(finding.start, finding.end))).toEqual(['so unreliable']);
	});
	test.each(['My bill is £42.10 too high.', 'It came 3 days too late.', 'The fee is too high by £5.'])(
		'is measured where a figure says by how much: %s',
		(note) => expect(reviewNote(note)).toEqual([])
	);
	test('does not cover how often I said it', () => {
		expect(reviewNote('I asked dozens of times for it')).toHaveLength(1);
	});
});

describe('any note', () => {
	const pieces = fc.array(
		fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'they never',
				' rude ',
				'"',
				"'",
				'!!',
				'said',
				' I am ',
				'NOW',
				'useless',
				'ages',
				', ',
				'\n',
				'😡',
				'f***'
			)
		),
		{ maxLength: 30 }
	);
	test('gives findings that lie inside it, sorted, without overlap', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				const note = parts.join('');
				let end = 0;
				for (const finding of reviewNote(note)) {
					expect(finding.start).toBeGreaterThanOrEqual(end);
					expect(finding.end).toBeGreaterThan(finding.start);
					expect(finding.end).toBeLessThanOrEqual(note.length);
					expect(coachWords.reasons[finding.reason]).toBeTruthy();
					expect(coachWords.questions[finding.question]).toBeTruthy();
					end = finding.end;
				}
			})
		);
	});
	const isSame = (a: Finding, b: Finding) => a.start === b.start && a.end === b.end && a.kind === b.kind;
	test('keeps its findings when plain facts are written below it', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...labelled),
				fc.constantFrom('Rang at 9:05.', 'Ref 4417, £42.10 paid.', '2 May'),
				(note, facts) => {
					const before = reviewNote(note);
					const after = reviewNote(`${note}\n${facts}`);
					expect(after).toHaveLength(before.length);
					expect(before.every((item, index) => after[index] && isSame(item, after[index]))).toBe(true);
				}
			)
		);
	});
	test('has no finding left in what was made a quotation', () => {
		for (const note of labelled) {
			for (const { start, end } of reviewNote(note)) {
				const quoted = `${note.slice(0, start)}“${note.slice(start, end)}”${note.slice(end)}`;
				expect(reviewNote(quoted).filter((item) => item.start < end + 2 && item.end > start)).toEqual([]);
			}
		}
	});
	test('is reviewed to its end at 50,000 characters', () => {
		for (const piece of ['they never ', '"', "'", '!?', 'said ', 'so very ', 'f*', 'SHOUT NOW ', '1:'])
			expect(() => reviewNote(piece.repeat(Math.ceil(50_000 / piece.length)))).not.toThrow();
	});
	test('that is empty or has no words has no findings', () => {
		expect(reviewNote('')).toEqual([]);
		expect(reviewNote(' \n… ')).toEqual([]);
	});
});
