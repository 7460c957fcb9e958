import type { KeptWordings } from '#lib/domain/journal/wording.ts';
import { LetterChoices, noLetterChoices } from '#lib/domain/letter/choices.ts';
import { type StatedFact, statedFactsIn } from '#lib/domain/letter/facts.ts';
import { type LetterSheetPart, linesOfPart } from '#lib/domain/letter/letter-sheet.ts';
import { type Letter, letterOf } from '#lib/domain/letter/letter.ts';
import type { LetterWords } from '#lib/domain/letter/letter-words.ts';
import { mergeInto } from '#lib/domain/letter/merge.ts';
import { isOverTwoPages } from '#lib/domain/letter/two-pages.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';
import { DraftText } from './app/draft-text.svelte.ts';

/** The paragraph that is being edited: its words, and the text around it. */
type OpenParagraph = { head: readonly string[]; words: string; tail: readonly string[]; at: number };

/**
 * A letter made from the notes, and what the person changes about it. What they put in, leave out or say of themselves reaches a
 * letter whose words they have edited too: the line goes where it belongs, and their words stay.
 */
export class LetterDraft {
	readonly #file: CaseFile;
	readonly #words: LetterWords;
	readonly #everywhere: () => KeptWordings['everywhere'];
	readonly #choices: Draft<LetterChoices>;
	readonly #text: DraftText;
	#open = $state.raw<OpenParagraph | null>(null);

	readonly letter: Letter = $derived.by(() =>
		letterOf(this.#file.case, this.#choices.current, this.#file.today, this.#words, this.#everywhere())
	);
	/** The letter as it is read, in paragraphs. The open one is among them as it was. */
	readonly paragraphs: readonly string[] = $derived.by(() => paragraphsOf(this.#text.words));
	/** What each paragraph states: the index of its line in that paragraph, and what a paper stands behind that proves it. */
	readonly facts: readonly (readonly StatedFact[])[] = $derived.by(() => {
		const stated = statedFactsIn(this.paragraphs.join('\n\n'), this.#text.written, this.letter.facts);
		let from = 0;
		return this.paragraphs.map((paragraph) => {
			const first = from;
			const count = paragraph.split('\n').length;
			// An empty line follows.
			from += count + 1;
			return stated
				.filter(({ line }) => line >= first && line < first + count)
				.map((fact) => ({ ...fact, line: fact.line - first }));
		});
	});
	readonly isLong: boolean = $derived.by(() => isOverTwoPages(this.#text.words));

	constructor(file: CaseFile, words: LetterWords, everywhere: () => KeptWordings['everywhere']) {
		this.#file = file;
		this.#words = words;
		this.#everywhere = everywhere;
		this.#choices = new Draft(file.drafts, 'letter-choices', { schema: LetterChoices, empty: () => noLetterChoices });
		void this.#choices.restore();
		this.#text = new DraftText(file, 'letter', () => this.letter.text);
	}

	/** The letter as it is copied, shared, printed and kept as sent. */
	get sendable(): string {
		return this.#text.sendable;
	}

	/** The same, as it is set on paper. What masks a secret keeps its lines, so that `facts` tells of these too. */
	get sheet(): readonly LetterSheetPart[] {
		const { sender, subject } = this.letter;
		return paragraphsOf(this.sendable).map((paragraph, at) => ({
			isSender: at === 0 && paragraph === sender,
			lines: linesOfPart(paragraph, subject)
		}));
	}

	get secrets(): readonly string[] {
		const { secrets } = this.letter;
		return [...secrets, ...this.#text.secrets.filter((phrase) => !secrets.includes(phrase))];
	}

	get isChanged(): boolean {
		return this.#text.isChanged;
	}

	get hasAddress(): boolean {
		return this.#choices.current.hasAddress;
	}

	get hasCost(): boolean {
		return this.#choices.current.hasCost;
	}

	get hasHandling(): boolean {
		return this.#choices.current.hasHandling;
	}

	/** The index of the paragraph that is being edited; null when none is. */
	get openAt(): number | null {
		return this.#open?.at ?? null;
	}

	/** The words of the open paragraph; empty when none is open. */
	get openWords(): string {
		return this.#open?.words ?? '';
	}

	open(at: number): void {
		const { paragraphs } = this;
		this.#open = { head: paragraphs.slice(0, at), words: paragraphs[at] ?? '', tail: paragraphs.slice(at + 1), at };
	}

	type(words: string): void {
		if (this.#open === null) return;
		this.#open = { ...this.#open, words };
		const { head, tail } = this.#open;
		this.#text.type([...head, words.trim(), ...tail].filter((paragraph) => paragraph !== '').join('\n\n'));
	}

	/** Closes the open paragraph and saves at once. Resolves false when it could not be saved; the words stay. */
	close(): Promise<boolean> {
		this.#open = null;
		return this.#text.save();
	}

	/** Puts one thing in that the letter leaves out, or leaves it out again. */
	putIn(key: string, isIn: boolean): void {
		const others = this.#choices.current.putIn.filter((other) => other !== key);
		this.#choose({ putIn: isIn ? [...others, key] : others });
	}

	turnAddress(hasAddress: boolean): void {
		this.#choose({ hasAddress });
	}

	/** Puts what it cost, or how they handled it, into the letter or leaves it out. */
	turn(change: Partial<Pick<LetterChoices, 'hasCost' | 'hasHandling'>>): void {
		this.#choose(change);
	}

	async keepName(name: string | null): Promise<boolean> {
		return this.#follow(() => this.#file.set('goal', this.#file.id, 'callerName', name));
	}

	async keepAddress(address: string | null): Promise<boolean> {
		return this.#follow(() => this.#file.set('case', this.#file.id, 'writerAddress', address));
	}

	/** Discards the edit. What was put in stays in. Resolves false when that could not be saved. */
	startAgain(): Promise<boolean> {
		this.#open = null;
		return this.#text.startAgain();
	}

	#choose(change: Partial<LetterChoices>): void {
		void this.#follow(() => {
			this.#choices.change({ ...this.#choices.current, ...change });
			return this.#choices.flush();
		});
	}

	/** Carries what `change` changes in the letter over to the text that the person edited. */
	async #follow(change: () => Promise<boolean>): Promise<boolean> {
		this.#open = null;
		const before = this.letter.text;
		const isKept = await change();
		if (this.#text.isChanged) {
			this.#text.type(mergeInto(this.#text.words, before, this.letter.text));
			await this.#text.save();
		}
		return isKept;
	}
}

function paragraphsOf(text: string): string[] {
	return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}
