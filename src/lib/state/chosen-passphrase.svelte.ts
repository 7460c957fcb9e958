import { passphraseForms, sixWords } from '#lib/domain/sealing/passphrase.ts';

/** What a passphrase is drawn with. */
export type DrawnFrom = {
	/** The words of which it is drawn. */
	list: readonly string[];
	drawNumbers: () => Uint16Array<ArrayBuffer>;
};

/** A new passphrase: six words that are drawn, or one of the person's own. */
export class ChosenPassphrase {
	readonly #from: DrawnFrom;
	#words = $state.raw<readonly string[]>([]);
	/** Whether it is the person's own, and not the six words. */
	isOwn = $state(false);
	own = $state('');

	constructor(from: DrawnFrom) {
		this.#from = from;
		this.draw();
	}

	get words(): readonly string[] {
		return this.#words;
	}

	/** In the form in which it seals; '' while nothing was typed. */
	get passphrase(): string {
		return this.isOwn ? passphraseForms(this.own, this.#from.list)[0] : this.#words.join(' ');
	}

	draw(): void {
		this.#words = sixWords(this.#from.drawNumbers(), this.#from.list);
	}

	/** Whether this is the same passphrase, typed once more. */
	isTypedBack(typed: string): boolean {
		return this.passphrase !== '' && passphraseForms(typed, this.#from.list)[0] === this.passphrase;
	}
}
