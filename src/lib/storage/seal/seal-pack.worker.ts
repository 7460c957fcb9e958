import type { Lock } from '#lib/domain/sealing/seal.ts';
import { grown, shrunk } from './gzip.ts';
import { newRecoveryKey, openWithAge, recipientOf, sealWithAge } from './age.ts';

/** What the page asks of this worker. */
export type SealCall =
	| { verb: 'seal'; content: Blob; lock: Lock; isToShrink: boolean }
	| { verb: 'open'; file: Blob; keys: readonly (string | CryptoKey)[] }
	| { verb: 'new-key' }
	| { verb: 'recipient'; key: CryptoKey };

/** What the worker posts: the bytes that are done, as they are done, and then its result. */
export type SealAnswer = { done: number } | { ok: true; result: unknown } | { ok: false };

addEventListener('message', ({ data }: MessageEvent<SealCall>) => {
	const answer = (message: SealAnswer) => postMessage(message);
	perform(data, (done) => answer({ done })).then(
		(result) => answer({ ok: true, result }),
		() => answer({ ok: false })
	);
});

function perform(call: SealCall, onDone: (bytes: number) => void): Promise<unknown> {
	switch (call.verb) {
		case 'seal':
			return seal(call, onDone);
		case 'open':
			return open(call, onDone);
		case 'new-key':
			return newRecoveryKey();
		case 'recipient':
			return recipientOf(call.key);
	}
}

async function seal(
	{ content, lock, isToShrink }: Extract<SealCall, { verb: 'seal' }>,
	onDone: (bytes: number) => void
) {
	return sealWithAge(isToShrink ? await shrunk(content) : content, lock, onDone);
}

async function open({ file, keys }: Extract<SealCall, { verb: 'open' }>, onDone: (bytes: number) => void) {
	const opened = await openWithAge(file, keys, onDone);
	return opened.ok ? grown(opened.content) : opened;
}
