import { Nation } from '#lib/domain/vocabulary/ladder.ts';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Tells which days are holidays in a country. In the United Kingdom without a nation, a holiday of any nation is one, so that
 * no date is told too early. Where nothing is known, in other countries and in years that the table does not reach, every day
 * is told as a holiday: a count of working days that gets there never ends, and its date is unknown.
 */
export async function holidaysOf(
	country: string | null,
	nation: Nation | null = null
): Promise<(day: string) => boolean> {
	const { default: table }: { default: Table } = await import('./holidays.json');
	const places = country === 'GB' ? (nation === null ? Nation.options : [nation]) : [country ?? ''];
	const calendars = places.map((place) => (Object.hasOwn(table, place) ? table[place] : undefined));
	return (day) => calendars.some((calendar) => isShut(calendar?.[day.slice(0, 4)], day));
}

function isShut(year: string | undefined, day: string): boolean {
	return year === undefined || year.split(' ').includes(day.slice(5));
}
