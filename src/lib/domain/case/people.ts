import type { Person } from './case.ts';

/** The person of this name, however it is written large or small; undefined when nobody of that name is known. */
export function personNamed(people: readonly Person[], name: string): Person | undefined {
	const wanted = name.trim().toLowerCase();
	return people.find((person) => person.name?.trim().toLowerCase() === wanted);
}
