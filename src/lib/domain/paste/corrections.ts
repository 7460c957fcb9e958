import '../jitless.ts';
import * as z from 'zod/mini';
import { sentencesOf } from '../text/sentences.ts';
import { trimmed } from './folded-line.ts';
import type { PastedMessage } from './paste.ts';
import { writerKey } from './writers.ts';

/** A place in the words of a read message where the person says that another message begins. */
export const Cut = z.strictObject({ message: z.int(), at: z.int() });
export type Cut = z.infer<typeof Cut>;

/** What the person changed in the reading of a text: its messages by number, as they were read. */
export type Corrections = {
	cuts: readonly Cut[];
	/** Messages that go on with what stands before them. */
	joins: readonly number[];
};

/** A stretch of the words of one read message, and where it stands in the words of the corrected one. */
type Part = Cut & { start: number; end: number };

/** A message as the person corrected it. */
export type CorrectedMessage = PastedMessage & { parts: readonly Part[] };

/**
 * The messages of a reading, split and joined as the person says. Where a message is joined to one of another writer, what named
 * that writer goes back into the words, so that the words are those of the text.
 */
export function correctedMessages(
	read: readonly PastedMessage[],
	{ cuts, joins }: Corrections
): readonly CorrectedMessage[] {
	const messages: CorrectedMessage[] = [];
	for (const [index, message] of read.entries()) {
		const places = cuts.flatMap((cut) =>
			cut.message === index && placeAt(message.words, cut.at) === cut.at ? cut.at : []
		);
		const bounds = [0, ...new Set(places.toSorted((a, b) => a - b)), message.words.length];
		for (const [piece, at] of bounds.slice(0, -1).entries()) {
			const words = message.words.slice(at, bounds[piece + 1]).trimEnd();
			const above = messages.at(-1);
			if (piece > 0 || above === undefined || !joins.includes(index)) {
				const part = { message: index, at, start: 0, end: words.length };
				messages.push({ ...message, head: piece === 0 ? message.head : '', words, parts: [part] });
				continue;
			}
			const own = isSameWriter(above, message) || message.head === '' ? '' : `${message.head} `;
			const start = above.words.length + 1 + own.length;
			const joined = `${above.words}\n${own}${words}`;
			const parts = [...above.parts, { message: index, at, start, end: joined.length }];
			messages.splice(-1, 1, { ...above, words: joined, tail: message.tail, parts });
		}
	}
	return messages;
}

/** The corrections after the message was split at an offset of its words. Splitting where two were joined parts them again. */
export function splitAt(corrections: Corrections, { parts }: CorrectedMessage, offset: number): Corrections {
	const part = parts.find(({ end }) => offset < end);
	if (part === undefined) return corrections;
	if (offset <= part.start) return { ...corrections, joins: corrections.joins.filter((join) => join !== part.message) };
	return { ...corrections, cuts: [...corrections.cuts, { message: part.message, at: part.at + offset - part.start }] };
}

/** The corrections after the message was joined to the one above it. Joining what was split makes it whole again. */
export function joinAbove({ cuts, joins }: Corrections, { parts }: CorrectedMessage): Corrections {
	const [first] = parts;
	if (first === undefined) return { cuts, joins };
	const others = cuts.filter(({ message, at }) => message !== first.message || at !== first.at);
	return others.length < cuts.length ? { cuts: others, joins } : { cuts, joins: [...joins, first.message] };
}

/** The corrections that still hold in a changed text: those of the messages before the first one that reads otherwise. */
export function stillCorrected(
	{ cuts, joins }: Corrections,
	before: readonly PastedMessage[],
	now: readonly PastedMessage[]
): Corrections {
	const changed = now.findIndex(
		({ head, words }, index) => head !== before[index]?.head || words !== before[index].words
	);
	const isSame = (message: number) => message < (changed < 0 ? now.length : changed);
	return { cuts: cuts.filter(({ message }) => isSame(message)), joins: joins.filter(isSame) };
}

/** The offset of the word at a place in a message, where another message can begin; null at its beginning and its end. */
export function placeAt(words: string, caret: number): number | null {
	let at = caret;
	if (/\S/.test(words.charAt(at))) while (at > 0 && /\S/.test(words.charAt(at - 1))) at -= 1;
	else while (at < words.length && /\s/.test(words.charAt(at))) at += 1;
	return trimmed(words.slice(0, at)) !== '' && trimmed(words.slice(at)) !== '' ? at : null;
}

/** Where another message most likely begins: at the second line, or else at the second sentence. Null when there is neither. */
export function likelyPlace(words: string): number | null {
	const line = /\n\s*(?=\S)/.exec(words);
	const sentence = sentencesOf(words)[1]?.start ?? words.length;
	return placeAt(words, line ? line.index : sentence);
}

function isSameWriter(one: PastedMessage, other: PastedMessage): boolean {
	return one.isMine === other.isMine && writerKey(one.who ?? '') === writerKey(other.who ?? '');
}
