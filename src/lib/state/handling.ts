import { MAX_NOT_COUNTED } from '#lib/domain/case/limits.ts';
import { countedKey } from '#lib/domain/handling/counted.ts';
import type { CountedKind, HandlingQuestion } from '#lib/domain/vocabulary/handling.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** Keeps the person's own answer to one question; with null, the journal answers again. */
export function keepAnswer(file: CaseFile, question: HandlingQuestion, answer: boolean | null): Promise<boolean> {
	return file.set('case', file.id, question, answer);
}

/** Leaves one thing out of a count, or counts it again. Resolves false when too many are left out, or it could not be saved. */
export async function keepCounted(file: CaseFile, kind: CountedKind | 'call', id: Id, isIn: boolean): Promise<boolean> {
	const key = countedKey(kind, id);
	let isFull = false;
	const isKept = await file.keepInTurn(() => {
		const others = (file.case.notCounted ?? []).filter((other) => other !== key);
		isFull = !isIn && others.length >= MAX_NOT_COUNTED;
		return isFull ? [] : [file.field('case', file.id, 'notCounted', isIn ? others : [...others, key])];
	});
	return isKept && !isFull;
}
