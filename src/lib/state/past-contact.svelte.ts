import { PastContact, type PastNote, recordsOfPast } from '#lib/domain/past-contact/past-contact.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Autosave } from './app/autosave.ts';

const BOX = 'add';

/** A past contact that is being typed in. It is a draft of this device until it is kept, all at once. */
export class PastContactDraft {
	readonly #file: CaseFile;
	#past: PastContact;
	#isRestored = $state(false);
	readonly #autosave: Autosave;
	#keeping: Promise<boolean> | null = null;

	constructor(file: CaseFile) {
		this.#file = file;
		this.#past = $state.raw(emptyPast(file));
		this.#autosave = new Autosave(() => this.#file.keepDraft(BOX, this.#past));
	}

	get past(): PastContact {
		return this.#past;
	}

	/** True once what was typed before is back. */
	get isRestored(): boolean {
		return this.#isRestored;
	}

	/** Brings back what was typed before the app was left. */
	async restore(): Promise<void> {
		const { data } = PastContact.safeParse(await this.#file.readDraft(BOX).catch(() => null));
		// What was kept already is not offered again.
		if (data && this.#file.fieldsOf('contact', data.contact).started === null) this.#past = data;
		this.#isRestored = true;
	}

	/** Changes what is typed; kept soon. */
	write(change: Partial<PastContact>): void {
		this.#past = { ...this.#past, ...change };
		this.#autosave.schedule();
	}

	writeNote(id: Id, change: Partial<PastNote>): void {
		this.write({ notes: this.#past.notes.map((note) => (note.id === id ? { ...note, ...change } : note)) });
	}

	addNote(): void {
		this.write({ notes: [...this.#past.notes, emptyNote(this.#file)] });
	}

	removeNote(id: Id): void {
		this.write({ notes: this.#past.notes.filter((note) => note.id !== id) });
	}

	async keepDraft(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Keeps the contact and all its notes as one change. Resolves false when it could not be saved; the words are still here. */
	keep(): Promise<boolean> {
		// Tapped twice, it is kept once.
		this.#keeping ??= this.#keep().finally(() => (this.#keeping = null));
		return this.#keeping;
	}

	async #keep(): Promise<boolean> {
		await this.#autosave.flush();
		const { people } = this.#file.case;
		const records = recordsOfPast(this.#past, { people, zone: this.#file.now.zone, newId: () => this.#file.newId() });
		if (!(await this.#file.keep(records))) return false;
		this.#past = emptyPast(this.#file);
		return this.#file.keepDraft(BOX, null);
	}
}

function emptyPast(file: CaseFile): PastContact {
	return {
		contact: file.newId(),
		day: '',
		time: '',
		channel: 'phone',
		who: '',
		notes: [emptyNote(file)],
		howEnded: null
	};
}

function emptyNote(file: CaseFile): PastNote {
	return { id: file.newId(), kind: 'they-said', words: '', due: '', to: '', isReference: null };
}
