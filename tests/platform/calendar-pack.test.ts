import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, calendarFile } from '#lib/platform/calendar-pack.ts';
import { addDays } from '#lib/domain/day.ts';

const made = Date.parse('2026-11-21T10:00:00Z');
const words = { title: 'Holdline: a date to look at', more: 'Open Holdline to see what it is.', made };

function eventsOf(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
	return calendar.getAllSubcomponents('vevent').map((part) => ({
		event: new ICAL.Event(part),
		alarms: part.getAllSubcomponents('valarm')
	}));
}

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const anyDays = fc.uniqueArray(fc.record({ id: fc.uuid(), day: anyDay, alarms: fc.subarray([30, 7, 1, 0]) }), {
	selector: ({ id }) => id,
	maxLength: 6
});

describe('a calendar file', () => {
	test('has whole days, each with its alarms at nine in the morning', () => {
		const days: CalendarDay[] = [{ id: 'one', day: '2026-11-28', alarms: [30, 7, 1, 0] }];
		const text = calendarFile(days, words);
		const [found] = eventsOf(text);
		expect(found?.event.startDate.isDate).toBe(true);
		expect(found?.event.startDate.toString()).toBe('2026-11-28');
		expect(found?.event.endDate.toString()).toBe('2026-11-29');
		expect(found?.event.uid).toBe('one@holdline');
		expect(found?.alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
			'-P29DT15H',
			'-P6DT15H',
			'-PT15H',
			'PT9H'
		]);
		expect(found?.alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(Array(4).fill('DISPLAY'));
	});

	test('comes back from a second parser as it went in', () => {
		fc.assert(
			fc.property(anyDays, (days) => {
				const found = eventsOf(calendarFile(days, words));
				expect(found.map(({ event }) => [event.uid, event.startDate.toString(), event.summary])).toEqual(
					days.map(({ id, day }) => [`${id}@holdline`, day, words.title])
				);
				expect(found.map(({ alarms }) => alarms.length)).toEqual(days.map(({ alarms }) => alarms.length));
			})
		);
	});

	test('is folded at 75 octets and escaped, whatever stands in its words', () => {
		const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(',', ';', '\\', '\n', 'é', '号', '😀', ' '));
		const anyWords = fc
			.array(part, { maxLength: 60 })
			.map((parts) =>
				parts.join('').replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, (sign) => (sign === '\n' ? sign : ''))
			)
			.filter((text) => text.trim() !== '' && text === text.trim());
		fc.assert(
			fc.property(anyWords, anyWords, (title, more) => {
				const text = calendarFile([{ id: 'one', day: '2026-11-28', alarms: [0] }], { title, more, made });
				for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				const [found] = eventsOf(text);
				expect(found?.event.summary).toBe(title);
				expect(found?.event.description).toBe(more);
			})
		);
	});

	test('has the same day in every zone of the machine', () => {
		const before = process.env.TZ;
		const texts = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((zone) => {
			process.env.TZ = zone;
			return calendarFile([{ id: 'one', day: '2026-03-29', alarms: [0] }], words);
		});
		process.env.TZ = before;
		expect(new Set(texts).size).toBe(1);
		expect(texts[0]).toContain('DTSTART;VALUE=DATE:20260329\r\n');
	});
});
