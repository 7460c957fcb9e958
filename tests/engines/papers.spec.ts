import { PDFDocument } from '@cantoo/pdf-lib';
import { Customer } from './customer.ts';
import type { Tab } from './engine.ts';
import { expect, test } from './in-engines.ts';

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

test('a photo and a letter are kept, found after a restart, looked at, and put together as one PDF', async ({
	engine
}) => {
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
	await tab.click('button', 'Close');

	await tab.click('button', 'Put it together as one PDF');
	await tab.click('button', 'Make the PDF');
	await tab.find('text', /^Done: \d pages/);
	await keepSavedFile(tab);
	await tab.click('button', 'Save it as a file');
	await tab.find('text', 'These numbers now stay with their papers.');
	const made = await PDFDocument.load(await savedFile(tab));
	expect(made.getPageCount()).toBeGreaterThanOrEqual(4);
	expect(
		made.context.enumerateIndirectObjects().filter(([, object]) => object.toString().includes('/DCTDecode'))
	).toHaveLength(1);
});

/** A driver sees no download: the file is taken where the page makes its address. */
const keepSavedFile = (tab: Tab) =>
	tab.evaluate(() => {
		const make = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (file) => {
			Object.assign(globalThis, { savedFile: file });
			return make(file);
		};
	}, null);

const savedFile = (tab: Tab) =>
	tab.evaluate(async () => {
		const { savedFile } = globalThis as unknown as { savedFile: Blob };
		const reader = new FileReader();
		reader.readAsDataURL(savedFile);
		await new Promise((resolve) => (reader.onload = resolve));
		return reader.result as string;
	}, null);
