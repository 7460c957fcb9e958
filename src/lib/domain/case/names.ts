import type { Case } from './case.ts';

/** Every name of a case. A want that begins with one keeps its capital letter. */
export function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}
