import type { EntryKind } from '../vocabulary/entry.ts';

/** Features are hashed into this many slots. */
export const SLOTS = 1 << 18;
/** Letters of a word that its inflected forms share: "refunding" and "refunded". */
const STEM = 5;

const DAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?s?$/;
const MONTH =
	/^(?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** The slots of a line: its words, their stems, and its pairs of stems, each once, and the kind it was logged as. */
export function ngramSlots(words: readonly string[], kind: EntryKind): readonly number[] {
	const slots = new Set<number>([hash(`k ${kind}`)]);
	const classes = words.map(classOf);
	let last = '^';
	for (const word of [...classes, '$']) {
		const stem = word.slice(0, STEM);
		slots.add(hash(`${last} ${stem}`));
		if (word !== '$') {
			slots.add(hash(word));
			if (word.length > STEM) slots.add(hash(`~${stem}`));
		}
		last = stem;
	}
	return [...slots];
}

function classOf(word: string): string {
	const code = word.charCodeAt(0);
	if (code === 36) return '$#';
	if (code >= 48 && code <= 57) return /^\d+(?:st|nd|rd|th)$/.test(word) ? '#th' : /^\d{1,3}$/.test(word) ? '#' : '##';
	if (DAY.test(word)) return '#day';
	return MONTH.test(word) ? '#month' : word;
}

/** FNV-1a, folded to the number of slots. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return ((value >>> 14) ^ value) & (SLOTS - 1);
}
