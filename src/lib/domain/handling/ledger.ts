import type { Case, Contact } from '../case/case.ts';
import { countContacts, isCountOpen, isCounted, isStanding } from '../case/entries.ts';
import type { Day } from '../day.ts';
import { promisesOf } from '../promises/promises.ts';
import { isLate } from '../promises/owed.ts';
import { amountsIn, readAmount } from '../text/amounts.ts';
import { currencyOf } from '../text/currencies.ts';
import { read } from '../text/tokens.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { Id } from '../vocabulary/id.ts';
import { countedKey } from './counted.ts';

/** Minutes, and what they are the sum of. Those that the person took out are in `parts`, and not in `minutes`. */
export type Minutes = { minutes: number; parts: readonly { id: Id; minutes: number; isCounted: boolean }[] };

/** What a case has cost so far. Each figure names the contacts or the entries behind it. */
export type Ledger = {
	/** `count` may be more than those that are logged: the person said how many there were before. `isOpen`: or more. */
	contacts: { count: number; isOpen: boolean; logged: readonly Id[]; noOne: readonly Id[] };
	/** Calls whose length the clock measured, in whole minutes each. */
	calls: Minutes;
	holds: Minutes & {
		/** True when all of them are part of a counted call. */
		areInCalls: boolean;
	};
	/** What the person noted as lost, one sum for each currency. `unread` are contacts whose words hold no sum. */
	money: { sums: readonly Amount[]; contacts: readonly Id[]; unread: readonly Id[] };
	/** Contacts with words about lost time. */
	time: readonly Id[];
	/** Their promises, by how the person said that they ended; `late` is past its day, and nobody said. */
	promises: Readonly<Record<'kept' | 'keptLate' | 'broken' | 'late', readonly Id[]>>;
};

/** Adds up what a case has cost until today. */
export function ledgerOf(theCase: Case, today: Day): Ledger {
	const { contacts } = theCase;
	const idsWhere = (isSo: (contact: Contact) => boolean) => contacts.filter(isSo).map(({ id }) => id);
	const calls = callsOf(theCase);
	const holds = theCase.entries.flatMap((entry) =>
		isStanding(entry) && entry.kind === 'held' && entry.minutes != null ? [{ ...entry, minutes: entry.minutes }] : []
	);
	const counted = new Set(calls.parts.flatMap(({ id, isCounted }) => (isCounted ? id : [])));
	const theirs = promisesOf(theCase).filter(({ by }) => by === 'them');
	const ended = (outcome: 'kept' | 'kept-late' | 'broken') =>
		theirs.filter(({ settled }) => settled?.outcome === outcome).map(({ id }) => id);
	return {
		contacts: {
			count: countContacts(contacts),
			isOpen: isCountOpen(contacts),
			logged: idsWhere(isCounted),
			noOne: idsWhere(({ howEnded }) => howEnded === 'no-one')
		},
		calls,
		holds: {
			minutes: holds.reduce((sum, { minutes }) => sum + minutes, 0),
			parts: holds.map(({ id, minutes }) => ({ id, minutes, isCounted: true })),
			areInCalls: holds.every(({ contact }) => contact !== null && counted.has(contact))
		},
		money: moneyOf(theCase),
		time: idsWhere(({ lostTime }) => Boolean(lostTime?.trim())),
		promises: {
			kept: ended('kept'),
			keptLate: ended('kept-late'),
			broken: ended('broken'),
			late: theirs.filter((promise) => isLate(promise, today)).map(({ id }) => id)
		}
	};
}

const MINUTE_MS = 60_000;

function callsOf({ contacts, notCounted }: Case): Minutes {
	const parts = contacts.flatMap(({ id, channel, started, ended }) => {
		if (channel !== 'phone' || started.utc === null || ended === null || ended.utc === null) return [];
		const minutes = Math.max(0, Math.floor((ended.utc - started.utc) / MINUTE_MS));
		return [{ id, minutes, isCounted: !notCounted?.includes(countedKey('call', id)) }];
	});
	return { minutes: parts.reduce((sum, part) => sum + (part.isCounted ? part.minutes : 0), 0), parts };
}

function moneyOf({ contacts, country }: Case): Ledger['money'] {
	const sums = new Map<string, number>();
	const told = contacts.filter(({ lostMoney }) => lostMoney?.trim());
	const [found, unread]: [Id[], Id[]] = [[], []];
	for (const { id, lostMoney } of told) {
		const amounts = sumsIn(lostMoney ?? '', country);
		for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
		(amounts.length > 0 ? found : unread).push(id);
	}
	return { sums: [...sums].map(([currency, minor]) => ({ currency, minor })), contacts: found, unread };
}

/** The sums in the words. A bare figure is one of the country's, where it is all that was written. */
function sumsIn(words: string, country: string | null): Amount[] {
	const own = currencyOf(country);
	const found = amountsIn(read(words), country).flatMap(({ minor, currency }) => {
		const code = currency ?? own;
		return code === null ? [] : [{ minor, currency: code }];
	});
	if (found.length > 0 || own === null) return found;
	const alone = readAmount(words, own);
	return alone === null ? [] : [alone];
}
