import type { CaseRecord } from '#lib/domain/case/record.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { DeviceCard } from '#lib/domain/exchange/contact-card.ts';
import type { Member } from '#lib/domain/exchange/members.ts';
import {
	MAX_CARRIED_BYTES,
	type PaperHeadsContent,
	type PieceContent,
	type SharedPapersRow,
	boundsOfPiece,
	countOfPieces,
	filesToOffer,
	lackingPieces,
	namedFiles,
	readPaperHeads,
	readPiece,
	signedByPaperHeads,
	signedByPiece
} from '#lib/domain/exchange/paper-pieces.ts';
import { grouped } from '#lib/domain/exchange/segment.ts';
import type { HeldEpoch } from '#lib/domain/exchange/shared-case.ts';
import type { Union } from '#lib/domain/exchange/union.ts';
import { roomForOthers } from '#lib/domain/papers/intake.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { StoredFile } from '#lib/domain/vocabulary/paper.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import { type SharingParts, readSharedPapers, storeSharedPapers } from './sharing.ts';

/** The senders by which pieces of papers, and what a device tells of its papers, are known within an epoch. */
const pieceSender = (device: Id) => `papers ${device}`;
const paperHeadsSender = (device: Id) => `paper heads ${device}`;

/** A shared case, as far as its papers rest on it. */
type PapersOf = { id: Id; records: readonly CaseRecord[]; union: Union };

/** This device as a member who sends. */
type Sender = { me: Member; own: DeviceCard; held: HeldEpoch };

/** What goes out of the papers: which pieces of which files, to whom, and how many papers wait for the next time. */
export type PapersToSend = {
	files: readonly { file: StoredFile; pieces: readonly number[] }[];
	to: readonly string[];
	left: number;
};

/** Chooses what the others are not known to have and this device may hand out. Rejects when it cannot be read. */
export async function choosePapers(
	{ id, records, union }: PapersOf,
	{ me, others }: { me: Member; others: readonly Member[] },
	{ store }: Pick<CaseLibrary, 'store'>,
	{ papers }: Pick<SharingParts, 'papers'>
): Promise<PapersToSend> {
	const row = await readSharedPapers(store, id);
	const { signer } = me.card;
	const { members } = union.standing;
	const isOwn = (record: CaseRecord) => members.get(union.authors.get(record.id) ?? me.device)?.card.signer === signer;
	const here = await papers.list();
	const offered = filesToOffer(id, records, { isOwn, got: new Set(row.got) }).filter(
		({ hash, bytes }) => here.get(hash) === bytes
	);
	const to = [...new Set(others.map(({ card }) => card.signer))];
	const lacked = offered.flatMap((file) => {
		const pieces = to.flatMap((other) => {
			const told = row.told.find((one) => one.signer === other);
			const sent = row.sent.find((one) => one.signer === other)?.papers ?? [];
			return lackingPieces(file, { told, sent }, signer);
		});
		return pieces.length > 0 ? [{ file, pieces: [...new Set(pieces)].sort((a, b) => a - b) }] : [];
	});
	let room = MAX_CARRIED_BYTES;
	let count = 0;
	for (const { file, pieces } of lacked) {
		room -= (file.bytes * pieces.length) / countOfPieces(file.bytes);
		if (room < 0 && count > 0) break;
		count += 1;
	}
	return { files: lacked.slice(0, count), to, left: lacked.length - count };
}

/** Seals the chosen pieces one after the other. A paper that is not whole any more is left out. */
export async function sealPapers(
	id: Id,
	{ files }: PapersToSend,
	{ me, own, held }: Sender,
	parts: SharingParts
): Promise<{ items: CarrierItem[]; sent: string[] }> {
	const items: CarrierItem[] = [];
	const sent: string[] = [];
	for (const { file, pieces } of files) {
		const whole = await parts.papers.open(file);
		if (!whole) continue;
		for (const piece of pieces) {
			const content = whole.slice(...boundsOfPiece(file.bytes, piece));
			const text = JSON.stringify({
				...{ v: 1, case: id, device: me.device, signer: own.card.signer },
				...{ paper: file.hash, bytes: file.bytes, piece, hash: await parts.keys.hashOf(content) }
			} satisfies PieceContent);
			const signed = { text, signature: await parts.keys.sign(own.keys, signedByPiece(text)) };
			const place = { device: pieceSender(me.device), paper: file.hash, piece };
			const data = new Uint8Array(await content.arrayBuffer());
			items.push({ kind: 'paper', bytes: await parts.sealPiece(held, place, { signed, data }) });
		}
		sent.push(file.hash);
	}
	return { items, sent };
}

/** What this device tells of the papers that it has; null where the case names none. */
export async function sealPaperHeads(
	{ id, records }: Pick<PapersOf, 'id' | 'records'>,
	{ me, own, held }: Sender,
	at: Instant,
	{ store }: Pick<CaseLibrary, 'store'>,
	parts: SharingParts
): Promise<CarrierItem | null> {
	const named = namedFiles(id, records);
	if (named.length === 0) return null;
	const [row, here] = [await readSharedPapers(store, id), await parts.papers.list()];
	const papers = named.flatMap(({ hash, bytes }) => (here.get(hash) === bytes ? [hash] : []));
	const coming = row.pieces.filter(({ paper, hash }) => here.has(hash) && !papers.includes(paper));
	const partial = [...grouped(coming, ({ paper, from }) => `${paper} ${from}`).values()].flatMap((pieces) => {
		const [first] = pieces;
		return first ? [{ paper: first.paper, from: first.from, pieces: pieces.map(({ piece }) => piece) }] : [];
	});
	const content: PaperHeadsContent = {
		...{ v: 1, case: id, device: me.device, signer: own.card.signer, at },
		...{ papers, parts: partial }
	};
	const text = JSON.stringify(content);
	const signed = { text, signature: await parts.keys.sign(own.keys, signedByPaperHeads(text)) };
	return {
		kind: 'heads',
		bytes: await parts.sealUnder(held, { device: paperHeadsSender(me.device), number: 0 }, signed)
	};
}

/** Notes what went to whom. */
export async function storePapersSent(
	{ store }: Pick<CaseLibrary, 'store'>,
	id: Id,
	{ to, sent }: { to: readonly string[]; sent: readonly string[] }
): Promise<void> {
	if (sent.length === 0) return;
	const row = await readSharedPapers(store, id);
	const before = new Map(row.sent.map((one) => [one.signer, one.papers]));
	for (const signer of to) before.set(signer, [...new Set([...(before.get(signer) ?? []), ...sent])]);
	await storeSharedPapers(store, id, {
		...row,
		sent: [...before].map(([signer, papers]) => ({ signer, papers }))
	});
}

/** A piece that came, and still lies where it came from. */
type ComingPiece = PieceContent & { item: Uint8Array<ArrayBuffer> };

/** What came of papers, before anything of it is kept. */
export type ComingPieces = {
	pieces: readonly ComingPiece[];
	told: readonly PaperHeadsContent[];
	/** The hashes of the papers that become whole by it, unless there is no room. */
	whole: ReadonlySet<string>;
};

/** Looks through the pieces, one after the other: who signed them, and of which paper that the case names and that is not here. */
export async function openComingPapers(
	items: readonly CarrierItem[],
	{
		id,
		records,
		epochs,
		members
	}: {
		id: Id;
		records: readonly CaseRecord[];
		epochs: readonly HeldEpoch[];
		members: readonly Member[];
	},
	{ store }: Pick<CaseLibrary, 'store'>,
	parts: SharingParts
): Promise<ComingPieces> {
	const [row, here] = [await readSharedPapers(store, id), await parts.papers.list()];
	const lacked = new Map(
		namedFiles(id, records).flatMap((file) => (here.get(file.hash) === file.bytes ? [] : [[file.hash, file]]))
	);
	const signers = new Map(members.map(({ device, card }) => [device, card.signer]));
	const pieces: ComingPiece[] = [];
	const told: PaperHeadsContent[] = [];
	const senders = { pieces: [...signers.keys()].map(pieceSender), heads: [...signers.keys()].map(paperHeadsSender) };
	for (const item of items) {
		if (item.kind === 'paper') {
			const opened = await openPiece(item.bytes, { epochs, senders: senders.pieces, parts });
			if (!opened) continue;
			const { content } = opened;
			const isWanted = content.case === id && lacked.get(content.paper)?.bytes === content.bytes;
			if (isWanted && signers.get(content.device) === content.signer) pieces.push({ ...content, item: item.bytes });
		} else if (item.kind === 'heads') {
			const signed = await parts.openUnder(epochs, senders.heads, item.bytes);
			const heads = signed && readPaperHeads(signed.text);
			if (!signed || heads?.case !== id || signers.get(heads.device) !== heads.signer) continue;
			if (await parts.keys.isSigned(heads.signer, signedByPaperHeads(signed.text), signed.signature)) told.push(heads);
		}
	}
	const kept = row.pieces.filter(({ hash }) => here.has(hash));
	const whole = new Set<string>();
	for (const { hash, bytes } of lacked.values())
		for (const signer of new Set(signers.values())) {
			const numbers = new Set([
				...kept.flatMap((one) => (one.paper === hash && one.from === signer ? [one.piece] : [])),
				...pieces.flatMap((one) => (one.paper === hash && one.signer === signer ? [one.piece] : []))
			]);
			if (numbers.size === countOfPieces(bytes)) whole.add(hash);
		}
	return { pieces, told, whole };
}

/**
 * Keeps what came of papers: those that are whole now, and pieces of the others. Each is put together by itself, so that no more than one
 * paper is in memory. Resolves with the hashes of those that were to be whole and are not kept; rejects when what is here cannot be read.
 */
export async function keepComingPapers(
	id: Id,
	{ pieces, told, whole }: ComingPieces,
	{ epochs, members }: { epochs: readonly HeldEpoch[]; members: readonly Member[] },
	{ store }: Pick<CaseLibrary, 'store'>,
	parts: SharingParts
): Promise<ReadonlySet<string>> {
	const senders = members.map(({ device }) => pieceSender(device));
	const { papers } = parts;
	const read = async (item: Uint8Array<ArrayBuffer>) =>
		(await openPiece(item, { epochs, senders, parts }))?.data ?? null;
	const missed = new Set(whole);
	const row = await readSharedPapers(store, id);
	const used = [...(await papers.list()).values()].reduce((sum, bytes) => sum + bytes, 0);
	let room = roomForOthers(used);
	const added: SharedPapersRow['pieces'] = [];
	const spoilt = new Set<string>();
	const got: string[] = [];
	for (const [key, theirs] of grouped(pieces, ({ paper, signer }) => `${paper} ${signer}`)) {
		const [first] = theirs;
		if (!first || got.includes(first.paper)) continue;
		const { paper, bytes, signer } = first;
		const coming = new Map(theirs.map((one) => [one.piece, one]));
		const kept = new Map(
			row.pieces.flatMap((one) => (one.paper === paper && one.from === signer ? [[one.piece, one]] : []))
		);
		const all = Array.from({ length: countOfPieces(bytes) }, (_, piece) => piece);
		if (room < bytes) continue;
		try {
			if (all.every((piece) => coming.has(piece) || kept.has(piece))) {
				const contents: BlobPart[] = [];
				for (const piece of all) {
					const [one, before] = [coming.get(piece), kept.get(piece)];
					const content = one ? await read(one.item) : before && (await papers.open(before));
					if (content) contents.push(content);
				}
				if (contents.length < all.length) continue;
				if (await papers.put(new Blob(contents), paper)) {
					got.push(paper);
					missed.delete(paper);
					room -= bytes;
				} else spoilt.add(key);
				continue;
			}
			for (const { piece, hash, item } of coming.values()) {
				const content = kept.has(piece) ? null : await read(item);
				if (!content || !(await papers.put(new Blob([content]), hash))) continue;
				added.push({ paper, from: signer, piece, hash, bytes: content.length });
				room -= content.length;
			}
		} catch {
			// There is no room. The others hear what is lacking, and send it again.
		}
	}
	if (got.length + added.length + spoilt.size + told.length === 0) return missed;
	await parts.inTurn(async () => {
		const now = await readSharedPapers(store, id);
		const heard = new Map(now.told.map((one) => [one.signer, one]));
		for (const { signer, at, papers: theirs, parts: partial } of told.toSorted((a, b) => a.at.utc - b.at.utc))
			heard.set(signer, { signer, at, papers: theirs, parts: partial });
		const hasTold = new Set(told.map(({ signer }) => signer));
		await storeSharedPapers(store, id, {
			v: 1,
			got: [...new Set([...now.got, ...got])],
			told: [...heard.values()],
			// What they told is what they have: what went to them before it may be lost.
			sent: now.sent.filter(({ signer }) => !hasTold.has(signer)),
			pieces: [...now.pieces, ...added].filter(
				({ paper, from }) => !got.includes(paper) && !spoilt.has(`${paper} ${from}`)
			)
		});
	});
	return missed;
}

/** A piece that its sender signed, with its bytes as they were signed; null for anything else. */
async function openPiece(
	item: Uint8Array<ArrayBuffer>,
	{ epochs, senders, parts }: { epochs: readonly HeldEpoch[]; senders: readonly string[]; parts: SharingParts }
): Promise<{ content: PieceContent; data: Uint8Array<ArrayBuffer> } | null> {
	const opened = await parts.openPiece(epochs, senders, item);
	const content = opened && readPiece(opened.signed.text);
	if (!opened || !content) return null;
	const { signed, data } = opened;
	const [start, end] = boundsOfPiece(content.bytes, content.piece);
	const isWhole = data.length === end - start && (await parts.keys.hashOf(new Blob([data]))) === content.hash;
	const isSigned = isWhole && (await parts.keys.isSigned(content.signer, signedByPiece(signed.text), signed.signature));
	return isSigned ? { content, data } : null;
}
