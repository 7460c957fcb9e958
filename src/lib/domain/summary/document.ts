import type { Day } from '../day.ts';
import type { Handled } from '../handling/handling-words.ts';
import type { Ledger } from '../handling/ledger.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { CaseOutcome } from '../vocabulary/case.ts';
import type { Also } from '../vocabulary/goal.ts';
import type { HowEnded, Channel } from '../vocabulary/contact.ts';
import type { EntryKind, PromiseOutcome, Taken } from '../vocabulary/entry.ts';
import type { Story } from '../story/story.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Refusal } from '../vocabulary/refusal.ts';
import type { KeyDay } from './key-days.ts';
import type { KeptBack, LeftOutThing } from './left-out.ts';
import type { Passage } from './passage.ts';
import type { WritingTimes } from './written.ts';

/** One case as a page to share. It holds only what may be read: nothing that was left out is in it. */
export type SummaryDocument = {
	/** True for the example case: it must never be read as a real one. */
	isExample: boolean;
	made: Day;
	provider: Passage;
	/** Whom the person speaks for, and how they are allowed to; empty when for themselves. */
	client: { name: Passage; allowedBy: Passage };
	/** What the person asks for; once the problem is fixed, what they had asked for. */
	want: Wanted;
	/** The first day of the case, and how often the person was in touch; null while nothing happened. */
	since: Since | null;
	/** The two or three days that matter most, in order. */
	keyDays: readonly KeyDay[];
	what: Passage;
	standing: CaseOutcome | null;
	references: readonly Passage[];
	accountNumbers: readonly { label: Passage; secret: Passage }[];
	agents: readonly SummaryAgent[];
	/** Oldest first. */
	occasions: readonly Occasion[];
	/** How many notes did not fit on the page; 0 when all of them did. */
	folded: number;
	/** What the person put in makes it longer than a page. */
	isLong: boolean;
	promises: readonly SummaryPromise[];
	/** The contacts and promises of the page in one picture; null while there is not enough to draw. */
	story: Story | null;
	/** What it cost, and how they handled it, counted from what the page may hold; null unless it was chosen. */
	cost: Ledger | null;
	handled: Handled | null;
	written: WritingTimes;
	leftOut: LeftOut;
};

/** What is asked for, why it is fair, and what else would help. */
export type Wanted = {
	words: Passage;
	by: Day | null;
	isStillAsked: boolean;
	/** `note` is the day of a note that shows it. */
	fair: { basis: Passage; note: Day | null; paper: Passage };
	open: readonly Passage[];
	done: readonly Passage[];
	also: readonly Also[];
	alsoOwn: Passage;
	howKnown: Passage;
};

/**
 * `isOpen`: there may have been more contacts than were counted. `isBefore`: there were some before that day. `unreached`: how often no one
 * was reached.
 */
export type Since = { day: Day; isBefore: boolean; contacts: number; isOpen: boolean; unreached: number };

/** One agent. `name` is null when names are left out; `number` then stands for the agent. */
export type SummaryAgent = { id: Id; number: number; name: Passage | null; role: Passage };

/** One contact with its facts, or the facts of one day that belong to none. A contact may have no lines. */
export type Occasion = {
	/** The id of the contact, or the day. */
	key: string;
	day: Day;
	minute: number | null;
	contact: OccasionContact | null;
	/** True when all of it was added from memory, after the contact. */
	isLater: boolean;
	lines: readonly Line[];
};

export type OccasionContact = {
	channel: Channel | null;
	howEnded: HowEnded | null;
	agents: readonly SummaryAgent[];
	complaintLogged: boolean;
	papersAskedAgain: boolean;
	saidRecorded: boolean;
	lostMoney: Passage;
	lostTime: Passage;
};

/** What decides whether a line stays when a page is full. `note` is the person's own text of it. */
type FoldableLine = { id: Id; weight: number; isPinned: boolean; note: string };

/** One fact. `day` is set only where it differs from that of its occasion; `question` is what it answers. */
export type Line = FoldableLine & {
	kind: EntryKind;
	day: Day | null;
	minute: number | null;
	by: 'me' | 'them';
	agent: SummaryAgent | null;
	words: Passage;
	to: Passage;
	question: Passage;
	wasNo: boolean;
	/** For a refusal: the way they said no. */
	refusal: Refusal | null;
	/** For an option they named: what became of it. */
	taken: Taken | null;
	reference: Passage;
	amount: Amount | null;
	/** For a hold: how long it lasted. */
	minutes: number | null;
	/** True for what stood in a chat or a letter, word for word. */
	isWritten: boolean;
	/** True when it was written on a later day than the one it is about. */
	isLater: boolean;
};

export type SummaryPromise = FoldableLine & {
	by: 'me' | 'them';
	agent: SummaryAgent | null;
	words: Passage;
	amount: Amount | null;
	given: Day;
	due: Day | null;
	/** It has no day, and its words say when all the same. */
	isTimed: boolean;
	settled: { outcome: Exclude<PromiseOutcome, 'open'>; on: Day } | null;
	/** Its day has passed and nobody has said how it ended. */
	isLate: boolean;
	isLater: boolean;
};

/** What was left out of it. */
export type LeftOut = {
	/** Each thing, with those that the person has put in. */
	things: readonly LeftOutThing[];
	/** How many sentences were left out because they hold words that are not yet facts. */
	opinions: number;
	struckLines: number;
	/** Whole contacts. */
	contacts: number;
	/** True when names of people, and where they live and can be reached, are masked. */
	hasNoNames: boolean;
	keptBack: readonly KeptBack[];
	/** Card numbers, PINs and codes that were masked, as they were written. */
	secrets: readonly string[];
};
