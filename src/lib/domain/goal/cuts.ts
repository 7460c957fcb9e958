import { keepLast } from '../text/keep-last.ts';
import { sentencesOf } from '../text/sentences.ts';
import { PLEASE, withCapital } from './as-typed.ts';
import { type CutSign, type OpenClause, clauseEndAt } from './clause-ends.ts';
import { withJoinedClauses } from './joined-clauses.ts';
import { TypedSentence, type TypedWord, typedWords } from './typed-sentence.ts';
import { SUBJECTS, PAST, PREPOSITIONS, JOINTS, UNITS, SAYING, ASKING } from './word-kinds.ts';

/** The signs that were not typed, each with the word it stands before. */
function cutsIn(tokens: readonly TypedWord[]): ReadonlyMap<number, CutSign> {
	const words = new TypedSentence(tokens);
	const cuts = new Map<number, CutSign>();
	const asksAt = (start: number) =>
		(ASKING.has(words.at(start)) && words.isFinite(start + 1)) ||
		(words.isFinite(start) && SUBJECTS.has(words.at(start + 1))) ||
		(/^(?:can|could|will|would)$/u.test(words.at(start)) &&
			/^(?:whoever|someone|somebody|anyone|anybody)$/u.test(words.at(start + 1)));
	const begin = (start: number): OpenClause => ({
		start,
		isFinite: false,
		isOrder: words.isOrder(words.at(start) === PLEASE ? start + 1 : start),
		isScene: PREPOSITIONS.has(words.at(start)) || JOINTS.has(words.at(start)),
		isReport: false,
		isTelling: false,
		isIf: false,
		isRelative: false,
		isQuestion: asksAt(/^(?:and|or|but|so)$/u.test(words.at(start)) ? start + 1 : start),
		isVerbFirst: /\p{L}{2}ed$/u.test(words.at(start)) || PAST.has(words.at(start))
	});
	let clause = begin(0);
	for (let place = 1; place < tokens.length; place += 1) {
		if (tokens[place - 1]?.mark !== '') {
			clause = begin(place);
			continue;
		}
		const last = place - 1;
		clause.isFinite ||= words.isFinite(last) || (last > clause.start && SUBJECTS.has(words.at(last - 1)));
		clause.isReport ||= SAYING.test(words.at(last)) || /^(?:that|if|whether|why|how|because)$/u.test(words.at(last));
		const isEnded =
			JOINTS.has(words.at(last)) ||
			UNITS.test(words.at(last)) ||
			/^(?:to|about|it|this|no|yes|not|\d.*)$/u.test(words.at(last));
		clause.isTelling =
			/^(?:told|tell|tells|telling|informed|assured|warned|convinced)$/u.test(words.at(last)) ||
			(clause.isTelling && !isEnded);
		clause.isIf ||= words.at(last) === 'if';
		clause.isRelative ||=
			last > clause.start && (SUBJECTS.has(words.at(last)) || /^(?:that|who|which|wey)$/u.test(words.at(last)));
		const found = clauseEndAt(words, place, clause);
		if (found === null) continue;
		cuts.set(found.at, found.cut);
		clause = begin(found.at);
	}
	return withJoinedClauses(words, tokens, cuts);
}
/**
 * The person's own words with the signs that were not typed. They are parted where a new clause surely begins: by the kind of each word,
 * not by what it means. Where it is not sure that one begins, the words run on as they were typed.
 */
export const parted = keepLast(50, (line) => {
	const once = partedOnce(line);
	// What stands alone now may hold more than one clause of its own.
	return once === line ? line : partedOnce(once);
});

function partedOnce(line: string): string {
	return sentencesOf(line)
		.map(({ start, end }) => {
			const tokens = typedWords(line.slice(start, end));
			const cuts = cutsIn(tokens);
			return tokens.reduce((text, { raw }, place) => {
				const cut = cuts.get(place) ?? '';
				if (text === '') return raw;
				return cut === '' ? `${text} ${raw}` : `${text}${cut} ${cut === '.' ? withCapital(raw) : raw}`;
			}, '');
		})
		.join(' ');
}
