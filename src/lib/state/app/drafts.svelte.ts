import type { Instant } from '#lib/domain/day.ts';
import type { CaseStore, DraftRow } from './ports.ts';

/** Something that must be on the disk before the page is left. */
export type Unsaved = {
	/** Resolves false when it could not be saved. */
	flush: () => Promise<unknown>;
};

/** The drafts of the app or of one case: what was typed on this device and is in no record yet. */
export class Drafts {
	readonly #store: Pick<CaseStore, 'readLocal' | 'saveLocal'>;
	readonly #readClock: () => Instant;
	readonly #prefix: string;
	/** By key, so that a reopened box replaces its predecessor. Shared by all cases. */
	readonly #unsaved: Map<string, Unsaved>;
	#savedAt = $state.raw<Instant | null>(null);
	#hasProblem = $state(false);

	constructor(
		store: Pick<CaseStore, 'readLocal' | 'saveLocal'>,
		readClock: () => Instant,
		prefix = 'draft:',
		// Not reactive on purpose.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		unsaved = new Map<string, Unsaved>()
	) {
		this.#store = store;
		this.#readClock = readClock;
		this.#prefix = prefix;
		this.#unsaved = unsaved;
	}

	/** The drafts of one case. Their keys start with its id, so that they are deleted with it. */
	ofCase(id: string): Drafts {
		return new Drafts(this.#store, this.#readClock, `draft:${id}:`, this.#unsaved);
	}

	/** When one of these drafts was last saved; null before the first save. */
	get savedAt(): Instant | null {
		return this.#savedAt;
	}

	/** True when the last save of one of these drafts failed. */
	get hasProblem(): boolean {
		return this.#hasProblem;
	}

	/** The saved value of a box; null when it cannot be read. */
	async read(box: string): Promise<unknown> {
		return this.#store.readLocal(this.#prefix + box).catch(() => null);
	}

	/** Saves the value of a box; null deletes it. Resolves false when it could not be saved. */
	async save(box: string, value: unknown): Promise<boolean> {
		try {
			await this.#store.saveLocal(this.#prefix + box, value);
			if (value !== null) this.#savedAt = this.#readClock();
			this.#hasProblem = false;
			return true;
		} catch {
			this.#hasProblem = true;
			return false;
		}
	}

	/** The row that saves a box in the same write as a change. */
	rowOf(box: string, value: unknown): DraftRow {
		return { key: this.#prefix + box, value };
	}

	/** Makes `flush` include `unsaved`, in place of what the box had before. */
	markUnsaved(box: string, unsaved: Unsaved): void {
		this.#unsaved.set(this.#prefix + box, unsaved);
	}

	markSaved(box: string, unsaved: Unsaved): void {
		if (this.#unsaved.get(this.#prefix + box) === unsaved) this.#unsaved.delete(this.#prefix + box);
	}

	/** A change has saved a draft of this case in the same write. */
	clearProblem(): void {
		this.#hasProblem = false;
	}

	/** Saves everything unsaved in the app and in every case. Resolves false when something could not be saved; never rejects. */
	async flush(): Promise<boolean> {
		const saved = await Promise.allSettled([...this.#unsaved.values()].map((unsaved) => unsaved.flush()));
		return saved.every((result) => result.status === 'fulfilled' && result.value !== false);
	}
}
