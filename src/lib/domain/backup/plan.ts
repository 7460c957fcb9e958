import { foldCase } from '../case/fold.ts';
import { standingRecords } from '../case/standing.ts';
import type { CaseRecord, ParsedRows } from '../case/record.ts';
import type { Id } from '../vocabulary/id.ts';
import { textsOf } from './file.ts';

/** One case in a backup file. `entries` counts those in the file; `isHere` says whether this device has the case too. */
export type BackupCase = { id: Id; provider: string; entries: number; isHere: boolean };

/** What a file would do to this device, before anything is done. */
export type BackupPreview = {
	/** The cases in the file that this device will have after the merge. */
	cases: readonly BackupCase[];
	/** Cases in the file that were deleted on this device. They stay deleted unless the person asks for them. */
	deletedHere: readonly BackupCase[];
	/** The number of cases on this device that were deleted where the file was made. They stay: a file never deletes. */
	deletedThere: number;
	/** The number of rows that this version does not know or cannot read. They are kept unchanged. */
	notUnderstood: number;
	/** The number of rows not yet on this device, without those of deleted cases. */
	added: number;
};

/** What merging a file would do, and the rows to merge once the person agrees. `bringBack` restores cases deleted here. */
export type BackupPlan = { preview: BackupPreview; rowsToMerge: (bringBack: boolean) => unknown[] };

/**
 * Compares a file with what is on this device. Rows of cases deleted on either side are left out, as the preview reports. No row is parsed
 * again: of a long file that would take most of the time.
 */
export function planBackup(backup: ParsedRows, here: ParsedRows): BackupPlan {
	const there = groupByCase(backup.records);
	const ours = groupByCase(here.records);
	const known = new Set(here.records.map(({ id }) => id));
	const unreadableHere = textsOf(here.unreadable);
	const erased = new Set([...ours].filter(([id, records]) => standingRecords(id, records).isErased).map(([id]) => id));
	const fates = new Map([...there].map(([id, records]) => [id, fateOf(id, records, ours.get(id) ?? [])]));
	const ofFate = (fate: Fate) => [...there].filter(([id]) => fates.get(id) === fate);
	const asCase = ([id, records]: [Id, CaseRecord[]]) => backupCaseOf(id, records, ours.get(id) ?? []);

	const isKept = (id: Id | null, isErasure: boolean, bringBack: boolean) => {
		const fate = fates.get(id ?? '') ?? (erased.has(id ?? '') ? 'deleted-here' : 'comes');
		if (fate === 'comes' || (fate === 'deleted-here' && bringBack)) return true;
		return fate !== 'deleted-there' && isErasure;
	};
	const unreadable = [...textsOf(backup.unreadable).values()];
	const recordsToMerge = (bringBack: boolean) =>
		backup.records.filter((record) => isKept(record.case, record.type === 'erasure', bringBack));
	const unreadableToMerge = (bringBack: boolean) => unreadable.filter((row) => isKept(caseOf(row), false, bringBack));
	const rowsToMerge = (bringBack: boolean) => [...recordsToMerge(bringBack), ...unreadableToMerge(bringBack)];
	const added =
		recordsToMerge(false).filter(({ id }) => !known.has(id)).length +
		unreadableToMerge(false).filter((row) => !unreadableHere.has(JSON.stringify(row))).length;

	return {
		rowsToMerge,
		preview: {
			cases: ofFate('comes')
				.map(asCase)
				.filter(({ provider }) => provider !== ''),
			deletedHere: ofFate('deleted-here').map(asCase),
			deletedThere: ofFate('deleted-there').length,
			notUnderstood: backup.unreadable.length,
			added
		}
	};
}

/** What happens to a case in the file. `gone`: deleted on both sides, so only the erasure itself is merged. */
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
