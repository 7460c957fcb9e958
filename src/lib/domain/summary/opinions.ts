import type { Entry } from '../case/case.ts';
import type { Kind } from '../coach/codes.ts';
import { type KeptWordings, isOwnWording, openWordings, openWordingsOf } from '../journal/wording.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import type { Choices } from './choices.ts';
import { LEFT_OUT, oneLine } from './passage.ts';

/** Kinds of wording that a reader cannot check. A vague word stays: what it says is true, only not yet exact. */
const opinions: ReadonlySet<Kind> = new Set(['judgement', 'motive', 'absolute', 'guess', 'heat']);

/** What may be told of a note: its words, empty when nothing is left of them, and how many sentences were left out. */
export type ReportedNote = { words: string; leftOut: number };

/**
 * The words of an entry without the sentences that hold an opinion. Whole sentences go, never a phrase: without its "never" a
 * sentence would say something else. What the person chose to keep stays, and so does what they put in as a feeling or a private line.
 */
export function withoutOpinions(
	entry: Entry,
	choices: Pick<Choices, 'opinions' | 'feelings'>,
	everywhere: KeptWordings['everywhere']
): ReportedNote {
	const whole: ReportedNote = { words: entry.words, leftOut: 0 };
	if (choices.opinions || entry.kind === 'felt' || entry.private || !isOwnWording(entry)) return whole;

	const isOpinion = ({ kind }: { kind: Kind }) => opinions.has(kind) || (kind === 'feeling' && !choices.feelings);
	const inNote = openWordingsOf(entry, everywhere).filter(isOpinion);
	let told = sentencesOf(entry.words).map((sentence): Sentence => ({
		words: oneLine(entry.words.slice(sentence.start, sentence.end)),
		isOut: inNote.some((found) => overlap(found, sentence))
	}));
	// Most notes are one line of facts: those are read once.
	if (inNote.length === 0 && lineOf(told).words === entry.words) return whole;
	// What is left reads as one line: without its neighbours a sentence may be read otherwise, and is then looked at again.
	for (;;) {
		const { words, places } = lineOf(told);
		const left = openWordings(words, { here: entry.keptWordings, everywhere }).filter(isOpinion);
		const isOpen = (at: Span | undefined) => at !== undefined && left.some((found) => overlap(found, at));
		if (!places.some(isOpen)) {
			const leftOut = told.filter(({ isOut }) => isOut).length;
			return leftOut === 0 ? whole : { words, leftOut };
		}
		told = told.map((sentence, index) => (isOpen(places[index]) ? { ...sentence, isOut: true } : sentence));
	}
}

type Sentence = { words: string; isOut: boolean };

/** The sentences that stay, in one line, with a sign for each run of those that go; and where each of them stands in it. */
function lineOf(sentences: readonly Sentence[]): { words: string; places: readonly (Span | undefined)[] } {
	let words = '';
	const add = (text: string): Span => {
		const start = words === '' ? 0 : words.length + 1;
		words = words === '' ? text : `${words} ${text}`;
		return { start, end: words.length };
	};
	const places = sentences.map(({ words: own, isOut }, index) => {
		if (!isOut) return add(own);
		if (index === 0 || sentences[index - 1]?.isOut !== true) add(LEFT_OUT);
		return undefined;
	});
	return sentences.some(({ isOut }) => !isOut) ? { words, places } : { words: '', places };
}

function overlap(item: Span, other: Span): boolean {
	return item.start < other.end && other.start < item.end;
}
