/** The weeks of the month of this day, from Monday on, as the days of the month; null before its first and after its last. */
export function weeksOf(day: Date): (number | null)[][] {
	const [year, month] = [day.getFullYear(), day.getMonth()];
	const count = new Date(year, month + 1, 0).getDate();
	const before = (new Date(year, month, 1).getDay() + 6) % 7;
	const dayAt = (place: number) => (place >= before && place < before + count ? place - before + 1 : null);
	return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => dayAt(week * 7 + weekday))
	);
}

/** The day in words, as the browser writes it. */
export function headingOf(day: Date): string {
	return day.toLocaleDateString(undefined, { dateStyle: 'full' });
}
