import type { Case, Contact } from '../case/case.ts';
import { isTheirs, standing } from '../case/entries.ts';
import type { Signal } from '../vocabulary/situation.ts';

const CANNOT = String.raw`(?:can ?['’]?t|can(?: ?not)?|won['’]?t|will not|do(?:es)?(?:n['’]?t| not)|refus\w+ to|not (?:able|allowed) to|unable to|no)`;
const heard = (then: string) => new RegExp(String.raw`\b${CANNOT}\b.{0,40}\b${then}`, 'i');

/** English signs in a line that a signal may hold. Each is only offered, so a wrong one costs a glance. */
const signs: readonly (readonly [Signal, RegExp])[] = [
	[
		'beyond-authority',
		/\b(?:(?:above|beyond) my (?:level|limit|authority|pay)|not (?:my|up to me|mine) (?:to decide|decision|call)|no (?:power|authority|say)|hands (?:are|r) tied|needs? (?:to be )?approv\w+|(?:can(?:no|['’]?)t|not (?:allowed|able) to) (?:decide|approve|authori[sz]e|override))\b/i
	],
	[
		'supervisor-offered',
		/\b(?:(?:put|pass|transfer|get|connect) (?:you|me) (?:through |over |on )?to (?:a|my|the|her|his|their) (?:supervisor|manager|team lead\w*|lead|boss)|(?:would you like|want|like me) to (?:speak|talk) (?:to|with) (?:a|my) (?:supervisor|manager))\b/i
	],
	[
		'agent-still-trying',
		/\b(?:let me (?:just )?(?:check|look|see|ask)|i(?:['’]| a)m (?:checking|looking|asking)|still (?:checking|looking|trying)|bear with me)\b/i
	],
	[
		'papers-asked-again',
		/\b(?:send|upload|email|e-mail|post|provide|submit|fill)\w*\b.{0,50}\b(?:again|once more|a second time)\b|\bre-?(?:send|submit|upload)\w*\b|\bagain\b.{0,30}\b(?:papers?|documents?|docs|forms?|id)\b/i
	],
	[
		'answer-sounds-uninformed',
		/\b(?:(?:i )?(?:do ?n['’]?t|dont|does ?n['’]?t|doesnt) know|not sure|(?:i )?(?:guess|suppose)|(?:only|just) a trainee)\b/i
	],
	['refuses-reference', heard('(?:reference|ref|ticket|case) ?(?:number|no\\b|num)?')],
	[
		'refuses-in-writing',
		heard('(?:(?:in|by) (?:writing|e-?mail|letter|text)|(?:e-?mail|write|confirm) (?:it|that|this|me))\\b')
	],
	['refuses-to-log', heard('(?:log|raise|register|open|file|take)\\w*\\b.{0,20}\\bcomplaints?\\b')],
	['hung-up-on', /\b(?:hung|hangs|hanging) up\b/i]
];

/** The signals that the other side's words in this contact may show, in the order of the signs. */
export function heardIn({ entries }: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>): readonly Signal[] {
	const lines = standing(entries).filter(
		(entry) => entry.contact === contact.id && (isTheirs(entry) || entry.kind === 'noted' || entry.kind === 'passed-on')
	);
	return signs.filter(([, sign]) => lines.some(({ words }) => sign.test(words))).map(([signal]) => signal);
}
