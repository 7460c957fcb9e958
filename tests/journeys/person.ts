import type { Page } from '@playwright/test';
import type { Act, Decision, PlayedCase, PlayedContact } from '../fixtures/cases/played-case.ts';
import { expect } from './holdline.ts';

/** Uses the app as a person does: by visible controls and their names. */
export class Person {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async opensCase({
		provider,
		sector,
		what,
		phone
	}: Pick<PlayedCase, 'provider' | 'sector' | 'what' | 'phone'>): Promise<void> {
		const { page } = this;
		await page.goto('/case/new');
		await page.getByLabel('Who is it with?').fill(provider);
		await page.getByLabel('What happened, in one line').fill(what);
		await page.getByLabel('What kind of company?').selectOption(sector);
		await page.getByText('More, if you have it').click();
		await page.getByLabel('Their phone number').fill(phone);
		await page.getByRole('button', { name: 'Save and set the goal' }).click();
		await page.waitForURL(/\/goal\?/);
	}

	async setsGoal({ want, by, instead, ifNo }: PlayedCase['goal']): Promise<void> {
		const { page } = this;
		const next = page.getByRole('button', { name: 'Next', exact: true });
		const isAsked = (question: string) => page.getByRole('heading', { level: 1, name: question }).isVisible();
		await page.getByLabel('What I want done').fill(want);
		await next.click();
		await expect(page.getByRole('heading', { level: 1, name: 'What do you want done?' })).toBeHidden();
		while (!(await isAsked('Is this your goal?'))) {
			const asked = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
			if (await isAsked('By which day?')) {
				await page.getByLabel('Another day').fill(by);
				await page.getByLabel('Another day').blur();
				await next.click();
			} else await page.getByRole('button', { name: 'Not now' }).click();
			await expect(page.getByRole('heading', { level: 1, name: asked })).toBeHidden();
		}
		await next.click();
		for (const question of ['Why is it fair?', 'What else would put it right?']) {
			await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
			await page.getByRole('button', { name: 'Not now' }).click();
		}
		await page.getByLabel('I would accept first').fill(instead);
		await page.getByLabel('What I do then').fill(ifNo);
		await page.getByLabel('What I do then').blur();
		await next.click();
		await expect(page.getByRole('region', { name: 'Said aloud' })).toBeVisible();
	}

	/** Starts a contact from the case, through *Get ready*. */
	async starts({ channel }: Pick<PlayedContact, 'channel'>): Promise<void> {
		const { page } = this;
		await page.getByRole('link', { name: /Start a call|Get ready for a call/ }).click();
		await page.waitForURL(/\/ready\?/);
		await page.getByRole('button', { name: channel, exact: true }).click();
		await page.getByRole('button', { name: /^Start the/ }).click();
		await page.waitForURL(/\/call\?/);
		await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
	}

	async does(act: Act): Promise<void> {
		const { page } = this;
		if ('note' in act) return this.writes(act.note);
		if ('ask' in act) return this.asks(act);

		await page.getByRole('group', { name: 'Put on the line' }).getByRole('button', { name: act.tap }).click();
		await expect(page.getByRole('button', { name: act.tap, pressed: true })).toBeVisible();
		if (act.tap === 'Promise') {
			if (act.whose) await page.getByRole('button', { name: act.whose }).click();
			await page.getByLabel('Another day').fill(act.due);
		}
		if (act.tap === 'Passed on') await page.getByLabel('Passed on to').fill(act.to);
		await this.writes(act.words ?? '');
	}

	async writes(words: string): Promise<void> {
		const box = this.page.getByRole('textbox', { name: 'Note' });
		await box.fill(words);
		await this.page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(box).toHaveValue('');
		if (words) await expect(this.journal.getByText(words).first()).toBeVisible();
	}

	async asks({ ask, answer, no }: Extract<Act, { ask: string }>): Promise<void> {
		const { page } = this;
		await page.getByLabel('Kind of line').selectOption({ label: ask });
		const line = page.getByRole('region', { name: 'One line to read' });
		// Only an opening line that states the goal counts as having said it.
		for (let tries = 0; ask === 'opening' && tries < 12 && !(await line.getByText(/goal|need/i).count()); tries += 1) {
			await line.getByRole('button', { name: 'Another' }).click();
		}
		await line.getByRole('button', { name: /I (asked|said) it/ }).click();
		await expect(page.getByText('Their answer').first()).toBeVisible();
		if (no) await page.getByRole('button', { name: 'It was a no' }).click();
		if (answer) await this.writes(answer);
		else await page.getByRole('button', { name: 'No answer' }).click();
	}

	/** Answers the questions of *Supervisor?* and expects the verdict. */
	async decides({ harm, limit, wrong, want, verdict }: Decision): Promise<void> {
		const { page } = this;
		await page.getByRole('button', { name: 'Supervisor?' }).click();
		await page.waitForURL(/\/supervisor\?/);
		for (const statements of [harm, limit, wrong, want]) {
			if (statements === undefined) break;
			for (const statement of statements) await page.getByRole('button', { name: statement }).click();
			await page
				.getByRole('button', { name: statements.length > 0 ? 'Next' : 'None of these, or not sure', exact: true })
				.click();
		}
		await expect(page.getByRole('heading', { level: 1, name: verdict })).toBeVisible();
	}

	async wrapsUp({ ended, standing }: PlayedContact): Promise<void> {
		const { page } = this;
		await page.getByRole('button', { name: 'End', exact: true }).click();
		await page.waitForURL(/\/wrap-up\?/);
		await page.getByRole('button', { name: ended, exact: true }).click();
		await page.getByRole('button', { name: standing, exact: true }).click();
		while (await page.getByRole('button', { name: 'Next', exact: true }).isVisible()) {
			await page.getByRole('button', { name: 'Next', exact: true }).click();
		}
		await page.getByText('Done for now', { exact: true }).click();
		await page.waitForURL(/\/case\?/);
	}

	/** The region that lists the entries of this call. */
	get journal() {
		return this.page.getByRole('region', { name: 'What was logged' });
	}
}
