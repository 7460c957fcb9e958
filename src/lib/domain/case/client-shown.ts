import type { Case } from './case.ts';

/** For whom a case is, as a screen that others can see names them: by the alias if there is one. Null when it is the person's own. */
export function clientShown({ forWhom, alias }: Pick<Case, 'forWhom' | 'alias'>): string | null {
	return forWhom === null ? null : (alias ?? forWhom);
}
