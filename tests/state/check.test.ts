import { describe, expect, test } from 'vitest';
import { type AutomaticTrial, automaticTrials } from '#lib/state/check-report.ts';
import { Check, type CheckPowers } from '#lib/state/check.svelte.ts';

type Trials = CheckPowers['trials'];

const forever = () => new Promise<never>(() => {});
const failing = (name: string) => () => Promise.reject(new DOMException('On purpose.', name));

/** A browser in which everything works at once, except what is given. A wait that is too long ends at once. */
function browser({ trials = {}, ...others }: { trials?: Partial<Trials> } & Partial<Omit<CheckPowers, 'trials'>> = {}) {
	const order: string[] = [];
	let deleteEverything = () => {};
	const trialOf = (name: AutomaticTrial) => (signal: AbortSignal) => {
		order.push(name);
		return (trials[name] ?? (() => Promise.resolve()))(signal);
	};
	const powers: CheckPowers = {
		trials: Object.fromEntries(automaticTrials.map((name) => [name, trialOf(name)])) as Trials,
		saveOften({ count, onSaved, signal }) {
			order.push('saving');
			for (let saved = 1; saved <= count && !signal.aborted; saved += 1) onSaved(saved, 2);
			return Promise.resolve();
		},
		withTimeout: (_milliseconds, work) =>
			Promise.race([
				work,
				new Promise<never>((_, reject) => {
					setTimeout(() => reject(new DOMException('Too late.', 'TimeoutError')), 0);
				})
			]),
		removeTraces() {
			order.push('remove');
			return Promise.resolve();
		},
		onDeleted(listener) {
			deleteEverything = listener;
			return () => (deleteEverything = () => {});
		},
		...others
	};
	return { check: new Check(powers), order, deleteEverything: () => deleteEverything() };
}

describe('a run', () => {
	test('tries everything in order, saves a hundred times, and takes everything away again', async () => {
		const { check, order } = browser();
		await check.run();
		expect(order).toEqual([...automaticTrials, 'saving', 'remove']);
		expect(Object.values(check.outcomes).every(({ grade }) => grade === 'works')).toBe(true);
		expect(check.outcomes.saving).toEqual({ grade: 'works' });
		expect([check.times.length, check.copies, check.now]).toEqual([100, 2, null]);
	});

	test('a power that hangs is said to hang, and the next is tried', async () => {
		const signals: AbortSignal[] = [];
		const hang = (signal: AbortSignal) => {
			signals.push(signal);
			return forever();
		};
		const { check } = browser({ trials: { database: hang, cache: hang } });
		await check.run();
		expect(check.outcomes).toMatchObject({
			database: { grade: 'hangs' },
			file: { grade: 'works' },
			cache: { grade: 'hangs' },
			saving: { grade: 'works' }
		});
		expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
	});

	test.each([
		[failing('NotSupportedError'), { grade: 'missing' }],
		[failing('NotAllowedError'), { grade: 'not', detail: 'NotAllowedError' }],
		[failing('my words: £12 to Gridwell'), { grade: 'not' }],
		[() => Promise.reject(new TypeError('words of somebody')), { grade: 'not', detail: 'TypeError' }],
		[() => Promise.resolve('partly' as const), { grade: 'partly' }]
	])('%s is found as %j', async (trial, outcome) => {
		const { check } = browser({ trials: { locks: trial } });
		await check.run();
		expect(check.outcomes.locks).toEqual(outcome);
	});

	test('one copy is a part', async () => {
		const { check } = browser({
			saveOften({ onSaved }) {
				onSaved(3, 1);
				return Promise.resolve();
			}
		});
		await check.run();
		expect([check.outcomes.saving, check.copies]).toEqual([{ grade: 'partly' }, 1]);
	});

	test('a second one does not begin while the first goes on', async () => {
		const { check, order } = browser();
		await Promise.all([check.run(), check.run()]);
		expect(order.filter((name) => name === 'saving')).toHaveLength(1);
	});

	test('what an earlier page left is taken away before anything is written', async () => {
		const { check, order } = browser();
		void check.clean();
		await check.run();
		expect(order.slice(0, 3)).toEqual(['wake', 'remove', 'worker']);
	});
});

describe('a run that is stopped', () => {
	test('ends at once, although the power hangs, and takes everything away', async () => {
		let start = () => {};
		const started = new Promise<void>((resolve) => (start = resolve));
		const { check, order } = browser({
			trials: { database: () => (start(), forever()) },
			withTimeout: (_milliseconds, work) => work
		});
		const running = check.run();
		await started;
		expect(check.now).toBe('database');
		check.stop();
		await running;
		expect(order.slice(-2)).toEqual(['database', 'remove']);
		expect(check.outcomes).not.toHaveProperty('database');
		expect(check.outcomes).not.toHaveProperty('saving');
	});

	test('keeps the times so far', async () => {
		const { check } = browser({
			async saveOften({ count, onSaved, signal }) {
				for (let saved = 1; saved <= count && !signal.aborted; saved += 1) {
					if (saved === 7) check.stop();
					onSaved(saved, 2);
					await Promise.resolve();
				}
			}
		});
		await check.run();
		expect(check.times).toHaveLength(7);
		expect(check.outcomes.saving).toEqual({ grade: 'works' });
	});

	test('is stopped by a deletion of everything in another tab', async () => {
		const { check, order, deleteEverything } = browser({
			trials: { locks: () => (deleteEverything(), Promise.resolve()) }
		});
		await check.run();
		expect(order.slice(-2)).toEqual(['locks', 'remove']);
	});
});

describe('the keyboard', () => {
	const open = { before: 800, now: 450, hasPageShrunk: false, isBoxInSight: true, isBarInSight: true };

	test('is judged at the lowest height that was seen', () => {
		const { check } = browser();
		check.see({ ...open, now: 800 });
		expect(check.outcomes.keyboard).toEqual({ grade: 'missing' });
		check.see({ ...open, now: 500, isBoxInSight: false });
		check.see({ ...open, isBarInSight: false });
		expect(check.outcomes.keyboard).toEqual({ grade: 'partly', detail: '56 %' });
		check.see({ ...open, now: 600 });
		check.see({ ...open, now: 800 });
		expect(check.outcomes.keyboard).toEqual({ grade: 'partly', detail: '56 %' });
		check.see({ ...open, hasPageShrunk: true });
		expect(check.outcomes.keyboard).toEqual({ grade: 'works', detail: '56 %, page shrinks' });
	});

	test('that covers the box does not work', () => {
		const { check } = browser();
		check.see({ ...open, isBoxInSight: false });
		expect(check.outcomes.keyboard?.grade).toBe('not');
	});
});

test('the same answer again takes it back', () => {
	const { check } = browser();
	check.answer('date', 'works');
	check.answer('date', 'not');
	expect(check.outcomes.date).toEqual({ grade: 'not' });
	check.answer('date', 'not');
	expect(check.outcomes).toEqual({});
});

test('coming back counts as loaded again until the page comes back as it was', () => {
	const { check } = browser();
	check.leave();
	expect(check.keep().outcomes.back).toEqual({ grade: 'partly' });
	check.returnAsLeft();
	expect(check.outcomes.back).toEqual({ grade: 'works' });
});

test('a tap that throws does not work', async () => {
	const { check } = browser();
	await check.tap('clipboard', failing('NotAllowedError'));
	expect(check.outcomes.clipboard).toEqual({ grade: 'not' });
});
