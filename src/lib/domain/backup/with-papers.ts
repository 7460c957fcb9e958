import '../jitless.ts';
import * as z from 'zod/mini';
import type { CaseRecord } from '../case/record.ts';
import { CoveredCopy, FileHash, type FileKind, type StoredFile } from '../vocabulary/paper.ts';

/** The parts of a backup with papers: the list of its papers, today's backup file, and each paper under its hash. */
export const LIST_NAME = 'papers.json';
export const TEXT_NAME = 'holdline-backup.json';

/** The version number of the list. A higher one means a newer app made the file. */
const LIST_VERSION = 1;

/** The longest list that is read, in bytes: that of 20,000 papers. */
export const MAX_LIST_BYTES = 4 * 1024 * 1024;

const ListedPaper = z.strictObject({
	hash: FileHash,
	bytes: z.int().check(z.gte(1)),
	name: z.string().check(z.maxLength(120))
});
export type ListedPaper = z.infer<typeof ListedPaper>;

const List = z.strictObject({ 'holdline-papers': z.literal(LIST_VERSION), papers: z.array(ListedPaper) });

const ENDINGS: Partial<Record<FileKind, string>> = {
	png: '.png',
	jpeg: '.jpg',
	webp: '.webp',
	gif: '.gif',
	heic: '.heic',
	pdf: '.pdf',
	text: '.txt'
};

/** The papers of a backup in their order, each with its name in the file. The same papers give the same list. */
export function listPapers(
	files: readonly { hash: string; bytes: number }[],
	records: readonly CaseRecord[]
): ListedPaper[] {
	const kinds = new Map(records.flatMap(filesOf).map(({ hash, kind }) => [hash, kind]));
	return files
		.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
		.map(({ hash, bytes }) => ({ hash, bytes, name: `papers/${hash}${ENDINGS[kinds.get(hash) ?? 'other'] ?? ''}` }));
}

/** The files that a record names: of a paper, the one it was made of, and the one that is covered. */
function filesOf(record: CaseRecord): StoredFile[] {
	if (record.type === 'paper') return [record.file, ...(record.madeOf ? [record.madeOf] : [])];
	if (record.type !== 'field' || record.of !== 'paper' || record.name !== 'covered') return [];
	const covered = CoveredCopy.safeParse(record.value);
	return covered.success ? [covered.data.file] : [];
}

export function writeList(papers: readonly ListedPaper[]): string {
	const lines = papers.map((paper) => JSON.stringify(paper));
	return `{\n"holdline-papers": ${LIST_VERSION},\n"papers": [\n${lines.join(',\n')}\n]\n}\n`;
}

/** Null where the list is none of ours, or of a newer app. */
export function readList(text: string): readonly ListedPaper[] | null {
	try {
		return List.parse(JSON.parse(text)).papers;
	} catch {
		return null;
	}
}
