import { readRecord } from '../case/record.ts';
import type { Instant } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import { type Member, type Membership, currentMembers, rowsIn } from './members.ts';
import type { CheckedSegment } from './segment.ts';
import type { Union } from './union.ts';

/** A member deleted the case on their device. `id` is that of the record that says so. */
export type Erasure = { id: Id; by: Id; at: Instant };

/**
 * The deletions that members told of, one for each, the latest. Who was let in again since has the case again. Nothing is deleted by them:
 * each device decides for itself.
 */
export function erasuresIn({ aside, standing: { members } }: Union): Erasure[] {
	const erasures = new Map<Id, Erasure>();
	for (const { why, device, record } of aside) {
		const erasure = why === 'erases' ? readRecord(record) : null;
		if (erasure?.type !== 'erasure' || !erasure.erased) continue;
		const { signer } = members.get(device)?.card ?? {};
		const isBack = [...members.values()].some(
			(one) => one.device !== device && one.lasts === null && one.card.signer === signer
		);
		const before = erasures.get(device);
		if (!isBack && (!before || before.at.utc < erasure.made.utc))
			erasures.set(device, { id: erasure.id, by: device, at: erasure.made });
	}
	return [...erasures.values()].sort((a, b) => a.at.utc - b.at.utc || (a.id < b.id ? -1 : 1));
}

/** The members to whom a new key is sealed: nobody who deleted the case. The founder cannot leave, and is a member still. */
export function membersWithCase(union: Union): Member[] {
	const gone = new Set(erasuresIn(union).map(({ by }) => by));
	return currentMembers(union.standing).filter(({ device }) => !gone.has(device));
}

/**
 * The other devices of the person who uses this one: those that it said are theirs too, those that the person agreed to here, and what
 * these say in turn. What somebody else says of this device makes it no device of theirs.
 */
export function ownDevices(
	me: Id,
	agreed: readonly Id[],
	segments: readonly CheckedSegment[],
	membership: Membership
): ReadonlySet<Id> {
	const claims = claimsIn(segments, membership);
	const own = new Set([me, ...agreed.filter((device) => membership.members.has(device))]);
	// A set goes on to what is added while it is walked through.
	for (const device of own) for (const { by, of } of claims) if (by === device) own.add(of);
	// A device that was let in again goes by another id, with the same key.
	const signers = new Set([...own].map((device) => membership.members.get(device)?.card.signer));
	for (const { device, card } of membership.members.values()) if (signers.has(card.signer)) own.add(device);
	own.delete(me);
	return own;
}

/** A member who has the case, says that this device is theirs too, and is not known here to be of the same person. Null where there is none. */
export function openClaim(
	me: Id,
	own: ReadonlySet<Id>,
	segments: readonly CheckedSegment[],
	membership: Membership
): Member | null {
	for (const { by, of } of claimsIn(segments, membership)) {
		const member = membership.members.get(by);
		if (of === me && by !== me && member?.lasts === null && !own.has(by)) return member;
	}
	return null;
}

/** Who said of which member that this is a device of theirs too. */
function claimsIn(segments: readonly CheckedSegment[], { members, counted }: Membership): { by: Id; of: Id }[] {
	return segments
		.filter(({ hash }) => counted.has(hash))
		.flatMap((segment) => rowsIn(segment, 'owns'))
		.flatMap(({ device, member }) => (members.has(member) ? [{ by: device, of: member }] : []));
}
