import type { Case, Contact, Entry } from '../case/case.ts';
import { personCalled } from '../case/people.ts';
import { readFields } from '../case/fold.ts';
import type { Instant } from '../day.ts';
import { whenOf } from '../day.ts';
import type { Moment } from '../vocabulary/moment.ts';
import { type Act, acts } from './act.ts';
import { type MyLine, type Talk, type TheirLine, type TalkLine, isTheirLine } from './talk.ts';

/** These ids are in no store: a practice exists only while somebody practises. */
const CONTACT = 'practice';
const person = (name: string) => `practice ${name}`;

/** The moment that a typed line would belong to if it were a card. */
const momentOfAct: Partial<Record<Act, Moment>> = {
	calm: 'calm',
	fact: 'facts',
	options: 'options',
	authority: 'supervisor',
	date: 'promise',
	rule: 'after-a-no',
	need: 'after-a-no',
	notes: 'facts',
	handover: 'passed-on'
};

/**
 * A case with the practice as its call, so that what is said next is chosen as in a real one. None of it is ever kept in the
 * case.
 */
export type PractisedCase = { theCase: Case; contact: Contact; entries: readonly Entry[] };

export function asCall(theCase: Case, talk: Talk, now: Instant, firstWords: string | null = null): PractisedCase {
	const at = whenOf(now);
	const names = [...new Set(talk.lines.filter(isTheirLine).flatMap(({ who, isNamed }) => (isNamed ? who : [])))];
	const last = talk.lines.findLast(isTheirLine);
	const contact: Contact = {
		...readFields(new Map(), 'contact', CONTACT),
		id: CONTACT,
		started: { ...at, utc: now.utc },
		channel: 'phone',
		speaking: last?.isNamed && !last.reply.isMachine ? person(last.who) : null,
		firstWords
	};
	const entries = talk.lines.map((line, index): Entry => ({
		id: `${CONTACT} ${index}`,
		contact: CONTACT,
		change: `${CONTACT} ${index}`,
		made: now,
		at,
		status: 'standing',
		before: [],
		settled: null,
		keptWordings: [],
		words: line.words,
		...(line.by === 'me' ? mine(line) : theirs(line, index, talk.lines))
	}));
	return {
		theCase: {
			...theCase,
			contacts: [...theCase.contacts, contact],
			people: [...theCase.people, ...names.map((name) => personCalled(person(name), name))],
			entries: [...theCase.entries, ...entries]
		},
		contact,
		entries
	};
}

function mine({ card, heard }: MyLine): Pick<Entry, 'kind' | 'by'> & Partial<Entry> {
	const act = acts.find((item) => heard.has(item) && momentOfAct[item] !== undefined);
	const moment = card?.moment ?? (act && momentOfAct[act]);
	const goal = heard.has('goal') ? { saysGoal: true } : {};
	if (moment === undefined) return { kind: 'said', by: 'me', ...goal };
	return { kind: 'asked', by: 'me', moment, ...(card ? { card: card.id } : {}), ...goal };
}

function theirs(
	{ reply, who, isNamed, due }: TheirLine,
	index: number,
	lines: readonly TalkLine[]
): Pick<Entry, 'kind' | 'by'> & Partial<Entry> {
	const before = lines[index - 1];
	const asked = before?.by === 'me' ? mine(before) : null;
	const about = asked?.kind === 'asked' ? { about: `${CONTACT} ${index - 1}` } : {};
	const by = { by: 'them' as const, ...(isNamed && !reply.isMachine ? { person: person(who) } : {}) };
	if (reply.gives === 'hand-on') return { kind: 'passed-on', ...by };
	if (reply.gives === 'promise') return { kind: 'promised', ...by, due };
	if (reply.gives === 'choice') return { kind: 'option', ...by, ...about };
	if (reply.no && asked?.kind === 'asked') return { kind: 'answered', ...by, ...about, wasNo: true, refusal: reply.no };
	if (reply.no) return { kind: 'refused', ...by, refusal: reply.no };
	return { kind: asked?.kind === 'asked' ? 'answered' : 'said', ...by, ...about };
}
