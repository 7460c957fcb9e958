import { loadPack } from '#lib/platform/service-worker.ts';

/** Of a page of print, which is drawn with at most 2,200 pixels on its long edge. */
const JPEG_QUALITY = 0.85;

/**
 * A PDF of pictures of the pages of this one, as they are seen. Nothing else of it is in there. Null where a page could not be drawn
 * whole, or what draws it is not here.
 */
export async function pagesAsPictures(pdf: Blob): Promise<Blob | null> {
	const pack = await loadPack('pdf', () => import('#lib/storage/pdf/pdf-pack.ts'));
	const pages = pack === null ? 'damaged' : await pack.PdfPages.open(pdf);
	if (typeof pages === 'string') return null;
	try {
		const pictures: Blob[] = [];
		for (let number = 1; number <= pages.count; number += 1) {
			const { canvas, isWhole } = await pages.draw(number, pages.pictureEdge);
			const picture = isWhole ? await asJpeg(canvas) : null;
			if (picture === null) return null;
			pictures.push(picture);
		}
		return await pages.ofPictures(pictures);
	} finally {
		pages.close();
	}
}

function asJpeg(canvas: HTMLCanvasElement): Promise<Blob | null> {
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
}
