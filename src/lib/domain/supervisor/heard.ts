import type { Case, Contact } from '../case/case.ts';
import { isTheirs, standing } from '../case/entries.ts';
import type { Move, Need } from '../moves/move.ts';
import { movesIn } from '../moves/moves-in.ts';
import type { Signal } from '../vocabulary/situation.ts';

const CANNOT = String.raw`(?:can ?['’]?t|can(?: ?not)?|won['’]?t|will not|do(?:es)?(?:n['’]?t| not)|refus\w+ to|not (?:able|allowed) to|unable to|no)`;
const heard = (then: string) => new RegExp(String.raw`\b${CANNOT}\b.{0,40}\b${then}`, 'i');

/** Moves of theirs that a signal may rest on, where it matters with the need that follows them. */
const ofMoves: readonly (readonly [Signal, readonly Move[], Need?])[] = [
	['beyond-authority', ['refuses-plain', 'refuses-policy', 'refuses-system'], 'ask-who-decides'],
	['supervisor-offered', ['hands-on'], 'get-name'],
	['agent-still-trying', ['hold-coming']],
	['papers-asked-again', ['asks-papers-again']],
	['answer-sounds-uninformed', ['dont-know']]
];

/** English signs in a line of what is no move: what they will not do for the record. A wrong one costs a glance. */
const signs: readonly (readonly [Signal, RegExp])[] = [
	['refuses-reference', heard('(?:reference|ref|ticket|case)\\b ?(?:number|no\\b|num)?')],
	[
		'refuses-in-writing',
		heard('(?:(?:in|by) (?:writing|e-?mail|letter|text)|(?:e-?mail|write|confirm) (?:it|that|this|me))\\b')
	],
	['refuses-to-log', heard('(?:log|raise|register|open|file|take)\\w*\\b.{0,20}\\bcomplaints?\\b')],
	['hung-up-on', /\b(?:hung|hangs|hanging) up\b/i]
];

/** The signals that the other side's words in this contact may show. Each is only offered. */
export function heardIn({ entries }: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>): readonly Signal[] {
	const lines = standing(entries).filter(
		(entry) => entry.contact === contact.id && (isTheirs(entry) || entry.kind === 'noted' || entry.kind === 'passed-on')
	);
	const heard = lines.flatMap(({ words, kind }) => movesIn(words, { kind }));
	const shown = ofMoves.filter(([, moves, wanted]) =>
		heard.some(({ move, need }) => moves.includes(move) && (wanted === undefined || need === wanted))
	);
	return [...shown, ...signs.filter(([, sign]) => lines.some(({ words }) => sign.test(words)))].map(
		([signal]) => signal
	);
}
