import type { Block, Inline } from './read-markdown.ts';

const HEADING = /^(#{1,6}) (.*)$/;
const QUOTED = /^> ?/;
const ITEM = /^(?:- |(\d+)\. )/;
const CONTINUED = /^ {2,}/;

/**
 * Parses the Markdown of our own guides: headings, paragraphs, lists, quotations, strong and emphasised words. All of Markdown needs
 * a reader ten times as large, which only the summary loads.
 */
export function readPlainMarkdown(text: string): Block[] {
	return blocksIn(text.split('\n'));
}

function blocksIn(lines: readonly string[]): Block[] {
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length;) {
		const line = lines[at] ?? '';
		const [, level, words = ''] = HEADING.exec(line) ?? [];
		if (line.trim() === '') {
			at += 1;
		} else if (level !== undefined) {
			blocks.push({ is: 'heading', level: level.length, inlines: inlinesIn(words) });
			at += 1;
		} else {
			const end = endOfBlock(lines, at);
			blocks.push(blockIn(lines.slice(at, end)));
			at = end;
		}
	}
	return blocks;
}

/** Where the quotation, the list or the paragraph that begins at this line ends. */
function endOfBlock(lines: readonly string[], from: number): number {
	const [first = ''] = lines.slice(from);
	const goesOn = QUOTED.test(first)
		? (line: string) => QUOTED.test(line)
		: ITEM.test(first)
			? (line: string) => ITEM.test(line) || CONTINUED.test(line)
			: (line: string) => line.trim() !== '' && !HEADING.test(line) && !QUOTED.test(line) && !ITEM.test(line);
	const end = lines.findIndex((line, at) => at > from && !goesOn(line));
	return end < 0 ? lines.length : end;
}

function blockIn(lines: readonly string[]): Block {
	const [first = ''] = lines;
	if (QUOTED.test(first)) return { is: 'quote', blocks: blocksIn(lines.map((line) => line.replace(QUOTED, ''))) };
	const item = ITEM.exec(first);
	if (item === null) return { is: 'paragraph', inlines: inlinesIn(lines.join('\n').trim()) };
	const items: string[][] = [];
	for (const line of lines) {
		if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
		else items.at(-1)?.push(line.trim());
	}
	return {
		is: 'list',
		isOrdered: item[1] !== undefined,
		start: Number(item[1] ?? 1),
		items: items.map(blocksIn)
	};
}

function inlinesIn(text: string): Inline[] {
	return text.split(/(\*\*.+?\*\*|\*.+?\*)/).flatMap((part, at): Inline[] => {
		if (part === '') return [];
		if (at % 2 === 0) return [{ is: 'text', text: part }];
		return part.startsWith('**')
			? [{ is: 'strong', inlines: inlinesIn(part.slice(2, -2)) }]
			: [{ is: 'emphasis', inlines: inlinesIn(part.slice(1, -1)) }];
	});
}
