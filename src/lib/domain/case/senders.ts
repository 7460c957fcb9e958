import type { Id } from '../vocabulary/id.ts';
import type { CaseRecord } from './record.ts';
import { standingRecords } from './standing.ts';

/** The name that was given last to each device that wrote in this case. A device that was never handed over has none. */
function ownersOf(standing: readonly CaseRecord[]): Map<Id, string> {
	const owners = new Map<Id, string>();
	for (const record of standing) {
		if (record.type === 'field' && record.of === 'device' && typeof record.value === 'string')
			owners.set(record.target, record.value);
	}
	return owners;
}

/** From whom each entry and each paper came that somebody else wrote, by the name that they gave. `ownNames` were given here. */
export function sendersIn(id: Id, records: Iterable<CaseRecord>, ownNames: readonly string[]): ReadonlyMap<Id, string> {
	const { standing } = standingRecords(id, records);
	const owners = ownersOf(standing);
	const senders = new Map<Id, string>();
	if (owners.size === 0) return senders;
	for (const { id: record, type, device } of standing) {
		const owner = owners.get(device);
		if ((type === 'entry' || type === 'paper') && owner !== undefined && !ownNames.includes(owner))
			senders.set(record, owner);
	}
	return senders;
}

/** What became of an entry by somebody else's hand. */
export type ChangedBy = { kind: 'corrected' | 'struck' | 'settled'; name: string };

/** Who corrected, struck out or settled each entry last, where it was somebody else. `ownNames` were given here. */
export function changersIn(
	id: Id,
	records: Iterable<CaseRecord>,
	ownNames: readonly string[]
): ReadonlyMap<Id, readonly ChangedBy[]> {
	const { standing } = standingRecords(id, records);
	const owners = ownersOf(standing);
	const last = new Map<Id, Map<string, string | undefined>>();
	for (const record of owners.size === 0 ? [] : standing) {
		if (record.type !== 'mark' || record.kind === 'wording-kept') continue;
		const kind = record.kind === 'restored' ? 'struck' : record.kind;
		const owner = record.kind === 'restored' ? undefined : owners.get(record.device);
		last.set(record.about, new Map(last.get(record.about)).set(kind, owner));
	}
	return new Map(
		[...last].map(([entry, changes]) => [
			entry,
			[...changes].flatMap(([kind, name]) =>
				name === undefined || ownNames.includes(name) ? [] : [{ kind, name } as ChangedBy]
			)
		])
	);
}

/**
 * The devices that get the name `own` when the case is handed over: those that have no name yet, and those with an earlier one of the
 * person's own. What came from somebody else has theirs, and keeps it.
 */
export function devicesToName(
	id: Id,
	records: Iterable<CaseRecord>,
	{ device, own, ownNames }: { device: Id | null; own: string; ownNames: readonly string[] }
): Id[] {
	const { standing } = standingRecords(id, records);
	const owners = ownersOf(standing);
	const devices = new Set([...standing.map((record) => record.device), ...(device === null ? [] : [device])]);
	return [...devices].filter((one) => {
		const owner = owners.get(one);
		return owner === undefined || (owner !== own && ownNames.includes(owner));
	});
}
