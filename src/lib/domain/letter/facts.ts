import { MAX_LINE_LENGTH } from '../case/limits.ts';
import { oneLine } from '../summary/passage.ts';
import { sentencesIn } from '../text/sentences.ts';
import type { Behind } from '../vocabulary/paper.ts';

/** A sentence of the letter that states a fact, in which line of the text it stands, and what a paper stands behind that proves it. */
export type StatedFact = { line: number; words: string; what: Behind };

/** The least part of its words that a line has in common with the line it was made of. */
const MIN_ALIKE = 0.6;

/** Sentences that ask, greet or thank. */
const NO_FACT =
	/\?$|^(?:please|kindly|thank|thanks|dear|hello|hi|yours|best|kind|warm|sincerely|regards|(?:i|we) (?:would like|want|ask|request|expect|look forward|hope|need)|to|subject|re|references?|my requests?)(?!\p{L})/iu;

/** A sentence as what a paper stands behind; null for one without words. */
export function sentenceBehind(sentence: string): Behind | null {
	const words = oneLine(sentence.replace(/^- /, '')).slice(0, MAX_LINE_LENGTH);
	return words === '' ? null : { of: 'sentence', words };
}

/**
 * The facts of a letter as it reads now. `written` is the text that the app wrote, and `facts` what each of its lines states. A line
 * that the person changed keeps its fact as long as most of its words are the same. Of a line of their own, each sentence is a fact,
 * unless it asks, greets or thanks.
 */
export function statedFactsIn(text: string, written: string, facts: readonly (Behind | null)[]): StatedFact[] {
	const before = written.split('\n');
	const left = new Map<string, (Behind | null)[]>();
	for (const [index, line] of before.entries()) left.set(line, [...(left.get(line) ?? []), facts[index] ?? null]);
	const now = text.split('\n');
	const unchanged = now.map((line) => left.get(line)?.shift());
	const changed = before.filter((line) => {
		const [next] = left.get(line) ?? [];
		return next !== undefined && next !== null;
	});

	return now.flatMap((line, index): StatedFact[] => {
		const same = unchanged[index];
		if (same !== undefined) return same === null ? [] : [{ line: index, words: shown(line), what: same }];
		const source = mostAlike(line, changed);
		const what = source === null ? undefined : left.get(source)?.shift();
		if (what) return [{ line: index, words: shown(line), what }];
		return sentencesIn(shown(line))
			.filter((sentence) => !NO_FACT.test(sentence))
			.flatMap((words) => {
				const own = sentenceBehind(words);
				return own === null ? [] : [{ line: index, words, what: own }];
			});
	});
}

function shown(line: string): string {
	return line.replace(/^- /, '');
}

function mostAlike(line: string, others: readonly string[]): string | null {
	const best = others
		.map((other) => ({ other, alike: alikeness(line, other) }))
		.reduce<{ other: string; alike: number } | null>((max, one) => (one.alike > (max?.alike ?? 0) ? one : max), null);
	return best !== null && best.alike >= MIN_ALIKE ? best.other : null;
}

/** The part of their words that two lines have in common, from 0 to 1. */
function alikeness(a: string, b: string): number {
	const [ours, theirs] = [wordsOf(a), wordsOf(b)];
	if (ours.size + theirs.size === 0) return 0;
	return (2 * [...ours].filter((word) => theirs.has(word)).length) / (ours.size + theirs.size);
}

function wordsOf(line: string): Set<string> {
	return new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
