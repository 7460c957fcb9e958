import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';

/** A whole day in a calendar, `YYYY-MM-DD`, with its alarms: that many days before it, at nine in the morning; 0 is the day itself. */
export type CalendarDay = { id: string; day: string; alarms: readonly number[] };

const DAY_S = 86_400;
const NINE_S = 9 * 3600;

/**
 * Writes an iCalendar file (RFC 5545) of whole days, each with the same title. `made` is in milliseconds since 1970.
 * The same id in a later file is the same event, so that a calendar moves it and does not show it twice.
 */
export function calendarFile(
	days: readonly CalendarDay[],
	{ title, more, made }: { title: string; more: string; made: number }
): string {
	const calendar = ical({ prodId: { company: 'Holdline', product: 'Holdline', language: 'EN' } });
	calendar.method(ICalCalendarMethod.PUBLISH);
	for (const { id, day, alarms } of days) {
		const start = new Date(`${day}T00:00:00Z`);
		const event = calendar.createEvent({
			id: `${id}@holdline`,
			start,
			end: new Date(start.getTime() + DAY_S * 1000),
			allDay: true,
			timezone: 'UTC',
			stamp: new Date(made),
			summary: title,
			description: more
		});
		for (const before of alarms) {
			const seconds = before * DAY_S - NINE_S;
			event.createAlarm({
				type: ICalAlarmType.display,
				description: title,
				...(seconds > 0 ? { triggerBefore: seconds } : { triggerAfter: -seconds })
			});
		}
	}
	return calendar.toString();
}
