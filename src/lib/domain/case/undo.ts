import type { Id } from '../vocabulary/id.ts';
import type { Entry } from './case.ts';
import { fieldKey, isAlike, withMarks } from './fold.ts';
import type { Standing } from './standing.ts';
import type { CaseRecord, EntryDetails, EntryRecord, FieldRecord, Amendment, NewRecord } from './record.ts';

/** What an undo would do: the change it takes back, the first record of that change, and the records to write. */
export type Undoing = { undoes: Id; first: CaseRecord; records: NewRecord[] };

/**
 * Finds this device's last change to the case that still has an effect, and the amendments and fields that take it back.
 * Null when nothing is left to take back. The change that first named the case, and an erasure, are never taken back.
 */
export function undoLast({ standing: all }: Pick<Standing, 'standing'>, device: Id, newId: () => Id): Undoing | null {
	const undone = new Set(all.map(({ undoes }) => undoes));
	// An undone change and its undo cancel out. What remains is the history that can still be taken back.
	const isLeft = (record: CaseRecord) => record.undoes === undefined && !undone.has(record.change);
	let left: CaseRecord[] | null = null;
	const standingNow = () => (left ??= withoutRepeats(all).filter(isLeft));

	for (const undoes of changesBefore(
		all,
		(record) => record.device === device && wasTapped(record) && isLeft(record)
	)) {
		const whole = all.filter((record) => record.change === undoes && isLeft(record));
		// Nothing that came before an entry says how to take it back, and a case may have very many.
		if (whole.every((record) => record.type === 'entry')) {
			const [first] = whole;
			if (first) return { undoes, first, records: whole.map((entry) => strike(entry, newId)) };
		}
		const standing = standingNow();
		const change = standing.filter((record) => record.change === undoes);
		const [first] = change;
		if (!change.some((record) => record.device === device && wasTapped(record)) || !first) continue;
		if (change.some((record) => opensCase(record, standing))) return null;

		const before = standing.filter((record) => record.change !== undoes);
		const made = new Set(change.filter(({ type }) => type === 'entry').map(({ id }) => id));
		// Striking an entry also takes back the amendments made to it in the same tap.
		const own = change.filter((record) => record.type !== 'mark' || !made.has(record.about));
		const back = own.flatMap((record) => takeBack(record, standing, before, newId));
		if (back.length > 0) return { undoes, first, records: back };
	}
	return null;
}

/** The changes of these records, the last one first. */
function* changesBefore(all: readonly CaseRecord[], isOf: (record: CaseRecord) => boolean): Generator<Id> {
	const seen = new Set<Id>();
	for (let index = all.length - 1; index >= 0; index -= 1) {
		const record = all[index];
		if (!record || seen.has(record.change) || !isOf(record)) continue;
		seen.add(record.change);
		yield record.change;
	}
}

/** Drops fields that this device set again to the same value: undo would otherwise stop at the repeat. */
function withoutRepeats(all: readonly CaseRecord[]): CaseRecord[] {
	const last = new Map<string, FieldRecord>();
	return all.filter((record) => {
		if (record.type !== 'field') return true;
		const earlier = last.get(fieldKey(record));
		last.set(fieldKey(record), record);
		const isRepeat = earlier?.device === record.device && isAlike(earlier.value, record.value);
		return !isRepeat || record.undoes !== undefined;
	});
}

/**
 * False for the dates of the ladder, which versions up to 0.3 stored without a tap, and for what went out with a file: the number of
 * an exhibit, and the name of who wrote.
 */
function wasTapped(record: CaseRecord): boolean {
	if (record.type !== 'field') return true;
	return !(
		(record.of === 'case' && record.name === 'ladderDates') ||
		(record.of === 'paper' && record.name === 'exhibit') ||
		record.of === 'device'
	);
}

function opensCase(record: CaseRecord, standing: readonly CaseRecord[]): boolean {
	if (record.type === 'erasure') return true;
	if (record.type !== 'field' || record.of !== 'case' || record.name !== 'provider') return false;
	return standing.find((other) => other.type === 'field' && other.name === 'provider') === record;
}

function takeBack(
	record: CaseRecord,
	standing: readonly CaseRecord[],
	before: readonly CaseRecord[],
	newId: () => Id
): NewRecord[] {
	// What is said of a deleted paper is seen no more, and its file does not come back.
	if (isOfStruckPaper(record, standing)) return [];
	switch (record.type) {
		case 'entry':
		case 'paper':
			return [strike(record, newId)];
		case 'field':
			return setBack(record, standing, before, newId);
		case 'mark':
			return unmark(record, standing, before, newId);
		case 'erasure':
			return [];
	}
}

function strike({ id: about }: CaseRecord, newId: () => Id): NewRecord {
	return { type: 'mark', id: newId(), about, kind: 'struck' };
}

function isOfStruckPaper(record: CaseRecord, standing: readonly CaseRecord[]): boolean {
	const isOfPaper = record.type === 'paper' || (record.type === 'field' && record.of === 'paper');
	if (!isOfPaper) return false;
	const paper = record.type === 'paper' ? record.id : record.target;
	return standing.some((other) => other.type === 'mark' && other.about === paper && other.kind === 'struck');
}

function setBack(
	record: FieldRecord,
	standing: readonly CaseRecord[],
	before: readonly CaseRecord[],
	newId: () => Id
): NewRecord[] {
	const isSame = (other: CaseRecord): other is FieldRecord =>
		other.type === 'field' && fieldKey(other) === fieldKey(record);
	// The field has been set again since: the later value wins.
	if (standing.findLast(isSame) !== record) return [];
	const { of, target, name } = record;
	const value = before.findLast(isSame)?.value ?? null;
	if (isAlike(value, record.value)) return [];
	return [{ type: 'field', id: newId(), of, target, name, value }];
}

function unmark(
	mark: Amendment,
	standing: readonly CaseRecord[],
	before: readonly CaseRecord[],
	newId: () => Id
): NewRecord[] {
	const record = standing.find((other): other is EntryRecord => other.type === 'entry' && other.id === mark.about);
	if (!record) return [];
	const isOfEntry = (other: CaseRecord): other is Amendment => other.type === 'mark' && other.about === mark.about;
	const earlier = withMarks(record, before.filter(isOfEntry));
	const now = withMarks(record, standing.filter(isOfEntry));
	const blank = { type: 'mark', id: newId(), about: mark.about } as const;

	switch (mark.kind) {
		case 'struck':
			return earlier.status === now.status ? [] : [{ ...blank, kind: 'restored' }];
		case 'restored':
			return earlier.status === now.status ? [] : [{ ...blank, kind: 'struck' }];
		case 'settled':
			if (isAlike(earlier.settled, now.settled)) return [];
			return [
				{ ...blank, kind: 'settled', outcome: earlier.settled?.outcome ?? 'open', on: earlier.settled?.on ?? mark.on }
			];
		case 'wording-kept':
			return [{ ...blank, kind: 'wording-kept', phrase: mark.phrase, kept: !mark.kept }];
		case 'corrected': {
			const fields = valuesBefore(mark.fields, earlier);
			if (isAlike(fields, valuesBefore(mark.fields, now))) return [];
			return [{ ...blank, kind: 'corrected', fields }];
		}
	}
}

/** The values the corrected fields had before. A field that had none gets the value that reads the same. */
function valuesBefore(fields: EntryDetails, earlier: Entry): EntryDetails {
	const empty: Required<Omit<EntryDetails, 'words' | 'at' | 'kind'>> = {
		by: earlier.kind === 'did' || earlier.kind === 'asked' ? 'me' : 'them',
		person: null,
		to: '',
		amount: null,
		reference: '',
		due: null,
		noDay: false,
		private: false,
		taken: null,
		wasNo: false,
		refusal: null,
		minutes: null
	};
	const names = Object.keys(fields) as (keyof typeof empty)[];
	return Object.fromEntries(names.map((name) => [name, earlier[name] ?? empty[name]]));
}
