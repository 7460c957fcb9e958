import { deniedClaim } from '../fixtures/cases/denied-claim.ts';
import { firstBankFee } from '../fixtures/cases/first-bank-fee.ts';
import type { PlayedCase } from '../fixtures/cases/played-case.ts';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { Person } from './person.ts';

const played: readonly [string, PlayedCase][] = [
	['@only-small an overcharge over three calls with two broken promises ends with a supervisor', telecomOvercharge],
	['@only-small a first bank fee is not yet one for a supervisor, and is then waived', firstBankFee],
	['@only-small a claim denied in writing has another door', deniedClaim]
];

for (const [fact, story] of played) {
	test(fact, async ({ phone }) => {
		const { page } = phone;
		const person = new Person(page);
		const [first] = story.contacts;
		await page.clock.setSystemTime(first?.at ?? 0);

		await person.opensCase(story);
		await person.setsGoal(story.goal);
		const id = new URL(page.url()).searchParams.get('id') ?? '';

		for (const [place, contact] of story.contacts.entries()) {
			await page.clock.setSystemTime(contact.at);
			await page.goto(`/case?id=${id}`);
			for (const { words } of story.broken.filter(({ before }) => before === place)) await marksBroken(person, words);
			await person.starts(contact);
			for (const act of contact.acts) await person.does(act);
			if (contact.decision) {
				await person.decides(contact.decision);
				await page.getByRole('button', { name: 'Back to the call' }).click();
				await page.waitForURL(/\/call\?/);
			}
			await person.wrapsUp(contact);
		}

		await page.goto(`/summary?id=${id}`);
		await page.getByRole('link', { name: /The provider or an ombudsman/ }).click();
		const paper = page.getByRole('region', { name: 'The summary, as it will be read' });
		for (const words of story.summary) await expect(paper.getByText(words).first()).toBeVisible();
		await expectNoAxeViolations(page);
	});
}

async function marksBroken({ page }: Person, words: string): Promise<void> {
	const promise = page.getByRole('listitem').filter({ hasText: words }).filter({ hasText: 'How did it end?' }).first();
	await promise.getByText('How did it end?').click();
	await promise.getByRole('button', { name: 'Broken', exact: true }).click();
	await expect(promise).toBeHidden();
}
