/** A point of the window, in pixels. */
export type WindowPoint = { x: number; y: number };

/** Something in a frame that scrolls, made larger around a point, by taps or by two fingers. */
export class FrameZoom {
	readonly #frame: HTMLElement;
	readonly #max: number;
	readonly #resize: (zoom: number) => void;
	readonly #observer: ResizeObserver;
	#zoom = 1;

	/** At zoom 1 it fits the frame. `resize` gives it the size of a zoom; it is also called when the frame gets another size. */
	constructor(frame: HTMLElement, max: number, resize: (zoom: number) => void) {
		this.#frame = frame;
		this.#max = max;
		this.#resize = resize;
		this.#observer = new ResizeObserver(() => resize(this.#zoom));
		this.#observer.observe(frame);
	}

	/** Makes it larger, or smaller again, around the middle of the frame. */
	by(factor: number): void {
		const { clientWidth, clientHeight } = this.#frame;
		this.#scale(factor, { x: clientWidth / 2, y: clientHeight / 2 });
	}

	/** One of two fingers went from here to there, while the other one stayed. */
	pinch(from: WindowPoint, to: WindowPoint, other: WindowPoint): void {
		const { left, top } = this.#frame.getBoundingClientRect();
		this.#frame.scrollBy((from.x - to.x) / 2, (from.y - to.y) / 2);
		const middle = { x: (to.x + other.x) / 2 - left, y: (to.y + other.y) / 2 - top };
		this.#scale(distance(to, other) / Math.max(1, distance(from, other)), middle);
	}

	/** Fits it into the frame again. */
	fit(): void {
		this.#zoom = 1;
		this.#resize(1);
	}

	close(): void {
		this.#observer.disconnect();
	}

	/** `around` stays where it is in the frame. */
	#scale(factor: number, around: WindowPoint): void {
		const before = this.#zoom;
		this.#zoom = Math.min(this.#max, Math.max(1, before * factor));
		this.#resize(this.#zoom);
		const change = this.#zoom / before;
		this.#frame.scrollLeft = (this.#frame.scrollLeft + around.x) * change - around.x;
		this.#frame.scrollTop = (this.#frame.scrollTop + around.y) * change - around.y;
	}
}

function distance(a: WindowPoint, b: WindowPoint): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
