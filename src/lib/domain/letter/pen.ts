import type { Case, Entry } from '../case/case.ts';
import { isStanding, personOf } from '../case/entries.ts';
import { SecretMask } from '../journal/secret-mask.ts';
import type { KeptWordings } from '../journal/wording.ts';
import { type ReportedNote, ownTextWithoutOpinions, withoutOpinions } from '../summary/opinions.ts';
import { LEFT_OUT, type Passage, nothingHidden, oneLine, passageWriter, tellingLines } from '../summary/passage.ts';
import type { Id } from '../vocabulary/id.ts';
import type { LeftOutThing, LeftOutWhy, LetterChoices } from './choices.ts';

/** The key under which a line that was folded away may be put in. Its opinions have the key of the line itself. */
export function foldKey(line: string): string {
	return `fold:${line}`;
}

const facts = { opinions: false, feelings: false };

/** Writes what the person wrote into a letter, and lists what that leaves out. */
export class LetterPen {
	readonly #case: Case;
	readonly #choices: LetterChoices;
	readonly #everywhere: KeptWordings['everywhere'];
	readonly #secrets: SecretMask;
	readonly #hide: (text: string) => Passage;
	readonly #masks: { number: string; contact: string };
	readonly #things: LeftOutThing[] = [];

	constructor(
		theCase: Case,
		choices: LetterChoices,
		everywhere: KeptWordings['everywhere'],
		masks: { number: string; contact: string }
	) {
		this.#case = theCase;
		this.#choices = choices;
		this.#everywhere = everywhere;
		this.#masks = masks;
		const kept = theCase.entries.filter(isStanding).flatMap(({ keptWordings }) => keptWordings);
		this.#secrets = new SecretMask([...(theCase.keptWordings ?? []), ...kept]);
		this.#hide = passageWriter({
			...nothingHidden,
			numbers: theCase.numbers.filter(({ id }) => !this.isPutIn(id)).map(({ secret }) => secret),
			address: choices.hasAddress ? [] : tellingLines(theCase.writerAddress)
		});
	}

	/** What was left out, or would have been, in the order in which it was written. */
	get things(): readonly LeftOutThing[] {
		return this.#things;
	}

	/** Card numbers, PINs and codes that were masked, as they were written. */
	get secrets(): readonly string[] {
		return this.#secrets.masked;
	}

	isPutIn(key: string): boolean {
		return this.#choices.putIn.includes(key);
	}

	/** True for a line that stays, whatever the room on the pages. */
	isPinned(line: string): boolean {
		return this.isPutIn(foldKey(line));
	}

	/** Lists a thing, and tells whether the person has put it in. */
	leaveOut(key: string, why: LeftOutWhy, words: string, isNote = false): boolean {
		const isIn = this.isPutIn(key);
		this.#things.push({ key, why, words: this.#secrets.mask(oneLine(words)), isIn, isNote });
		return isIn;
	}

	/** The text as it may be sent: without account numbers, card numbers and codes. */
	write(text: string | null | undefined): string {
		return this.#hide(this.#secrets.mask(text ?? ''))
			.map((piece) =>
				piece.is === 'words' ? piece.words : piece.is === 'number-left-out' ? this.#masks.number : this.#masks.contact
			)
			.join('');
	}

	nameOf(person: Id | null | undefined): string {
		return this.write(personOf(this.#case, person)?.name);
	}

	/** Own words outside the journal, such as the goal. */
	own(key: string, text: string | null): string {
		const kept = { here: this.#case.keptWordings ?? [], everywhere: this.#everywhere };
		return this.#tell(key, text ?? '', ownTextWithoutOpinions(text ?? '', facts, kept), false);
	}

	/** The words of an entry; null when the letter leaves it out. */
	note(entry: Entry): string | null {
		const { id, kind, words } = entry;
		const why = kind === 'felt' ? 'feeling' : entry.private ? 'private' : null;
		if (why !== null) return this.leaveOut(id, why, words) ? this.write(words) : null;
		return this.#tell(id, words, withoutOpinions(entry, facts, this.#everywhere), true);
	}

	#tell(key: string, text: string, told: ReportedNote, isNote: boolean): string {
		const isWhole = told.leftOut.length === 0 || this.leaveOut(key, 'opinion', told.leftOut.join(' '), isNote);
		return this.write(isWhole ? text : told.words.replaceAll(LEFT_OUT, ''));
	}
}
