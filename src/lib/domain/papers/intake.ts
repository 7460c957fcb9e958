import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { FileKind } from '../vocabulary/paper.ts';
import type { FileHead } from './head.ts';

const MB = 1_000_000;

/** The largest file that is kept, and the largest picture that is read to be made smaller, in bytes. */
export const MAX_PAPER_BYTES = 25 * MB;
const MAX_PICTURE_BYTES = 100 * MB;

/** A picture with more is not decoded: a small file may ask for more memory than a phone has. */
const MAX_PIXELS = 100_000_000;

/** What all papers of a device may take together, and from when on the person is told that it is getting full, in bytes. */
export const MAX_ALL_BYTES = 500 * MB;
const NEARLY_ALL_BYTES = 400 * MB;

/** Why a file is not kept at all. */
type PaperProblem = 'empty' | 'too-large' | 'no-room' | 'failed';

/** Why a picture is kept as a file, as it came, and never shown. */
type NotShown = 'too-many-pixels' | 'not-opened';

/** What is to be said of a file that was chosen. */
export type PaperNews = PaperProblem | NotShown | 'already-here' | 'not-saved' | 'not-unpacked';

/**
 * What to do with a file: make a smaller picture of it, keep it as it came, or refuse it. A picture that is not to be decoded
 * is kept as a file of no kind.
 */
export type Intake =
	| { do: 'shrink'; kind: FileKind }
	| { do: 'keep'; kind: FileKind; notShown: NotShown | null }
	| { do: 'refuse'; problem: PaperProblem };

const PICTURES: ReadonlySet<FileKind> = new Set(['png', 'jpeg', 'webp', 'gif', 'heic']);

export function isPicture(kind: FileKind): boolean {
	return PICTURES.has(kind);
}

export function intakeOf(bytes: number, { kind, pixels }: FileHead): Intake {
	if (bytes === 0) return { do: 'refuse', problem: 'empty' };
	if (!isPicture(kind)) return keepAsFile(bytes, kind, null);
	if (pixels === null) return keepAsFile(bytes, 'other', 'not-opened');
	if (pixels > MAX_PIXELS) return keepAsFile(bytes, 'other', 'too-many-pixels');
	return bytes > MAX_PICTURE_BYTES ? { do: 'refuse', problem: 'too-large' } : { do: 'shrink', kind };
}

/** What becomes of a picture that the browser could not open. */
export function keepUnopened(bytes: number): Intake {
	return keepAsFile(bytes, 'other', 'not-opened');
}

function keepAsFile(bytes: number, kind: FileKind, notShown: NotShown | null): Intake {
	return bytes > MAX_PAPER_BYTES ? { do: 'refuse', problem: 'too-large' } : { do: 'keep', kind, notShown };
}

/** How full the room for papers is. */
export type Room = 'free' | 'nearly-full' | 'full';

export function roomFor(usedBytes: number, moreBytes = 0): Room {
	const bytes = usedBytes + moreBytes;
	if (bytes > MAX_ALL_BYTES) return 'full';
	return bytes > NEARLY_ALL_BYTES ? 'nearly-full' : 'free';
}

/** How much the papers that others send may still take, in bytes: what is left of the room is for one's own. */
export function roomForOthers(usedBytes: number): number {
	return Math.max(0, NEARLY_ALL_BYTES - usedBytes);
}

/** A title of a file's name: without its ending and its underlines. Empty where nothing but digits and signs is left. */
export function titleOfFile(name: string): string {
	const title = name
		.replace(/\.[a-z0-9]{1,5}$/i, '')
		.replaceAll('_', ' ')
		.trim();
	return /\p{L}{2}/u.test(title) ? title.slice(0, MAX_LINE_LENGTH) : '';
}
