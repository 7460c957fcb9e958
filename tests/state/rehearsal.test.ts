import { describe, expect, test } from 'vitest';
import { agents } from '#lib/content/agents/agents.ts';
import { cards } from '#lib/content/cards/cards.ts';
import { tellExample } from '#lib/content/example.ts';
import { practiceWords } from '#lib/content/script/rehearsal.ts';
import { slotWords } from '#lib/content/words/en/slots.ts';
import type { Case } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { Ending } from '#lib/domain/rehearsal/act.ts';
import { MAX_TURNS } from '#lib/domain/rehearsal/agent.ts';
import { isMyLine, isTheirLine } from '#lib/domain/rehearsal/talk.ts';
import { Drafts } from '#lib/state/app/drafts.svelte.ts';
import { Rehearsal, sampleCase } from '#lib/state/rehearsal.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId } from './powers.ts';

let clock = { utc: Date.parse('2026-11-22T10:00:00Z'), offset: 0, zone: 'Europe/London' };
const content = { agents, cards, slotWords, words: practiceWords };
const sample = sampleCase(tellExample, clock, newId);
const bare: Case = { ...foldCase(newId(), []), provider: 'Gridwell' };

const practise = (store = new FakeStore(), theCase: Case = sample, caseId: string | null = null) =>
	new Rehearsal(draftsOf(store, caseId), content, {
		theCase: () => theCase,
		now: () => clock,
		today: () => '2026-11-22',
		ownCards: () => ({ mine: [], starred: new Set(), hidden: new Set() }),
		firstWords: null
	});

function draftsOf(store: FakeStore, caseId: string | null): Drafts {
	const drafts = new Drafts(store, () => clock);
	return caseId === null ? drafts : drafts.ofCase(caseId);
}

/** A disk that takes its time: each save waits until it is let go. */
class SlowStore extends FakeStore {
	readonly waitingToBeKept: (() => void)[] = [];

	override async saveLocal(key: string, value: unknown) {
		await new Promise<void>((letGo) => this.waitingToBeKept.push(letGo));
		return super.saveLocal(key, value);
	}

	/** Lets everything through that waits, and what comes of it. */
	async letGo(): Promise<void> {
		for (let turns = 0; turns < 20; turns += 1) {
			this.waitingToBeKept.shift()?.();
			await Promise.resolve();
		}
	}
}

const wordsOf = (rehearsal: Rehearsal) => rehearsal.talk?.lines.map(({ words }) => words) ?? [];

/** Says what stands at a place among the lines that are offered, until the end. */
async function sayUntilTheEnd(rehearsal: Rehearsal, choose: (turn: number) => number): Promise<Ending | null> {
	for (let turn = 0; rehearsal.talk?.ending === null && turn < MAX_TURNS; turn += 1) {
		const line = rehearsal.offered[choose(turn) % rehearsal.offered.length];
		if (!line) throw new Error('Nothing is offered.');
		await rehearsal.say(line);
	}
	return rehearsal.talk?.ending ?? null;
}

/** Ways to choose among the lines. The first ones come to every ending today, which saves a minute. */
const ways = new Set([0, 2, 5, 8, 10, 17, ...Array.from({ length: 24 }, (_, way) => way)]);

describe('a practice by the cards that are offered', () => {
	test.each(agents.map(({ id }) => id))('with %s comes to each good ending', async (id) => {
		const steps = Object.values(agents.find((agent) => agent.id === id)?.steps ?? {});
		const missing = new Set<Ending>(steps.flatMap(({ ends }) => (ends && ends !== 'plain' ? [ends] : [])));
		expect(missing.size).toBe(2);
		for (const way of ways) {
			if (missing.size === 0) break;
			const rehearsal = practise();
			await rehearsal.begin(id);
			const ending = await sayUntilTheEnd(rehearsal, (turn) => (way >> Math.min(turn, 4)) + (way % 3));
			if (ending) missing.delete(ending);
		}
		expect([...missing]).toEqual([]);
	});

	test('offers two lines or more until the end, and never one twice, also in a case with nothing in it', async () => {
		for (const theCase of [sample, bare])
			for (const { id } of agents) {
				const rehearsal = practise(new FakeStore(), theCase);
				await rehearsal.begin(id);
				while (rehearsal.talk?.ending === null) {
					const words = rehearsal.offered.map((line) => line.words);
					expect(words.length, `${id}: ${rehearsal.talk.lines.at(-1)?.words}`).toBeGreaterThanOrEqual(2);
					expect(words.length).toBeLessThanOrEqual(4);
					expect(new Set(words).size).toBe(words.length);
					await rehearsal.say(rehearsal.offered[0] ?? { card: { id: '' } as never, words: '' });
				}
			}
	});

	test('has three messages for a machine in a case without a goal, and none of them for a person', async () => {
		const rehearsal = practise(new FakeStore(), bare);
		await rehearsal.begin('voicemail');
		const messages = rehearsal.offered.map((line) => line.words);
		expect(messages).toHaveLength(3);
		for (const words of messages) expect(words).toMatch(/ring me back|call back/);
		for (let turn = 0; turn < 2; turn += 1) {
			expect(rehearsal.talk?.lines.filter(isTheirLine).at(-1)?.reply.isMachine).toBe(true);
			const [line] = rehearsal.offered;
			if (line) await rehearsal.say(line);
		}
		expect(rehearsal.talk?.lines.at(-1)?.words).toContain('Owen');
		for (const { words } of rehearsal.offered) expect(words).not.toMatch(/ring me back|leaving a message/);
	});

	test('has three lines in sight at the first word, and none to open with once the talk goes on', async () => {
		for (const theCase of [sample, bare]) {
			const rehearsal = practise(new FakeStore(), theCase);
			await rehearsal.begin('kind');
			expect(rehearsal.offered).toHaveLength(3);
			for (let turn = 0; turn < 3; turn += 1) {
				const [line] = rehearsal.offered;
				if (line) await rehearsal.say(line);
			}
			for (const { card } of rehearsal.offered) expect(card.moment).not.toBe('opening');
		}
	});

	test('has both ways on in sight after the second no: what is possible, and who can decide', async () => {
		const rehearsal = practise();
		await rehearsal.begin('policy');
		for (let turn = 0; turn < 2; turn += 1) {
			const [line] = rehearsal.offered;
			if (line) await rehearsal.say(line);
		}
		const moments = rehearsal.offered.map(({ card }) => card.moment);
		expect(moments).toContain('options');
		expect(moments).toContain('supervisor');
	});

	test('speaks of the case: its provider, its goal, and a dated fact of its own', async () => {
		const rehearsal = practise();
		await rehearsal.begin('helpful');
		expect(rehearsal.talk?.lines[0]?.words).toContain('Northline Telecom');
		expect(rehearsal.goal).toContain('£42.10');
		const [first] = rehearsal.offered;
		expect(first?.words).toContain('Hello Maya. I have one goal today: a refund of £42.10');
		if (first) await rehearsal.say(first);
		expect(rehearsal.offered.some(({ card }) => card.id.startsWith('fact-'))).toBe(true);
	});

	test('goes as well in a case with nothing in it but a name', async () => {
		for (const { id } of agents) {
			const rehearsal = practise(new FakeStore(), bare);
			await rehearsal.begin(id);
			await sayUntilTheEnd(rehearsal, (turn) => turn % 2);
			expect(rehearsal.talk?.ending, id).not.toBeNull();
			for (const { words } of rehearsal.talk?.lines ?? []) expect(words).not.toMatch(/[{}]|undefined|null/);
			expect(rehearsal.tryNext === null).toBe(rehearsal.debrief?.next === 'goal');
		}
	});

	test('reads what was typed as the call does: the goal is said, and the facts come next', async () => {
		const rehearsal = practise();
		await rehearsal.begin('helpful');
		rehearsal.type('I would like £42.10 back for the bill of 29 October.');
		await rehearsal.sayTyped();
		expect(rehearsal.talk?.lines.filter(isMyLine)[0]?.heard.has('goal')).toBe(true);
		expect(rehearsal.offered[0]?.card.moment).not.toBe('opening');
		expect(rehearsal.typed).toBe('');
	});

	test('has a line to try next that was not said', async () => {
		for (const { id } of agents) {
			const rehearsal = practise();
			await rehearsal.begin(id);
			await sayUntilTheEnd(rehearsal, () => 0);
			expect(rehearsal.talk?.lines.filter(isMyLine).map(({ words }) => words)).not.toContain(rehearsal.tryNext);
		}
	});
});

describe('a practice is kept', () => {
	test('on this device, word for word, and is taken up again', async () => {
		const store = new FakeStore();
		const rehearsal = practise(store);
		await rehearsal.begin('policy');
		const [first] = rehearsal.offered;
		if (first) await rehearsal.say(first);
		rehearsal.type('What choi');
		await rehearsal.flush();

		const again = practise(store);
		await again.restore();
		expect(again.talk?.lines.map(({ words }) => words)).toEqual(rehearsal.talk?.lines.map(({ words }) => words));
		expect(again.typed).toBe('What choi');
	});

	test('before it is shown: a reload at any moment comes back at the line that is in sight', async () => {
		const store = new SlowStore();
		const reloaded = async () => {
			const again = practise(store);
			await again.restore();
			return again;
		};
		const rehearsal = practise(store);
		const begun = rehearsal.begin('hurried');
		expect(rehearsal.talk).toBeNull();
		await store.letGo();
		await begun;
		for (let turn = 0; rehearsal.talk?.ending === null; turn += 1) {
			expect(turn).toBeLessThan(MAX_TURNS);
			const before = wordsOf(rehearsal);
			const [line] = rehearsal.offered;
			if (!line) throw new Error('Nothing is offered.');
			const saying = rehearsal.say(line);
			expect(wordsOf(rehearsal)).toEqual(before);
			expect(wordsOf(await reloaded())).toEqual(before);
			await store.letGo();
			await saying;
			expect(wordsOf(rehearsal)).toHaveLength(before.length + 2);
			expect(wordsOf(await reloaded())).toEqual(wordsOf(rehearsal));
		}
		const stopping = rehearsal.stop();
		expect(rehearsal.isLookedBackOn).toBe(false);
		await store.letGo();
		await stopping;
		expect([rehearsal.isLookedBackOn, (await reloaded()).isLookedBackOn]).toEqual([true, true]);
	});

	test('one thing after the other: a second tap says nothing twice, and Stop is not lost behind it', async () => {
		const store = new SlowStore();
		const rehearsal = practise(store);
		const begun = rehearsal.begin('kind');
		await store.letGo();
		await begun;
		const [first] = rehearsal.offered;
		if (!first) throw new Error('Nothing is offered.');
		const taps = [rehearsal.say(first), rehearsal.say(first), rehearsal.stop()];
		await store.letGo();
		expect(await Promise.all(taps)).toEqual([true, true, true]);
		expect(rehearsal.talk?.lines).toHaveLength(3);
		expect(rehearsal.isLookedBackOn).toBe(true);
	});

	test('with what is typed while a line is on its way, and no older words come after newer ones', async () => {
		const store = new SlowStore();
		const rehearsal = practise(store);
		const begun = rehearsal.begin('kind');
		await store.letGo();
		await begun;
		rehearsal.type('What can you do?');
		const saying = rehearsal.sayTyped();
		rehearsal.type('What can you do? And wh');
		const keeping = rehearsal.flush();
		await store.letGo();
		await Promise.all([saying, keeping]);
		expect(rehearsal.talk?.lines[1]?.words).toBe('What can you do?');
		expect(rehearsal.typed).toBe(' And wh');
		const again = practise(store);
		await again.restore();
		expect([again.typed, again.talk?.lines.length]).toEqual([' And wh', 3]);
	});

	test('in no journal: nothing is ever committed', async () => {
		const store = new FakeStore();
		const rehearsal = practise(store);
		await rehearsal.begin('kind');
		await sayUntilTheEnd(rehearsal, () => 0);
		expect([store.commits, store.records.length]).toEqual([0, 0]);
	});

	test('stopped, it may go on; left behind, nothing of it stays', async () => {
		const store = new FakeStore();
		const rehearsal = practise(store);
		await rehearsal.begin('hurried');
		await rehearsal.stop();
		const again = practise(store);
		await again.restore();
		expect(again.isLookedBackOn).toBe(true);
		await again.goOn();
		expect(again.isLookedBackOn).toBe(false);
		expect(again.talk?.lines).toHaveLength(1);
		await again.forget();
		expect(again.talk).toBeNull();
		expect(store.local.size).toBe(0);
	});

	test('looked back on another day, it is gone; only left, it is still there', async () => {
		const store = new FakeStore();
		const before = clock;
		const rehearsal = practise(store);
		await rehearsal.begin('hurried');
		clock = { ...clock, utc: clock.utc + 86_400_000 };
		const left = practise(store);
		await left.restore();
		expect(left.talk).not.toBeNull();
		await left.stop();
		const old = practise(store);
		await old.restore();
		expect(old.talk).toBeNull();
		expect(store.local.size).toBe(0);
		clock = before;
	});

	test('under its case, so that it goes with the case; the sample has a place of its own', async () => {
		const store = new FakeStore();
		await practise(store).begin('kind');
		await practise(store, sample, sample.id).begin('policy');
		expect([...store.local.keys()]).toEqual(['draft:rehearsal', `draft:${sample.id}:rehearsal`]);
	});

	test('where the store is full, it goes on in sight and says so', async () => {
		const store = new FakeStore();
		const rehearsal = practise(store);
		await rehearsal.begin('kind');
		store.isFull = true;
		const [first] = rehearsal.offered;
		if (first) expect(await rehearsal.say(first)).toBe(false);
		expect(rehearsal.hasProblem).toBe(true);
		expect(rehearsal.talk?.lines).toHaveLength(3);
		store.isFull = false;
		rehearsal.type('');
		expect(await rehearsal.flush()).toBe(true);
		expect(rehearsal.hasProblem).toBe(false);
	});

	test('of what cannot be read, nothing is taken up', async () => {
		const store = new FakeStore();
		for (const kept of [42, { agent: 'nobody', day: '2026-11-22', said: [], typed: null, isLookedBackOn: false }, {}]) {
			store.local.set('draft:rehearsal', kept);
			const rehearsal = practise(store);
			await rehearsal.restore();
			expect(rehearsal.talk).toBeNull();
		}
	});
});
