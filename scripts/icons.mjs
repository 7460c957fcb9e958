// Draws the PNG icons of static/ from static/icon.svg. Run it after the logo has changed: `npm run icons`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

const executablePath = await setUp({ browser: true });
if (!executablePath) process.exit(1);
const { chromium } = await import('@playwright/test');
const { browserFlags } = await import('./browser.mjs');

/**
 * iOS and Android crop a full square to their own shape. The other icons are shown unchanged, with our round corners.
 */
const icons = [
	{ name: 'icon-180', size: 180, isSquare: true },
	{ name: 'icon-192', size: 192, isSquare: false },
	{ name: 'icon-512', size: 512, isSquare: false },
	{ name: 'icon-maskable-192', size: 192, isSquare: true },
	{ name: 'icon-maskable-512', size: 512, isSquare: true }
];

const rounded = await readFile(join(root, 'static', 'icon.svg'), 'utf8');
const square = rounded.replace(/(<rect id="ground"[^>]*) rx="\d+"/, '$1');
if (square === rounded) throw new Error('The ground of icon.svg has no corners to square.');

const browser = await chromium.launch({ executablePath, args: browserFlags });
for (const { name, size, isSquare } of icons) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	const picture = Buffer.from(isSquare ? square : rounded).toString('base64');
	await page.setContent(
		`<body style="margin:0"><img width="${size}" src="data:image/svg+xml;base64,${picture}"></body>`
	);
	await page.locator('img').evaluate((image) => image.decode());
	await writeFile(join(root, 'static', `${name}.png`), await page.screenshot({ omitBackground: true }));
	await page.close();
}
await browser.close();
