import { expect, test } from 'vitest';
import { type CheckedSegment, MAX_SEGMENTS, MAX_SEGMENTS_LENGTH, withinLimits } from '#lib/domain/exchange/segment.ts';
import { Chance } from '../../chance.ts';
import { SEED } from '../../runs.ts';
import { hashOf } from './simulation.ts';

const segment = (signer: string, number: number, more = '', records: readonly unknown[] = []): CheckedSegment => ({
	...{ v: 1, case: 'c', device: 'd', before: null, signer, number, records: [...records] },
	hash: hashOf(`${signer} ${number} ${more}`)
});

test('of thousands of segments of one signer, as many are taken as anybody writes in years, and all of another', () => {
	const eve = Array.from({ length: MAX_SEGMENTS + 500 }, (_, number) => segment('eve', number));
	const ana = Array.from({ length: 20 }, (_, number) => segment('ana', number));
	const { kept, beyond } = withinLimits([...eve, ...ana]);
	expect(kept.filter(({ signer }) => signer === 'eve')).toHaveLength(MAX_SEGMENTS);
	expect(kept.filter(({ signer }) => signer === 'ana')).toHaveLength(20);
	expect([...beyond]).toEqual([['eve', 500]]);
});

test('the length of all records is limited too', () => {
	const record = 'x'.repeat(1_000_000);
	const eve = Array.from({ length: 40 }, (_, number) => segment('eve', number, '', [record]));
	const { kept, beyond } = withinLimits(eve);
	expect(kept).toHaveLength(Math.floor(MAX_SEGMENTS_LENGTH / 1_000_002));
	expect(beyond.get('eve')).toBe(40 - kept.length);
});

test('whoever got them in whatever parts and order leaves out the same', () => {
	const chance = new Chance(SEED);
	// Two histories under many numbers, of unlike lengths.
	const eve = Array.from({ length: 90 }, (_, at) =>
		segment('eve', Math.floor(at / 2), String(at), ['x'.repeat(chance.upTo(1_500_000))])
	);
	const all = new Set(withinLimits(eve).kept.map(({ hash }) => hash));
	expect(all.size).toBeGreaterThan(20);
	expect(all.size).toBeLessThan(90);
	for (let run = 0; run < 50; run += 1) {
		let here: readonly CheckedSegment[] = [];
		const rest = [...eve];
		while (rest.length > 0) {
			const coming = Array.from({ length: 1 + chance.upTo(20) }, () => rest.splice(chance.upTo(rest.length), 1)).flat();
			here = withinLimits([...here, ...coming]).kept;
		}
		expect(new Set(here.map(({ hash }) => hash))).toEqual(all);
	}
});
