import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fragileShorthands } from '../fragile-shorthands.ts';
import { expect, test } from './holdline.ts';

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

/** pdf.js asks for these. In a browser without them a PDF is not shown, which its sheet says, and all else works. */
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
