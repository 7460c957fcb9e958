import { sentencesOf } from '../text/sentences.ts';
import { PLEASE, withCapital } from './as-typed.ts';
import { AUXILIARY, beginsOrder, finite, isNounLike, scene, starts, want } from './grammar.ts';
import { onlyVerbs, verbs } from './lexicon.ts';

/**
 * A part of a wish that tells, asks or limits one thing. `gap` is what stands before it, `joint` the word that joins it to the one before
 * where nothing else does; `isTitle`, that a colon follows.
 */
export type Clause = {
	text: string;
	gap: 'stop' | 'comma' | 'none';
	joint: string;
	isTitle: boolean;
	isAsked: boolean;
};

const wantInside = new RegExp(
	`\\s(?=(?:(?:and|but|so)\\s)?(?:all |what )?(?:(?:I|we)(?:'d| would)? |just |only )*(?:want|need|would like)(?![\\p{L}'])(?! to be (?:able|there)))`,
	'giu'
);

const negated = starts("(?:do not|don't|stop|quit|never)");
/** Words that want another behind them. No clause ends in one. */
const open =
	/(?<![\p{L}'])(?:to|and|or|but|plus|than|you|they|we|I|he|she|it|who|that|which|what|(?:it|that|there|he|she|what|who|where)'s|(?:I|we|you|they|he|she|it)'(?:ve|re|m|ll|d)|still|actually|always|where|when|why|how|if|whether|though|although|while|until|till?|unless|since|because|like|as|will|would|can|could|must|should|shall|may|might|do|does|did|have|has|had|get|got|not|don't|didn't|doesn't|won't|can't|couldn't|never|no|want|wants|need|needs|is|are|was|were|be|the|an?|my|our|your|his|their|of|for|from|with|without|in|on|at|by|into|under|over|about|after|before|just|only|then|so|also|please|someone|somebody|(?:let|help|make|have|get|tell|give) (?:him|her|them|me|us)|let|all|full|really|client|says?|said|think|know|sure|even|very|too|per|one|two|three|four|another|every|each|some|any|new|old|final|last|next)$/iu;
/** Words that end in a question or an order whose verb is still to come: "so can the engineer", "to let the agent". */
const openModal =
	/(?<![\p{L}'])(?:can|could|would|will|should|shall|did|does|do|let|make|help|have|ask|get|want|need) (?:(?:the|my|your|our|an?|some) )?[\p{L}']+$/iu;
/** A pronoun that belongs to the verb before it: "find it or mark it". */
const objectBefore = /(?:^|(?<!\p{L})(?:and|or|to|please|then|just|not|don't) )\p{L}+$/iu;
/** What is told to somebody is part of the order: "tell the bank you made a mistake". */
const toTell = /(?<!\p{L})(?:tell|ask|show|say|explain|confirm|know|think|sure|promise)(?: \p{L}+){0,2}$/iu;
/** Verbs that have one form for what happened and for an order. */
const eitherTense = /^(?:and |so |now |then |just )*(?:put|let|cut|set|read|hit|shut|quit|cost|split)(?!\p{L})/iu;

/** True for words that want another behind them. */
export function isOpen(words: string): boolean {
	return open.test(words);
}

const OBJECT = "(?:me|us|it|them|an?|my|our|the|him|her|both|someone|somebody|to (?:my|mine|the))(?![\\p{L}'])";
const orderInside = new RegExp(
	`\\s(?=(?:(?:and|so|now|then) )?(?:just )?(?:(?:look again|change back|switch back|take off)(?!\\p{L})|(?:stop|quit) \\p{L}+ing |don't (?:${verbs}|offer) |(?:${verbs}|give|redo) ${OBJECT}|(?:${onlyVerbs}) (?!(?:and|by|on|at|was|is)(?!\\p{L}))\\S|(?:${onlyVerbs})$|refund (?:one|both|half|all|[£$€₹]?\\d)))`,
	'giu'
);
const orderAfterSo = new RegExp(`\\s(?=so (?:just )?(?:${verbs})\\s)`, 'giu');
const resultAfterAnd =
	/\s(?=(?:and )?[£$€₹]?\d[\d.,]*(?: (?:quid|pounds?|dollars?|euros?|bucks))? back(?!\p{L})|and (?:my|the) (?:[\p{L}']+ ){1,3}(?:back|refunded|credited|off|gone|fixed|corrected|unblocked)(?!\p{L}))/giu;
const pleaseInside = new RegExp(
	`\\s(?=${PLEASE}\\s(?!(?:or|and|not|no|without|I|I'm|we|they|he|she|it's)\\s)\\S)|(?<=${PLEASE})\\s(?=(?:not|no|without|I|I'm|we|they|he|she|it's)\\s)`,
	'giu'
);
const tellInside =
	/\s(?=(?:it's|it is|it was|I'm|I am|I was|I wasn't|I think|I've been|we've been|been (?:on|in|waiting)|there's|there is|because|(?:I )?can (?:do|pay)|I (?:returned|moved|sent|ordered|cancelled|called|told) (?:the|my|it|you|them|out|in|on|\d)|as (?:the other|other|you|they|I|it|this))(?![\p{L}']))/giu;
const theyInside = new RegExp(
	`\\s(?=that's(?!\\p{L})|(?:they|I|you|we|he|she|it) (?:${AUXILIARY}|says?|said|never|always|went|came|took|sent|got|gave|made|told|lost|broke|tried|rang|bill|charge|want|owe|think|thought|work|need|live|paid|left|\\p{L}{2,}ed)(?![\\p{L}']))`,
	'giu'
);
const questionInside = /\s(?=(?:where|why|when|how) (?:is|are|was|did|do|does|has|have)\s)/giu;
/** A noun that what follows may describe: "the fee they said was gone". */
const described =
	/(?<!\p{L})(?:the|an?(?! (?:month|week|year|day))|that|those|any|all|every|what|which|everything|both)(?: \p{L}+){0,2}$/iu;

/** A joint that is left at the end of a clause when the next one is split off. */
const loose = /(?:[\s,:]+(?:and|but|so|or|just|now|then))+$/iu;

/** The clauses of a wish that was spelled out, in order. */
export function clausesOf(line: string): readonly Clause[] {
	const bare = withoutBrackets(line);
	return sentencesOf(bare).flatMap(({ start, end }) => {
		const sentence = bare.slice(start, end).replace(/[.?!\s]+$/u, '');
		const isAsked = bare.slice(start, end).trim().endsWith('?');
		const parts = sentence
			.split(/(?:[,;](?=\s)|(?<=:)\s|\s[-–—]+\s)/u)
			.filter((part) => /[\p{L}\p{N}]/u.test(part))
			.flatMap((part, at) => split(part.trim(), at === 0 ? 'stop' : 'comma'));
		return parts.map((clause, at) => ({ ...clause, isAsked: isAsked && at === parts.length - 1 }));
	});
}

/** The words of all clauses, in their order, with a stop where one of them runs on into the next. */
export function clauseWords(clauses: readonly Clause[]): string {
	return clauses.reduce((line, { text, gap, joint, isAsked }, at) => {
		const words = `${text.replaceAll(PLEASE, 'please').replace(/\s+/g, ' ').trim()}${isAsked ? '?' : ''}`;
		if (words === '') return line;
		if (line === '') return withCapital(words);
		if (clauses[at - 1]?.isTitle === true) return `${line}: ${words}`;
		if (gap === 'comma') return `${line}, ${words}`;
		const joined = joint === '' ? words : `${joint} ${words}`;
		if (gap === 'none' && JOINED.test(joined))
			return `${line}${/^(?:so|but)(?!\p{L})/iu.test(joined) ? ',' : ''} ${joined}`;
		return `${line}${line.endsWith('?') ? '' : '.'} ${withCapital(words)}`;
	}, '');
}

const JOINED = /^(?:and|but|so|or|plus|then|just|now|because|since|as|without)(?!\p{L})/iu;

function withoutBrackets(line: string): string {
	return line
		.replace(/\s*[([]([^()[\]]*)[)\]]/g, (_, inner: string) =>
			/[£€$₹]|\d[.,]\d|\p{Lu}\p{Ll}/u.test(inner) ? `, ${inner.trim()},` : ''
		)
		.replace(/,\s*(?=[.,;]|$)/g, '');
}

/** How far a cut looks back and ahead, in UTF-16 units. Longer than any clause that is said; it keeps a long text linear. */
const SIGHT = 160;

/** Splits what was typed without punctuation where a wish begins, and where a wish turns to what happened. */
function split(part: string, gap: Clause['gap']): readonly Clause[] {
	const cuts = new Set<number>();
	const cut = (pattern: RegExp, isCut: (before: string, after: string) => boolean) => {
		for (const { index } of part.matchAll(pattern)) {
			const before = part.slice(Math.max(0, index - SIGHT), index);
			if (isCut(before, part.slice(index + 1, index + SIGHT))) cuts.add(index);
		}
	};
	cut(wantInside, (before) => !open.test(before));
	cut(orderInside, (before, after) =>
		isNounLike(after)
			? false
			: after.startsWith('and ')
				? finite.test(before) &&
					!/(?:^|\s)to \p{L}/iu.test(before) &&
					!beginsOrder(before) &&
					!want.test(before) &&
					!/^and (?:let|put|cut|set|read) /iu.test(after)
				: !open.test(before) &&
					!openModal.test(before) &&
					!(eitherTense.test(after) && !finite.test(before)) &&
					!negated.test(before) &&
					!scene.test(before) &&
					(before.includes(' ') || !beginsOrder(part))
	);
	cut(orderAfterSo, () => true);
	cut(questionInside, (before) => !open.test(before) && finite.test(before));
	cut(tellInside, (before, after) => !open.test(before) && before.includes(' ') && after.split(' ').length > 2);
	cut(theyInside, (before, after) => {
		const isWhole = after.split(' ').length > 2 && !open.test(after) && !after.endsWith('ing');
		return (
			!open.test(before) &&
			!toTell.test(before) &&
			!described.test(before) &&
			!(/^(?:it|you) /iu.test(after) && objectBefore.test(before)) &&
			isWhole &&
			(finite.test(before) || beginsOrder(before))
		);
	});
	cut(pleaseInside, (before, after) => !open.test(before) && !/^\S \p{Lu}/u.test(after));
	cut(resultAfterAnd, (before) => finite.test(before) && !open.test(before));
	const bounds = [0, ...[...cuts].sort((a, b) => a - b), part.length];
	return bounds
		.slice(1)
		.map((end, at): Clause => {
			const text = part.slice(bounds[at], end).trim();
			const before = at === 0 ? '' : part.slice(bounds[at - 1], bounds[at]).trim();
			return {
				text: end < part.length ? text.replace(loose, '') : text.replace(/:$/, ''),
				gap: at === 0 ? gap : 'none',
				joint:
					loose
						.exec(before)?.[0]
						.replace(/[\s,:]+/g, ' ')
						.trim() ?? '',
				isTitle: text.endsWith(':'),
				isAsked: false
			};
		})
		.filter(({ text }) => text !== '')
		.reduce<Clause[]>((list, clause) => {
			const last = list.at(-1);
			// "Please" belongs to what follows it.
			if (last?.text !== PLEASE) return [...list, clause];
			return [...list.slice(0, -1), { ...clause, text: `${PLEASE} ${clause.text}`, gap: last.gap, joint: last.joint }];
		}, []);
}
