import {
	type CardTaken,
	type ContactCard,
	type KeptCard,
	type DeviceCard,
	keysOfBoth,
	readCard,
	signedByCard,
	withCard
} from '#lib/domain/exchange/contact-card.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import { type CardKeys, readKeptCards, readDeviceCard, storeKeptCards, storeDeviceCard } from './cards.ts';

type Parts = {
	keys: CardKeys;
	/** The public half of what opens files, as age writes it. */
	recipientOf: (opening: CryptoKey) => Promise<string>;
	/** The six words for these numbers. */
	wordsOf: (numbers: Uint16Array<ArrayBuffer>) => readonly string[];
};

/**
 * Whether this device has a card. `keyless`: what its keys are encrypted with is gone. `newer`: a newer version of the app wrote
 * it, or the cards of others.
 * `not-possible`: the browser lacks such keys.
 */
export type DeviceCardState = 'none' | 'here' | 'keyless' | 'newer' | 'not-possible';

/** The card of this device, and those that others gave. */
export class ContactCards {
	readonly #library: Pick<CaseLibrary, 'store' | 'powers' | 'today'>;
	readonly #parts: Parts;
	#own = $state.raw<DeviceCard | null>(null);
	#state = $state<DeviceCardState>('none');
	#cards = $state.raw<readonly KeptCard[]>([]);
	#words = $state.raw<{ signer: string; words: readonly string[] } | null>(null);
	#isBusy = $state(false);
	#hasProblem = $state(false);
	/** The name on the card of this device, as it is typed. */
	name = $state('');

	constructor(library: Pick<CaseLibrary, 'store' | 'powers' | 'today'>, parts: Parts) {
		this.#library = library;
		this.#parts = parts;
	}

	get own(): ContactCard | null {
		return this.#own?.card ?? null;
	}

	get state(): DeviceCardState {
		return this.#state;
	}

	/** The cards of others, by their names. */
	get cards(): readonly KeptCard[] {
		return this.#cards.toSorted((a, b) => a.card.name.localeCompare(b.card.name));
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** True when the last change of the own card could not be kept. */
	get hasProblem(): boolean {
		return this.#hasProblem;
	}

	/** The six words of the card that was opened last; null until they are made. */
	get words(): { signer: string; words: readonly string[] } | null {
		return this.#words;
	}

	get canMake(): boolean {
		const isPossible = this.#state === 'none' || this.#state === 'here';
		return isPossible && this.name.trim() !== '' && this.name.trim() !== this.own?.name && !this.#isBusy;
	}

	/** Reads what is kept. Rejects when the store cannot be read. */
	async look(): Promise<void> {
		const { store } = this.#library;
		const [own, cards] = await Promise.all([readDeviceCard(store), readKeptCards(store)]);
		this.#cards = cards === 'newer' ? [] : cards;
		if (own === 'newer' || cards === 'newer') this.#state = 'newer';
		else if (own === null) this.#state = (await this.#parts.keys.canMake()) ? 'none' : 'not-possible';
		else {
			this.#own = own;
			this.#state = (await this.#parts.keys.areHere(own.keys)) ? 'here' : 'keyless';
		}
		this.name ||= this.own?.name ?? '';
	}

	/** Makes the card of this device, or puts another name on it. With keys that are gone, it is a new card. */
	async make(): Promise<void> {
		if (!this.canMake && this.#state !== 'keyless') return;
		[this.#isBusy, this.#hasProblem] = [true, false];
		try {
			const { keys } = this.#parts;
			const before = this.#state === 'here' ? this.#own : null;
			const { recipient, signer, ...made } = before ? { ...before, ...before.card } : await this.#create();
			const plain = { name: this.name.trim(), recipient, signer };
			const card = { ...plain, signature: await keys.sign(made.keys, signedByCard(plain)) };
			const own: DeviceCard = { v: 1, card, made: made.made, keys: made.keys };
			await storeDeviceCard(this.#library.store, own);
			[this.#own, this.#state] = [own, 'here'];
		} catch {
			this.#hasProblem = true;
		}
		this.#isBusy = false;
	}

	async #create(): Promise<Pick<DeviceCard, 'keys' | 'made'> & Pick<ContactCard, 'recipient' | 'signer'>> {
		const { keys, opening, signer } = await this.#parts.keys.create();
		return { keys, signer, recipient: await this.#parts.recipientOf(opening), made: this.#library.powers.readClock() };
	}

	/** Keeps the card that stands in a text, if its signature fits. Resolves with whose card it is. */
	async take(text: string): Promise<{ taken: CardTaken; name: string }> {
		const card = readCard(text);
		if (!card || !(await this.#parts.keys.isSigned(card.signer, signedByCard(card), card.signature)))
			return { taken: 'no-card', name: '' };
		return { taken: await this.#keep(card), name: card.name };
	}

	async #keep(card: ContactCard): Promise<CardTaken> {
		if (card.signer === this.own?.signer) return 'own';
		const before = this.#cards.find((one) => one.card.signer === card.signer);
		if (before?.card.signature === card.signature) return 'here';
		const isKept = await this.#change((cards) => withCard(cards, card, this.#library.powers.readClock()));
		return isKept ? (before ? 'changed' : 'added') : 'not-kept';
	}

	/** Makes the six words that both read aloud. Null words until then: it takes a while. */
	async compare({ card }: KeptCard): Promise<void> {
		const own = this.own;
		if (!own) return;
		this.#words = null;
		const numbers = await this.#parts.keys.numbersOf(keysOfBoth(own, card));
		this.#words = { signer: card.signer, words: this.#parts.wordsOf(numbers) };
	}

	/** The words were read aloud by both, and are the same. Resolves false when that could not be kept. */
	async markCompared({ card }: KeptCard): Promise<boolean> {
		const compared = this.#library.today;
		return this.#change((cards) => cards.map((one) => (one.card.signer === card.signer ? { ...one, compared } : one)));
	}

	/** Resolves false when it could not be removed. */
	async remove({ card }: KeptCard): Promise<boolean> {
		return this.#change((cards) => cards.filter((one) => one.card.signer !== card.signer));
	}

	/** Another tab may have changed the cards since they were read. */
	async #change(how: (cards: readonly KeptCard[]) => readonly KeptCard[]): Promise<boolean> {
		const { store } = this.#library;
		try {
			const before = await readKeptCards(store);
			if (before === 'newer') return false;
			const cards = how(before);
			await storeKeptCards(store, cards);
			this.#cards = cards;
			return true;
		} catch {
			return false;
		}
	}
}
