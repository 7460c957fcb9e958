import '../jitless.ts';
import * as z from 'zod/mini';
import type { Case, Entry } from '../case/case.ts';
import type { Kind } from '../coach/codes.ts';
import { Id } from '../vocabulary/id.ts';
import { entriesOf, timelineOf } from './timeline.ts';
import { wordingKey } from './wording-key.ts';
import { type KeptWordings, type OpenWording, openWordingsOf } from './wording.ts';

/** The most marks that one pass asks about. At about ten seconds each, a pass takes a minute. */
export const PASS_LENGTH = 6;

/** One phrase of one note that could be replaced by a fact. */
export type Mark = { entry: Entry; wording: OpenWording };

/** What became of a mark: a fact instead of it, a fact beside it, kept, a quotation, a private line, or skipped for now. */
export const Became = z.enum(['fact', 'beside', 'kept', 'said', 'private', 'skipped']);
export type Became = z.infer<typeof Became>;

/** A mark that a pass has dealt with. */
export const Passed = z.strictObject({ entry: Id, phrase: z.string(), became: Became });
export type Passed = z.infer<typeof Passed>;

/**
 * The state of a pass. `next` is null at its end. The next mark is number `index` (from 1) of `count`; this pass has no room for
 * `more` others.
 */
export type Walk = { next: Mark | null; index: number; count: number; more: number };

/** A heavier kind is of less use to a reader. A vague word is already true, just not exact. */
const weights: Record<Kind, number> = {
	heat: 3,
	motive: 3,
	judgement: 3,
	absolute: 2,
	guess: 2,
	feeling: 1,
	vague: 0
};

/** Every mark of one contact, or of the whole case when `contact` is null, in the order in which things happened. */
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
 * Finds the next mark of a pass. A pass picks the heaviest marks and takes them in the order in which things happened: each note
 * is read once, and the story in order. A mark that was decided or skipped in this pass or an earlier one is not asked about
 * again. A fact may itself contain a new mark, which is asked about.
 */
export function walkThrough(open: readonly Mark[], passed: readonly Passed[], before: readonly Passed[] = []): Walk {
	const settled = new Set([...before, ...passed].filter(({ became }) => became !== 'fact').map(keyOfPassed));
	const left = open.filter((mark) => !settled.has(keyOf(mark)));
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

/** The number of marks with each result. */
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
