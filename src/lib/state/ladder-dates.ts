import type { LadderBasis } from '#lib/domain/ladder/basis.ts';
import type { RungDates } from '#lib/domain/ladder/due.ts';
import { awaitedAnswer } from '#lib/domain/ladder/awaited.ts';
import { datesOfAwaited, ladderDatesOf } from '#lib/domain/ladder/steps.ts';
import type { LadderTables } from './app/content-port.ts';

/**
 * Works out the days of a case's ladder. While no ladder is known, or the person has not said which one, that of a complaint which
 * was sent is all there is.
 * Rejects when the rules cannot be loaded.
 */
export async function workOutLadderDates(basis: LadderBasis, tables: LadderTables): Promise<readonly RungDates[]> {
	const { country, sector, ladderVariant, ladderAnswer, nation, reported } = basis;
	const [choice, isHoliday] = await Promise.all([
		tables.ladderFor(country, sector, ladderVariant),
		tables.holidaysOf(country, nation)
	]);
	if (choice.kind === 'ladder') return ladderDatesOf(choice.ladder, reported, isHoliday, ladderAnswer);
	const awaited = awaitedAnswer(null, reported, isHoliday);
	return awaited === null ? [] : [datesOfAwaited(awaited)];
}
