import { fieldKey } from '../case/fold.ts';
import { type CaseRecord, type FieldRecord, compareRecords } from '../case/record.ts';

/** A detail of the case that one hand set over what another had set. `was`: the record that was overtaken. */
export type Overtaken = { now: FieldRecord; was: FieldRecord };

/** The details that stand over what somebody else had set, the latest first. `writerOf`: who set it. */
export function overtakenIn(records: readonly CaseRecord[], writerOf: (record: CaseRecord) => string): Overtaken[] {
	const overtaken = new Map<string, { now: FieldRecord; was: FieldRecord | null }>();
	for (const now of records.toSorted(compareRecords)) {
		if (now.type !== 'field' || now.of === 'device') continue;
		const key = fieldKey(now);
		const before = overtaken.get(key);
		const isSameHand = before !== undefined && writerOf(before.now) === writerOf(now);
		overtaken.set(key, { now, was: isSameHand ? before.was : (before?.now ?? null) });
	}
	return [...overtaken.values()]
		.flatMap(({ now, was }) =>
			was && textOf(was.value) !== '' && textOf(was.value) !== textOf(now.value) ? [{ now, was }] : []
		)
		.sort((a, b) => compareRecords(b.now, a.now));
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : JSON.stringify(value);
}
