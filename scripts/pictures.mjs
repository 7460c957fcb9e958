// Pictures of every screen in three engines, light and dark: test-results/pictures/<screen>-<engine>-<theme>.png, and for
// each screen and theme one picture of the engines side by side, in test-results/pictures/side-by-side. It needs a build.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notRunHere } from './machine.mjs';
import { root, setUp } from './setup.mjs';

const engines = ['chromium', 'webkit', 'firefox'];
const folder = join(root, 'test-results', 'pictures');
const together = join(folder, 'side-by-side');

const browserPath = await setUp({ browser: true, everything: true });
if (!browserPath) process.exit(1);
rmSync(folder, { recursive: true, force: true });
mkdirSync(together, { recursive: true });

const lacking = new Set(notRunHere().map(({ project }) => project));
const projects = engines.filter((engine) => !lacking.has(engine)).map((engine) => `--project=${engine}`);
const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const args = [cli, 'test', 'engines/pictures', ...projects, '--reporter=list'];
const { status } = spawnSync(process.execPath, args, {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, PICTURES: 'true' }
});

// What was taken is laid out even when a run has failed.
const { chromium } = await import('@playwright/test');
const { browserFlags } = await import('./browser.mjs');
const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
const page = await browser.newPage({ viewport: { width: engines.length * 406 + 16, height: 900 } });
const taken = readdirSync(folder).filter((file) => file.endsWith('.png'));
const names = new Set(taken.map((file) => file.replace(/-(?:chromium|webkit|firefox)-(light|dark)\.png$/, ' $1')));
for (const [screen, theme] of [...names].map((name) => name.split(' '))) {
	const pictures = engines
		.map((engine) => ({ engine, file: `${screen}-${engine}-${theme}.png` }))
		.filter(({ file }) => taken.includes(file));
	await page.setContent(
		`<style>body { display: flex; gap: 16px; margin: 16px; background: #888; font: 16px sans-serif } img { display: block; width: 390px }</style>` +
			pictures
				.map(({ engine, file }) => `<figure style="margin: 0">${engine}<img src="${asUrl(file)}"></figure>`)
				.join('')
	);
	writeFileSync(join(together, `${screen}-${theme}.png`), await page.screenshot({ fullPage: true }));
}
await browser.close();
console.log(`Pictures: ${together}`);
process.exit(status ?? 1);

function asUrl(file) {
	return `data:image/png;base64,${readFileSync(join(folder, file)).toString('base64')}`;
}
