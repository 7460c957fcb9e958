import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agents } from '#lib/content/agents/agents.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { MAX_TURNS } from '#lib/domain/rehearsal/agent.ts';
import { asCall } from '#lib/domain/rehearsal/as-call.ts';
import { type Strength, debriefOf, otherWay, strengths } from '#lib/domain/rehearsal/debrief.ts';
import { playTalk, type Turn, isMyLine, isTheirLine } from '#lib/domain/rehearsal/talk.ts';
import { runs } from '../../runs.ts';
import { anyAgent, anySaid, scene } from './played.ts';

const [helpful] = agents;
const now = { utc: Date.parse('2026-11-22T10:00:00Z'), offset: 0, zone: 'Europe/London' };
const play = (...said: string[]) => {
	if (!helpful) throw new Error('Nobody is there.');
	return debriefOf(
		playTalk(
			helpful,
			said.map((words): Turn => ({ words })),
			scene
		)
	);
};

describe('looking back', () => {
	test('finds all five where they were said, in the very words', () => {
		const { wentWell, ending, next, turn } = play(
			'I would like £42.10 back for the bill of 29 October.',
			'On 3 November Priya said that the credit was on its way.',
			'What choices do I have?',
			'What choices are left?',
			'By which day will that be done?',
			'Thank you, Maya.'
		);
		expect(wentWell).toEqual([
			{ strength: 'goal', words: 'I would like £42.10 back for the bill of 29 October.' },
			{ strength: 'fact', words: 'On 3 November Priya said that the credit was on its way.' },
			{ strength: 'options', words: 'What choices do I have?' },
			{
				strength: 'date',
				words: 'You will have the answer by 2026-11-27. I have put my name beside it.',
				due: '2026-11-27'
			},
			{ strength: 'thanks', words: 'Thank you, Maya.' }
		]);
		expect([ending, next]).toEqual(['option', 'more']);
		expect(turn?.mine).toBe('What choices are left?');
	});

	test('asks for the first that was missing', () => {
		expect(play('Hm.').next).toBe('goal');
		expect(play('I would like £42.10 back.').next).toBe('fact');
	});

	test('asks for no fact of a case that has none, and still for its goal', () => {
		if (!helpful) throw new Error('Nobody is there.');
		const next = (...said: string[]) =>
			debriefOf(
				playTalk(
					helpful,
					said.map((words): Turn => ({ words })),
					scene
				),
				['goal', 'fact']
			).next;
		expect(next('Hm.')).toBe('goal');
		expect(next('I would like £42.10 back.')).toBe('options');
	});

	test('has a calm line to try after hot words, unless one was said since', () => {
		expect(play('You are all useless idiots!!!').next).toBe('calm');
		expect(play('You are all useless idiots!!!', 'That came out wrong. May I say it again?').next).not.toBe('calm');
	});

	test('has nothing to tell of a practice in which nothing was said', () => {
		expect(play()).toEqual({ ending: null, turn: null, wentWell: [], next: 'goal' });
	});
});

describe('another way, beside what the moment calls for', () => {
	const way = (lacks: readonly Strength[], ...said: string[]) => {
		if (!helpful) throw new Error('Nobody is there.');
		return otherWay(
			playTalk(
				helpful,
				said.map((words): Turn => ({ words })),
				scene
			),
			lacks
		);
	};
	const goal = 'I would like £42.10 back for the bill of 29 October.';

	test('is the goal, then a fact; after two noes what is possible; then the day of what was given, and thanks', () => {
		expect(way([])).toBe('goal');
		expect(way([], goal)).toBe('fact');
		expect(way([], goal, 'Hm.')).toBe('fact');
		expect(way([], goal, 'Hm.', 'Hm.')).toBe('options');
		const asked = [goal, 'What choices do I have?', 'Hm.'];
		expect(way([], ...asked)).toBe('fact');
		expect(way(['fact'], ...asked)).toBe('options');
		const given = [goal, 'Hm.', 'Hm.', 'What choices do I have?'];
		expect(way([], ...given)).toBe('date');
		expect(way([], ...given, 'By which day?')).toBe('thanks');
		expect(way([], ...given, 'By which day, please? Thank you.')).toBeNull();
	});

	test('is nothing that the case does not have, and is calm after hot words', () => {
		expect(way(['goal'])).toBe('fact');
		expect(way(['goal', 'fact'])).toBe('options');
		expect(way([], 'You are all useless idiots!!!')).toBe('calm');
	});
});

describe('any practice', () => {
	const anyTalk = fc
		.tuple(anyAgent, fc.array(anySaid, { maxLength: MAX_TURNS + 2 }))
		.map(([agent, said]) => ({ agent, said, talk: playTalk(agent, said, scene) }));

	test('is over after so many turns at most, and says no line of the agent twice', () => {
		fc.assert(
			fc.property(anyTalk, ({ said, talk }) => {
				if (said.length >= MAX_TURNS) expect(talk.ending).not.toBeNull();
				const theirs = talk.lines.filter(isTheirLine).map(({ words }) => words);
				expect(new Set(theirs).size).toBe(theirs.length);
				expect(talk.lines.filter(isMyLine).map(({ words }) => words)).toEqual(
					said.slice(0, talk.lines.filter(isMyLine).length).map(({ words }) => words)
				);
			}),
			{ numRuns: runs(150, 3000) }
		);
	});

	test('is looked back on in words that were said in it, and in no others', () => {
		fc.assert(
			fc.property(anyTalk, ({ talk }) => {
				const { wentWell, turn, next } = debriefOf(talk);
				const mine = talk.lines.filter(isMyLine).map(({ words }) => words);
				const theirs = talk.lines.filter(isTheirLine).map(({ words }) => words);
				for (const { strength, words } of wentWell)
					expect((strength === 'date' ? theirs : mine).some((line) => line.includes(words))).toBe(true);
				if (turn) expect([mine.includes(turn.mine), theirs.includes(turn.theirs)]).toEqual([true, true]);
				expect(wentWell.some(({ strength }) => strength === next)).toBe(false);
				expect(wentWell.map(({ strength }) => strength)).toEqual(
					strengths.filter((item) => wentWell.some(({ strength }) => strength === item))
				);
			}),
			{ numRuns: runs(150, 3000) }
		);
	});

	test('leaves the case as it is: the practice is beside it, not in it', () => {
		const theCase = foldCase('0c0a4d50-0000-4000-8000-000000000001', []);
		const before = JSON.stringify(theCase);
		fc.assert(
			fc.property(anyTalk, ({ talk }) => {
				const { theCase: practised, contact, entries } = asCall(theCase, talk, now);
				expect(practised.entries).toEqual(entries);
				expect(practised.contacts).toEqual([contact]);
				expect(entries).toHaveLength(talk.lines.length);
				expect(JSON.stringify(theCase)).toBe(before);
			}),
			{ numRuns: 50 }
		);
	});
});
