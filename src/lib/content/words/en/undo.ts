import type { CaseRecord } from '#lib/domain/case/record.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import type { FieldOf } from '#lib/domain/case/fields.ts';

const entryNames: Record<EntryKind, string> = {
	said: 'what was said',
	noted: 'a note',
	promised: 'a promise',
	refused: 'a no',
	'passed-on': 'a hand-on',
	held: 'a hold',
	named: 'a name or reference',
	asked: 'a question',
	answered: 'an answer',
	option: 'an answer',
	did: 'something done',
	felt: 'a feeling',
	document: 'a paper',
	assessed: 'an answer about a supervisor'
};

const fieldNames: Record<FieldOf, string> = {
	case: 'a change to the case',
	goal: 'a change to the goal',
	part: 'a part of the goal',
	contact: 'a change to the contact',
	person: 'a change to a person',
	number: 'a number',
	card: 'a change to a card',
	paper: 'a change to a paper',
	device: 'your name'
};

/** The fields of the goal whose own name says more than "a change to the goal". */
const goalFieldNames: Record<string, string> = {
	by: 'the day of the goal',
	outcome: 'what they should do',
	amount: 'an amount',
	object: 'what the goal is about',
	howKnown: 'how you will know',
	instead: 'what you would accept',
	insteadThen: 'what you would accept',
	walkAway: 'where you stop',
	basis: 'why it is fair',
	basisKind: 'why it is fair',
	basisEntry: 'why it is fair',
	basisPaper: 'why it is fair',
	also: 'what else would put it right',
	alsoOwn: 'what else would put it right',
	callerName: 'your name',
	callBack: 'your number'
};

/** The fields of the case whose own name says more than "a change to the case". */
const caseFieldNames: Record<string, string> = {
	plan: 'a change to the plan',
	expectedNoes: 'a change to the plan',
	writerAddress: 'your address',
	representative: 'who may speak for you',
	authorityScope: 'a change to the letter of authority',
	authorityUntil: 'the last day of the letter of authority',
	authorityAccepted: 'the day the letter of authority was accepted',
	numberThatWorked: 'what you know of the company',
	menuWay: 'what you know of the company',
	openHours: 'what you know of the company',
	askStillFixedOn: 'whether it is still fixed'
};

/** What undo took back, in a few words: "Taken back: a promise". */
export function undoneWords(record: CaseRecord): string {
	return `Taken back: ${nameOf(record)}`;
}

function nameOf(record: CaseRecord): string {
	if (record.type === 'entry') return entryNames[record.kind];
	if (record.type === 'field')
		return { goal: goalFieldNames, case: caseFieldNames }[record.of as string]?.[record.name] ?? fieldNames[record.of];
	if (record.type === 'paper') return 'a paper';
	if (record.type === 'erasure') return 'a deletion';
	if (record.kind === 'corrected') return record.fields.words === undefined ? 'a correction' : 'words';
	return {
		struck: 'a strike',
		restored: 'a bringing back',
		settled: 'how a promise ended',
		'wording-kept': 'a wording'
	}[record.kind];
}
