import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../../scripts/setup.mjs';
import { isLong } from '../../runs.ts';
import { shrunk } from '#lib/storage/seal/gzip.ts';
import { recoveryCodeOf } from '#lib/domain/sealing/recovery-code.ts';
import { toHex } from '#lib/storage/sealing/encoding.ts';
import { RowSeal } from '#lib/storage/sealing/row-seal.ts';
import { newRecoveryKey, openWithAge, sealWithAge } from '#lib/storage/seal/age.ts';

const age = findProgram('age');
const words = 'acorn lantern apple river zebra moon';
const content = new Blob(['A note of the call. '.repeat(20_000)]);
const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

/** `npm test` says so where there is no such command. */
describe.runIf(age)('the age command', () => {
	let folder = '';
	const at = (name: string) => join(folder, name);

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'holdline-age-'));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	/** Runs it with a terminal, from which alone it takes a passphrase. */
	function withTerminal(line: string, typed: string) {
		return spawnSync('script', ['-qec', `${age ?? ''} ${line}`, '/dev/null'], {
			cwd: folder,
			input: typed,
			timeout: 30_000
		});
	}

	test('opens what is sealed with six words', async () => {
		writeFileSync(at('ours.age'), await bytesOf(await sealWithAge(content, { passphrase: words })));
		withTerminal('-d -o ours.txt ours.age', `${words}\n`);
		expect(readFileSync(at('ours.txt')).equals(await bytesOf(content))).toBe(true);
	});

	test('opens what is sealed to a recovery key, with the key as it is kept', async () => {
		const { key, recipient } = await newRecoveryKey();
		writeFileSync(at('key.txt'), `# public key: ${recipient}\n${key}\n`);
		writeFileSync(at('keyed.age'), await bytesOf(await sealWithAge(content, { recipient })));
		const { status, stdout } = spawnSync(age ?? '', ['-d', '-i', 'key.txt', 'keyed.age'], { cwd: folder });
		expect(status).toBe(0);
		expect(stdout.equals(await bytesOf(content))).toBe(true);
	});

	test('opens notes that were made smaller before they were sealed, and gunzip hands them out', async () => {
		const { key, recipient } = await newRecoveryKey();
		writeFileSync(at('key.txt'), `${key}\n`);
		const sealed = await sealWithAge(await shrunk(content), { recipient });
		expect(sealed.size).toBeLessThan(content.size / 10);
		writeFileSync(at('small.json.gz.age'), await bytesOf(sealed));
		const { stdout } = spawnSync('sh', ['-c', `"${age ?? ''}" -d -i key.txt small.json.gz.age | gunzip`], {
			cwd: folder
		});
		expect(stdout.equals(await bytesOf(content))).toBe(true);
	});

	test('seals to a recovery key of ours, in bytes and in letters, and we open it', async () => {
		const { key, recipient } = await newRecoveryKey();
		for (const armor of [[], ['-a']]) {
			const { stdout } = spawnSync(age ?? '', [...armor, '-r', recipient], { input: await bytesOf(content) });
			const opened = await openWithAge(new Blob([new Uint8Array(stdout)]), [key]);
			expect(opened.ok && (await bytesOf(opened.content)).equals(await bytesOf(content))).toBe(true);
		}
	});

	test('opens both age files of sealed notes, and the script in the docs opens the notes with what is in them', async () => {
		const dataKey = Uint8Array.from({ length: 32 }, (_, index) => index);
		const seal = await RowSeal.of(dataKey);
		const rows = [{ id: 'a', case: 'c', type: 'entry', words: 'Grüße', clock: 1 }];
		const openers = { passphrase: words, code: recoveryCodeOf(new Uint8Array(16).fill(5)) };
		const wraps: Record<string, string> = {};
		for (const [way, passphrase] of Object.entries(openers)) {
			const file = await sealWithAge(new Blob([toHex(dataKey)]), { passphrase });
			wraps[way] = (await bytesOf(file)).toString('base64');
		}
		const saved = {
			holdline: 'sealed',
			seal: { v: 1, state: 'whole', wraps },
			records: await Promise.all(rows.map((row) => seal.sealStored(row)))
		};
		writeFileSync(at('holdline-sealed-notes.json'), JSON.stringify(saved));
		for (const [way, typed] of Object.entries(openers)) {
			writeFileSync(at('key.age'), Buffer.from(wraps[way] ?? '', 'base64'));
			rmSync(at('data-key.txt'), { force: true });
			withTerminal('-d -o data-key.txt key.age', `${typed}\n`);
			const text = execFileSync(
				process.execPath,
				['docs/open-sealed-notes.mjs', at('holdline-sealed-notes.json'), at('data-key.txt')],
				{ encoding: 'utf8' }
			);
			expect((JSON.parse(text) as { records: unknown[] }).records, way).toEqual(rows);
		}
	});

	// Its cost is four times ours.
	if (isLong)
		test('seals with a passphrase at its own cost, and we open it', async () => {
			writeFileSync(at('plain.txt'), await bytesOf(content));
			withTerminal('-p -o theirs.age plain.txt', `${words}\n${words}\n`);
			const theirs = new Blob([new Uint8Array(readFileSync(at('theirs.age')))]);
			expect((await theirs.slice(0, 80).text()).includes(' 18\n')).toBe(true);
			const opened = await openWithAge(theirs, [words]);
			expect(opened.ok && (await bytesOf(opened.content)).equals(await bytesOf(content))).toBe(true);
		});
});
