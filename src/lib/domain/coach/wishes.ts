import { setOf, type Word } from './words.ts';

const wishes = [
	['i', 'want'],
	['i', 'need'],
	['i', 'wish'],
	['i', 'would', 'like'],
	['id', 'like'],
	['i', 'asked', 'for'],
	['i', 'will'],
	['ill'],
	['we', 'want'],
	['we', 'need'],
	['please'],
	['pls'],
	['plz'],
	['can', 'you'],
	['could', 'you'],
	['can', 'i'],
	['can', 'someone'],
	['ask'],
	['asked', 'for'],
	['asked', 'that'],
	['need'],
	['want'],
	['to', 'ask'],
	['must', 'ask'],
	['remember', 'to'],
	['plan'],
	['goal'],
	['check'],
	['requested'],
	['i', 'requested'],
	['asking', 'for'],
	['hope', 'to'],
	['i', 'plan'],
	['find', 'out'],
	['waiting', 'for'],
	['would', 'like'],
	['will', 'call'],
	['will', 'ring'],
	['waiting', 'on']
] as const;
const questionWords = setOf(
	'what when where who why how which can could will would do does did is are was were has have should may any whats whos hows'
);

/**
 * Marks the words of wishes, requests, plans and questions, where a vague word is part of what is asked. One flag per word.
 */
export function wishesIn(note: string, words: readonly Word[]): boolean[] {
	const wished = new Array<boolean>(words.length).fill(false);
	let sentence = 0;
	for (let index = 0; index <= words.length; index++) {
		if (index > 0 && (index === words.length || words[index]?.gap === 'stop')) {
			const last = words[index - 1];
			const asks = last !== undefined && /^[\s")'”’]*\?(?![!?])/.test(note.slice(last.end, last.end + 8));
			if (asks && questionWords.has(words[sentence]?.text ?? '')) wished.fill(true, sentence, index);
			sentence = index;
		}
		const word = words[index];
		if (!word || word.gap === 'none') continue;
		if (!wishes.some((opening) => opening.every((part, k) => words[index + k]?.text === part))) continue;
		for (let at = index; at < words.length && (at === index || words[at]?.gap === 'none'); at++) wished[at] = true;
	}
	return wished;
}
