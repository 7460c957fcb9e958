import { expect, test } from './in-engines.ts';

test('the curtain covers a start until its code is typed, and the way back after leaving', async ({ engine }) => {
	const tab = await engine.start();
	await tab.goto('/settings/curtain');
	await tab.click('button', 'At once');
	await tab.fill('A short code', '4071');
	await tab.click('button', 'Turn the curtain on');
	await tab.find('text', 'The curtain is on.');
	await tab.click('text', /^Show “Leave now” on the screens of a case/);
	const opens = async (code: string) => {
		await tab.find('heading', 'Your notes are covered');
		await tab.fill('Your code', code);
		await tab.press('Enter');
	};
	await tab.goto('/today');
	await opens('4072');
	await tab.find('text', 'That is not the code. Your notes are safe.');
	await opens('4071');
	await tab.find('heading', 'Holdline, today');
	const inTab = (path: string) => tab.waitFor((path) => location.pathname === path, path);

	await tab.waitFor(() => {
		const link = document.querySelector<HTMLAnchorElement>('a[href$="/case/new"]');
		link?.click();
		return link !== null;
	}, null);
	await inTab('/case/new');
	await tab.fill('Who is it with?', 'Northline');
	await tab.click('button', 'Save and set the goal');
	await inTab('/goal');
	await tab.click('button', 'Leave now');
	await inTab('/away');
	await tab.evaluate(() => history.back(), null);
	await tab.find('heading', 'Your notes are covered');
	expect(await tab.has('text', 'Northline')).toBe(false);
	await opens('4071');
	await tab.goto('/today');
	await opens('4071');
	await tab.find('text', 'Northline');
});
