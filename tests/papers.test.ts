import { existsSync, readFileSync } from 'node:fs';
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

test('every path that the architecture names exists', () => {
	const named = [...read('ARCHITECTURE.md').matchAll(/`((?:src|tests|docs|scripts|static|deploy)\/[\w./()-]+)`/g)];
	expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
});

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
