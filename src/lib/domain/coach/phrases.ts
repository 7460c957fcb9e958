import { formsOf } from './inflect.ts';
import type { Word } from './words.ts';

/**
 * The small language the inventory is written in. Steps are separated by spaces; each is one of
 *
 *     word        that word                        a|b     one of these
 *     a_b         two words as one choice          a?      may be absent
 *     a%          any form of that verb
 *     @name       any word of that class           *       any word
 *     !a|b        none of these comes next         ^  $    start, end of a clause
 *     a < b > c   only b is marked                 ~       to the end of the clause
 *
 * A contraction of a negated verb or a pronoun also matches its long form: `dont` matches "do not".
 */
type Step =
	| {
			is: 'words';
			any: ReadonlySet<string>;
			long: ReadonlyMap<string, readonly (readonly string[])[]>;
			optional: boolean;
	  }
	| { is: 'any'; optional: boolean }
	| { is: 'not'; any: ReadonlySet<string> }
	| { is: 'start' | 'end' | 'open' | 'close' | 'rest' };

type Phrase<Meaning> = { steps: readonly Step[]; meaning: Meaning };

/** The phrases that begin with one word, as written. They are parsed when that word is first met. */
type Shelf<Meaning> = { written: { text: string; meaning: Meaning }[]; read: Opened<Meaning> | null };

/** Phrases by the word that must come second. `others` holds those whose second word is not known in advance. */
type Opened<Meaning> = { bySecond: ReadonlyMap<string, Phrase<Meaning>[]>; others: Phrase<Meaning>[] };

/** A phrase found: word indices, `to` exclusive. */
export type Match<Meaning> = { from: number; to: number; meaning: Meaning };

export type Classes = Readonly<Record<string, string>>;

const longForms: Readonly<Record<string, string>> = {
	dont: 'do_not',
	doesnt: 'does_not',
	didnt: 'did_not',
	couldnt: 'could_not',
	wouldnt: 'would_not',
	wont: 'will_not',
	cant: 'can_not|cannot',
	isnt: 'is_not',
	arent: 'are_not',
	wasnt: 'was_not',
	havent: 'have_not',
	hasnt: 'has_not',
	im: 'i_am',
	ive: 'i_have',
	id: 'i_would|i_had',
	ill: 'i_will',
	theyre: 'they_are',
	theyve: 'they_have',
	youre: 'you_are',
	youll: 'you_will',
	hes: 'he_is',
	shes: 'she_is',
	its: 'it_is',
	mustve: 'must_have|must_of',
	mightve: 'might_have',
	thats: 'that_is'
};

/**
 * Indexes phrases by their first word. Phrases are separated by semicolons or line ends. Throws when a phrase names an
 * unknown class or begins with a wildcard.
 */
export class PhraseBook<Meaning> {
	readonly #byFirst = new Map<string, Shelf<Meaning>>();
	readonly #steps = new Map<string, Step>();
	readonly #chosen = new Map<string, readonly string[]>();
	readonly #classes: Classes;

	constructor(classes: Classes) {
		this.#classes = classes;
	}

	add(lines: string, meaning: Meaning, also?: 'adverbs' | 'plurals'): void {
		for (const line of lines.split(/[;\n]/)) {
			const text = line.trim().replace(/\s+/g, ' ');
			if (text === '') continue;
			this.#addOne(text, meaning);
			if (also !== undefined && /^[a-z]+$/.test(text))
				this.#addOne(also === 'plurals' ? `${text}s` : adverbOf(text), meaning);
		}
	}

	/** The longest match that begins at word `at`, or null. */
	longestAt(words: readonly Word[], at: number, accepts: (match: Match<Meaning>) => boolean): Match<Meaning> | null {
		const shelf = this.#byFirst.get(words[at]?.text ?? '');
		if (!shelf) return null;
		const { bySecond, others } = (shelf.read ??= this.#open(shelf));
		const after = words[at + 1];
		const likely = after?.gap === 'none' ? bySecond.get(after.text) : undefined;
		const best = likely ? longestOf(likely, words, at, accepts, null) : null;
		return longestOf(others, words, at, accepts, best);
	}

	#addOne(text: string, meaning: Meaning): void {
		for (const word of new Set(this.#firstWords(text))) {
			const shelf = this.#byFirst.get(word);
			if (shelf) shelf.written.push({ text, meaning });
			else this.#byFirst.set(word, { written: [{ text, meaning }], read: null });
		}
	}

	/** Stops at the first required word: most phrases are never parsed to the end. */
	#firstWords(text: string): string[] {
		const firsts: string[] = [];
		for (const part of text.split(' ')) {
			if (part === '*' || part === '*?') break;
			if (/^(?:[\^$<>~]|!.*)$/.test(part)) continue;
			const isOptional = part.endsWith('?');
			for (const choice of this.#choices(isOptional ? part.slice(0, -1) : part)) {
				const end = choice.indexOf('_');
				firsts.push(end < 0 ? choice : choice.slice(0, end));
			}
			if (!isOptional) return firsts;
		}
		throw new Error(`a phrase begins with a word that must be there: ${text}`);
	}

	#open({ written }: Shelf<Meaning>): Opened<Meaning> {
		const bySecond = new Map<string, Phrase<Meaning>[]>();
		const others: Phrase<Meaning>[] = [];
		for (const { text, meaning } of written) {
			const steps = text.split(' ').map((part) => this.#knownStep(part));
			const phrase = { steps, meaning };
			const seconds = secondWords(steps);
			if (seconds === null) others.push(phrase);
			else
				for (const word of seconds) {
					const known = bySecond.get(word);
					if (known) known.push(phrase);
					else bySecond.set(word, [phrase]);
				}
		}
		return { bySecond, others };
	}

	#knownStep(part: string): Step {
		const known = this.#steps.get(part) ?? this.#step(part);
		this.#steps.set(part, known);
		return known;
	}

	#step(part: string): Step {
		if (part === '^') return { is: 'start' };
		if (part === '$') return { is: 'end' };
		if (part === '<') return { is: 'open' };
		if (part === '>') return { is: 'close' };
		if (part === '~') return { is: 'rest' };
		const optional = part.endsWith('?');
		const body = optional ? part.slice(0, -1) : part;
		if (body === '*') return { is: 'any', optional };
		if (body.startsWith('!')) return { is: 'not', any: new Set(this.#choices(body.slice(1))) };
		const choices = this.#choices(body);
		const long = new Map<string, string[][]>();
		for (const parts of choices.filter((choice) => choice.includes('_')).map((choice) => choice.split('_'))) {
			const [head = ''] = parts;
			long.set(head, [...(long.get(head) ?? []), parts]);
		}
		return { is: 'words', any: new Set(choices.filter((choice) => !choice.includes('_'))), long, optional };
	}

	/** Every way to type what is written: verbs in all their forms, long forms with `_` between their words. */
	#choices(body: string): readonly string[] {
		const known = this.#chosen.get(body) ?? body.split('|').flatMap((choice) => this.#waysToType(choice));
		this.#chosen.set(body, known);
		return known;
	}

	#waysToType(choice: string): readonly string[] {
		if (choice.endsWith('%')) return formsOf(choice.slice(0, -1));
		if (!choice.startsWith('@'))
			return Object.hasOwn(longForms, choice) ? [choice, ...(longForms[choice]?.split('|') ?? [])] : [choice];
		const members = this.#classes[choice.slice(1)];
		if (members === undefined) throw new Error(`unknown class ${choice}`);
		return this.#choices(members.trim().split(/\s+/).join('|'));
	}
}

function adverbOf(adjective: string): string {
	if (adjective.endsWith('le')) return `${adjective.slice(0, -1)}y`;
	if (adjective.endsWith('y')) return `${adjective.slice(0, -1)}ily`;
	return adjective.endsWith('ic') ? `${adjective}ally` : `${adjective}ly`;
}

/** The words one of which must come second; null when that is not known in advance. */
function secondWords(steps: readonly Step[]): ReadonlySet<string> | null {
	const first = steps.findIndex(({ is }) => is === 'words');
	const step = steps[first];
	if (step?.is !== 'words' || step.optional || step.long.size > 0) return null;
	const second = steps.slice(first + 1).find(({ is }) => is !== 'open' && is !== 'close');
	if (second?.is !== 'words' || second.optional) return null;
	return second.long.size === 0 ? second.any : new Set([...second.any, ...second.long.keys()]);
}

function longestOf<Meaning>(
	phrases: readonly Phrase<Meaning>[],
	words: readonly Word[],
	at: number,
	accepts: (match: Match<Meaning>) => boolean,
	known: Match<Meaning> | null
): Match<Meaning> | null {
	let best = known;
	for (const { steps, meaning } of phrases) {
		const span = follow(words, steps, at);
		if (!span || (best && span.to - span.from <= best.to - best.from)) continue;
		const match = { ...span, meaning };
		if (accepts(match)) best = match;
	}
	return best;
}

/** The marked part of the phrase being matched. `close` is -1 while the end of the phrase closes it. */
const marked = { open: 0, close: -1 };

/**
 * Matches the steps from word `at`, trying each optional step as present first. Bounded by the length of the phrase, so
 * linear over a note.
 */
function follow(words: readonly Word[], steps: readonly Step[], at: number): { from: number; to: number } | null {
	marked.open = at;
	marked.close = -1;
	const end = walk(words, steps, 0, at, at);
	if (end < 0) return null;
	const to = marked.close < 0 ? end : marked.close;
	return marked.open < to ? { from: marked.open, to } : null;
}

/** The word index after the last step, or -1. */
function walk(words: readonly Word[], steps: readonly Step[], step: number, at: number, first: number): number {
	const wanted = steps[step];
	if (!wanted) return at;
	const word = at === first || words[at]?.gap === 'none' ? words[at] : undefined;
	switch (wanted.is) {
		case 'start':
			return isClauseStart(words, at) ? walk(words, steps, step + 1, at, first) : -1;
		case 'end':
			return isClauseEnd(words, at) ? walk(words, steps, step + 1, at, first) : -1;
		case 'open':
			marked.open = at;
			return walk(words, steps, step + 1, at, first);
		case 'close':
			marked.close = at;
			return walk(words, steps, step + 1, at, first);
		case 'rest':
			return walk(words, steps, step + 1, restOfClause(words, at), first);
		case 'not':
			return word && wanted.any.has(word.text) ? -1 : walk(words, steps, step + 1, at, first);
		case 'any':
		case 'words': {
			const taken = word ? take(words, steps, step, at, first, word) : -1;
			return taken < 0 && wanted.optional ? walk(words, steps, step + 1, at, first) : taken;
		}
	}
}

function take(
	words: readonly Word[],
	steps: readonly Step[],
	step: number,
	at: number,
	first: number,
	word: Word
): number {
	const wanted = steps[step];
	if (wanted?.is === 'words') {
		for (const choice of wanted.long.get(word.text) ?? []) {
			if (!choice.every((part, k) => k === 0 || (words[at + k]?.text === part && words[at + k]?.gap === 'none')))
				continue;
			const taken = walk(words, steps, step + 1, at + choice.length, first);
			if (taken >= 0) return taken;
		}
		if (!wanted.any.has(word.text)) return -1;
	}
	return walk(words, steps, step + 1, at + 1, first);
}

const clauseOpeners = new Set([
	'and',
	'but',
	'so',
	'because',
	'then',
	'or',
	'as',
	'since',
	'while',
	'when',
	'if',
	'that',
	'after',
	'still',
	'now',
	'also',
	'just',
	'plus'
]);
const clauseClosers = new Set([
	'and',
	'but',
	'so',
	'because',
	'then',
	'which',
	'who',
	'when',
	'while',
	'since',
	'although',
	'though',
	'by',
	'after',
	'before',
	'ref',
	'on',
	'at'
]);

/** Whether a clause begins with this word: after a break, or after a joining word. */
export function isClauseStart(words: readonly Word[], index: number): boolean {
	const word = words[index];
	const before = words[index - 1];
	return !!word && (word.gap !== 'none' || !before || clauseOpeners.has(before.text));
}

/** Whether a clause has ended before this word. */
export function isClauseEnd(words: readonly Word[], index: number): boolean {
	const word = words[index];
	return !word || word.gap !== 'none' || clauseClosers.has(word.text);
}

const restStops = new Set(['and', 'but', 'so', 'because', 'then', 'which', 'when', 'while', 'since']);
const longestRest = 12;

function restOfClause(words: readonly Word[], index: number): number {
	let end = index;
	while (end - index < longestRest) {
		const word = words[end];
		if (!word || word.gap !== 'none' || (restStops.has(word.text) && words[end + 1]?.shape !== 'lower')) break;
		if (restStops.has(word.text) && end > index) break;
		end++;
	}
	return end;
}
