import type { Act, Decision, PlayedCase, PlayedContact } from '../fixtures/cases/played-case.ts';
import type { Hands } from './hands.ts';

/** Does the main job as a person does, by visible controls and their names, in any engine. */
export class Customer {
	readonly hands: Hands;

	constructor(hands: Hands) {
		this.hands = hands;
	}

	async opensCase({
		provider,
		sector,
		what,
		phone
	}: Pick<PlayedCase, 'provider' | 'sector' | 'what' | 'phone'>): Promise<void> {
		const { hands } = this;
		await hands.goto('/case/new');
		await hands.fill('Who is it with?', provider);
		await hands.fill('What happened, in one line', what);
		await hands.select('What kind of company?', sector);
		await hands.click('text', 'More, if you have it');
		await hands.fill('Their phone number', phone);
		await hands.click('button', 'Save and set the goal');
		await this.#arrivesAt('/goal');
	}

	async setsGoal({ want, by, instead, ifNo }: PlayedCase['goal']): Promise<void> {
		const { hands } = this;
		await hands.fill('What I want done', want);
		await this.#leaves('What do you want done?', 'Next');
		while (!(await hands.has('heading', 'Is this your goal?'))) {
			const asked = await this.#asked();
			if (asked === 'By which day?') {
				await hands.fill('Another day', by);
				await this.#leaves(asked, 'Next');
			} else await this.#leaves(asked, 'Skip this');
		}
		await this.#leaves('Is this your goal?', 'Next');
		await hands.click('link', /^What I would also accept/);
		await hands.find('heading', 'What if they say no?');
		await hands.fill('I would also accept', instead);
		await hands.fill('What I do then', ifNo);
		await this.#leaves('What if they say no?', 'Done');
		await hands.find('region', 'Said aloud');
	}

	/** Starts a contact from the case, through *Get ready*. */
	async starts({ channel }: Pick<PlayedContact, 'channel'>): Promise<void> {
		const { hands } = this;
		await hands.click('link', /Start a call|Get ready for a call/);
		await this.#arrivesAt('/ready');
		await hands.click('button', channel);
		await hands.click('button', /^Start the/);
		await this.#arrivesAt('/call');
		await hands.find('textbox', 'Note');
	}

	async does(act: Act): Promise<void> {
		const { hands } = this;
		if ('note' in act) return this.writes(act.note);
		if ('ask' in act) return this.asks(act);

		await hands.click('button', act.tap, { within: ['group', 'Add to the journal'] });
		await hands.find('button', act.tap, { isPressed: true });
		if (act.tap === 'Promise') {
			if (act.whose) await hands.click('button', act.whose);
			await hands.fill('Another day', act.due);
		}
		if (act.tap === 'Passed on') await hands.fill('Passed on to', act.to);
		await this.writes(act.words ?? '');
	}

	async writes(words: string): Promise<void> {
		const { hands } = this;
		await hands.fill('Note', words);
		await hands.click('button', 'Add');
		await hands.waitFor(() => document.querySelector<HTMLTextAreaElement>('[aria-label="Note"]')?.value === '', null);
		if (words) await hands.find('text', words, { within: ['region', 'Journal'] });
	}

	async asks({ ask, answer, no }: Extract<Act, { ask: string }>): Promise<void> {
		const { hands } = this;
		const within = ['region', 'One line to read'] as const;
		await hands.select('Kind of line', ask);
		// Only an opening line that states the goal counts as having said it.
		for (let tries = 0; ask === 'opening' && tries < 12 && !(await hands.has('text', /goal|need/i, { within }));) {
			await hands.click('button', 'Another', { within });
			tries += 1;
		}
		await hands.click('button', /I (asked|said) it/, { within });
		await hands.find('text', 'Their answer');
		if (no) await hands.click('button', 'It was a no');
		if (answer) await this.writes(answer);
		else await hands.click('button', 'No answer');
	}

	/** Answers the questions of *Supervisor?* and expects the verdict. */
	async decides({ harm, limit, wrong, want, verdict }: Decision): Promise<void> {
		const { hands } = this;
		await hands.click('button', 'Supervisor?');
		await this.#arrivesAt('/supervisor');
		const asked = await this.#asked();
		const groups = [harm, limit, wrong, want].map((statements) => statements ?? []);
		for (const [index, statements] of groups.entries()) {
			if (statements.length > 0) await hands.click('text', questions[index] ?? '');
			for (const statement of statements) await hands.click('button', containing(statement));
		}
		const hasChosen = groups.some(({ length }) => length > 0);
		await this.#leaves(asked, hasChosen ? 'See the answer' : 'None of these, or not sure');
		await hands.find('heading', verdict);
	}

	async wrapsUp({ ended, standing }: Pick<PlayedContact, 'ended' | 'standing'>): Promise<void> {
		const { hands } = this;
		await hands.click('button', 'End');
		await this.#arrivesAt('/wrap-up');
		await hands.click('button', ended);
		await hands.click('button', standing);
		while (await hands.has('button', 'Next')) await this.#leaves(await this.#asked(), 'Next');
		await hands.click('text', 'Done for now');
		await this.#arrivesAt('/case');
	}

	/** The question of this screen: its heading, once there is one. */
	async #asked(): Promise<string> {
		await this.hands.find('heading', /./);
		return this.hands.evaluate(() => document.querySelector('h1')?.textContent.trim() ?? '', null);
	}

	/** Goes on by this button, and waits until another question stands there. */
	async #leaves(asked: string, button: string): Promise<void> {
		await this.hands.click('button', button);
		await this.hands.waitFor((asked) => document.querySelector('h1')?.textContent.trim() !== asked, asked);
	}

	async #arrivesAt(path: string): Promise<void> {
		await this.hands.waitFor((path) => location.pathname === path, path);
	}
}

/** The groups of questions of *Supervisor?*, in order. */
const questions = [
	'Is something urgent?',
	'What can this person decide?',
	'What went wrong this time?',
	'What do you want now?'
] as const;

/** A pattern for a name that contains these words. */
const containing = (words: string) => new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
