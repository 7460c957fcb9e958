import type { Carrier } from '#lib/domain/exchange/carrier.ts';
import type { DeviceCard } from '#lib/domain/exchange/contact-card.ts';
import { nameOf } from '#lib/domain/exchange/members.ts';
import { SharedPapersRow } from '#lib/domain/exchange/paper-pieces.ts';
import type { Hash, SignedSegment } from '#lib/domain/exchange/segment.ts';
import {
	AnswersRow,
	DeletionNoticeRow,
	type HeldEpoch,
	SharedCaseRow,
	SharingRow
} from '#lib/domain/exchange/shared-case.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CaseStore, PaperStore, Sealing } from './app/ports.ts';
import type { CardKeys } from './cards.ts';

type SealedPiece = { signed: SignedSegment; data: Uint8Array<ArrayBuffer> };

/** What sharing a case needs of the device: keys, sealing, chance, and files that carry it. */
export type SharingParts = {
	keys: Pick<CardKeys, 'areHere' | 'sign' | 'isSigned' | 'hashOf'> & {
		openingKey(keys: DeviceCard['keys']): Promise<CryptoKey | null>;
	};
	age: Pick<Sealing, 'seal' | 'open'>;
	/** Seals a signed text under the key of an epoch; opens one that any of these senders sealed. Null for anything else. */
	sealUnder: (
		held: Pick<HeldEpoch, 'epoch' | 'key'>,
		sender: { device: string; number: number },
		signed: SignedSegment
	) => Promise<Uint8Array<ArrayBuffer>>;
	openUnder: (
		held: readonly Pick<HeldEpoch, 'epoch' | 'key'>[],
		senders: readonly string[],
		bytes: Uint8Array<ArrayBuffer>
	) => Promise<SignedSegment | null>;
	/** The same for a piece of a paper, with what is signed of it. */
	sealPiece: (
		held: Pick<HeldEpoch, 'epoch' | 'key'>,
		place: { device: string; paper: string; piece: number },
		content: SealedPiece
	) => Promise<Uint8Array<ArrayBuffer>>;
	openPiece: (
		held: readonly Pick<HeldEpoch, 'epoch' | 'key'>[],
		senders: readonly string[],
		bytes: Uint8Array<ArrayBuffer>
	) => Promise<SealedPiece | null>;
	papers: Pick<PaperStore, 'list' | 'open' | 'put' | 'whileAdding'>;
	newFile: () => Carrier & { file(): Promise<Blob> };
	openFile: (file: Blob) => Promise<Carrier | 'damaged' | 'too-big'>;
	hashOf: (text: string) => Hash;
	randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
	/** Runs the work alone among all tabs. */
	inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** The rows of `local` with what is shared. The writer sweeps those of a case with it. */
const SHARING = 'exchange';
const keyOfCase = (id: Id) => `${SHARING}:${id}`;
const keyOfSegment = (id: Id, hash: Hash) => `${SHARING}:${id}:${hash}`;
const keyOfPapers = (id: Id) => `${SHARING}:${id}:papers`;
const keyOfAnswers = (id: Id) => `${SHARING}:${id}:answers`;

/** Not among the rows of its case: it stays when these are swept. */
const keyOfDeletionNotice = (id: Id) => `deletion-notice:${id}`;

type Rows = Pick<CaseStore, 'readLocal' | 'saveLocal'>;

/** Null where the case is not shared. `newer`: this version cannot read the row, and must not write over it. */
export async function readSharedRow(store: Rows, id: Id): Promise<SharedCaseRow | 'newer' | null> {
	const row = (await store.readLocal(keyOfCase(id))) ?? null;
	return row === null ? null : (SharedCaseRow.safeParse(row).data ?? 'newer');
}

export async function storeSharedRow(store: Rows, id: Id, row: SharedCaseRow): Promise<void> {
	await store.saveLocal(keyOfCase(id), row);
}

export async function readSegmentRow(store: Rows, id: Id, hash: Hash): Promise<unknown> {
	return store.readLocal(keyOfSegment(id, hash));
}

export async function storeSegmentRow(store: Rows, id: Id, hash: Hash, signed: SignedSegment): Promise<void> {
	await store.saveLocal(keyOfSegment(id, hash), signed);
}

/** What cannot be read counts as not answered. */
export async function readAnswers(store: Rows, id: Id): Promise<AnswersRow> {
	return AnswersRow.safeParse(await store.readLocal(keyOfAnswers(id))).data ?? { v: 1, kept: [], own: [] };
}

export async function storeAnswers(store: Rows, id: Id, row: AnswersRow): Promise<void> {
	await store.saveLocal(keyOfAnswers(id), row);
}

/** What cannot be read counts as nothing: papers are then sent once more. */
export async function readSharedPapers(store: Rows, id: Id): Promise<SharedPapersRow> {
	const { data } = SharedPapersRow.safeParse(await store.readLocal(keyOfPapers(id)));
	return data ?? { v: 1, got: [], told: [], sent: [], pieces: [] };
}

export async function storeSharedPapers(store: Rows, id: Id, row: SharedPapersRow): Promise<void> {
	await store.saveLocal(keyOfPapers(id), row);
}

export async function readDeletionNotice(store: Rows, id: Id): Promise<DeletionNoticeRow | null> {
	return DeletionNoticeRow.safeParse(await store.readLocal(keyOfDeletionNotice(id))).data ?? null;
}

/** Null forgets it. */
export async function storeDeletionNotice(store: Rows, id: Id, row: DeletionNoticeRow | null): Promise<void> {
	await store.saveLocal(keyOfDeletionNotice(id), row);
}

export async function readSharing(store: Rows): Promise<SharingRow> {
	const row = (await store.readLocal(SHARING)) ?? null;
	return row === null ? { v: 1, names: [], cases: [] } : SharingRow.parse(row);
}

/** Notes that this case is shared. */
export async function listShared(store: Rows, id: Id): Promise<void> {
	const sharing = await readSharing(store);
	if (!sharing.cases.includes(id))
		await store.saveLocal(SHARING, { ...sharing, cases: [...sharing.cases, id] } satisfies SharingRow);
}

/**
 * The name under which this device writes, and what it is made of. Where the store goes by another one, which a restore gives it, a new one
 * is made; the store takes it with the next rows that are merged.
 */
export async function nameOfDevice(
	{ store }: Pick<CaseLibrary, 'store'>,
	signer: string,
	{ hashOf, randomBytes }: Pick<SharingParts, 'hashOf' | 'randomBytes'>
): Promise<{ name: Id; nonce: string }> {
	const sharing = await readSharing(store);
	const device = await store.deviceId();
	const nameFor = (nonce: string) => nameOf(signer, nonce, hashOf);
	const before = sharing.names.find((one) => one.signer === signer && nameFor(one.nonce) === device);
	if (before) return { name: nameFor(before.nonce), nonce: before.nonce };
	const nonce = [...randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	await store.saveLocal(SHARING, { ...sharing, names: [...sharing.names, { signer, nonce }] } satisfies SharingRow);
	return { name: nameFor(nonce), nonce };
}
