import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Choices, type Audience, choicesFor } from '#lib/domain/summary/choices.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** What the person lets a reader see; kept on this device for each reader of the case, and nowhere else. */
export class SummaryChoices {
	readonly #file: CaseFile;
	readonly #reader: Audience;
	#now = $state.raw<Choices>(choicesFor('anyone-else'));

	constructor(file: CaseFile, reader: Audience) {
		this.#file = file;
		this.#reader = reader;
		this.#now = choicesFor(reader);
		void this.#restore();
	}

	get now(): Choices {
		return this.#now;
	}

	turn(change: Partial<Choices>): void {
		this.#now = { ...this.#now, ...change };
		void this.#file.keepDraft(this.#box, this.#now);
	}

	turnContact(contact: Id, isIn: boolean): void {
		const others = this.#now.withoutContacts.filter((id) => id !== contact);
		this.turn({ withoutContacts: isIn ? others : [...others, contact] });
	}

	get #box(): string {
		return `summary:${this.#reader}`;
	}

	async #restore(): Promise<void> {
		const { data } = Choices.safeParse(await this.#file.readDraft(this.#box));
		if (data) this.#now = data;
	}
}
