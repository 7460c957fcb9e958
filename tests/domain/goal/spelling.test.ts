import { describe, expect, test } from 'vitest';
import { spelledOut } from '#lib/domain/goal/as-typed.ts';
import { respelled } from '#lib/domain/goal/spelling.ts';

describe('a word typed wrong', () => {
	test.each([
		['refnd', 'refund'],
		['faild', 'failed'],
		['lockd', 'locked'],
		['reimbursment', 'reimbursement'],
		['remboursment', 'reimbursement'],
		['insurence', 'insurance'],
		['tickit', 'ticket'],
		['recept', 'receipt'],
		['parcle', 'parcel'],
		['resubmited', 'resubmitted'],
		['comming', 'coming'],
		['definately', 'definitely'],
		['compinsation', 'compensation'],
		['secetary', 'secretary']
	])('%s is %s', (typed, meant) => expect(respelled(typed)).toBe(meant));

	test.each(
		'detail drive states stated issue record records route manage express custom litter massage outrage patent premise predict lasting shopping sipping'.split(
			' '
		)
	)('%s is a word of its own', (word) => expect(respelled(word)).toBe(word));

	test.each(
		'centrelink capitec equifax tatkal nebenkosten guthaben uppababy paytm easyjet canceled licence'.split(' ')
	)('%s is left as it is', (word) => expect(respelled(word)).toBe(word));

	test('a name keeps its letters', () => expect(spelledOut('Refnd to Mr Tickit')).toBe('Refnd to Mr Tickit'));
});

test.each([
	['u guys owe me 4 a phone', 'you owe me for a phone'],
	['i want 2 cancel', 'I want to cancel'],
	['refund 4 tickets', 'refund 4 tickets'],
	['i waited 3hrs', 'I waited 3 hours'],
	['my dads 81', "my dad's 81"],
	['transfer my # now', 'transfer my number now'],
	['not more then 75 a mo', 'not more than 75 a month'],
	['sick of this. close it', 'close it'],
	['where the hell is it', 'where is it'],
	['2 x 145', '2 times 145']
])('%j is read as %j', (typed, read) => expect(spelledOut(typed)).toBe(read));
