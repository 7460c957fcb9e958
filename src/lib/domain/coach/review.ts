import { namesByCapital } from '../text/capitals.ts';
import { quotedIn } from '../text/quotations.ts';
import type { Kind, QuestionCode, ReasonCode } from './codes.ts';
import { fulfils, withStrengtheners } from './conditions.ts';
import { classes } from './inventory/classes.ts';
import type { Group } from './inventory/group.ts';
import { type CoachPhrases, learnedPhrases } from './learned-phrases.ts';
import { withoutOverlap } from './overlap.ts';
import { PhraseBook } from './phrases.ts';
import { reportedIn } from './reported.ts';
import { shoutingIn } from './shouting.ts';
import { wishesIn } from './wishes.ts';
import { spellingOf, wordsOf, type Word } from './words.ts';

/** Words of a note that are not yet a fact. Offsets are UTF-16, `end` exclusive. */
export type Finding = { start: number; end: number; kind: Kind; reason: ReasonCode; question: QuestionCode };

const softKinds: ReadonlySet<Kind> = new Set(['vague', 'guess', 'absolute']);
const strengthened: ReadonlySet<Kind> = new Set(['judgement', 'feeling', 'vague']);
const strengtheners: ReadonlySet<string> = new Set(
	'a an so very really absolutely quite pretty totally completely utterly utter total complete absolute such too extremely incredibly well proper rather truly bloody v ever super thoroughly downright just plain highly particularly deeply bit dead what'.split(
		' '
	)
);

type Books = { phrases: PhraseBook<Group>; terms: PhraseBook<null>; spelled: (word: string) => string };

/** A note that leads through most of what a review calls. The first run of it takes far longer than any other. */
const SAMPLE = 'They never told me why. I think that Mr Hill was rude, "no refund", and it felt like 3 weeks!';

let books: Books | null = null;
let opening: Generator<undefined, Books> | null = null;
let isWarm = false;

/** Opens the books in steps of a few milliseconds. */
function* openBooks({ inventory, harmless }: CoachPhrases): Generator<undefined, Books> {
	const phrases = new PhraseBook<Group>(classes);
	for (const group of inventory) {
		phrases.add(group.phrases, group, group.also);
		yield;
	}
	const terms = new PhraseBook<null>(classes);
	terms.add(harmless, null);
	yield;
	const spelled = spellingOf(inventory.map((group) => group.phrases).join() + Object.values(classes).join());
	return { phrases, terms, spelled };
}

/**
 * Makes the first review as fast as any other, in steps while `hasTime` says so. Returns whether nothing is left to do. A review that
 * comes before takes the rest of the time itself. Without the phrases there is nothing to do.
 */
export function prepareReview(hasTime: () => boolean): boolean {
	const phrases = learnedPhrases();
	if (phrases === null) return true;
	while (books === null && hasTime()) openFurther(phrases);
	if (books !== null && !isWarm && hasTime()) {
		isWarm = true;
		reviewNote(SAMPLE);
	}
	return isWarm;
}

function openFurther(phrases: CoachPhrases): Books | null {
	opening ??= openBooks(phrases);
	const { done, value } = opening.next();
	return (books = done === true ? value : null);
}

/**
 * Finds the words of a note that are not yet a fact. The findings are sorted and do not overlap; a note of facts gives [], and so does every
 * note until `learnPhrases`.
 * Takes any string, never throws, and is linear in its length.
 */
export function reviewNote(note: string): Finding[] {
	const phrases = learnedPhrases();
	if (phrases === null || note.trim() === '') return [];
	let read = books;
	while (read === null) read = openFurther(phrases);
	const words = wordsOf(note, read.spelled);
	const quoted = quotedUnits(note);
	const plain = plainWords(words, quoted, read.terms);
	const wished = wishesIn(note, words);
	const found: (Finding & { weight: number })[] = [];
	for (const { start, end } of shoutingIn(note, words)) {
		if (quoted[start] === 0)
			found.push({ start, end, kind: 'heat', reason: 'shouting', question: 'what-happened', weight: 3 });
	}
	for (let at = 0; at < words.length; at++) {
		const match = read.phrases.longestAt(
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

/** One flag per UTF-16 unit: 1 inside quotation marks. */
function quotedUnits(note: string): Uint8Array {
	const quoted = new Uint8Array(note.length);
	for (const { start, end } of quotedIn(note)) quoted.fill(1, start, end);
	return quoted;
}

type Plain = { isSaid: readonly boolean[]; isTerm: (from: number, to: number) => boolean };

/** The words that must not be marked: reported words, part of a name, or part of a fixed term. */
function plainWords(words: readonly Word[], quoted: Uint8Array, terms: PhraseBook<null>): Plain {
	const isQuoted = words.map(({ start }) => quoted[start] === 1);
	const isName = namesByCapital(words);
	/** The length of the longest fixed term that each word belongs to. */
	const inTerm = new Uint8Array(words.length);
	for (let at = 0; at < words.length; at++) {
		const term = terms.longestAt(words, at, () => true);
		if (!term) continue;
		for (let k = term.from; k < term.to; k++) inTerm[k] = Math.max(inTerm[k] ?? 0, term.to - term.from);
	}
	return {
		isSaid: reportedIn(words, isQuoted),
		isTerm(from, to) {
			// Only the first two words are tested: a clause that opens with an opinion may hold a name further on.
			if (isName[from] || (isName[from + 1] && from + 1 < to)) return true;
			for (let k = from; k < to; k++) if ((inTerm[k] ?? 0) >= to - from) return true;
			return false;
		}
	};
}
