import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerFiles } from '../../scripts/headers.mjs';
import { mailboxPlace } from '../../scripts/mailbox-place.mjs';

const MAILBOX = 'wss://mailbox.example/box';

test.each(Object.entries(headerFiles()))('%s is what the one list of headers gives', (file, text) => {
	expect(readFileSync(file, 'utf8')).toBe(text);
});

describe('where anything may connect', () => {
	const connects = (text: string) => [...text.matchAll(/connect-src ([^;"\n]*)/g)].map(([, where]) => where);

	test('is its own host, for every page', () => {
		const config = readFileSync('svelte.config.js', 'utf8');
		expect(config.match(/'connect-src':.*/g)).toEqual(["'connect-src': ['self'],"]);
		expect(config).toContain("'default-src': ['none'],");
	});

	test.each(Object.entries(headerFiles()))('is its own host in all of %s', (_file, text) => {
		expect(connects(text).length).toBeGreaterThan(2);
		expect(new Set(connects(text))).toEqual(new Set(["'self'"]));
	});

	test.each(Object.entries(headerFiles(MAILBOX)))(
		'is one other address in %s, for the worker of the mailbox alone',
		(file, text) => {
			const own = headerFiles()[file as keyof ReturnType<typeof headerFiles>].split('\n');
			const changed = text.split('\n').filter((line, at) => line !== own[at]);
			expect(text.split('\n')).toHaveLength(own.length);
			expect(changed).toHaveLength(1);
			expect(connects(changed.join())).toEqual([MAILBOX]);
			const lines = text.split('\n');
			const line = lines.indexOf(changed[0] ?? '');
			// On hosts with `_headers`, the path stands above its headers; on the others, in the same line.
			expect(file === 'static/_headers' ? lines[line - 1] : changed[0]).toContain('/_app/mailbox/');
		}
	);

	test('no path but its own has the header of that worker, which has no other policy of where to connect', () => {
		const covered = (path: string) =>
			[...headerFiles(MAILBOX)['static/_headers'].matchAll(/^(\/\S*)\n((?:\t.*\n)*)/gm)]
				.filter(([, pattern = '']) => new RegExp(`^${pattern.replace('*', '.*')}$`).test(path))
				.flatMap(([, , headers = '']) => connects(headers));
		expect(covered(placeOf('mailbox-pack.worker'))).toEqual([MAILBOX]);
		for (const path of [placeOf('writer.worker'), placeOf('seal-pack.worker'), '/service-worker.js'])
			expect(covered(path), path).toEqual(["'self'"]);
		expect(covered('/today.html')).toEqual([]);
	});

	test.each(['https://mailbox.example', 'ws://mailbox.example', 'wss://a;b', 'wss://a b', 'wss://*', 'wss://me@a'])(
		'is never "%s"',
		(address) => {
			expect(() => headerFiles(address)).toThrow();
		}
	);
});

/** The path at which the build puts a worker of this name. */
function placeOf(name: string): string {
	const { outputOptions } = mailboxPlace() as unknown as {
		outputOptions: (output: object) => { entryFileNames: (chunk: { name: string }) => string };
	};
	const { entryFileNames } = outputOptions({ entryFileNames: '_app/immutable/workers/[name]-[hash].js' });
	return `/${entryFileNames({ name }).replace('[name]', name)}`;
}
