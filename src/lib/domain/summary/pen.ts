import type { Case, Entry } from '../case/case.ts';
import { isStanding } from '../case/entries.ts';
import { SecretMask } from '../journal/secret-mask.ts';
import type { KeptWordings } from '../journal/wording.ts';
import { foldKey } from './folding.ts';
import type { LeftOutThing, LeftOutWhy } from './left-out.ts';
import { type ReportedNote, ownTextWithoutOpinions, withoutOpinions } from './opinions.ts';
import { type HiddenParts, type Passage, oneLine, passageWriter } from './passage.ts';

export type PenOptions = {
	/** The keys of things that the person puts in one by one. */
	putIn: readonly string[];
	/** What goes in as a kind, without being listed. */
	opinions: boolean;
	feelings: boolean;
	privateLines: boolean;
	/** Wordings that the person keeps wherever they occur. */
	everywhere: KeptWordings['everywhere'];
	hidden: HiddenParts;
};

/** Writes what the person wrote into a letter or a summary, and lists what that leaves out. */
export class Pen {
	readonly #case: Case;
	readonly #options: PenOptions;
	readonly #secrets: SecretMask;
	readonly #hide: (text: string) => Passage;
	readonly #things: LeftOutThing[] = [];
	#opinions = 0;

	constructor(theCase: Case, options: PenOptions) {
		this.#case = theCase;
		this.#options = options;
		const kept = theCase.entries.filter(isStanding).flatMap(({ keptWordings }) => keptWordings);
		this.#secrets = new SecretMask([...(theCase.keptWordings ?? []), ...kept]);
		this.#hide = passageWriter(options.hidden);
	}

	/** What was left out, or would have been, in the order in which it was written. */
	get things(): readonly LeftOutThing[] {
		return this.#things;
	}

	/** How many sentences were left out as opinions. */
	get opinions(): number {
		return this.#opinions;
	}

	/** Card numbers, PINs and codes that were masked, as they were written. */
	get secrets(): readonly string[] {
		return this.#secrets.masked;
	}

	isPutIn(key: string): boolean {
		return this.#options.putIn.includes(key);
	}

	/** True for a line that stays, whatever the room on the page. */
	isPinned(line: string): boolean {
		return this.isPutIn(foldKey(line));
	}

	/** Lists a thing, and tells whether the person has put it in. */
	leaveOut(key: string, why: LeftOutWhy, words: string, isNote = false): boolean {
		const isIn = this.isPutIn(key);
		this.#things.push({ key, why, words: this.#secrets.mask(oneLine(words)), isIn, isNote });
		return isIn;
	}

	/** The text as it may be read: with a mask in place of what is hidden, card numbers and codes. */
	write(text: string | null | undefined): Passage {
		return this.#hide(this.#secrets.mask(text ?? ''));
	}

	/** Own words outside the journal, such as the goal, without what is left out of them. */
	own(key: string, text: string | null): string {
		const kept = { here: this.#case.keptWordings ?? [], everywhere: this.#options.everywhere };
		return this.#tell(key, text ?? '', ownTextWithoutOpinions(text ?? '', this.#options, kept), false);
	}

	/** The words of an entry without what is left out of them; null when all of it is. */
	note(entry: Entry): string | null {
		const { id, kind, words } = entry;
		const { feelings, privateLines, everywhere } = this.#options;
		const why = kind === 'felt' && !feelings ? 'feeling' : entry.private === true && !privateLines ? 'private' : null;
		if (why !== null) return this.leaveOut(id, why, words) ? words : null;
		return this.#tell(id, words, withoutOpinions(entry, this.#options, everywhere), true);
	}

	#tell(key: string, text: string, { words, leftOut }: ReportedNote, isNote: boolean): string {
		if (leftOut.length === 0 || this.leaveOut(key, 'opinion', leftOut.join(' '), isNote)) return text;
		this.#opinions += leftOut.length;
		return words;
	}
}
