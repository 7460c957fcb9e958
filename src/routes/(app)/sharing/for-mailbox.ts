import { missingThere } from '#lib/domain/exchange/heads.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { Sealing } from '#lib/state/app/ports.ts';
import { openCarried } from '#lib/state/coming-share.ts';
import { forgetDeletionNotice, openDeletionNotice } from '#lib/state/deletion-notice.ts';
import type { MailboxParts } from '#lib/state/mailbox-sync.svelte.ts';
import { SharedCase } from '#lib/state/shared-case.ts';
import { sharingParts } from './sharing-parts.ts';

/** What the pack of the mailbox needs of shared cases. */
export type ForMailbox = Pick<MailboxParts, 'newShared' | 'openCarried' | 'lackedBy' | 'noticeOf' | 'forgetNotice'>;

export function forMailbox(library: CaseLibrary, age: Pick<Sealing, 'seal' | 'open'>): ForMailbox {
	const parts = sharingParts(age);
	const { store } = library;
	return {
		newShared: (id) => new SharedCase(id, library, parts),
		openCarried: (items, shared) => openCarried(items, shared, library, parts),
		lackedBy: ({ segments }, heads) =>
			missingThere(
				[...segments.values()].map(({ checked }) => checked),
				heads,
				parts.hashOf
			).map(({ hash }) => hash),
		async noticeOf(id) {
			const notice = await openDeletionNotice(store, id);
			const opened = notice && (await parts.openFile(notice.file));
			return opened === null || typeof opened === 'string' ? null : (await opened.since(null)).items;
		},
		forgetNotice: (id) => forgetDeletionNotice(store, id)
	};
}
