import type { Contact, Person } from '#lib/domain/case/case.ts';
import { standing } from '#lib/domain/case/entries.ts';
import type { Day } from '#lib/domain/day.ts';
import { type FirmMemory, type Learnable, firmNotesOf, rememberFirm } from '#lib/domain/firm/remember.ts';
import { type Told, toldOfFirm } from '#lib/domain/firm/told.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { CaseLibrary, ListedCase } from './app/case-library.svelte.ts';
import { exampleId } from './example.ts';

/**
 * What all cases with the same company know of it. The example tells nothing to others, and is told nothing. Reads the cards of the
 * cases; when they cannot be read, this case alone remembers.
 */
export async function recallFirm(library: CaseLibrary, file: CaseFile): Promise<() => FirmMemory> {
	let others: readonly ListedCase[] = [];
	try {
		const [example] = await Promise.all([exampleId(library.store), library.readCards(file)]);
		const isApart = (id: Id) => id === example || id === file.id;
		others = file.id === example ? [] : (library.cards ?? []).filter(({ id }) => !isApart(id));
	} catch {
		others = [];
	}
	// What this case knows is read each time: it may just have learned it.
	return () => {
		const { id, provider, forWhom } = file.case;
		const here = { id, provider: provider ?? '', forWhom };
		return rememberFirm(here, [{ ...here, firm: firmNotesOf(file.case) }, ...others]);
	};
}

/** What is learned of the company in one contact, or outside any. Each is kept by a tap, with the day. */
export class FirmLearning {
	readonly #file: CaseFile;
	readonly #contact: Contact | null;
	/** What the notes of the contact tell, to be kept by a tap. */
	readonly told: Told = $derived.by(() => toldOfFirm(this.#notes().map(({ words }) => words)));

	constructor(file: CaseFile, contact: Contact | null) {
		this.#file = file;
		this.#contact = contact;
	}

	/** What this case has learned; empty when nothing. */
	wordsOf(name: Learnable): string {
		return this.#file.case[name]?.words ?? '';
	}

	/** Takes what one tap says: keeps it with the day of this contact, also when it was known from an earlier one; a second tap forgets it. */
	tap(name: Learnable, words: string): Promise<boolean> {
		return this.learn(name, this.isKept(name, words) ? null : words);
	}

	/** Whether these words are kept with the day of this contact. */
	isKept(name: Learnable, words: string): boolean {
		const learned = this.#file.case[name];
		return learned !== null && learned.words === words && learned.on === this.#day();
	}

	/** Keeps it with the day of the contact, or of today. Null forgets it. */
	learn(name: Learnable, words: string | null): Promise<boolean> {
		const value = words === null ? null : { words: words.trim(), on: this.#day() };
		return this.#file.set('case', this.#file.id, name, value);
	}

	setDecides(person: Id, words: string | null): Promise<boolean> {
		return this.#file.set('person', person, 'decides', words);
	}

	/** What they promised or offered in this contact: what they could decide, if the person says so. */
	givenBy({ id }: Person): readonly string[] {
		const given = this.#notes().filter(
			({ kind, person, by }) => person === id && by !== 'me' && (kind === 'promised' || kind === 'option')
		);
		return given
			.map(({ words }) => words)
			.filter((words, at, all) => all.indexOf(words) === at)
			.slice(-3);
	}

	#notes() {
		const { contacts } = this.#file.case;
		const contact = this.#contact?.id ?? contacts.at(-1)?.id;
		return standing(this.#file.case.entries).filter((entry) => entry.contact === contact && entry.words !== '');
	}

	#day(): Day {
		return this.#contact?.started.day ?? this.#file.today;
	}
}
