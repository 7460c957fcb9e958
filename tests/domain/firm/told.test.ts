import { expect, test } from 'vitest';
import { toldOfFirm } from '#lib/domain/firm/told.ts';

test.each([
	'press 2 then 1 then say complaint',
	'Chose option 3 for billing',
	'the menu: 2, 1, say complaint',
	'pressed star to skip'
])('"%s" tells the way through the menu', (note) => {
	expect(toldOfFirm([`Long wait. ${note}. Then Priya came on.`.replace('. Then', '.\nThen')]).menuWay).toHaveLength(1);
});

test.each([
	'Lines open 8 to 6 Monday to Friday',
	'phones are on 9am-5pm',
	'they close at weekends, hours 08:00 – 18:30',
	'open 24/7'
])('"%s" tells when they answer', (note) => {
	expect(toldOfFirm([note]).openHours).toEqual([note]);
});

test.each([
	'credit of £42.10 by Friday',
	'the press wrote about it in 2024',
	'I have the option to leave',
	'my account is open since 3/5',
	'waited from 10:03 to 10:43'
])('"%s" tells neither', (note) => {
	expect(toldOfFirm([note])).toEqual({ menuWay: [], openHours: [] });
});

test('only the sentence that tells it is offered, as it was written, once', () => {
	const note = 'Rang again. Press 2, then 1! They were kind.';
	expect(toldOfFirm([note, note]).menuWay).toEqual(['Press 2, then 1!']);
});
