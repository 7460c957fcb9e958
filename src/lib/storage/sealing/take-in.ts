import type { CaseRecord, Change, ParsedRows } from '#lib/domain/case/record.ts';
import { standingRecords } from '#lib/domain/case/standing.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { LocalRow } from '../database/schema.ts';
import { UnloadOutbox } from '../unload-outbox.ts';

type Target = {
	commit: (change: Change, options: { draft: LocalRow | null }) => Promise<CaseRecord[]>;
	saveLocal: (key: string, value: unknown) => Promise<void>;
	readCase: (caseId: Id) => Promise<ParsedRows>;
};

/** Seals what a page put aside in web storage before the notes were sealed. It is gone from there once it is kept. */
export async function takeIn(store: Target, plainName: string): Promise<void> {
	const outbox = new UnloadOutbox(plainName);
	await outbox.resend({
		isWanted: async (caseId) => !standingRecords(caseId, (await store.readCase(caseId)).records).isErased,
		send: async ({ change, draft }) => {
			if (change === null) await store.saveLocal(draft.key, draft.value);
			else await store.commit(change, { draft });
		}
	});
	outbox.end();
}
