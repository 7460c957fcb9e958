import {
	type Authority,
	type AuthorityLine,
	type AuthorityWords,
	authorityLetter,
	authorityOf,
	authorityText
} from '#lib/domain/authority/authority.ts';
import type { Day } from '#lib/domain/day.ts';
import type { AuthorityScope } from '#lib/domain/vocabulary/authority.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { once } from './app/once.ts';

/** The words of the records that keep the acceptance. Days come in words; a name that was not said is empty. */
export type KeptAuthorityWords = {
	entry: (of: { customer: string; representative: string; day: string; until: string }) => string;
	allowedBy: (day: string, until: string) => string;
};

/** A letter of authority for one case: what it says, and what became of it. */
export class AuthorityForm {
	readonly #file: CaseFile;
	readonly #words: { letter: AuthorityWords; kept: KeptAuthorityWords; heading: string };

	/** Whether account numbers stand on the paper. Asked each time: the case keeps them hidden. */
	hasNumbers = $state(false);
	readonly authority: Authority = $derived.by(() => authorityOf(this.#file.case, { hasNumbers: this.hasNumbers }));
	readonly letter: readonly (readonly AuthorityLine[])[] = $derived.by(() =>
		authorityLetter(this.authority, this.#words.letter)
	);
	readonly text: string = $derived.by(() => authorityText(this.#words.heading, this.letter, this.#words.letter));

	constructor(file: CaseFile, words: { letter: AuthorityWords; kept: KeptAuthorityWords; heading: string }) {
		this.#file = file;
		this.#words = words;
	}

	/** Whether the person speaks for somebody else. Otherwise somebody speaks for the person. */
	get isForOther(): boolean {
		return this.#file.case.forWhom !== null;
	}

	setOwnName(name: string | null): Promise<boolean> {
		return this.#file.set('goal', this.#file.id, 'callerName', name);
	}

	setRepresentative(name: string | null): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'representative', name);
	}

	/** The customer's name on the paper. Emptying it restores the name: the case would be the person's own without it. */
	async setClient(name: string | null): Promise<boolean> {
		return name === null || this.#file.set('case', this.#file.id, 'forWhom', name);
	}

	/** Allows one thing, or no longer. The last one stays: a letter that allows nothing is none. */
	toggle(scope: AuthorityScope): Promise<boolean> {
		return this.#file.keepInTurn(() => {
			const { may } = this.authority;
			const chosen = may.includes(scope) ? may.filter((other) => other !== scope) : [...may, scope];
			return chosen.length === 0 ? [] : [this.#file.field('case', this.#file.id, 'authorityScope', chosen)];
		});
	}

	setUntil(day: Day | null): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'authorityUntil', day);
	}

	/** Keeps that they accepted it on this day: an entry, the day, and for somebody else how the person is allowed to speak. */
	readonly accept = once(async (day: Day): Promise<boolean> => {
		const { customer, representative, until } = this.authority;
		const { kept, letter } = this.#words;
		const [onDay, toDay] = [letter.day(day), until ? letter.day(until) : ''];
		const file = this.#file;
		const entry = file.entry({
			kind: 'noted',
			by: 'me',
			contact: null,
			words: kept.entry({
				customer,
				representative,
				day: onDay,
				until: toDay
			})
		});
		return file.keep([
			entry,
			file.field('case', file.id, 'authorityAccepted', day),
			...(this.isForOther ? [file.field('case', file.id, 'allowedBy', kept.allowedBy(onDay, toDay))] : [])
		]);
	});
}
