import { devicesToName } from '#lib/domain/case/senders.ts';
import { type CaseRecord, readRecords } from '#lib/domain/case/record.ts';
import { MAX_CLOCK, nextClock } from '#lib/domain/case/stamp.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import { fromBase32, toBase32 } from '#lib/domain/exchange/base32.ts';
import { type CaseBox, caseBoxOf, isBoxStale } from '#lib/domain/exchange/boxes.ts';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { ContactCard, DeviceCard } from '#lib/domain/exchange/contact-card.ts';
import {
	type LetterContent,
	currentEpoch,
	isForMembers,
	newestEpochs,
	signedByLetter
} from '#lib/domain/exchange/epochs.ts';
import { type Erasure, erasuresIn, membersWithCase, openClaim, ownDevices } from '#lib/domain/exchange/erasures.ts';
import { type HeadsContent, headsOf, missingThere, signedByHeads } from '#lib/domain/exchange/heads.ts';
import type { BoxLogin } from '#lib/domain/exchange/mailbox.ts';
import type { KnownBox } from '#lib/domain/exchange/mailbox-rows.ts';
import {
	type Member,
	type MemberRecord,
	type Role,
	isMemberRow,
	lastsOf,
	mayRemove,
	memberWith,
	rowsIn
} from '#lib/domain/exchange/members.ts';
import { isChange } from '#lib/domain/exchange/news.ts';
import { type Overtaken, overtakenIn } from '#lib/domain/exchange/overtaken.ts';
import {
	type CheckedSegment,
	type Hash,
	type SegmentContent,
	type SignedSegment,
	SignedSegment as SignedSchema,
	partsOf,
	readSegment,
	signedBySegment
} from '#lib/domain/exchange/segment.ts';
import type { MakeProblem } from '#lib/domain/exchange/share-problems.ts';
import type { AnswersRow, DeletionNoticeRow, HeldEpoch, SharedCaseRow } from '#lib/domain/exchange/shared-case.ts';
import { type Aside, type Union, unionOf } from '#lib/domain/exchange/union.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import { readDeviceCard } from './cards.ts';
import { readMailbox, storeNoticeBox } from './mailbox-rows.ts';
import { readOwnNames, storeOwnName } from './own-names.ts';
import { choosePapers, sealPaperHeads, sealPapers, storePapersSent } from './shared-papers.ts';
import {
	type SharingParts,
	listShared,
	nameOfDevice,
	readAnswers,
	readSegmentRow,
	readSharedRow,
	storeAnswers,
	storeDeletionNotice,
	storeSegmentRow,
	storeSharedRow
} from './sharing.ts';

/** A segment that is kept: as it was signed, and as it was read. */
export type KeptSegment = { signed: SignedSegment; checked: CheckedSegment };

/**
 * What a box is known to hold. `has`: segments that were seen there since this device looks. `asked`: those that somebody lacks although they
 * were there. `isOld`: the case has another box now, to which whoever is still in this one is led.
 */
export type BoxContent = Pick<KnownBox, 'there' | 'letters' | 'told'> & {
	has: ReadonlySet<Hash>;
	asked: ReadonlySet<Hash>;
	isOld: boolean;
};

/** What a box is to get, the segments among it, and what it holds then. `markSent` notes that it has it. */
export type BoxOffer = {
	items: CarrierItem[];
	segments: readonly Hash[];
	then: Pick<KnownBox, 'there' | 'letters' | 'told'>;
	markSent: () => Promise<void>;
};

/** The sender by which heads are told from segments, within an epoch. */
export const headsSender = (device: Id) => `heads ${device}`;

/** What `MemberRecord`s are without what every record has. */
type NewMember<One = MemberRecord> = One extends MemberRecord ? Omit<One, keyof Envelope | 'undoes'> : never;
type Envelope = Pick<MemberRecord, 'id' | 'case' | 'device' | 'seq' | 'clock' | 'made' | 'v' | 'change'>;

/**
 * A case that others work on too: who they are, and what goes to them. Notes are written as in any case; they are signed only when a file is
 * made, so that no tap waits for it.
 */
export class SharedCase {
	readonly id: Id;
	readonly #library: CaseLibrary;
	readonly #parts: SharingParts;
	#own: DeviceCard | null = null;
	#row: SharedCaseRow | null = null;
	#segments: ReadonlyMap<Hash, KeptSegment> = new Map();
	#journal: readonly JournalRow[] = [];
	#answers: AnswersRow = { v: 1, kept: [], own: [] };
	#records: readonly CaseRecord[] = [];
	#isNewer = false;
	#isBehind = false;
	/** What the segments come to, and of which ones that is. */
	#worked: { of: ReadonlyMap<Hash, KeptSegment>; checked: CheckedSegment[]; union: Union } | null = null;

	constructor(id: Id, library: CaseLibrary, parts: SharingParts) {
		this.id = id;
		this.#library = library;
		this.#parts = parts;
	}

	/** Reads what is kept, and brings what came and is not in the journal yet. Rejects when the store cannot be read. */
	async look(): Promise<void> {
		await this.#parts.inTurn(async () => {
			await this.#read();
			// What cannot be written stays with the segments, and the next look tries again.
			this.#isBehind = false;
			if (this.#row)
				await this.#fillJournal().catch(() => {
					this.#isBehind = true;
				});
		});
	}

	/** True where something that came could not be written into the case at the last look. It is kept beside it. */
	get isBehind(): boolean {
		return this.#isBehind;
	}

	/** True once somebody was added, here or elsewhere. */
	get isShared(): boolean {
		return this.#row !== null;
	}

	/** True where a newer version wrote what is kept, which this one must not write over. */
	get isNewer(): boolean {
		return this.#isNewer;
	}

	/** The card of this device; null where there is none that can sign. */
	get card(): ContactCard | null {
		return this.#own?.card ?? null;
	}

	get row(): SharedCaseRow | null {
		return this.#row;
	}

	get union(): Union | null {
		return this.#work?.union ?? null;
	}

	get #checked(): readonly CheckedSegment[] {
		return this.#work?.checked ?? [];
	}

	get #work() {
		if (this.#row === null) return null;
		if (this.#worked?.of !== this.#segments) {
			const checked = [...this.#segments.values()].map((segment) => segment.checked);
			const union = unionOf(this.#row.founder, checked, this.#parts.hashOf);
			this.#worked = { of: this.#segments, checked, union };
		}
		return this.#worked;
	}

	get segments(): ReadonlyMap<Hash, KeptSegment> {
		return this.#segments;
	}

	/** The rows of the case in the journal. */
	get journal(): readonly JournalRow[] {
		return this.#journal;
	}

	/** Those rows of the journal that this version can read. */
	get records(): readonly CaseRecord[] {
		return this.#records;
	}

	/** All who are members, or were; the founder first. */
	get members(): readonly Member[] {
		return [...(this.union?.standing.members.values() ?? [])];
	}

	/** This device as a member; null where it is none, or left. */
	get me(): Member | null {
		const standing = this.union?.standing;
		return standing ? memberWith(this.card?.signer, standing) : null;
	}

	/** The others who are members now, and have the case. */
	get others(): readonly Member[] {
		const gone = new Set(this.erasures.map(({ by }) => by));
		return this.members.filter(
			({ device, lasts, card }) => lasts === null && card.signer !== this.card?.signer && !gone.has(device)
		);
	}

	/** Who deleted the case on their device, other than this one. */
	get erasures(): readonly Erasure[] {
		const { signer } = this.card ?? {};
		const theirs = (by: Id) => this.union?.standing.members.get(by)?.card.signer !== signer;
		return this.union ? erasuresIn(this.union).filter(({ by }) => theirs(by)) : [];
	}

	/** The deletions by others that nobody answered here yet. */
	get openErasures(): readonly Erasure[] {
		return this.erasures.filter(({ id }) => !this.#answers.kept.includes(id));
	}

	/** What the person here answered before. */
	get answers(): AnswersRow {
		return this.#answers;
	}

	/** The members that are devices of the same person as this one. */
	get own(): ReadonlySet<Id> {
		const { me, union } = this;
		return me && union ? ownDevices(me.device, this.#answers.own, this.#checked, union.standing) : new Set();
	}

	/** A member who says that this device is theirs too, which nobody confirmed here; null where there is none. */
	get claim(): Member | null {
		const { me, union } = this;
		return me && union && openClaim(me.device, this.own, this.#checked, union.standing);
	}

	/** True where this device was a member, and left or was removed. */
	get hasLeft(): boolean {
		return this.isShared && this.me === null;
	}

	/** Whether this device may add somebody; it begins the sharing where nobody has. */
	get mayAdd(): boolean {
		return this.card !== null && !this.#isNewer && (!this.isShared || this.me?.role === 'takes-over');
	}

	mayRemove(device: Id): boolean {
		const standing = this.union?.standing;
		return this.me !== null && standing !== undefined && mayRemove(this.me.device, device, standing);
	}

	/** Who set each detail over what somebody else had set. Names are those of the cards. */
	get overtaken(): readonly OvertakenBy[] {
		return this.union ? overtakenBy(this.records, this.union, this.me?.device ?? '') : [];
	}

	/** The box of a mailbox that the case has; null where it has none. */
	get box(): CaseBox | null {
		return this.union && caseBoxOf(this.#checked, this.union.standing);
	}

	/** Whether this device may give the case another box, or take it away. */
	get mayMoveBox(): boolean {
		return this.me?.role === 'takes-over' && !this.#isNewer;
	}

	/** What was not taken, with who sent it. */
	get aside(): readonly Aside[] {
		return this.union?.aside ?? [];
	}

	/** The members whose device told two unlike things under one number. */
	get unlike(): readonly Id[] {
		return [...new Set((this.union?.unlike ?? []).map(({ device }) => device))];
	}

	/** How many notes and changes are not known to be with this member. */
	lackedBy(device: Id): number {
		const told = this.#toldBy(device)?.heads ?? {};
		return this.#unsent.filter(isChange).length + changesIn(missingThere(this.#counted, told, this.#parts.hashOf));
	}

	/** When this member last told what they have; null where they never did. */
	heardFrom(device: Id): Instant | null {
		return this.#toldBy(device)?.at ?? null;
	}

	/** What a member told last, also under an earlier id: whoever got another role has another one. */
	#toldBy(device: Id): SharedCaseRow['told'][number] | null {
		const { members } = this.union?.standing ?? {};
		const signer = members?.get(device)?.card.signer;
		const theirs = this.#row?.told.filter((one) => members?.get(one.device)?.card.signer === signer) ?? [];
		return theirs.toSorted((a, b) => a.at.utc - b.at.utc).at(-1) ?? null;
	}

	/** How many notes and changes are in no file that left this device. */
	get waiting(): number {
		if (!this.#row || this.others.length === 0) return 0;
		const made = this.#row.made?.heads ?? {};
		const mine = this.#counted.filter(({ signer }) => signer === this.card?.signer);
		return this.#unsent.filter(isChange).length + changesIn(missingThere(mine, made, this.#parts.hashOf));
	}

	/** When the last file left here; null before the first. */
	get madeAt(): Instant | null {
		return this.#row?.made?.at ?? null;
	}

	get #counted(): CheckedSegment[] {
		const counted = this.union?.standing.counted;
		return this.#checked.filter(({ hash }) => counted?.has(hash));
	}

	/** The lines of the journal that no segment has yet. None where this device may only read. */
	get #unsent(): readonly JournalRow[] {
		const union = this.union;
		const { me } = this;
		if (!union || !me || me.role === 'reads') return [];
		const known = new Set(union.records.keys());
		// What was set aside of this device while it was no member, or might only read, is brought once more.
		const before = this.#earlierIds;
		for (const { record, device } of union.aside) if (!before.has(device)) known.add((record as JournalRow).id);
		return this.#journal.filter(({ id, type }) => !known.has(id) && type !== 'erasure' && type !== 'member');
	}

	/**
	 * The ids under which this device wrote before it was let in as who it is now. Where somebody let it in who no longer might, none of them is
	 * the id of a member.
	 */
	get #earlierIds(): ReadonlySet<Id> {
		const { me } = this;
		const mine = this.#checked.filter(({ signer }) => signer === me?.card.signer);
		return new Set(mine.flatMap(({ device }) => (device === me?.device ? [] : [device])));
	}

	/**
	 * Lets the device with this card work on the case; the next file has a key for it. `isOwn`: it is another device of the same person.
	 * Resolves false when that could not be kept.
	 */
	async add(card: ContactCard, role: Role, until: Day | null, isOwn = false): Promise<boolean> {
		return this.#change(async () => {
			if (!this.mayAdd) return false;
			this.#row ??= await this.#begin();
			await this.#bringOwn();
			const member = this.#library.powers.newId();
			const owns: NewMember[] = isOwn ? [{ type: 'member', kind: 'owns', member }] : [];
			await this.#say([{ type: 'member', kind: 'added', member, card, role, until }, ...owns]);
			return true;
		});
	}

	/** Notes that this member, who says so too, is another device of the person here. */
	async agree(device: Id): Promise<boolean> {
		return this.#change(async () => {
			await this.#answer({ ...this.#answers, own: [...new Set([...this.#answers.own, device])] });
			return true;
		});
	}

	/** The case stays here, although others deleted it. */
	async keep(): Promise<boolean> {
		return this.#change(async () => {
			const ids = this.erasures.map(({ id }) => id);
			await this.#answer({ ...this.#answers, kept: [...new Set([...this.#answers.kept, ...ids])] });
			return true;
		});
	}

	/**
	 * Deletes the case here by `erase`, and all keys with it. A file that tells the others is kept until they got it, where there are any
	 * and one can be made. Resolves false where nothing was deleted.
	 */
	async erase(erase: () => Promise<boolean>): Promise<boolean> {
		return this.#change(async () => {
			const { store } = this.#library;
			const deletionNotice = await this.#deletionNotice().catch(() => null);
			const box = deletionNotice && (await this.#boxInUse());
			await storeDeletionNotice(store, this.id, deletionNotice);
			await storeNoticeBox(store, this.id, box && { v: 1, login: box, offered: null });
			if (await erase()) return true;
			await storeDeletionNotice(store, this.id, null);
			await storeNoticeBox(store, this.id, null);
			return false;
		});
	}

	/** Gives the case this box of a mailbox; null takes it away. Resolves false when that could not be kept. */
	async moveBox(login: BoxLogin | null): Promise<boolean> {
		return this.#change(async () => {
			if (!this.mayMoveBox) return false;
			await this.#sayBox(login);
			return true;
		});
	}

	/** Sets another end day for a member; null for none. */
	async setUntil(device: Id, until: Day | null): Promise<boolean> {
		return this.#change(async () => {
			const member = this.union?.standing.members.get(device);
			if (!member || !this.mayRemove(device)) return false;
			await this.#say([{ type: 'member', kind: 'added', member: device, card: member.card, role: member.role, until }]);
			return true;
		});
	}

	/** Removes a member. What they wrote as far as it is here stays; nothing that they write from then on is taken, and the next file has a key without them. */
	async remove(device: Id): Promise<boolean> {
		return this.#change(async () => {
			if (!this.mayRemove(device)) return false;
			await this.#say(this.#leaving(device));
			return true;
		});
	}

	/**
	 * Lets a member do more or less from now on. They go on under another id, so that what they did until now counts as what they might do
	 * then: a key that they gave out stays one, and what a reader kept to themselves is not looked at.
	 */
	async changeRole(device: Id, role: Role): Promise<boolean> {
		return this.#change(async () => {
			const { me, union } = this;
			const member = union?.standing.members.get(device);
			if (!me || !union || !member || !this.mayRemove(device)) return false;
			const { card, until } = member;
			const next = this.#library.powers.newId();
			const isOwn = ownDevices(me.device, [], this.#checked, union.standing).has(device);
			const owns: NewMember[] = isOwn ? [{ type: 'member', kind: 'owns', member: next }] : [];
			await this.#say([
				...this.#leaving(device),
				{ type: 'member', kind: 'added', member: next, card, role, until },
				...owns
			]);
			return true;
		});
	}

	/** This device leaves. The others know it by the next file. */
	async leave(): Promise<boolean> {
		return this.#change(async () => {
			const { me } = this;
			if (!me || me.by === null) return false;
			await this.#bringOwn();
			await this.#say([{ type: 'member', kind: 'left', member: me.device, last: null }]);
			return true;
		});
	}

	/** How many papers the others are not known to have, and are in no file that left here. Rejects when that cannot be read. */
	async papersWaiting(): Promise<number> {
		const [union, me] = [this.union, this.me];
		if (!union || !me) return 0;
		// A paper that was added since is in no segment yet.
		const unsent = recordsOf(this.#unsent);
		const { id, records } = this.#papersOf(union);
		const of = { id, records: [...records, ...unsent], union };
		const { files, left } = await choosePapers(of, { me, others: this.others }, this.#library, this.#parts);
		return files.length + left;
	}

	/** What counts, as far as this version can read it. */
	#papersOf(union: Union) {
		return { id: this.id, records: recordsOf([...union.records.values()]), union };
	}

	/**
	 * Makes a file of what the others are not known to have. It opens on the devices of the members alone. `markSent` notes that it was handed
	 * over; `papersLeft`: how many papers had no room in it, and go with the next one.
	 */
	async makeFile(): Promise<MadeFile | MakeProblem> {
		try {
			return await this.#parts.inTurn(async () => {
				await this.#read();
				const own = this.#own;
				if (!own) return 'no-card';
				await this.#bringOwn();
				await this.#renewKey();
				return this.#pack(own);
			});
		} catch {
			return 'failed';
		}
	}

	/**
	 * Signs what was written here since, and begins a new epoch where one is due, and a new box where this device can make one. Rejects when
	 * that cannot be kept.
	 */
	async makeReady(newBox: (() => Promise<BoxLogin>) | null): Promise<void> {
		await this.#parts.inTurn(async () => {
			await this.#read();
			if (!this.#own) return;
			await this.#bringOwn();
			await this.#renewKey();
			const [box, union] = [this.box, this.union];
			const { utc } = this.#library.powers.readClock();
			if (newBox && box && union && this.mayMoveBox && isBoxStale(box, union.standing, utc))
				await this.#sayBox(await newBox());
		});
	}

	/**
	 * What a box lacks of what is here, and what this device has, where that is not told there. An old box gets what leads on from it alone.
	 */
	async offerTo(box: BoxContent): Promise<BoxOffer | MakeProblem> {
		return this.#parts.inTurn(async () => {
			const [own, union] = [this.#own, this.union];
			const me = own && (this.me ?? this.members.findLast(({ card }) => card.signer === own.card.signer));
			if (!own || !me) return 'no-card';
			const held = this.#held;
			if (!union || !held) return 'no-key';
			const missing = missingThere(this.#checked, box.there, this.#parts.hashOf).filter(
				({ hash }) => !box.has.has(hash)
			);
			const wanted = new Set([...missing.map(({ hash }) => hash), ...box.asked]);
			const leads = ({ checked }: KeptSegment) => !box.isOld || checked.records.some(isMemberRow);
			const segments = new Map([...this.#segments].filter(([hash, one]) => wanted.has(hash) && leads(one)));
			const newest = newestEpochs(union.letters);
			const letters = newest.filter((letter) => !box.letters.includes(letter));
			const items = await this.#sealed(held, letters, segments);
			const at = this.#library.powers.readClock();
			const heads = headsOf(this.#checked, this.#parts.hashOf);
			const inOrder = Object.entries(heads).sort(([one], [other]) => (one < other ? -1 : 1));
			const told = this.#parts.hashOf(JSON.stringify([held.epoch, inOrder]));
			if (told !== box.told && !box.isOld) items.push(await this.#toldHeads(own, me.device, held, { at, heads }));
			const markSent = () => this.#markSent({ at, heads });
			return { items, segments: [...segments.keys()], then: { there: heads, letters: newest, told }, markSent };
		});
	}

	/** Keeps segments and letters that came, with what was told, and brings what is new into the journal. Rejects when it cannot be kept. */
	async takeIn(coming: {
		row: SharedCaseRow;
		segments: ReadonlyMap<Hash, KeptSegment>;
		letters: SharedCaseRow['letters'];
		epochs: readonly HeldEpoch[];
		told: SharedCaseRow['told'];
	}): Promise<void> {
		await this.#parts.inTurn(async () => {
			await this.#read();
			const row = this.#row ?? coming.row;
			await listShared(this.#library.store, this.id);
			for (const [hash, { signed }] of coming.segments)
				if (!this.#segments.has(hash)) await storeSegmentRow(this.#library.store, this.id, hash, signed);
			this.#segments = new Map([...this.#segments, ...coming.segments]);
			const told = new Map(row.told.map((one) => [one.device, one]));
			// What came last counts, whatever its clock says: an older one costs a larger file, and one from a clock that was ahead would keep a device
			// whose disk was set back from what it lacks.
			for (const one of coming.told.toSorted((a, b) => a.at.utc - b.at.utc)) told.set(one.device, one);
			await this.#store({
				...row,
				epochs: [...new Map([...coming.epochs, ...row.epochs].map((one) => [one.epoch, one])).values()],
				letters: [...new Map([...coming.letters, ...row.letters].map((one) => [one.epoch, one])).values()],
				segments: [...this.#segments.keys()],
				told: [...told.values()]
			});
			await this.#fillJournal();
		});
	}

	async #change(work: () => Promise<boolean>): Promise<boolean> {
		try {
			return await this.#parts.inTurn(async () => {
				await this.#read();
				return work();
			});
		} catch {
			await this.#read().catch(() => {});
			return false;
		}
	}

	/** Another tab may have changed it. */
	async #read(): Promise<void> {
		const { store } = this.#library;
		const [own, row] = await Promise.all([readDeviceCard(store), readSharedRow(store, this.id)]);
		const canSign = own !== null && own !== 'newer' && (await this.#parts.keys.areHere(own.keys));
		this.#own = canSign ? own : null;
		this.#isNewer = row === 'newer' || own === 'newer';
		const kept = row === 'newer' || row === null ? null : row;
		this.#answers = await readAnswers(store, this.id);
		const segments = new Map<Hash, KeptSegment>();
		for (const hash of kept?.segments ?? []) {
			const known = this.#segments.get(hash);
			const segment = known ?? keptSegment(hash, await readSegmentRow(store, this.id, hash));
			if (segment) segments.set(hash, segment);
		}
		// The same segments come to the same: that is worked out once.
		const isSame =
			segments.size === this.#segments.size && [...segments.keys()].every((hash) => this.#segments.has(hash));
		if (!isSame) this.#segments = segments;
		// It also rests on who began the case.
		if (kept?.founder.device !== this.#row?.founder.device) this.#worked = null;
		this.#row = kept;
		await this.#readJournal();
	}

	async #readJournal(): Promise<void> {
		const { records, unreadable } = await this.#library.store.readCase(this.id);
		this.#records = records;
		this.#journal = [...records, ...unreadable].filter(isRow);
	}

	async #store(row: SharedCaseRow): Promise<void> {
		await storeSharedRow(this.#library.store, this.id, row);
		this.#row = row;
	}

	async #answer(answers: AnswersRow): Promise<void> {
		await storeAnswers(this.#library.store, this.id, answers);
		this.#answers = answers;
	}

	async #begin(): Promise<SharedCaseRow> {
		if (!this.#own) throw new DOMException('This device has no card.', 'InvalidStateError');
		await listShared(this.#library.store, this.id);
		const founder = { device: this.#library.powers.newId(), card: this.#own.card };
		return { v: 1, founder, epochs: [], letters: [], segments: [], told: [], made: null };
	}

	/** Signs what was written here since, under a name of this device that nobody else can have. */
	async #bringOwn(): Promise<void> {
		const { me } = this;
		if (!me || me.role === 'reads') return;
		const { name, nonce } = await nameOfDevice(this.#library, me.card.signer, this.#parts);
		const isTold = this.#checked.some(
			(segment) => segment.device === me.device && rowsIn(segment, 'named').some((row) => row.nonce === nonce)
		);
		if (!isTold) {
			await this.#library.store.merge([], this.#library.powers.readClock(), [], name);
			await this.#say([{ type: 'member', kind: 'named', nonce }]);
		}
		await this.#tellName(me.card.name, name);
		const unsent = this.#unsent.toSorted((a, b) => clockOf(a) - clockOf(b));
		for (const part of partsOf(unsent, (rows) => new Blob([JSON.stringify(rows)]).size)) await this.#append(part);
	}

	/** What was written here carries the name of the card at the other end. */
	async #tellName(own: string, device: Id): Promise<void> {
		const { store, powers } = this.#library;
		const ownNames = await readOwnNames(store);
		const { signer } = this.#own?.card ?? {};
		// A device that only brought what somebody else wrote does not give it its own name.
		const written = new Set([device, ...this.#unsent.map((row) => row.device)]);
		const named = devicesToName(this.id, this.#records, { device, own, ownNames }).filter(
			(one) => written.has(one) && (this.union?.names.get(one) ?? signer) === signer
		);
		await storeOwnName(store, own, ownNames);
		if (named.length === 0) return;
		await store.commit({
			id: powers.newId(),
			case: this.id,
			made: powers.readClock(),
			records: named.map((target) => ({
				type: 'field',
				id: powers.newId(),
				of: 'device',
				target,
				name: 'owner',
				value: own
			}))
		});
		await this.#library.refresh(this.id);
		await this.#readJournal();
	}

	/** That a member leaves, and what of theirs counts. */
	#leaving(member: Id): NewMember[] {
		const lasts = lastsOf(this.#checked.filter(({ device }) => device === member));
		return (lasts.length > 0 ? lasts : [null]).map((last) => ({ type: 'member', kind: 'left', member, last }));
	}

	/** Says something of members, in a segment of its own. */
	async #say(contents: readonly NewMember[]): Promise<void> {
		await this.#append(this.#stamped(contents));
	}

	/** Gives what this device says its place after all that is here. */
	#stamped<Content extends object>(contents: readonly Content[]): (Content & Envelope)[] {
		const me = this.me ?? this.members.findLast(({ card }) => card.signer === this.card?.signer);
		const device = me?.device ?? this.#row?.founder.device;
		if (device === undefined) throw new DOMException('This device is no member.', 'InvalidStateError');
		const { powers } = this.#library;
		const clocks = [...(this.union?.records.values() ?? []), ...this.#journal].map((row) => clockOf(row as JournalRow));
		let clock = clocks.reduce((max, one) => (one <= MAX_CLOCK ? Math.max(max, one) : max), 0);
		let seq = this.#checked.flatMap((one) => (one.device === device ? one.records.filter(isMemberRow) : [])).length;
		return contents.map((content) => {
			const place = { id: powers.newId(), case: this.id, device, seq, clock: (clock = nextClock(clock)) };
			seq += 1;
			return { ...content, ...place, made: powers.readClock(), v: 1, change: powers.newId() };
		});
	}

	/** Signs these as the next segment of this device, and keeps it. */
	async #append(records: readonly unknown[]): Promise<void> {
		const { hash, segment, row } = await this.#sign(records);
		await storeSegmentRow(this.#library.store, this.id, hash, segment.signed);
		await this.#store({ ...row, segments: [...row.segments, hash] });
		this.#segments = new Map(this.#segments).set(hash, segment);
	}

	async #sign(records: readonly unknown[]): Promise<{ hash: Hash; segment: KeptSegment; row: SharedCaseRow }> {
		const [own, row] = [this.#own, this.#row];
		const { signer } = own?.card ?? {};
		const mine = this.#checked.filter((segment) => segment.signer === signer).sort((a, b) => a.number - b.number);
		const last = mine.at(-1);
		const device = (this.me ?? this.members.findLast(({ card }) => card.signer === signer))?.device;
		if (!own || !row) throw new DOMException('This device has no card.', 'InvalidStateError');
		const content: SegmentContent = {
			v: 1,
			case: this.id,
			device: device ?? row.founder.device,
			signer: own.card.signer,
			number: (last?.number ?? -1) + 1,
			before: last?.hash ?? null,
			records: [...records]
		};
		const text = JSON.stringify(content);
		const signed = { text, signature: await this.#parts.keys.sign(own.keys, signedBySegment(text)) };
		const hash = this.#parts.hashOf(text);
		const segment = keptSegment(hash, signed);
		if (!segment) throw new DOMException('The segment cannot be read back.', 'DataError');
		return { hash, segment, row };
	}

	/**
	 * The file that tells the others that the case was deleted here, and by which this device leaves. No note is in it, and what it says is
	 * kept nowhere else. Null where nobody has the case or is to be told, or nothing can be sealed for them.
	 */
	async #deletionNotice(): Promise<DeletionNoticeRow | null> {
		const { me, others } = this;
		const hasMet = this.madeAt !== null || (this.#row?.told.length ?? 0) > 0;
		if (!me || others.length === 0 || !hasMet) return null;
		await this.#renewKey();
		const row = this.#row;
		const letters = newestEpochs(this.union?.letters ?? []);
		const held = this.#held;
		if (!row || !held) return null;
		const leaving: NewMember[] =
			me.by === null ? [] : [{ type: 'member', kind: 'left', member: me.device, last: null }];
		const { hash, segment } = await this.#sign(this.#stamped([...leaving, { type: 'erasure', erased: true }]));
		const wordless = [...this.#segments].filter(([, { checked }]) => checked.records.every(isMemberRow));
		const carrier = this.#parts.newFile();
		await carrier.offer(await this.#sealed(held, letters, new Map([...wordless, [hash, segment] as const])));
		const file = toBase32(new Uint8Array(await (await carrier.file()).arrayBuffer()));
		return { v: 1, at: this.#library.powers.readClock(), names: others.map(({ card }) => card.name), file };
	}

	/** Key letters and segments, as they travel. */
	async #sealed(
		held: HeldEpoch,
		letters: readonly Hash[],
		segments: ReadonlyMap<Hash, KeptSegment>
	): Promise<CarrierItem[]> {
		const sealed: CarrierItem[] = (this.#row?.letters ?? [])
			.filter(({ epoch }) => letters.includes(epoch))
			.map((letter) => ({ kind: 'letter', bytes: fromBase32(letter.sealed) ?? new Uint8Array() }));
		for (const { signed, checked } of segments.values())
			sealed.push({ kind: 'segment', bytes: await this.#parts.sealUnder(held, checked, signed) });
		return sealed;
	}

	/** Begins a new epoch where the last one is not for exactly the members, and this device may. */
	async #renewKey(): Promise<void> {
		const [union, own, row, me] = [this.union, this.#own, this.#row, this.me];
		if (!union || !own || !row || me?.role !== 'takes-over') return;
		const last = currentEpoch(union.letters);
		const held = row.epochs.find(({ epoch }) => epoch === last);
		const members = membersWithCase(union);
		if (held && isForMembers(held.members, members)) return;
		const content: LetterContent = {
			v: 1,
			case: this.id,
			founder: row.founder,
			maker: me.device,
			signer: own.card.signer,
			before: last,
			members: members.map(({ device }) => device),
			key: toBase32(this.#parts.randomBytes(32)),
			older: row.epochs.map(({ epoch, key }) => ({ epoch, key }))
		};
		const text = JSON.stringify(content);
		const epoch = this.#parts.hashOf(text);
		const signature = await this.#parts.keys.sign(own.keys, signedByLetter(text));
		const sealed = await this.#parts.age.seal(
			new Blob([JSON.stringify({ text, signature })]),
			{ recipients: members.map(({ card }) => card.recipient) },
			{ onDone: () => {}, signal: new AbortController().signal }
		);
		await this.#store({
			...row,
			epochs: [...row.epochs, { epoch, key: content.key, members: content.members }],
			letters: [...row.letters, { epoch, sealed: toBase32(new Uint8Array(await sealed.arrayBuffer())) }]
		});
		await this.#say([{ type: 'member', kind: 'keyed', letter: epoch, before: last }]);
	}

	async #sayBox(login: BoxLogin | null): Promise<void> {
		const without = this.members.filter(({ lasts }) => lasts !== null).map(({ device }) => device);
		await this.#say([{ type: 'member', kind: 'box', login, without }]);
	}

	/** The login of the box, where this device uses it. */
	async #boxInUse(): Promise<BoxLogin | null> {
		const row = await readMailbox(this.#library.store);
		return row !== 'newer' && row.cases.includes(this.id) ? (this.box?.login ?? null) : null;
	}

	/** The key in which everybody writes; undefined where it is not here. */
	get #held(): HeldEpoch | undefined {
		const current = this.union && currentEpoch(this.union.letters);
		return this.#row?.epochs.find(({ epoch }) => epoch === current);
	}

	/** What this device has, signed and sealed. */
	async #toldHeads(
		own: DeviceCard,
		device: Id,
		held: HeldEpoch,
		{ at, heads }: Pick<HeadsContent, 'at' | 'heads'>
	): Promise<CarrierItem> {
		const content: HeadsContent = { v: 1, case: this.id, device, signer: own.card.signer, at, heads };
		const text = JSON.stringify(content);
		const told = { text, signature: await this.#parts.keys.sign(own.keys, signedByHeads(text)) };
		return {
			kind: 'heads',
			bytes: await this.#parts.sealUnder(held, { device: headsSender(device), number: 0 }, told)
		};
	}

	#markSent(made: NonNullable<SharedCaseRow['made']>): Promise<void> {
		return this.#parts.inTurn(async () => {
			await this.#read();
			if (this.#row) await this.#store({ ...this.#row, made });
		});
	}

	async #pack(own: DeviceCard): Promise<MadeFile | MakeProblem> {
		const [union, row] = [this.union, this.#row];
		const me = this.me ?? this.members.findLast(({ card }) => card.signer === own.card.signer);
		const held = this.#held;
		if (!union || !row || !me || !held) return 'no-key';

		const missing = new Set(
			this.others.flatMap(({ device }) =>
				missingThere(this.#checked, this.#toldBy(device)?.heads ?? {}, this.#parts.hashOf).map(({ hash }) => hash)
			)
		);
		// What is said of members goes into each file. Without it a letter does not count, and who has no key can tell nobody what they lack: their
		// disk may have been set back since they last told it.
		for (const { hash, records } of this.#checked) if (records.some(isMemberRow)) missing.add(hash);
		const at = this.#library.powers.readClock();
		const heads = headsOf(this.#checked, this.#parts.hashOf);
		const lacked = new Map([...this.#segments].filter(([hash]) => missing.has(hash)));
		const items = await this.#sealed(held, newestEpochs(union.letters), lacked);
		const carrier = this.#parts.newFile();
		// Notes wait for no paper: where papers cannot be read, they stay in no file.
		const papers = await this.#sealedPapers(union, { own, held }, at).catch(() => noPapers);
		await carrier.offer([...items, ...papers.items, await this.#toldHeads(own, me.device, held, { at, heads })]);
		const markSent = () =>
			this.#parts.inTurn(async () => {
				await this.#read();
				if (!this.#row) return;
				await this.#store({ ...this.#row, made: { at, heads } });
				await storePapersSent(this.#library, this.id, papers);
			});
		return { file: await carrier.file(), markSent, papersLeft: papers.left };
	}

	/** The papers that the others lack and this device may hand out, and what it tells of those that it has. */
	async #sealedPapers(
		union: Union,
		{ own, held }: { own: DeviceCard; held: HeldEpoch },
		at: Instant
	): Promise<typeof noPapers> {
		const { me } = this;
		if (!me) return noPapers;
		const of = this.#papersOf(union);
		const sender = { me, own, held };
		const chosen = await choosePapers(of, { me, others: this.others }, this.#library, this.#parts);
		const { items, sent } = await sealPapers(this.id, chosen, sender, this.#parts);
		const heads = await sealPaperHeads(of, sender, at, this.#library, this.#parts);
		return { items: heads ? [...items, heads] : items, sent, to: chosen.to, left: chosen.left };
	}

	/** Brings what counts and is not in the journal into it. A device that was stopped while it received goes on here. */
	async #fillJournal(): Promise<void> {
		const { union, me } = this;
		if (!union || !this.#own) return;
		const here = new Set(this.#journal.map(({ id }) => id));
		// What this device wrote while it was no member may be in its segments alone: its disk was set back.
		const before = me && me.role !== 'reads' ? this.#earlierIds : new Set<Id>();
		const own = union.aside.filter(({ why, device }) => why === 'no-member' && before.has(device));
		const coming = [...union.records.values(), ...own.map(({ record }) => record)].filter(
			(record) => isRow(record) && !isMemberRow(record) && record.type !== 'erasure' && !here.has(record.id)
		);
		if (coming.length === 0) return;
		const { store, powers } = this.#library;
		const { name } = await nameOfDevice(this.#library, (me?.card ?? this.#own.card).signer, this.#parts);
		await store.merge(coming, powers.readClock(), [], name);
		powers.markCasesKept(true);
		await this.#library.refresh(this.id);
		await this.#readJournal();
	}
}

/** A file for the others. */
type MadeFile = { file: Blob; markSent: () => Promise<void>; papersLeft: number };

const noPapers: { items: CarrierItem[]; sent: readonly string[]; to: readonly string[]; left: number } = {
	...{ items: [], sent: [], to: [], left: 0 }
};

/** A detail, with the names of who set it and of who had set what it was. */
export type OvertakenBy = Overtaken & { by: string; wasBy: string };

/** What was overtaken in these records. What nobody brought was set on this device. */
export function overtakenBy(records: readonly CaseRecord[], { authors, standing }: Union, me: Id): OvertakenBy[] {
	const writerOf = ({ id }: CaseRecord) => standing.members.get(authors.get(id) ?? me)?.card;
	return overtakenIn(records, (record) => writerOf(record)?.signer ?? '').map(({ now, was }) => ({
		now,
		was,
		by: writerOf(now)?.name ?? '',
		wasBy: writerOf(was)?.name ?? ''
	}));
}

/** Deletes a shared case here, as `SharedCase.erase` does, where its screen is not open. */
export async function eraseShared(shared: SharedCase, library: CaseLibrary): Promise<boolean> {
	const [{ id }, { store, powers }] = [shared, library];
	return shared.erase(async () => {
		const erasure = { type: 'erasure', id: powers.newId(), erased: true } as const;
		await store.commit({ id: powers.newId(), case: id, made: powers.readClock(), records: [erasure] });
		// An erased case no longer exists for the app. If this sweep fails, the home screen sweeps again.
		await store.sweep(id).catch(() => {});
		await library.refresh(id);
		return true;
	});
}

/** A line of the journal, or one that this version cannot read. */
export type JournalRow = { id: Id; device?: Id; type?: string; clock?: number };

function isRow(row: unknown): row is JournalRow {
	return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
}

function clockOf({ clock }: JournalRow): number {
	return typeof clock === 'number' ? clock : 0;
}

/** A segment as it is kept; null where it is none, or of another hash. What was taken in was checked then. */
export function keptSegment(hash: Hash, row: unknown): KeptSegment | null {
	const { data: signed } = SignedSchema.safeParse(row);
	const content = signed && readSegment(signed.text);
	return signed && content ? { signed, checked: { ...content, hash } } : null;
}

function changesIn(segments: readonly CheckedSegment[]): number {
	return segments.reduce((sum, { records }) => sum + records.filter(isChange).length, 0);
}

/** The records among the rows of a journal. */
export function recordsOf(rows: readonly unknown[]): CaseRecord[] {
	return readRecords(rows).records;
}
