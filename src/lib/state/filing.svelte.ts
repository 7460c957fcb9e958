import type { Case, Contact } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { factsIn } from '#lib/domain/filing/facts-in.ts';
import { type NoteFact, isSameFact } from '#lib/domain/filing/note-fact.ts';
import type { fieldsIn } from '#lib/domain/text/fields.ts';
import { debounced } from './app/debounced.svelte.ts';
import { READING_PAUSE_MS } from './coached-text.svelte.ts';

/** At most this many facts are offered at a time, besides those that are filed. */
export const MAX_OFFERED = 3;

/** A fact in the row under a box. */
export type FactInRow = { fact: NoteFact; isFiled: boolean };

/** The box whose facts are offered, and what its case knows already. */
export type FilingBox = {
	words: () => string;
	filed: () => readonly NoteFact[];
	file: (filed: readonly NoteFact[]) => void;
	theCase: () => Case;
	speaking: () => Contact['speaking'];
	day: () => Day;
};

/** The facts in one box, found at the last pause in typing. Nothing is filed without a tap. */
export class Filing {
	readonly #box: FilingBox;
	readonly #debounced: { readonly current: string };
	#fieldsIn = $state.raw<typeof fieldsIn | null>(null);

	/** What is filed, in the order of the row, and beside it the most useful of what is not. */
	readonly row: readonly FactInRow[] = $derived.by(() => {
		const filed = this.#box.filed().filter(({ words }) => this.#box.words().includes(words));
		const isFiled = (fact: NoteFact) => filed.some((other) => isSameFact(other, fact));
		const found = this.#found.filter(({ words }) => this.#box.words().includes(words));
		const offered = found.filter((fact) => !isFiled(fact)).slice(0, MAX_OFFERED);
		return [...filed.map((fact) => ({ fact, isFiled: true })), ...offered.map((fact) => ({ fact, isFiled: false }))];
	});

	readonly #found: readonly NoteFact[] = $derived.by(() => {
		const words = this.#debounced.current;
		if (this.#fieldsIn === null || words.trim() === '') return [];
		const theCase = this.#box.theCase();
		const own = theCase.goal.callerName;
		const fields = this.#fieldsIn(words, {
			on: this.#box.day(),
			country: theCase.country,
			own: own === null ? [] : [own],
			people: theCase.people.flatMap(({ name }) => name ?? [])
		});
		return factsIn(words, fields, { ...theCase, speaking: this.#box.speaking() });
	});

	constructor(box: FilingBox) {
		this.#box = box;
		this.#debounced = debounced(() => box.words(), READING_PAUSE_MS);
		// Loaded on demand: the screen does not wait for the reader.
		void import('#lib/domain/text/fields.ts').then(
			(reader) => (this.#fieldsIn = reader.fieldsIn),
			() => {}
		);
	}

	/** Files a fact, or takes it back. */
	toggle({ fact, isFiled }: FactInRow): void {
		const others = this.#box.filed().filter((other) => !isSameFact(other, fact));
		this.#box.file(isFiled ? others : [...others, fact]);
	}
}
