import type { Day } from '../day.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { CaseOutcome } from '../vocabulary/case.ts';
import type { HowEnded, Channel } from '../vocabulary/contact.ts';
import type { EntryKind, PromiseOutcome, Taken } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Refusal } from '../vocabulary/refusal.ts';
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
	want: { words: Passage; by: Day | null; open: readonly Passage[]; done: readonly Passage[]; isStillAsked: boolean };
	what: Passage;
	standing: CaseOutcome | null;
	references: readonly Passage[];
	accountNumbers: readonly { label: Passage; secret: Passage }[];
	agents: readonly SummaryAgent[];
	/** Oldest first. */
	occasions: readonly Occasion[];
	promises: readonly SummaryPromise[];
	written: WritingTimes;
	leftOut: LeftOut;
};

/** One agent. `name` is null when names are left out; `number` then stands for the agent. */
export type SummaryAgent = { id: Id; number: number; name: Passage | null; role: Passage };

/** One contact with its facts, or the facts of one day that belong to none. */
export type Occasion = {
	day: Day;
	minute: number | null;
	contact: OccasionContact | null;
	/** True when all of it was added from memory, after the contact. */
	isLater: boolean;
	lines: readonly Line[];
	/** How many facts did not fit on the page; 0 when all of them did. */
	linesCut: number;
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

/** One fact. `day` is set only where it differs from that of its occasion; `question` is what it answers. */
export type Line = {
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
	/** True when it was written on a later day than the one it is about. */
	isLater: boolean;
};

export type SummaryPromise = {
	by: 'me' | 'them';
	agent: SummaryAgent | null;
	words: Passage;
	amount: Amount | null;
	given: Day;
	due: Day | null;
	settled: { outcome: Exclude<PromiseOutcome, 'open'>; on: Day } | null;
	/** Its day has passed and nobody has said how it ended. */
	isLate: boolean;
	isLater: boolean;
};

/** How much of each kind was left out. */
export type LeftOut = {
	feelings: number;
	privateLines: number;
	/** Sentences with words that are not yet facts. `opinionNotes`: how many notes have nothing left without them. */
	opinions: number;
	opinionNotes: number;
	struckLines: number;
	accountNumbers: number;
	/** Card numbers, PINs and codes that were masked, as they were written. */
	secrets: readonly string[];
	contacts: number;
};
