import type { Case, Contact } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { factsIn } from '#lib/domain/filing/facts-in.ts';
import { type NoteFact, factsStanding, isSameFact } from '#lib/domain/filing/note-fact.ts';
import type { fieldsIn } from '#lib/domain/text/fields.ts';
import { debounced } from './app/debounced.svelte.ts';
import { READING_PAUSE_MS } from './coached-text.svelte.ts';

export type FieldsIn = typeof fieldsIn;

/** Loads the reader on demand, so that no screen waits for it. Resolves with null when it cannot be loaded: nothing is offered then. */
export async function loadFieldsIn(): Promise<FieldsIn | null> {
	try {
		return (await import('#lib/domain/text/fields.ts')).fieldsIn;
	} catch {
		return null;
	}
}

/** What the reader needs to know to read a note of this case. */
export function readingOf({ country, goal, people }: Case, on: Day): Parameters<FieldsIn>[1] {
	return {
		on,
		country,
		own: goal.callerName === null ? [] : [goal.callerName],
		people: people.flatMap(({ name }) => name ?? [])
	};
}

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
	#fieldsIn = $state.raw<FieldsIn | null>(null);

	/** What is filed, in the order of the row, and beside it the most useful of what is not. */
	readonly row: readonly FactInRow[] = $derived.by(() => {
		const filed = factsStanding(this.#box.filed(), this.#box.words());
		const isFiled = (fact: NoteFact) => filed.some((other) => isSameFact(other, fact));
		const found = factsStanding(this.#found, this.#box.words());
		const offered = found.filter((fact) => !isFiled(fact)).slice(0, MAX_OFFERED);
		return [...filed.map((fact) => ({ fact, isFiled: true })), ...offered.map((fact) => ({ fact, isFiled: false }))];
	});

	readonly #found: readonly NoteFact[] = $derived.by(() => {
		const words = this.#debounced.current;
		if (this.#fieldsIn === null || words.trim() === '') return [];
		const theCase = this.#box.theCase();
		const fields = this.#fieldsIn(words, readingOf(theCase, this.#box.day()));
		return factsIn(words, fields, { ...theCase, speaking: this.#box.speaking() });
	});

	constructor(box: FilingBox) {
		this.#box = box;
		this.#debounced = debounced(() => box.words(), READING_PAUSE_MS);
		void loadFieldsIn().then((fieldsIn) => (this.#fieldsIn = fieldsIn));
	}

	/** Files a fact, or takes it back. */
	toggle({ fact, isFiled }: FactInRow): void {
		const others = this.#box.filed().filter((other) => !isSameFact(other, fact));
		this.#box.file(isFiled ? others : [...others, fact]);
	}
}
