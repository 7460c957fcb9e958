import type { NewRecord } from '#lib/domain/case/record.ts';
import type { FieldsOf } from '#lib/domain/case/fields.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Moment } from '#lib/domain/vocabulary/moment.ts';
import { NO_MOMENT, type OwnCard, type OwnCards, ownCardsOf, targetOf } from '#lib/domain/own-cards/own-cards.ts';
import { OWN_CARDS } from '#lib/domain/own-cards/own-cards-id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** Edits the person's own cards, and what they starred or hid. Every tap is kept at once, and can be undone. */
export class OwnCardsEditor {
	readonly file: CaseFile;
	readonly now: OwnCards = $derived.by(() => ownCardsOf(this.file.records));

	/** `file` comes from `CaseLibrary.openOwnCards`. Throws for the file of a case. */
	constructor(file: CaseFile) {
		if (file.id !== OWN_CARDS) throw new Error('Cards are kept apart from every case.');
		this.file = file;
	}

	/** The own card with this id; undefined before its first words are kept, and after it was deleted. */
	find(id: Id): OwnCard | undefined {
		return this.now.mine.find((card) => card.id === id);
	}

	star(card: string): Promise<boolean> {
		return this.#say(card, 'starred', !this.now.starred.has(card));
	}

	hide(card: string): Promise<boolean> {
		return this.#say(card, 'hidden', !this.now.hidden.has(card));
	}

	/** Keeps the words of an own card; null deletes it. */
	write(id: Id, words: string | null): Promise<boolean> {
		if (words === null) return this.find(id) ? this.remove(id) : Promise.resolve(true);
		const isRemoved = this.file.fieldsOf('card', id).removed === true;
		return this.file.keep([this.#field(id, 'words', words), ...(isRemoved ? [this.#field(id, 'removed', null)] : [])]);
	}

	/** The moment of an own card, also before its first words are kept. */
	momentOf(id: Id): Moment {
		return this.file.fieldsOf('card', id).moment ?? NO_MOMENT;
	}

	place(id: Id, moment: Moment): Promise<boolean> {
		return this.file.keep([this.#field(id, 'moment', moment)]);
	}

	remove(id: Id): Promise<boolean> {
		return this.file.keep([this.#field(id, 'removed', true)]);
	}

	#say(card: string, name: 'starred' | 'hidden', value: boolean): Promise<boolean> {
		const known = targetOf(this.file.records, card);
		if (known !== null) return this.file.keep([this.#field(known, name, value)]);
		const target = this.file.newId();
		return this.file.keep([this.#field(target, 'builtIn', card), this.#field(target, name, value)]);
	}

	#field<N extends keyof FieldsOf<'card'>>(target: Id, name: N, value: FieldsOf<'card'>[N]): NewRecord {
		return this.file.field('card', target, name, value);
	}
}
