import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreedWords } from '#lib/content/words/en/wrap-up.ts';
import type { Case } from '#lib/domain/case/case.ts';
import { agreedIn, agreedMessage } from '#lib/domain/wrap-up/agreed-message.ts';
import { caseWith, contactWith, entryWith, personWith, uuid } from '../summary/cases.ts';

const dana = personWith(20, 'Dana');
const call = contactWith(10, { speaking: dana.id });
const write = (theCase: Case) => {
	const agreed = agreedIn(theCase, call.id);
	return agreed && agreedMessage(agreed, agreedWords);
};

describe('the message after a contact', () => {
	test('it holds both sides’ promises with their exact days, and nothing else', () => {
		const theCase = caseWith({
			reference: 'CMP-22',
			goal: { callerName: 'Ana Reyes', want: 'a refund of £90' },
			contacts: [call],
			people: [dana],
			entries: [
				entryWith(100, 'promised', 'credit £42.10', { by: 'them', person: dana.id, due: '2026-11-10' }),
				entryWith(101, 'promised', 'send the May bill tomorrow', { by: 'me', due: '2026-11-04' }),
				entryWith(102, 'felt', 'furious'),
				entryWith(103, 'promised', 'a secret', { by: 'me', private: true }),
				entryWith(104, 'promised', 'a slip', { status: 'struck' }),
				entryWith(105, 'named', '', { reference: 'NT-4471' })
			]
		});
		expect(write(theCase)).toBe(
			[
				'Subject: Our call of Tuesday 3 November 2026, reference NT-4471',
				'Hello Dana,',
				'This is what we agreed on the phone on Tuesday 3 November 2026.',
				'My notes of what you said you would do:\n- credit £42.10 (by Tuesday 10 November 2026)',
				'My notes of what I said I would do:\n- send the May bill tomorrow (by Wednesday 4 November 2026)',
				'References: NT-4471, CMP-22',
				'If you remember any of this otherwise, please tell me, so that we both have the same.',
				'Ana Reyes'
			].join('\n\n')
		);
	});

	test('it says whom the person writes for, and how they are allowed to', () => {
		const entries = [entryWith(105, 'named', '', { reference: 'NT-4471' })];
		const of = (client: Partial<Case>) => write(caseWith({ contacts: [call], people: [dana], entries, ...client }));
		expect(of({ forWhom: 'Mrs Ada Okafor' })).toContain(', for Mrs Ada Okafor, reference NT-4471\n\nHello Dana,');
		expect(of({ forWhom: 'Mrs Ada Okafor' })).toContain('Hello Dana,\n\nI write for Mrs Ada Okafor.\n');
		expect(of({ forWhom: 'Mrs Ada Okafor', allowedBy: 'a signed letter.' })).toContain(
			'I write for Mrs Ada Okafor. Permission: a signed letter.\n'
		);
		expect(of({})).not.toContain('I write for');
	});

	test('without a promise nobody is said to have agreed', () => {
		const entries = [entryWith(105, 'named', '', { reference: 'NT-4471' })];
		const text = write(caseWith({ contacts: [call], people: [dana], entries }));
		expect(text).toContain('I am writing about our call of Tuesday 3 November 2026.');
		expect(text).not.toMatch(/agreed|promise|thank you for/i);
	});

	test('what the person noted in words of their own is nowhere in it, opinion or not', () => {
		const own = (['noted', 'did', 'held', 'felt', 'passed-on'] as const).map((kind, n) =>
			entryWith(200 + n, kind, 'they were useless')
		);
		const promised = entryWith(100, 'promised', 'credit £42.10', { by: 'them', person: dana.id });
		const text = write(caseWith({ contacts: [call], people: [dana], entries: [promised, ...own] }));
		expect(text).toContain('credit £42.10');
		expect(text).not.toContain('useless');
	});

	test('with nothing agreed it tells what was said and what is still asked, and greets whoever spoke last', () => {
		const entries = [
			entryWith(100, 'said', 'can i have your date of birth', { by: 'them', person: dana.id }),
			entryWith(101, 'refused', 'its policy, cant refund', { by: 'them', person: dana.id }),
			entryWith(102, 'promised', 'no, we wont do that', { by: 'them', person: dana.id })
		];
		const goal = { want: 'my 12 dollars bak', by: '2026-11-10', callerName: null };
		const text = write(caseWith({ contacts: [call], people: [dana], entries, goal }));
		expect(text).toContain('\n\nHello Dana,\n\nI am writing about our call of Tuesday 3 November 2026.');
		expect(text).toContain('My notes of what was said:\n- its policy, cant refund\n- no, we wont do that\n\n');
		expect(text).toContain('What I still ask for, by Tuesday 10 November 2026: My 12 dollars bak.');
		expect(text).not.toMatch(/date of birth|would do|agreed/);
	});

	test('with only a promise of mine it still tells what was said, and asks', () => {
		const entries = [
			entryWith(100, 'said', 'the list is 18 months now', { by: 'them', person: dana.id }),
			entryWith(101, 'promised', 'bring the letter', { by: 'me', due: '2026-11-09' })
		];
		const goal = { want: 'a date for the scan', by: null, callerName: null };
		const text = write(caseWith({ contacts: [call], people: [dana], entries, goal }));
		expect(text).toContain('My notes of what was said:\n- the list is 18 months now\n\n');
		expect(text).toContain('What I still ask for: A date for the scan.');
		expect(text).toContain('Please tell me what you can do, and by which day. If you remember any of this otherwise');
		expect(text).not.toContain('agreed');
	});

	test('a day is asked for where none was said, and only there', () => {
		const promised = (words: string, more = {}) =>
			write(
				caseWith({
					contacts: [call],
					people: [dana],
					entries: [entryWith(100, 'promised', words, { by: 'them', person: dana.id, ...more })]
				})
			);
		expect(promised('ring back')).toContain('Please tell me by which day it will be done.');
		expect(promised('ring back', { due: '2026-11-10' })).not.toContain('by which day');
		expect(promised('ring back in a few days', { toldWhen: 'time' })).toContain('by which day');
		expect(promised('ring back', { settled: { outcome: 'kept', on: '2026-11-04' } })).not.toContain('by which day');
	});

	test('nothing entered, or no one reached, gives no message', () => {
		expect(write(caseWith({ contacts: [call], reference: 'CMP-22' }))).toBeNull();
		const entries = [entryWith(100, 'promised', 'ring back')];
		expect(write(caseWith({ contacts: [{ ...call, howEnded: 'no-one' }], entries }))).toBeNull();
		expect(agreedIn(caseWith(), uuid(404))).toBeNull();
	});

	test('another person’s promise carries their name, a settled one stays, one no longer needed goes', () => {
		const priya = personWith(21, 'Priya');
		const entries = [
			entryWith(100, 'promised', 'ring back', { person: priya.id }),
			entryWith(101, 'promised', 'look it up', { settled: { outcome: 'kept', on: '2026-11-04' } }),
			entryWith(102, 'promised', 'send a form', { settled: { outcome: 'dropped', on: '2026-11-04' } })
		];
		const text = write(caseWith({ contacts: [call], people: [dana, priya], entries }));
		expect(text).toContain('- Priya: ring back');
		expect(text).toContain('- look it up');
		expect(text).not.toContain('send a form');
	});

	describe('after a hand-over to somebody who was never named', () => {
		const marcus = personWith(23, 'Marcus');
		const contact = { ...call, speaking: null };
		const refused = entryWith(100, 'refused', 'I cannot do that', { person: marcus.id });
		const passedOn = entryWith(101, 'passed-on', 'to disputes', { person: marcus.id });
		const credit = entryWith(102, 'promised', 'a courtesy credit of 12', { by: 'them' });

		test('nobody is greeted by name, and what they promised is not the first agent’s', () => {
			const text = write(caseWith({ contacts: [contact], people: [marcus], entries: [refused, passedOn, credit] }));
			expect(text).toContain('\n\nHello Northline Telecom,\n');
			expect(text).toContain('would do:\n- a courtesy credit of 12');
			expect(text).not.toContain('Marcus');
		});

		test('the first agent is not greeted for a promise of their own either', () => {
			const own = entryWith(99, 'promised', 'a note on file', { by: 'them', person: marcus.id });
			const text = write(caseWith({ contacts: [contact], people: [marcus], entries: [own, refused, passedOn] }));
			expect(text).toContain('\n\nHello Northline Telecom,\n');
			expect(text).toContain('- Marcus: a note on file');
		});

		test('it is whoever is named next who promised, and a hand-over that was only told counts too', () => {
			const keisha = personWith(24, 'keisha');
			const named = entryWith(103, 'named', 'keisha', { person: keisha.id });
			const people = [marcus, keisha];
			const next = write(
				caseWith({
					contacts: [{ ...contact, speaking: keisha.id }],
					people,
					entries: [refused, passedOn, credit, named]
				})
			);
			expect(next).toContain('\n\nHello Keisha,\n');
			const told = entryWith(101, 'noted', 'different person now');
			const asMarcus = { ...credit, person: marcus.id };
			const heard = write(
				caseWith({ contacts: [{ ...contact, speaking: marcus.id }], people, entries: [refused, told, asMarcus] })
			);
			expect(heard).toContain('\n\nHello Northline Telecom,\n');
			expect(heard).not.toContain('Marcus');
		});

		test('what the first agent promised still carries their name', () => {
			const own = entryWith(99, 'promised', 'a note on file', { by: 'them', person: marcus.id });
			const text = write(caseWith({ contacts: [contact], people: [marcus], entries: [own, passedOn, credit] }));
			expect(text).toContain(
				'My notes of what I was told you would do:\n- Marcus: a note on file\n- a courtesy credit of 12'
			);
		});
	});

	describe('with more than one agent', () => {
		const sam = personWith(21, 'Sam');
		const thanked = { ...dana, didWell: 'finding the wrong date' };
		const entries = [
			entryWith(100, 'promised', 'credit £42.10', { by: 'them', person: dana.id }),
			entryWith(101, 'promised', 'ring back', { by: 'them', person: sam.id }),
			entryWith(102, 'promised', 'send the bill', { by: 'me' })
		];
		const text = write(caseWith({ contacts: [{ ...call, speaking: sam.id }], people: [thanked, sam], entries }));

		test('nobody is greeted by name, and each promise names who gave it', () => {
			expect(text).toContain('\n\nHello Northline Telecom,\n');
			expect(text).toContain('I was told you would do:\n- Dana: credit £42.10\n- Sam: ring back');
			expect(text).toContain('My notes of what I said I would do:\n- send the bill');
		});

		test('everybody who did well is thanked by name', () => {
			expect(text).toContain('Thank you, Dana, for this: finding the wrong date');
			const both = [thanked, { ...sam, didWell: 'ringing back' }];
			const thanks = write(caseWith({ contacts: [{ ...call, speaking: sam.id }], people: both, entries }));
			expect(thanks).toContain(
				'Thank you, Dana, for this: finding the wrong date.\nThank you, Sam, for this: ringing back.'
			);
		});

		test('nobody from another contact is in it', () => {
			const other = { ...personWith(22, 'Priya'), didWell: 'listening' };
			const theCase = caseWith({ contacts: [call], people: [dana, other], entries: entries.slice(0, 1) });
			expect(write(theCase)).toContain('\n\nHello Dana,\n');
			expect(write(theCase)).not.toContain('Priya');
		});
	});

	test('the one only agent is greeted, also where nobody is said to be speaking', () => {
		const entries = [entryWith(100, 'promised', 'ring back', { by: 'them', person: dana.id })];
		const text = write(caseWith({ contacts: [{ ...call, speaking: null }], people: [dana], entries }));
		expect(text).toContain('\n\nHello Dana,\n');
		expect(text).toContain('you said you would do:\n- ring back');
	});

	test('every line of it comes from an entry or from the words of the app, with no hole', () => {
		const maybe = fc.option(fc.constantFrom('2026-11-10', '2027-01-01'));
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('me' as const, 'them' as const), fc.stringMatching(/^[a-z ]{0,20}$/), maybe)),
				fc.option(fc.constantFrom('phone' as const, 'chat' as const, 'letter' as const)),
				fc.option(fc.constantFrom('talked' as const, 'cut-off' as const)),
				fc.boolean(),
				(promises, channel, howEnded, complaintLogged) => {
					const entries = promises.map(([by, words, due], n) => entryWith(100 + n, 'promised', words, { by, due }));
					const theCase = caseWith({
						contacts: [{ ...call, channel, howEnded, complaintLogged }],
						people: [dana],
						entries
					});
					const text = write(theCase);
					const worded = promises.filter(([, words]) => words.trim() !== '');
					expect(text === null).toBe(worded.length === 0 && !complaintLogged);
					if (text === null) return;
					expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(worded.length);
					expect(text).not.toMatch(/undefined|null|NaN|[{}[\]]|\(by \)/);
					expect(text.includes('complaint')).toBe(complaintLogged);
					expect(text.includes('broke off')).toBe(howEnded === 'cut-off');
				}
			)
		);
	});
});
