import type { Day, Instant } from '../day.ts';
import type { PromiseOutcome } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import type { FieldsOf } from './fields.ts';
import type { EntryRecord } from './record.ts';

/** A case as its records say it is: what the screens show. It is always folded again, never kept. */
export type Case = FieldsOf<'case'> & {
	id: Id;
	goal: Goal;
	contacts: readonly Contact[];
	people: readonly Person[];
	numbers: readonly SecretNumber[];
	/** Every entry in the order it was made, struck ones included. */
	entries: readonly Entry[];
	isErased: boolean;
};

export type Goal = FieldsOf<'goal'> & { parts: readonly Part[] };
export type Part = { id: Id; words: string; isDone: boolean };
export type Person = FieldsOf<'person'> & { id: Id };
export type SecretNumber = { id: Id; label: string; secret: string };

/** One call, chat, visit, letter or e-mail. `started` is never null here: what has not started is not yet a contact. */
export type Contact = FieldsOf<'contact'> & { id: Id; started: NonNullable<FieldsOf<'contact'>['started']> };

/** `undone` was taken back at once and is kept out of sight; `struck` stays readable with a line through it. */
export type EntryStatus = 'standing' | 'struck' | 'undone';

export type Entry = Omit<EntryRecord, 'type' | 'v' | 'device' | 'seq' | 'clock' | 'case' | 'undoes'> & {
	status: EntryStatus;
	/** Earlier wordings, oldest first; empty while nothing that had words was changed. */
	before: readonly { words: string; until: Instant }[];
	settled: { outcome: Exclude<PromiseOutcome, 'open'>; on: Day } | null;
	/** Phrases whose wording the person chose to keep. */
	keptWordings: readonly string[];
};
