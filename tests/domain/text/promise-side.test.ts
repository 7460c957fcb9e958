import { expect, test } from 'vitest';
import { isPlainlyMine } from '#lib/domain/text/promise-side.ts';

test.each([
	'i will send the photos by friday',
	"I'll email photos again today",
	'ill upload the passport tonight',
	'i will send my meter readings',
	'i will email the papers tonight',
	'I must scan the bill',
	'need to send them the receipt',
	'i will pay the 40 on monday',
	'i will ring them on tuesday',
	'I will return the router this week',
	'i’ll send it back, recorded',
	'I will cancel my direct debit'
])('%j is mine', (words) => expect(isPlainlyMine(words)).toBe(true));

test.each([
	'I will credit £42.10 by 5 December',
	'I will send the form',
	'I will send you the photos of the meter',
	'i will share the refund ARN by EOD tomorrow',
	'I will forward your request to remove the old bank account.',
	'I will ask my manager',
	'I will send the inspector free of charge',
	'i will get a lad out to look',
	'I will call back on monday',
	'we will pay the claim',
	'I will pay the claim by friday',
	'I will tell them to call back',
	'she will call me tomorrow',
	'send the photos',
	'will send the photos',
	'refund by friday',
	'my photos will be looked at',
	''
])('%j is not plainly mine', (words) => expect(isPlainlyMine(words)).toBe(false));
