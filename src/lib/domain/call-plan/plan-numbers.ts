import type { Case } from '../case/case.ts';

/** A number that the person may be asked for in a call; `label` is the person's own name for it. */
export type PlanNumber = { kind: 'phone' | 'reference' | 'other'; label: string; number: string };

/** The numbers of a case, their telephone number first. What the case does not have is left out. */
export function planNumbersOf({ phone, reference, numbers }: Case): readonly PlanNumber[] {
	const all: readonly PlanNumber[] = [
		{ kind: 'phone', label: '', number: phone ?? '' },
		{ kind: 'reference', label: '', number: reference ?? '' },
		...numbers.map(({ label, secret }) => ({ kind: 'other' as const, label, number: secret }))
	];
	return all.filter(({ number }) => number !== '');
}
