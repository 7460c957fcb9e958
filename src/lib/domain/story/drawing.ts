import { type Day, type When, daysBetween } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import type { PromiseState, Story, StoryContact, StoryPromise } from './story.ts';

/** The size of a picture in its own units. `em` is the size of its text. One that is `low` leaves the page to the words beside it. */
export type Paper = { width: number; em: number; isLow?: boolean };

/** A printed page between its margins. */
export const printedPaper: Paper = { width: 760, em: 11, isLow: true };

/** The words of a picture, which are needed to know how much room they take. */
export type DrawingWords = { today: string; mine: string; theirs: string; day: (day: Day) => string };

/**
 * A contact on the line, or several that stand too close for one each: the longest of them gives the height. A `ring` is one of
 * unknown length, and a `tick` one that reached nobody.
 */
export type Bar = { ids: readonly [Id, ...Id[]]; x: number; height: number; shape: 'bar' | 'ring' | 'tick' };

/** A promise from the day it was given to its day, and on to the day it ended where that was later. Its sign stands at `end`. */
export type PromiseSpan = {
	id: Id;
	from: number;
	due: number;
	end: number;
	y: number;
	state: PromiseState;
	isDated: boolean;
};

/** A text of one line, which takes the room between `from` and `to`. Its `anchor`, at `x`, is what must be drawn exactly there. */
export type Label = {
	words: string;
	anchor: 'start' | 'middle' | 'end';
	x: number;
	y: number;
	from: number;
	to: number;
};

export type Drawing = Paper & {
	height: number;
	/** Where the line lies, and where today is on it. */
	line: { y: number; today: number; hasAhead: boolean };
	bars: readonly Bar[];
	spans: readonly PromiseSpan[];
	/** The days of the ladder, on the line. */
	ahead: readonly { day: Day; x: number }[];
	/** The dates under the line. */
	dates: readonly Label[];
	/** Whose promises the rows below are. */
	headings: readonly Label[];
	/** How many promises found no room: ended ones, the oldest first. */
	undrawn: number;
};

/** All in em: the radius of a sign, the width of a bar, the room of the dates, and that of a row of promises. */
const SIGN = 0.36;
const BAR = 0.34;
const SHORTEST_BAR = 1;
const DATES = 2.3;
const GROUP = 1.5;
const ROW = 1.1;
const EDGE = 0.6;
/** Half the bubble that marks today. */
const BUBBLE = 1.1;
/** The average width of a letter is a little less. */
const LETTER = 0.6;
/** The room above the line and the tallest bar in it, both in em, and how many rows of promises there may be. */
const sizes = {
	full: { above: 3.4, tallestBar: 3, rows: { me: 3, them: 6 } },
	low: { above: 2.4, tallestBar: 2, rows: { me: 2, them: 3 } }
};
/** How much of the width belongs to what has been, when something is ahead. */
const PAST_SHARE = { least: 0.6, most: 0.88 };

/** Draws the story on paper. Everything is within it, and what happened later is never further left. */
export function drawStory(story: Story, { width, em, isLow = false }: Paper, words: DrawingWords): Drawing {
	const { above, tallestBar, rows: maxRows } = isLow ? sizes.low : sizes.full;
	const scale = scaleOf(story, width, em);
	const y = above * em;
	const bars = barsOf(story.contacts, scale, em, tallestBar);
	const ahead = aheadOf(story.ahead, scale, em);
	const rows: PromiseSpan[] = [];
	const headings: Label[] = [];
	let undrawn = 0;
	let top = y + DATES * em;
	for (const by of ['me', 'them'] as const) {
		const all = story.promises.filter((promise) => promise.by === by).map((promise) => spanOf(promise, scale, em));
		if (all.length === 0) continue;
		const heading = by === 'me' ? words.mine : words.theirs;
		headings.push({
			words: heading,
			anchor: 'start',
			x: 0,
			y: top + em,
			from: 0,
			to: Math.min(width, widthOf(heading, em))
		});
		const { spans, rowCount, left } = inRows(all, maxRows[by], em);
		rows.push(...spans.map((span) => ({ ...span, y: top + (GROUP + (span.y + 0.5) * ROW) * em })));
		undrawn += left;
		top += (GROUP + rowCount * ROW + 0.3) * em;
	}
	return {
		width,
		em,
		height: Math.ceil(top),
		line: { y, today: scale.today, hasAhead: scale.hasAhead },
		bars,
		spans: rows,
		ahead,
		dates: datesOf(story, scale, ahead, words, { width, em }, y + 1.7 * em),
		headings,
		undrawn
	};
}

/** How high a picture is in its own units, whatever its words. */
export function heightOf(story: Story, paper: Paper): number {
	return drawStory(story, paper, { today: '', mine: '', theirs: '', day: () => '' }).height;
}

/** What a tap on the picture means: the contact, or the promise, that is nearest to it. Null where nothing is drawn. */
export function nearestIn({ bars, spans, line, em }: Drawing, x: number, y: number): Id | null {
	const away = [
		...bars.map((bar) => ({ id: bar.ids[0], far: Math.abs(bar.x - x) + Math.max(0, y - line.y) * 2 })),
		...spans.map(({ id, from, end, y: at }) => {
			const beside = Math.max(from - x, x - end, 0);
			const isAbove = y < line.y + em / 2;
			return { id, far: beside + Math.abs(at - y) * 2 + (isAbove ? 1000 * em : 0) };
		})
	];
	return away.reduce<{ id: Id | null; far: number }>((best, one) => (one.far < best.far ? one : best), {
		id: null,
		far: Infinity
	}).id;
}

type Scale = {
	left: number;
	right: number;
	today: number;
	hasAhead: boolean;
	/** The start of a day, and the moment of a time; the middle of the day when no time was noted. */
	at: (when: Pick<When, 'day' | 'minute'>) => number;
	/** The end of a day. */
	endOf: (day: Day) => number;
};

/** Days are as long as one another on each side of today. What is ahead may be drawn on a smaller scale, or a larger one. */
function scaleOf({ today, contacts, promises, ahead }: Story, width: number, em: number): Scale {
	const days = [
		today,
		...contacts.map(({ at }) => at.day),
		...promises.flatMap(({ said, due, until }) => [said.day, due ?? today, until ?? today]),
		...ahead
	].sort();
	const first = days[0] ?? today;
	const past = daysBetween(first, today) + 1;
	const coming = daysBetween(today, days.at(-1) ?? today);
	const hasAhead = coming > 0;
	const left = EDGE * em;
	const right = width - (hasAhead ? EDGE : BUBBLE) * em;
	const share = hasAhead ? clamp(past / (past + coming), PAST_SHARE.least, PAST_SHARE.most) : 1;
	const middle = left + (right - left) * share;
	const place = (count: number) =>
		count <= past
			? left + ((middle - left) * Math.max(0, count)) / past
			: middle + ((right - middle) * (count - past)) / Math.max(1, coming);
	return {
		left,
		right,
		today: middle,
		hasAhead,
		at: ({ day, minute }) => place(daysBetween(first, day) + (minute ?? 720) / 1440),
		endOf: (day) => place(daysBetween(first, day) + 1)
	};
}

function barsOf(contacts: readonly StoryContact[], { left, today, at }: Scale, em: number, tallest: number): Bar[] {
	const gap = BAR * em * 1.5;
	const start = left + (BAR * em) / 2;
	const longest = Math.max(1, ...contacts.map(({ minutes }) => minutes ?? 0));
	const isTight = contacts.length * gap > (today - start) * 0.7;
	const groups = new Map<number, { x: number; contacts: StoryContact[] }>();
	for (const [index, contact] of contacts.entries()) {
		const x = clamp(at(contact.at), start, today);
		const column = Math.floor((x - start) / gap);
		const key = isTight ? column : index;
		const group = groups.get(key) ?? { x: isTight ? start + column * gap : x, contacts: [] };
		groups.set(key, { ...group, contacts: [...group.contacts, contact] });
	}
	const inOrder = [...groups.values()];
	const xs = spread(
		inOrder.map(({ x }) => x),
		gap,
		start,
		today
	);
	return inOrder.flatMap((group, index) => barOf(group.contacts, xs[index] ?? start, { longest, tallest, em }));
}

function barOf(
	contacts: readonly StoryContact[],
	x: number,
	{ longest, tallest, em }: { longest: number; tallest: number; em: number }
): Bar[] {
	const [first, ...others] = contacts.map(({ id }) => id);
	if (first === undefined) return [];
	const reached = contacts.filter(({ isReached }) => isReached);
	const minutes = reached.flatMap(({ minutes }) => minutes ?? []);
	const share = minutes.length === 0 ? 0 : Math.sqrt(Math.max(...minutes) / longest);
	return [
		{
			ids: [first, ...others],
			x,
			height: (SHORTEST_BAR + (tallest - SHORTEST_BAR) * share) * em,
			shape: minutes.length > 0 ? 'bar' : reached.length > 0 ? 'ring' : 'tick'
		}
	];
}

/** Moves what stands too close apart, in its order and between the bounds. */
function spread(xs: readonly number[], gap: number, from: number, to: number): number[] {
	const forward: number[] = [];
	for (const x of xs) forward.push(Math.max(x, (forward.at(-1) ?? from - gap) + gap));
	let limit = to;
	const back: number[] = [];
	for (const x of forward.toReversed()) {
		back.push(Math.max(from, Math.min(x, limit)));
		limit = Math.min(x, limit) - gap;
	}
	return back.toReversed();
}

function aheadOf(days: readonly Day[], { today, right, endOf }: Scale, em: number): { day: Day; x: number }[] {
	const xs = days.map((day) => clamp(endOf(day), today, right));
	return spread(xs, SIGN * em, today, right).map((x, index) => ({ day: days[index] ?? '', x }));
}

function spanOf({ id, said, due, until, state }: StoryPromise, scale: Scale, em: number): PromiseSpan {
	const { left, right, today } = scale;
	const last = until === null ? today : scale.endOf(until);
	const from = clamp(scale.at(said), left, right - SIGN * 2 * em);
	const least = from + SIGN * 2 * em;
	const wanted = due === null ? last : scale.endOf(due);
	const goesOn = state === 'late' || (until !== null && (due === null || until > due));
	const isCutShort = state === 'dropped' && until !== null;
	const dueAt = clamp(isCutShort ? Math.min(wanted, last) : wanted, least, right);
	return {
		id,
		from,
		due: dueAt,
		end: clamp(goesOn ? Math.max(last, dueAt) : dueAt, dueAt, right),
		y: 0,
		state,
		isDated: due !== null
	};
}

/** Lays spans in rows so that none covers another. Open ones come first, then the newest. `y` is the row. */
function inRows(
	all: readonly PromiseSpan[],
	max: number,
	em: number
): { spans: PromiseSpan[]; rowCount: number; left: number } {
	const gap = SIGN * 2 * em;
	const rows: PromiseSpan[][] = [];
	const isOpen = ({ state }: PromiseSpan) => state === 'open' || state === 'late';
	const newest = all.toReversed();
	for (const span of [...newest.filter(isOpen), ...newest.filter((one) => !isOpen(one))]) {
		const row = rows.find((row) => row.every(({ from, end }) => span.end + gap <= from || end + gap <= span.from));
		if (row) row.push(span);
		else if (rows.length < max) rows.push([span]);
	}
	const spans = rows.flatMap((row, y) => row.map((span) => ({ ...span, y })));
	return { spans, rowCount: rows.length, left: all.length - spans.length };
}

/** The dates under the line, those that matter most first; one that would cover another is left out. */
function datesOf(
	{ today, contacts, promises }: Story,
	{ left, today: now, right }: Scale,
	ahead: Drawing['ahead'],
	words: DrawingWords,
	{ width, em }: Paper,
	y: number
): Label[] {
	const [first] = [...contacts.map(({ at }) => at.day), ...promises.map(({ said }) => said.day)].sort();
	const dues = promises
		.flatMap(({ due, state }) => (due !== null && state === 'open' && due > today ? [due] : []))
		.sort();
	const lastDue = dues.at(-1);
	const wanted = [
		{ words: words.today, x: now },
		...ahead.map(({ day, x }) => ({ words: words.day(day), x })),
		...(first === undefined || first === today ? [] : [{ words: words.day(first), x: left }]),
		...(lastDue === undefined || ahead.length > 0 ? [] : [{ words: words.day(lastDue), x: right }])
	];
	const labels: Label[] = [];
	for (const label of wanted) {
		const half = widthOf(label.words, em) / 2;
		if (half * 2 > width) continue;
		const x = clamp(label.x, half, width - half);
		const from = x - half;
		const to = x + half;
		if (labels.every((other) => to + em / 2 <= other.from || other.to + em / 2 <= from))
			labels.push({ words: label.words, ...anchored(from, to, x, width), y, from, to });
	}
	return labels;
}

/** A text at an edge is drawn from that edge, because its width is only an estimate. */
function anchored(from: number, to: number, x: number, width: number): Pick<Label, 'anchor' | 'x'> {
	if (from <= 0) return { anchor: 'start', x: 0 };
	return to >= width ? { anchor: 'end', x: width } : { anchor: 'middle', x };
}

function widthOf(words: string, em: number): number {
	return words.length * LETTER * em;
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most));
}
