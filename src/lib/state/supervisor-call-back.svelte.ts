import { Day } from '#lib/domain/day.ts';
import { DraftFields } from './app/draft-fields.svelte.ts';
import { once } from './app/once.ts';
import type { SupervisorDecision } from './supervisor.svelte.ts';

/** A call back as it was promised; what was not said is empty. */
export type CallBack = { who: string; between: string; zone: 'mine' | 'theirs' | null; number: string; owner: string };

export type CallBackField = keyof CallBack | 'day' | 'reference';

/** What to ask for where no supervisor is free: a call back, kept as a promise of theirs. */
export class CallBackForm {
	readonly #decision: SupervisorDecision;
	readonly #fields: DraftFields<CallBackField>;
	readonly #say: (callBack: CallBack) => string;
	#lacksDay = $state(false);
	#isKept = $state(false);

	/** `say` puts what was agreed into the words of the promise. */
	constructor(decision: SupervisorDecision, say: (callBack: CallBack) => string) {
		this.#decision = decision;
		this.#say = say;
		this.#fields = new DraftFields(decision.file, `call-back:${decision.contactId}`);
		void this.#fields.restore();
	}

	/** True once it stands in the journal, until something else is typed. */
	get isKept(): boolean {
		return this.#isKept;
	}

	/** True when it was to be kept without a day, and there still is none. */
	get needsDay(): boolean {
		return this.#lacksDay && this.#said('day') === '';
	}

	/** Whose time zone was tapped; null before that. */
	get zone(): CallBack['zone'] {
		const zone = this.#fields.read('zone');
		return zone === 'mine' || zone === 'theirs' ? zone : null;
	}

	read(name: CallBackField): string {
		return this.#fields.read(name);
	}

	type(name: CallBackField, words: string): void {
		if (name !== 'zone') this.#isKept = false;
		this.#fields.type(name, words);
	}

	/** Saves what was typed, now. */
	save(): Promise<boolean> {
		return this.#fields.save();
	}

	/** Keeps it as a promise and empties the form. Without a day nothing is kept; two quick taps are one promise. */
	readonly keep = once(async (): Promise<void> => {
		const due = Day.safeParse(this.#said('day')).data;
		this.#lacksDay = due === undefined;
		if (due === undefined) return;
		const reference = this.#said('reference');
		const { file, contactId, contact } = this.#decision;
		const promise = file.entry({
			kind: 'promised',
			contact: contactId,
			by: 'them',
			person: contact.speaking,
			words: this.#say({
				who: this.#said('who'),
				between: this.#said('between'),
				zone: this.zone,
				number: this.#said('number'),
				owner: this.#said('owner')
			}),
			due,
			...(reference ? { reference } : {})
		});
		this.#isKept = await file.keep([promise]);
		if (this.#isKept) await this.#fields.clear();
	});

	#said(name: CallBackField): string {
		return this.#fields.read(name).trim();
	}
}
