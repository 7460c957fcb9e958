import { describe, expect, test } from 'vitest';
import { type Promised, foremostOfTheirs, lastOfTheirs, missedOfTheirs } from '#lib/domain/promises/promises.ts';
import { compareOwed, isLate } from '#lib/domain/promises/owed.ts';

const today = '2026-11-21';

describe('late', () => {
	test('is arithmetic: only when the day has passed, and nothing was settled', () => {
		expect(isLate(promise({ due: '2026-11-20' }), today)).toBe(true);
		expect(isLate(promise({ due: today }), today)).toBe(false);
		expect(isLate(promise({ due: null }), today)).toBe(false);
		expect(isLate(promise({ due: '2026-11-20', settled: { outcome: 'broken', on: today } }), today)).toBe(false);
	});
});

describe('the promise in sight', () => {
	test('is the one of theirs that is due first', () => {
		const later = promise({ id: 'b', due: '2026-11-30' });
		const sooner = promise({ id: 'a', due: '2026-11-17' });
		expect(foremostOfTheirs([later, sooner, promise({ id: 'c' })])?.id).toBe('a');
	});

	test('is the newest when none has a day, and never mine or a settled one', () => {
		const settled = promise({ id: 's', due: '2026-11-01', settled: { outcome: 'kept', on: today } });
		const list = [
			promise({ id: 'old' }),
			promise({ id: 'new' }),
			promise({ id: 'mine', by: 'me', due: today }),
			settled
		];
		expect(foremostOfTheirs(list)?.id).toBe('new');
		expect(foremostOfTheirs([settled])).toBeNull();
	});
});

describe('the promise that the next contact begins with', () => {
	const broken = promise({ id: 'broken', settled: { outcome: 'broken', on: today } });
	const kept = promise({ id: 'kept', settled: { outcome: 'kept', on: today } });
	const dropped = promise({ id: 'dropped', settled: { outcome: 'dropped', on: today } });
	const open = promise({ id: 'open' });
	const late = promise({ id: 'late', due: '2026-11-17' });
	const mine = promise({ id: 'mine', by: 'me', due: '2026-11-17' });

	test('was missed when it is late, or broken with none kept since', () => {
		expect(missedOfTheirs([broken, dropped, open, mine], today)?.id).toBe('broken');
		expect(missedOfTheirs([broken, late], today)?.id).toBe('late');
		expect(missedOfTheirs([broken, kept], today)).toBeNull();
		expect(missedOfTheirs([open, mine, dropped], today)).toBeNull();
	});

	test('is the newest when that was broken, else the one that is owed, else the last that ended', () => {
		expect(lastOfTheirs([open, broken, mine])?.id).toBe('broken');
		expect(lastOfTheirs([broken, open])?.id).toBe('open');
		expect(lastOfTheirs([broken, kept, dropped])?.id).toBe('kept');
		expect(lastOfTheirs([dropped, mine])).toBeNull();
	});
});

test('what is owed: mine before theirs, in each the late ones first, then by day, without a day last', () => {
	const owed = [
		promise({ id: 'theirs-undated' }),
		promise({ id: 'theirs-late', due: '2026-11-17' }),
		promise({ id: 'mine-undated', by: 'me' }),
		promise({ id: 'theirs-soon', due: '2026-11-27' }),
		promise({ id: 'mine-soon', by: 'me', due: '2026-11-22' }),
		promise({ id: 'mine-late', by: 'me', due: '2026-11-01' })
	];
	expect(owed.sort(compareOwed).map(({ id }) => id)).toEqual([
		'mine-late',
		'mine-soon',
		'mine-undated',
		'theirs-late',
		'theirs-soon',
		'theirs-undated'
	]);
});

function promise(parts: Partial<Promised>): Promised {
	const at = { day: '2026-11-12', minute: null, zone: 'Europe/London' };
	return {
		id: 'p',
		contact: null,
		by: 'them',
		words: 'ring back',
		due: null,
		isTimed: false,
		person: null,
		at,
		settled: null,
		...parts
	};
}
