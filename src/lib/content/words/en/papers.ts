import type { CasePaper } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import type { PaperNews } from '#lib/domain/papers/intake.ts';
import type { FileKind } from '#lib/domain/vocabulary/paper.ts';
import { dateWords } from './days.ts';
import { deviceNow } from './device.ts';
import { counted } from './grammar.ts';
import { sizeWords } from './sizes.ts';

/** The papers of a case: adding them, and the list. */
export const papersWords = {
	heading: 'Your papers',
	none: 'Bills, letters and photos stand here once you add them.',
	add: {
		camera: 'Take a photo',
		choose: 'Choose files',
		more: 'More ways, and originals',
		pasteOrDrop: 'You can also paste a picture here, or drop files on this list.',
		originals: 'Keep the original pictures too',
		originalsMore:
			'A picture is kept smaller, without the place where it was taken. The original may tell that place, and takes much more room.',
		adding: (done: number, count: number) => (count === 1 ? 'Adding it…' : `Adding ${done + 1} of ${count}…`),
		stop: 'Stop',
		added: (count: number) => counted(count, 'One paper added', 'papers added'),
		get nearlyFull() {
			return `There is little room left for papers on this ${deviceNow()}.`;
		}
	},
	/** What is said of a file that was chosen, after its name. */
	news: {
		empty: 'is empty. It was not added.',
		'too-large': 'is larger than 25 MB. It was not added. Make it smaller, then try again.',
		get 'no-room'() {
			return `was not added: there is no room left for papers on this ${deviceNow()}. Your notes still have room.`;
		},
		get failed() {
			return `was not added: this ${deviceNow()} could not read it. Copy it to this ${deviceNow()} first, then try again.`;
		},
		'not-saved': 'was not added, because nothing could be saved just now. Try again.',
		'not-unpacked': 'could not be taken out of the file that it came in. It was not added.',
		'already-here': 'is already in this case.',
		'too-many-pixels': 'has more than 100 million pixels. It is kept as a file, as it came, and is not shown.',
		'not-opened': 'could not be opened as a picture. It is kept as a file, as it came, and is not shown.'
	} satisfies Record<PaperNews, string>,
	addedBy: (name: string) => `added by ${name}`,
	fromWhom: (from: string) => `from ${from}`,
	where: {
		get here() {
			return `on this ${deviceNow()}`;
		},
		get elsewhere() {
			return `not on this ${deviceNow()}`;
		},
		unknown: ''
	},
	/** While the pack that shows papers is not here. */
	toCome: {
		get list() {
			return `What you add is kept on this ${deviceNow()} now, smaller and without the place where a picture was taken. Small pictures, the viewer and all else for papers come once you are connected to the internet.`;
		},
		added: (count: number) =>
			`${count === 1 ? 'It is' : 'They are'} kept. What shows ${count === 1 ? 'it' : 'them'} comes once you are connected to the internet.`
	},
	bundle: 'Put it together as one PDF',
	get onlyHere() {
		return `Their files are on this ${deviceNow()} only. A backup with papers, in Settings, holds them too.`;
	},
	all: (count: number) => `Show all papers (${count})`,
	aside: (count: number) => counted(count, 'One put aside', 'put aside')
};

const kindNames: Record<FileKind, string> = {
	png: 'Picture',
	jpeg: 'Photo',
	webp: 'Picture',
	gif: 'Picture',
	heic: 'Photo',
	pdf: 'PDF',
	text: 'Text',
	other: 'File'
};

/** The title of a paper, or what it is where it has none. */
export function paperTitle({ title, file }: { title: string; file: { kind: FileKind } }): string {
	return title || kindNames[file.kind];
}

/** What stands below the title of a paper in a list. `addedBy`: the name of who added it, where it came from somebody else. */
export function paperFacts(
	{ day, from, file }: Pick<CasePaper, 'day' | 'from' | 'file'>,
	{ where, addedBy, today }: { where: keyof typeof papersWords.where; addedBy: string | null; today: Day }
): string {
	return [
		dateWords(day, today),
		from && papersWords.fromWhom(from),
		addedBy && papersWords.addedBy(addedBy),
		sizeWords(file.bytes),
		papersWords.where[where]
	]
		.filter(Boolean)
		.join(' · ');
}
