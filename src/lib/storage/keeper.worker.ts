import { Keeper } from './keeper.ts';
import type { Answer, Question } from './keeper-link.ts';

if ('document' in globalThis) {
	// A page that gets no worker loads this same file, and takes the keeper from here: a worker's file exports nothing.
	Object.assign(globalThis, { HoldlineKeeper: Keeper });
} else {
	// The worker is named after the database that it keeps.
	const keeper = new Keeper({ name: self.name });
	addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(keeper, data));
	postMessage('here');
}

async function answer(keeper: Keeper, { number, verb, words }: Question): Promise<void> {
	const said = await (keeper[verb] as (...words: unknown[]) => Promise<unknown>)(...words).then(
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
