import { sentencesOf } from '../text/sentences.ts';
import { PLEASE } from './as-typed.ts';
import { finite, starts } from './grammar.ts';
import { verbs } from './lexicon.ts';

/** A part of a wish that tells, asks or limits one thing. `gap` is what stands before it; `isTitle`, that a colon follows. */
export type Clause = { text: string; gap: 'stop' | 'comma' | 'none'; isTitle: boolean };

const wantInside = new RegExp(
	`\\s(?=(?:(?:and|but|so)\\s)?(?:all |what )?(?:(?:I|we)(?:'d| would)? |just |only )*(?:want|need|would like)(?![\\p{L}'])(?! to be (?:able|there)))`,
	'giu'
);

const negated = starts("(?:do not|don't|stop|quit|never)");
const bound =
	/(?<![\p{L}'])(?:to|and|or|you|they|we|I|who|that|will|would|can|could|must|should|not|don't|never|please|want|need|like|is|are|it|the|a|an|my|your|no|didn't|won't|can't|just|only|then|of|for|someone|somebody|him|her|them|me|us|let)\s$/iu;
const orderInside = new RegExp(
	`\\s(?=(?:(?:just|so|now|then) )*(?:${verbs}|give) (?:me|us|it|them|an?|my|our|the|him|her|both|someone|somebody)(?![\\p{L}']))`,
	'giu'
);
const orderAfterSo = new RegExp(`\\s(?=so (?:just )?(?:${verbs}|an?|the|my)\\s)`, 'giu');
const resultAfterAnd =
	/\s(?=and (?:my|the) (?:[\p{L}']+ ){1,3}(?:back|refunded|credited|off|gone|fixed|corrected|unblocked)(?!\p{L}))/giu;
const pleaseInside = new RegExp(
	`\\s(?=${PLEASE}\\s(?!(?:or|and|not|no|without|I|I'm|we|they|he|she|it's)\\s)\\S)|(?<=${PLEASE})\\s(?=(?:not|no|without|I|I'm|we|they|he|she|it's)\\s)`,
	'giu'
);
const tellInside =
	/\s(?=(?:it's|it is|it was|I'm|I am|I was|I wasn't|I think|I've been|we've been|been (?:on|in|waiting)|there's|there is|because|that's|I (?:returned|moved|sent|ordered|cancelled|called|told) (?:the|my|it|you|them|out|in|on|\d)|as (?:the other|other|you|they|I|it|this))(?![\p{L}']))/giu;

/** A joint that is left at the end of a clause when the next one is split off. */
const loose = /(?:[\s,:]+(?:and|but|so|or|just|now|then))+$/iu;
const openEnd =
	/(?<![\p{L}'])(?:that|who|which|what|whats|where|which|if|whether|why|how|when|and|or|but|than|like|says?|as|think|know|sure)$/iu;

/** The clauses of a wish that was spelled out, in order. */
export function clausesOf(line: string): readonly Clause[] {
	const bare = withoutBrackets(line);
	return sentencesOf(bare).flatMap(({ start, end }) => {
		const sentence = bare.slice(start, end).replace(/[.?!\s]+$/u, '');
		return sentence
			.split(/(?:[,;](?=\s)|(?<=:)\s|\s[-–—]+\s)/u)
			.filter((part) => /[\p{L}\p{N}]/u.test(part))
			.flatMap((part, at) => split(part.trim(), at === 0 ? 'stop' : 'comma'));
	});
}

function withoutBrackets(line: string): string {
	return line
		.replace(/\s*[([]([^()[\]]*)[)\]]/g, (_, inner: string) =>
			/[£€$₹]|\d[.,]\d|\p{Lu}\p{Ll}/u.test(inner) ? `, ${inner.trim()},` : ''
		)
		.replace(/,\s*(?=[.,;]|$)/g, '');
}

/** Splits what was typed without punctuation where a wish begins, and where a wish turns to what happened. */
function split(part: string, gap: Clause['gap']): readonly Clause[] {
	const cuts = new Set<number>();
	const isOpen = (at: number) => openEnd.test(part.slice(0, at).trimEnd());
	for (const { index } of part.matchAll(wantInside))
		if (
			!isOpen(index) &&
			!bound.test(`${part.slice(0, index)} `) &&
			!/(?<![\p{L}'])(?:I|we|they|you|what|don't|not|didn't|all|just|only|who|really|client|he|she|to|would)$/iu.test(
				part.slice(0, index)
			)
		)
			cuts.add(index);
	for (const { index } of [...part.matchAll(orderInside), ...part.matchAll(orderAfterSo)]) {
		const before = part.slice(0, index);
		const isSo = part.startsWith('so ', index + 1);
		if ((isSo || !bound.test(`${before} `)) && !negated.test(before)) cuts.add(index);
	}
	for (const { index } of part.matchAll(tellInside)) {
		const before = part.slice(0, index);
		const isShort = part.slice(index).trim().split(' ').length < 3;
		if (!isShort && !bound.test(`${before} `) && !isOpen(index) && /\s/.test(before.trim())) cuts.add(index);
	}
	for (const { index } of part.matchAll(pleaseInside)) cuts.add(index);
	for (const { index } of part.matchAll(resultAfterAnd)) if (finite.test(part.slice(0, index))) cuts.add(index);
	const bounds = [0, ...[...cuts].sort((a, b) => a - b), part.length];
	return bounds
		.slice(1)
		.map((end, at): Clause => {
			const text = part.slice(bounds[at], end).trim();
			return {
				text: end < part.length ? text.replace(loose, '') : text.replace(/:$/, ''),
				gap: at === 0 ? gap : 'none',
				isTitle: text.endsWith(':')
			};
		})
		.filter(({ text }) => text !== '');
}
