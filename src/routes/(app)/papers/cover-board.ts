import type { PagePoint } from '#lib/domain/papers/covering.ts';

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
	readonly #fingers = new Map<number, { x: number; y: number }>();
	readonly #observer = new ResizeObserver(() => this.#resize());
	#grip: Grip | null = null;
	#zoom = 1;

	constructor(frame: HTMLElement, page: HTMLElement, verbs: BoardVerbs) {
		this.#frame = frame;
		this.#page = page;
		this.#verbs = verbs;
		const { signal } = this.#listeners;
		frame.addEventListener('pointerdown', (event) => this.#press(event), { signal });
		frame.addEventListener('pointermove', (event) => this.#drag(event), { signal });
		for (const name of ['pointerup', 'pointercancel'] as const)
			frame.addEventListener(name, (event) => this.#release(event), { signal });
		this.#observer.observe(frame);
	}

	/** Makes the page larger, or smaller again, around the middle of the frame. */
	by(factor: number): void {
		const { clientWidth, clientHeight } = this.#frame;
		this.#scale(factor, { x: clientWidth / 2, y: clientHeight / 2 });
	}

	close(): void {
		this.#listeners.abort();
		this.#observer.disconnect();
	}

	#resize(): void {
		this.#page.style.inlineSize = `${Math.round(this.#frame.clientWidth * this.#zoom)}px`;
	}

	/** `around` stays where it is in the frame. */
	#scale(factor: number, around: { x: number; y: number }): void {
		const before = this.#zoom;
		this.#zoom = Math.min(MAX_ZOOM, Math.max(1, before * factor));
		this.#resize();
		const change = this.#zoom / before;
		this.#frame.scrollLeft = (this.#frame.scrollLeft + around.x) * change - around.x;
		this.#frame.scrollTop = (this.#frame.scrollTop + around.y) * change - around.y;
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
			const { left, top } = this.#frame.getBoundingClientRect();
			const middle = { x: (to.x + other.x) / 2 - left, y: (to.y + other.y) / 2 - top };
			this.#frame.scrollBy((from.x - to.x) / 2, (from.y - to.y) / 2);
			this.#scale(distance(to, other) / Math.max(1, distance(from, other)), middle);
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

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}
