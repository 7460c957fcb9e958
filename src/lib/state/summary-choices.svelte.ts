import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Choices, type Audience, choicesFor } from '#lib/domain/summary/choices.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';

/** What the person lets a reader see. The choices are saved on this device, one set for each reader of the case. */
export class SummaryChoices {
	readonly #choices: Draft<Choices>;

	constructor(file: CaseFile, reader: Audience) {
		this.#choices = new Draft(file.drafts, `summary:${reader}`, { schema: Choices, empty: () => choicesFor(reader) });
		void this.#choices.restore((saved) => saved);
	}

	get now(): Choices {
		return this.#choices.current;
	}

	turn(change: Partial<Choices>): void {
		this.#choices.change({ ...this.now, ...change });
		void this.#choices.flush();
	}

	/** Puts one thing in that the summary leaves out, or leaves it out again. */
	putIn(key: string, isIn: boolean): void {
		const others = this.now.putIn.filter((other) => other !== key);
		this.turn({ putIn: isIn ? [...others, key] : others });
	}

	turnContact(contact: Id, isIn: boolean): void {
		const others = this.now.withoutContacts.filter((id) => id !== contact);
		this.turn({ withoutContacts: isIn ? others : [...others, contact] });
	}
}
