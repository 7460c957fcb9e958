import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as suite from 'cctv-age';
import { expect, test } from 'vitest';
import { openWithAge } from '#lib/storage/seal/age.ts';

type Vector = { name: string; facts: Map<string, string[]>; file: Uint8Array<ArrayBuffer> };

/** One vector: lines of facts, an empty line, and the file. */
function vectorOf([name, bytes]: [string, Uint8Array]): Vector {
	const end = Buffer.from(bytes).indexOf('\n\n');
	const facts = new Map<string, string[]>();
	for (const line of Buffer.from(bytes.subarray(0, end)).toString().split('\n')) {
		const [key = '', value = ''] = line.split(': ', 2);
		facts.set(key, [...(facts.get(key) ?? []), value]);
	}
	const file = bytes.slice(end + 2);
	return { name, facts, file: facts.has('compressed') ? new Uint8Array(inflateSync(file)) : file };
}

/** Keys that no version of the `age` command in Debian has, and that we neither write nor ask for. */
const isOfLaterKeys = ({ facts }: Vector) =>
	(facts.get('identity') ?? []).some((key) => !key.startsWith('AGE-SECRET-KEY-1'));

const vectors = Object.entries(suite as unknown as Record<string, Uint8Array>)
	.filter(([, bytes]) => bytes instanceof Uint8Array)
	.map(vectorOf);
const ours = vectors.filter((vector) => !isOfLaterKeys(vector));

test('the suite has its vectors', () => {
	expect([vectors.length, ours.length]).toEqual([143, 124]);
});

test.each(ours)('$name', async ({ facts, file }) => {
	const keys = [...(facts.get('passphrase') ?? []), ...(facts.get('identity') ?? [])];
	const opened = await openWithAge(new Blob([file]), keys);
	const [expected] = facts.get('expect') ?? [];
	if (expected === 'success') {
		const content = opened.ok ? new Uint8Array(await opened.content.arrayBuffer()) : new Uint8Array();
		expect(opened.ok && createHash('sha256').update(content).digest('hex')).toBe(facts.get('payload')?.[0]);
	} else {
		expect(opened).toEqual({ ok: false, problem: expected === 'payload failure' ? 'cut' : 'locked' });
	}
});
