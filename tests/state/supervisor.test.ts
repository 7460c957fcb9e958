import { beforeEach, describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { adviceWords } from '#lib/content/script/supervisor.ts';
import { slotWords } from '#lib/content/words/en/slots.ts';
import type { Change } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { derivedSignals } from '#lib/domain/supervisor/situation-from.ts';
import { signals } from '#lib/domain/vocabulary/situation.ts';
import { stepCard } from '#lib/domain/supervisor/steps.ts';
import { emptyDraft } from '#lib/domain/journal/draft.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { SupervisorDecision, type Judgement } from '#lib/state/supervisor.svelte.ts';
import { CallBackForm, type CallBackField } from '#lib/state/supervisor-call-back.svelte.ts';
import { offerFor } from '#lib/state/next-card.svelte.ts';
import type { CaseStore } from '#lib/state/app/ports.ts';
import { CASE, Telling } from '../domain/supervisor/telling.ts';

let telling: Telling;
let file: CaseFile;
let contact: Id;
let locals: Map<string, unknown>;
let isFull: boolean;

/** A case in memory, in which the goal was said and an options question asked. */
beforeEach(async () => {
	telling = new Telling();
	telling.field('case', CASE, 'provider', 'Northline');
	contact = telling.contact(21);
	telling.entry(contact, { kind: 'said', by: 'me', words: 'I need the refund', saysGoal: true });
	telling.entry(contact, { kind: 'asked', moment: 'options', words: 'which choices?' });
	telling.brokenPromise(contact);

	locals = new Map();
	isFull = false;
	let [seq, ids] = [1000, 9000];
	const store: Partial<CaseStore> = {
		readCase: () => Promise.resolve({ records: telling.records, unreadable: [] }),
		deviceId: () => Promise.resolve(null),
		commit: ({ id, made, records }: Change) => {
			if (isFull) return Promise.reject(new Error('full'));
			const stamp = { case: CASE, device: CASE, made, change: id, v: 1 as const };
			return Promise.resolve(records.map((record) => ({ ...record, ...stamp, seq: ++seq, clock: seq })));
		},
		cacheCard: () => Promise.resolve(),
		readLocal: (key) => Promise.resolve(locals.get(key)),
		saveLocal: (key, value) => {
			if (value === null) locals.delete(key);
			else locals.set(key, value);
			return Promise.resolve();
		}
	};
	file = new CaseFile(CASE, store as CaseStore, {
		readClock: () => ({ utc: Date.UTC(2026, 10, 21, 14, 9), offset: 0, zone: 'Europe/London' }),
		newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
		markCasesKept: () => {},
		hasKeptCases: () => true
	});
	await file.load();
});

async function open(): Promise<SupervisorDecision> {
	const decision = new SupervisorDecision(file, contact, { cards, words: adviceWords });
	await decision.restore();
	return decision;
}

const answersKept = () => file.case.entries.filter(({ kind }) => kind === 'assessed');

test('harm that is happening is answered at once', async () => {
	const decision = await open();
	decision.tap('fraud-running');
	expect(decision.part).toBe('answer');
	expect(decision.answer.door).toBe('fraud-line');
});

test('any other statement waits until the answer is asked for', async () => {
	const decision = await open();
	decision.tap('right-about-to-lapse');
	expect(decision.part).toBe('questions');
	decision.seeAnswer();
	expect([decision.part, decision.answer.door]).toEqual(['answer', 'written-notice']);
});

test('a killed app comes back to the same screen with the same taps', async () => {
	const decision = await open();
	decision.tap('beyond-authority');
	const again = await open();
	expect([again.part, again.isChosen('beyond-authority')]).toEqual(['questions', true]);
	again.seeAnswer();
	expect((await open()).part).toBe('answer');
});

test('what is taken back changes the answer at once, and can be put back', async () => {
	const decision = await open();
	decision.seeAnswer();
	expect(decision.answer.verdict).toBe('escalate');
	decision.takeBack('promise-broken');
	expect(decision.answer.verdict).toBe('not-yet');
	expect(decision.observed).toMatchObject([{ signal: 'promise-broken', isTakenBack: true }]);
	decision.putBack('promise-broken');
	expect(decision.answer.verdict).toBe('escalate');
});

test('an answer is kept once, with what stands behind it, and the way to it is forgotten', async () => {
	const decision = await open();
	decision.seeAnswer();
	expect(await decision.keepAnswer()).toBe(true);
	await decision.keepAnswer();
	expect(answersKept()).toHaveLength(1);
	expect(answersKept()[0]?.assessed?.behind).toMatchObject([{ signal: 'promise-broken' }]);
	expect(locals.size).toBe(0);

	const again = await open();
	expect(again.part).toBe('answer');
	await again.keepAnswer();
	expect(answersKept()).toHaveLength(1);
});

test('an answer that could not be saved can be tried again', async () => {
	const decision = await open();
	decision.tap('fraud-running');
	isFull = true;
	expect(await decision.keepAnswer()).toBe(false);
	expect(answersKept()).toHaveLength(0);
	isFull = false;
	expect(await decision.keepAnswer()).toBe(true);
	expect(answersKept()).toHaveLength(1);
});

describe('before a first answer', () => {
	test('not knowing is an answer, one tap away', async () => {
		const decision = await open();
		expect(decision.part).toBe('questions');
		decision.seeAnswer();
		expect([decision.part, decision.answer.verdict]).toEqual(['answer', 'escalate']);
	});

	test.each(signals.filter((signal) => !derivedSignals.some((derived) => derived === signal)))(
		'%s can be reached by taps',
		async (wanted) => {
			const decision = await open();
			if (wanted === 'terms-read-aloud') decision.tap('contradicts-own-terms');
			expect(decision.asking.flatMap((group) => decision.statements(group))).toContain(wanted);
			decision.tap(wanted);
			expect(decision.situation.signals).toContain(wanted);
		}
	);

	test('what is only heard in words is offered, and counts once it is tapped', async () => {
		await file.keep([file.entry({ kind: 'noted', contact, words: 'she wont put it in writing' })]);
		const decision = await open();
		expect(decision.heard).toEqual(['refuses-in-writing']);
		expect(decision.situation.signals).not.toContain('refuses-in-writing');
		decision.tap('refuses-in-writing');
		expect(decision.situation.signals).toContain('refuses-in-writing');
	});

	test('what was tapped in the call is filled in with its entry, is not asked, and goes with one tap', async () => {
		await file.keep([file.entry({ kind: 'refused', contact, words: 'not us', refusal: 'not-my-job' })]);
		const decision = await open();
		expect(decision.asking.flatMap((group) => decision.statements(group))).not.toContain('beyond-authority');
		const entry = file.case.entries.find(({ kind }) => kind === 'refused')?.id;
		expect(decision.observed).toContainEqual(
			expect.objectContaining({ signal: 'beyond-authority', entries: [entry], isReason: true })
		);
		decision.takeBack('beyond-authority');
		expect(decision.situation.signals).not.toContain('beyond-authority');
	});
});

describe('once a supervisor was asked for', () => {
	async function asks(): Promise<void> {
		await file.keep([file.entry({ kind: 'asked', by: 'me', contact, words: 'Please?', card: stepCard('ask-now') })]);
	}

	test('it is asked what came of it, and it can be weighed again', async () => {
		await asks();
		const decision = await open();
		expect([decision.level, decision.part]).toEqual(['asked', 'asked']);
		decision.startAgain();
		expect(decision.part).toBe('questions');
		decision.seeAnswer();
		expect(decision.part).toBe('answer');
	});

	test('asking does not change the screen it is asked on', async () => {
		const decision = await open();
		decision.seeAnswer();
		await asks();
		expect([decision.level, decision.part]).toEqual(['first', 'answer']);
	});

	test('who comes is on the line, with the title as it was given', async () => {
		await asks();
		const decision = await open();
		expect(await decision.arrive({ title: 'Team manager', name: 'Nadia' })).toBe(true);
		expect(decision.part).toBe('with-supervisor');
		const speaking = file.case.people.find(({ id }) => id === decision.contact.speaking);
		expect(speaking).toMatchObject({ name: 'Nadia', role: 'Team manager' });
		await decision.arrive({ title: '', name: 'nadia' });
		expect(file.case.people).toHaveLength(1);
		expect(file.case.people[0]?.role).toBe('Team manager');
	});

	test('who came without a name is known by the title', async () => {
		const decision = await open();
		await decision.arrive({ title: 'Team manager', name: '' });
		expect(file.case.people).toMatchObject([{ name: null, role: 'Team manager' }]);
		expect(file.case.entries.at(-1)).toMatchObject({ kind: 'named', words: 'Team manager' });
	});

	test('the call goes on with the supervisor, and offers no line to ask for somebody higher', async () => {
		const decision = await open();
		decision.seeAnswer();
		await decision.keepAnswer();
		const offer = () =>
			offerFor(
				{ cards, words: slotWords },
				{
					theCase: file.case,
					contact: decision.contact,
					entries: file.case.entries.filter((entry) => entry.contact === contact),
					draft: emptyDraft(file.newId()),
					today: file.today
				}
			);
		expect(offer().moment).toBe('supervisor');
		await decision.arrive({ title: 'Team manager', name: '' });
		expect(offer().moment).not.toBe('supervisor');
	});

	test('that could not be saved, nobody has come', async () => {
		const decision = await open();
		isFull = true;
		expect(await decision.arrive({ title: 'Team manager', name: '' })).toBe(false);
		expect(decision.level).toBe('first');
	});

	test('whatever is weighed with a supervisor, no answer is to ask for somebody higher', async () => {
		const first = await open();
		await first.arrive({ title: 'Team manager', name: '' });
		for (const signal of signals) {
			const decision = await open();
			expect(decision.part).not.toBe('questions');
			decision.tap(signal);
			const isDoor = decision.answer.door !== null;
			expect([signal, decision.part]).toEqual([signal, isDoor ? 'answer' : 'with-supervisor']);
			decision.tap(signal);
		}
	});

	test('a no from the supervisor leads to the complaints team', async () => {
		await (await open()).arrive({ title: 'Team manager', name: '' });
		const decision = await open();
		decision.tap('supervisor-said-no');
		expect([decision.part, decision.answer.door]).toEqual(['answer', 'complaints-team']);
	});
});

describe('since the last answer', () => {
	test('a first answer says nothing of a change, and a later one says what it was', async () => {
		const decision = await open();
		expect(decision.since).toBe(null);
		decision.tap('agent-still-trying');
		await decision.keepAnswer();

		const again = await open();
		expect(again.since).toBe(null);
		again.tap('agent-still-trying');
		again.tap('beyond-authority');
		expect(again.since).toMatchObject({
			before: { kind: 'assessed' },
			change: { added: ['beyond-authority'], removed: ['agent-still-trying'], contacts: 0 }
		});
	});

	test('an answer of an earlier contact is one to compare with', async () => {
		const decision = await open();
		await decision.keepAnswer();
		contact = file.newId();
		await file.startContact(contact, 'phone');
		const next = await open();
		expect(next.since?.change).toMatchObject({ removed: ['goal-said', 'options-asked'], contacts: 1 });
	});

	test('what it is compared with stays while it is on the screen, and moves on with a step', async () => {
		await file.set('contact', contact, 'mood', 'upset');
		const decision = await open();
		await decision.takeStep();
		expect(decision.since).toMatchObject({
			before: { words: 'Not yet. First: one slow breath.' },
			change: { added: ['calm'], removed: [] }
		});
		await decision.keepAnswer();
		expect(decision.since).toMatchObject({ before: { words: 'Not yet. First: one slow breath.' } });
	});
});

describe('a supervisor who came without being asked for here', () => {
	test('is met with one tap, and there is no third level from there', async () => {
		const decision = await open();
		decision.seeAnswer();
		expect(decision.level).toBe('first');
		decision.meetSupervisor();
		expect(decision.part).toBe('asked');
		await decision.arrive({ title: 'Team lead', name: '' });
		expect(decision.part).toBe('with-supervisor');
	});
});

describe('the time of a tap on Upset', () => {
	test('is known for a contact of today', async () => {
		const decision = await open();
		expect(decision.upsetAt).toBe(null);
		await file.set('contact', contact, 'mood', 'tense');
		expect(decision.upsetAt).toBe(null);
		await file.set('contact', contact, 'mood', 'upset');
		expect(decision.upsetAt?.minute).toBe(14 * 60 + 9);
	});

	test('is that of the tap, whatever an undo brought back since', async () => {
		await file.set('contact', contact, 'mood', 'upset');
		const tapped = (await open()).upsetAt;
		await file.set('contact', contact, 'mood', 'calm');
		await file.undo();
		expect(file.case.contacts.find(({ id }) => id === contact)?.mood).toBe('upset');
		expect((await open()).upsetAt).toEqual(tapped);
		expect(file.records.filter((record) => record.type === 'field' && record.value === 'upset')).toHaveLength(2);
	});

	test('is left out for a contact of another day', async () => {
		contact = telling.contact(12);
		await file.load();
		await file.set('contact', contact, 'mood', 'upset');
		expect((await open()).upsetAt).toBe(null);
	});
});

describe('a late promise', () => {
	let late: Id;

	beforeEach(async () => {
		telling.strike(telling.case.entries.find(({ kind }) => kind === 'promised')?.id ?? '');
		late = telling.entry(contact, { kind: 'promised', by: 'them', words: 'to ring me', due: '2026-11-17' });
		await file.load();
	});

	const judged = (decision: SupervisorDecision) => decision.promises.map((promise) => decision.judgementOf(promise));
	const judge = async (decision: SupervisorDecision, judgement: Judgement) => {
		const [promise] = decision.promises;
		return promise ? decision.judge(promise, judgement) : false;
	};

	test('is no reason until the person says that it was broken', async () => {
		const decision = await open();
		expect(decision.promises).toMatchObject([{ id: late, settled: null }]);
		expect(decision.situation.signals).not.toContain('promise-broken');
		await judge(decision, 'broken');
		expect(decision.situation.signals).toContain('promise-broken');
		expect(decision.answer.verdict).toBe('escalate');
		expect(judged(decision)).toEqual(['broken']);
	});

	test('that was kept stays in sight, and the same tap takes it back', async () => {
		const decision = await open();
		await judge(decision, 'kept');
		expect(judged(decision)).toEqual(['kept']);
		expect(decision.answer.verdict).toBe('not-yet');
		await judge(decision, 'kept');
		expect(judged(decision)).toEqual([null]);
	});

	test('of which the person is not sure is left as it is', async () => {
		const decision = await open();
		await judge(decision, 'broken');
		await judge(decision, 'unsure');
		expect(judged(decision)).toEqual(['unsure']);
		expect(file.case.entries.find(({ id }) => id === late)?.settled).toBe(null);
		expect(judged(await open())).toEqual(['unsure']);
	});

	test('that could not be saved is not said to be broken', async () => {
		const decision = await open();
		isFull = true;
		expect(await judge(decision, 'broken')).toBe(false);
		expect(judged(decision)).toEqual([null]);
	});
});

describe('a step that was taken', () => {
	test('calm again, the next answer is there at once, and both are kept', async () => {
		await file.set('contact', contact, 'mood', 'upset');
		const decision = await open();
		decision.seeAnswer();
		expect(decision.advice.step).toBe('calm-first');
		expect(await decision.takeStep()).toBe('answer');
		expect(decision.contact.mood).toBe('calm');
		expect(decision.answer.verdict).toBe('escalate');
		expect([decision.part, decision.hasTakenStep, decision.answersGiven]).toEqual(['answer', true, 1]);
		await decision.keepAnswer();
		expect(answersKept().map(({ words }) => words)).toEqual([
			expect.stringMatching(/^Not yet\. First: /),
			expect.stringMatching(/^Yes, ask for a supervisor: /)
		]);
	});

	test('is logged with its line, what it settles is settled, and what was taken back stays so', async () => {
		const decision = await open();
		decision.tap('threat-made');
		decision.tap('loss-soon');
		decision.takeBack('loss-soon');
		const words = decision.advice.line?.words;
		expect(await decision.takeStep()).toBe('answer');
		const said = file.case.entries.find(({ card }) => card === stepCard('drop-threat'));
		expect(said).toMatchObject({ kind: 'said', by: 'me', contact, words });
		expect(decision.situation.signals).toEqual(['promise-broken']);
		expect(decision.observed).toContainEqual(expect.objectContaining({ signal: 'loss-soon', isTakenBack: true }));
	});

	test('an answer that stays the same waits for the other side, and stays in sight', async () => {
		const decision = await open();
		decision.takeBack('promise-broken');
		const { heading, line } = decision.advice;
		expect(await decision.takeStep()).toBe('waiting');
		expect(decision.advice).toMatchObject({ heading, line });
		expect(decision.hasTakenStep).toBe(false);
		expect(locals.size).toBe(0);
		expect(await decision.takeStep()).toBe(null);
	});

	test('a step that could not be saved was not taken, and can be tried again', async () => {
		const decision = await open();
		decision.tap('threat-made');
		isFull = true;
		expect(await decision.takeStep()).toBe(null);
		expect(decision.situation.signals).toContain('threat-made');
		isFull = false;
		expect(await decision.takeStep()).toBe('answer');
	});
});

describe('the answer', () => {
	test('asking now logs the thirty seconds as they were in sight, once, and keeps that answer in sight', async () => {
		const decision = await open();
		decision.seeAnswer();
		const { heading, pack } = decision.advice;
		const taps = [decision.askNow(), decision.askNow()];
		expect(await Promise.all(taps)).toEqual([true, false]);
		const asked = file.case.entries.filter(({ card }) => card === stepCard('ask-now'));
		expect(asked).toMatchObject([{ kind: 'asked', moment: 'supervisor', words: pack.text }]);
		expect(decision.advice.heading).toBe(heading);
		expect([decision.part, decision.isAsking, decision.askedWords]).toEqual(['answer', true, pack.text]);
		await decision.keepAnswer();
		expect(answersKept()).toHaveLength(1);
	});

	test('while the words are said goes on with what came of it: a no, or somebody who is there', async () => {
		const decision = await open();
		decision.seeAnswer();
		await decision.askNow();
		decision.meetSupervisor();
		expect([decision.part, decision.isAsking]).toEqual(['asked', false]);
		decision.tap('supervisor-said-no');
		decision.seeAnswer();
		expect(decision.advice.answer.door).toBe('complaints-team');
	});

	test('a promise of what is asked for is pinned down where choices would be asked for', async () => {
		for (const { id, moment } of file.case.entries) if (moment === 'options') await file.strike(id);
		await file.keep([
			file.field('goal', file.id, 'want', 'A refund of £42.10'),
			file.entry({ kind: 'promised', by: 'them', contact, words: 'will refund £42.10' })
		]);
		const decision = await open();
		decision.seeAnswer();
		expect(decision.answer.next).toBe('ask-options');
		expect(decision.advice).toMatchObject({ step: 'pin-down', kept: 'Not yet. First: pin it down.' });
		expect(await decision.takeStep()).toBe('waiting');
		expect(file.case.entries.at(-1)).toMatchObject({ kind: 'asked', moment: 'promise', card: stepCard('pin-down') });
		expect((await open()).advice.step).toBe('ask-options');
	});

	test('that could not be saved is not left, and can be left again', async () => {
		const decision = await open();
		isFull = true;
		expect(await decision.leave()).toBe(false);
		isFull = false;
		expect(await decision.leave()).toBe(true);
		expect(answersKept()).toHaveLength(1);
	});

	test('begins again at its heading when the person says how they feel', async () => {
		const decision = await open();
		decision.seeAnswer();
		expect(decision.advice.wouldWaitIfUpset).toBe(true);
		await decision.feel('upset');
		expect([decision.advice.step, decision.answersGiven]).toEqual(['calm-first', 1]);
		await decision.feel('calm');
		expect([decision.advice.isYes, decision.answersGiven]).toEqual([true, 2]);
	});

	test('whoever asks anyway may do so until a supervisor is there', async () => {
		const decision = await open();
		decision.tap('threat-made');
		decision.askAnyway(true);
		expect(decision.asksAnyway).toBe(true);
		await decision.arrive({ title: 'Team manager', name: '' });
		expect(decision.asksAnyway).toBe(false);
	});
});

describe('with a supervisor', () => {
	test('each question is logged once, and then shown as asked', async () => {
		const decision = await open();
		const [first] = decision.questions;
		if (!first) throw new Error('There is a question.');
		expect(first.isAsked).toBe(false);
		await decision.askSupervisor(first, 'What may you decide?');
		await decision.askSupervisor(first, 'What may you decide?');
		expect(decision.questions.map(({ isAsked }) => isAsked)).toEqual([true, false]);
		const asked = file.case.entries.filter(({ card }) => card === first.card);
		expect(asked).toMatchObject([{ kind: 'asked', by: 'me', moment: 'options', words: 'What may you decide?' }]);
	});
});

describe('a call back', () => {
	async function filled(fields: Partial<Record<CallBackField, string>>): Promise<CallBackForm> {
		const form = new CallBackForm(await open(), ({ who, zone }) => `${who} ${zone}`);
		for (const [name, words] of Object.entries(fields)) form.type(name as CallBackField, words);
		return form;
	}

	const promised = () => file.case.entries.filter(({ due }) => due === '2026-11-24');

	test('becomes a promise of theirs with its day, once, and the form is empty again', async () => {
		const form = await filled({ who: ' Nadia ', day: '2026-11-24', zone: 'mine', reference: 'NL-9' });
		await Promise.all([form.keep(), form.keep()]);
		expect(promised()).toMatchObject([
			{ kind: 'promised', by: 'them', contact, words: 'Nadia mine', reference: 'NL-9' }
		]);
		expect([form.isKept, form.read('who'), form.zone]).toEqual([true, '', null]);
	});

	test('without a day is not kept, until there is one', async () => {
		const form = await filled({ who: 'Nadia' });
		expect(form.needsDay).toBe(false);
		await form.keep();
		expect([form.needsDay, form.isKept, promised()]).toEqual([true, false, []]);
		form.type('day', '2026-11-24');
		expect(form.needsDay).toBe(false);
		await form.keep();
		expect(promised()).toHaveLength(1);
	});

	test('that could not be saved stays in the form', async () => {
		const form = await filled({ who: 'Nadia', day: '2026-11-24' });
		isFull = true;
		await form.keep();
		expect([form.isKept, form.read('who')]).toEqual([false, 'Nadia']);
	});
});
