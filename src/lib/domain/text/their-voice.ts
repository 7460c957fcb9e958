import type { Token } from './tokens.ts';

/** What a word of theirs is in a note of mine. With an apostrophe, "we'll" and "I'd" are no other words. */
const TOLD: Readonly<Record<string, string>> = {
	i: 'they',
	we: 'they',
	me: 'them',
	us: 'them',
	my: 'their',
	our: 'their',
	your: 'my',
	"i'm": 'theyre',
	"we're": 'theyre',
	"i'll": 'theyll',
	"we'll": 'theyll',
	"i've": 'theyve',
	"we've": 'theyve',
	"i'd": 'theyd',
	"we'd": 'theyd'
};
const HANDS_ON = new Set('pass put transfer connect hand move refer escalate switch'.split(' '));

/**
 * The tokens of what the other side wrote, as a note of mine would tell it: "I will refund you" is "they will refund me". What is
 * done to me as they write, "I'll pass you to billing", is being done.
 */
export function toldOfThem(tokens: readonly Token[]): readonly Token[] {
	const told = tokens.map((token, at) => {
		const next = tokens[at + 1];
		const isObject = token.low === 'you' && !/^(?:will|can|must|need|have|should|may|are|shall)$/.test(next?.low ?? '');
		const low = isObject ? 'me' : (TOLD[token.text.toLowerCase()] ?? token.low);
		return low === token.low ? token : { ...token, low };
	});
	for (const [at, { low }] of told.entries()) {
		const [before, object] = [told[at - 1], told[at + 1]];
		if (!before || object?.low !== 'me' || !HANDS_ON.has(low) || !/^(?:will|theyll)$/.test(before.low)) continue;
		told[at - 1] = { ...before, low: before.low === 'will' ? 'are' : 'theyre' };
		told[at] = { ...told[at], low: 'transferring' } as Token;
	}
	return told;
}
