import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { sayAnswers, sayBreath } from '#lib/content/words/en/goal.ts';
import { MAX_WHOLE_WORDS } from '#lib/domain/goal/gaps.ts';
import type { Day } from '#lib/domain/day.ts';

const today = '2026-11-20' as Day;
const by = '2026-12-04' as Day;

/** The module as it is before the pack of goals is here. */
async function beforeLearning() {
	vi.resetModules();
	const { goalReader } = await import('#lib/domain/goal/learned-reader.ts');
	return goalReader();
}

test('until the reader is here, the person’s own words are said whole, with the day', async () => {
	const reader = await beforeLearning();
	const say = sayBreath(today);
	expect(reader.oneBreath({ want: ' they took 35 off me\nand i want it back', by }, say)).toBe(
		'they took 35 off me and i want it back. By 4 December, please.'
	);
	expect(reader.oneBreath({ want: 'my money by 4 December!', by }, say)).toBe('my money by 4 December!');
	expect(reader.oneBreath({ want: ' .. ', by }, say)).toBeNull();
	expect(reader.oneBreath({ want: null, by }, say)).toBeNull();
});

test('until then no word is left out, none is added, and nothing is built', async () => {
	const reader = await beforeLearning();
	const words = fc.array(fc.constantFrom('please', 'refund', '£35', 'for', 'my', 'and', 'stop', 'I want', 'by', '!'));
	fc.assert(
		fc.property(words, (parts) => {
			const want = parts.join(' ');
			const said = reader.oneBreath({ want, by: null }, (line) => line);
			if (said === null) return want.split(' ').length > MAX_WHOLE_WORDS || !/[\p{L}\p{N}]/u.test(want);
			return said === want || said === `${want}.`;
		})
	);
	const answers = { want: 'a refund', own: null, by, outcome: 'refund', outcomeToo: null } as const;
	expect(reader.proposeWant({ ...answers, amount: null, object: null, howKnown: null }, sayAnswers, today)).toBeNull();
	expect(reader.shortGoal({ want: 'a refund' })).toBeNull();
});
