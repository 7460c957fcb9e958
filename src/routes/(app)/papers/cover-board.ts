import type { PagePoint } from '#lib/domain/papers/covering.ts';
import { FrameZoom, type WindowPoint } from './frame-zoom.ts';

/** How many times larger than the frame the page may be shown. */
const MAX_ZOOM = 6;

/** What fingers and the mouse do to the boxes on a page. Points and distances are in fractions of it. */
type BoardVerbs = {
	onchoose: (index: number | null) => void;
	/** While a box is drawn, from its first corner to where the finger is; null when that is over. */
	ondrawing: (corners: { from: PagePoint; to: PagePoint } | null) => void;
	ondrawn: (from: PagePoint, to: PagePoint) => void;
	onmoved: (index: number, x: number, y: number) => void;
	onsized: (index: number, width: number, height: number) => void;
};

type Grip = { do: 'draw'; from: PagePoint } | { do: 'move' | 'size'; index: number };

/** A page in a frame that scrolls. One finger draws a box, moves it or sizes it; two fingers move the page and make it larger. */
export class CoverBoard {
	readonly #frame: HTMLElement;
	readonly #page: HTMLElement;
	readonly #verbs: BoardVerbs;
	readonly #listeners = new AbortController();
	readonly #fingers = new Map<number, WindowPoint>();
	readonly #zoom: FrameZoom;
	#grip: Grip | null = null;

	constructor(frame: HTMLElement, page: HTMLElement, verbs: BoardVerbs) {
		this.#frame = frame;
		this.#page = page;
		this.#verbs = verbs;
		this.#zoom = new FrameZoom(frame, MAX_ZOOM, (zoom) => {
			page.style.inlineSize = `${Math.round(frame.clientWidth * zoom)}px`;
		});
		const { signal } = this.#listeners;
		frame.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		frame.addEventListener('pointermove', (event) => this.#drag(event), { signal });
		for (const name of ['pointerup', 'pointercancel'] as const)
			frame.addEventListener(name, (event) => this.#release(event), { signal });
	}

	/** Makes the page larger, or smaller again, around the middle of the frame. */
	by(factor: number): void {
		this.#zoom.by(factor);
	}

	close(): void {
		this.#listeners.abort();
		this.#zoom.close();
	}

	#press(event: PointerEvent): void {
		if (event.pointerType === 'mouse' && event.button !== 0) return;
		this.#frame.setPointerCapture(event.pointerId);
		this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
		if (this.#fingers.size > 1) {
			this.#letGo();
			return;
		}
		const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-box]') : null;
		if (target) {
			const index = Number(target.dataset.box);
			const isHandle = event.target instanceof Element && event.target.closest('[data-handle]') !== null;
			this.#grip = { do: isHandle ? 'size' : 'move', index };
			this.#verbs.onchoose(index);
		} else {
			this.#grip = { do: 'draw', from: this.#pointOf(event) };
			this.#verbs.onchoose(null);
		}
	}

	#drag(event: PointerEvent): void {
		const from = this.#fingers.get(event.pointerId);
		if (!from) return;
		const to = { x: event.clientX, y: event.clientY };
		const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
		this.#fingers.set(event.pointerId, to);
		if (other) {
			this.#zoom.pinch(from, to, other);
			return;
		}
		const grip = this.#grip;
		if (!grip) return;
		if (grip.do === 'draw') {
			this.#verbs.ondrawing({ from: grip.from, to: this.#pointOf(event) });
			return;
		}
		const { width, height } = this.#page.getBoundingClientRect();
		const [x, y] = [(to.x - from.x) / width, (to.y - from.y) / height];
		if (grip.do === 'move') this.#verbs.onmoved(grip.index, x, y);
		else this.#verbs.onsized(grip.index, x, y);
	}

	#release(event: PointerEvent): void {
		this.#fingers.delete(event.pointerId);
		const grip = this.#grip;
		this.#letGo();
		if (grip?.do === 'draw' && event.type === 'pointerup') this.#verbs.ondrawn(grip.from, this.#pointOf(event));
	}

	#letGo(): void {
		this.#grip = null;
		this.#verbs.ondrawing(null);
	}

	#pointOf({ clientX, clientY }: PointerEvent): PagePoint {
		const { left, top, width, height } = this.#page.getBoundingClientRect();
		return { x: (clientX - left) / width, y: (clientY - top) / height };
	}
}
