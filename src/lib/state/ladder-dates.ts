import type { LadderBasis, RungDates } from '#lib/domain/ladder/due.ts';
import { ladderDatesOf } from '#lib/domain/ladder/steps.ts';
import type { LadderTables } from './app/content-port.ts';

/**
 * Works out the days of a case's ladder. Empty when no ladder is known, or while the person has not said which one.
 * Rejects when the rules cannot be loaded.
 */
export async function workOutLadderDates(basis: LadderBasis, tables: LadderTables): Promise<readonly RungDates[]> {
	const { country, sector, ladderVariant, ladderAnswer, nation, reported } = basis;
	const [choice, isHoliday] = await Promise.all([
		tables.ladderFor(country, sector, ladderVariant),
		tables.holidaysOf(country, nation)
	]);
	return choice.kind === 'ladder' ? ladderDatesOf(choice.ladder, reported, isHoliday, ladderAnswer) : [];
}
