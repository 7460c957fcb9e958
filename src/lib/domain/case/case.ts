import type { Day, Instant } from '../day.ts';
import type { PromiseOutcome } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Behind, CoveredCopy } from '../vocabulary/paper.ts';
import type { FieldsOf } from './fields.ts';
import type { EntryRecord, PaperRecord } from './record.ts';

/** A case as folded from its records: what the screens show. Always derived, never stored. */
export type Case = FieldsOf<'case'> & {
	id: Id;
	goal: Goal;
	contacts: readonly Contact[];
	people: readonly Person[];
	numbers: readonly SecretNumber[];
	/** Every entry in the order it was made, including struck and undone ones. */
	entries: readonly Entry[];
	/** Every paper in the order it was added, also those that were put aside. */
	papers: readonly CasePaper[];
	/** Those that the person deleted for good, in the same order. Of each, what was said of it is still known. */
	deletedPapers: readonly CasePaper[];
	/** The highest number of an exhibit that a reader has, also of a paper that is no more in the case; 0 while none was given. */
	exhibitsGiven: number;
	isErased: boolean;
};

export type Goal = FieldsOf<'goal'> & { parts: readonly Part[] };
export type Part = { id: Id; words: string; isDone: boolean };
export type Person = FieldsOf<'person'> & { id: Id };
export type SecretNumber = { id: Id; label: string; secret: string };

/** One call, chat, visit, letter or e-mail. `started` is never null here: a contact still being prepared is left out. */
export type Contact = FieldsOf<'contact'> & { id: Id; started: NonNullable<FieldsOf<'contact'>['started']> };

/** A paper as it is shown. Its bytes may be on another device. */
export type CasePaper = Pick<
	PaperRecord,
	'id' | 'change' | 'file' | 'name' | 'title' | 'day' | 'from' | 'contact' | 'madeOf'
> & {
	isAside: boolean;
	behind: readonly Behind[];
	/** The number under which a reader has it; null while none has. */
	exhibit: number | null;
	/** What is handed out of it, unless the person chooses otherwise; null where nothing is covered. */
	covered: CoveredCopy | null;
};

/** An `undone` entry was taken back by undo and is hidden. A `struck` entry stays readable, with a line through it. */
export type EntryStatus = 'standing' | 'struck' | 'undone';

export type Entry = Omit<EntryRecord, 'type' | 'v' | 'device' | 'seq' | 'clock' | 'case' | 'undoes'> & {
	status: EntryStatus;
	/** Set for a promise whose words say when: on the day that is then in `due`, or at a time that is no exact day. */
	toldWhen?: 'day' | 'time';
	/** Earlier wordings, oldest first. Empty until a correction replaces words; filling in blank words adds none. */
	before: readonly { words: string; until: Instant }[];
	settled: { outcome: Exclude<PromiseOutcome, 'open'>; on: Day } | null;
	/** Phrases whose wording the person chose to keep. */
	keptWordings: readonly string[];
};
