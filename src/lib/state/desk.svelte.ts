import { MediaQuery } from 'svelte/reactivity';
import { readSetting, storeSetting } from './app/settings.ts';
import type { CaseStore } from './app/ports.ts';

/** From this width on, the list of cases stands beside the screen: 1,000 px, in the size of letters that the person chose. */
const WIDE = '(min-width: 62.5em)';

const TOLD = 'keys-told';

/** The desk: a screen that is wide enough for the list of cases beside the case, and the keys that work there. */
export class Desk {
	readonly #store: Pick<CaseStore, 'readLocal' | 'saveLocal'>;
	readonly #wide = new MediaQuery(WIDE, false);
	/** Null until it was read. */
	#hasKeys = $state<boolean | null>(null);
	#isTold = $state(true);
	#lacksList = $state(false);
	#restoring: Promise<void> | null = null;

	constructor(store: Pick<CaseStore, 'readLocal' | 'saveLocal'>) {
		this.#store = store;
	}

	get isWide(): boolean {
		return this.#wide.current;
	}

	/** True where the list of cases stands beside every screen, so that no screen needs one of its own. */
	get hasList(): boolean {
		return this.isWide && !this.#lacksList;
	}

	/** The part of the app that draws the list could not be fetched: the screens show their own. */
	markListMissing(): void {
		this.#lacksList = true;
	}

	/** False until `restore` has resolved. True then, unless the person turned the keys off, as somebody may whose screen reader or voice types single letters. */
	get hasKeys(): boolean {
		return this.#hasKeys === true;
	}

	/** True only where the person turned the keys off: what is not read yet may still turn out to be on. */
	get areKeysOff(): boolean {
		return this.#hasKeys === false;
	}

	/** True once the person has seen which keys there are. */
	get isTold(): boolean {
		return this.#isTold;
	}

	/** Reads both from the store, once. Never rejects. */
	restore(): Promise<void> {
		this.#restoring ??= this.#read();
		return this.#restoring;
	}

	async #read(): Promise<void> {
		const [hasKeys, told] = await Promise.all([
			readSetting(this.#store, 'keys'),
			this.#store.readLocal(TOLD).catch(() => 'unread')
		]);
		this.#hasKeys = hasKeys;
		this.#isTold = told !== undefined;
	}

	/** Turns the keys off or on at once, as the switch shows it. Resolves false when that could not be stored; it is then turned back. */
	async turnKeys(isOn: boolean): Promise<boolean> {
		const before = this.#hasKeys;
		this.#hasKeys = isOn;
		const isStored = await storeSetting(this.#store, 'keys', isOn);
		if (!isStored) this.#hasKeys = before;
		return isStored;
	}

	markTold(): void {
		if (this.#isTold) return;
		this.#isTold = true;
		// If this write fails, the keys are told once more.
		this.#store.saveLocal(TOLD, 'told').catch(() => {});
	}
}

/** The neighbour of the case with this id in a list, itself at the end of the list; the first when the id is not in it. */
export function neighbourOf<Card extends { id: string }>(
	cards: readonly Card[],
	id: string | null,
	step: 1 | -1
): Card | null {
	const at = cards.findIndex((card) => card.id === id);
	if (at === -1) return cards[0] ?? null;
	return cards[at + step] ?? cards[at] ?? null;
}
