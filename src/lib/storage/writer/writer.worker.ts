import { Writer } from './writer.ts';
import type { Answer, Question } from './client.ts';

if ('document' in globalThis) {
	// A page that gets no worker loads this same file, and takes the writer from here: a worker's file exports nothing.
	Object.assign(globalThis, { HoldlineWriter: Writer });
} else {
	// The worker is named after the database that it keeps.
	const writer = new Writer({ name: self.name });
	addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(writer, data));
	postMessage('here');
}

async function answer(writer: Writer, { number, verb, words }: Question): Promise<void> {
	const said = await (writer[verb] as (...words: unknown[]) => Promise<unknown>)(...words).then(
		(result): Answer => ({ number, ok: true, result }),
		(problem: unknown): Answer => ({ number, ok: false, ...nameOf(problem) })
	);
	postMessage(said);
}

/** An error does not cross to the page with its name in every browser. */
function nameOf(problem: unknown): { name: string; message: string } {
	return problem instanceof Error || problem instanceof DOMException
		? { name: problem.name, message: problem.message }
		: { name: 'Error', message: String(problem) };
}
