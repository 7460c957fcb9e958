import type { CaseRecord, EntryKind, FieldOf } from '#lib/domain/case/record.ts';

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
	number: 'a number'
};

/** What undo took back, in a few words: "Taken back: a promise". */
export function undoneWords(record: CaseRecord): string {
	return `Taken back: ${nameOf(record)}`;
}

function nameOf(record: CaseRecord): string {
	if (record.type === 'entry') return entryNames[record.kind];
	if (record.type === 'field') return fieldNames[record.of];
	if (record.type === 'erasure') return 'a deletion';
	return {
		corrected: 'words',
		struck: 'a strike',
		restored: 'a bringing back',
		settled: 'how a promise ended',
		'wording-kept': 'a wording'
	}[record.kind];
}
