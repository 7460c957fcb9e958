import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fragileShorthands } from '../fragile-shorthands.ts';
import { layOutBundle } from '#lib/domain/bundle/bundle.ts';
import { PAGE } from '#lib/domain/bundle/page.ts';
import { writePdf } from '#lib/platform/pdf-writer.ts';
import { bundleWords, exhibit, pens, writtenFonts } from '../fixtures/bundles.ts';
import { expect, test } from './holdline.ts';
import { Person } from './person.ts';

/** What the oldest browsers of `vite.config.ts` do not have, as it would stand in the build. */
const TOO_NEW = {
	'.js': [
		/\b(?:Object|Map)\.groupBy\b/,
		/\bPromise\.(?:withResolvers|try)\b/,
		/\bArray\.fromAsync\b/,
		/\bIterator\.from\b/,
		/\bAbortSignal\.any\b/,
		/\bURL\.(?:canParse|parse)\b/,
		/\bIntl\.Segmenter\b/,
		/\bRegExp\.escape\b/,
		/\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
		/\.(?:isWellFormed|toWellFormed|checkVisibility|requestClose|showPopover)\(/
	],
	'.css': [
		/\blight-dark\(/,
		/\bfield-sizing\b/,
		/\bcolor-mix\(|\bfrom var\(/,
		/@starting-style|@scope|@property/,
		/\banchor-name\b|\bposition-anchor\b|\binterpolate-size\b/,
		/[{;]&/
	]
};

/** pdf.js asks for these, and the pack brings along what a page needs of them. */
const ASKED_BY_PDF_JS = new Set(
	[/\bPromise\.(?:withResolvers|try)\b/, /\bAbortSignal\.any\b/, /\bURL\.(?:canParse|parse)\b/].map(String)
);

test('the build holds nothing that its oldest browsers cannot read', async ({ siteRoot }) => {
	const names = await readdir(siteRoot, { recursive: true });
	const found: string[] = [];
	const count = { '.js': 0, '.css': 0 };
	for (const ending of ['.js', '.css'] as const) {
		for (const name of names.filter((name) => name.endsWith(ending))) {
			const text = await readFile(join(siteRoot, name), 'utf8');
			count[ending] += 1;
			const isPdf = name.includes('pdf-pack');
			const asked = TOO_NEW[ending].filter((one) => !(isPdf && ASKED_BY_PDF_JS.has(String(one))));
			for (const one of asked) if (one.test(text)) found.push(`${name}: ${one.source}`);
			if (ending === '.css') found.push(...fragileShorthands(text).map((one) => `${name}: ${one}`));
		}
	}
	expect(found).toEqual([]);
	expect(count['.js']).toBeGreaterThan(10);
	expect(count['.css']).toBeGreaterThan(5);
});

test('@only-small a browser that is too old is told so at once, and led to its notes', async ({ phone: { page } }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Array.prototype, 'toSorted');
		// Such a browser fails to read the scripts, which need not be said in the console.
		addEventListener('unhandledrejection', (event) => event.preventDefault());
	});
	await page.route('**/_app/immutable/entry/*.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: '' })
	);
	await page.goto('/today');
	await expect(page.getByRole('heading', { level: 1, name: 'Holdline has not started' })).toBeVisible();
	await expect(page.getByText('This browser is too old for it')).toBeInViewport({ ratio: 1 });
	await expect(page.getByText('Reload first')).toBeHidden();
	await expect(page.getByRole('link', { name: 'Save my data to a file' })).toBeInViewport({ ratio: 1 });
});

/** Takes away what the oldest browsers lack of what pdf.js calls. It runs in the page and in the worker. */
function forget(): void {
	const lacked: [object, string[]][] = [
		[Promise, ['withResolvers', 'try']],
		[ArrayBuffer.prototype, ['transfer', 'transferToFixedLength']],
		[Response.prototype, ['bytes']],
		[Blob.prototype, ['bytes']],
		[URL, ['parse', 'canParse']],
		[AbortSignal, ['any']],
		[Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
		[Math, ['sumPrecise']],
		[Uint8Array, ['fromBase64', 'fromHex']],
		[Set.prototype, ['union', 'difference', 'intersection', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
		[globalThis, ['Iterator', 'Float16Array', 'ImageDecoder']]
	];
	for (const [target, names] of lacked) for (const name of names) Reflect.deleteProperty(target, name);
}

/** A PDF of one page of text, with the font of its own in it. */
async function pdfWithFont(): Promise<Buffer> {
	const layout = layOutBundle(
		[],
		[exhibit(1, { is: 'text', text: 'Dear Northline, they billed twice.' })],
		bundleWords,
		pens
	);
	const parts = { fonts: writtenFonts, pictures: new Map(), sources: new Map(), size: PAGE, title: 'A letter' };
	const draw = () => ({ width: 1, height: 1, data: new Uint8ClampedArray(4) });
	return Buffer.from(await writePdf(layout, { ...parts, draw }));
}

test('a PDF with text is shown in a browser that lacks what pdf.js asks for', async ({ phone: { page } }) => {
	await page.addInitScript(forget);
	let workers = 0;
	await page.route('**/pdf-pack.worker-*.js', async (route) => {
		const response = await route.fetch();
		workers += 1;
		await route.fulfill({ response, body: `(${forget.toString()})();\n${await response.text()}` });
	});
	const person = new Person(page);
	await person.opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	await page.goto(`/case?id=${new URL(page.url()).searchParams.get('id') ?? ''}&part=papers`);
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'Contract.pdf', mimeType: 'application/pdf', buffer: await pdfWithFont() });
	await page.getByRole('button', { name: /^Contract/ }).click();
	const drawn = page.locator('dialog canvas');
	await expect(drawn).toBeVisible();
	expect(workers).toBe(1);
	expect(await page.evaluate(() => 'union' in Set.prototype)).toBe(true);
	const dark = await drawn.evaluate((canvas: HTMLCanvasElement) => {
		const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
		return Array.from({ length: data.length / 4 }, (_pixel, at) => data[at * 4] ?? 255).filter((red) => red < 90)
			.length;
	});
	expect(dark).toBeGreaterThan(300);
});
