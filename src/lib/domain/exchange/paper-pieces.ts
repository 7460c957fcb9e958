import '../jitless.ts';
import * as z from 'zod/mini';
import { foldCase } from '../case/fold.ts';
import { type CaseRecord, compareRecords } from '../case/record.ts';
import { Instant } from '../day.ts';
import { MAX_PAPER_BYTES } from '../papers/intake.ts';
import { Id } from '../vocabulary/id.ts';
import { CoveredCopy, FileHash, type StoredFile } from '../vocabulary/paper.ts';
import { ContactCard } from './contact-card.ts';
import { grouped } from './segment.ts';

/** How much of a paper is in one piece, in bytes: with what is signed of it, it fits the largest size of what is sealed. */
const PAPER_PIECE_BYTES = 240 * 1024;

/** How much of papers one file carries, in bytes, unless the first alone is larger: a file with more is too large for most mail. */
export const MAX_CARRIED_BYTES = 20_000_000;

/** The most papers of which a device tells whether it has them. */
const MAX_TOLD_PAPERS = 2000;

const Signer = ContactCard.shape.signer;
const Count = z.int().check(z.gte(0));

/** What is signed of a piece of a paper. `paper` is the hash of the whole, `bytes` its length, and `hash` that of this piece. */
const PieceContent = z.strictObject({
	v: z.literal(1),
	case: Id,
	device: Id,
	signer: Signer,
	paper: FileHash,
	bytes: z.int().check(z.gte(1), z.lte(MAX_PAPER_BYTES)),
	piece: Count,
	hash: FileHash
});
export type PieceContent = z.infer<typeof PieceContent>;

/** The pieces of a paper that came from one device. Pieces of two devices are never put together: one could spoil those of the other. */
const PartOfPaper = z.strictObject({ paper: FileHash, from: Signer, pieces: z.array(Count) });

const Told = { papers: z.array(FileHash).check(z.maxLength(MAX_TOLD_PAPERS)), parts: z.array(PartOfPaper) };

/** What a device tells of the papers that it has: those that are whole, and what it has of others. */
const PaperHeadsContent = z.strictObject({
	v: z.literal(1),
	case: Id,
	device: Id,
	signer: Signer,
	at: Instant,
	...Told
});
export type PaperHeadsContent = z.infer<typeof PaperHeadsContent>;

/**
 * What this device keeps of the papers of a case that it shares. `got`: those that others sent. `told`: what each of the others told last
 * that they have. `sent`: what went to them since. `pieces`: what came of papers that are not whole yet; each is kept among the papers,
 * under its own hash.
 */
export const SharedPapersRow = z.strictObject({
	v: z.literal(1),
	got: z.array(FileHash),
	told: z.array(z.strictObject({ signer: Signer, at: Instant, ...Told })),
	sent: z.array(z.strictObject({ signer: Signer, papers: z.array(FileHash) })),
	pieces: z.array(
		z.strictObject({ paper: FileHash, from: Signer, piece: Count, hash: FileHash, bytes: z.int().check(z.gte(1)) })
	)
});
export type SharedPapersRow = z.infer<typeof SharedPapersRow>;

/** What the signature of a piece is over. */
export function signedByPiece(text: string): string {
	return `holdline paper piece 1\n${text}`;
}

/** What the signature of paper heads is over. */
export function signedByPaperHeads(text: string): string {
	return `holdline paper heads 1\n${text}`;
}

/** Null where it is none of ours, or no such piece can be. */
export function readPiece(text: string): PieceContent | null {
	try {
		const piece = PieceContent.parse(JSON.parse(text));
		return piece.piece < countOfPieces(piece.bytes) ? piece : null;
	} catch {
		return null;
	}
}

/** Null where it is none of ours. */
export function readPaperHeads(text: string): PaperHeadsContent | null {
	try {
		return PaperHeadsContent.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** Into how many pieces a paper of this length is cut. */
export function countOfPieces(bytes: number): number {
	return Math.ceil(bytes / PAPER_PIECE_BYTES);
}

/** From where to where a piece of a paper goes. */
export function boundsOfPiece(bytes: number, piece: number): [start: number, end: number] {
	return [piece * PAPER_PIECE_BYTES, Math.min(bytes, (piece + 1) * PAPER_PIECE_BYTES)];
}

/** The files that stand for the papers of a case: of a covered paper, its covered copy. The original of a smaller picture is not among them. */
export function namedFiles(caseId: Id, records: readonly CaseRecord[]): StoredFile[] {
	const files = foldCase(caseId, records).papers.map(({ file, covered }) => covered?.file ?? file);
	const allowed = files.filter(({ bytes }) => bytes <= MAX_PAPER_BYTES);
	return [...new Map(allowed.map((file) => [file.hash, file])).values()].slice(0, MAX_TOLD_PAPERS);
}

/**
 * Those of them that this device hands out: what the person here put into the case, and what came from others through it. So nobody gets a
 * file by naming its hash. What was ever covered goes uncovered only where the person here took the cover off.
 */
export function filesToOffer(
	caseId: Id,
	records: readonly CaseRecord[],
	{ isOwn, got }: { isOwn: (record: CaseRecord) => boolean; got: ReadonlySet<string> }
): StoredFile[] {
	const coverings = grouped(
		records.flatMap((one) => (one.type === 'field' && one.of === 'paper' && one.name === 'covered' ? [one] : [])),
		({ target }) => target
	);
	const own = new Set<string>();
	const heldBack = new Set<string>();
	for (const record of records) {
		if (record.type !== 'paper') continue;
		const said = (coverings.get(record.id) ?? []).toSorted(compareRecords);
		const last = said.at(-1);
		const wasCovered = said.some(({ value }) => value !== null);
		if (wasCovered && !(last?.value === null && isOwn(last))) heldBack.add(record.file.hash);
		if (record.madeOf) heldBack.add(record.madeOf.hash);
		if (isOwn(record)) own.add(record.file.hash);
		for (const one of said) if (isOwn(one)) own.add(CoveredCopy.safeParse(one.value).data?.file.hash ?? '');
	}
	return namedFiles(caseId, records).filter(({ hash }) => !heldBack.has(hash) && (own.has(hash) || got.has(hash)));
}

/** Which pieces of a paper another device lacks, as it told and as was sent to it since. `from`: the signer of this device. */
export function lackingPieces(
	{ hash, bytes }: StoredFile,
	there: { told: SharedPapersRow['told'][number] | undefined; sent: readonly string[] },
	from: string
): number[] {
	if (there.sent.includes(hash) || there.told?.papers.includes(hash)) return [];
	const part = there.told?.parts.find((one) => one.paper === hash && one.from === from);
	const all = Array.from({ length: countOfPieces(bytes) }, (_, piece) => piece);
	return all.filter((piece) => !part?.pieces.includes(piece));
}
