import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agents } from '#lib/content/agents/agents.ts';
import { type Act, type Ending, acts } from '#lib/domain/rehearsal/act.ts';
import { type Agent, MAX_TURNS } from '#lib/domain/rehearsal/agent.ts';
import { weekdayOf } from '#lib/domain/day.ts';
import {
	type Place,
	answerTo,
	beginWith,
	endingAt,
	promisedDay,
	sayReply,
	stepAt
} from '#lib/domain/rehearsal/walk.ts';
import { runs } from '../../runs.ts';
import { anyAgent, anyHeard } from './played.ts';

const all = agents.map((agent) => [agent.id, agent] as const);
const nothing: ReadonlySet<Act> = new Set();

/** Where a step may lead to. */
const nextOf = ({ steps }: Agent, step: string): string[] => {
	const { on = {}, or } = steps[step] ?? {};
	return [...Object.values(on), ...(or ? [or] : [])];
};

/** The longest way from a step to an end, in turns; it throws where the steps lead in a circle. */
function longestFrom(agent: Agent, step: string, before: readonly string[] = []): number {
	if (before.includes(step)) throw new Error(`${agent.id} comes back to ${step}`);
	const next = nextOf(agent, step);
	return next.length === 0 ? 0 : 1 + Math.max(...next.map((item) => longestFrom(agent, item, [...before, step])));
}

describe.each(all)('the walk through %s', (_, agent) => {
	test('ends in a few turns, whatever is said: no step comes back', () => {
		const turns = longestFrom(agent, agent.begins) + Object.keys(agent.asides).length;
		expect(turns).toBeLessThanOrEqual(MAX_TURNS);
	});

	test('reaches every step and every ending', () => {
		const reached = new Set([agent.begins]);
		for (const step of reached) for (const next of nextOf(agent, step)) reached.add(next);
		expect([...reached].sort()).toEqual(Object.keys(agent.steps).sort());
	});

	test('ends kindly for whoever says nothing that leads on', () => {
		let place = beginWith(agent);
		for (let turn = 0; endingAt(agent, place) === null; turn += 1) {
			expect(turn).toBeLessThan(MAX_TURNS);
			place = answerTo(agent, place, nothing)?.place ?? place;
		}
		expect(endingAt(agent, place)).toBe('plain');
	});

	test('comes to a good ending only after a no', () => {
		const ends: { ending: Ending; refusals: number }[] = [];
		const go = (step: string, refusals: number) => {
			const { ends: ending, no } = agent.steps[step] ?? {};
			const met = refusals + Number(no !== undefined);
			if (ending) ends.push({ ending, refusals: met });
			for (const next of nextOf(agent, step)) go(next, met);
		};
		go(agent.begins, 0);
		for (const { ending, refusals } of ends) expect(refusals, ending).toBeGreaterThanOrEqual(1);
	});

	test('answers a question about choices, and one about who decides, with the ending it leads to', () => {
		for (const act of ['options', 'authority'] as const) {
			const endings = new Set<Ending>();
			for (let beforeIt = 0; beforeIt < 6; beforeIt += 1) {
				let place = beginWith(agent);
				for (let turn = 0; endingAt(agent, place) === null; turn += 1) {
					const heard = turn < beforeIt ? nothing : new Set<Act>([act]);
					place = answerTo(agent, place, heard)?.place ?? place;
				}
				endings.add(endingAt(agent, place) ?? 'plain');
			}
			const good: readonly Ending[] = act === 'options' ? ['option'] : ['reason', 'date'];
			expect(
				good.some((ending) => endings.has(ending)),
				`${act}: ${[...endings].join()}`
			).toBe(true);
		}
	});
});

describe('any walk', () => {
	test('says no line twice, is never stuck, and says what it answered', () => {
		fc.assert(
			fc.property(anyAgent, fc.array(anyHeard, { minLength: MAX_TURNS, maxLength: MAX_TURNS }), (agent, turns) => {
				let place: Place = beginWith(agent);
				const said = [stepAt(agent, place).says];
				for (const heard of turns) {
					const answer = answerTo(agent, place, heard);
					if (answer === null) break;
					if (answer.why.to !== null) expect(heard.has(answer.why.to)).toBe(true);
					expect(answer.why.ledOn || answer.place.step === place.step).toBe(true);
					said.push(answer.reply.says);
					place = answer.place;
				}
				expect(endingAt(agent, place)).not.toBeNull();
				expect(answerTo(agent, place, turns[0] ?? nothing)).toBeNull();
				expect(new Set(said).size).toBe(said.length);
			}),
			{ numRuns: runs(300, 5000) }
		);
	});

	test('reaches each ending of each agent', () => {
		for (const agent of agents) {
			const endings = Object.values(agent.steps).flatMap(({ ends }) => ends ?? []);
			const found = new Set<Ending>();
			fc.assert(
				fc.property(fc.array(anyHeard, { minLength: MAX_TURNS, maxLength: MAX_TURNS }), (turns) => {
					let place = beginWith(agent);
					for (const heard of turns) place = answerTo(agent, place, heard)?.place ?? place;
					found.add(endingAt(agent, place) ?? 'plain');
				}),
				{ numRuns: 300 }
			);
			// What leads nowhere is the only way to the plain one, and chance seldom says nothing.
			found.add('plain');
			expect([...found].sort(), agent.id).toEqual([...new Set(endings)].sort());
		}
	});

	test('never promises a weekend', () => {
		for (let days = 1; days < 30; days += 1) expect(weekdayOf(promisedDay('2026-11-20', days)) % 6).not.toBe(0);
	});

	test('asks for nothing that the case does not have', () => {
		for (const agent of agents) {
			for (const reply of [...Object.values(agent.steps), ...Object.values(agent.asides)]) {
				expect(sayReply(reply, { provider: 'Northline' }, 'Monday')).not.toMatch(/[{}]|undefined|: \./);
			}
		}
	});

	test('has a machine answer nothing in passing', () => {
		for (const agent of agents) {
			for (const [step, { isMachine, or }] of Object.entries(agent.steps)) {
				if (!isMachine || !or) continue;
				for (const act of acts)
					expect(answerTo(agent, { step, passed: [] }, new Set([act]))?.why.ledOn, `${agent.id} ${act}`).toBe(true);
			}
		}
	});

	test('is led on by anything said to what is on the table, but for heat, a pause and a name', () => {
		for (const agent of agents) {
			for (const [step, { gives, or }] of Object.entries(agent.steps)) {
				if (!gives || gives === 'hand-on' || !or) continue;
				for (const act of acts.filter((item) => !['heat', 'calm', 'name'].includes(item)))
					expect(answerTo(agent, { step, passed: [] }, new Set([act]))?.why.ledOn, `${agent.id} ${act}`).toBe(true);
			}
		}
	});

	test('answers heat once, kindly, and then goes on', () => {
		for (const agent of agents.filter((item) => !item.steps[item.begins]?.isMachine)) {
			const first = answerTo(agent, beginWith(agent), new Set<Act>(['heat']));
			expect(first?.why, agent.id).toEqual({ to: 'heat', ledOn: false });
			const second = first && answerTo(agent, first.place, new Set<Act>(['heat']));
			expect(second?.why.ledOn, agent.id).toBe(true);
		}
	});
});
