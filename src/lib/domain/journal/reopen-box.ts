import type { Entry } from '../case/case.ts';
import type { CaseRecord } from '../case/record.ts';
import type { Id } from '../vocabulary/id.ts';
import { type NoteDraft, quickKindOf } from './draft.ts';

/** A change that was taken back, with the entries as they were before that and as they are now. */
export type Undone = { change: readonly CaseRecord[]; before: readonly Entry[]; now: readonly Entry[] };

/**
 * What the box of a contact held before a change closed it, followed by what was typed since.
 * Null when the change closed no words of this contact, or only corrected an entry whose words are still on screen.
 */
export function boxBefore(undone: Undone, contact: Id, box: NoteDraft): Partial<NoteDraft> | null {
	for (const record of undone.change) {
		const closed = closedBy(record, undone, contact);
		if (closed) return { ...closed, text: [closed.text, box.text].filter((words) => words !== '').join(' ') };
	}
	return null;
}

/** The contact that these records end; null when there is none. */
export function endedIn(change: readonly CaseRecord[]): Id | null {
	const end = change.find(
		(record) => record.type === 'field' && record.of === 'contact' && record.name === 'ended' && record.value !== null
	);
	return end?.type === 'field' ? end.target : null;
}

function closedBy(record: CaseRecord, { before, now }: Undone, contact: Id): Partial<NoteDraft> | null {
	const entryBefore = before.find(({ id }) => id === (record.type === 'mark' ? record.about : record.id));
	if (entryBefore?.contact !== contact) return null;
	const words = { text: entryBefore.words, keptWordings: [...entryBefore.keptWordings] };

	if (record.type === 'entry' && record.about) {
		const question = before.find(({ id, kind }) => id === record.about && kind === 'asked');
		// Other entries about an entry are facts filed from its words.
		if (!question) return null;
		const answers = { entry: question.id, isOption: question.moment === 'options' };
		return { ...words, answers, by: 'them', wasNo: record.wasNo ?? false, refusal: record.refusal ?? null };
	}
	// Words became an entry in one step: a plain note, words that a tap tagged, or a note whose filed facts made it a promise.
	if (record.type === 'entry' && record.kind !== 'asked' && record.words !== '')
		return { ...words, by: record.by ?? 'them' };
	if (record.type !== 'mark' || record.kind !== 'corrected') return null;
	const entry = now.find(({ id }) => id === record.about);
	if (!entry || entry.status !== 'standing' || entry.words !== '' || entryBefore.words === '') return null;
	return {
		...words,
		entry: entry.id,
		kind: quickKindOf(entry),
		refusal: entry.refusal ?? null,
		by: entryBefore.by ?? 'them',
		isByChosen: entryBefore.kind === 'promised',
		due: entryBefore.toldWhen === 'day' ? null : (entryBefore.due ?? null),
		noDay: entryBefore.noDay ?? false,
		to: entryBefore.to ?? '',
		isReference: entryBefore.reference ? true : null
	};
}
