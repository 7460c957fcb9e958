import { createHash } from 'node:crypto';
import { MAX_CLOCK, nextClock } from '#lib/domain/case/stamp.ts';
import { type Heads, headsOf, missingThere } from '#lib/domain/exchange/heads.ts';
import type { Founder, MemberRecord, Role } from '#lib/domain/exchange/members.ts';
import {
	type CheckedSegment,
	type Hash,
	type SegmentContent,
	type SignedSegment,
	SignedSegment as SignedSchema,
	readSegment,
	signedBySegment
} from '#lib/domain/exchange/segment.ts';
import { type Union, unionOf } from '#lib/domain/exchange/union.ts';
import type { ContactCard } from '#lib/domain/exchange/contact-card.ts';
import { toBase32 } from '#lib/domain/exchange/base32.ts';

export const hashOf = (text: string): Hash => createHash('sha256').update(text).digest('hex');
const CASE = 'c5a1d0be-0009-4000-8000-000000000001';
const bytesOf = (text: string) => createHash('sha512').update(text).digest();

/** Random numbers of a seed. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0 || 1;
	}

	/** From 0 up to, but not, `below`. */
	upTo(below: number): number {
		this.#state ^= this.#state << 13;
		this.#state ^= this.#state >>> 17;
		this.#state ^= this.#state << 5;
		return (this.#state >>> 0) % below;
	}

	happens(percent: number): boolean {
		return this.upTo(100) < percent;
	}

	of<Value>(values: readonly Value[]): Value | undefined {
		return values[this.upTo(Math.max(1, values.length))];
	}

	id(): string {
		const hex = Array.from({ length: 32 }, () => this.upTo(16).toString(16)).join('');
		return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
	}
}

/** A cheap stand-in for signatures: whoever knows the secret signs. The simulation is of what happens around them. */
export class Signers {
	readonly #secrets = new Map<string, string>();

	/** A new signer, and the card that shows it. */
	card(name: string): ContactCard {
		const signer = toBase32(bytesOf(`signer ${name}`).subarray(0, 32));
		this.#secrets.set(signer, `secret ${name}`);
		return { name, recipient: `age1${'q'.repeat(58)}`, signer, signature: 'A'.repeat(103) };
	}

	sign(signer: string, text: string): string {
		return toBase32(bytesOf(`${this.#secrets.get(signer) ?? ''} ${text}`));
	}
}

/** What stands on the disk of a device. */
type Disk = {
	device: string;
	card: ContactCard;
	segments: Map<Hash, { signed: SignedSegment; checked: CheckedSegment }>;
	clock: number;
	seq: number;
	number: number;
	last: Hash | null;
};

export type Row = {
	id: string;
	case: string;
	device: string;
	seq: number;
	clock: number;
	made: { utc: number; offset: number; zone: string };
	v: 1;
	change: string;
	words?: string;
};

/** One device: it writes, offers what it has, and takes in what comes. */
export class Device {
	readonly #signers: Signers;
	readonly founder: Founder;
	/** How far its clock is off, in milliseconds. */
	readonly off: number;
	isFull = false;
	disk: Disk;

	constructor(
		signers: Signers,
		card: ContactCard,
		{ device, founder, off = 0 }: { device: string; founder?: Founder; off?: number }
	) {
		this.#signers = signers;
		this.off = off;
		this.founder = founder ?? { device, card };
		this.disk = { device, card, segments: new Map(), clock: 0, seq: -1, number: 0, last: null };
	}

	get id(): string {
		return this.disk.device;
	}

	get checked(): CheckedSegment[] {
		return [...this.disk.segments.values()].map(({ checked }) => checked);
	}

	get union(): Union {
		return unionOf(this.founder, this.checked, hashOf);
	}

	get heads(): Heads {
		return headsOf(this.checked, hashOf);
	}

	/** The records that count, as the same text on all devices that have the same. */
	get text(): string {
		return JSON.stringify([...this.union.records].sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	/** Saves records and the segment that holds them. Null where the disk is full, and then nothing is changed. */
	write(contents: readonly object[], now: number, id: () => string): Row[] | null {
		if (this.isFull) return null;
		const disk = { ...this.disk };
		const rows = contents.map((content): Row => {
			disk.clock = nextClock(disk.clock);
			disk.seq += 1;
			const { device, seq, clock } = disk;
			return {
				id: id(),
				case: CASE,
				device,
				seq,
				clock,
				made: { utc: now + this.off, offset: 0, zone: 'UTC' },
				v: 1,
				change: id(),
				...content
			};
		});
		const { device, card, number, last } = disk;
		const segment: SegmentContent = {
			v: 1,
			case: CASE,
			device,
			signer: card.signer,
			number,
			before: last,
			records: rows
		};
		const text = JSON.stringify(segment);
		const hash = hashOf(text);
		const signed = { text, signature: this.#signers.sign(card.signer, signedBySegment(text)) };
		const segments = new Map(this.disk.segments).set(hash, { signed, checked: { ...segment, hash } });
		this.disk = { ...disk, segments, number: number + 1, last: hash };
		return rows;
	}

	add(member: string, card: ContactCard, role: Role, now: number, id: () => string): Row[] | null {
		return this.write([{ type: 'member', kind: 'added', member, card, role, until: null } satisfies Content], now, id);
	}

	/** Names the last segment of theirs that is here. */
	remove(member: string, now: number, id: () => string): Row[] | null {
		const last = this.checked.filter(({ device }) => device === member).sort((a, b) => b.number - a.number)[0];
		return this.write([{ type: 'member', kind: 'left', member, last: last?.hash ?? null } satisfies Content], now, id);
	}

	/** Takes in what came. False where it is no segment, or its signature is not that of its signer. */
	take(message: string): boolean {
		let read: unknown;
		try {
			read = JSON.parse(message);
		} catch {
			return false;
		}
		const { data: signed } = SignedSchema.safeParse(read);
		const segment = signed && readSegment(signed.text);
		if (!signed || !segment || segment.case !== CASE) return false;
		if (this.#signers.sign(segment.signer, signedBySegment(signed.text)) !== signed.signature) return false;
		if (this.isFull) return true;
		const hash = hashOf(signed.text);
		if (this.disk.segments.has(hash)) return true;
		const segments = new Map(this.disk.segments).set(hash, { signed, checked: { ...segment, hash } });
		const clocks = segment.records.map((record) => (record as Partial<Row>).clock ?? 0);
		const clock = Math.max(this.disk.clock, ...clocks.filter((clock) => clock <= MAX_CLOCK));
		this.disk = { ...this.disk, segments, clock };
		return true;
	}

	/** What another device with these heads lacks. */
	offers(there: Heads): string[] {
		const missing = new Set(missingThere(this.checked, there, hashOf).map(({ hash }) => hash));
		return [...this.disk.segments].flatMap(([hash, { signed }]) => (missing.has(hash) ? [JSON.stringify(signed)] : []));
	}
}

type Without<One> = One extends MemberRecord
	? Omit<One, 'id' | 'case' | 'device' | 'seq' | 'clock' | 'made' | 'v' | 'change'>
	: never;
type Content = Without<MemberRecord>;
