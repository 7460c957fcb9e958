import { describe, expect, test } from 'vitest';
import { agreedWords } from '#lib/content/words/en/wrap-up.ts';
import { agreedIn, agreedMessage } from '#lib/domain/wrap-up/agreed-message.ts';
import { caseOf } from '../../fixtures/letters/build.ts';
import { letterCases } from '../../fixtures/letters/cases.ts';
import { messageCases } from '../../fixtures/messages/cases.ts';

describe('the message after a contact in messy words', () => {
	test.each(Object.entries({ ...messageCases, ...letterCases }))('%s', async (name, typed) => {
		const theCase = caseOf(typed);
		const agreed = agreedIn(theCase, theCase.contacts.at(-1)?.id ?? '');
		const text = agreed === null ? 'no message' : agreedMessage(agreed, agreedWords);
		await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/messages/${name}.txt`);
	});
});
