import { untrack } from 'svelte';
import { dayOf } from '#lib/domain/day.ts';
import { type OfferPlace, type OfferedGuide, guideFor } from '#lib/domain/journal/guide-offer.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { exampleId } from './example.ts';
import type { CaseStore } from './app/ports.ts';

type LocalStore = Pick<CaseStore, 'readLocal' | 'saveLocal'>;

const keyOf = (guide: OfferedGuide) => `guide-offered:${guide}`;

/** The guide that currently fits this case; null when none does, or while a contact is in progress. */
export function guideThatFits(file: CaseFile, place: OfferPlace): OfferedGuide | null {
	const [first, ...others] = file.records;
	if (first === undefined) return null;
	const begun = others.reduce((earliest, { made }) => (made.utc < earliest.utc ? made : earliest), first.made);
	return guideFor(file.case, place, dayOf(begun), file.today);
}

/**
 * The guide to offer on this screen, decided once as it opens, so that nothing moves later. Null when none fits, when it was
 * offered on this device before, when that cannot be read, and in the example.
 */
export async function readGuideOffer(
	store: LocalStore,
	file: CaseFile,
	place: OfferPlace
): Promise<OfferedGuide | null> {
	const guide = untrack(() => guideThatFits(file, place));
	if (guide === null) return null;
	try {
		const [offered, example] = await Promise.all([store.readLocal(keyOf(guide)), exampleId(store)]);
		return offered === undefined && example !== file.id ? guide : null;
	} catch {
		return null;
	}
}

/** Stores that the person took or declined the offer, so that this device does not offer it again. Never rejects. */
export async function storeGuideOffered(store: LocalStore, guide: OfferedGuide): Promise<void> {
	// After a failed write the guide is offered once more.
	await store.saveLocal(keyOf(guide), 'offered').catch(() => {});
}
