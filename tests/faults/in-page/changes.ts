/** Runs in the page: keeps numbered changes, and later checks the state of each. */
import type { Change, NewRecord } from '#lib/domain/case/record.ts';
import type { Found } from '../kept.ts';

declare global {
	/** Reports to the test that a change or a draft is kept. Exists in the page of `keepOn`. */
	var tell: (what: 'change' | 'draft', number: number) => Promise<void>;
}

/** The notes of one change, as found. */
type Parts = { changes: Set<string>; seen: number[]; count: number; isRight: boolean };

const fill = (number: number, part: number) => '\u00fcx'.repeat((number * 37 + part * 11) % 300);
const wordsOf = (number: number, part: number, count: number) => [number, part, count, fill(number, part)].join(' ');
const at = { day: '2026-11-21', minute: 720, zone: 'Europe/London' };

/** A change of one to three notes. The words of each note name its number and part, and vary in length. */
export function changeOf(number: number, caseId: string, made: Change['made']): Change {
	const count = 1 + (number % 3);
	const noteOf = (part: number): NewRecord => ({
		id: crypto.randomUUID(),
		type: 'entry',
		contact: null,
		kind: 'noted',
		words: wordsOf(number, part, count),
		at
	});
	return {
		id: crypto.randomUUID(),
		case: caseId,
		made,
		records: Array.from({ length: count }, (_, part) => noteOf(part))
	};
}

export async function keepOn(
	{ from, pace, count = Infinity }: { from: number; pace: number; count?: number },
	caseId: string,
	made: Change['made'],
	store = storage.store
): Promise<void> {
	for (let number = from; number < from + count; number += 1) {
		await store.commit(changeOf(number, caseId, made));
		void tell('change', number);
		if (number % 4 === 0) {
			await store.saveLocal('draft:kept', number);
			void tell('draft', number);
		}
		if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
	}
}

export async function lookAt(caseId: string, store = storage.store): Promise<Found> {
	const opening = await store.open().catch(() => null);
	const { notes, unreadable } = opening === null ? await readWithoutApp() : await readCase(caseId, store);
	const parts = new Map<number, Parts>();
	for (const { words, change } of notes) {
		const [number = -1, part = -1, count = -1] = words.split(' ').map(Number);
		const found = parts.get(number) ?? { changes: new Set(), seen: [], count, isRight: true };
		found.changes.add(change);
		found.seen.push(part);
		found.isRight &&= words === wordsOf(number, part, count);
		parts.set(number, found);
	}
	const isComplete = ({ changes, seen, count, isRight }: Parts) =>
		isRight && changes.size === 1 && seen.length === count && new Set(seen).size === count;
	const numbersOf = (isWanted: (parts: Parts) => boolean) =>
		[...parts].filter(([, found]) => isWanted(found)).map(([number]) => number);
	return {
		opening,
		whole: numbersOf(isComplete),
		partial: numbersOf((found) => !isComplete(found)),
		draft: opening === null ? -1 : (((await store.readLocal('draft:kept')) as number | undefined) ?? -1),
		unreadable
	};
}

async function readCase(caseId: string, store: typeof storage.store) {
	const { records, unreadable } = await store.readCase(caseId);
	return { notes: records.filter((record) => record.type === 'entry'), unreadable: unreadable.length };
}

/** Starts as the app does, after whatever was cut off, and looks. Null where what opens the notes is damaged. */
export async function lookSealed(caseId: string, hint: 'plain' | 'sealed', words: readonly string[]) {
	const store = await storage.sealing.start(hint);
	if (store === 'damaged') return null;
	const found = await lookAt(caseId, store);
	const { isSealed } = store;
	store.close();
	return { ...found, isSealed, open: isSealed ? await storage.sealing.findWords(words) : [] };
}

/** What the rescue page finds. */
async function readWithoutApp() {
	const rows = (await storage.readWithoutApp()) as { type: string; words: string; change: string }[];
	return { notes: rows.filter(({ type }) => type === 'entry'), unreadable: 0 };
}
