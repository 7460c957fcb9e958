import { tableWords } from '#lib/content/words/en/bundle.ts';
import { timeWords } from '#lib/content/words/en/days.ts';
import { handlingTextWords } from '#lib/content/words/en/handling.ts';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import { exhibitName } from '#lib/domain/bundle/text-runs.ts';
import type { Choices } from '#lib/domain/summary/choices.ts';
import { csvOf } from '#lib/domain/summary/csv.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import { costTable, entryTable, promiseTable } from '#lib/domain/summary/tables.ts';
import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { NumbersBehind } from './bundle-parts.ts';

/** The case as Markdown and as tables. They hold what the reader may read, and all of it: nothing is folded away. */
export function textFilesOf(
	file: CaseFile,
	choices: Choices,
	options: NonNullable<Parameters<typeof summarise>[3]>,
	numbersBehind: NumbersBehind
): { name: string; content: Blob }[] {
	const document = summarise(file.case, choices, file.today, { ...options, isWhole: true });
	const papers = (entry: string) => numbersBehind({ of: 'entry', entry }).map(exhibitName).join(' ');
	const behind = (entry: string) => (papers(entry) === '' ? '' : `(${papers(entry)})`);
	const tables = { ...tableWords, papers, time: timeWords };
	const text = (name: string, content: string) => ({ name, content: new Blob([content]) });
	return [
		text('case.md', summaryMarkdown(document, { ...summaryWords, handling: handlingTextWords, behind })),
		text('notes.csv', csvOf(entryTable(document, tables))),
		text('promises.csv', csvOf(promiseTable(document, tables))),
		...(document.cost === null ? [] : [text('costs.csv', csvOf(costTable(document, tables)))])
	];
}
