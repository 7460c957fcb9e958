import { foldCase, standingRecords } from '../case/fold.ts';
import { type CaseRecord, type ParsedRows, readRecord } from '../case/record.ts';
import type { Id } from '../vocabulary/id.ts';
import { type Backup, textsOf } from './file.ts';

/** One case in a backup file, as it is told there. */
export type BackupCase = { id: Id; provider: string; entries: number; isHere: boolean };

/** What a file would do to this device, before anything is done. */
export type BackupPreview = {
	/** The cases in the file that will be here afterwards. */
	cases: readonly BackupCase[];
	/** Cases in the file that were deleted on this device: they stay deleted unless the person asks for them. */
	deletedHere: readonly BackupCase[];
	/** Cases on this device that were deleted where the file was made. A file never deletes: they stay. */
	deletedThere: number;
	/** Rows that this version does not know or cannot read: kept as they are. */
	notUnderstood: number;
	/** How many rows are not on this device yet, those of deleted cases left out. */
	added: number;
};

/** What merging a file would do, and the rows to merge when the person says so. */
export type BackupPlan = { preview: BackupPreview; rowsToMerge: (bringBack: boolean) => unknown[] };

/** Compares a file with what is on this device. Rows of cases that were deleted on either side are left out, as the preview says. */
export function planBackup(backup: Backup, here: ParsedRows): BackupPlan {
	const there = groupByCase(backup.records);
	const ours = groupByCase(here.records);
	const known = new Set(here.records.map(({ id }) => id));
	const strangeHere = textsOf(here.unreadable);
	const erased = new Set([...ours].filter(([id, records]) => standingRecords(id, records).isErased).map(([id]) => id));
	const fates = new Map([...there].map(([id, records]) => [id, fateOf(id, records, ours.get(id) ?? [])]));
	const ofFate = (fate: Fate) => [...there].filter(([id]) => fates.get(id) === fate);
	const asCase = ([id, records]: [Id, CaseRecord[]]) => backupCaseOf(id, records, ours.get(id) ?? []);

	const isLeftOut = (row: unknown, bringBack: boolean) => {
		const id = caseOf(row) ?? '';
		const fate = fates.get(id) ?? (erased.has(id) ? 'deleted-here' : 'comes');
		if (fate === 'comes' || (fate === 'deleted-here' && bringBack)) return false;
		return fate === 'deleted-there' || !isErasure(row);
	};
	const isHere = (row: unknown) => {
		const record = readRecord(row);
		return record ? known.has(record.id) : strangeHere.has(JSON.stringify(row));
	};
	const unique = withoutRepeats(backup);
	const rowsToMerge = (bringBack: boolean) => unique.filter((row) => !isLeftOut(row, bringBack));

	return {
		rowsToMerge,
		preview: {
			cases: ofFate('comes')
				.map(asCase)
				.filter(({ provider }) => provider !== ''),
			deletedHere: ofFate('deleted-here').map(asCase),
			deletedThere: ofFate('deleted-there').length,
			notUnderstood: backup.unreadable.length,
			added: rowsToMerge(false).filter((row) => !isHere(row)).length
		}
	};
}

/** What becomes of a case of the file. `gone`: deleted on both sides, so that only the deletion itself is merged. */
type Fate = 'comes' | 'deleted-here' | 'deleted-there' | 'gone';

function fateOf(id: Id, there: readonly CaseRecord[], here: readonly CaseRecord[]): Fate {
	const together = standingRecords(id, [...there, ...here]);
	if (!together.isErased) return 'comes';
	if (here.length > 0 && !standingRecords(id, here).isErased) return 'deleted-there';
	return standingRecords(id, there).isErased ? 'gone' : 'deleted-here';
}

function backupCaseOf(id: Id, there: readonly CaseRecord[], here: readonly CaseRecord[]): BackupCase {
	const theCase = foldCase(id, there);
	const ours = foldCase(id, here);
	return {
		id,
		provider: theCase.provider ?? ours.provider ?? '',
		entries: theCase.entries.filter(({ status }) => status !== 'undone').length,
		isHere: ours.provider !== null && !ours.isErased
	};
}

function withoutRepeats({ rows, unreadable }: Backup): unknown[] {
	const strange = textsOf(unreadable);
	return [...rows.filter((row) => readRecord(row) !== null), ...strange.values()];
}

function groupByCase(records: readonly CaseRecord[]): Map<Id, CaseRecord[]> {
	const groups = new Map<Id, CaseRecord[]>();
	for (const record of records) {
		const group = groups.get(record.case);
		if (group) group.push(record);
		else groups.set(record.case, [record]);
	}
	return groups;
}

function caseOf(row: unknown): Id | null {
	if (typeof row !== 'object' || row === null || !('case' in row)) return null;
	return typeof row.case === 'string' ? row.case : null;
}

function isErasure(row: unknown): boolean {
	return readRecord(row)?.type === 'erasure';
}
