import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';

const bytesOf = async (blob: Blob | null) => (blob ? new Uint8Array(await blob.arrayBuffer()) : null);
const entries = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zé/]{1,12}[a-z]$/), fc.uint8Array({ maxLength: 300 })), {
	maxLength: 6,
	selector: ([name]) => name
});
const zipped = (all: readonly (readonly [string, Uint8Array])[]) =>
	writeZip(all.map(([name, bytes]) => ({ name, content: new Blob([new Uint8Array(bytes)]) })));

describe('a zip file', () => {
	test('is read by another library, and has the same bytes each time', async () => {
		await fc.assert(
			fc.asyncProperty(entries, async (all) => {
				const file = await bytesOf(await zipped(all));
				expect(unzipSync(file ?? new Uint8Array())).toEqual(Object.fromEntries(all));
				expect(await bytesOf(await zipped(all))).toEqual(file);
			})
		);
	});

	test('is read as it was written, by us and by another library, packed or not', async () => {
		await fc.assert(
			fc.asyncProperty(entries, fc.constantFrom(0 as const, 6 as const), async (all, level) => {
				const theirs = new Blob([new Uint8Array(zipSync(Object.fromEntries(all), { level }))]);
				for (const file of [await zipped(all), theirs]) {
					const zip = await ZipFile.open(file);
					expect([...(zip?.names ?? [])].sort()).toEqual(all.map(([name]) => name).sort());
					for (const [name, bytes] of all) expect(await bytesOf((await zip?.read(name, 300)) ?? null)).toEqual(bytes);
				}
			})
		);
	});

	test('that holds far more than it says gives nothing', async () => {
		const bomb = zipSync({ bomb: new Uint8Array(3_000_000) });
		const lying = new DataView(bomb.buffer);
		const list = bomb.findIndex((_, at) => at < bomb.length - 3 && lying.getUint32(at, true) === 0x02014b50);
		lying.setUint32(list + 24, 10, true);
		const zip = await ZipFile.open(new Blob([new Uint8Array(bomb)]));
		expect(await zip?.read('bomb', 1_000_000)).toBeNull();
		expect((await zip?.read('bomb', 3_000_000))?.size).toBe(3_000_000);
	});

	test('that is cut off or damaged anywhere gives nothing or what was written, and never throws', async () => {
		const whole = new Uint8Array((await bytesOf(await zipped([['a', Uint8Array.of(1, 2, 3)]]))) ?? []);
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length), fc.nat(255), async (end, at, byte) => {
				const damaged = whole.slice(0, end).map((old, index) => (index === at ? byte : old));
				const zip = await ZipFile.open(new Blob([damaged]));
				const content = await bytesOf((await zip?.read('a', 100)) ?? null);
				expect([null, Uint8Array.of(1, 2, 3)]).toContainEqual(content);
			})
		);
		expect(await ZipFile.open(new Blob([]))).toBeNull();
		expect(await ZipFile.open(new Blob(['{"holdline": 1}']))).toBeNull();
	});
});
