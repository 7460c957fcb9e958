import type { Carried, CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { BoxLogin, MailboxProblem } from '#lib/domain/exchange/mailbox.ts';
import { BoxConnection, MailboxError } from './box-connection.ts';

/** What the page asks of this worker, which holds one box. */
export type MailboxCall =
	| { verb: 'open'; login: BoxLogin }
	| { verb: 'offer'; items: readonly CarrierItem[] }
	| { verb: 'since'; cursor: string | null }
	| { verb: 'watch' }
	| { verb: 'unwatch' };

/** What the worker posts: the answer to a call, or that something may have come. */
export type MailboxAnswer =
	{ id: number; ok: true; result: Carried | null } | { id: number; ok: false; problem: MailboxProblem } | { id: null };

/** How long logging in may take, in milliseconds. Not every browser tells a connection that its policy refused. */
const OPEN_MS = 10_000;

let box: BoxConnection | null = null;
let unwatch = () => {};

addEventListener('message', ({ data: { id, call } }: MessageEvent<{ id: number; call: MailboxCall }>) => {
	const answer = (message: MailboxAnswer) => postMessage(message);
	perform(call).then(
		(result) => answer({ id, ok: true, result }),
		(problem: unknown) => {
			answer({ id, ok: false, problem: problem instanceof MailboxError ? problem.problem : 'unreachable' });
		}
	);
});

async function perform(call: MailboxCall): Promise<Carried | null> {
	if (call.verb === 'open') box = await Promise.race([BoxConnection.open(call.login), refusal()]);
	if (!box) throw new MailboxError('unreachable');
	if (call.verb === 'offer') await box.offer(call.items);
	if (call.verb === 'since') return box.since(call.cursor);
	if (call.verb === 'watch' || call.verb === 'unwatch') unwatch();
	if (call.verb === 'watch') unwatch = box.watch(() => postMessage({ id: null } satisfies MailboxAnswer));
	return null;
}

function refusal(): Promise<never> {
	return new Promise((_, reject) => {
		addEventListener('securitypolicyviolation', () => reject(new MailboxError('not-from-here')));
		setTimeout(() => reject(new MailboxError('unreachable')), OPEN_MS);
	});
}
