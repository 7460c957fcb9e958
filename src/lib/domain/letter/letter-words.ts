import type { Day } from '../day.ts';
import type { HandlingWords } from '../handling/handling-words.ts';
import type { SummaryLine, SummaryWords } from '../summary/summary-markdown.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { HowEnded, Channel } from '../vocabulary/contact.ts';
import type { PromiseOutcome } from '../vocabulary/entry.ts';
import type { Also } from '../vocabulary/goal.ts';

/** The words around what the person wrote. Each takes finished text, and fits whatever the text says. */
export type LetterWords = {
	day: (day: Day) => string;
	time: (minute: number | null) => string;
	amount: (amount: Amount) => string;
	numberLeftOut: string;
	contactLeftOut: string;

	to: (provider: string) => string;
	subject: (what: string) => string;
	references: (references: readonly string[]) => string;
	number: (label: string, secret: string) => string;
	dealtWith: (people: readonly { name: string; role: string }[]) => string;

	/** For whom the person writes, and how they are allowed to; `allowedBy` may be empty. */
	forWhom: (name: string, allowedBy: string) => string;

	hello: string;
	opening: string;
	about: (what: string) => string;
	asks: (want: string) => string;
	fair: (basis: string) => string;
	fairNote: (day: string, hasBasis: boolean) => string;
	fairPaper: (paper: string) => string;

	happened: string;
	/** How often the person was in touch before the first contact of the case; `isOpen` for at least as often. */
	before: (count: number, isOpen: boolean, day: string) => string;
	/** The heading of one contact, or of a day without one. Nothing follows it when `hasLines` is false. */
	occasion: (day: string, time: string, contact: string, hasLines: boolean) => string;
	contact: (channel: Channel | null, howEnded: HowEnded | null, agents: string) => string;
	line: (line: SummaryLine) => string;
	complaintLogged: string;
	papersAskedAgain: string;
	saidRecorded: string;
	lostMoney: (words: string) => string;
	lostTime: (words: string) => string;

	promises: string;
	promise: (promise: { who: string; given: string; words: string; amount: string; due: string }) => string;
	outcome: (outcome: Exclude<PromiseOutcome, 'open'>, on: string) => string;
	stillOpen: SummaryWords['stillOpen'];
	someone: string;
	me: string;
	hasMore: (notes: number) => string;

	/** The heading of so many things that are asked for; `by` may be empty. */
	todo: (items: number, by: string) => string;
	/** The person's own words as a sentence. */
	sentence: (words: string) => string;
	done: (parts: readonly string[]) => string;
	alsoRight: string;
	also: Record<Also, string>;
	howKnown: (words: string) => string;
	/** Only for a letter that may hold what it cost, or how they handled it. */
	handling?: HandlingWords;
	answer: (by: string) => string;
	closing: string;
};
