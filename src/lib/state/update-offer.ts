import type { CaseCard } from '#lib/domain/today/case-card.ts';

/** True while a contact is going on. While the cases are not read, one may be. */
export function mayBeInContact(cards: readonly Pick<CaseCard, 'live'>[] | null): boolean {
	return cards?.some(({ live }) => live !== null) ?? true;
}

/** A newer version that waits is offered, but never while a contact is going on: taking it reloads the app. */
export function isUpdateOffered(isWaiting: boolean, cards: readonly Pick<CaseCard, 'live'>[] | null): boolean {
	return isWaiting && !mayBeInContact(cards);
}
