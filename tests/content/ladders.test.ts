import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { memberStates } from '#lib/content/european-union.ts';
import { holidaysOf } from '#lib/content/ladders/holidays.ts';
import { Nation } from '#lib/domain/vocabulary/ladder.ts';
import { countriesWithLadders, ladderFor, laddersOf } from '#lib/content/ladders/ladders.ts';
import { creditWords } from '#lib/content/words/en/credits.ts';
import { confidenceOf } from '#lib/domain/ladder/ladder.ts';
import { deadlineStartOf, waitStartOf } from '#lib/domain/ladder/triggers.ts';
import { holidayTable } from '../../scripts/holidays.mjs';

const folder = new URL('../../src/lib/content/ladders/', import.meta.url);
const places = [...countriesWithLadders, 'EU'];
const all = (await Promise.all(places.map(laddersOf))).flat();
const rungs = all.flatMap((ladder) => ladder.rungs);

describe('our ladders', () => {
	test('are sixty, with a hundred and eighty-seven rungs', () => {
		expect(all).toHaveLength(60);
		expect(rungs).toHaveLength(187);
		expect(countriesWithLadders).toEqual(['AU', 'CA', 'DE', 'FR', 'GB', 'IE', 'IN', 'NZ', 'US']);
	});

	test('stand in the file of their country, one for a sector, or each with a name of its own', async () => {
		for (const place of places) {
			const own = await laddersOf(place);
			expect(own.every(({ country }) => country === place)).toBe(true);
			expect(new Set(own.map(({ sector, variant }) => `${sector} ${variant ?? ''}`)).size).toBe(own.length);
			for (const { sector, variant } of own)
				if (own.filter((other) => other.sector === sector).length > 1) expect(variant).toBeDefined();
		}
	});

	test('say of each rung where it was read, when, and how sure that is', () => {
		const count = (sureness: string) => rungs.filter((rung) => confidenceOf(rung) === sureness).length;
		expect([count('read'), count('second-hand'), count('memory')]).toEqual([101, 48, 38]);
		for (const rung of rungs) {
			expect(rung.checkedOn, rung.name).toMatch(/^20\d\d-\d\d-\d\d$/);
			expect(rung.url, rung.name).toMatch(/^https:\/\//);
			if (rung.checked === 'read') expect(rung.source, rung.name).toMatch(/^https?:\/\//);
		}
	});

	test('name the events that open a rung wherever words say so', () => {
		for (const rung of rungs) expect(rung.openingEvents === undefined, rung.name).toBe(rung.orOnEvent === null);
	});

	test('count from words that we can read, save the complaint to a card provider', () => {
		const waits = rungs.flatMap(({ opensAfter }) => (opensAfter && opensAfter.n > 0 ? [opensAfter.from] : []));
		expect([...new Set(waits.filter((from) => waitStartOf(from) === null))]).toEqual(['complaint to card provider']);
		const deadlines = rungs.flatMap(({ deadline }) => (deadline ? [deadline.from] : []));
		expect(deadlines.filter((from) => deadlineStartOf(from) === null)).toEqual([]);
	});

	test('have no two rungs of one name on a ladder', () => {
		for (const { rungs } of all) expect(new Set(rungs.map(({ name }) => name)).size).toBe(rungs.length);
	});

	test('never lead to the European platform that was closed', () => {
		expect(rungs.filter(({ url, note }) => `${url} ${note}`.includes('ec.europa.eu/odr'))).toEqual([]);
	});

	test.each(places)('of %s weigh less than 6 kB on the way', (place) => {
		const written = JSON.stringify(JSON.parse(readFileSync(new URL(`${place.toLowerCase()}.json`, folder), 'utf8')));
		expect(gzipSync(written).length).toBeLessThan(6 * 1024);
	});
});

describe('the ladder of a case', () => {
	test('is that of its country and sector', async () => {
		expect(await ladderFor('GB', 'energy')).toMatchObject({
			kind: 'ladder',
			ladder: { country: 'GB', sector: 'energy' }
		});
	});

	test('is the European one in a member state without its own', async () => {
		expect(await ladderFor('ES', 'airline')).toMatchObject({ kind: 'ladder', ladder: { country: 'EU' } });
		expect(await ladderFor('DE', 'retail')).toMatchObject({ kind: 'ladder', ladder: { country: 'EU' } });
		expect(await ladderFor('DE', 'airline')).toMatchObject({ kind: 'ladder', ladder: { country: 'DE' } });
		expect(memberStates).toHaveLength(27);
	});

	test('is asked for where government has two', async () => {
		const choice = await ladderFor('GB', 'government');
		expect(choice).toMatchObject({
			kind: 'ask',
			ladders: [{ variant: 'UK central government' }, { variant: 'council (England)' }]
		});
		expect(await ladderFor('GB', 'government', 'council (England)')).toMatchObject({
			kind: 'ladder',
			ladder: { variant: 'council (England)' }
		});
	});

	test.each([
		['BR', 'bank'],
		['ES', 'water'],
		['NO', 'airline'],
		['GB', 'other'],
		[null, 'bank'],
		['GB', null],
		['constructor', 'bank']
	] as const)('is the general way for %s %s', async (country, sector) => {
		expect(await ladderFor(country, sector)).toEqual({ kind: 'general' });
	});
});

describe('holidays', () => {
	test('are those that date-holidays tells', () => {
		expect(JSON.parse(readFileSync(new URL('holidays.json', folder), 'utf8'))).toEqual(holidayTable());
	});

	test.each([
		['GB-ENG', '2026-08-31', true],
		['GB-SCT', '2026-08-31', false],
		['GB-SCT', '2026-08-03', true],
		['GB-ENG', '2026-08-03', false],
		['GB-SCT', '2027-01-04', true],
		['GB-ENG', '2027-01-04', false],
		['GB-NIR', '2026-03-17', true],
		['GB-WLS', '2026-12-28', true]
	] as [Nation, string, boolean][])('in %s on %s: %s', async (nation, day, expected) => {
		expect((await holidaysOf('GB', nation))(day)).toBe(expected);
	});

	test('without a nation are those of all four, so that nothing is told too early', async () => {
		const [anywhere, ...own] = await Promise.all([
			holidaysOf('GB'),
			...Nation.options.map((nation) => holidaysOf('GB', nation))
		]);
		for (let day = new Date('2026-01-01'); day < new Date('2028-01-01'); day.setUTCDate(day.getUTCDate() + 1)) {
			const written = day.toISOString().slice(0, 10);
			expect(anywhere(written), written).toBe(own.some((isHoliday) => isHoliday(written)));
		}
	});

	test('of Ireland and New Zealand are their own, banks’ days with them', async () => {
		expect((await holidaysOf('IE'))('2026-10-26')).toBe(true);
		expect((await holidaysOf('IE'))('2026-04-03')).toBe(true);
		expect((await holidaysOf('NZ'))('2026-10-26')).toBe(true);
		expect((await holidaysOf('NZ'))('2026-10-27')).toBe(false);
	});

	test('are every day where nothing is known, so that no date comes of it', async () => {
		expect((await holidaysOf('GB', 'GB-ENG'))('2032-12-31')).toBe(false);
		expect((await holidaysOf('GB', 'GB-ENG'))('2033-01-05')).toBe(true);
		expect((await holidaysOf('IE'))('2023-06-14')).toBe(true);
		for (const country of ['US', 'constructor', null]) expect((await holidaysOf(country))('2026-06-10')).toBe(true);
	});

	test('are credited by name and licence', () => {
		const licence = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8');
		expect(licence).toContain('date-holidays');
		expect(licence).toContain('Creative Commons BY-SA 3.0');
		expect(Object.values(creditWords.holidayCredit).join(' ')).toMatch(/date-holidays.*CC BY-SA 3\.0/);
	});
});
