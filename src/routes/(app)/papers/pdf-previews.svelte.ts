// Only the map of addresses is followed by a screen, and it is replaced as a whole.
/* eslint-disable svelte/prefer-svelte-reactivity */
import { loadPack } from '#lib/platform/service-worker.ts';

/** The pixels of the long edge of a page: enough for the width of a phone. */
const LONG_EDGE = 1100;

const load = () => loadPack('pdf', () => import('#lib/storage/pdf/pdf-pack.ts'));
type Open = Exclude<Awaited<ReturnType<NonNullable<Awaited<ReturnType<typeof load>>>['PdfPages']['open']>>, string>;

/**
 * The pages of the PDFs in a bundle as pictures, drawn one after the other once they are in sight. One PDF is open at a time. A page that
 * cannot be drawn here has no picture.
 */
export class PdfPreviews {
	readonly #pdfs: () => ReadonlyMap<number, Blob>;
	readonly #asked = new Set<string>();
	readonly #waiting: { pdf: Blob; page: number; key: string }[] = [];
	/** A number for each file: another file of the same exhibit has pages of its own. */
	readonly #files = new Map<Blob, number>();
	#addresses = $state.raw<ReadonlyMap<string, string>>(new Map());
	#open: { pdf: Blob; pages: Open | null } | null = null;
	#isDrawing = false;
	readonly #end = new AbortController();

	constructor(pdfs: () => ReadonlyMap<number, Blob>) {
		this.#pdfs = pdfs;
	}

	/** Where the picture of this page is; undefined until it is drawn. */
	addressOf(exhibit: number, page: number): string | undefined {
		const pdf = this.#pdfs().get(exhibit);
		return pdf && this.#addresses.get(this.#keyOf(pdf, page));
	}

	want(exhibit: number, page: number): void {
		const pdf = this.#pdfs().get(exhibit);
		const key = pdf && this.#keyOf(pdf, page);
		if (!pdf || key === undefined || this.#asked.has(key)) return;
		this.#asked.add(key);
		this.#waiting.push({ pdf, page, key });
		void this.#drawAll();
	}

	close(): void {
		this.#end.abort();
		this.#open?.pages?.close();
		for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
	}

	/** True once the screen is left, which may be while something is drawn. */
	#isClosed(): boolean {
		return this.#end.signal.aborted;
	}

	#keyOf(pdf: Blob, page: number): string {
		const file = this.#files.get(pdf) ?? this.#files.size;
		this.#files.set(pdf, file);
		return `${file}/${page}`;
	}

	async #drawAll(): Promise<void> {
		if (this.#isDrawing) return;
		this.#isDrawing = true;
		for (let next = this.#waiting.shift(); next && !this.#isClosed(); next = this.#waiting.shift()) {
			const picture = await this.#draw(next).catch(() => null);
			if (picture === null || this.#isClosed()) continue;
			this.#addresses = new Map([...this.#addresses, [next.key, URL.createObjectURL(picture)]]);
		}
		this.#isDrawing = false;
	}

	async #draw({ pdf, page }: { pdf: Blob; page: number }): Promise<Blob | null> {
		if (this.#open?.pdf !== pdf) {
			this.#open?.pages?.close();
			this.#open = { pdf, pages: null };
			const pack = await load();
			const opened = pack === null ? 'missing' : await pack.PdfPages.open(pdf);
			if (typeof opened !== 'string') this.#open = { pdf, pages: opened };
			// It was closed while it was opened.
			if (this.#isClosed()) this.#open.pages?.close();
		}
		const drawn = await this.#open.pages?.draw(page, LONG_EDGE);
		return drawn ? new Promise((resolve) => drawn.canvas.toBlob(resolve, 'image/jpeg', 0.9)) : null;
	}
}
