import type { CaseCard } from '#lib/domain/today/case-card.ts';

/** True while a contact is in progress, and while the cases are not read (null), because one may be. */
export function mayBeInContact(cards: readonly Pick<CaseCard, 'live'>[] | null): boolean {
	return cards?.some(({ live }) => live !== null) ?? true;
}

/** Whether to offer a waiting newer version. Never during a contact, because accepting reloads the app. */
export function isUpdateOffered(isWaiting: boolean, cards: readonly Pick<CaseCard, 'live'>[] | null): boolean {
	return isWaiting && !mayBeInContact(cards);
}
