import type { WriterMessage, WriterRequest, WriterResponse } from './host.ts';
import { Writer } from './writer.ts';

if ('document' in globalThis) {
	// A page without a worker loads this file too. It takes the class from the global object, because a worker file
	// exports nothing.
	Object.assign(globalThis, { HoldlineWriter: Writer });
} else {
	// The worker is named after its database.
	const writer = new Writer({ name: self.name });
	addEventListener('message', ({ data }: MessageEvent<WriterRequest>) => void respond(writer, data));
	postMessage('ready' satisfies WriterMessage);
}

async function respond(writer: Writer, { id, method, args }: WriterRequest): Promise<void> {
	const response = await (writer[method] as (...args: unknown[]) => Promise<unknown>)(...args).then(
		(result): WriterResponse => ({ id, ok: true, result }),
		(problem: unknown): WriterResponse => ({ id, ok: false, ...nameOf(problem) })
	);
	postMessage(response);
}

/** Not every browser preserves the name of an error that is posted to the page. */
function nameOf(problem: unknown): { name: string; message: string } {
	return problem instanceof Error || problem instanceof DOMException
		? { name: problem.name, message: problem.message }
		: { name: 'Error', message: String(problem) };
}
