import { expect, test } from 'vitest';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { dueWords } from '#lib/content/words/en/today.ts';
import { agreedWords } from '#lib/content/words/en/wrap-up.ts';
import { nextSmallestStep } from '#lib/domain/goal/next-step.ts';
import { noLetterChoices } from '#lib/domain/letter/choices.ts';
import { letterOf } from '#lib/domain/letter/letter.ts';
import { promisesOf } from '#lib/domain/promises/promises.ts';
import { agreedIn, agreedMessage } from '#lib/domain/wrap-up/agreed-message.ts';
import { caseOf } from '../../fixtures/letters/build.ts';

const TODAY = '2026-11-28';
const told = (words: string) =>
	caseOf({
		today: TODAY,
		case: { provider: 'Northline', country: 'GB' },
		goal: { want: 'the fee back', by: '2026-12-04' },
		met: [
			{
				on: TODAY,
				at: '10:00',
				with: 'Tom',
				notes: [['10:05', 'promised', words]],
				more: { ended: { day: TODAY, minute: 610, zone: 'Europe/London', utc: 0 } }
			}
		]
	});

test.each([
	['will send it in a few days', 'no exact day', 'Still open, and no exact day was given.', true],
	['refund in a couple of weeks', 'no exact day', 'Still open, and no exact day was given.', true],
	['will look into it', 'no day said', 'Still open, and no day was given.', true],
	['refund in 5 to 7 days', 'by 5 December', 'Still open.', false],
	['will ring back on 5 December', 'by 5 December', 'Still open.', false]
])('%j is asked about alike on each screen and in writing', (words, onToday, inLetter, isAsked) => {
	const theCase = told(words);
	const [promise] = promisesOf(theCase);
	expect(promise && dueWords(promise, TODAY)).toBe(onToday);
	expect(nextSmallestStep(theCase.goal, theCase, TODAY)?.kind).toBe(isAsked ? 'ask-day' : 'wait');
	const agreed = agreedIn(theCase, theCase.contacts[0]?.id ?? '');
	const message = agreed === null ? '' : agreedMessage(agreed, agreedWords);
	expect(message.includes('Please tell me by which day it will be done.')).toBe(isAsked);
	expect(letterOf(theCase, noLetterChoices, TODAY, letterWords).text).toContain(inLetter);
});
