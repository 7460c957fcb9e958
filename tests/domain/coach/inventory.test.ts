import { describe, expect, test } from 'vitest';
import { Group } from '#lib/domain/coach/inventory/group.ts';
import { harmless } from '#lib/domain/coach/inventory/harmless.ts';
import { inventory } from '#lib/domain/coach/inventory/inventory.ts';
import { reviewNote } from '#lib/domain/coach/review.ts';

/** For each group of phrases: a note in which one of them is marked, and one that looks alike and is a fact. */
const examples: Record<string, [fires: string, stays: string]> = {
	'judgement opinion adverbs': ['a sloppy repair, 3 tiles loose', 'cut the grass sloping to the road, 4 m'],
	'judgement opinion': ['left me hanging for 2 hours', 'left the key hanging on the hook at 9'],
	'judgement opinion about-someone': ['the clerk was short with me', 'the payment was £4 short'],
	'judgement praise adverbs': ['a courteous man in billing', 'courtesy car returned at 5'],
	'judgement praise': ['well done to the engineer', 'well pump replaced on 3 May'],
	'judgement praise about-someone': ['she was kind and took it back', 'paid in kind, receipt 7'],
	'motive called-a-lie': ['he lied about the stock', 'the cable lies behind the wall'],
	'motive someones-mind not-mine': ['they are hoping I give up', 'I was hoping to pay on Friday'],
	'motive someones-mind theirs': ['she knew and did nothing', 'I knew the PIN of the alarm box'],
	'absolute too-wide': ['not one of them has read the file', 'one of the 3 forms is missing'],
	'absolute too-wide not-mine': ['they always charge twice', 'I always paid on the 1st'],
	'absolute too-wide habit': ['the line never works', 'I never signed the form of 2 May'],
	'absolute all-of-them habit': ['nobody there answers', 'nobody answered between 2 and 4'],
	'guess not-seen': ['presumably the parcel is in Leeds', 'the tracking page says Leeds'],
	'vague no-length no-figure-beside': ['took ages to answer', 'took 12 minutes to answer'],
	'vague no-date no-figure-beside': ['recently moved house', 'moved house on 3 May'],
	'vague no-number no-figure-beside': ['loads of calls about this', '4 calls about this'],
	'vague no-amount no-figure-beside': ['charged a fortune', 'charged £42.10'],
	'vague no-name unnamed': ['spoke to some lad in billing', 'spoke to a lad called Tom in billing'],
	'heat swearing': ['the damn meter again', 'the dam road is closed until 9'],
	'heat insult': ['learn to count', 'the counter shows 4410'],
	'heat insult plurals': ['that clown cut the wrong pipe', 'the clinic cut the wait to 4 days'],
	'heat insult insulting': ['bunch of sharks, £9 more', 'the aquarium ticket shows 2 sharks'],
	'heat threat': ['refund it or else', 'refund it or send a new one, I said'],
	'feeling own-feeling': ['it reduced me to tears', 'the tread wore down to 2 mm'],
	'feeling own-feeling own-feeling': ['I am anxious about Monday', 'the leaflet is for anxious passengers']
};

const nameOf = ({ kind, reason, when, also }: Group) => [kind, reason, when, also].filter(Boolean).join(' ');

describe('the inventory', () => {
	test('is made of groups that keep to their schema', () => {
		for (const group of inventory) expect(Group.safeParse(group).success).toBe(true);
	});
	test('has each group once, with an example of its own', () => {
		expect(inventory.map(nameOf).sort()).toEqual(Object.keys(examples).sort());
	});
	test('has each phrase once', () => {
		const phrases = inventory.flatMap((group) =>
			group.phrases.split(/[;\n]/).map((phrase) => `${nameOf(group)}: ${phrase.trim()}`)
		);
		const told = phrases.filter((phrase) => !phrase.endsWith(': '));
		expect(told.filter((phrase, index) => told.indexOf(phrase) !== index)).toEqual([]);
		expect(harmless.split(/[;\n]/).filter((term) => term.includes('`'))).toEqual([]);
	});
	test.each(Object.entries(examples))('%s', (name, [fires, stays]) => {
		expect(reviewNote(fires).map(({ kind }) => kind)).toContain(name.split(' ')[0]);
		expect(reviewNote(stays)).toEqual([]);
	});
});
