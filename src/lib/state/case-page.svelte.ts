import { SvelteSet } from 'svelte/reactivity';
import type { Id } from '#lib/domain/vocabulary/id.ts';

/** The parts of a case: what to do next, what happened, and what is on paper. */
export const caseParts = ['now', 'story', 'papers'] as const;
export type CasePart = (typeof caseParts)[number];

/** What is open on the page of a case. It lasts while the app is open, so that the page looks the same when one comes back. */
export class CasePage {
	/** Null until the person chooses: a long journal then begins with its key lines. */
	#isWhole = $state<boolean | null>(null);
	#part = $state<CasePart>('now');
	readonly #opened = new SvelteSet<Id>();
	/** How far down each part was left, in pixels. Not reactive on purpose: no screen shows it. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #left = new Map<CasePart, number>();

	/** The part that was open last. */
	get part(): CasePart {
		return this.#part;
	}

	/** Whether the person asked for every line of the journal, or for the key lines; null before. */
	get isWhole(): boolean | null {
		return this.#isWhole;
	}

	/** The contacts that are open: all their lines are shown. */
	get opened(): ReadonlySet<Id> {
		return this.#opened;
	}

	/** Opens a contact, or folds it to its key lines. */
	turn(contact: Id): void {
		if (!this.#opened.delete(contact)) this.#opened.add(contact);
	}

	showWhole(isWhole: boolean): void {
		this.#isWhole = isWhole;
		this.#opened.clear();
	}

	/** Goes to a part. Returns how far down it was left; null when it was not open before. */
	goTo(part: CasePart, leftAt: number): number | null {
		if (part !== this.#part) this.#left.set(this.#part, leftAt);
		this.#part = part;
		return this.#left.get(part) ?? null;
	}

	/** The part named in an address, if there is one; else the one that was open last. */
	open(asked: string | null): CasePart {
		this.#part = caseParts.find((part) => part === asked) ?? this.#part;
		return this.#part;
	}
}

const pages = new WeakMap<object, CasePage>();

/** The page of a case: the same for as long as its file is open. */
export function casePageOf(file: object): CasePage {
	const page = pages.get(file) ?? new CasePage();
	pages.set(file, page);
	return page;
}
