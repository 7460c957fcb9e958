import { Customer } from './customer.ts';
import type { Tab } from './engine.ts';
import { test } from './in-engines.ts';

/** Chooses a photo and a text in the picker, as the person would. */
const choosePapers = (tab: Tab) =>
	tab.evaluate(async () => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
		const pen = canvas.getContext('2d');
		pen?.fillRect(0, 0, 900, 900);
		const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
		const data = new DataTransfer();
		data.items.add(new File([photo ?? ''], 'Meter.jpg', { type: 'image/jpeg' }));
		data.items.add(new File(['Dear Gridwell'], 'Letter.txt'));
		const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
		if (!input) return;
		input.files = data.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	}, null);

test('a photo and a letter are kept, found after a restart, and looked at', async ({ engine }) => {
	test.setTimeout(120_000);
	let tab = await engine.start();
	const customer = new Customer(tab);
	await customer.opensCase({ provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '' });
	const id = await tab.evaluate(() => new URL(location.href).searchParams.get('id'), null);
	await tab.goto(`/case?id=${id}&part=papers`);
	await tab.find('text', 'Bills, letters and photos stand here');
	await choosePapers(tab);
	await tab.find('text', '2 papers added');
	await engine.close();

	tab = await engine.start();
	await tab.goto(`/case?id=${id}&part=papers`);
	await tab.click('button', /^Meter .* on this (phone|computer)$/);
	await tab.waitFor(() => document.querySelector<HTMLCanvasElement>('dialog canvas')?.width === 1600, null);
	await tab.click('button', 'Close');
	await tab.click('button', /^Letter /);
	await tab.find('text', 'Dear Gridwell');
});
