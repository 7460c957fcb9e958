import type { Entry } from '../case/case.ts';
import type { EntryKind } from '../case/record.ts';
import { type Finding, reviewNote } from '../coach/review.ts';

/** A finding with its phrase as it stands in the text. */
export type OpenWording = Finding & { phrase: string };

/** Phrases the person chose to keep: in this text, and in every text of this device. Both in any spelling of case and space. */
export type KeptWordings = { here: readonly string[]; everywhere: ReadonlySet<string> };

export const nothingKept: KeptWordings = { here: [], everywhere: new Set() };

/** A phrase without what differs between two times it is typed: capitals and runs of space. */
export function wordingKey(phrase: string): string {
	return phrase.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The phrases of a text that could be facts and that the person has not chosen to keep. */
export function openWordings(text: string, kept: KeptWordings = nothingKept): OpenWording[] {
	const here = new Set(kept.here.map(wordingKey));
	return reviewNote(text)
		.map((finding) => ({ ...finding, phrase: text.slice(finding.start, finding.end) }))
		.filter(({ phrase }) => !here.has(wordingKey(phrase)) && !kept.everywhere.has(wordingKey(phrase)));
}

const ownKinds: readonly EntryKind[] = ['noted', 'did', 'held', 'felt', 'passed-on'];

/** Whether the words of an entry are the person's own. What somebody said is a fact, whatever they said. */
export function isOwnWording({ kind }: Pick<Entry, 'kind'>): boolean {
	return ownKinds.includes(kind);
}

/** The phrases of an entry that could be facts: none in what somebody said, in a private line, or in a line taken back. */
export function openWordingsOf(entry: Entry, everywhere: KeptWordings['everywhere']): OpenWording[] {
	if (entry.status !== 'standing' || entry.private || !isOwnWording(entry)) return [];
	return openWordings(entry.words, { here: entry.keptWordings, everywhere });
}

/** Where an answer goes: in the place of the phrase, or in brackets after it. */
export type AnswerPlace = 'instead' | 'after';

/** The text with the fact that the person gave for a phrase. A blank fact leaves the text as it is. */
export function withFact(
	text: string,
	{ start, end }: Pick<Finding, 'start' | 'end'>,
	fact: string,
	place: AnswerPlace
): string {
	const words = fact.trim();
	if (words === '') return text;
	const put = place === 'instead' ? words : `${text.slice(start, end)} (${words})`;
	return text.slice(0, start) + put + text.slice(end);
}

/** The text with a phrase made a quotation of whoever said it: `Priya said “useless”`. */
export function asQuotation(text: string, { start, end }: Pick<Finding, 'start' | 'end'>, saidBy: string): string {
	return `${text.slice(0, start)}${saidBy} “${text.slice(start, end).trim()}”${text.slice(end)}`;
}
