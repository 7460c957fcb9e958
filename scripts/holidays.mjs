// Writes the table of public holidays for counting working days: node scripts/holidays.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

/**
 * Regions where a rule counts working days. Each nation of the United Kingdom is separate: "GB" alone lacks the summer
 * bank holiday.
 */
const regions = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR', 'IE', 'NZ', 'US', 'FR'];
const [FIRST_YEAR, LAST_YEAR] = [2024, 2032];

/** Days on which offices or banks are closed, by region and year: `{ IE: { 2024: '01-01 02-05 …' } }`. */
export function holidayTable() {
	return Object.fromEntries(
		regions.map((region) => {
			const calendar = new Holidays(...region.split('-'));
			const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
			return [region, Object.fromEntries(years.map((year) => [year, daysOf(calendar.getHolidays(year))]))];
		})
	);
}

function daysOf(holidays) {
	const closed = holidays.filter(({ type }) => type === 'public' || type === 'bank');
	return [...new Set(closed.map(({ date }) => date.slice(5, 10)))].sort().join(' ');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	const file = join(import.meta.dirname, '../src/lib/content/ladders/holidays.json');
	writeFileSync(file, `${JSON.stringify(holidayTable(), null, '\t')}\n`);
}
