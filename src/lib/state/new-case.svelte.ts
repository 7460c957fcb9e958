import * as z from 'zod/mini';
import type { NewRecord } from '#lib/domain/case/record.ts';
import type { FieldsOf } from '#lib/domain/case/fields.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { CaseFile } from './app/case-file.svelte.ts';
import { exampleId } from './example.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import { Draft } from './app/draft.svelte.ts';

const NumberDraft = z.strictObject({ id: Id, label: z.string(), secret: z.string() });
export type NumberDraft = z.infer<typeof NumberDraft>;

const NewCaseDraft = z.strictObject({
	provider: z.string(),
	what: z.string(),
	isForOther: z._default(z.boolean(), false),
	forWhom: z._default(z.string(), ''),
	alias: z._default(z.string(), ''),
	allowedBy: z._default(z.string(), ''),
	sector: z.union([Sector, z.literal('')]),
	country: z.string().check(z.regex(/^([A-Z]{2})?$/)),
	phone: z.string(),
	reference: z.string(),
	numbers: z.array(NumberDraft)
});
export type NewCaseDraft = z.infer<typeof NewCaseDraft>;

/** A case that is being typed. Its words are a draft on this device until the case is created. */
export class NewCase {
	readonly #library: CaseLibrary;
	readonly #file: CaseFile;
	readonly #draft: Draft<NewCaseDraft>;
	#isRestored = $state(false);
	#isRefused = $state(false);
	#isSaving = $state(false);

	readonly hasProvider: boolean = $derived.by(() => this.draft.provider.trim() !== '');
	/** True when something beyond the first lines was filled in. */
	readonly hasMore: boolean = $derived.by(() => {
		const { phone, reference, numbers } = this.draft;
		return phone !== '' || reference !== '' || numbers.length > 0;
	});

	constructor(library: CaseLibrary) {
		this.#library = library;
		this.#file = library.newCase(CaseFile);
		this.#draft = new Draft(library.drafts, 'new-case', { schema: NewCaseDraft, empty: emptyNewCase });
	}

	get draft(): NewCaseDraft {
		return this.#draft.current;
	}

	/** True once the draft was read. */
	get isRestored(): boolean {
		return this.#isRestored;
	}

	/** True when the last save failed; the words are still here. */
	get hasProblem(): boolean {
		return this.#isRefused || this.#library.drafts.hasProblem;
	}

	get isSaving(): boolean {
		return this.#isSaving;
	}

	/** Restores what was typed before the app was left. */
	async restore(): Promise<void> {
		await this.#draft.restore((saved) => saved);
		this.#isRestored = true;
	}

	/** Changes the draft, which is saved within 250 ms. */
	write(change: Partial<NewCaseDraft>): void {
		this.#isRefused = false;
		this.#draft.change({ ...this.draft, ...change });
	}

	/** Adds an empty number and returns its id. */
	addNumber(): Id {
		const id = this.#file.newId();
		this.write({ numbers: [...this.draft.numbers, { id, label: '', secret: '' }] });
		return id;
	}

	writeNumber(id: Id, change: Partial<NumberDraft>): void {
		this.write({ numbers: this.draft.numbers.map((item) => (item.id === id ? { ...item, ...change } : item)) });
	}

	removeNumber(id: Id): void {
		this.write({ numbers: this.draft.numbers.filter((item) => item.id !== id) });
	}

	/**
	 * Creates the case in one change, and deletes the draft. Resolves with its id and whether it is the first case on this device.
	 * Resolves null when it could not be saved: then nothing was created, and the words are still here.
	 */
	async save(): Promise<{ id: Id; isFirst: boolean } | null> {
		if (this.#isSaving || !this.hasProvider) return null;
		this.#isSaving = true;
		const isKept = await this.#file.keep(openingRecords(this.#file, this.draft), { draft: this.#draft.forget() });
		this.#isRefused = !isKept;
		this.#isSaving = isKept;
		if (!isKept) return null;
		return { id: this.#file.id, isFirst: await this.#isFirst() };
	}

	async #isFirst(): Promise<boolean> {
		try {
			const [example] = await Promise.all([exampleId(this.#library.store), this.#library.readCards()]);
			return (this.#library.cards ?? []).every(({ id }) => id === example || id === this.#file.id);
		} catch {
			return false;
		}
	}
}

function emptyNewCase(): NewCaseDraft {
	return {
		provider: '',
		what: '',
		isForOther: false,
		forWhom: '',
		alias: '',
		allowedBy: '',
		sector: '',
		country: '',
		phone: '',
		reference: '',
		numbers: []
	};
}

/** What was filled in, as fields of the case. Empty boxes become no field. */
function openingRecords(file: CaseFile, draft: NewCaseDraft): NewRecord[] {
	const { sector, country, numbers, isForOther } = draft;
	const line = (words: string) => (words.trim() === '' ? null : words.trim());
	const values: Partial<FieldsOf<'case'>> = {
		provider: line(draft.provider),
		what: line(draft.what),
		forWhom: isForOther ? line(draft.forWhom) : null,
		alias: isForOther && line(draft.forWhom) !== null ? line(draft.alias) : null,
		allowedBy: isForOther ? line(draft.allowedBy) : null,
		sector: sector === '' ? null : sector,
		country: country === '' ? null : country,
		phone: line(draft.phone),
		reference: line(draft.reference)
	};
	const filledIn = (Object.keys(values) as (keyof typeof values)[]).filter((name) => values[name] !== null);
	return [
		...filledIn.map((name) => file.field('case', file.id, name, values[name] ?? null)),
		...numbers
			.filter(({ secret }) => line(secret) !== null)
			.flatMap(({ id, label, secret }) => [
				file.field('number', id, 'label', line(label)),
				file.field('number', id, 'secret', line(secret))
			])
	];
}
