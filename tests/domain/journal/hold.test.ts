import { expect, test } from 'vitest';
import type { Contact, Entry } from '#lib/domain/case/case.ts';
import { minutesHeld, runningHold } from '#lib/domain/journal/hold.ts';

const at = { day: '2026-11-21', minute: 843, zone: 'UTC' };
const utc = Date.UTC(2026, 10, 21, 14, 3, 40);
const live = { started: { ...at, utc }, ended: null } as Pick<Contact, 'started' | 'ended'>;
const entry = (parts: Partial<Entry>) =>
	({ kind: 'held', status: 'standing', at, made: { utc, offset: 0, zone: 'UTC' }, ...parts }) as Entry;
const hold = entry({});

test('a hold runs from its tap, through my own notes, until they say or do something', () => {
	expect(runningHold(live, [hold])).toBe(hold);
	expect(runningHold(live, [hold, entry({ kind: 'noted' }), entry({ kind: 'said', by: 'me' })])).toBe(hold);
	for (const kind of ['said', 'refused', 'answered', 'promised', 'passed-on'] as const)
		expect(runningHold(live, [hold, entry({ kind, by: 'them' })])).toBeNull();
});

test('a hold that has its minutes, was struck out, or stands in a contact that has ended does not run', () => {
	expect(runningHold(live, [entry({ minutes: 0 })])).toBeNull();
	expect(runningHold(live, [entry({ status: 'struck' })])).toBeNull();
	expect(runningHold({ ...live, ended: { ...at, utc } }, [hold])).toBeNull();
	expect(runningHold({ ...live, started: { ...at, utc: null } }, [hold])).toBeNull();
});

test('its length is counted in whole minutes from the tap, or from the time it was corrected to', () => {
	expect(minutesHeld(hold, utc + 59_999)).toBe(0);
	expect(minutesHeld(hold, utc + 12 * 60_000)).toBe(12);
	expect(minutesHeld(entry({ at: { ...at, minute: 840 } }), utc + 12 * 60_000)).toBe(15);
	expect(minutesHeld(entry({ at: { ...at, day: '2026-11-20', minute: 1439 } }), utc)).toBe(844);
	expect(minutesHeld(entry({ at: { ...at, minute: null } }), utc + 60_000)).toBe(1);
	expect(minutesHeld(hold, utc - 1)).toBe(0);
});
