import type { Attachment } from 'svelte/attachments';
import { Queue } from '#lib/state/app/queue.ts';

/** How many pixels of the canvas one CSS pixel has: sharp on a phone. */
const DENSITY = 2;

/** One after the other: sixty pictures at once would hold up the list, and take the memory of a small phone. */
const queue = new Queue();

/** Draws a small picture of the file, from its top, once the canvas comes into sight. A file that cannot be drawn leaves it blank. */
export function thumbnail(read: () => Promise<Blob | null>): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		const leaving = new AbortController();
		const observer = new IntersectionObserver((entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			void queue.run(() => draw(canvas, read, leaving.signal)).catch(() => {});
		});
		observer.observe(canvas);
		return () => {
			observer.disconnect();
			leaving.abort();
		};
	};
}

async function draw(canvas: HTMLCanvasElement, read: () => Promise<Blob | null>, signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	const file = await read();
	if (!file) return;
	const [width, height] = [canvas.clientWidth * DENSITY, canvas.clientHeight * DENSITY];
	// Twice as wide, so that a picture on its side is high enough, too. Its height follows.
	const bitmap = await createImageBitmap(file, { resizeWidth: width * 2, resizeQuality: 'medium' });
	canvas.width = width;
	canvas.height = height;
	const scale = Math.max(width / bitmap.width, height / bitmap.height);
	const across = bitmap.width * scale;
	canvas.getContext('2d')?.drawImage(bitmap, (width - across) / 2, 0, across, bitmap.height * scale);
	bitmap.close();
}
