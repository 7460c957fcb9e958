import * as z from 'zod/mini';
import { liveContact } from '#lib/domain/case/entries.ts';
import { Instant, whenOf } from '#lib/domain/day.ts';
import { boxOf, readNoteDraft } from '#lib/domain/journal/draft.ts';
import type { ContactTime } from '#lib/domain/vocabulary/contact.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';

/** A call that began before there was a case. It is a draft of this device: its case is kept with the first word or tag. */
const CallNow = z.strictObject({ case: Id, contact: Id, began: Instant });
type CallNow = z.infer<typeof CallNow>;

const BOX = 'call-now';

/**
 * Opens the call of a person who is on the phone already. An open call without a name is returned to; otherwise a call begins
 * now. Nothing is kept.
 */
export async function openCallNow(library: CaseLibrary): Promise<Pick<CallNow, 'case' | 'contact'>> {
	const before = await readCallNow(library);
	const file = before && (await library.openCase(before.case));
	if (before && (file ? liveContact(file.case)?.id === before.contact : await hasWords(library, before))) return before;
	await library.readCards();
	const unnamed = library.cards?.find(({ provider, live }) => provider === '' && live !== null);
	if (unnamed?.live) return { case: unnamed.id, contact: unnamed.live };

	const { newId, readClock } = library.powers;
	const next = { case: newId(), contact: newId(), began: readClock() };
	await library.drafts.save(BOX, next);
	return next;
}

/**
 * The file of the case in this address. For a call that was begun by `openCallNow` it exists before the case does, with the time
 * at which the call began. Null when there is neither.
 */
export async function openCallAt(
	library: CaseLibrary,
	caseId: string | null,
	contact: string | null
): Promise<{ file: CaseFile; began: ContactTime | null } | null> {
	const now = await readCallNow(library);
	if (now?.case === caseId && now.contact === contact) {
		const file = await library.openUnkept(now.case);
		if (!file.case.isErased) return { file, began: { ...whenOf(now.began), utc: now.began.utc } };
	}
	const file = await library.openCase(caseId);
	return file && { file, began: null };
}

async function readCallNow({ drafts }: CaseLibrary): Promise<CallNow | null> {
	return CallNow.safeParse(await drafts.read(BOX)).data ?? null;
}

/** Whether something was typed in the box of a call that is not kept yet. */
async function hasWords({ drafts, powers }: CaseLibrary, call: CallNow): Promise<boolean> {
	const saved = await drafts.ofCase(call.case).read(boxOf(call.contact));
	return readNoteDraft(saved, powers.newId()).text.trim() !== '';
}
