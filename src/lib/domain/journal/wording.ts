import type { Entry } from '../case/case.ts';
import type { Kind } from '../coach/codes.ts';
import { type Finding, reviewNote } from '../coach/review.ts';
import { agentsNamedIn } from '../text/names.ts';
import { read } from '../text/tokens.ts';
import { countWords } from '../text/words.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import { wordingKey } from './wording-key.ts';

/** A finding with its phrase exactly as in the text. */
export type OpenWording = Finding & { phrase: string };

/**
 * Phrases the person chose to keep: `here` in this text, `everywhere` in every text on this device. `here` may have any
 * capitals and spacing; `everywhere` holds wording keys.
 */
export type KeptWordings = { here: readonly string[]; everywhere: ReadonlySet<string> };

export const nothingKept: KeptWordings = { here: [], everywhere: new Set() };

/** The phrases of a text that could be replaced by facts and that the person has not chosen to keep. */
export function openWordings(text: string, kept: KeptWordings = nothingKept): OpenWording[] {
	const here = new Set(kept.here.map(wordingKey));
	return reviewNote(text)
		.map((finding) => ({ ...finding, phrase: text.slice(finding.start, finding.end) }))
		.filter(({ phrase }) => !here.has(wordingKey(phrase)) && !kept.everywhere.has(wordingKey(phrase)));
}

/**
 * Moves phrases found in `before` to their positions in `now`, while the text is being edited. A phrase that the edit touches,
 * or that has become part of a longer word, is left out.
 */
export function carriedOver<One extends OpenWording>(found: readonly One[], before: string, now: string): One[] {
	if (before === now) return [...found];
	const shorter = Math.min(before.length, now.length);
	let head = 0;
	while (head < shorter && before[head] === now[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
	const moved = now.length - before.length;
	return found
		.flatMap((item) => {
			if (item.end <= head) return [item];
			if (item.start < before.length - tail) return [];
			return [{ ...item, start: item.start + moved, end: item.end + moved }];
		})
		.filter(({ start, end }) => !isInsideWord(now, start) && !isInsideWord(now, end));
}

function isInsideWord(text: string, at: number): boolean {
	return /^[\p{L}\p{N}'’]{2}$/u.test(text.slice(Math.max(at - 1, 0), at + 1));
}

const ownKinds: readonly EntryKind[] = ['noted', 'did', 'held', 'felt', 'passed-on'];

/** Whether the words of an entry are the person's own. */
export function isOwnWording({ kind }: Pick<Entry, 'kind'>): boolean {
	return ownKinds.includes(kind);
}

/**
 * The phrases of a text of this kind of entry that could be replaced by facts and that the person has not chosen to keep. People
 * type remarks of their own behind what they heard: "says no, this is ridiculous". In words that are not the person's own, only
 * remarks on the one who said them count.
 */
export function openWordingsIn(text: string, { kind }: Pick<Entry, 'kind'>, kept: KeptWordings): OpenWording[] {
	const open = openWordings(text, kept);
	return isOwnWording({ kind }) ? open : open.filter((finding) => isRemark(text, finding));
}

/**
 * The phrases of an entry that could be replaced by facts. Empty for a private line, and for a struck or undone entry.
 */
export function openWordingsOf(entry: Entry, everywhere: KeptWordings['everywhere']): OpenWording[] {
	if (entry.status !== 'standing' || entry.private) return [];
	return openWordingsIn(entry.words, entry, { here: entry.keptWordings, everywhere });
}

/** Kinds of wording that a reader cannot check. A vague word stays: what it says is true, only not yet exact. */
export const opinionKinds: ReadonlySet<Kind> = new Set(['judgement', 'motive', 'absolute', 'guess', 'heat']);

/** Whether a text of this kind of entry holds an opinion or a feeling that the person has not chosen to keep here. */
export function holdsOpinion(text: string, entry: Pick<Entry, 'kind'>, keptHere: readonly string[]): boolean {
	const kept = { here: keptHere, everywhere: nothingKept.everywhere };
	return openWordingsIn(text, entry, kept).some(({ kind }) => opinionKinds.has(kind) || kind === 'feeling');
}

const remarks: ReadonlySet<Kind> = new Set(['judgement', 'motive', 'heat']);
/** Words for the one who answers, and words for the person and the matter. The nearest before a phrase tells what it is about. */
const theOther =
	'he|she|they|him|her|them|hes|shes|theyre|this|these|what an?|so|the (?:man|woman|lady|guy|agent|adviser|advisor|clerk|rep)';
const notTheOther = 'I|me|my|we|us|our|you|your|it|that|its';
const subjects = new RegExp(`\\b(?:(${theOther})|${notTheOther})\\b`, 'gi');
const MAX_SUBJECT_LENGTH = 60;

const tellsOfThem = /^(?:he|she|they|says?|said)\b/i;

/** A sentence of at most this many words that says only "so rude" is about whoever was spoken to. */
const MAX_BARE_REMARK = 4;

/** Whether a phrase in somebody's words is the person's remark on them: "he is useless", not "your claim is silly". */
function isRemark(text: string, { kind, start, end }: Finding): boolean {
	if (!remarks.has(kind)) return false;
	const before = text.slice(Math.max(0, start - MAX_SUBJECT_LENGTH), start);
	const subject = [...before.matchAll(subjects)].at(-1);
	if (subject?.[1] !== undefined) return true;
	const named = agentsNamedIn(read(before).tokens).at(-1);
	if (named !== undefined) return named.end > (subject?.index ?? -1);
	const isAtStart = /(?:^|[.!?…\n])\s*$/.test(before);
	const [rest = ''] = text.slice(start, end + MAX_SUBJECT_LENGTH).split(/[.!?…\n]/, 1);
	// Behind words that tell of them, "useless" alone is a remark too: "he sent a link that dont work. useless".
	return (subject === undefined || tellsOfThem.test(text)) && isAtStart && countWords(rest) <= MAX_BARE_REMARK;
}

/** Where the answer goes: instead of the phrase, or in brackets after it. */
export type AnswerPlace = 'instead' | 'after';

/** The text with the fact that the person gave for a phrase. A blank fact leaves the text unchanged. */
export function withFact(
	text: string,
	{ start, end }: Pick<Finding, 'start' | 'end'>,
	fact: string,
	place: AnswerPlace
): string {
	const words = fact.trim();
	if (words === '') return text;
	const replacement = place === 'instead' ? words : `${text.slice(start, end)} (${words})`;
	return text.slice(0, start) + replacement + text.slice(end);
}

/**
 * The text with a phrase turned into a quotation. At the start of a sentence `saidBy` comes first, with a capital:
 * `Priya said “useless”`. Elsewhere it follows in brackets.
 */
export function asQuotation(text: string, { start, end }: Pick<Finding, 'start' | 'end'>, saidBy: string): string {
	const before = text.slice(0, start);
	const quotation = `“${text.slice(start, end).trim()}”`;
	const isBeginning = /(?:^|[.!?…\n])\s*$/.test(before);
	if (!isBeginning) return `${before}${quotation} (${saidBy})${text.slice(end)}`;
	return `${before}${saidBy.charAt(0).toUpperCase()}${saidBy.slice(1)} ${quotation}${text.slice(end)}`;
}
