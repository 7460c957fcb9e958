import { dateWords } from '#lib/content/words/en/days.ts';
import { entryLine } from '#lib/content/words/en/journal.ts';
import type { Entry, Person } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { shorten } from '#lib/domain/speech/shorten.ts';

const WORDS_SHOWN = 16;

/** A note in one short line, with its day. */
export function noteWords(entry: Entry, people: readonly Person[], today: Day): string {
	const { lead, words } = entryLine(entry, people, today);
	const said = [lead, shorten(words, WORDS_SHOWN) || words].filter(Boolean).join(': ');
	return `${dateWords(entry.at.day, today)}: ${said}`;
}
