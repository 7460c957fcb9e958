import { type Secret, secretsIn } from '#lib/domain/text/secrets.ts';
import { type KeptWordings, type OpenWording, carriedOver, openWordingsIn } from '#lib/domain/journal/wording.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import { wordingKey } from '#lib/domain/journal/wording-key.ts';
import { debounced } from './app/debounced.svelte.ts';

/** How long typing must pause before the coach reads the box, in milliseconds. */
export const READING_PAUSE_MS = 700;

/** What the coach needs to know of a text box. */
export type CoachedField = {
	words: () => string;
	/** Whether the coach may mark its words: it is switched on, and the entry is not private. */
	isCoached: () => boolean;
	/** What the words become. Words of the other side have no marks. */
	kind: () => EntryKind;
	kept: () => KeptWordings;
	/** True where words that stand in the box from the start are shown first, and marked after a pause. */
	isShownFirst?: boolean;
};

/** The marks and secrets of one box, found at the last pause in typing. At most one phrase is open. */
export class CoachedText {
	readonly #box: CoachedField;
	readonly #debounced: { readonly current: string };
	#at = $state<number | null>(null);
	#isByKey = $state(false);

	/** The phrases that could be facts, at their current positions. No new one appears while the person types. */
	readonly marks: readonly OpenWording[] = $derived.by(() => {
		const before = this.#debounced.current;
		if (!this.#box.isCoached()) return [];
		return carriedOver(openWordingsIn(before, { kind: this.#box.kind() }, this.#box.kept()), before, this.#box.words());
	});
	/** The secrets to be masked, without those that the person says are none; empty while the person types. */
	readonly secrets: readonly Secret[] = $derived.by(() => {
		const before = this.#debounced.current;
		if (before !== this.#box.words()) return [];
		const none = this.#box.kept().here.map(wordingKey);
		return secretsIn(before).filter(({ start, end }) => !none.includes(wordingKey(before.slice(start, end))));
	});
	/** The index of the open phrase, from 0; null when none is open. */
	readonly at: number | null = $derived.by(() => (this.open === null ? null : this.#at));
	readonly open: OpenWording | null = $derived.by(() => (this.#at === null ? null : (this.marks[this.#at] ?? null)));

	constructor(box: CoachedField) {
		this.#box = box;
		this.#debounced = debounced(() => box.words(), READING_PAUSE_MS, box.isShownFirst ? '' : box.words());
	}

	/** Whether the open phrase was reached by a key or by its control, so that focus moves to it. */
	get isByKey(): boolean {
		return this.#isByKey;
	}

	/** Opens a phrase; `isByKey` when focus is to move to it. Does nothing when there is no such phrase. */
	show(at: number, isByKey: boolean): void {
		if (this.marks[at] === undefined) return;
		this.#at = at;
		this.#isByKey = isByKey;
	}

	/** Opens the next or the previous phrase, wrapping around at either end. */
	move(by: 1 | -1): void {
		const count = this.marks.length;
		if (this.at !== null && count > 1) this.show((this.at + by + count) % count, true);
	}

	close(): void {
		this.#at = null;
	}
}
