/** What a worker of papers posts: `writing` once a call can no longer be stopped, then its result. */
export type PaperAnswer = 'writing' | { ok: true; result: unknown } | { ok: false; name: string };

/** Answers each call of the page on the port that came with it. A failure is told by the name of its error. */
export function answerCalls(perform: (call: never, onWriting: () => void) => Promise<unknown>): void {
	addEventListener('message', ({ data, ports: [port] }: MessageEvent<unknown>) => {
		const answer = (message: PaperAnswer) => port?.postMessage(message);
		perform(data as never, () => answer('writing')).then(
			(result) => answer({ ok: true, result }),
			(problem: unknown) =>
				answer({
					ok: false,
					name: problem instanceof Error || problem instanceof DOMException ? problem.name : 'Error'
				})
		);
	});
}
