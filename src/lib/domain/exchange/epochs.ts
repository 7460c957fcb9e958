import '../jitless.ts';
import * as z from 'zod/mini';
import { Id } from '../vocabulary/id.ts';
import { ContactCard } from './contact-card.ts';
import { Founder, type Member } from './members.ts';
import { Hash } from './segment.ts';
import type { AnnouncedLetter, Union } from './union.ts';

/** The most earlier keys in one letter: an epoch begins whenever somebody comes or goes. */
const MAX_OLDER_KEYS = 2000;

/** The 32 random bytes of an epoch, in base 32. */
export const EpochKey = z.string().check(z.regex(/^[A-Z2-7]{52}$/));
export type EpochKey = z.infer<typeof EpochKey>;

/**
 * What brings the key of an epoch, as its maker signs it. It is sealed to the card of each member. `before`: the letter of the epoch before.
 * `older`: the keys of earlier epochs, by the hash of their letter, for whoever comes later. The hash of this text names the epoch.
 */
export const LetterContent = z.strictObject({
	v: z.literal(1),
	case: Id,
	founder: Founder,
	maker: Id,
	signer: ContactCard.shape.signer,
	before: z.nullable(Hash),
	members: z.array(Id),
	key: EpochKey,
	older: z.array(z.strictObject({ epoch: Hash, key: EpochKey })).check(z.maxLength(MAX_OLDER_KEYS))
});
export type LetterContent = z.infer<typeof LetterContent>;

/** What the signature of a letter is over. */
export function signedByLetter(text: string): string {
	return `holdline key letter 1\n${text}`;
}

/** Null where it is none of ours. */
export function readLetter(text: string): LetterContent | null {
	try {
		return LetterContent.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/**
 * The epoch in which everybody writes: the last one of the longest chain of letters. Of two that were made at once, the one with the lower
 * hash. Null before the first. It depends on nothing but the letters that count.
 */
export function currentEpoch(letters: readonly AnnouncedLetter[]): Hash | null {
	const newest = newestEpochs(letters).sort();
	return newest[0] ?? null;
}

/** The epochs that no other one follows: more than one where some were made at once. Their letters are what others may still lack. */
export function newestEpochs(letters: readonly AnnouncedLetter[]): Hash[] {
	const before = new Map(letters.map(({ letter, before }) => [letter, before]));
	const depthOf = (letter: Hash) => {
		const seen = new Set<Hash>();
		for (let at: Hash | null = letter; at !== null && !seen.has(at); at = before.get(at) ?? null) seen.add(at);
		return seen.size;
	};
	const depths = [...before.keys()].map((letter) => [letter, depthOf(letter)] as const);
	const deepest = Math.max(...depths.map(([, depth]) => depth));
	return depths.filter(([, depth]) => depth === deepest).map(([letter]) => letter);
}

/**
 * Why a letter is not taken; null where it is. `no-right`: no member who may told of it in a segment that counts. `other-case`: of
 * another case, or begun by somebody else.
 */
export function letterProblem(
	letter: LetterContent & { hash: Hash },
	{ founder, union }: { founder: Founder; union: Union }
): 'no-right' | 'other-case' | null {
	if (letter.founder.device !== founder.device || letter.founder.card.signer !== founder.card.signer)
		return 'other-case';
	const isTold = union.letters.some(
		({ letter: hash, before, maker }) => hash === letter.hash && before === letter.before && maker === letter.maker
	);
	const signer = union.standing.members.get(letter.maker)?.card.signer;
	return isTold && signer === letter.signer ? null : 'no-right';
}

/** Whether an epoch is for exactly those who are to have its key. Where it is not, the next one begins at once. */
export function isForMembers(members: readonly Id[], current: readonly Member[]): boolean {
	return current.length === members.length && current.every(({ device }) => members.includes(device));
}
