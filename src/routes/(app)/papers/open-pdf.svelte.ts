import { loadPack } from '#lib/platform/service-worker.ts';
import type { DrawnPage, PdfPages, PdfProblem } from '#lib/storage/pdf/pdf-pack.ts';

/** A PDF that is looked at, one page at a time. What draws it is a feature pack of its own. */
export class OpenPdf {
	#pages = $state.raw<PdfPages | null>(null);
	#at = $state(1);
	#drawn = $state.raw<DrawnPage | null>(null);
	#problem = $state<PdfProblem | 'not-here' | null>(null);
	readonly #leaving = new AbortController();

	/** Null until it is open. */
	get pages(): PdfPages | null {
		return this.#pages;
	}

	/** The page that is shown, from 1. */
	get at(): number {
		return this.#at;
	}

	/** That page as a picture; null while it is drawn. */
	get drawn(): DrawnPage | null {
		return this.#drawn;
	}

	/** Why nothing is shown. `not-here`: what draws it could not be loaded. */
	get problem(): PdfProblem | 'not-here' | null {
		return this.#problem;
	}

	async open(pdf: Blob): Promise<void> {
		this.#problem = null;
		const pack = await loadPack('pdf', () => import('#lib/storage/pdf/pdf-pack.ts'));
		if (this.#isClosed()) return;
		if (pack === null) {
			this.#problem = 'not-here';
			return;
		}
		const opened = await pack.PdfPages.open(pdf);
		if (typeof opened === 'string') this.#problem = opened;
		else if (this.#isClosed()) opened.close();
		else {
			this.#pages = opened;
			await this.turnTo(1);
		}
	}

	async turnTo(number: number): Promise<void> {
		const pages = this.#pages;
		if (pages === null) return;
		this.#at = number;
		[this.#drawn, this.#problem] = [null, null];
		const page = await pages.draw(number).catch(() => null);
		// Another page may have been asked for meanwhile.
		if (this.#isClosed() || this.#at !== number) return;
		this.#drawn = page;
		if (page === null) this.#problem = 'damaged';
	}

	/** May come while something is being read. */
	close(): void {
		this.#leaving.abort();
		this.#pages?.close();
	}

	#isClosed(): boolean {
		return this.#leaving.signal.aborted;
	}
}
