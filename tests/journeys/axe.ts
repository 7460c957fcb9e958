import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';

/** What axe is asked. `colours`: only what another theme can change. */
export type AxeQuestion = 'everything' | 'colours';

let source: Promise<string> | undefined;

/** The script of axe, which is read once. */
export function axeSource(): Promise<string> {
	source ??= readFile('node_modules/axe-core/axe.min.js', 'utf8');
	return source;
}

/**
 * Runs in a page that has axe. Resolves with one text for each violation of WCAG 2.2 A and AA, best practice, and 7:1 for text.
 * Undecided contrast also counts.
 */
export async function findingsOfAxe(about: AxeQuestion): Promise<string[]> {
	const runner = (globalThis as unknown as { axe: typeof axe }).axe;
	const runOnly: axe.RunOnly =
		about === 'colours'
			? { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }
			: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
	// A drawing has no background that axe could tell; `measureFace` measures the words in it.
	const { violations, incomplete } = await runner.run(
		{ exclude: ['svg text'] },
		{
			runOnly,
			// Reporting passes and preloading style sheets take longer than the check itself.
			resultTypes: ['violations', 'incomplete'],
			preload: false,
			rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
		}
	);
	const undecided = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
	return [...violations, ...undecided].flatMap(({ id, nodes }) =>
		nodes.map(
			({ target, failureSummary, any }) => `${id}: ${target.join(' ')}: ${failureSummary ?? any[0]?.message ?? ''}`
		)
	);
}
