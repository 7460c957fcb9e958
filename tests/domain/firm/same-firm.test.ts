import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firmKey, isSameFirm } from '#lib/domain/firm/same-firm.ts';

const word = fc.constantFrom(
	'northline',
	'gridwell',
	'aquaflow',
	'first',
	'bank',
	'smith',
	'sons',
	'café',
	'3',
	'o2',
	'crème'
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('two names of one company', () => {
	test.each([
		['Northline', ' northline  '],
		['Northline Telecom', 'NORTHLINE TELECOM LTD.'],
		['Smith & Sons', 'smith and sons Limited'],
		['The Water Company', 'Water'],
		['Gridwell plc', 'Gridwell'],
		['Crédit Foncier S.A.', 'credit foncier'],
		['O’Neill’s', "o'neills"],
		['Müller GmbH & Co. KG', 'Muller']
	])('%s and %s are the same', (a, b) => expect(isSameFirm(a, b)).toBe(true));

	test.each([
		['Northline', 'Northline Energy'],
		['First Bank', 'Second Bank'],
		['Ltd', 'Limited'],
		['', ''],
		['', 'Northline'],
		[' - ', ' . ']
	])('%s and %s are not', (a, b) => expect(isSameFirm(a, b)).toBe(false));

	test('capitals, spaces, stops and a legal form make no difference', () => {
		const form = fc.constantFrom('', ' Ltd', ' ltd.', ' Limited', ', Inc.', ' PLC', ' GmbH', ' Co. Ltd');
		fc.assert(
			fc.property(name, form, fc.constantFrom(' ', '  ', '\t', '-'), fc.boolean(), (name, form, gap, isLoud) => {
				const written = ` ${(isLoud ? name.toUpperCase() : name).replaceAll(' ', gap)}${form} `;
				expect(isSameFirm(written, name)).toBe(true);
			})
		);
	});

	test('the key is the same when taken again, and never empty for a name with a letter', () => {
		fc.assert(
			fc.property(fc.oneof(name, fc.string({ unit: 'grapheme' })), (name) => {
				const key = firmKey(name);
				expect(firmKey(key.normalize())).toBe(key);
				if (/[a-z0-9]/i.test(name)) expect(key).not.toBe('');
			})
		);
	});
});
