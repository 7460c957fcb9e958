import type { Entry } from '../case/case.ts';
import type { CaseRecord } from '../case/record.ts';
import type { Id } from '../vocabulary/id.ts';
import { type NoteDraft, quickKindOf } from './draft.ts';

/** A change that was taken back, with the entries as they stood before that and as they stand now. */
export type Undone = { change: readonly CaseRecord[]; before: readonly Entry[]; now: readonly Entry[] };

/**
 * What the box of a contact held before a change closed it, with what was typed since behind those words.
 * Null when the change closed no words of this contact, or they are in sight elsewhere: their entry was only corrected.
 */
export function boxBefore(undone: Undone, contact: Id, box: NoteDraft): Partial<NoteDraft> | null {
	for (const record of undone.change) {
		const closed = closedBy(record, undone, contact);
		if (closed) return { ...closed, text: [closed.text, box.text].filter((words) => words !== '').join(' ') };
	}
	return null;
}

/** The contact whose end is among these records; null when there is none. */
export function endedIn(change: readonly CaseRecord[]): Id | null {
	const end = change.find(
		(record) => record.type === 'field' && record.of === 'contact' && record.name === 'ended' && record.value !== null
	);
	return end?.type === 'field' ? end.target : null;
}

function closedBy(record: CaseRecord, { before, now }: Undone, contact: Id): Partial<NoteDraft> | null {
	const had = before.find(({ id }) => id === (record.type === 'mark' ? record.about : record.id));
	if (had?.contact !== contact) return null;
	const words = { text: had.words, keptWordings: [...had.keptWordings] };

	if (record.type === 'entry' && record.kind === 'noted') return words;
	if (record.type === 'entry' && (record.kind === 'answered' || record.kind === 'option') && record.about) {
		const isOption = before.find(({ id }) => id === record.about)?.moment === 'options';
		const answers = { entry: record.about, isOption };
		return { ...words, answers, wasNo: record.wasNo ?? false, refusal: record.refusal ?? null };
	}
	if (record.type !== 'mark' || record.kind !== 'corrected') return null;
	const entry = now.find(({ id }) => id === record.about);
	if (!entry || entry.status !== 'standing' || entry.words !== '' || had.words === '') return null;
	return {
		...words,
		entry: entry.id,
		kind: quickKindOf(entry),
		refusal: entry.refusal ?? null,
		by: had.by ?? 'them',
		due: had.due ?? null,
		to: had.to ?? '',
		isReference: had.reference ? true : null
	};
}
