import type { Entry } from '../case/case.ts';
import type { Kind } from '../coach/codes.ts';
import { type KeptWordings, type OpenWording, openWordings, openWordingsIn, opinionKinds } from '../journal/wording.ts';
import type { Span } from '../text/folded.ts';
import { sentencesOf } from '../text/sentences.ts';
import { countWords } from '../text/words.ts';
import type { Choices } from './choices.ts';
import { LEFT_OUT, oneLine } from './passage.ts';

/** What may be shown of a note: its words, empty when nothing is left of them, and the sentences that were left out. */
export type ReportedNote = { words: string; leftOut: readonly string[] };

/**
 * The words of an entry without the sentences that hold an opinion. What the person chose to keep stays, and so does what they
 * included as a feeling or a private line. In what somebody else said, only the person's own remarks on them are left out.
 */
export function withoutOpinions(
	entry: Entry,
	choices: Pick<Choices, 'opinions' | 'feelings'>,
	everywhere: KeptWordings['everywhere']
): ReportedNote {
	if (entry.kind === 'felt' || entry.private || entry.status !== 'standing') return unchanged(entry.words);
	const kept = { here: entry.keptWordings, everywhere };
	return withoutOpinionSentences(entry.words, choices, (words) => openWordingsIn(words, entry, kept));
}

/** The person's own words outside the journal, such as the goal, without the sentences that hold an opinion. */
export function ownTextWithoutOpinions(
	text: string,
	choices: Pick<Choices, 'opinions' | 'feelings'>,
	kept: KeptWordings
): ReportedNote {
	const find = (words: string) => openWordings(words, kept);
	const told = beginningWithout(text, choices, find) ?? withoutOpinionSentences(text, choices, find);
	// In a subject line or a goal, a sign for what was left out would only be noise. The page counts it.
	return told.leftOut.length === 0 ? told : { ...told, words: oneLine(told.words.replaceAll(LEFT_OUT, '')) };
}

/** What parts one clause from the next. */
const CLAUSE_END = /[.,;]\s+|\s[–—-]\s+/g;
/** A beginning of fewer words says nothing alone. */
const MIN_BEGINNING = 2;

/**
 * What a line is about, up to the clause that holds an opinion: "back bill of £1,184 for 2024" of "…, meter was read by them the whole
 * time". Null where sentences can be left out whole, or where nothing of use stands before the opinion.
 */
function beginningWithout(
	text: string,
	choices: Pick<Choices, 'opinions' | 'feelings'>,
	find: (words: string) => readonly OpenWording[]
): ReportedNote | null {
	if (sentencesOf(text).length !== 1 || withoutOpinionSentences(text, choices, find).words !== '') return null;
	for (const { index, 0: mark } of [...text.matchAll(CLAUSE_END)].reverse()) {
		const beginning = text.slice(0, index).trim();
		if (countWords(beginning) < MIN_BEGINNING) break;
		if (withoutOpinionSentences(beginning, choices, find).leftOut.length === 0)
			return { words: beginning, leftOut: [oneLine(text.slice(index + mark.length))] };
	}
	return null;
}

function unchanged(words: string): ReportedNote {
	return { words, leftOut: [] };
}

/** Removes whole sentences, never a phrase: without its "never" a sentence would say something else. */
function withoutOpinionSentences(
	text: string,
	choices: Pick<Choices, 'opinions' | 'feelings'>,
	findIn: (words: string) => readonly OpenWording[]
): ReportedNote {
	if (choices.opinions) return unchanged(text);
	const isOpinion = ({ kind }: { kind: Kind }) => opinionKinds.has(kind) || (kind === 'feeling' && !choices.feelings);
	const inNote = findIn(text).filter(isOpinion);
	let sentences = sentencesOf(text).map((sentence): Sentence => ({
		words: oneLine(text.slice(sentence.start, sentence.end)),
		isOut: inNote.some((found) => overlap(found, sentence))
	}));
	// Most notes are one line of facts, and are checked only once.
	if (inNote.length === 0 && lineOf(sentences).words === text) return unchanged(text);
	// What is left reads as one line. Without its neighbours a sentence may read differently, so it is checked again.
	for (;;) {
		const { words, spans } = lineOf(sentences);
		const left = findIn(words).filter(isOpinion);
		const isOpen = (at: Span | undefined) => at !== undefined && left.some((found) => overlap(found, at));
		if (!spans.some(isOpen)) {
			const leftOut = sentences.filter(({ isOut }) => isOut).map(({ words: own }) => own);
			return leftOut.length === 0 ? unchanged(text) : { words, leftOut };
		}
		sentences = sentences.map((sentence, index) => (isOpen(spans[index]) ? { ...sentence, isOut: true } : sentence));
	}
}

type Sentence = { words: string; isOut: boolean };

/**
 * The sentences that stay, in one line, with one sign for each run of removed ones. `spans` holds where each is in that line,
 * undefined for a removed one. Both are empty when none stays.
 */
function lineOf(sentences: readonly Sentence[]): { words: string; spans: readonly (Span | undefined)[] } {
	let words = '';
	const add = (text: string): Span => {
		const start = words === '' ? 0 : words.length + 1;
		words = words === '' ? text : `${words} ${text}`;
		return { start, end: words.length };
	};
	const spans = sentences.map(({ words: own, isOut }, index) => {
		if (!isOut) return add(own);
		if (index === 0 || sentences[index - 1]?.isOut !== true) add(LEFT_OUT);
		return undefined;
	});
	return sentences.some(({ isOut }) => !isOut) ? { words, spans } : { words: '', spans };
}

function overlap(item: Span, other: Span): boolean {
	return item.start < other.end && other.start < item.end;
}
