import { displays } from './reported.ts';
import type { Span } from '../text/folded.ts';
import { setOf, type Word } from './words.ts';

const spokenWords = setOf(
	'i my me you your they the this that is are was were not no never to have had will stop why what how where and for it its im on with do dont did again still give get cant wont nobody always our we he she been want refund be all please from any me now so'
);
const marks = /!(?:[\s]?[!?1])+|\?!+[!?]*|[🤬🖕]+/gu;
const fewest = 3;

/** Finds shouting: runs of capitals, and marks such as "!!" or "?!". Capitals read off a screen, sign or label are not shouting. */
export function shoutingIn(note: string, words: readonly Word[]): Span[] {
	const found: Span[] = [];
	for (const match of note.matchAll(marks))
		found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
	let index = 0;
	while (index < words.length) {
		const run = shoutedRun(words, index);
		const first = words[index];
		const last = words[run - 1];
		if (first && last && run > index && isShout(words, index, run)) found.push({ start: first.start, end: last.end });
		index = Math.max(run, index + 1);
	}
	return found;
}

function shoutedRun(words: readonly Word[], from: number): number {
	let end = from;
	let lastShout = from;
	while (end < words.length) {
		const word = words[end];
		if (!word || (end > from && word.gap === 'stop')) break;
		if (word.shape === 'upper') lastShout = end + 1;
		else if (
			!(word.shape === 'number' || (word.shape === 'title' && word.end - word.start === 1)) ||
			word.end - word.start > 8
		)
			break;
		end++;
	}
	return lastShout;
}

function isShout(words: readonly Word[], from: number, to: number): boolean {
	let shouted = 0;
	let spoken = 0;
	for (let index = from; index < to; index++) {
		const word = words[index];
		if (!word || (word.shape !== 'upper' && word.text !== 'i') || /^x+$/.test(word.text)) continue;
		shouted++;
		if (spokenWords.has(word.text)) spoken++;
	}
	if (shouted < fewest || spoken === 0) return false;
	for (let index = from - 1; index >= 0 && index >= from - 4; index--)
		if (displays.has(words[index]?.text ?? '')) return false;
	if (words[to]?.gap === 'none' && displays.has(words[to].text)) return false;
	return !words[from]?.opens || from === 0;
}
