import type { Case } from '../case/case.ts';
import { type Day, isBefore } from '../day.ts';
import type { KeptWordings } from '../journal/wording.ts';
import { choicesFor } from '../summary/choices.ts';
import type { Line, SummaryAgent } from '../summary/document.ts';
import { LEFT_OUT, type Passage } from '../summary/passage.ts';
import { summarise } from '../summary/summarise.ts';
import type { SummaryLine } from '../summary/summary-markdown.ts';
import type { EntryKind } from '../vocabulary/entry.ts';

/** More facts than this bury the complaint and do not fit its page. */
const MAX_FACTS = 8;
const MAX_FACTS_LENGTH = 1400;

/** Kinds of entries that a complaint rests on: what was said and done, not how long the person waited. */
const telling: ReadonlySet<EntryKind> = new Set([
	...(['said', 'noted', 'refused', 'passed-on', 'answered', 'option', 'did', 'document'] as const)
]);

/** One thing that happened, on its day. */
type Happened = { day: Day; words: string };

/** A no and a broken promise weigh most, then what they said, then what I did. */
type Weighed = Happened & { weight: 1 | 2 | 3 };

/** What a written complaint is made of. What the case does not have is empty; nothing is invented for it. */
export type Letter = {
	made: Day;
	provider: string;
	what: string;
	references: readonly string[];
	/** Oldest first. */
	facts: readonly Happened[];
	/** True when there is more than the letter holds. */
	hasMore: boolean;
	want: string;
	/** The day by which it is asked for; null when no day is set, or when that day is not after today. */
	by: Day | null;
	name: string;
	/** Card numbers, PINs and codes that are masked in it, as they were written. */
	secrets: readonly string[];
};

/** The words around what the person wrote. */
export type LetterWords = {
	line: (line: SummaryLine) => string;
	promise: (promise: { who: string; words: string; due: string }) => string;
	notKept: string;
	late: string;
	someone: string;
	numberLeftOut: string;
	day: (day: Day) => string;
	amount: (amount: NonNullable<Line['amount']>) => string;
	to: (provider: string) => string;
	subject: (what: string) => string;
	references: (references: readonly string[]) => string;
	opening: string;
	happened: string;
	hasMore: string;
	asks: (want: string, by: string) => string;
	asksNothing: string;
	answer: (by: string) => string;
	closing: string;
};

/**
 * Gathers a complaint from a case, by the rules of the summary for the provider. Feelings, private lines, account numbers,
 * what was struck out and sentences that hold an opinion are never in it.
 */
export function letterOf(
	theCase: Case,
	today: Day,
	words: LetterWords,
	everywhere: KeptWordings['everywhere'] = new Set()
): Letter {
	const page = summarise(theCase, choicesFor('provider-or-ombudsman'), today, { everywhere });
	const say = (passage: Passage) =>
		passage.map((piece) => (piece.is === 'words' ? piece.words : words.numberLeftOut)).join('');
	const who = (agent: SummaryAgent | null) => (agent?.name ? say(agent.name) : '');

	const said = page.occasions.flatMap(({ day, lines }) =>
		lines
			.filter(({ kind, words: passage }) => telling.has(kind) && say(passage) !== LEFT_OUT)
			.map((line): Weighed => ({
				day: line.day ?? day,
				words: words.line(lineOf(line, say, who, words)),
				weight: line.kind === 'refused' || line.wasNo ? 3 : line.by === 'them' ? 2 : 1
			}))
	);
	const promised = page.promises
		.filter(({ by, settled, words: passage }) => by === 'them' && settled?.outcome !== 'dropped' && say(passage) !== '')
		.map(({ agent, words: passage, given, due, settled, isLate }): Weighed => {
			const what = words.promise({
				who: who(agent) || words.someone,
				words: say(passage),
				due: due ? words.day(due) : ''
			});
			const after = settled?.outcome === 'broken' ? words.notKept : isLate ? words.late : '';
			return { day: given, words: `${what} ${after}`.trim(), weight: after === '' ? 2 : 3 };
		});
	const happened = [...said, ...promised].filter((fact) => fact.words !== '').sort(compareDays);
	const facts = foremost(happened);
	const by = theCase.goal.by;
	return {
		made: today,
		provider: say(page.provider),
		what: say(page.what),
		references: page.references.map(say),
		facts,
		hasMore: facts.length < happened.length || page.occasions.some(({ linesCut }) => linesCut > 0),
		want: say(page.want.words),
		by: by !== null && isBefore(today, by) ? by : null,
		name: (theCase.goal.callerName ?? '').trim(),
		secrets: page.leftOut.secrets
	};
}

/** The letter as plain text, to be edited by whoever sends it. It has no placeholders left to fill. */
export function letterText(letter: Letter, words: LetterWords): string {
	const { made, provider, what, references, facts, hasMore, want, by, name } = letter;
	const day = by === null ? '' : words.day(by);
	const lines = facts.map((fact) => `- ${words.day(fact.day)}: ${fact.words}`);
	const paragraphs = [
		words.day(made),
		[words.to(provider), words.subject(what), references.length > 0 ? words.references(references) : '']
			.filter((line) => line !== '')
			.join('\n'),
		words.opening,
		lines.length > 0 ? [words.happened, ...lines, ...(hasMore ? [words.hasMore] : [])].join('\n') : '',
		want === '' ? words.asksNothing : words.asks(want, day),
		words.answer(day),
		[words.closing, name].filter((line) => line !== '').join('\n')
	];
	return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** The facts that weigh most, the newest first, as many as fit the page; returned in the order of their days. */
function foremost(happened: readonly Weighed[]): readonly Happened[] {
	let length = 0;
	return happened
		.toReversed()
		.sort((a, b) => b.weight - a.weight)
		.filter((fact, index) => {
			length += fact.words.length;
			return index === 0 || (index < MAX_FACTS && length <= MAX_FACTS_LENGTH);
		})
		.sort(compareDays)
		.map(({ day, words }) => ({ day, words }));
}

function compareDays(a: Happened, b: Happened): number {
	return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** A fact as the summary says it, without the question it answers. */
function lineOf(
	line: Line,
	say: (passage: Passage) => string,
	who: (agent: SummaryAgent | null) => string,
	words: LetterWords
): SummaryLine {
	const { agent, words: passage, to, reference, amount } = line;
	return {
		...line,
		who: who(agent),
		words: say(passage),
		to: say(to),
		question: '',
		reference: say(reference),
		amount: amount === null ? '' : words.amount(amount)
	};
}
