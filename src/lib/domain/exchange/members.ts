import '../jitless.ts';
import * as z from 'zod/mini';
import { envelope } from '../case/record.ts';
import { Day } from '../day.ts';
import { Id } from '../vocabulary/id.ts';
import { ContactCard } from './contact-card.ts';
import { BoxLogin } from './mailbox.ts';
import { type CheckedSegment, Hash, grouped } from './segment.ts';

/** What a member may do. Who takes over may also add members and remove those that they added, or that these added. */
export const Role = z.enum(['writes', 'reads', 'takes-over']);
export type Role = z.infer<typeof Role>;

const member = { ...envelope, type: z.literal('member') };

/** What makes the name of a device from its key, in hexadecimal figures. */
export const NameNonce = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/**
 * What a member says of members. Such records stand in segments alone, never in the journal. Their `device` is the id of the member who
 * says it.
 */
export const MemberRecord = z.discriminatedUnion('kind', [
	/** A device comes to the case. `until` only asks: on that day nothing happens by itself. */
	z.strictObject({
		...member,
		kind: z.literal('added'),
		member: Id,
		card: ContactCard,
		role: Role,
		until: z.nullable(Day)
	}),
	/**
	 * A device leaves the case, or is removed. `last` is the hash of the last of its segments that counts: an older clock on a later one
	 * helps nobody. Of a device that wrote two histories, each has a row of its own. Where a device says it of itself, nothing counts that
	 * follows.
	 */
	z.strictObject({ ...member, kind: z.literal('left'), member: Id, last: z.nullable(Hash) }),
	/** The device writes under a name that nobody else can have: see `nameOf`. */
	z.strictObject({ ...member, kind: z.literal('named'), nonce: NameNonce }),
	/** The member who says it uses this other device too. Versions that do not know this kind pass over it. */
	z.strictObject({ ...member, kind: z.literal('owns'), member: Id }),
	/**
	 * From now on the case has this box of a mailbox; null for none. `without`: the members who had left by then, and do not learn of it.
	 * Versions that do not know this kind pass over it.
	 */
	z.strictObject({ ...member, kind: z.literal('box'), login: z.nullable(BoxLogin), without: z.array(Id) }),
	/** A new epoch begins with this key letter. `before`: the letter of the epoch before it. */
	z.strictObject({ ...member, kind: z.literal('keyed'), letter: Hash, before: z.nullable(Hash) })
]);
export type MemberRecord = z.infer<typeof MemberRecord>;

/**
 * `device`: the id that the member has in this case, made by who added them. `by`: who added them; null for the founder. `lasts`: the ends
 * of what counts of one who was removed; none of one who left by themselves; null while they are a member.
 */
export type Member = {
	device: Id;
	card: ContactCard;
	role: Role;
	until: Day | null;
	by: Id | null;
	lasts: readonly (Hash | null)[] | null;
};

/** Who began the case, on this device. Nobody can remove them. */
export const Founder = z.strictObject({ device: Id, card: ContactCard });
export type Founder = z.infer<typeof Founder>;

/** Which segments of each member count, by their hash. It depends on nothing but the segments that are there. */
export type Membership = { members: ReadonlyMap<Id, Member>; counted: ReadonlySet<Hash> };

/**
 * The name under which a device writes its records: made from its signing key, so that nobody else can say that it is theirs. A store that
 * takes another name takes another nonce.
 */
export function nameOf(signer: string, nonce: string, hashOf: (text: string) => Hash): Id {
	const hex = hashOf(`holdline name 1\n${signer}\n${nonce}`);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The devices that are members now: those who did not leave. */
export function currentMembers({ members }: Membership): Member[] {
	return [...members.values()].filter(({ lasts }) => lasts === null);
}

/**
 * The device with this key as a member; null where it is none, or left. Two members may have let it in without knowing of each other, and then it is
 * who may do most.
 */
export function memberWith(signer: string | undefined, standing: Membership): Member | null {
	const mine = currentMembers(standing).filter(({ card }) => card.signer === signer);
	const rights: readonly Role[] = ['takes-over', 'writes', 'reads'];
	for (const role of rights) {
		const one = mine.findLast((member) => member.role === role);
		if (one) return one;
	}
	return null;
}

/** Whether one of these may remove the other: somebody above them, whose own right it is. */
export function mayRemove(by: Id, device: Id, { members }: Membership): boolean {
	if (members.get(by)?.role !== 'takes-over') return false;
	for (let one = members.get(device)?.by ?? null; one !== null; one = members.get(one)?.by ?? null)
		if (one === by) return true;
	return false;
}

type MemberRow<Kind extends MemberRecord['kind']> = Extract<MemberRecord, { kind: Kind }> & { segment: Hash };

/** The most ends of one member that a removal names: its rows stand in one segment. */
const MAX_LASTS = 90;

/**
 * The ends of what a device wrote, the furthest first: one, unless its disk was set back and it wrote on from there, or it wrote two histories
 * on purpose.
 */
export function lastsOf(theirs: readonly CheckedSegment[]): Hash[] {
	const followed = new Set(theirs.map(({ before }) => before));
	const ends = theirs.filter(({ hash }) => !followed.has(hash));
	ends.sort((a, b) => b.number - a.number || (a.hash < b.hash ? -1 : 1));
	return ends.slice(0, MAX_LASTS).map(({ hash }) => hash);
}

/**
 * Works out who is a member, from the founder on: somebody added by a member who may, in a segment that counts. One who left keeps what
 * leads up to the last segments that were named, and nothing beyond; where several removed them, what each of these named. Only those above
 * somebody remove them: who added them, who added these, and so on. So all that can change what counts of a member is known before it is
 * looked at, and nobody removes who removed them.
 */
export function standingOf(founder: Founder, segments: readonly CheckedSegment[]): Membership {
	const byHash = new Map(segments.map((segment) => [segment.hash, segment]));
	const byDevice = grouped(segments, ({ device }) => device);
	const members = new Map<Id, Member>();
	const counted = new Set<Hash>();
	const adding: MemberRow<'added'>[] = [];
	const leaving: MemberRow<'left'>[] = [];
	const queue: Omit<Member, 'lasts'>[] = [{ ...founder, role: 'takes-over', until: null, by: null }];

	for (const { device, card, by, ...added } of queue) {
		const above = new Set<Id>();
		for (let one = by; one !== null; one = members.get(one)?.by ?? null) above.add(one);
		const { role, until } = adding.findLast((row) => row.member === device && above.has(row.device)) ?? added;
		const theirs = (byDevice.get(device) ?? []).filter(({ signer }) => signer === card.signer);
		const removing = leaving.filter((row) => row.member === device && above.has(row.device));
		const removed = [...grouped(removing, (row) => row.device).values()].map((rows) => rows.map(({ last }) => last));
		const after = by === null ? null : afterLeaving(device, theirs);
		const upTo = removed.map((lasts) => leadingTo(lasts, byHash));
		const counts = theirs.filter(({ hash }) => after?.has(hash) !== true && upTo.every((hashes) => hashes.has(hash)));
		for (const { hash } of counts) counted.add(hash);
		const hasLeft = removed.length > 0 || after !== null;
		// In an order that rests on nothing but what they are.
		const lasts = removed.flat().sort((a, b) => (String(a) < String(b) ? -1 : 1));
		members.set(device, { device, card, role, until, by, lasts: hasLeft ? lasts : null });
		if (role !== 'takes-over') continue;
		leaving.push(...counts.flatMap((segment) => rowsIn(segment, 'left')));
		adding.push(...counts.flatMap((segment) => rowsIn(segment, 'added')));
		adding.sort(compareRows);
		for (const row of adding)
			if (row.device === device && !queue.some((one) => one.device === row.member))
				queue.push({ ...row, device: row.member, by: device });
	}
	return { members, counted };
}

/** What a device wrote after it said that it leaves, by their hash. Null where it did not. What it wrote beside that is told as another history. */
function afterLeaving(device: Id, theirs: readonly CheckedSegment[]): ReadonlySet<Hash> | null {
	const says = theirs.filter((segment) => rowsIn(segment, 'left').some(({ member }) => member === device));
	if (says.length === 0) return null;
	const after = new Set<Hash>();
	const leavings = new Set(says.map(({ hash }) => hash));
	for (const { hash, before } of theirs.toSorted((a, b) => a.number - b.number))
		if (before !== null && (leavings.has(before) || after.has(before))) after.add(hash);
	return after;
}

/** What was read of each segment: a segment never changes. */
const readBefore = new WeakMap<CheckedSegment, readonly MemberRecord[]>();

/** The records of this kind that a segment holds, of the member who signed it. */
export function rowsIn<Kind extends MemberRecord['kind']>(segment: CheckedSegment, kind: Kind): MemberRow<Kind>[] {
	const rows = readBefore.get(segment) ?? readMembers(segment);
	readBefore.set(segment, rows);
	return rows.flatMap((row) => (row.kind === kind ? [{ ...row, segment: segment.hash } as MemberRow<Kind>] : []));
}

function readMembers(segment: CheckedSegment): MemberRecord[] {
	return segment.records.filter(isMemberRow).flatMap((record) => {
		const { data } = MemberRecord.safeParse(record);
		return data?.device === segment.device && data.case === segment.case ? [data] : [];
	});
}

/** Whether a record is one of members, of this version or of a newer one. None of them belongs into the journal. */
export function isMemberRow(record: unknown): boolean {
	return typeof record === 'object' && record !== null && 'type' in record && record.type === 'member';
}

/** Puts the rows of members in the order that is the same everywhere. */
export function compareRows(a: MemberRow<MemberRecord['kind']>, b: MemberRow<MemberRecord['kind']>): number {
	if (a.clock !== b.clock) return a.clock - b.clock;
	if (a.device !== b.device) return a.device < b.device ? -1 : 1;
	return a.seq - b.seq || (a.segment < b.segment ? -1 : 1);
}

/** The segments that were named, and all before them. */
function leadingTo(lasts: readonly (Hash | null)[], byHash: ReadonlyMap<Hash, CheckedSegment>): ReadonlySet<Hash> {
	const leading = new Set<Hash>();
	for (const last of lasts)
		for (let at = last; at !== null && !leading.has(at); at = byHash.get(at)?.before ?? null) leading.add(at);
	return leading;
}
