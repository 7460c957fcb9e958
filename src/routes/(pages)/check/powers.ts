import { newId } from '#lib/platform/new-id.ts';
import { readClock } from '#lib/platform/clock.ts';
import { readPersistence } from '#lib/platform/persistence.ts';
import { readOfflineState } from '#lib/platform/service-worker.ts';
import { canShareFile, canShareText } from '#lib/platform/share.ts';
import { textFile } from '#lib/platform/files.ts';
import {
	removeTrialTraces,
	tryCache,
	tryColours,
	tryEstimate,
	tryFlags,
	tryFont,
	tryGrowingBox,
	tryUnderline,
	tryWakeLock
} from '#lib/platform/trials.ts';
import type { CheckPowers } from '#lib/state/check.svelte.ts';
import { CHECK_NAME } from '#lib/storage/check/name.ts';
import { onStoreDeleted } from '#lib/storage/check/deleted.ts';
import { removeCheckStorage } from '#lib/storage/check/remove.ts';
import { saveOften } from '#lib/storage/check/save-often.ts';
import { tryChannel, tryDatabase, tryDatabaseCopy, tryFile, tryLocks, tryWorker } from '#lib/storage/check/trials.ts';
import { withTimeout } from '#lib/storage/with-timeout.ts';

/** What the check tries on this phone, each thing under the name of the check. */
export const powers: CheckPowers = {
	trials: {
		wake: tryWakeLock,
		worker: tryWorker,
		database: tryDatabase,
		file: tryFile,
		'database-copy': tryDatabaseCopy,
		locks: tryLocks,
		channel: tryChannel,
		flags: () => tryFlags(CHECK_NAME),
		cache: tryCache,
		offline: async () => gradeOf(await readOfflineState(), { ready: true, 'not-yet': 'partly' }),
		kept: async () => gradeOf(await readPersistence(), { kept: true, 'may-be-cleared': 'partly' }),
		room: tryEstimate,
		colours: tryColours,
		growing: tryGrowingBox,
		underline: tryUnderline,
		font: () => tryFont('Atkinson Hyperlegible Next'),
		sharing: trySharing
	},
	saveOften: (options) => saveOften({ ...options, newId, now: readClock }),
	withTimeout,
	async removeTraces() {
		await Promise.all([removeCheckStorage(), removeTrialTraces(CHECK_NAME)]);
	},
	onDeleted: (listener) => onStoreDeleted('holdline', listener)
};

/** Rejects with `NotSupportedError` for an answer that is not listed. */
function gradeOf(answer: string, grades: Readonly<Record<string, true | 'partly'>>): 'partly' | undefined {
	const grade = grades[answer];
	if (grade === undefined) throw notSupported();
	return grade === 'partly' ? grade : undefined;
}

async function trySharing(): Promise<'partly' | undefined> {
	await Promise.resolve();
	if (!canShareText()) throw notSupported();
	return canShareFile(textFile('made-up.txt', 'made up', 'text/plain')) ? undefined : 'partly';
}

function notSupported(): DOMException {
	return new DOMException('This browser does not have it.', 'NotSupportedError');
}
