import type { Case, Entry } from '../case/case.ts';
import { isStanding, isTheirPromise } from '../case/entries.ts';
import type { Day } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import { type HandlingQuestion, handlingQuestions } from '../vocabulary/handling.ts';
import { entriesThatShow } from './shown.ts';

/**
 * What is known of one question: `is` null while nothing shows it and nobody said. An answer of the person's own comes before all that
 * the journal shows. `notes` are what shows it. `ended` counts their promises by how the person said that they ended; null for
 * the other questions, and where the person's own answer stands instead.
 */
export type HandlingAnswer = {
	question: HandlingQuestion;
	is: 'yes' | 'partly' | 'no' | null;
	from: 'tap' | 'journal' | null;
	notes: readonly Note[];
	ended: { kept: number; keptLate: number; broken: number } | null;
};

/** A note without its words, which a page to share may not hold. */
export type Note = { id: Id; day: Day };

type Known = Omit<HandlingAnswer, 'question'>;

const UNKNOWN: Known = { is: null, from: null, notes: [], ended: null };

/** The six questions about how they handled it, with what answers each. */
export function answersOf(theCase: Case): readonly HandlingAnswer[] {
	return handlingQuestions.map((question) => {
		const shown = question === 'keptWord' ? keptWord(theCase) : heard(question, theCase);
		const said = theCase[question];
		if (said === null) return { question, ...shown };
		const notes = said === (shown.is === 'yes') ? shown.notes : [];
		return { question, is: said ? 'yes' : 'no', from: 'tap', notes, ended: null };
	});
}

function heard(question: Exclude<HandlingQuestion, 'keptWord'>, theCase: Case): Known {
	const notes = entriesThatShow(question, theCase).map(noteOf);
	return notes.length === 0 ? UNKNOWN : { is: 'yes', from: 'journal', notes, ended: null };
}

/** Whether they did what they said, when they said: by how the person said that each promise ended, and by nothing else. */
function keptWord({ entries }: Case): Known {
	const ended = entries.filter(
		(entry) => isStanding(entry) && isTheirPromise(entry) && entry.settled && entry.settled.outcome !== 'dropped'
	);
	if (ended.length === 0) return UNKNOWN;
	const endedAs = (outcome: string) => ended.filter(({ settled }) => settled?.outcome === outcome).length;
	const kept = endedAs('kept');
	return {
		is: kept === ended.length ? 'yes' : kept === 0 ? 'no' : 'partly',
		from: 'journal',
		notes: ended.map(noteOf),
		ended: { kept, keptLate: endedAs('kept-late'), broken: endedAs('broken') }
	};
}

function noteOf({ id, at }: Entry): Note {
	return { id, day: at.day };
}
