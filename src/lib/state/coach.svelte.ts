import { type KeptCounts, keptEverywhere } from '#lib/domain/coach/kept-everywhere.ts';
import type { CaseStore } from './app/ports.ts';
import { Queue } from './app/queue.ts';
import { readSetting, storeSetting } from './app/settings.ts';

const KEY = 'kept-wordings';

/** Does some of its work while `hasTime` says so, and returns whether all is done. */
type Work = (hasTime: () => boolean) => boolean;
/** Calls the work in idle times until it is done. */
export type InIdleTime = (work: Work) => void;

/** The coach on this device: whether it is on, and how often each phrase was kept. The key of a phrase is its `wordingKey`. */
export class Coach {
	readonly #store: Pick<CaseStore, 'readLocal' | 'saveLocal'>;
	readonly #inIdleTime: InIdleTime;
	#isPreparing = false;
	#isReady = $state(false);
	#isOn = $state(true);
	#counts = $state.raw<KeptCounts>({});
	/** Each count reads the result of the one before, so that none is lost. */
	readonly #queue = new Queue();

	/** The keys of the phrases that were kept often enough to be marked nowhere, in alphabetical order. */
	readonly everywhere: ReadonlySet<string> = $derived(keptEverywhere(this.#counts));

	constructor(store: Pick<CaseStore, 'readLocal' | 'saveLocal'>, inIdleTime: InIdleTime) {
		this.#store = store;
		this.#inIdleTime = inIdleTime;
	}

	/** Whether a review takes no longer than any other. What nobody waits for comes after that. */
	get isReady(): boolean {
		return this.#isReady;
	}

	/** Prepares the first review while the browser is idle, once. `prepare` is that of the review: the coach itself needs no phrases. */
	prepare(prepare: Work): void {
		if (this.#isPreparing) return;
		this.#isPreparing = true;
		this.#inIdleTime((hasTime) => (this.#isReady = prepare(hasTime)));
	}

	get isOn(): boolean {
		return this.#isOn;
	}

	/** Reads the switch and the counts of this device again, because another tab may have changed them. */
	async restore(): Promise<void> {
		[this.#isOn, this.#counts] = await Promise.all([readSetting(this.#store, 'coach'), this.#readCounts()]);
	}

	/** Turns the coach on or off. Resolves false when that could not be stored; the switch is then unchanged. */
	async turn(isOn: boolean): Promise<boolean> {
		const before = this.#isOn;
		this.#isOn = isOn;
		const isStored = await storeSetting(this.#store, 'coach', isOn);
		if (!isStored) this.#isOn = before;
		return isStored;
	}

	/** Counts that a phrase was kept once more. Resolves false when that could not be stored; the phrase is kept in its entry even so. */
	countKept(key: string): Promise<boolean> {
		return this.#change((counts) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }));
	}

	/** Marks a phrase again that was kept everywhere, and resets its count. Resolves false when that could not be stored. */
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
		const stored = await this.#store.readLocal(KEY).catch(() => null);
		if (typeof stored !== 'object' || stored === null) return {};
		return Object.fromEntries(
			Object.entries(stored).filter((pair): pair is [string, number] => Number.isInteger(pair[1]) && pair[1] > 0)
		);
	}
}
