import '../jitless.ts';
import * as z from 'zod/mini';

/** What a file is, as its own first bytes tell. Neither its name nor the type that came with it is believed. */
export const FileKind = z.enum(['png', 'jpeg', 'webp', 'gif', 'heic', 'pdf', 'text', 'other']);
export type FileKind = z.infer<typeof FileKind>;

/** The SHA-256 of a file, in lower-case hexadecimal: also its name where its bytes are kept. */
export const FileHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type FileHash = z.infer<typeof FileHash>;

/** A file whose bytes are kept beside the records. */
export const StoredFile = z.strictObject({ hash: FileHash, bytes: z.int().check(z.gte(1)), kind: FileKind });
export type StoredFile = z.infer<typeof StoredFile>;
