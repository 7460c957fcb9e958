import { describe, expect, test } from 'vitest';
import { ThreeTimes } from '#lib/platform/three-times.ts';
import { hashCode, isCode } from '#lib/state/curtain-code.ts';
import { Curtain, type CurtainMemory } from '#lib/state/curtain.svelte.ts';

const MINUTE = 60_000;

/** Web storage that the tabs of one browser share, and its clock. */
function browser(after: number | null) {
	const shared = { after, covered: false, present: 0 as number | null, veiled: false, now: 1_000 * MINUTE };
	const memory: CurtainMemory = {
		readCurtain: () => (shared.after === null ? null : { after: shared.after }),
		isCovered: () => shared.covered,
		markCovered: (isDown) => (shared.covered = isDown),
		lastPresent: () => shared.present,
		markPresent: (now) => (shared.present = now),
		hasLeaveButton: () => false,
		veilPage: (isVeiled) => (shared.veiled = isVeiled)
	};
	const open = () => new Curtain(memory, () => shared.now);
	return { shared, open, wait: (minutes: number) => (shared.now += minutes * MINUTE) };
}

describe('the curtain', () => {
	test('that is not on covers nothing, however long somebody was away', () => {
		const { open, wait, shared } = browser(null);
		const tab = open();
		tab.hide();
		wait(10_000);
		tab.show();
		expect([tab.isDown, open().isDown, shared.veiled]).toEqual([false, false, false]);
	});

	test('covers a return and a start after its time, and none before', () => {
		const { open, wait, shared } = browser(5);
		shared.present = shared.now;
		const tab = open();
		tab.hide();
		expect(shared.veiled).toBe(true);
		wait(4.9);
		tab.show();
		expect([tab.isDown, open().isDown, shared.veiled]).toEqual([false, false, false]);
		tab.hide();
		wait(5);
		expect(open().isDown).toBe(true);
		tab.show();
		expect([tab.isDown, tab.wasUp]).toEqual([true, true]);
	});

	test('covers a start that nobody was seen before, and one of a clock that was put back', () => {
		const { open, shared, wait } = browser(5);
		expect([open().isDown, open().wasUp]).toEqual([true, false]);
		shared.covered = false;
		shared.present = shared.now;
		wait(-60);
		expect(open().isDown).toBe(true);
	});

	test('at once covers each return and each start', () => {
		const { open, shared } = browser(0);
		shared.present = shared.now;
		const tab = open();
		expect(tab.isDown).toBe(true);
		tab.lift();
		expect(tab.isDown).toBe(false);
		// Back in the foreground without having been away, as from a dialog of the browser.
		tab.show();
		expect(tab.isDown).toBe(false);
		tab.hide();
		expect(tab.isDown).toBe(true);
	});

	test('does not come down in one tab while somebody works in another', () => {
		const { open, wait, shared } = browser(5);
		shared.present = shared.now;
		const [left, used] = [open(), open()];
		left.hide();
		for (let minutes = 0; minutes < 30; minutes += 1) {
			wait(1);
			used.stay();
		}
		left.show();
		expect(left.isDown).toBe(false);
	});

	test('that was drawn by leaving stays down for every tab and start, until it is lifted', () => {
		const { open, shared } = browser(null);
		const [one, other] = [open(), open()];
		one.cover();
		other.follow(true);
		expect([one.isDown, other.isDown, open().isDown]).toEqual([true, true, true]);
		one.show();
		expect(one.isDown).toBe(true);
		one.lift();
		other.follow(shared.covered);
		expect([one.isDown, other.isDown, open().isDown]).toEqual([false, false, false]);
	});
});

test('a code is known again by its hash, and no other is', async () => {
	const kept = await hashCode('4071');
	expect(JSON.stringify(kept)).not.toContain('4071');
	expect([await isCode(' 4071 ', kept), await isCode('4072', kept), await isCode('', kept)]).toEqual([
		true,
		false,
		false
	]);
	expect(await hashCode('4071')).not.toEqual(kept);
});

test('three presses of one key count within two seconds, by themselves', () => {
	const pressed = (...keys: [key: string, at: number, repeat?: boolean][]) => {
		const thrice = new ThreeTimes('Shift');
		return keys.map(([key, timeStamp, repeat = false]) => thrice.press({ key, timeStamp, repeat })).at(-1);
	};
	expect(pressed(['Shift', 0], ['Shift', 400], ['Shift', 800])).toBe(true);
	expect(pressed(['Shift', 0], ['Shift', 400], ['A', 500], ['Shift', 800])).toBe(false);
	expect(pressed(['Shift', 0], ['Shift', 400], ['Shift', 2500])).toBe(false);
	expect(pressed(['Shift', 0], ['Shift', 100, true], ['Shift', 200, true])).toBe(false);
});
