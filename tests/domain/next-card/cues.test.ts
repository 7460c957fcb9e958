import { describe, expect, test } from 'vitest';
import type { Cue } from '#lib/domain/next-card/cue.ts';
import { cuesOf, liveNo } from '#lib/domain/next-card/cues.ts';
import { type Line, type MomentCase, caseOf } from './moments.ts';

const plain: MomentCase = {
	title: '',
	moment: null,
	sector: 'bank',
	channel: 'phone',
	contacts: 1,
	today: '2026-04-20',
	goal: { outcome: 'a refund of £80', byWhen: null, basis: null },
	agentName: null,
	log: [],
	wanted: [],
	harmful: '',
	alsoGood: [],
	why: ''
};

function cuesAfter(log: Line[], more: Partial<MomentCase> = {}): Set<Cue> {
	const { theCase, contact, entries } = caseOf({ ...plain, ...more, log });
	return cuesOf(theCase, contact, entries);
}

const they = (text: string): Line => ({ kind: 'they-said', text });
const me = (text: string): Line => ({ kind: 'i-said', text });
const note = (text: string): Line => ({ kind: 'note', text });
const no = (text: string, refusal: Line['refusal'] = null): Line => ({ kind: 'refusal', text, refusal });
const promise = (text: string, due: string | null = null): Line => ({ kind: 'promise', text, by: 'them', due });

describe('what a contact shows', () => {
	const shown: [Cue, Line[]][] = [
		['machine', [note('Voicemail. Please leave a message.')]],
		['robot', [they('I am your virtual assistant.')]],
		['they-rang', [note('They rang me about a parcel.')]],
		['transfer-coming', [they('I will put you through to billing.')]],
		['not-understood', [me('I do not understand that word.')]],
		['own-language', [me('I speak Polish.')]],
		['rather-write', [note('I want it in writing.')]],
		['long-hold', [{ kind: 'held', text: '', minutes: 20 }, they('Hello again.')]],
		['no-news', [they('They still do not answer. I have no news.')]],
		['they-look', [they('Let me check that for you.')]],
		['no-policy', [no('That is our policy.')]],
		['no-system', [no('No.', 'system')]],
		['system-down', [no('The system is down today.')]],
		['screen-says-no', [no('The computer will not let me.')]],
		['decided', [they('Your claim was declined.')]],
		['not-decided', [they('It has not been signed yet.')]],
		['no-power', [no('I cannot change that.')]],
		['kind-agent', [they('I would really help if I could.')]],
		['second-no', [no('No.'), no('No.')]],
		['offer-below', [{ kind: 'option', text: 'A voucher of £20.', by: 'them' }]],
		['limit-told', [they('I can give up to £50.')]],
		['no-day', [promise('We will send it.')]],
		['no-owner', [promise('Somebody will send it.')]],
		['day-named', [promise('I will send it by 3 May.')]],
		['owner-named', [promise('I will send it.')]],
		['call-back-said', [promise('We will call you back.')]],
		['cause-told', [they('It was late because of a backlog.')]],
		['ending', [they('Is there anything else?')]],
		['felt-blamed', [they('Please do not shout at me.')]],
		['paper-held', [{ kind: 'document', text: 'The bill of 3 May.' }]]
	];

	test.each(shown)('%s', (cue, log) => {
		expect(cuesAfter(log)).toContain(cue);
	});

	test.each(shown)('no %s before anything was said', (cue) => {
		expect(cuesAfter([])).not.toContain(cue);
	});

	test('is no smaller offer when it is not below what is asked for', () => {
		expect(cuesAfter([{ kind: 'option', text: 'The £80 today.', by: 'them' }])).not.toContain('offer-below');
	});

	test('begins anew with the person who comes after a hand-on', () => {
		const first: Line[] = [
			{ ...me('I ask for a refund.'), saysGoal: true },
			{ kind: 'passed-on', text: 'To billing.' }
		];
		expect(cuesAfter(first)).toContain('goal-said');
		expect(cuesAfter([...first, they('Billing, Karim speaking.')])).not.toContain('goal-said');
		expect(cuesAfter([...first, they('Billing, Karim speaking.')])).toContain('picked-up');
	});

	test('begins anew with somebody else who is named, where somebody was named before', () => {
		const passed: Line = { kind: 'passed-on', text: 'To billing.' };
		const named = (person: string): Line => ({ kind: 'named', text: '', person });
		const [dana, karim] = ['00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000c2'];
		expect(cuesAfter([passed, named(karim)])).not.toContain('picked-up');
		expect(cuesAfter([named(dana), passed, named(dana)])).not.toContain('picked-up');
		expect(cuesAfter([named(dana), passed, named(karim)])).toContain('picked-up');
	});

	test('counts the contacts up to this one', () => {
		expect(cuesAfter([])).toContain('first-contact');
		expect(cuesAfter([], { contacts: 3 })).toContain('third-contact');
	});
});

describe('the no to be answered', () => {
	const refusalAfter = (log: Line[]) => liveNo(caseOf({ ...plain, log }).entries);

	test('is of the way that was tapped, whatever the words', () => {
		expect(refusalAfter([no('That is our policy.', 'wait')])?.refusal).toBe('wait');
	});

	test.each([
		['It is our policy.', 'policy'],
		['The computer will not let me.', 'system'],
		['You need another team.', 'another-team'],
		['You will have to wait.', 'wait'],
		['That is not my job.', 'not-my-job'],
		['We never received it.', 'never-got-it']
	])('is read from "%s" when no way was tapped', (text, refusal) => {
		expect(refusalAfter([no(text)])?.refusal).toBe(refusal);
	});

	test('stays as it was after a no to a question about it, and after a promise', () => {
		const question: Line = { kind: 'question', text: 'What is it called?', card: 'name-of-rule', answer: 'no' };
		expect(refusalAfter([no('Rules are rules.'), question])?.refusal).toBe('policy');
		expect(refusalAfter([no('The system is down.'), promise('We will ring you.')])?.refusal).toBe('system');
	});

	test('is answered once they have said more', () => {
		expect(refusalAfter([no('No.'), they('Let me see.')])).toBeNull();
		expect(refusalAfter([])).toBeNull();
	});
});
