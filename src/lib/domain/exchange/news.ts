import type { CaseRecord } from '../case/record.ts';
import type { Id } from '../vocabulary/id.ts';
import { isMemberRow } from './members.ts';

/**
 * What came from one member: the words of new notes, of those that it changes, papers, and how many details of the case.
 * `was`: the words of a corrected note as they were.
 */
export type News = {
	by: Id;
	notes: readonly string[];
	corrected: readonly { words: string; was: string }[];
	struck: readonly string[];
	restored: readonly string[];
	settled: readonly string[];
	papers: readonly { id: Id; title: string }[];
	details: number;
};

/** What records that come bring and change, by who brought them. `all`: every record of the case, those that come among them. */
export function newsIn(
	coming: readonly CaseRecord[],
	authors: ReadonlyMap<string, Id>,
	all: readonly CaseRecord[]
): News[] {
	const words = new Map(all.flatMap((record) => (record.type === 'entry' ? [[record.id, record.words]] : [])));
	const isNew = new Set(coming.map(({ id }) => id));
	return [...new Set(coming.filter(isChange).flatMap(({ id }) => authors.get(id) ?? []))].map((by) => {
		const theirs = coming.filter(({ id }) => authors.get(id) === by);
		/** The words of older notes that were changed in this way. A change of a note that comes with it is part of it. */
		const changed = (...kinds: string[]) => [
			...new Set(
				theirs.flatMap((record) =>
					record.type === 'mark' && kinds.includes(record.kind) && !isNew.has(record.about)
						? (words.get(record.about) ?? [])
						: []
				)
			)
		];
		return {
			by,
			notes: theirs.flatMap((record) => (record.type === 'entry' ? [record.words] : [])),
			corrected: correctedIn(
				theirs.filter((record) => record.type === 'mark' && !isNew.has(record.about)),
				words
			),
			restored: changed('restored'),
			struck: changed('struck'),
			settled: changed('settled'),
			papers: theirs.flatMap((record) =>
				record.type === 'paper' ? [{ id: record.id, title: record.title || record.name }] : []
			),
			details: theirs.filter((record) => record.type === 'field' && isChange(record)).length
		};
	});
}

/** Each corrected note once, with the words that it had and those that it got last. */
function correctedIn(records: readonly CaseRecord[], words: ReadonlyMap<Id, string>): News['corrected'] {
	const corrected = new Map<Id, { words: string; was: string }>();
	for (const record of records) {
		const was = record.type === 'mark' && record.kind === 'corrected' ? words.get(record.about) : undefined;
		if (was === undefined || record.type !== 'mark' || record.kind !== 'corrected') continue;
		corrected.set(record.about, { words: record.fields.words ?? corrected.get(record.about)?.words ?? was, was });
	}
	return [...corrected.values()];
}

/** Whether a record changes what people read in the case: neither who is a member, nor which device has which name. */
export function isChange(record: unknown): boolean {
	return (
		!isMemberRow(record) && !(typeof record === 'object' && record !== null && 'of' in record && record.of === 'device')
	);
}
