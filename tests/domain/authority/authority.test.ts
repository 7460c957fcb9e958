import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorityWords } from '#lib/content/words/en/authority.ts';
import { authorityLetter, authorityOf, authorityText, lastDays } from '#lib/domain/authority/authority.ts';
import { isAuthorityOver } from '#lib/domain/authority/over.ts';
import type { Case } from '#lib/domain/case/case.ts';

const made = (more: object = {}, goal: object = {}): Case =>
	({
		provider: 'Gridwell',
		what: 'my meter was read twice',
		forWhom: null,
		reference: 'GW-7',
		representative: 'Sofia Reyes',
		writerAddress: '12 Mill Lane\nLeeds LS1 4AB',
		numbers: [{ id: 'n', label: 'Account number', secret: '778 120' }],
		entries: [],
		authorityScope: null,
		authorityUntil: '2027-05-28',
		authorityAccepted: null,
		closed: null,
		goal: { callerName: 'Ada Okafor', ...goal },
		...more
	}) as unknown as Case;

const textOf = (theCase: Case, hasNumbers = false) =>
	authorityText(
		'Letter of authority',
		authorityLetter(authorityOf(theCase, { hasNumbers }), authorityWords),
		authorityWords
	);

const BLANK = '______________________';

describe('the letter of authority', () => {
	test('says who may do what for whom, with whom, about what, and until when', () => {
		expect(textOf(made())).toBe(
			[
				'Letter of authority',
				'To: Gridwell',
				'I, Ada Okafor, authorise Sofia Reyes to act for me with Gridwell in this matter.',
				['What it is about: My meter was read twice.', 'Reference: GW-7', `Account or customer number: ${BLANK}`].join(
					'\n'
				),
				[
					'Sofia Reyes may:',
					'- talk with you about it, and be told what you hold about me that concerns it',
					'- write to you about it, and receive your letters and messages about it',
					'Please ask me before you take an answer or an offer as agreed.'
				].join('\n'),
				[
					'You may share my personal information with Sofia Reyes as far as this matter needs it.',
					'Please pay any money that is due to me, not to Sofia Reyes.',
					'This holds until 28 May 2027. I can end it earlier by telling you.'
				].join('\n'),
				[
					'My address: 12 Mill Lane, Leeds LS1 4AB',
					`My date of birth, if you need it: ${BLANK}`,
					`\nSigned by Ada Okafor: ${BLANK}\nDate: ${BLANK}`
				].join('\n'),
				[
					`Address or phone of the person I authorise: ${BLANK}`,
					`\nSigned by Sofia Reyes: ${BLANK}\nDate: ${BLANK}`
				].join('\n')
			].join('\n\n')
		);
	});

	test('for somebody else, that person signs, and the writer’s own address is not theirs', () => {
		const text = textOf(made({ forWhom: 'Mrs Ada Okafor', representative: 'Nobody' }, { callerName: 'Sofia Reyes' }));
		expect(text).toContain('I, Mrs Ada Okafor, authorise Sofia Reyes to act for me');
		expect(text).toContain(`My address: ${BLANK}`);
		expect(text).not.toMatch(/Mill Lane|Nobody/);
	});

	test('account numbers stand on it only when they are asked for, and without any there is no line for one', () => {
		expect(textOf(made())).not.toContain('778 120');
		expect(textOf(made(), true)).toContain('Account number: 778 120');
		expect(textOf(made({ numbers: [] }))).not.toContain('ccount');
	});

	test('an agreement is never allowed unasked', () => {
		expect(textOf(made())).not.toContain('agree to an answer');
		const text = textOf(made({ authorityScope: ['be-told', 'agree'] }));
		expect(text).toContain('- agree to an answer or an offer for me');
		expect(text).not.toContain('Please ask me before');
	});

	test('no code or card number reaches it', () => {
		expect(textOf(made({ what: 'they took it from card 4111 1111 1111 1111' }))).not.toContain('1111 1111');
	});

	test('whatever is not known is a line to write on, and nothing else is invented', () => {
		const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
		const maybe = fc.option(word, { nil: null });
		fc.assert(
			fc.property(
				fc.record({ provider: maybe, representative: maybe, what: maybe, forWhom: maybe, reference: maybe }),
				maybe,
				(fields, callerName) => {
					const text = textOf(made({ ...fields, numbers: [], authorityUntil: null }, { callerName }));
					const customer = fields.forWhom ?? callerName;
					const representative = fields.forWhom === null ? fields.representative : callerName;
					expect(text).toContain(
						`I, ${customer ?? BLANK}, authorise ${representative ?? BLANK} to act for me with ${fields.provider ?? BLANK} in`
					);
					expect(text).toContain(`This holds until ${BLANK}.`);
					expect(text).not.toMatch(/null|undefined|: $|“”|\n\n\n\n/m);
				}
			)
		);
	});
});

test('a letter that was accepted is over after its last day, while the case is open', () => {
	const accepted = { authorityAccepted: '2026-12-03', authorityUntil: '2027-05-28' };
	expect(isAuthorityOver(made(accepted), '2027-05-28')).toBe(false);
	expect(isAuthorityOver(made(accepted), '2027-05-29')).toBe(true);
	expect(isAuthorityOver(made({ ...accepted, closed: true }), '2027-05-29')).toBe(false);
	expect(isAuthorityOver(made({ ...accepted, authorityAccepted: null }), '2027-05-29')).toBe(false);
	expect(isAuthorityOver(made({ ...accepted, authorityUntil: null }), '2027-05-29')).toBe(false);
});

test('the last days on offer are a year off at most', () => {
	expect(lastDays('2026-11-29')).toEqual(['2027-02-28', '2027-05-30', '2027-11-28']);
});
