import type { Case } from '../case/case.ts';
import { daysWith } from '../case/people.ts';
import type { Day } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Learned } from '../vocabulary/learned.ts';
import { firmKey, isSameFirm } from './same-firm.ts';

/** What may be learned of a company, as fields of the case where it was learned. */
export const learnable = ['numberThatWorked', 'menuWay', 'openHours'] as const;
export type Learnable = (typeof learnable)[number];

/** Somebody at the company. `decides` is what they could decide; `seen` the last day in touch. */
export type KnownPerson = { name: string; role: string; decides: string; seen: Day | null };

/** What one case knows of its company. */
export type FirmNotes = Readonly<Record<Learnable, Learned | null>> & { people: readonly KnownPerson[] };

/** A case as far as it matters to the memory of its company. */
export type FirmSource = { id: Id; provider: string; forWhom: string | null; firm: FirmNotes };

/** What all cases with one company know of it: the newest of each, and the people, whoever was met last first. */
export type FirmMemory = FirmNotes;

/** What this case has learned of its company. */
export function firmNotesOf(theCase: Case): FirmNotes {
	const { numberThatWorked, menuWay, openHours } = theCase;
	return {
		numberThatWorked,
		menuWay,
		openHours,
		people: theCase.people.flatMap(({ id, name, role, decides }): KnownPerson[] => {
			if (!name?.trim() && !role?.trim()) return [];
			const seen = daysWith(theCase, id).at(-1) ?? null;
			return [{ name: name?.trim() ?? '', role: role?.trim() ?? '', decides: decides?.trim() ?? '', seen }];
		})
	};
}

/**
 * What is known of the company of a case, from all cases with it. Of a case that is for another person it tells the number, the way,
 * the hours, roles, names and days, and nothing else. It is only shown: no case takes anything over from another.
 */
export function rememberFirm(here: Omit<FirmSource, 'firm'>, sources: readonly FirmSource[]): FirmMemory {
	const known = sources
		.filter(({ id, provider }) => id === here.id || isSameFirm(provider, here.provider))
		.map((source) => (isForAnother(source, here) ? withoutTheirs(source.firm) : source.firm));
	const newest = (name: Learnable) =>
		known.map((firm) => firm[name]).reduce((last, one) => ((one?.on ?? '') > (last?.on ?? '') ? one : last), null);
	return {
		numberThatWorked: newest('numberThatWorked'),
		menuWay: newest('menuWay'),
		openHours: newest('openHours'),
		people: unite(known.flatMap(({ people }) => people))
	};
}

/** Whether a case is for a person other than the one of this case. */
export function isForAnother({ forWhom }: Pick<FirmSource, 'forWhom'>, here: Pick<FirmSource, 'forWhom'>): boolean {
	const key = (name: string | null) => (name ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
	return key(forWhom) !== '' && key(forWhom) !== key(here.forWhom);
}

function withoutTheirs(firm: FirmNotes): FirmNotes {
	return { ...firm, people: firm.people.map((person) => ({ ...person, decides: '' })) };
}

/** One person for each name and role, with the last day, and what they could decide. */
function unite(people: readonly KnownPerson[]): readonly KnownPerson[] {
	const united = new Map<string, KnownPerson>();
	for (const person of [...people].sort((a, b) => (b.seen ?? '').localeCompare(a.seen ?? ''))) {
		const key = `${firmKey(person.name)} ${firmKey(person.role)}`;
		const last = united.get(key);
		united.set(key, last ? { ...last, decides: last.decides || person.decides } : person);
	}
	return [...united.values()];
}

export function knowsAnything({ people, ...learned }: FirmMemory): boolean {
	return people.length > 0 || Object.values(learned).some((one) => one !== null);
}
