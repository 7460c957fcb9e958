import { afterEach, describe, expect, test } from 'vitest';
import { packWords } from '#lib/content/script/supervisor.ts';
import { dateWords, timeWords, weekdayAndDate, withLocalDays } from '#lib/content/words/en/days.ts';
import { moneyWords } from '#lib/content/words/en/journal.ts';
import { newCaseWords } from '#lib/content/words/en/new-case.ts';
import { followCountry } from '#lib/content/words/en/region.ts';
import { wrapUpWords } from '#lib/content/words/en/wrap-up.ts';

afterEach(() => followCountry(null));

describe('days, times and sums', () => {
	test.each([
		[null, '3 May 2025', '14:03', 'Tuesday 17 November', '£42.10'],
		['GB', '3 May 2025', '14:03', 'Tuesday 17 November', '£42.10'],
		['US', 'May 3, 2025', '2:03 pm', 'Tuesday, November 17', '$42.10'],
		['IE', '3 May 2025', '14:03', 'Tuesday 17 November', '€42.10'],
		['AU', '3 May 2025', '2:03 pm', 'Tuesday 17 November', '$42.10'],
		['IN', '3 May 2025', '2:03 pm', 'Tuesday 17 November', '₹42.10']
	])('are written as in %s', (country, date, time, weekday, sum) => {
		followCountry(country);
		expect(dateWords('2025-05-03', '2026-11-21')).toBe(date);
		expect(timeWords(843)).toBe(time);
		expect(weekdayAndDate('2026-11-17', '2026-11-21')).toBe(weekday);
		expect(newCaseWords.whatHint).toBe(`For example: my bill is ${sum} too high.`);
		expect(wrapUpWords.promises.wordsHint).toContain(sum);
	});

	test('keep noon and midnight apart', () => {
		followCountry('US');
		expect([0, 12, 720, 779].map((minute) => timeWords(minute))).toEqual([
			'12:00 am',
			'12:12 am',
			'12:00 pm',
			'12:59 pm'
		]);
	});

	test('stand in a guide as the country writes them', () => {
		const text = 'We sat there on 6 May from 14:10 to 09:05. It says 4,120.';
		expect(withLocalDays(text)).toBe(text);
		followCountry('AU');
		expect(withLocalDays(text)).toBe('We sat there on 6 May from 2:10 pm to 9:05 am. It says 4,120.');
		followCountry('US');
		expect(withLocalDays(text)).toBe('We sat there on May 6 from 2:10 pm to 9:05 am. It says 4,120.');
	});

	test('name the money of another country by its own sign', () => {
		expect(moneyWords({ minor: 1200, currency: 'USD' })).toBe('US$12.00');
		followCountry('US');
		expect(moneyWords({ minor: 1200, currency: 'USD' })).toBe('$12.00');
	});

	test('join two days of one month as they are said', () => {
		const days = ['2026-11-12', '2026-11-17'];
		expect(packWords('phone', '2026-11-21').promise(days)).toBe('It was promised by 12 and 17 November.');
		followCountry('US');
		expect(packWords('phone', '2026-11-21').promise(days)).toBe('It was promised by November 12 and 17.');
	});
});
