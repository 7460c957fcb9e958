import { secretsIn, withoutSecrets } from '../text/secrets.ts';
import { wordingKey } from './wording-key.ts';

/**
 * Masks card numbers, PINs and codes in every text that leaves the device, whatever box it came from. What the person says is no
 * secret stays.
 */
export class SecretMask {
	readonly #none: ReadonlySet<string>;
	readonly #masked = new Map<string, string>();

	/** `none`: the phrases that the person says are no secret. */
	constructor(none: readonly string[]) {
		this.#none = new Set(none.map(wordingKey));
	}

	/** The phrases masked so far, as they were written, each once. */
	get masked(): readonly string[] {
		return [...this.#masked.values()];
	}

	mask(text: string): string {
		const isNone = (phrase: string) => this.#none.has(wordingKey(phrase));
		for (const { start, end } of secretsIn(text)) {
			const phrase = text.slice(start, end);
			if (!isNone(phrase)) this.#masked.set(wordingKey(phrase), phrase);
		}
		return withoutSecrets(text, isNone);
	}
}
