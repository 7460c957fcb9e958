import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { memberStates } from '#lib/content/european-union.ts';
import { holidaysOf } from '#lib/content/ladders/holidays.ts';
import { LadderEvent, Nation } from '#lib/domain/vocabulary/ladder.ts';
import { countriesWithLadders, ladderFor, laddersOf } from '#lib/content/ladders/ladders.ts';
import { creditWords } from '#lib/content/words/en/credits.ts';
import { USUAL_CASE, limitsOf } from '#lib/domain/ladder/answer.ts';
import { Ladder, confidenceOf } from '#lib/domain/ladder/ladder.ts';
import { rungsOn } from '#lib/domain/ladder/rungs.ts';
import { deadlineStartOf, waitStartOf } from '#lib/domain/ladder/triggers.ts';
import { holidayTable } from '../../scripts/holidays.mjs';
import { leanLadder } from '../../scripts/lean-ladders.mjs';
import { officialHosts } from './official-hosts.ts';

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
		expect([count('read'), count('second-hand'), count('memory')]).toEqual([126, 55, 6]);
		for (const rung of rungs) {
			expect(rung.checkedOn, rung.name).toMatch(/^20\d\d-\d\d-\d\d$/);
			expect(rung.url, rung.name).toMatch(/^https:\/\//);
			if (rung.checked === 'read') expect(rung.source, rung.name).toMatch(/^https?:\/\//);
		}
	});

	test('lead to official pages only, and name a third party’s page as one', () => {
		const isOfficial = (address: string) => officialHosts.has(new URL(address).hostname);
		for (const rung of rungs) {
			expect(isOfficial(rung.url), rung.url).toBe(true);
			if (rung.checked === 'memory') expect(rung.source, rung.name).not.toMatch(/^http/);
			else expect(rung.thirdParty === true, rung.source).toBe(!isOfficial(rung.source));
			if (rung.thirdParty) expect(confidenceOf(rung), rung.name).toBe('second-hand');
		}
	});

	test('ask a question whose every option changes a rung, save the usual case', () => {
		for (const { ask, rungs, country, sector } of all) {
			const options = ask?.options.flatMap(({ id }) => (id === null ? [] : [id])) ?? [];
			const varied = new Set(rungs.flatMap(({ variants = [] }) => variants.map(({ id }) => id)));
			expect(varied, `${country} ${sector}`).toEqual(new Set(options));
			expect(options).not.toContain(USUAL_CASE);
			if (ask) expect(ask.options.filter(({ id }) => id === null)).toHaveLength(1);
		}
		expect(all.filter(({ ask }) => ask !== undefined)).toHaveLength(10);
	});

	test('have the first of several limits as the limit that older versions show', () => {
		const several = rungs.filter(({ deadlines }) => deadlines !== undefined);
		expect(several).toHaveLength(7);
		for (const { deadline, deadlines } of several) expect(deadlines?.[0]).toEqual(deadline);
	});

	test('give the same days as they are sent to a phone', async () => {
		for (const place of places) {
			const written = readFileSync(new URL(`${place.toLowerCase()}.json`, folder), 'utf8');
			const sent = z.array(Ladder).parse(JSON.parse(leanLadder(written)));
			const own = await laddersOf(place);
			const facts = {
				complaintReceivedOn: '2026-03-02',
				events: LadderEvent.options.map((kind) => ({ kind, on: '2026-04-01' }))
			};
			sent.forEach((ladder, index) => {
				for (const answer of ['usual', ...(ladder.ask?.options.map(({ id }) => id) ?? [])]) {
					const [lean, full] = [ladder, own[index] ?? ladder].map((one) =>
						rungsOn(one, { ...facts, answer }, '2026-11-28', () => false)
					);
					expect(lean).toEqual(full);
				}
			});
			expect(leanLadder(written)).not.toMatch(/sourceQuoteFact|readIn|"sources"/);
		}
	});

	test('name the events that open a rung wherever words say so', () => {
		for (const rung of rungs) expect(rung.openingEvents === undefined, rung.name).toBe(rung.orOnEvent === null);
	});

	test('count from words that we can read, save the complaint to a card provider', () => {
		const waits = rungs.flatMap(({ opensAfter }) => (opensAfter && opensAfter.n > 0 ? [opensAfter.from] : []));
		expect([...new Set(waits.filter((from) => waitStartOf(from) === null))]).toEqual(['complaint to card provider']);
		const limits = rungs.flatMap(limitsOf).flatMap(({ orLater, from }) => (orLater ? [from, orLater.from] : [from]));
		expect(limits.filter((from) => deadlineStartOf(from) === null)).toEqual([]);
	});

	test('have no two rungs of one name on a ladder', () => {
		for (const { rungs } of all) expect(new Set(rungs.map(({ name }) => name)).size).toBe(rungs.length);
	});

	test('never lead to the European platform that was closed', () => {
		expect(rungs.filter(({ url, note }) => `${url} ${note}`.includes('ec.europa.eu/odr'))).toEqual([]);
	});

	test.each(places)('of %s weigh less than 6 kB on the way', (place) => {
		const written = readFileSync(new URL(`${place.toLowerCase()}.json`, folder), 'utf8');
		expect(gzipSync(leanLadder(written)).length).toBeLessThan(6 * 1024);
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

	test('of the United States are the federal ones, and the weekday beside one on a weekend', async () => {
		const isHoliday = await holidaysOf('US');
		const inJuly = ['2026-07-03', '2026-07-04', '2027-07-05', '2027-12-31'];
		expect(inJuly.map(isHoliday)).toEqual([true, true, true, true]);
		expect(isHoliday('2026-11-27')).toBe(false);
	});

	test('of France are its own', async () => {
		const isHoliday = await holidaysOf('FR');
		expect(['2026-11-11', '2026-05-14', '2026-12-25', '2026-12-26'].map(isHoliday)).toEqual([true, true, true, false]);
	});

	test('are every day where nothing is known, so that no date comes of it', async () => {
		expect((await holidaysOf('GB', 'GB-ENG'))('2032-12-31')).toBe(false);
		expect((await holidaysOf('GB', 'GB-ENG'))('2033-01-05')).toBe(true);
		expect((await holidaysOf('IE'))('2023-06-14')).toBe(true);
		for (const country of ['CA', 'constructor', null]) expect((await holidaysOf(country))('2026-06-10')).toBe(true);
	});

	test('are credited by name and licence', () => {
		const licence = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8');
		expect(licence).toContain('date-holidays');
		expect(licence).toContain('Creative Commons BY-SA 3.0');
		expect(Object.values(creditWords.holidayCredit).join(' ')).toMatch(/date-holidays.*CC BY-SA 3\.0/);
	});
});
