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
type PdfShape = Extract<ExhibitShape, { is: 'picture' | 'pdf' }>;
type LookedInto = PdfShape | { is: 'problem'; problem: keyof BundleSayings['problems'] };

/** What makes the file. */
export type BundleMaker = {
	readFonts(): Promise<FontFiles>;
	look(
		files: readonly { exhibit: number; is: 'picture' | 'pdf'; file: Blob }[]
	): Promise<ReadonlyMap<number, LookedInto>>;
	write(order: {
		pages: Bundle;
		size: typeof PAGE;
		title: string;
		fonts: Record<'regular' | 'bold', Font & { bytes: Uint8Array }>;
		pixels: ReadonlyMap<number, number>;
		maxBytes: number | null;
	}): Promise<{ ok: true; file: Blob; edge: number | null } | { ok: false; bytes: number }>;
	close(): void;
};

/** What the pages say beside the person's own words. */
export type BundleSayings = BundleWords & {
	title: string;
	titleOf: (paper: CasePaper) => string;
	dayOf: (paper: CasePaper) => string;
	problems: Record<'encrypted' | 'damaged' | 'unreadable' | 'elsewhere' | 'other', string>;
};

const PICTURES: ReadonlySet<FileKind> = new Set(['png', 'jpeg', 'webp', 'gif', 'heic']);

/** What a size limit is called, and how many bytes it is. A body that says "18 MB" may count either way, so the smaller is kept. */
export const sizeLimits = { none: null, ombudsman: 18_000_000, five: 5_000_000 } as const;
export type SizeLimit = keyof typeof sizeLimits;

export type BundleOptions = {
	maker: BundleMaker;
	read: (file: StoredFile) => Promise<Blob | null>;
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
	#left = $state.raw<readonly string[]>([]);
	/** Papers of which all is shown though something is covered. Not remembered: it is chosen for each bundle. */
	#whole = $state.raw<readonly string[]>([]);
	#isLooking = $state(true);

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

	/** The picture of each exhibit that is one, as it will be shown. */
	get pictures(): ReadonlyMap<number, Blob> {
		return this.#pictures;
	}

	/** The PDF of each exhibit that is one, as it will be shown. */
	get pdfs(): ReadonlyMap<number, Blob> {
		return this.#pdfs;
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
			const files: { exhibit: number; is: 'picture' | 'pdf'; file: Blob }[] = [];
			for (const { number, paper } of this.#options.exhibits()) {
				const stored = this.shownOf(paper);
				const file = await this.#options.read(stored);
				if (file === null) shapes.set(number, this.#absent('elsewhere'));
				else if (stored.kind === 'text')
					shapes.set(number, { is: 'text', text: withoutExhibitMarks(await file.text()) });
				else if (PICTURES.has(stored.kind)) files.push({ exhibit: number, is: 'picture', file });
				else if (stored.kind === 'pdf') files.push({ exhibit: number, is: 'pdf', file });
				else shapes.set(number, this.#absent('other'));
			}
			for (const [number, seen] of await this.#options.maker.look(files))
				shapes.set(number, seen.is === 'problem' ? this.#absent(seen.problem) : seen);
			this.#shapes = shapes;
			const filesOf = (kind: 'picture' | 'pdf') =>
				new Map(files.flatMap(({ exhibit, is, file }) => (is === kind ? [[exhibit, file]] : [])));
			[this.#pictures, this.#pdfs] = [filesOf('picture'), filesOf('pdf')];
		} catch {
			// The worker was ended: the screen is left.
		} finally {
			this.#isLooking = false;
		}
	}

	/** Makes the file of the pages as they are shown. Rejects when it is stopped. */
	async make(limit: SizeLimit): Promise<Awaited<ReturnType<BundleMaker['write']>>> {
		const [pages, fonts] = [this.bundle, this.#fonts];
		if (pages === null || fonts === null) throw new DOMException('There are no pages yet.', 'InvalidStateError');
		const pixels = new Map(
			pages.pages
				.flatMap(({ items }) => items)
				.flatMap((item) => (item.is === 'picture' ? [[item.exhibit, pixelsNeeded(item.width, item.height)]] : []))
		);
		const { maker, sayings } = this.#options;
		return maker.write({ pages, size: PAGE, title: sayings.title, fonts, pixels, maxBytes: sizeLimits[limit] });
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
