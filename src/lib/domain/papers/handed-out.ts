import type { CasePaper } from '../case/case.ts';
import type { FileKind, StoredFile } from '../vocabulary/paper.ts';

/** The media type of each kind. A text is never handed out as a page or a drawing, whatever its words are. */
const TYPES: Record<FileKind, { type: string; ending: string }> = {
	png: { type: 'image/png', ending: 'png' },
	jpeg: { type: 'image/jpeg', ending: 'jpg' },
	webp: { type: 'image/webp', ending: 'webp' },
	gif: { type: 'image/gif', ending: 'gif' },
	heic: { type: 'image/heic', ending: 'heic' },
	pdf: { type: 'application/pdf', ending: 'pdf' },
	text: { type: 'text/plain', ending: 'txt' },
	other: { type: 'application/octet-stream', ending: 'bin' }
};

export function mediaTypeOf(kind: FileKind): string {
	return TYPES[kind].type;
}

/** A file name that tells nothing of the case: "paper-2026-11-04.jpg". A file of no known kind keeps its own ending. */
export function fileNameOf({ day, name }: Pick<CasePaper, 'day' | 'name'>, { kind }: StoredFile): string {
	const [, own] = /\.([a-z0-9]{1,5})$/i.exec(name) ?? [];
	const ending = kind === 'other' && own !== undefined ? own.toLowerCase() : TYPES[kind].ending;
	return `paper-${day}.${ending}`;
}
