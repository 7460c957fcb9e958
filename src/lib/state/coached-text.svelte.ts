import { type Secret, secretsIn } from '#lib/domain/text/secrets.ts';
import { type KeptWordings, type OpenWording, carriedOver, openWordings } from '#lib/domain/journal/wording.ts';
import { debounced } from './app/debounced.svelte.ts';

/** A pause in typing that is long enough to read something, in milliseconds. */
export const READING_PAUSE_MS = 700;

/** A box of words, as the coach sees it. */
export type CoachedField = {
	words: () => string;
	/** Whether its words are coached at all: switched on, the person's own words, and not private. */
	isCoached: () => boolean;
	kept: () => KeptWordings;
};

/** What could be a fact in a box, and what does not belong in it: as it was at the last pause in typing. At most one phrase is open. */
export class CoachedText {
	readonly #box: CoachedField;
	readonly #debounced: { readonly current: string };
	#at = $state<number | null>(null);
	#isByKey = $state(false);

	/** The phrases that could be facts, where they stand now. None comes up while something is being typed. */
	readonly marks: readonly OpenWording[] = $derived.by(() => {
		const before = this.#debounced.current;
		if (!this.#box.isCoached()) return [];
		return carriedOver(openWordings(before, this.#box.kept()), before, this.#box.words());
	});
	/** What is to be masked; empty while something is being typed. */
	readonly secrets: readonly Secret[] = $derived.by(() => {
		const before = this.#debounced.current;
		return before === this.#box.words() ? secretsIn(before) : [];
	});
	/** Which phrase is open, from 0; null when none is. */
	readonly at: number | null = $derived.by(() => (this.open === null ? null : this.#at));
	readonly open: OpenWording | null = $derived.by(() => (this.#at === null ? null : (this.marks[this.#at] ?? null)));

	constructor(box: CoachedField) {
		this.#box = box;
		this.#debounced = debounced(() => box.words(), READING_PAUSE_MS);
	}

	/** Whether the open phrase was come to by its control or by a key, so that the focus goes with it. */
	get isByKey(): boolean {
		return this.#isByKey;
	}

	/** Opens a phrase; `isByKey` when the focus is to go along with it. Nothing when there is no such phrase. */
	show(at: number, isByKey: boolean): void {
		if (this.marks[at] === undefined) return;
		this.#at = at;
		this.#isByKey = isByKey;
	}

	/** Opens the phrase after or before; after the last comes the first. */
	move(by: 1 | -1): void {
		const count = this.marks.length;
		if (this.at !== null && count > 1) this.show((this.at + by + count) % count, true);
	}

	close(): void {
		this.#at = null;
	}
}
