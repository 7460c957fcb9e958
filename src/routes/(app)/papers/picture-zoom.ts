import { FrameZoom, type WindowPoint } from './frame-zoom.ts';

/** How many times larger than the frame a picture may be shown. */
const MAX_ZOOM = 8;

/** A picture in a frame that scrolls: it fits the frame at first, is made larger around a point, moved by a finger, and turned. */
export class PictureZoom {
	readonly #frame: HTMLElement;
	readonly #canvas: HTMLCanvasElement;
	readonly #listeners = new AbortController();
	readonly #fingers = new Map<number, WindowPoint>();
	readonly #zoom: FrameZoom;
	#bitmap: ImageBitmap | null = null;
	#quarters = 0;

	constructor(frame: HTMLElement, canvas: HTMLCanvasElement) {
		this.#frame = frame;
		this.#canvas = canvas;
		this.#zoom = new FrameZoom(frame, MAX_ZOOM, (zoom) => this.#resize(zoom));
		const { signal } = this.#listeners;
		frame.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		frame.addEventListener('pointermove', (event) => this.#move(event), { signal });
		for (const name of ['pointerup', 'pointercancel'] as const)
			frame.addEventListener(name, ({ pointerId }) => this.#fingers.delete(pointerId), { signal });
	}

	/** Rejects where the browser cannot open the picture. */
	async open(picture: Blob | HTMLCanvasElement): Promise<void> {
		this.#bitmap = await createImageBitmap(picture);
		if (this.#listeners.signal.aborted) this.close();
		else this.#draw();
	}

	/** Makes the picture larger, or smaller again, around the middle of the frame. */
	by(factor: number): void {
		this.#zoom.by(factor);
	}

	/** Turns the picture by a quarter to the right. */
	turn(): void {
		this.#quarters = (this.#quarters + 1) % 4;
		this.#draw();
	}

	close(): void {
		this.#listeners.abort();
		this.#zoom.close();
		this.#bitmap?.close();
		this.#bitmap = null;
	}

	#draw(): void {
		const bitmap = this.#bitmap;
		const pen = this.#canvas.getContext('2d');
		if (!bitmap || !pen) return;
		const isUpright = this.#quarters % 2 === 0;
		this.#canvas.width = isUpright ? bitmap.width : bitmap.height;
		this.#canvas.height = isUpright ? bitmap.height : bitmap.width;
		pen.translate(this.#canvas.width / 2, this.#canvas.height / 2);
		pen.rotate((this.#quarters * Math.PI) / 2);
		pen.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
		this.#zoom.fit();
	}

	#resize(zoom: number): void {
		const { clientWidth, clientHeight } = this.#frame;
		const { width, height } = this.#canvas;
		const fit = Math.min(clientWidth / width, clientHeight / height, 1);
		this.#canvas.style.inlineSize = `${Math.round(width * fit * zoom)}px`;
	}

	#press(event: PointerEvent): void {
		if (event.pointerType === 'mouse' && event.button !== 0) return;
		this.#frame.setPointerCapture(event.pointerId);
		this.#fingers.set(event.pointerId, pointOf(event));
	}

	#move(event: PointerEvent): void {
		const from = this.#fingers.get(event.pointerId);
		if (!from) return;
		const to = pointOf(event);
		const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
		if (other) this.#zoom.pinch(from, to, other);
		else this.#frame.scrollBy(from.x - to.x, from.y - to.y);
		this.#fingers.set(event.pointerId, to);
	}
}

function pointOf({ clientX: x, clientY: y }: PointerEvent): WindowPoint {
	return { x, y };
}
