import {
	type PagePoint,
	boxBetween,
	isLargeEnough,
	middleBox,
	movedBox,
	sizedBox
} from '#lib/domain/papers/covering.ts';
import { type CoverBox, MAX_BOXES } from '#lib/domain/vocabulary/paper.ts';

/** The boxes that are being drawn over the pages of a paper, one page at a time. Nothing is kept before the person says so. */
export class Covering {
	readonly #before: readonly CoverBox[];
	#all = $state.raw<readonly CoverBox[]>([]);
	#page = $state(1);
	#chosen = $state<number | null>(null);

	/** Those on the page that is shown. */
	readonly boxes: readonly CoverBox[] = $derived.by(() => this.#all.filter(({ page }) => page === this.#page));

	constructor(before: readonly CoverBox[]) {
		this.#before = before;
		this.#all = before;
	}

	/** Those on all pages. */
	get all(): readonly CoverBox[] {
		return this.#all;
	}

	/** The page that is shown, from 1. */
	get page(): number {
		return this.#page;
	}

	/** The index, on this page, of the box that moves and grows; null when none does. */
	get chosen(): number | null {
		return this.#chosen;
	}

	get isChanged(): boolean {
		return this.#all !== this.#before;
	}

	get isFull(): boolean {
		return this.#all.length >= MAX_BOXES;
	}

	turnTo(page: number): void {
		this.#page = page;
		this.#chosen = null;
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
		const box = this.boxes[index];
		this.#all = this.#all.filter((other) => other !== box);
		this.#chosen = null;
	}

	#put(box: CoverBox): void {
		if (this.isFull) return;
		this.#all = [...this.#all, box];
		this.#chosen = this.boxes.length - 1;
	}

	#change(index: number, change: (box: CoverBox) => CoverBox): void {
		const box = this.boxes[index];
		this.#all = this.#all.map((other) => (other === box ? change(other) : other));
		this.#chosen = index;
	}
}
