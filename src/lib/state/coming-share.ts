import { foldCase } from '#lib/domain/case/fold.ts';
import { standingRecords } from '#lib/domain/case/standing.ts';
import type { SignerCard } from '#lib/domain/backup/sender.ts';
import { toBase32 } from '#lib/domain/exchange/base32.ts';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { DeviceCard } from '#lib/domain/exchange/contact-card.ts';
import { type LetterContent, letterProblem, readLetter, signedByLetter } from '#lib/domain/exchange/epochs.ts';
import { erasuresIn, openClaim, ownDevices } from '#lib/domain/exchange/erasures.ts';
import { type HeadsContent, readHeads, signedByHeads } from '#lib/domain/exchange/heads.ts';
import {
	type Member,
	type Role,
	currentMembers,
	isMemberRow,
	memberWith,
	standingOf
} from '#lib/domain/exchange/members.ts';
import { type News, newsIn } from '#lib/domain/exchange/news.ts';
import type { ShareProblem } from '#lib/domain/exchange/share-problems.ts';
import {
	type Hash,
	MAX_SEGMENTS_LENGTH,
	SignedSegment,
	signedBySegment,
	withinLimits
} from '#lib/domain/exchange/segment.ts';
import type { HeldEpoch, SharedCaseRow } from '#lib/domain/exchange/shared-case.ts';
import { type Aside, type Union, unionOf } from '#lib/domain/exchange/union.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import { readDeviceCard, readKeptCards } from './cards.ts';
import { type SetAside, countAside } from './set-aside.ts';
import {
	type KeptSegment,
	type JournalRow,
	type OvertakenBy,
	SharedCase,
	eraseShared,
	headsSender,
	keptSegment,
	overtakenBy,
	recordsOf
} from './shared-case.ts';
import { type ComingPieces, keepComingPapers, openComingPapers } from './shared-papers.ts';
import { type SharingParts, readSharedRow, readSharing } from './sharing.ts';

/** What a file would bring, before anything is done. */
export type SharePreview = {
	id: Id;
	provider: string;
	/** True where the case is not on this device yet. */
	isNew: boolean;
	/** Who made the file; null where that is not told. `card`: whether their card is known here. */
	from: { name: string; card: SignerCard } | null;
	/** What this device may do in the case from then on; null where it was removed. */
	role: Role | null;
	news: readonly (Omit<News, 'papers'> & { name: string; papers: readonly { title: string; hasFile: boolean }[] })[];
	/** How many papers that are named here already get their file. */
	files: number;
	/** Members that come or go with it, by name. */
	joined: readonly string[];
	left: readonly string[];
	/** Members who may do something else from then on. */
	changed: readonly { name: string; role: Role }[];
	/** What this device might do in the case before; null where it was no member. */
	roleBefore: Role | null;
	/** Details of the case that stand over what somebody else had set, where either comes with the file. */
	overtaken: readonly OvertakenBy[];
	/** Who deleted the case on their device, which nobody answered here. `isOwn`: it is another device of the person here. */
	erased: readonly { name: string; at: Instant; isOwn: boolean }[];
	/** The name of a member who says that this device is theirs too; null where none does, or that was confirmed here. */
	claim: string | null;
	/** What is not taken, with the name of who sent it. */
	aside: readonly SetAside[];
	/** Who sent more than a case takes. Nothing beyond that is kept. */
	beyond: readonly { name: string; count: number }[];
	/** Names of members whose device told two unlike things under one number. */
	unlike: readonly string[];
	/** True where a key letter in it is from somebody who may not give one. It was not taken; the rest is. */
	hasWrongLetter: boolean;
};

/**
 * `add` takes in what came, and keeps the case where others deleted it; `isOwn`: the person confirms the `claim`. `erase` deletes the case here
 * too. Both resolve false where nothing was changed. `missed` tells, after that, how many papers had no room or were not what they said.
 */
export type OpenedShare =
	| {
			ok: true;
			preview: SharePreview;
			add: (isOwn?: boolean) => Promise<boolean>;
			erase: () => Promise<boolean>;
			missed: () => number;
	  }
	| { ok: false; problem: ShareProblem };

/** How long all segments of one file may be together once they are opened, in characters. */
const MAX_OPENED_LENGTH = 2 * MAX_SEGMENTS_LENGTH;

const noneComing: ComingPieces = { pieces: [], told: [], whole: new Set() };

/** What came by a mailbox. `seen`: every segment of it that opened here. `told`: what others told last that they have. */
export type CarriedShare = {
	isNew: boolean;
	preview: SharePreview;
	seen: ReadonlySet<Hash>;
	told: SharedCaseRow['told'];
	/** Takes all of it in. Resolves false where it cannot be kept. What others deleted stays, and is asked about on the screen of the case. */
	takeIn: () => Promise<boolean>;
};

type Letter = LetterContent & { hash: Hash; sealed: string };

/** Opens a file that carries a shared case, and works out what it would bring. Changes nothing, and never rejects. */
export async function openShare(file: Blob, library: CaseLibrary, parts: SharingParts): Promise<OpenedShare> {
	try {
		const opened = await parts.openFile(file);
		if (typeof opened === 'string') return { ok: false, problem: opened };
		const { items } = await opened.since(null);
		const found = await openItems(items, library, parts);
		return found.ok
			? { ok: true, preview: found.preview, add: found.add, erase: found.erase, missed: found.missed }
			: found;
	} catch {
		return { ok: false, problem: 'unread' };
	}
}

/** Opens what a mailbox had for this case, by the same checks as a file. Rejects when the store cannot be read. */
export async function openCarried(
	items: readonly CarrierItem[],
	shared: SharedCase,
	library: CaseLibrary,
	parts: SharingParts
): Promise<CarriedShare | ShareProblem> {
	const found = await openItems(items, library, parts, shared);
	return found.ok ? found : found.problem;
}

async function openItems(
	items: readonly CarrierItem[],
	library: CaseLibrary,
	parts: SharingParts,
	known: SharedCase | null = null
): Promise<(Extract<OpenedShare, { ok: true }> & CarriedShare) | Extract<OpenedShare, { ok: false }>> {
	const { store } = library;
	const refused = (problem: ShareProblem) => ({ ok: false as const, problem });
	const own = await readDeviceCard(store);
	const key = own === null || own === 'newer' ? null : await parts.keys.openingKey(own.keys);
	if (own === null || own === 'newer' || !key) return refused('no-card');

	const allLetters = await openLetters(items, key, parts);
	const id = known?.id ?? allLetters[0]?.case ?? (await caseOfKey(items, library, parts));
	if (id === null) return refused('not-for-you');
	// Whoever has the login of a box can put a letter of another case into it.
	const letters = known ? allLetters.filter((letter) => letter.case === id) : allLetters;
	const shared = known ?? new SharedCase(id, library, parts);
	await shared.look();
	if (shared.isNewer) return refused('newer');
	if (standingRecords(id, shared.records).isErased) return refused('deleted-here');

	const founder = shared.row?.founder ?? letters[0]?.founder;
	if (!founder) return refused('not-for-you');
	const found = await openSegments(items, { id, founder, letters, shared, parts });
	if (!found) return refused('too-big');
	const { segments: opened, seen, epochs } = found;
	const all = new Map([...shared.segments, ...opened]);
	const checked = [...all.values()].map((segment) => segment.checked);
	const { kept } = withinLimits(checked);
	const taking = new Set(kept.map(({ hash }) => hash));
	const segments = new Map([...opened].filter(([hash]) => taking.has(hash)));
	const union = unionOf(founder, checked, parts.hashOf);
	const problems = letters.map((letter) => letterProblem(letter, { founder, union }));
	const taken = letters.filter((_, at) => problems[at] === null);
	const isNewHere = !shared.isShared;
	if (isNewHere && taken.length === 0) return refused(problems.includes('other-case') ? 'other-case' : 'no-right');
	if (taken.length === 0 && segments.size === 0 && problems.includes('other-case')) return refused('other-case');

	const me = memberWith(own.card.signer, union.standing);
	if (isNewHere && me === null) return refused('no-member');

	const told = await openHeads(items, { id, epochs, members: [...union.standing.members.values()], parts });
	const row: SharedCaseRow = { v: 1, founder, epochs: [], letters: [], segments: [], told: [], made: null };
	const adding = {
		row,
		segments,
		letters: taken.map(({ hash, sealed }) => ({ epoch: hash, sealed })),
		epochs: heldOf(taken),
		told: told
			.filter(({ signer }) => signer !== own.card.signer)
			.map(({ device, at, heads }) => ({ device, at, heads }))
	};
	const latest = new Map(adding.told.toSorted((a, b) => a.at.utc - b.at.utc).map((one) => [one.device, one]));
	const isTold = ({ device, heads }: SharedCaseRow['told'][number]) =>
		shared.row?.told.some((one) => one.device === device && JSON.stringify(one.heads) === JSON.stringify(heads)) ??
		false;
	const isHeld = ({ hash }: Letter) => shared.row?.letters.some(({ epoch }) => epoch === hash) ?? false;
	const nameOf = (device: Id) => union.standing.members.get(device)?.card.name ?? '';
	const counted = recordsOf([...union.records.values()]);
	const now = currentMembers(union.standing);
	// Notes wait for no paper: where those here cannot be read, none is taken.
	const papers = await openComingPapers(items, { id, records: counted, epochs, members: now }, library, parts).catch(
		() => noneComing
	);
	let missed = 0;
	const here = new Set(shared.journal.map((line) => line.id));
	const coming = [...union.records.values()].filter(
		(record) => !isMemberRow(record) && !here.has((record as JournalRow).id)
	);
	const erased = erasuresIn(union).filter(
		({ id: answer, by }) => by !== me?.device && !shared.answers.kept.includes(answer)
	);
	if (isNewHere && coming.length === 0 && erased.length > 0) return refused('deleted-there');
	const ownOnes = me && ownDevices(me.device, shared.answers.own, checked, union.standing);
	const claim = me && ownOnes && openClaim(me.device, ownOnes, checked, union.standing);
	const comingRecords = recordsOf(coming);
	const allRecords = [...shared.records, ...comingRecords];
	const before = new Map(
		shared.members.filter(({ lasts }) => lasts === null).map((member) => [member.card.signer, member])
	);
	const from = told[0]?.device ?? erased.at(-1)?.by;
	const sender = from && union.standing.members.get(from);
	const takeIn = () =>
		shared.takeIn(adding).then(
			() => true,
			() => false
		);
	// The bytes of papers come first, as wherever they are added. Nothing is swept meanwhile.
	const takeAll = () =>
		parts.papers.whileAdding(async () => {
			const notKept = await keepComingPapers(id, papers, { epochs, members: now }, library, parts).catch(
				() => papers.whole
			);
			missed = notKept.size;
			return takeIn();
		});
	const byPaper = new Map(foldCase(id, counted).papers.map((paper) => [paper.id, paper.covered?.file ?? paper.file]));
	const hasFile = (paper: Id) => papers.whole.has(byPaper.get(paper)?.hash ?? '');
	const news = newsIn(comingRecords, union.authors, allRecords).map((one) => ({
		...one,
		name: nameOf(one.by),
		papers: one.papers.map(({ id: paper, title }) => ({ title, hasFile: hasFile(paper) }))
	}));
	const withFile = news.flatMap((one) => one.papers.filter((paper) => paper.hasFile)).length;
	return {
		ok: true,
		isNew: segments.size > 0 || !taken.every(isHeld) || ![...latest.values()].every(isTold),
		seen,
		told: [...latest.values()],
		takeIn: takeAll,
		preview: {
			id,
			provider: foldCase(id, allRecords).provider ?? '',
			isNew: shared.journal.length === 0,
			from: sender ? { name: sender.card.name, card: await cardOf(sender, own, library) } : null,
			role: me?.role ?? null,
			news,
			files: Math.max(0, papers.whole.size - withFile),
			joined: now
				.filter(({ card }) => !before.has(card.signer) && card.signer !== own.card.signer)
				.map(({ card }) => card.name),
			left: [...before.values()]
				.filter(({ card }) => card.signer !== own.card.signer && !now.some((one) => one.card.signer === card.signer))
				.filter(({ device }) => !erased.some(({ by }) => by === device))
				.map(({ card }) => card.name),
			changed: now
				.filter(({ role, card }) => before.has(card.signer) && before.get(card.signer)?.role !== role)
				.filter(({ card }) => card.signer !== own.card.signer)
				.map(({ role, card }) => ({ name: card.name, role })),
			roleBefore: before.get(own.card.signer)?.role ?? null,
			overtaken: overtakenBy(allRecords, union, me?.device ?? '').filter(
				({ now: one, was }) => !here.has(one.id) || !here.has(was.id)
			),
			erased: erased.map(({ by, at }) => ({ name: nameOf(by), at, isOwn: ownOnes?.has(by) ?? false })),
			claim: claim && claim.card.name,
			aside: asideIn(union.aside, shared.aside, nameOf),
			beyond: beyondBy(union),
			unlike: [...new Set(union.unlike.map(({ device }) => device))].map(nameOf),
			hasWrongLetter: problems.some((problem) => problem !== null)
		},
		async add(isOwn = false) {
			const isTaken = await takeAll();
			if (isTaken && claim && isOwn) await shared.agree(claim.device);
			return isTaken && (erased.length === 0 || shared.keep());
		},
		erase: async () => (await takeIn()) && eraseShared(shared, library),
		missed: () => missed
	};
}

/** The letters that open with the key of this device, and are signed by who says that they made them. */
async function openLetters(items: readonly CarrierItem[], key: CryptoKey, parts: SharingParts): Promise<Letter[]> {
	const letters: Letter[] = [];
	for (const { kind, bytes } of items) {
		if (kind !== 'letter') continue;
		const opened = await parts.age.open(new Blob([bytes]), [key], {
			onDone: () => {},
			signal: new AbortController().signal
		});
		const signed = opened.ok ? readSigned(await opened.content.text()) : null;
		const content = signed && readLetter(signed.text);
		if (!signed || !content) continue;
		if (!(await parts.keys.isSigned(content.signer, signedByLetter(signed.text), signed.signature))) continue;
		letters.push({ ...content, hash: parts.hashOf(signed.text), sealed: toBase32(bytes) });
	}
	return letters;
}

function readSigned(text: string): SignedSegment | null {
	try {
		return SignedSegment.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** The case whose key opens something in the file, where no letter in it opens: it was sealed before this device was removed. */
async function caseOfKey(
	items: readonly CarrierItem[],
	{ store }: Pick<CaseLibrary, 'store'>,
	parts: SharingParts
): Promise<Id | null> {
	for (const id of (await readSharing(store)).cases) {
		const row = await readSharedRow(store, id);
		if (row === null || row === 'newer') continue;
		const devices = [row.founder.device, ...row.told.map(({ device }) => device)];
		for (const { kind, bytes } of items)
			if (kind !== 'letter' && (await parts.openUnder(row.epochs, [...devices, ...devices.map(headsSender)], bytes)))
				return id;
	}
	return null;
}

/** The keys that these letters bring. Of an earlier epoch nobody tells to whom it was sealed. */
function heldOf(letters: readonly Letter[]): HeldEpoch[] {
	return letters.flatMap(({ hash, key, members, older }) => [
		...older.map((one) => ({ ...one, members: [] })),
		{ epoch: hash, key, members }
	]);
}

/**
 * Opens the segments that are not here yet. Who may write is told in segments, so that each that opens may open more. A key is tried
 * before it is known whether its letter counts: what it opens is signed by itself. Null where they come to more than any file holds: a little
 * file can be of any size once it is opened.
 */
async function openSegments(
	items: readonly CarrierItem[],
	{
		id,
		founder,
		letters,
		shared,
		parts
	}: {
		id: Id;
		founder: SharedCaseRow['founder'];
		letters: readonly Letter[];
		shared: SharedCase;
		parts: SharingParts;
	}
): Promise<{ segments: Map<Hash, KeptSegment>; seen: Set<Hash>; epochs: readonly HeldEpoch[] } | null> {
	let length = 0;
	const epochs = [...heldOf(letters), ...(shared.row?.epochs ?? [])];
	const segments = new Map<Hash, KeptSegment>();
	const seen = new Set<Hash>();
	let sealed = items.filter(({ kind }) => kind === 'segment');
	for (let before = -1; sealed.length !== before;) {
		before = sealed.length;
		const known = [...shared.segments.values(), ...segments.values()].map(({ checked }) => checked);
		const devices = [...standingOf(founder, known).members.keys()];
		const left: CarrierItem[] = [];
		for (const item of sealed) {
			const signed = await parts.openUnder(epochs, devices, item.bytes);
			if (!signed) {
				left.push(item);
				continue;
			}
			const hash = parts.hashOf(signed.text);
			if (shared.segments.has(hash)) {
				// A mailbox holds many that are here.
				seen.add(hash);
				continue;
			}
			length += signed.text.length;
			if (length > MAX_OPENED_LENGTH) return null;
			const segment = keptSegment(hash, signed);
			if (!segment || segment.checked.case !== id) continue;
			if (await parts.keys.isSigned(segment.checked.signer, signedBySegment(signed.text), signed.signature))
				segments.set(hash, segment);
		}
		sealed = left;
	}
	for (const hash of segments.keys()) seen.add(hash);
	return { segments, seen, epochs };
}

/** What members told that they have. */
async function openHeads(
	items: readonly CarrierItem[],
	{
		id,
		epochs,
		members,
		parts
	}: { id: Id; epochs: readonly HeldEpoch[]; members: readonly Member[]; parts: SharingParts }
): Promise<HeadsContent[]> {
	const told: HeadsContent[] = [];
	for (const { kind, bytes } of items) {
		if (kind !== 'heads') continue;
		const senders = members.map(({ device }) => headsSender(device));
		const signed = await parts.openUnder(epochs, senders, bytes);
		const heads = signed && readHeads(signed.text);
		const member = heads && members.find(({ device }) => device === heads.device);
		if (!signed || heads?.case !== id || member?.card.signer !== heads.signer) continue;
		if (await parts.keys.isSigned(heads.signer, signedByHeads(signed.text), signed.signature)) told.push(heads);
	}
	return told;
}

async function cardOf({ card }: Member, own: DeviceCard, { store }: Pick<CaseLibrary, 'store'>): Promise<SignerCard> {
	if (card.signer === own.card.signer) return 'own';
	const kept = await readKeptCards(store);
	const known = (kept === 'newer' ? [] : kept).find((one) => one.card.signer === card.signer);
	if (!known) return 'new';
	return known.compared === null ? 'kept' : 'compared';
}

/** Who sent more than a case takes, by name. */
function beyondBy({ beyond, standing }: Union): { name: string; count: number }[] {
	const names = new Map([...standing.members.values()].map(({ card }) => [card.signer, card.name]));
	return [...beyond].flatMap(([signer, count]) =>
		names.has(signer) ? [{ name: names.get(signer) ?? '', count }] : []
	);
}

/** What is set aside now and was not before. */
function asideIn(
	now: readonly Aside[],
	before: readonly Aside[],
	nameOf: (device: Id) => string
): SharePreview['aside'] {
	const keyOf = ({ why, device, number, record }: Aside) => `${why} ${device} ${number} ${JSON.stringify(record)}`;
	const known = new Set(before.map(keyOf));
	return countAside(
		now.filter((one) => !known.has(keyOf(one))),
		nameOf
	);
}
