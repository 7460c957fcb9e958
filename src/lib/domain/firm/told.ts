import { sentencesOf } from '../text/sentences.ts';

/** What notes tell of a company, each as it was written, to be kept by a tap. */
export type Told = { menuWay: readonly string[]; openHours: readonly string[] };

const KEYS =
	/\b(?:press(?:ed)?|option|choose|chose|dial(?:led)?|key(?:ed)?(?: in)?)\s+(?:["“'‘]?\d|star|hash|pound)\b|\bmenu\b.*\d/i;
const HOUR = String.raw`(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?|noon|midnight)`;
const HOURS = new RegExp(
	String.raw`\b(?:open(?:s|ing)?|lines?|hours|clos(?:es|ed)|phones?)\b.*?\b${HOUR}\s*(?:-|–|to|till|til|until)\s*${HOUR}(?![\d/])|\b(?:24/7|24 hours)\b`,
	'i'
);

/** The longest sentence that one line holds. */
const MAX_LENGTH = 200;

/** The sentences of the notes that tell the way through a menu, or opening hours. */
export function toldOfFirm(notes: readonly string[]): Told {
	const sentences = notes
		.flatMap((note) => sentencesOf(note).map(({ start, end }) => note.slice(start, end).trim()))
		.filter((sentence) => sentence.length <= MAX_LENGTH);
	const matching = (pattern: RegExp) => [...new Set(sentences.filter((sentence) => pattern.test(sentence)))];
	return { menuWay: matching(KEYS), openHours: matching(HOURS) };
}
