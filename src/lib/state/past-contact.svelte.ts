import type { Case } from '#lib/domain/case/case.ts';
import { Day, clockTime, minuteFrom } from '#lib/domain/day.ts';
import { peopleAfter } from '#lib/domain/filing/file-facts.ts';
import { PastContact, type PastNote, recordsOfPast } from '#lib/domain/past-contact/past-contact.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';
import { once } from './app/once.ts';
import { Paste, type PastedDraft, emptyPaste, readPasted } from './paste.svelte.ts';

/** A past contact that is being typed. It is a draft on this device until it is kept as one change. */
export class PastContactDraft {
	readonly #file: CaseFile;
	readonly #past: Draft<PastContact>;
	#isRestored = $state(false);
	/** What was written, if it was pasted or opened. It is kept with the contact, whose day and time it gives. */
	readonly pasted: Paste;
	readonly #pasted: PastedDraft = $derived.by(() => readPasted(this.past.pasted, this.#blank) ?? this.#blank);
	/** Each contact has one of its own, because its id becomes that of an entry. */
	#blank: PastedDraft;

	constructor(file: CaseFile) {
		this.#file = file;
		this.#past = new Draft(file.drafts, 'add', { schema: PastContact, empty: () => emptyPast(file), isEmpty });
		this.#blank = $state.raw(emptyPaste(file));
		const current = () => this.#pasted;
		const box = {
			get current() {
				return current();
			},
			change: (pasted: PastedDraft) => this.#writePasted(pasted),
			flush: () => this.#past.flush()
		};
		const untold = () => {
			const day = Day.safeParse(this.past.day).data;
			return day === undefined ? null : { day, minute: minuteFrom(this.past.time), zone: file.now.zone };
		};
		this.pasted = new Paste(file, () => this.past.contact, { box, untold });
	}

	get past(): PastContact {
		return this.#past.current;
	}

	/** True while what was pasted is all there is: no note was begun beside it. */
	get hasOnlyPasted(): boolean {
		return this.past.pasted !== null && isUntouched(this.past.notes);
	}

	get theCase(): Case {
		return this.#file.case;
	}

	get today(): Day {
		return this.#file.today;
	}

	/** True once the draft was read. */
	get isRestored(): boolean {
		return this.#isRestored;
	}

	/** Restores what was typed before the app was left. */
	async restore(): Promise<void> {
		await this.#past.restore((saved, now) => {
			// A contact that was kept already is not offered a second time.
			const isKept = this.#file.fieldsOf('contact', saved.contact).started !== null;
			return isKept ? now : saved;
		});
		this.#isRestored = true;
	}

	/** Changes the draft, which is saved within 250 ms. */
	write(change: Partial<PastContact>): void {
		this.#past.change({ ...this.past, ...change });
	}

	writeNote(id: Id, change: Partial<PastNote>): void {
		this.write({ notes: this.past.notes.map((note) => (note.id === id ? { ...note, ...change } : note)) });
	}

	addNote(): void {
		this.write({ notes: [...this.past.notes, emptyNote(this.#file)] });
	}

	removeNote(id: Id): void {
		this.write({ notes: this.past.notes.filter((note) => note.id !== id) });
	}

	/** Keeps the contact and all its notes as one change. Resolves false when it could not be saved; the words are still here. */
	readonly keep = once(async (): Promise<boolean> => {
		const theCase = this.#file.case;
		const pasted = this.past.pasted === null ? [] : this.pasted.records();
		const records = recordsOfPast(this.past, {
			theCase: { ...theCase, people: peopleAfter(theCase.people, pasted) },
			zone: this.#file.now.zone,
			newId: () => this.#file.newId()
		});
		const draft = this.#past.replaceBy(() => emptyPast(this.#file));
		const isKept = await this.#file.keep([...pasted, ...records], { draft });
		if (isKept) this.#blank = emptyPaste(this.#file);
		return isKept;
	});

	/** The day and time are those of the first message, for as long as the person has given no others. */
	#writePasted(pasted: PastedDraft): void {
		const before = this.#told();
		this.write({ pasted: pasted.text === '' ? null : pasted });
		const now = this.#told();
		const { day, time } = this.past;
		this.write({
			day: day === '' || day === before.day ? now.day : day,
			time: time === '' || time === before.time ? now.time : time
		});
	}

	#told(): Pick<PastContact, 'day' | 'time'> {
		const { day = null, minute = null } = this.pasted.first ?? {};
		return { day: day ?? '', time: minute === null ? '' : clockTime(minute) };
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
		howEnded: null,
		pasted: null
	};
}

function emptyNote(file: CaseFile): PastNote {
	return {
		id: file.newId(),
		kind: 'they-said',
		words: '',
		due: '',
		noDay: false,
		to: '',
		isReference: null,
		filed: []
	};
}

/** True while nothing is filled in. A chosen channel or kind counts as filled in. */
function isEmpty({ day, time, channel, who, notes, howEnded, pasted }: PastContact): boolean {
	return day + time + who === '' && channel === 'phone' && howEnded === null && pasted === null && isUntouched(notes);
}

function isUntouched([note, ...others]: readonly PastNote[]): boolean {
	return note?.kind === 'they-said' && note.words === '' && others.length === 0;
}
