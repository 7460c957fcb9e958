import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareWhen } from '#lib/domain/day.ts';
import { type Drawing, drawStory, nearestIn } from '#lib/domain/story/drawing.ts';
import type { Story } from '#lib/domain/story/story.ts';

const TODAY = '2026-06-15';
const words = { today: 'Today', mine: 'I promised', theirs: 'They promised', day: (day: string) => day };
const id = (index: number, kind: string) => `${kind}-${index}`;

const dayAgo = fc.integer({ min: 0, max: 900 }).map((days) => addDays(TODAY, -days));
const minute = fc.option(fc.integer({ min: 0, max: 1439 }));
const when = fc.record({ day: dayAgo, minute, zone: fc.constant('Europe/London') });
const contact = fc.record({
	at: when,
	minutes: fc.option(fc.integer({ min: 0, max: 300 })),
	isReached: fc.boolean()
});
const promise = fc
	.record({
		by: fc.constantFrom('me' as const, 'them' as const),
		said: when,
		due: fc.option(fc.integer({ min: 0, max: 400 })),
		settled: fc.option(fc.integer({ min: 0, max: 60 })),
		outcome: fc.constantFrom('kept' as const, 'kept-late' as const, 'broken' as const, 'dropped' as const)
	})
	.map(({ by, said, due, settled, outcome }) => {
		const day = due === null ? null : addDays(said.day, due);
		const on = settled === null ? null : addDays(said.day, settled);
		const until = on !== null && on > TODAY ? TODAY : on;
		const open = day !== null && day < TODAY ? ('late' as const) : ('open' as const);
		return { by, said, due: day, until, state: until === null ? open : outcome };
	});

const stories = (contacts: number, promises: number): fc.Arbitrary<Story> =>
	fc
		.record({
			contacts: fc.array(contact, { maxLength: contacts }),
			promises: fc.array(promise, { maxLength: promises }),
			ahead: fc.uniqueArray(
				fc.integer({ min: 0, max: 2500 }).map((days) => addDays(TODAY, days)),
				{ maxLength: 4 }
			)
		})
		.map((made) => ({
			today: TODAY,
			contacts: made.contacts
				.sort((a, b) => compareWhen(a.at, b.at))
				.map((one, index) => ({ id: id(index, 'contact'), ...one })),
			promises: made.promises.map((one, index) => ({ id: id(index, 'promise'), ...one })),
			ahead: made.ahead.sort()
		}));

/** The width of a small phone, of a large one and of paper, in the usual size of text and twice that. */
const papers = fc.constantFrom(
	{ width: 280, em: 15 },
	{ width: 350, em: 15 },
	{ width: 280, em: 30 },
	{ width: 640, em: 14 }
);

const NEAR = 0.001;

describe.each([
	['a young case', stories(2, 2)],
	['a case of a summer', stories(8, 10)],
	['a case of years', stories(120, 90)]
])('%s', (_, story) => {
	const drawn = (law: (drawing: Drawing, story: Story) => void) =>
		fc.assert(fc.property(story, papers, (story, paper) => law(drawStory(story, paper, words), story)));

	test('is drawn within its paper', () =>
		drawn(({ width, height, em, line, bars, spans, ahead, dates, headings }) => {
			const inside = (from: number, to: number) => from >= -NEAR && to <= width + NEAR;
			expect(height).toBeLessThan(22 * em);
			expect(inside(line.today, line.today)).toBe(true);
			for (const { x, height: tall } of bars) {
				expect(inside(x - em * 0.17, x + em * 0.17)).toBe(true);
				expect(tall).toBeLessThanOrEqual(line.y);
			}
			for (const { from, due, end, y } of spans) {
				expect(inside(from, end + em * 0.36)).toBe(true);
				expect(from <= due && due <= end + NEAR).toBe(true);
				expect(y > line.y && y < height).toBe(true);
			}
			for (const { x } of ahead) expect(x >= line.today - NEAR && inside(x, x + em * 0.36)).toBe(true);
			for (const { from, to, y } of [...dates, ...headings]) expect(inside(from, to) && y <= height).toBe(true);
		}));

	test('keeps the order of what happened', () =>
		drawn(({ bars, spans, ahead, line }, { contacts, promises }) => {
			expect(bars.flatMap(({ ids }) => ids)).toEqual(contacts.map(({ id }) => id));
			const rising = (xs: readonly number[]) => xs.every((x, index) => index === 0 || x >= (xs[index - 1] ?? 0) - NEAR);
			expect(rising(bars.map(({ x }) => x))).toBe(true);
			expect(rising(ahead.map(({ x }) => x))).toBe(true);
			expect(bars.every(({ x }) => x <= line.today + NEAR)).toBe(true);
			const saidOn = (one: { id: string }) => promises.find(({ id }) => id === one.id)?.said;
			for (const one of spans)
				for (const other of spans)
					if ((saidOn(one)?.day ?? '') < (saidOn(other)?.day ?? ''))
						expect(one.from).toBeLessThanOrEqual(other.from + NEAR);
		}));

	test('covers nothing with something else', () =>
		drawn(({ em, bars, spans, dates, headings }) => {
			const labels = [...dates, ...headings];
			for (const [index, bar] of bars.entries())
				if (index > 0) expect(bar.x - (bars[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(em * 0.34);
			for (const [index, one] of spans.entries())
				for (const other of spans.slice(index + 1))
					if (Math.abs(one.y - other.y) < em) expect(one.end < other.from || other.end < one.from).toBe(true);
			for (const [index, one] of labels.entries())
				for (const other of labels.slice(index + 1))
					if (Math.abs(one.y - other.y) < em) expect(one.to <= other.from || other.to <= one.from).toBe(true);
		}));

	test('draws each promise, or counts it', () =>
		drawn(({ spans, undrawn }, { promises }) => {
			expect(spans.length + undrawn).toBe(promises.length);
			const ids = spans.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
		}));

	test('finds under a tap what stands there', () =>
		drawn((drawing) => {
			for (const { ids, x, height } of drawing.bars)
				expect(nearestIn(drawing, x, drawing.line.y - height / 2)).toBe(ids[0]);
			for (const { id, from, end, y } of drawing.spans) expect(nearestIn(drawing, (from + end) / 2, y)).toBe(id);
		}));
});

test('an open promise always finds room before one that has ended', () => {
	const said = { day: addDays(TODAY, -30), minute: 600, zone: 'Europe/London' };
	const one = (index: number, state: 'open' | 'kept') => ({
		id: id(index, 'promise'),
		by: 'them' as const,
		said,
		due: addDays(TODAY, 5),
		until: state === 'kept' ? TODAY : null,
		state
	});
	const promises = [one(0, 'open'), ...Array.from({ length: 20 }, (_, index) => one(index + 1, 'kept'))];
	const story = { today: TODAY, contacts: [], promises, ahead: [] };
	const { spans, undrawn } = drawStory(story, { width: 350, em: 15 }, words);
	expect(spans.map(({ id }) => id)).toContain('promise-0');
	expect(undrawn).toBe(15);
});

test('a case with nothing in it is a line with today at its end', () => {
	const drawing = drawStory({ today: TODAY, contacts: [], promises: [], ahead: [] }, { width: 350, em: 15 }, words);
	expect(drawing).toMatchObject({
		bars: [],
		spans: [],
		ahead: [],
		dates: [{ words: 'Today' }],
		headings: [],
		undrawn: 0
	});
	expect(nearestIn(drawing, 10, 10)).toBeNull();
});
