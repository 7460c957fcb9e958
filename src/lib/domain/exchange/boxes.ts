import type { Id } from '../vocabulary/id.ts';
import { type BoxLogin, spanOfLogin } from './mailbox.ts';
import { type Membership, compareRows, currentMembers, rowsIn } from './members.ts';
import type { CheckedSegment } from './segment.ts';

/** The box of a case, and the members who had left when it was made. */
export type CaseBox = { login: BoxLogin; without: readonly Id[] };

/** How long before its login ends a box is replaced, in milliseconds: whoever is away for so long finds the new one in the old one. */
const REPLACED_BEFORE_MS = 45 * 86_400_000;

/** The box that the case has: what a member who may add others said last. Null where it has none. */
export function caseBoxOf(segments: readonly CheckedSegment[], { members, counted }: Membership): CaseBox | null {
	const rows = segments
		.filter(({ hash, device }) => counted.has(hash) && members.get(device)?.role === 'takes-over')
		.flatMap((segment) => rowsIn(segment, 'box'));
	const last = rows.sort(compareRows).at(-1);
	return last?.login ? { login: last.login, without: last.without } : null;
}

/**
 * Whether a box is to be replaced: somebody who knows its login has left since, or the login ends soon. Whoever may do something else from
 * now on is still there.
 */
export function isBoxStale({ login, without }: CaseBox, standing: Membership, utc: number): boolean {
	const signers = new Set(currentMembers(standing).map(({ card }) => card.signer));
	const left = [...standing.members.values()].filter(({ lasts, card }) => lasts !== null && !signers.has(card.signer));
	const span = spanOfLogin(login);
	return (
		left.some(({ device }) => !without.includes(device)) || (span !== null && span.until - REPLACED_BEFORE_MS < utc)
	);
}
