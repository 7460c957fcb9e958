import '../jitless.ts';
import * as z from 'zod/mini';
import { Day, Instant } from '../day.ts';
import { Id } from '../vocabulary/id.ts';
import { ContactCard } from './contact-card.ts';
import { type CheckedSegment, Hash, grouped } from './segment.ts';

/** What a member may do. Who takes over may also add members and remove those that they added, or that these added. */
export const Role = z.enum(['writes', 'reads', 'takes-over']);
export type Role = z.infer<typeof Role>;

const place = {
	type: z.literal('member'),
	id: Id,
	case: Id,
	device: Id,
	seq: z.int().check(z.gte(0)),
	clock: z.int().check(z.gte(1)),
	made: Instant,
	v: z.literal(1),
	change: Id
};

/**
 * A device comes to a case, or leaves it. `until` only asks: on that day nothing happens by itself. `last` is the hash of the last of
 * its segments that counts: an older clock on a later one helps nobody.
 */
export const MemberRecord = z.discriminatedUnion('kind', [
	z.strictObject({
		...place,
		kind: z.literal('added'),
		member: Id,
		card: ContactCard,
		role: Role,
		until: z.nullable(Day)
	}),
	z.strictObject({ ...place, kind: z.literal('left'), member: Id, last: z.nullable(Hash) })
]);
export type MemberRecord = z.infer<typeof MemberRecord>;

/** `by`: who added them; null for the founder. `lasts`: the ends of what counts of one who left; null while they are a member. */
export type Member = {
	device: Id;
	card: ContactCard;
	role: Role;
	by: Id | null;
	lasts: readonly (Hash | null)[] | null;
};

/** Who began the case, on this device. Nobody can remove them. */
export type Founder = { device: Id; card: ContactCard };

/** Which segments of each member count, by their hash. It depends on nothing but the segments that are there. */
export type Membership = { members: ReadonlyMap<Id, Member>; counted: ReadonlySet<Hash> };

type Row<Kind extends MemberRecord['kind']> = Extract<MemberRecord, { kind: Kind }> & { segment: Hash };

/**
 * Works out who is a member, from the founder on: somebody added by a member who may, in a segment that counts. One who left keeps what
 * leads up to the last segment that was named, and nothing beyond. Only those above somebody remove them: who added them, who
 * added these, and so on. So all that can change what counts of a member is known before it is looked at, and nobody removes who removed
 * them.
 */
export function standingOf(founder: Founder, segments: readonly CheckedSegment[]): Membership {
	const byHash = new Map(segments.map((segment) => [segment.hash, segment]));
	const byDevice = grouped(segments, ({ device }) => device);
	const members = new Map<Id, Member>();
	const counted = new Set<Hash>();
	const adding: Row<'added'>[] = [];
	const leaving: Row<'left'>[] = [];
	const queue: Omit<Member, 'lasts'>[] = [{ ...founder, role: 'takes-over', by: null }];

	for (const { device, card, by, ...added } of queue) {
		const above = new Set<Id>();
		for (let one = by; one !== null; one = members.get(one)?.by ?? null) above.add(one);
		const role = adding.findLast((row) => row.member === device && above.has(row.device))?.role ?? added.role;
		const theirs = (byDevice.get(device) ?? []).filter(({ signer }) => signer === card.signer);
		const own = theirs.filter((segment) => rowsIn(segment, 'left').some(({ member }) => member === device));
		const lasts = leaving.filter((row) => row.member === device && above.has(row.device)).map(({ last }) => last);
		const counts = theirs.filter(
			({ hash }) =>
				lasts.every((last) => leadsTo(hash, last, byHash)) &&
				(own.length === 0 || by === null || own.some((last) => leadsTo(hash, last.hash, byHash)))
		);
		for (const { hash } of counts) counted.add(hash);
		const hasLeft = lasts.length > 0 || (by !== null && own.some(({ hash }) => counted.has(hash)));
		members.set(device, { device, card, role, by, lasts: hasLeft ? lasts : null });
		if (role !== 'takes-over') continue;
		leaving.push(...counts.flatMap((segment) => rowsIn(segment, 'left')));
		adding.push(...counts.flatMap((segment) => rowsIn(segment, 'added')));
		adding.sort(compareRows);
		for (const row of adding)
			if (row.device === device && !queue.some((one) => one.device === row.member))
				queue.push({ device: row.member, card: row.card, role: row.role, by: device });
	}
	return { members, counted };
}

function rowsIn<Kind extends MemberRecord['kind']>(segment: CheckedSegment, kind: Kind): Row<Kind>[] {
	return segment.records.flatMap((record) => {
		const { data } = MemberRecord.safeParse(record);
		const isOurs = data?.kind === kind && data.device === segment.device && data.case === segment.case;
		return isOurs ? [{ ...data, segment: segment.hash } as Row<Kind>] : [];
	});
}

function compareRows(a: Row<'added'>, b: Row<'added'>): number {
	if (a.clock !== b.clock) return a.clock - b.clock;
	if (a.device !== b.device) return a.device < b.device ? -1 : 1;
	return a.seq - b.seq || (a.segment < b.segment ? -1 : 1);
}

/** Whether a segment is the one that was named, or before it. */
function leadsTo(hash: Hash, last: Hash | null, byHash: ReadonlyMap<Hash, CheckedSegment>): boolean {
	for (let at = last; at !== null; at = byHash.get(at)?.before ?? null) if (at === hash) return true;
	return false;
}
