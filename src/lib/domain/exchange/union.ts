import { MAX_CLOCK } from '../case/stamp.ts';
import type { Id } from '../vocabulary/id.ts';
import { type Founder, MemberRecord, type Membership, isMemberRow, nameOf, rowsIn, standingOf } from './members.ts';
import { type CheckedSegment, type Hash, grouped, isTooLong, withinLimits } from './segment.ts';

/** The last time that a record may have: the year 2200. As with the clock, a limit that rests on when it came would part the devices. */
const MAX_EXCHANGED_UTC = 7_258_118_400_000;

/** Why something is not taken. It is kept, and told. */
export type AsideReason =
	/** Its device is no member, or had left before. */
	| 'no-member'
	/** Its device may read only. */
	| 'reads-only'
	/** It stands under the name of another device or gives it one, or it is of another case. */
	| 'as-another'
	/** Its clock or its time is beyond what any device reaches. */
	| 'out-of-order'
	/** It is longer than any record that the app writes. */
	| 'too-long'
	/** Another record has the same id, and was kept. */
	| 'same-id'
	/** It adds or removes somebody or gives out a key, and its writer may not. */
	| 'no-right'
	/** It deletes the case, or brings it back. Each device does that for itself alone. */
	| 'erases';

export type Aside = { why: AsideReason; device: Id; number: number; record: unknown };

/** A key letter that a member told of in a segment that counts. */
export type AnnouncedLetter = { letter: Hash; before: Hash | null; maker: Id };

/** Two unlike segments of one device under one number: one of them was not for all to see, or a backup was restored. */
export type Unlike = { device: Id; number: number };

export type Union = {
	/** The records that count, by their id. */
	records: ReadonlyMap<string, unknown>;
	/** The member who brought each of them. Only under a name that they made sure of is it certain that they wrote it too. */
	authors: ReadonlyMap<string, Id>;
	/** The signing key behind each name that a member made sure of. */
	names: ReadonlyMap<Id, string>;
	/** The letters that somebody gave out who may, in no guaranteed order. */
	letters: readonly AnnouncedLetter[];
	aside: readonly Aside[];
	unlike: readonly Unlike[];
	/** How many segments of a signer are more than a case takes. Nothing of them counts. */
	beyond: ReadonlyMap<string, number>;
	standing: Membership;
};

type Row = {
	id: string;
	case: string;
	device: string;
	clock: number;
	made: { utc: number };
	type?: unknown;
	of?: unknown;
	target?: unknown;
};

/** What the segments come to: the same for the same segments, in whatever order they came. `hashOf` must be the same on all devices. */
export function unionOf(founder: Founder, all: readonly CheckedSegment[], hashOf: (text: string) => Hash): Union {
	const { kept: segments, beyond } = withinLimits(all);
	const standing = standingOf(founder, segments);
	const names = namesIn(segments, standing, hashOf);
	const kept = new Map<string, { record: unknown; at: CheckedSegment }>();
	const aside: Aside[] = [];
	for (const segment of segments.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) {
		const { device, number } = segment;
		for (const [at, record] of segment.records.entries()) {
			const why = isTooLong(segment, at) ? 'too-long' : reasonAgainst(record, segment, standing, names);
			if (why !== null) {
				aside.push({ why, device, number, record });
				continue;
			}
			const { id } = record as Row;
			const before = kept.get(id);
			if (before === undefined) {
				kept.set(id, { record, at: segment });
				continue;
			}
			const [text, textBefore] = [textOf(record), textOf(before.record)];
			if (text === textBefore) continue;
			const isLower = hashOf(text) < hashOf(textBefore);
			const loser = isLower ? before : { record, at: segment };
			aside.push({ why: 'same-id', device: loser.at.device, number: loser.at.number, record: loser.record });
			if (isLower) kept.set(id, { record, at: segment });
		}
	}
	const signed = segments.filter(({ device, signer }) => standing.members.get(device)?.card.signer === signer);
	const byNumber = grouped(signed, ({ device, number }) => `${device} ${number}`);
	const unlike = [...byNumber.values()].flatMap((same) => {
		const [first] = same;
		return first && new Set(same.map(({ hash }) => hash)).size > 1
			? [{ device: first.device, number: first.number }]
			: [];
	});
	return {
		records: new Map([...kept].map(([id, { record }]) => [id, record])),
		authors: new Map([...kept].map(([id, { at }]) => [id, at.device])),
		names,
		letters: [...kept.values()].flatMap(({ record }) => letterIn(record)),
		aside,
		beyond,
		unlike: unlike.sort((a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : a.number - b.number)),
		standing
	};
}

function namesIn(
	segments: readonly CheckedSegment[],
	{ counted }: Membership,
	hashOf: (text: string) => Hash
): ReadonlyMap<Id, string> {
	const counting = segments.filter(({ hash }) => counted.has(hash));
	return new Map(
		counting.flatMap((segment) =>
			rowsIn(segment, 'named').map(({ nonce }) => [nameOf(segment.signer, nonce, hashOf), segment.signer] as const)
		)
	);
}

function letterIn(record: unknown): AnnouncedLetter[] {
	const { data } = isMemberRow(record) ? MemberRecord.safeParse(record) : {};
	return data?.kind === 'keyed' ? [{ letter: data.letter, before: data.before, maker: data.device }] : [];
}

function reasonAgainst(
	record: unknown,
	segment: CheckedSegment,
	{ members, counted }: Membership,
	names: ReadonlyMap<Id, string>
): AsideReason | null {
	const member = members.get(segment.device);
	if (!member || !counted.has(segment.hash)) return 'no-member';
	if (!isRow(record) || record.case !== segment.case) return 'as-another';
	const isInOrder =
		Number.isSafeInteger(record.clock) &&
		record.clock >= 1 &&
		record.clock <= MAX_CLOCK &&
		Math.abs(record.made.utc) <= MAX_EXCHANGED_UTC;
	if (!isInOrder) return 'out-of-order';
	if (isMemberRow(record)) {
		if (record.device !== segment.device) return 'as-another';
		const { data } = MemberRecord.safeParse(record);
		// Everybody may say that they leave, and by which name they go.
		if (data?.kind === 'named' || (data?.kind === 'left' && data.member === segment.device)) return null;
		return member.role === 'takes-over' ? null : 'no-right';
	}
	if (record.type === 'erasure') return 'erases';
	if (member.role === 'reads') return 'reads-only';
	const isOfAnother = (name: unknown) => (names.get(String(name)) ?? segment.signer) !== segment.signer;
	if (isOfAnother(record.device) || (record.of === 'device' && isOfAnother(record.target))) return 'as-another';
	return null;
}

function isRow(record: unknown): record is Row {
	if (typeof record !== 'object' || record === null) return false;
	const { id, case: caseId, device, clock, made } = record as Partial<Record<keyof Row, unknown>>;
	return (
		typeof id === 'string' &&
		typeof caseId === 'string' &&
		typeof device === 'string' &&
		typeof clock === 'number' &&
		typeof made === 'object' &&
		made !== null &&
		'utc' in made &&
		typeof made.utc === 'number'
	);
}

function textOf(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}
