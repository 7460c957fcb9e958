import '../jitless.ts';
import * as z from 'zod/mini';
import { Id } from './id.ts';

/** What a file is, as its own first bytes tell. Neither its name nor the type that came with it is believed. */
export const FileKind = z.enum(['png', 'jpeg', 'webp', 'gif', 'heic', 'pdf', 'text', 'other']);
export type FileKind = z.infer<typeof FileKind>;

/** The SHA-256 of a file, in lower-case hexadecimal: also its name where its bytes are kept. */
export const FileHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type FileHash = z.infer<typeof FileHash>;

/** A file whose bytes are kept beside the records. */
export const StoredFile = z.strictObject({ hash: FileHash, bytes: z.int().check(z.gte(1)), kind: FileKind });
export type StoredFile = z.infer<typeof StoredFile>;

/**
 * What a paper stands behind: an entry of the journal, which may be a promise; why the goal is fair; or a sentence of the letter, by
 * its words.
 */
export const Behind = z.discriminatedUnion('of', [
	z.strictObject({ of: z.literal('entry'), entry: Id }),
	z.strictObject({ of: z.literal('basis') }),
	z.strictObject({ of: z.literal('sentence'), words: z.string().check(z.minLength(1), z.maxLength(500)) })
]);
export type Behind = z.infer<typeof Behind>;

/** The number of an exhibit, from 1. */
export const ExhibitNumber = z.int().check(z.gte(1));
/** The most boxes that cover one paper. */
export const MAX_BOXES = 200;

const Fraction = z.number().check(z.gte(0), z.lte(1));

/** What is covered with black on a page of a paper, in fractions of its width and height. */
export const CoverBox = z.strictObject({
	page: z.int().check(z.gte(1)),
	x: Fraction,
	y: Fraction,
	width: Fraction,
	height: Fraction
});
export type CoverBox = z.infer<typeof CoverBox>;

/** A second file made of a paper, in which the boxes are black. */
export const CoveredCopy = z.strictObject({
	file: StoredFile,
	boxes: z.array(CoverBox).check(z.minLength(1), z.maxLength(MAX_BOXES))
});
export type CoveredCopy = z.infer<typeof CoveredCopy>;
