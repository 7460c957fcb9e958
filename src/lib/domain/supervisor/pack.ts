import type { Case, Contact } from '../case/case.ts';
import { personOf, referencesOf } from '../case/entries.ts';
import { namesOf } from '../case/names.ts';
import type { Day } from '../day.ts';
import type { SayGoal } from '../goal/gaps.ts';
import { goalReader } from '../goal/learned-reader.ts';
import { promisesOf } from '../promises/promises.ts';
import { type SayableFact, sayableFacts } from '../speech/sayable-facts.ts';
import { clip } from '../speech/shorten.ts';
import { countWords } from '../text/words.ts';
import { type Observation, factsUpTo } from './situation-from.ts';

/** How many words fit in thirty seconds, said without haste. */
export const MAX_PACK_WORDS = 75;

/** The longest pieces that still leave room for each other, in words and in UTF-16 units. */
const MAX_GOAL_LENGTH = { words: 18, units: 160 };
/** The most of the person's own words, where no part of them can be said alone. */
const MAX_OWN_WORDS = 40;
const MAX_NAME_LENGTH = { words: 2, units: 40 };
const MAX_REFERENCE_LENGTH = { words: 4, units: 40 };

const MAX_FACTS = 3;
const MAX_PROMISES = 2;

export type PackPart = 'thanks' | 'goal' | 'reason' | 'promise' | 'fact' | 'tried' | 'request' | 'reference';

/** The words for each part. The reason is null when the person asks although none was found. */
export type PackWords = {
	thanks: (agent: string | null, reason: Observation | null) => string;
	/** The want as worded inside a sentence, with its day unless it names one itself. */
	goal: SayGoal;
	reason: (reason: Observation | null) => string;
	promise: (days: readonly Day[]) => string;
	fact: (fact: SayableFact) => string;
	/** Said only when an options question was asked in this contact. */
	tried: string;
	/** With the day only when no goal has said it. */
	request: (by: Day | null) => string;
	reference: (reference: string) => string;
};

export type Pack = { parts: readonly { part: PackPart; words: string }[]; text: string; count: number };

type Included = { tried: boolean; facts: number; reference: boolean; promise: boolean; thanks: boolean };

/** What is dropped, one step after another, until the pack fits. The goal, the reason and the request never are. */
const dropOrder: readonly Partial<Included>[] = [
	{ tried: false },
	{ facts: 2 },
	{ facts: 1 },
	{ reference: false },
	{ facts: 0 },
	{ promise: false },
	{ thanks: false }
];

/**
 * Builds what to say to a supervisor in thirty seconds: at most 75 words for any case, from what the case has and nothing
 * else. A part the case has nothing for is left out.
 */
export function packOf(theCase: Case, contact: Contact, reason: Observation | null, words: PackWords): Pack {
	let included: Included = { tried: true, facts: MAX_FACTS, reference: true, promise: true, thanks: true };
	let pack = build(theCase, contact, reason, words, included);
	for (const less of dropOrder) {
		if (pack.count <= MAX_PACK_WORDS) break;
		included = { ...included, ...less };
		pack = build(theCase, contact, reason, words, included);
	}
	return pack;
}

function build(
	theCase: Case,
	contact: Contact,
	reason: Observation | null,
	words: PackWords,
	included: Included
): Pack {
	const agent = clip(personOf(theCase, contact.speaking)?.name ?? '', MAX_NAME_LENGTH) || null;
	const goal = goalToSay(theCase, words.goal);
	const reference = clip(referencesOf(theCase).at(-1) ?? '', MAX_REFERENCE_LENGTH);
	const broken = brokenDays(theCase);
	const parts: Pack['parts'] = [
		...(included.thanks ? [{ part: 'thanks', words: words.thanks(agent, reason) } as const] : []),
		...(goal === null ? [] : [{ part: 'goal', words: goal } as const]),
		{ part: 'reason', words: words.reason(reason) },
		...(included.promise && broken.length > 0 ? [{ part: 'promise', words: words.promise(broken) } as const] : []),
		...sayableFacts(
			{ entries: factsUpTo(theCase, contact), people: theCase.people, contacts: theCase.contacts },
			'to-a-supervisor',
			included.facts
		).map((fact) => ({ part: 'fact', words: words.fact(fact) }) as const),
		...(included.tried && hasAskedOptions(theCase, contact) ? [{ part: 'tried', words: words.tried } as const] : []),
		...(included.reference && reference ? [{ part: 'reference', words: words.reference(reference) } as const] : []),
		{ part: 'request', words: words.request(theCase.goal.want !== null && goal !== null ? null : theCase.goal.by) }
	];
	const text = parts.map((part) => part.words).join(' ');
	return { parts, text, count: countWords(text) };
}

/** The goal as worded inside a sentence, short enough for one breath. Without a goal, what happened; null without either. */
export function goalToSay({ goal, what, ...theCase }: Case, say: SayGoal): string | null {
	const { oneBreath, spokenGoal } = goalReader();
	const names = namesOf(theCase);
	const whole = goal.want === null ? null : (oneBreath(goal, say, names) ?? oneBreath(goal, say, names, MAX_OWN_WORDS));
	const by = goal.want === null ? null : goal.by;
	return whole ?? spokenGoal({ want: clip(goal.want ?? what ?? '', MAX_GOAL_LENGTH), by }, say, names);
}

function hasAskedOptions(theCase: Case, contact: Contact): boolean {
	return theCase.entries.some(
		(entry) =>
			entry.contact === contact.id &&
			entry.status === 'standing' &&
			entry.kind === 'asked' &&
			entry.moment === 'options'
	);
}

/** The due days of the last promises of theirs that are marked broken, earliest first. */
function brokenDays(theCase: Case): Day[] {
	const days = promisesOf(theCase)
		.filter(({ by, due, settled }) => by === 'them' && due !== null && settled?.outcome === 'broken')
		.flatMap(({ due }) => (due === null ? [] : [due]));
	return [...new Set(days)].sort().slice(-MAX_PROMISES);
}
