import type { Person } from '#lib/domain/case/case.ts';
import { liveContact, personNamed, personOf } from '#lib/domain/case/entries.ts';
import {
	type Given,
	type KeptPraise,
	type Praise,
	type PraiseWords,
	praiseAloud,
	praiseNote,
	praiseOf
} from '#lib/domain/praise/praise.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { DraftText } from './app/draft-text.svelte.ts';
import { once } from './app/once.ts';

/** Thanks to one person of the case: what they did well, the words to say, the note to send, and the tap that keeps them. */
export class Thanking {
	readonly #file: CaseFile;
	readonly #id: Id;
	readonly #words: { praise: PraiseWords; kept: KeptPraise };

	/** Null when this person is not in the case, or was undone. */
	readonly person: Person | null = $derived.by(() => personOf(this.#file.case, this.#id));
	/** Null until it is noted what they did well. */
	readonly praise: Praise | null = $derived.by(() => praiseOf(this.#file.case, this.#id));
	readonly aloud: string = $derived.by(() => (this.praise ? praiseAloud(this.praise, this.#words.praise) : ''));
	/** The note, which the person may edit. */
	readonly note: DraftText;

	constructor(file: CaseFile, person: Id, words: { praise: PraiseWords; kept: KeptPraise }) {
		this.#file = file;
		this.#id = person;
		this.#words = words;
		this.note = new DraftText(file, `praise:${person}`, () =>
			this.praise ? praiseNote(this.praise, this.#words.praise) : ''
		);
	}

	setDidWell(words: string | null): Promise<boolean> {
		return this.#file.set('person', this.#id, 'didWell', words);
	}

	/** Keeps the thanks in the journal, as they were said or sent. They are for the person alone, as what somebody did well is. */
	readonly keep = once(async (given: Given): Promise<boolean> => {
		const { name } = this.praise ?? {};
		const told = given === 'sent' ? this.note.sendable : this.aloud;
		if (name === undefined || told.trim() === '') return false;
		const entry = this.#file.entry({
			kind: 'did',
			contact: liveContact(this.#file.case)?.id ?? null,
			by: 'me',
			person: this.#id,
			words: this.#words.kept(given, name, told),
			private: true
		});
		return this.#file.keep([entry, this.#file.field('person', this.#id, 'thankedOn', this.#file.today)]);
	});
}

/** Finds whoever is to be thanked by name, or adds them. Resolves with their id, or null when they could not be saved. */
export async function addThanked(file: CaseFile, name: string): Promise<Id | null> {
	const wanted = name.trim();
	const known = personNamed(file.case.people, wanted);
	if (known) return known.id;
	const id = file.newId();
	return (await file.set('person', id, 'name', wanted)) ? id : null;
}
