import { brotliCompressSync } from 'node:zlib';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { agents } from '#lib/content/agents/agents.ts';
import { Agent, type Reply } from '#lib/domain/rehearsal/agent.ts';
import { sentencesIn } from '#lib/domain/text/sentences.ts';
import { sayReply } from '#lib/domain/rehearsal/walk.ts';

/** Words of the machine, and words that would make a caricature of whoever answers a phone. */
const wordsToAvoid =
	/\b(sync|cache|error|invalid|database|stupid|idiot|shut up|calm down|whatever|lol|unfortunately)\b|!/i;

const repliesOf = ({ steps, asides }: Agent): Reply[] => [...Object.values(steps), ...Object.values(asides)];
const linesOf = (agent: Agent): string[] =>
	repliesOf(agent).flatMap(({ says, plain, before }) => [says, plain, before].filter((line) => line !== undefined));
const aloud = (words: string) =>
	sayReply({ says: words }, { provider: 'Northline', want: 'a refund of £42.10' }, 'Tuesday 24 November');

describe('the agents to practise with', () => {
	test('are the six that people meet', () => {
		expect(agents.map(({ id }) => id).sort()).toEqual(
			['helpful', 'hurried', 'kind', 'policy', 'runaround', 'voicemail'].sort()
		);
	});

	test.each(agents.map((agent) => [agent.id, agent] as const))('%s passes the schema', (_, agent) => {
		expect(Agent.safeParse(agent).error?.issues ?? []).toEqual([]);
	});

	test.each(agents.map((agent) => [agent.id, agent] as const))('%s has three noes and two good endings', (_, agent) => {
		const steps = Object.values(agent.steps);
		expect(steps.filter(({ no }) => no !== undefined).length).toBeGreaterThanOrEqual(3);
		const endings = steps.flatMap(({ ends }) => ends ?? []);
		expect(endings).toHaveLength(new Set(endings).size);
		expect(endings).toContain('option');
		expect(endings.includes('reason') || endings.includes('date')).toBe(true);
		expect(endings).toContain('plain');
		expect(steps.some(({ gives }) => gives === 'choice')).toBe(true);
		expect(steps.some(({ days }) => days !== undefined)).toBe(true);
	});

	test('meet the person with every way of saying no between them', () => {
		const ways = new Set(agents.flatMap(repliesOf).flatMap(({ no }) => no ?? []));
		expect([...ways].sort()).toEqual(['another-team', 'never-got-it', 'no', 'not-my-job', 'policy', 'system', 'wait']);
	});

	test('have no line twice, and none of another', () => {
		const lines = agents.flatMap(linesOf);
		expect(new Set(lines).size).toBe(lines.length);
	});

	test('speak like people with rules: never a machine word, never contempt, nothing too long to follow', () => {
		for (const line of agents.flatMap((agent) => [agent.manner, ...linesOf(agent)])) {
			expect(line).not.toMatch(wordsToAvoid);
			expect(line).not.toMatch(/;|\s{2}|_|\.\.\./);
			for (const sentence of sentencesIn(aloud(line)))
				expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
		}
	});

	test.each(agents.map((agent) => [agent.id, agent] as const))('%s is followed with ease', (_, agent) => {
		const text = linesOf(agent).map(aloud);
		const words = text.join(' ').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
		const grade = fleschKincaid({
			sentence: text.flatMap(sentencesIn).length,
			word: words.length,
			syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
		});
		expect(grade).toBeLessThanOrEqual(6);
	});

	test('weigh less than 6 kB together', () => {
		expect(brotliCompressSync(JSON.stringify(agents)).length).toBeLessThan(6000);
	});
});
