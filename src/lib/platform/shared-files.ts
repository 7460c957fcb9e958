/** What another app shared with this one: files, and lines of text. */
export type SharedFiles = { files: readonly File[]; lines: readonly string[] };

/** How long the service worker may take to answer, in milliseconds. */
const WAIT_MS = 4000;

/** Takes what the service worker holds, once. Null where it holds nothing, or there is none. */
export async function takeShared(): Promise<SharedFiles | null> {
	return (await ask('take-share')) as SharedFiles | null;
}

/** Has the service worker forget what it holds. True where it held something. */
export async function dropShared(): Promise<boolean> {
	return (await ask('drop-share')) === true;
}

function ask(message: 'take-share' | 'drop-share'): Promise<unknown> {
	const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
	if (worker === null) return Promise.resolve(null);
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const answer = (result: unknown) => {
			port1.close();
			resolve(result);
		};
		port1.onmessage = ({ data }) => answer(data);
		setTimeout(() => answer(null), WAIT_MS);
		worker.postMessage(message, [port2]);
	});
}
