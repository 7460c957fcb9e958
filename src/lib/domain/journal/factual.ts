import '../jitless.ts';
import * as z from 'zod/mini';
import type { Case, Entry } from '../case/case.ts';
import type { Kind } from '../coach/codes.ts';
import { Id } from '../vocabulary/id.ts';
import { entriesOf, timelineOf } from './timeline.ts';
import { wordingKey } from './wording-key.ts';
import { type KeptWordings, type OpenWording, openWordingsOf } from './wording.ts';

/** How many marks one pass asks about: at about ten seconds each it ends in a minute. */
export const PASS_LENGTH = 6;

/** One phrase of one note that could be a fact. */
export type Mark = { entry: Entry; wording: OpenWording };

/** What became of a mark: a fact in its place or behind it, kept, a quotation, a private line, or left for another time. */
export const Became = z.enum(['fact', 'beside', 'kept', 'said', 'private', 'skipped']);
export type Became = z.infer<typeof Became>;

/** A mark that was gone past in a pass. */
export const Passed = z.strictObject({ entry: Id, phrase: z.string(), became: Became });
export type Passed = z.infer<typeof Passed>;

/**
 * Where a pass stands. `next` is null at its end; `place` of `count` is that of the next mark, and `more` are those that this
 * pass has no room for.
 */
export type Walk = { next: Mark | null; index: number; count: number; more: number };

/** The heavier a kind, the less a reader can do with it. A vague word is true already, only not yet exact. */
const weights: Record<Kind, number> = {
	heat: 3,
	motive: 3,
	judgement: 3,
	absolute: 2,
	guess: 2,
	feeling: 1,
	vague: 0
};

/** Every mark of one contact, or of the whole case for null, in the order in which things happened. */
export function openMarks(
	theCase: Pick<Case, 'contacts' | 'entries'>,
	contact: Id | null,
	everywhere: KeptWordings['everywhere']
): Mark[] {
	const entries =
		contact === null
			? timelineOf(theCase).flatMap((segment) => (segment.kind === 'contact' ? segment.entries : [segment.entry]))
			: entriesOf(theCase, contact);
	return entries.flatMap((entry) => openWordingsOf(entry, everywhere).map((wording) => ({ entry, wording })));
}

/**
 * Says which mark comes next. A pass takes the weightiest marks, and goes through them in the order in which things happened: a
 * note is read once, and the story as it was. What was decided about, or skipped, in this pass or in those before it, is not
 * asked again; a fact may bring in a new mark, and that is asked.
 */
export function walkThrough(open: readonly Mark[], passed: readonly Passed[], before: readonly Passed[] = []): Walk {
	const isOver = new Set([...before, ...passed].filter(({ became }) => became !== 'fact').map(keyOfPassed));
	const left = open.filter((mark) => !isOver.has(keyOf(mark)));
	const room = Math.max(0, PASS_LENGTH - passed.length);
	const weightiest = [...left].sort((a, b) => weights[b.wording.kind] - weights[a.wording.kind]).slice(0, room);
	const next = left.find((mark) => weightiest.includes(mark)) ?? null;
	return {
		next,
		index: passed.length + (next === null ? 0 : 1),
		count: passed.length + weightiest.length,
		more: left.length - weightiest.length
	};
}

/** How many marks became what. */
export function tallyOf(passed: readonly Passed[]): Record<Became, number> {
	const tally = { fact: 0, beside: 0, kept: 0, said: 0, private: 0, skipped: 0 };
	for (const { became } of passed) tally[became] += 1;
	return tally;
}

function keyOf({ entry, wording }: Mark): string {
	return `${entry.id} ${wordingKey(wording.phrase)}`;
}

function keyOfPassed({ entry, phrase }: Passed): string {
	return `${entry} ${wordingKey(phrase)}`;
}
