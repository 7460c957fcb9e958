import { Nation } from '#lib/domain/vocabulary/ladder.ts';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Loads the holidays of a country, as a test of a day. In the United Kingdom without a nation, a holiday of any nation counts, so
 * that no date is too early. In other countries, and in years that the table does not cover, every day counts as a holiday. A count
 * of working days that gets there never ends, so its date is unknown. Rejects when the table cannot be loaded.
 */
export async function holidaysOf(
	country: string | null,
	nation: Nation | null = null
): Promise<(day: string) => boolean> {
	const { default: table }: { default: Table } = await import('./holidays.json');
	const regions = country === 'GB' ? (nation === null ? Nation.options : [nation]) : [country ?? ''];
	const calendars = regions.map((region) => (Object.hasOwn(table, region) ? table[region] : undefined));
	return (day) => calendars.some((calendar) => isShut(calendar?.[day.slice(0, 4)], day));
}

function isShut(year: string | undefined, day: string): boolean {
	return year === undefined || year.split(' ').includes(day.slice(5));
}
