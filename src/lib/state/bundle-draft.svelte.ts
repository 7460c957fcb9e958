// Each map is replaced as a whole.
/* eslint-disable svelte/prefer-svelte-reactivity */
import {
	type BundleExhibit,
	type BundleSection,
	type BundleWords,
	type ExhibitShape,
	layOutBundle,
	pixelsNeeded
} from '#lib/domain/bundle/bundle.ts';
import { type Font, readFont } from '#lib/domain/bundle/font.ts';
import { type Bundle, PAGE } from '#lib/domain/bundle/page.ts';
import { type MeasureDrawn, withoutExhibitMarks } from '#lib/domain/bundle/text-runs.ts';
import type { CasePaper } from '#lib/domain/case/case.ts';
import type { FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';

/** A paper under its number. */
export type NumberedPaper = { number: number; paper: CasePaper };

type FontFiles = Record<'regular' | 'bold', Uint8Array>;
type PictureShape = Extract<ExhibitShape, { is: 'picture' }>;
/** `hides`: the PDF holds what its pages do not show. */
type PdfShape = Extract<ExhibitShape, { is: 'pdf' }> & { hides: boolean };
type LookedInto = PictureShape | PdfShape | { is: 'problem'; problem: keyof BundleSayings['problems'] };
type FileToLook = { exhibit: number; is: 'picture' | 'pdf'; file: Blob };

/** How many of the pictures are drawn. `isSmaller`: again, to keep the limit. */
export type MakingProgress = { done: number; count: number; isSmaller: boolean };

/** What takes longer is shown with its progress, in milliseconds. */
const SLOW_MS = 1000;

/** What makes the file. */
export type BundleMaker = {
	readFonts(): Promise<FontFiles>;
	look(files: readonly FileToLook[]): Promise<ReadonlyMap<number, LookedInto>>;
	/** Rejects with `AbortError` once it is stopped. */
	write(
		order: {
			pages: Bundle;
			size: typeof PAGE;
			title: string;
			fonts: Record<'regular' | 'bold', Font & { bytes: Uint8Array }>;
			pixels: ReadonlyMap<number, number>;
			maxBytes: number | null;
		},
		watch: { onProgress: (progress: MakingProgress) => void; signal: AbortSignal }
	): Promise<{ ok: true; file: Blob; edge: number | null } | { ok: false; bytes: number }>;
	close(): void;
};

/** What the pages say beside the person's own words. */
export type BundleSayings = BundleWords & {
	title: string;
	titleOf: (paper: CasePaper) => string;
	dayOf: (paper: CasePaper) => string;
	problems: Record<'encrypted' | 'damaged' | 'unreadable' | 'hides' | 'elsewhere' | 'other', string>;
};

const PICTURES: ReadonlySet<FileKind> = new Set(['png', 'jpeg', 'webp', 'gif', 'heic']);

/** What a size limit is called, and how many bytes it is. A body that says "18 MB" may count either way, so the smaller is kept. */
export const sizeLimits = { none: null, ombudsman: 18_000_000, five: 5_000_000 } as const;
export type SizeLimit = keyof typeof sizeLimits;

export type BundleOptions = {
	maker: BundleMaker;
	read: (file: StoredFile) => Promise<Blob | null>;
	/** A PDF of pictures of the pages of this one, as they are seen; null where one of them cannot be drawn whole. */
	asPictures: (pdf: Blob) => Promise<Blob | null>;
	measureDrawn: MeasureDrawn;
	sayings: BundleSayings;
	/** The parts before the index, as they are chosen now. */
	sections: () => readonly BundleSection[];
	exhibits: () => readonly NumberedPaper[];
};

/** One PDF of a case for a reader: what goes into it, its pages as they will be, and the file. */
export class BundleDraft {
	readonly #options: BundleOptions;
	#fonts = $state.raw<Record<'regular' | 'bold', Font & { bytes: Uint8Array }> | null>(null);
	#shapes = $state.raw<ReadonlyMap<number, ExhibitShape>>(new Map());
	#pictures = $state.raw<ReadonlyMap<number, Blob>>(new Map());
	#pdfs = $state.raw<ReadonlyMap<number, Blob>>(new Map());
	#drawn = $state.raw<ReadonlySet<number>>(new Set());
	/** The pictures that were drawn of PDFs that hide something, by the hash of each. */
	readonly #asPictures = new Map<string, Promise<Blob | null>>();
	#left = $state.raw<readonly string[]>([]);
	/** Papers of which all is shown though something is covered. Not remembered: it is chosen for each bundle. */
	#whole = $state.raw<readonly string[]>([]);
	#isLooking = $state(true);
	#stopping = new AbortController();
	#progress = $state.raw<MakingProgress | null>(null);
	#isSlow = $state(false);

	/** The papers that go in. */
	readonly included: readonly NumberedPaper[] = $derived.by(() =>
		this.#options.exhibits().filter(({ paper }) => !this.#left.includes(paper.id))
	);
	/** The pages as they will be; null until they can be laid out. */
	readonly bundle: Bundle | null = $derived.by(() => {
		if (this.#fonts === null) return null;
		const pens = { fonts: this.#fonts, measureDrawn: this.#options.measureDrawn };
		return layOutBundle(this.#options.sections(), this.#exhibitsShown(), this.#options.sayings, pens);
	});

	constructor(options: BundleOptions) {
		this.#options = options;
	}

	get isLooking(): boolean {
		return this.#isLooking;
	}

	/** How far the making of the file is; null while nothing is to be told of it. */
	get progress(): MakingProgress | null {
		return this.#isSlow ? this.#progress : null;
	}

	/** True once the making has taken so long that it can be stopped. */
	get isSlow(): boolean {
		return this.#isSlow;
	}

	/** The picture of each exhibit that is one, as it will be shown. */
	get pictures(): ReadonlyMap<number, Blob> {
		return this.#pictures;
	}

	/** The PDF of each exhibit that is one, as it will be shown. */
	get pdfs(): ReadonlyMap<number, Blob> {
		return this.#pdfs;
	}

	/** The exhibits that go in as pictures of their pages, because their PDF holds what its pages do not show. */
	get drawn(): ReadonlySet<number> {
		return this.#drawn;
	}

	/** The file of a paper that is shown: what is covered of it, unless all of it is to be. */
	shownOf(paper: CasePaper): StoredFile {
		return paper.covered && !this.isWhole(paper) ? paper.covered.file : paper.file;
	}

	isIn({ id }: CasePaper): boolean {
		return !this.#left.includes(id);
	}

	isWhole({ id }: CasePaper): boolean {
		return this.#whole.includes(id);
	}

	turn({ id }: CasePaper, isIn: boolean): void {
		const others = this.#left.filter((other) => other !== id);
		this.#left = isIn ? others : [...others, id];
	}

	/** Shows all of a paper, or what is not covered, and looks at it again. */
	showWhole({ id }: CasePaper, isWhole: boolean): Promise<void> {
		const others = this.#whole.filter((other) => other !== id);
		this.#whole = isWhole ? [...others, id] : others;
		return this.look();
	}

	/** Reads the fonts and the papers. Never rejects: what cannot be shown says so on its page. */
	async look(): Promise<void> {
		this.#isLooking = true;
		try {
			this.#fonts ??= await this.#readFonts();
			const shapes = new Map<number, ExhibitShape>();
			const files: (FileToLook & { hash: string })[] = [];
			for (const { number, paper } of this.#options.exhibits()) {
				const { hash, kind } = this.shownOf(paper);
				const file = await this.#options.read(this.shownOf(paper));
				if (file === null) shapes.set(number, this.#absent('elsewhere'));
				else if (kind === 'text') shapes.set(number, { is: 'text', text: withoutExhibitMarks(await file.text()) });
				else if (PICTURES.has(kind)) files.push({ exhibit: number, is: 'picture', file, hash });
				else if (kind === 'pdf') files.push({ exhibit: number, is: 'pdf', file, hash });
				else shapes.set(number, this.#absent('other'));
			}
			const { shown, seen, drawn } = await this.#lookInto(files);
			for (const [number, one] of seen) shapes.set(number, one.is === 'problem' ? this.#absent(one.problem) : one);
			this.#shapes = shapes;
			const filesOf = (kind: 'picture' | 'pdf') =>
				new Map(shown.flatMap(({ exhibit, is, file }) => (is === kind ? [[exhibit, file]] : [])));
			[this.#pictures, this.#pdfs, this.#drawn] = [filesOf('picture'), filesOf('pdf'), drawn];
		} catch {
			// The worker was ended: the screen is left.
		} finally {
			this.#isLooking = false;
		}
	}

	/** Makes the file of the pages as they are shown. Rejects with `AbortError` when it is stopped. */
	async make(limit: SizeLimit): Promise<Awaited<ReturnType<BundleMaker['write']>>> {
		const [pages, fonts] = [this.bundle, this.#fonts];
		if (pages === null || fonts === null) throw new DOMException('There are no pages yet.', 'InvalidStateError');
		const pixels = new Map(
			pages.pages
				.flatMap(({ items }) => items)
				.flatMap((item) => (item.is === 'picture' ? [[item.exhibit, pixelsNeeded(item.width, item.height)]] : []))
		);
		const { maker, sayings } = this.#options;
		const order = { pages, size: PAGE, title: sayings.title, fonts, pixels, maxBytes: sizeLimits[limit] };
		this.#stopping = new AbortController();
		const { signal } = this.#stopping;
		const slow = setTimeout(() => (this.#isSlow = true), SLOW_MS);
		try {
			return await maker.write(order, { onProgress: (progress) => (this.#progress = progress), signal });
		} finally {
			clearTimeout(slow);
			[this.#isSlow, this.#progress] = [false, null];
		}
	}

	/** Stops the making. Nothing of the file is left. */
	stop(): void {
		this.#stopping.abort();
	}

	/** Has pictures drawn of the pages of each PDF that hides something. `drawn`: the exhibits of these. */
	async #lookInto(files: readonly (FileToLook & { hash: string })[]): Promise<{
		shown: readonly FileToLook[];
		seen: ReadonlyMap<number, LookedInto>;
		drawn: ReadonlySet<number>;
	}> {
		const { maker, asPictures } = this.#options;
		const asked = files.map(({ exhibit, is, file }) => ({ exhibit, is, file }));
		const seen = new Map(await maker.look(asked));
		const hiding = files.filter(({ exhibit }) => {
			const one = seen.get(exhibit);
			return one?.is === 'pdf' && one.hides;
		});
		if (hiding.length === 0) return { shown: asked, seen, drawn: new Set() };
		const pictures = new Map<number, Blob | null>();
		for (const { exhibit, hash, file } of hiding) {
			const drawing = this.#asPictures.get(hash) ?? asPictures(file).catch(() => null);
			this.#asPictures.set(hash, drawing);
			pictures.set(exhibit, await drawing);
		}
		const shown = asked.flatMap((one) => {
			const file = pictures.get(one.exhibit);
			return file === undefined ? [one] : file === null ? [] : [{ ...one, file }];
		});
		const again = new Map<number, LookedInto>(await maker.look(shown));
		for (const [exhibit, file] of pictures) if (file === null) again.set(exhibit, { is: 'problem', problem: 'hides' });
		return { shown, seen: again, drawn: new Set([...pictures].flatMap(([exhibit, file]) => (file ? [exhibit] : []))) };
	}

	#exhibitsShown(): BundleExhibit[] {
		const { sayings } = this.#options;
		return this.included.map(({ number, paper }) => ({
			number,
			title: withoutExhibitMarks(sayings.titleOf(paper)),
			day: sayings.dayOf(paper),
			shape: this.#shapes.get(number) ?? { is: 'absent', words: '' }
		}));
	}

	#absent(problem: keyof BundleSayings['problems']): ExhibitShape {
		return { is: 'absent', words: this.#options.sayings.problems[problem] };
	}

	async #readFonts() {
		const { regular, bold } = await this.#options.maker.readFonts();
		return {
			regular: { ...readFont(regular), bytes: regular },
			bold: { ...readFont(bold), bytes: bold }
		};
	}
}
