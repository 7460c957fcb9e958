import { sharingWords } from '#lib/content/words/en/sharing.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { Sealing } from '#lib/state/app/ports.ts';
import { readMailbox } from '#lib/state/mailbox-rows.ts';
import { SharedCase } from '#lib/state/shared-case.ts';
import { sharingParts } from './sharing-parts.ts';

/** What the case says of those who work on it too: with whom, and what they do not have yet. Empty where that cannot be read. */
export async function sharedLine(
	library: CaseLibrary,
	id: string,
	age: Pick<Sealing, 'seal' | 'open'>
): Promise<string> {
	const shared = new SharedCase(id, library, sharingParts(age));
	await shared.look().catch(() => {});
	const words = sharingWords.line;
	const names = shared.others.map(({ card }) => card.name);
	if (shared.hasLeft) return words.left;
	if (names.length === 0) return '';
	const mailbox = await readMailbox(library.store).catch(() => null);
	if (mailbox && mailbox !== 'newer' && mailbox.cases.includes(id)) return words.byMailbox(names);
	return shared.waiting > 0 ? words.waiting(names, shared.waiting) : words.sent(names);
}
