import type { Copy } from '../copy/copy.ts';
import { DatabaseCopy } from '../copy/database-copy.ts';
import { FileCopy } from '../copy/file-copy.ts';
import { writeFrame } from '../copy/frames.ts';
import { CHECK_NAME } from './name.ts';

/** The worker side of the check: each verb uses one power of the browser, as the writer's worker does. */
export type CheckVerb = 'answer' | 'write-file' | 'write-copy' | 'has-free-lock' | 'take-lock' | 'echo';

const verbs: Record<CheckVerb, () => Promise<unknown>> = {
	answer: () => Promise.resolve(true),
	async 'write-file'() {
		const copy = new FileCopy(CHECK_NAME);
		if (!(await copy.isWritable())) throw new DOMException('There are no such files.', 'NotSupportedError');
		await writeAndRead(copy);
	},
	'write-copy': () => writeAndRead(new DatabaseCopy(CHECK_NAME)),
	'has-free-lock': () => navigator.locks.request(CHECK_NAME, { ifAvailable: true }, (lock) => lock !== null),
	'take-lock': () => navigator.locks.request(CHECK_NAME, () => true),
	echo() {
		const channel = new BroadcastChannel(CHECK_NAME);
		channel.addEventListener('message', ({ data }) => channel.postMessage(`${String(data)} heard`), { once: true });
		return Promise.resolve(true);
	}
};

addEventListener('message', ({ data, ports: [port] }: MessageEvent<CheckVerb>) => {
	// A browser without this power throws before there is a promise.
	const running = (async () => verbs[data]())();
	running.then(
		(result) => port?.postMessage({ ok: true, result }),
		(problem: unknown) => port?.postMessage({ ok: false, name: problem instanceof Error ? problem.name : 'Error' })
	);
});

/** Writes a frame, closes the copy, and reads the frame back. Removes the copy in any case. */
async function writeAndRead(copy: Copy): Promise<void> {
	try {
		const written = await copy.create(1);
		try {
			written.append(writeFrame('made up'));
			await written.settled();
		} finally {
			written.close();
		}
		const opened = await copy.open(1);
		try {
			const { frames, isComplete } = await opened.read();
			if (!isComplete || frames[0]?.body !== 'made up') throw new DOMException('Not what was written.', 'DataError');
		} finally {
			opened.close();
		}
	} finally {
		await copy.destroy();
	}
}
