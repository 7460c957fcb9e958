import { MAX_PAPER_BYTES } from '#lib/domain/papers/intake.ts';
import type { CoverBox } from '#lib/domain/vocabulary/paper.ts';
import type { PdfPages } from '../pdf/pdf-pack.ts';
import type { PaperVerb } from './documents-pack.worker.ts';
import type { PaperWorker } from './paper-worker.ts';

export type PagesOfPdf = Pick<PdfPages, 'count' | 'pixelsOf' | 'ofPictures'>;

/** How many pages are done, and what ends the work with `AbortError`. */
export type PageWork = { onDone: (pages: number) => void; signal: AbortSignal };

/**
 * A PDF of pictures of these pages, in which the boxes are black. Rejects with `DataError` when a page does not read back as it was
 * drawn, with `NotReadableError` where one could not be drawn whole, and with a RangeError where the file would be larger than any paper.
 */
export async function coveredPdf(
	work: PaperWorker<PaperVerb>,
	pages: PagesOfPdf,
	boxes: readonly CoverBox[],
	{ onDone, signal }: PageWork
): Promise<Blob> {
	const pictures: Blob[] = [];
	let bytes = 0;
	for (let number = 1; number <= pages.count; number += 1) {
		signal.throwIfAborted();
		onDone(number - 1);
		const page = await pages.pixelsOf(number);
		if (!page) throw new DOMException('A page could not be drawn whole.', 'NotReadableError');
		const call = { verb: 'cover-page' as const, page, boxes: boxes.filter((box) => box.page === number) };
		const picture = (await work.call(call, signal, [page])) as Blob;
		bytes += picture.size;
		if (bytes > MAX_PAPER_BYTES) throw new RangeError('The covered pages are too large.');
		pictures.push(picture);
	}
	return pages.ofPictures(pictures);
}
