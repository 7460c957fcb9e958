import { createHash } from 'node:crypto';
import { MAX_CLOCK, nextClock } from '#lib/domain/case/stamp.ts';
import {
	type LetterContent,
	currentEpoch,
	isForMembers,
	letterProblem,
	newestEpochs,
	readLetter,
	signedByLetter
} from '#lib/domain/exchange/epochs.ts';
import { type Heads, headsOf, missingThere } from '#lib/domain/exchange/heads.ts';
import {
	type Founder,
	type MemberRecord,
	type Role,
	currentMembers,
	isMemberRow,
	lastsOf,
	nameOf
} from '#lib/domain/exchange/members.ts';
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
	/** What its name is made of, and whether it has told it. */
	nonce: string;
	isNamed: boolean;
	segments: Map<Hash, { signed: SignedSegment; checked: CheckedSegment }>;
	/** The letters that opened here, and what was sent. */
	letters: Map<Hash, { sent: SentLetter; content: LetterContent }>;
	clock: number;
	seq: number;
	number: number;
	last: Hash | null;
};

/** A key letter on its way. `to` stands for the cards that it is sealed to. */
export type SentLetter = { to: readonly string[]; text: string; signature: string };

/** A segment on its way: sealed, so that nobody opens it but who has the key of its epoch. */
export type SentSegment = { epoch: Hash; message: string };

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
	type?: string;
};

/** One device: it writes, offers what it has, and takes in what comes. */
export class Device {
	readonly #signers: Signers;
	readonly founder: Founder;
	/** How far its clock is off, in milliseconds. */
	readonly off: number;
	isFull = false;
	disk: Disk;
	#union: { of: Disk['segments']; union: Union } | null = null;

	constructor(
		signers: Signers,
		card: ContactCard,
		{ device, founder, off = 0 }: { device: string; founder?: Founder; off?: number }
	) {
		this.#signers = signers;
		this.off = off;
		this.founder = founder ?? { device, card };
		const nonce = hashOf(device).slice(0, 32);
		this.disk = {
			device,
			card,
			nonce,
			isNamed: false,
			segments: new Map(),
			letters: new Map(),
			clock: 0,
			seq: -1,
			number: 0,
			last: null
		};
	}

	get id(): string {
		return this.disk.device;
	}

	/** The name under which it writes. */
	get name(): string {
		return nameOf(this.disk.card.signer, this.disk.nonce, hashOf);
	}

	get checked(): CheckedSegment[] {
		return [...this.disk.segments.values()].map(({ checked }) => checked);
	}

	get union(): Union {
		const { segments } = this.disk;
		if (this.#union?.of !== segments)
			this.#union = { of: segments, union: unionOf(this.founder, this.checked, hashOf) };
		return this.#union.union;
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
		const named = disk.isNamed ? [] : [{ type: 'member', kind: 'named', nonce: disk.nonce } satisfies Content];
		disk.isNamed = true;
		const rows = [...contents, ...named].map((content): Row => {
			disk.clock = nextClock(disk.clock);
			disk.seq += 1;
			const { seq, clock } = disk;
			const device = isMemberRow(content) ? disk.device : this.name;
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

	/** Names the last segments of theirs that are here. */
	remove(member: string, now: number, id: () => string): Row[] | null {
		const lasts = lastsOf(this.checked.filter(({ device }) => device === member));
		const row = (last: Hash | null): Content => ({ type: 'member', kind: 'left', member, last });
		return this.write(lasts.length > 0 ? lasts.map(row) : [row(null)], now, id);
	}

	/** Whether this segment is here. */
	has(message: string): boolean {
		return this.disk.segments.has(hashOf((JSON.parse(message) as SignedSegment).text));
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

	/** The epoch in which it writes; null where it has no key of it. */
	get epoch(): Hash | null {
		const current = currentEpoch(this.union.letters);
		return current !== null && this.disk.letters.has(current) ? current : null;
	}

	/** Begins a new epoch where the last one is not for exactly the members, and this device may. Null where the disk is full. */
	settle(now: number, id: () => string): Row[] | null {
		const { letters, standing } = this.union;
		const me = currentMembers(standing).find(({ device }) => device === this.id);
		const last = currentEpoch(letters);
		const held = last === null ? undefined : this.disk.letters.get(last)?.content;
		const current = currentMembers(standing);
		if (me?.role !== 'takes-over' || (held && isForMembers(held.members, current))) return [];
		const { signer } = this.disk.card;
		const content: LetterContent = {
			v: 1,
			case: CASE,
			founder: this.founder,
			maker: this.id,
			signer,
			before: last,
			members: current.map(({ device }) => device),
			key: toBase32(bytesOf(`key ${id()}`).subarray(0, 32)),
			older: this.keys
		};
		const text = JSON.stringify(content);
		const to = current.map(({ card }) => card.signer);
		const sent = { to, text, signature: this.#signers.sign(signer, signedByLetter(text)) };
		const rows = this.write(
			[{ type: 'member', kind: 'keyed', letter: hashOf(text), before: last } satisfies Content],
			now,
			id
		);
		if (rows) this.#keep(hashOf(text), sent, content);
		return rows;
	}

	/** The keys of all epochs that it has. */
	get keys(): LetterContent['older'] {
		const { letters } = this.disk;
		const own = [...letters].map(([epoch, { content }]) => ({ epoch, key: content.key }));
		const older = [...letters.values()].flatMap(({ content }) => content.older);
		return [...new Map([...older, ...own].map((one) => [one.epoch, one])).values()];
	}

	/** The letters that others may lack. */
	get newLetters(): SentLetter[] {
		return newestEpochs(this.union.letters).flatMap((hash) => this.disk.letters.get(hash)?.sent ?? []);
	}

	/** Keeps a letter that opens here. False where it does not, or its signature is not that of its signer. */
	takeLetter(sent: SentLetter): boolean {
		const content = readLetter(sent.text);
		if (!content || !sent.to.includes(this.disk.card.signer)) return false;
		if (this.#signers.sign(content.signer, signedByLetter(sent.text)) !== sent.signature) return false;
		if (!this.isFull) this.#keep(hashOf(sent.text), sent, content);
		return true;
	}

	/** Why a letter that is here does not count; null where it does. */
	problemWith({ text }: SentLetter): ReturnType<typeof letterProblem> | undefined {
		const letter = this.disk.letters.get(hashOf(text))?.content;
		return letter && letterProblem({ ...letter, hash: hashOf(text) }, { founder: this.founder, union: this.union });
	}

	#keep(hash: Hash, sent: SentLetter, content: LetterContent): void {
		this.disk = { ...this.disk, letters: new Map(this.disk.letters).set(hash, { sent, content }) };
	}

	/** What another device with these heads lacks, sealed. Nothing without a key. */
	seals(there: Heads): SentSegment[] {
		const { epoch } = this;
		return epoch === null ? [] : this.offers(there).map((message) => ({ epoch, message }));
	}

	/** Takes in what it can open. False where it has no key of that epoch. */
	opens({ epoch, message }: SentSegment): boolean {
		return this.keys.some((one) => one.epoch === epoch) && this.take(message);
	}

	/** What another device with these heads lacks. */
	offers(there: Heads): string[] {
		const missing = new Set(missingThere(this.checked, there, hashOf).map(({ hash }) => hash));
		return [...this.disk.segments].flatMap(([hash, { signed }]) => (missing.has(hash) ? [JSON.stringify(signed)] : []));
	}
}

type Without<One> = One extends MemberRecord
	? Omit<One, 'id' | 'case' | 'device' | 'seq' | 'clock' | 'made' | 'v' | 'change' | 'undoes'>
	: never;
type Content = Without<MemberRecord>;
