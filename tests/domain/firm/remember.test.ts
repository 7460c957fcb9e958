import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { type FirmSource, isForAnother, knowsAnything, learnable, rememberFirm } from '#lib/domain/firm/remember.ts';

const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-11-01', days));
const learned = fc.option(fc.record({ words: fc.string({ minLength: 1, maxLength: 20 }), on: day }));
const person = fc.record({
	name: fc.constantFrom('Priya', 'priya ', 'Tomas', ''),
	role: fc.constantFrom('Billing', 'billing', 'Care'),
	decides: fc.constantFrom('', 'SECRET a refund for Mrs Okafor'),
	seen: fc.option(day)
});
const source: fc.Arbitrary<FirmSource> = fc.record({
	id: fc.uuid(),
	provider: fc.constantFrom('Northline', 'northline ltd', 'Gridwell'),
	forWhom: fc.constantFrom(null, '', 'Ada Okafor', ' ada  okafor', 'Joan'),
	firm: fc.record({
		numberThatWorked: learned,
		menuWay: learned,
		openHours: learned,
		people: fc.array(person, { maxLength: 4 })
	})
});

const here = { id: 'here', provider: 'Northline', forWhom: null };
const nothing = { numberThatWorked: null, menuWay: null, openHours: null, people: [] };

describe('the memory of a company', () => {
	test('is the newest of each over all cases with it, and holds nothing of any other company', () => {
		fc.assert(
			fc.property(fc.array(source, { maxLength: 8 }), (sources) => {
				const memory = rememberFirm(here, sources);
				const same = sources.filter(({ provider }) => provider.toLowerCase().startsWith('northline'));
				for (const name of learnable) {
					const days = same.flatMap(({ firm }) => firm[name]?.on ?? []).sort();
					expect(memory[name]?.on).toBe(days.at(-1));
					if (memory[name]) expect(same.map(({ firm }) => firm[name])).toContain(memory[name]);
				}
				const names = new Set(same.flatMap(({ firm }) => firm.people.map(({ name }) => name)));
				for (const { name } of memory.people) expect(names).toContain(name);
			})
		);
	});

	test('of the case of another person it tells names, roles and days alone', () => {
		fc.assert(
			fc.property(
				fc.array(source, { maxLength: 8 }),
				fc.constantFrom(null, 'Ada Okafor', 'Joan'),
				(sources, forWhom) => {
					const others = sources.filter((other) => isForAnother(other, { forWhom }));
					const memory = rememberFirm({ ...here, forWhom }, others);
					expect(JSON.stringify(memory)).not.toContain('SECRET');
					for (const person of memory.people)
						expect(Object.keys(person).sort()).toEqual(['decides', 'name', 'role', 'seen']);
				}
			)
		);
	});

	test('names each person once, with the last day in touch, whoever was met last first', () => {
		fc.assert(
			fc.property(fc.array(source, { maxLength: 8 }), (sources) => {
				const { people } = rememberFirm(here, sources);
				const keys = people.map(({ name, role }) => `${name.trim()} ${role}`.toLowerCase());
				expect(new Set(keys).size).toBe(keys.length);
				const days = people.map(({ seen }) => seen ?? '');
				expect(days).toEqual([...days].sort().reverse());
			})
		);
	});

	test('in its own case nothing is left out, whoever the case is for', () => {
		const firm = {
			...nothing,
			people: [{ name: 'Priya', role: '', decides: 'a refund up to £50', seen: '2026-11-03' }]
		};
		const own = { ...here, forWhom: 'Ada Okafor', firm };
		expect(rememberFirm(own, [own])).toEqual(firm);
		expect(knowsAnything(firm)).toBe(true);
		expect(knowsAnything(nothing)).toBe(false);
	});

	test('a case of one’s own is not for another, and one for somebody is not another’s for the same person', () => {
		expect(isForAnother({ forWhom: null }, { forWhom: 'Ada' })).toBe(false);
		expect(isForAnother({ forWhom: ' ADA ' }, { forWhom: 'Ada' })).toBe(false);
		expect(isForAnother({ forWhom: 'Ada' }, { forWhom: null })).toBe(true);
		expect(isForAnother({ forWhom: 'Ada' }, { forWhom: 'Joan' })).toBe(true);
	});
});
