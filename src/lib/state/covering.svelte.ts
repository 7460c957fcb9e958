import {
	type PagePoint,
	boxBetween,
	isLargeEnough,
	middleBox,
	movedBox,
	sizedBox
} from '#lib/domain/papers/covering.ts';
import { type CoverBox, MAX_BOXES } from '#lib/domain/vocabulary/paper.ts';

/** The boxes that are being drawn over one page of a paper. Nothing is kept before the person says so. */
export class Covering {
	readonly #before: readonly CoverBox[];
	readonly #page: number;
	#boxes = $state.raw<readonly CoverBox[]>([]);
	#chosen = $state<number | null>(null);

	constructor(before: readonly CoverBox[], page = 1) {
		this.#before = before;
		this.#boxes = before;
		this.#page = page;
	}

	get boxes(): readonly CoverBox[] {
		return this.#boxes;
	}

	/** The index of the box that moves and grows; null when none does. */
	get chosen(): number | null {
		return this.#chosen;
	}

	get isChanged(): boolean {
		return this.#boxes !== this.#before;
	}

	get isFull(): boolean {
		return this.#boxes.length >= MAX_BOXES;
	}

	choose(index: number | null): void {
		this.#chosen = index;
	}

	/** Adds a box in the middle of the page, to be moved by keys. */
	add(): void {
		this.#put({ page: this.#page, ...middleBox });
	}

	/** Adds the box between two points. One that was hardly touched is none. */
	draw(from: PagePoint, to: PagePoint): void {
		const box = boxBetween(from, to, this.#page);
		if (isLargeEnough(box)) this.#put(box);
	}

	move(index: number, x: number, y: number): void {
		this.#change(index, (box) => movedBox(box, x, y));
	}

	size(index: number, width: number, height: number): void {
		this.#change(index, (box) => sizedBox(box, width, height));
	}

	remove(index: number): void {
		this.#boxes = this.#boxes.filter((_box, at) => at !== index);
		this.#chosen = null;
	}

	#put(box: CoverBox): void {
		if (this.isFull) return;
		this.#boxes = [...this.#boxes, box];
		this.#chosen = this.#boxes.length - 1;
	}

	#change(index: number, change: (box: CoverBox) => CoverBox): void {
		this.#boxes = this.#boxes.map((box, at) => (at === index ? change(box) : box));
		this.#chosen = index;
	}
}
