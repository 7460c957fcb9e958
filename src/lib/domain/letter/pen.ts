import type { Case, Entry } from '../case/case.ts';
import { personOf } from '../case/entries.ts';
import type { KeptWordings } from '../journal/wording.ts';
import type { LeftOutThing, LeftOutWhy } from '../summary/left-out.ts';
import { LEFT_OUT, nothingHidden, tellingLines } from '../summary/passage.ts';
import { Pen } from '../summary/pen.ts';
import { asCalled } from '../text/names.ts';
import type { Id } from '../vocabulary/id.ts';
import type { LetterChoices } from './choices.ts';

const facts = { opinions: false, feelings: false, privateLines: false };

/** Writes what the person wrote into a letter, as plain text, and lists what that leaves out. */
export class LetterPen {
	readonly #case: Case;
	readonly #pen: Pen;
	readonly #masks: { number: string; contact: string };

	constructor(
		theCase: Case,
		choices: LetterChoices,
		everywhere: KeptWordings['everywhere'],
		masks: { number: string; contact: string }
	) {
		this.#case = theCase;
		this.#masks = masks;
		this.#pen = new Pen(theCase, {
			...facts,
			putIn: choices.putIn,
			everywhere,
			hidden: {
				...nothingHidden,
				numbers: theCase.numbers.filter(({ id }) => !choices.putIn.includes(id)).map(({ secret }) => secret),
				address: choices.hasAddress ? [] : tellingLines(theCase.writerAddress)
			}
		});
	}

	/** What was left out, or would have been, in the order in which it was written. */
	get things(): readonly LeftOutThing[] {
		return this.#pen.things;
	}

	/** Card numbers, PINs and codes that were masked, as they were written. */
	get secrets(): readonly string[] {
		return this.#pen.secrets;
	}

	isPutIn(key: string): boolean {
		return this.#pen.isPutIn(key);
	}

	/** True for a line that stays, whatever the room on the pages. */
	isPinned(line: string): boolean {
		return this.#pen.isPinned(line);
	}

	/** Lists a thing, and tells whether the person has put it in. */
	leaveOut(key: string, why: LeftOutWhy, words: string): boolean {
		return this.#pen.leaveOut(key, why, words);
	}

	/** The text as it may be sent: without account numbers, card numbers and codes. */
	write(text: string | null | undefined): string {
		return this.#pen
			.write(text)
			.map((piece) =>
				piece.is === 'words' ? piece.words : piece.is === 'number-left-out' ? this.#masks.number : this.#masks.contact
			)
			.join('');
	}

	nameOf(person: Id | null | undefined): string {
		return this.write(asCalled(personOf(this.#case, person)?.name ?? ''));
	}

	/** Own words outside the journal, such as the goal. */
	own(key: string, text: string | null): string {
		return this.write(withoutSign(this.#pen.own(key, text)));
	}

	/** The words of an entry; null when the letter leaves it out. */
	note(entry: Entry): string | null {
		const words = this.#pen.note(entry);
		return words === null ? null : this.write(words === entry.words ? words : withoutSign(words));
	}
}

function withoutSign(words: string): string {
	return words.replaceAll(LEFT_OUT, '');
}
