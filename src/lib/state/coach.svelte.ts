import { type KeptCounts, keptEverywhere } from '#lib/domain/coach/kept-everywhere.ts';
import type { CaseStore } from './app/ports.ts';
import { Queue } from './app/queue.ts';
import { readSetting, storeSetting } from './app/settings.ts';

const KEY = 'kept-wordings';

/** The coach on this device: whether it is on, and how often each phrase was kept. A phrase is named by its `wordingKey`. */
export class Coach {
	readonly #store: Pick<CaseStore, 'readLocal' | 'saveLocal'>;
	#isOn = $state(true);
	#counts = $state.raw<KeptCounts>({});
	/** Each count starts from the one before, so that none is lost. */
	readonly #queue = new Queue();

	/** The phrases that are marked nowhere any more, in the order of the alphabet. */
	readonly everywhere: ReadonlySet<string> = $derived(keptEverywhere(this.#counts));

	constructor(store: Pick<CaseStore, 'readLocal' | 'saveLocal'>) {
		this.#store = store;
	}

	get isOn(): boolean {
		return this.#isOn;
	}

	/** Reads the switch and the countings of this device again; another tab may have changed them. */
	async restore(): Promise<void> {
		[this.#isOn, this.#counts] = await Promise.all([readSetting(this.#store, 'coach'), this.#readCounts()]);
	}

	/** Resolves false when it could not be kept; then it stays as it was. */
	async turn(isOn: boolean): Promise<boolean> {
		const before = this.#isOn;
		this.#isOn = isOn;
		const isKept = await storeSetting(this.#store, 'coach', isOn);
		if (!isKept) this.#isOn = before;
		return isKept;
	}

	/** Counts that a phrase was kept once more. When it cannot be counted, the phrase is still kept where it stands. */
	countKept(key: string): Promise<boolean> {
		return this.#change((counts) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }));
	}

	/** Marks a phrase again that was kept everywhere, and counts it from the beginning. Resolves false when that could not be kept. */
	markAgain(key: string): Promise<boolean> {
		return this.#change(({ [key]: _forgotten, ...others }) => others);
	}

	#change(change: (counts: KeptCounts) => KeptCounts): Promise<boolean> {
		return this.#queue.run(async () => {
			const counts = change(await this.#readCounts());
			try {
				await this.#store.saveLocal(KEY, counts);
			} catch {
				return false;
			}
			this.#counts = counts;
			return true;
		});
	}

	async #readCounts(): Promise<KeptCounts> {
		const kept = await this.#store.readLocal(KEY).catch(() => null);
		if (typeof kept !== 'object' || kept === null) return {};
		return Object.fromEntries(
			Object.entries(kept).filter((pair): pair is [string, number] => Number.isInteger(pair[1]) && pair[1] > 0)
		);
	}
}
