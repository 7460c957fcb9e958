import { describe, expect, test } from 'vitest';
import { sayBreath, thirtyWords, voicemailWords } from '#lib/content/words/en/goal.ts';
import { namesOf } from '#lib/domain/case/names.ts';
import { oneBreath } from '#lib/domain/speech/breath.ts';
import { thirtySeconds } from '#lib/domain/speech/thirty-seconds.ts';
import { voicemailOf } from '#lib/domain/speech/voicemail.ts';
import { caseOf } from '../../fixtures/letters/build.ts';
import { letterCases } from '../../fixtures/letters/cases.ts';

describe('the goal of a case in messy words, said aloud', () => {
	test.each(Object.entries(letterCases))('%s', async (name, typed) => {
		const {
			today,
			case: { forWhom = null }
		} = typed;
		const theCase = caseOf({ ...typed, goal: { callBack: '0113 496 0123', ...typed.goal } });
		const forms = {
			'One breath': oneBreath(theCase.goal, sayBreath(today, forWhom), namesOf(theCase)),
			'Thirty seconds': thirtySeconds(theCase, thirtyWords(today, forWhom)),
			'For a voicemail': voicemailOf(theCase, voicemailWords(today, forWhom))
		};
		const kept = Object.entries(forms).map(([form, said]) => `${form}: ${said ?? 'nothing to say'}\n`);
		await expect(kept.join('\n')).toMatchFileSnapshot(`../../fixtures/spoken/${name}.txt`);
	});
});
