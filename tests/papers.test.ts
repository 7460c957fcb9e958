import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

test('the package carries the version of the changelog', () => {
	const [, newest] = /^## (\d+\.\d+\.\d+)$/m.exec(read('CHANGELOG.md')) ?? [];
	const { version } = JSON.parse(read('package.json')) as { version: string };
	const lock = JSON.parse(read('package-lock.json')) as {
		version: string;
		packages: Record<string, { version: string }>;
	};
	expect([version, lock.version, lock.packages['']?.version]).toEqual([newest, newest, newest]);
});

describe('docs/where.md', () => {
	const rows = tableRows(read('docs/where.md'));

	test('names forty behaviours', () => expect(rows).toHaveLength(40));

	test.each(rows)('%s', (_behaviour, file = '', symbol = '') => {
		expect(existsSync(file), `${file} does not exist`).toBe(true);
		expect(read(file), `${symbol} is not declared in ${file}`).toMatch(declarationOf(symbol));
	});
});

test('the glossary of the architecture has at most 25 words of our own', () => {
	const glossary = /## Glossary\n([\s\S]*?)(?=\n## |$)/.exec(read('ARCHITECTURE.md'))?.[1] ?? '';
	const words = [...glossary.matchAll(/^\| \*\*/gm)];
	expect(words.length).toBeGreaterThan(10);
	expect(words.length).toBeLessThanOrEqual(25);
});

describe('what a person reads', () => {
	const sources = ['content/agents', 'content/cards', 'content/guides', 'content/script', 'content/words/en', 'content']
		.flatMap((folder) => readdirSync(`src/lib/${folder}`).map((name) => `src/lib/${folder}/${name}`))
		.filter((path) => /\.(ts|md)$/.test(path));
	const spoken = sources.map((path) => ({ path, words: withoutComments(read(path)) }));

	test.each([
		['journal is the one name of the list', /What was logged|Noted so far|on the line'|Put it on/],
		['a note is corrected, with what is corrected', /'Correct'|Correct an entry|Change this note/],
		['"may" is left for what is perhaps so', /\bmay (?:not )?(?:decide|approve|judge|settle)\b/],
		['a no is not counted in noes', /\bnoes\b/i],
		['no tag on a card is a riddle', /made for this|fits their no|: 'you begin'|not so\?/],
		[
			'what would do is accepted, and a promise is no longer needed',
			/I would accept first|'Dropped'|dropped: 'dropped'|or dropped|Its parts/
		],
		['the money is that of the country', /[£€]|\bpounds?\b/]
	])('%s', (_rule, pattern) => {
		const found = spoken.flatMap(({ path, words }) =>
			(pattern.exec(words) ?? []).map((phrase) => `${path}: ${phrase}`)
		);
		expect(found).toEqual([]);
	});
});

test('every path that the architecture names exists', () => {
	const named = [...read('ARCHITECTURE.md').matchAll(/`((?:src|tests|docs|scripts|static|deploy)\/[\w./()-]+)`/g)];
	expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
});

function withoutComments(source: string): string {
	return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** The cells of each row below the head of the first table, without backticks. */
function tableRows(markdown: string): string[][] {
	const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
	return lines.slice(2).map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim().replaceAll('`', ''))
	);
}

/** A function, class, constant, type or method of this name. */
function declarationOf(symbol: string): RegExp {
	const name = symbol.replaceAll(/[$#]/g, String.raw`\$&`);
	return new RegExp(
		String.raw`\b(?:function|class|const|let|type)\s+${name}\b|^\s*(?:(?:static|async|get|readonly)\s+)*${name}(?:\s*=|\s*:|<|\()`,
		'm'
	);
}
