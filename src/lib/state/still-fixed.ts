import type { NewRecord } from '#lib/domain/case/record.ts';
import type { Day } from '#lib/domain/day.ts';
import { promisesOf } from '#lib/domain/promises/promises.ts';
import { dayToAsk } from '#lib/domain/today/still-fixed.ts';
import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** The records that say where the problem stands. Once it is fixed, they also say when to ask whether it still is. */
export function recordsOfStanding(file: CaseFile, standing: CaseOutcome | null): NewRecord[] {
	const { case: theCase, id } = file;
	if (theCase.standing === standing) return [];
	const ask = standing === 'fixed' ? dayToAsk(promisesOf(theCase), file.today) : null;
	return [
		file.field('case', id, 'standing', standing),
		...(theCase.askStillFixedOn === ask ? [] : [file.field('case', id, 'askStillFixedOn', ask)])
	];
}

export function keepStanding(file: CaseFile, standing: CaseOutcome | null): Promise<boolean> {
	return file.keep(recordsOfStanding(file, standing));
}

/** Moves the day on which to ask; with null, nobody asks. */
export function keepDayToAsk(file: CaseFile, day: Day | null): Promise<boolean> {
	return file.set('case', file.id, 'askStillFixedOn', day);
}

/**
 * Keeps the answer to "Is it still fixed?", with an entry that says so in `words`. A yes closes the case; any other answer
 * opens it. The question does not come again. Resolves false when it could not be saved.
 */
export function keepStillFixed(file: CaseFile, answer: CaseOutcome, words: string): Promise<boolean> {
	const { case: theCase, id } = file;
	const closed = answer === 'fixed' ? true : null;
	return file.keep([
		file.field('case', id, 'askStillFixedOn', null),
		...(theCase.standing === answer ? [] : [file.field('case', id, 'standing', answer)]),
		...((theCase.closed ?? null) === closed ? [] : [file.field('case', id, 'closed', closed)]),
		file.entry({ kind: 'noted', by: 'me', contact: null, words })
	]);
}
