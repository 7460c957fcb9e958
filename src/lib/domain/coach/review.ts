import type { Kind, QuestionCode, ReasonCode } from './codes.ts';
import { fulfils, withStrengtheners } from './conditions.ts';
import { classes, harmless, inventory, type Group } from './inventory.ts';
import { namesIn } from './names.ts';
import { withoutOverlap } from './overlap.ts';
import { PhraseBook } from './phrases.ts';
import { quotedIn } from './quoted.ts';
import { reportedIn } from './reported.ts';
import { shoutingIn } from './shouting.ts';
import { wishesIn } from './wishes.ts';
import { wordsOf, type Word } from './words.ts';

export type { Kind, QuestionCode, ReasonCode } from './codes.ts';

/** Words of a note that are not yet a fact. Offsets are UTF-16, `end` exclusive. */
export type Finding = { start: number; end: number; kind: Kind; reason: ReasonCode; question: QuestionCode };

const softKinds: ReadonlySet<Kind> = new Set(['vague', 'guess', 'absolute']);
const strengthened: ReadonlySet<Kind> = new Set(['judgement', 'feeling', 'vague']);
const strengtheners: ReadonlySet<string> = new Set(
	'a an so very really absolutely quite pretty totally completely utterly utter total complete absolute such too extremely incredibly well proper rather truly bloody v ever super thoroughly downright just plain highly particularly deeply bit dead what'.split(
		' '
	)
);

let books: { phrases: PhraseBook<Group>; terms: PhraseBook<null> } | null = null;

function openBooks(): { phrases: PhraseBook<Group>; terms: PhraseBook<null> } {
	const phrases = new PhraseBook<Group>(classes);
	for (const group of inventory) phrases.add(group.phrases, group, group.also);
	const terms = new PhraseBook<null>(classes);
	terms.add(harmless, null);
	return { phrases, terms };
}

/**
 * Says which words of a note are not yet a fact. The findings are sorted and do not overlap; [] for a note of facts. Takes any
 * string, never throws, and is linear in its length.
 */
export function reviewNote(note: string): Finding[] {
	books ??= openBooks();
	const words = wordsOf(note);
	const plain = plainWords(note, words, books.terms);
	const wished = wishesIn(note, words);
	const found: (Finding & { weight: number })[] = [];
	for (const { start, end } of shoutingIn(note, words)) {
		if (!isQuoted(words, plain, start))
			found.push({ start, end, kind: 'heat', reason: 'shouting', question: 'what-happened', weight: 3 });
	}
	for (let at = 0; at < words.length; at++) {
		const match = books.phrases.longestAt(
			words,
			at,
			({ from, to, meaning }) =>
				!plain.isTerm(from, to) &&
				!plain.isSaid[from] &&
				!(softKinds.has(meaning.kind) && wished[from]) &&
				(meaning.when === undefined || fulfils(meaning.when, words, from, to))
		);
		if (!match) continue;
		const from = strengthened.has(match.meaning.kind)
			? withStrengtheners(words, match.from, strengtheners)
			: match.from;
		const first = words[from];
		const last = words[match.to - 1];
		if (!first || !last) continue;
		const { kind, reason, question } = match.meaning;
		found.push({
			start: first.start,
			end: last.end,
			kind,
			reason,
			question,
			weight: match.to - match.from > 1 ? 2 : 1
		});
	}
	return withoutOverlap(found).map(({ start, end, kind, reason, question }) => ({
		start,
		end,
		kind,
		reason,
		question
	}));
}

type Plain = { isSaid: boolean[]; isTerm: (from: number, to: number) => boolean };

/** The words that may not be marked: said by somebody, part of a name, or of a fixed term. */
function plainWords(note: string, words: readonly Word[], terms: PhraseBook<null>): Plain {
	const isSaid = reportedIn(words);
	const isName = namesIn(words);
	let index = 0;
	for (const { start, end } of quotedIn(note)) {
		while (index < words.length && (words[index]?.start ?? 0) < start) index++;
		while (index < words.length && (words[index]?.start ?? 0) < end) isSaid[index++] = true;
	}
	const termEnd = new Array<number>(words.length).fill(0);
	const inTerm = new Array<number>(words.length).fill(0);
	for (let at = 0; at < words.length; at++) {
		const term = terms.longestAt(words, at, () => true);
		if (!term) continue;
		termEnd[at] = term.to;
		for (let k = term.from; k < term.to; k++) inTerm[k] = Math.max(inTerm[k] ?? 0, term.to - term.from);
	}
	return {
		isSaid,
		isTerm(from, to) {
			for (let k = from; k < to; k++) {
				if (isName[k]) return true;
				if ((inTerm[k] ?? 0) >= to - from) return true;
			}
			return false;
		}
	};
}

function isQuoted(words: readonly Word[], plain: Plain, start: number): boolean {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.start ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	return low > 0 && plain.isSaid[low - 1] === true && (words[low - 1]?.end ?? 0) > start;
}
