import { classes } from './inventory/classes.ts';
import { setOf, type Word } from './words.ts';

/** Firms named so often that a word before one is a comment on it, not part of its name. */
const firms = setOf(
	'vodafone tesco virgin amazon sky sainsburys asda currys evri hermes barclays lloyds natwest santander halifax ryanair easyjet comcast verizon xfinity telstra optus airtel jio flipkart paytm dpd fedex royal british bt ee talktalk plusnet argos ikea apple google microsoft netflix paypal ebay uber british citibank chase wells equifax experian transunion eir anpost aer'
);
const openers = setOf(
	'very so really absolutely totally extremely completely utterly such what this that these those no not the a an worst customer i im ive and but still just always_ another they he she it their his her you your my our we on at in to from of with for'
);
const harshOpeners = setOf(
	'useless terrible horrible awful appalling disgraceful pathetic shocking ridiculous rude disgusting hopeless incompetent dreadful bloody probably maybe perhaps apparently obviously clearly livid furious fuming gutted angry'
);
const predicates = setOf('was is were are so very really too quite extremely absolutely');
const wordsNotNames = setOf(`${classes['roles'] ?? ''} ${classes['work'] ?? ''} i im ive`);

/**
 * Marks the words that are part of a name: capitals inside a sentence, or two in a row at its beginning. One flag per word.
 */
export function namesIn(words: readonly Word[]): boolean[] {
	const titled = words.filter((word) => word.shape === 'title' && word.text !== 'i').length;
	const lower = words.filter((word) => word.shape === 'lower').length;
	const isName = new Array<boolean>(words.length).fill(false);
	if (titled > lower + 2) return isName;
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		if (!word || word.shape !== 'title' || word.text === 'i' || /^(?:im|ive|id|ill)$/.test(word.text)) continue;
		const begins = word.gap === 'stop' || (word.gap === 'break' && word.opens) || index === 0;
		const next = words[index + 1];
		if (!begins) {
			// "He was Rude about it": some people stress a word with a capital.
			const isStressed =
				predicates.has(words[index - 1]?.text ?? '') && !(next?.gap === 'none' && next.shape === 'title');
			isName[index] = !isStressed;
			continue;
		}
		if (!next || next.gap !== 'none' || next.shape !== 'title' || wordsNotNames.has(next.text)) continue;
		if (openers.has(word.text) || firms.has(next.text) || (harshOpeners.has(word.text) && word.text !== 'rude'))
			continue;
		isName[index] = true;
	}
	return isName;
}
