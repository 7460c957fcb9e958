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
