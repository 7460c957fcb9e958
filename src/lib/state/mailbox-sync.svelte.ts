/* eslint-disable svelte/prefer-svelte-reactivity -- What a screen shows is replaced as a whole; the rest is shown by none. */
import type { Instant } from '#lib/domain/day.ts';
import type { Carrier, CarrierItem } from '#lib/domain/exchange/carrier.ts';
import {
	type BoxLogin,
	type MailboxCard,
	type MailboxProblem,
	type MailboxTaken,
	type SyncProblem,
	readMailboxCard,
	spanOfLogin
} from '#lib/domain/exchange/mailbox.ts';
import type { KnownBox, MailboxRow } from '#lib/domain/exchange/mailbox-rows.ts';
import type { Hash } from '#lib/domain/exchange/segment.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CarriedShare } from './coming-share.ts';
import { changeMailbox, readBoxes, readMailbox, readNoticeBox, storeBoxes, storeNoticeBox } from './mailbox-rows.ts';
import type { SharedCase } from './shared-case.ts';

/** One box of a mailbox, connected. */
export type OpenBox = Carrier & { close(): void };

/** What the loop needs of the device, and of the pack of shared cases. */
export type MailboxParts = {
	/** Logs in. Rejects with a `MailboxProblem`, as each call of the box does. */
	open: (login: BoxLogin) => Promise<OpenBox>;
	/** Whether this copy of the app may connect there; null where that cannot be told now. */
	mayReach: (address: string) => Promise<boolean | null>;
	mint: (card: MailboxCard, made: { id: string; utc: number }) => Promise<BoxLogin>;
	/** Runs the work while the page is in front, online and alone. */
	whileInFront: (work: (signal: AbortSignal) => Promise<void>) => () => void;
	/** Calls back with each case that was changed, in this tab or in another. */
	onChanged: (call: (caseId: string) => void) => () => void;
	newShared: (id: Id) => SharedCase;
	openCarried: (items: readonly CarrierItem[], shared: SharedCase) => Promise<CarriedShare | string>;
	/** The segments among these that somebody with these heads lacks. */
	lackedBy: (shared: SharedCase, heads: KnownBox['there']) => Hash[];
	/** What tells others that a case was deleted here; null where nobody is to be told. */
	noticeOf: (id: Id) => Promise<CarrierItem[] | null>;
	forgetNotice: (id: Id) => Promise<void>;
	/** For tests, where nothing waits: how much shorter all pauses are. */
	haste?: number;
};

/** How a case stands with its box. `at`: when it was last in step; null where it never was. */
export type BoxState = {
	isBusy: boolean;
	problem: SyncProblem | null;
	at: Instant | null;
	news: CarriedShare['preview']['news'];
};

/** How many boxes stay connected. The others are visited in turn. */
const MAX_CONNECTED = 4;

/** Pauses, in milliseconds: for what is written at once, after a first failure and at most, between turns, and before an old box is visited again. */
const SETTLE_MS = 150;
const FIRST_PAUSE_MS = 3000;
const MAX_PAUSE_MS = 300_000;
const TURN_MS = 60_000;
const OLD_BOX_MS = 600_000;

/** How long whoever else has what somebody lacks may take to offer it, in milliseconds. */
const OTHERS_FIRST_MS = 4000;

/** How many earlier boxes are looked into. */
const MAX_OLD_BOXES = 3;

const DAY_MS = 86_400_000;
/** For how many days the notice of a deleted case is offered again, once a day: the mailbox may lose it. */
const NOTICE_DAYS = 7;

const untouched: BoxState = { isBusy: false, problem: null, at: null, news: [] };

/**
 * Keeps shared cases in step with their boxes while the page is in front. It reads and writes what a file would bring, and no note waits for
 * it.
 */
export class MailboxSync {
	readonly #library: CaseLibrary;
	readonly #parts: MailboxParts;
	readonly #loops = new Map<Id, BoxLoop>();
	readonly #taken = new Map<Id, Set<() => void>>();
	#row = $state.raw<MailboxRow | 'newer'>({ v: 1, card: null, cases: [] });
	#states = $state.raw<ReadonlyMap<Id, BoxState>>(new Map());
	#stop: (() => void) | null = null;
	#turn = new AbortController();
	/** The cases that changed while they had no connection of their own. */
	readonly #due = new Set<Id>();
	#wakeTurn: () => void = () => {};

	constructor(library: CaseLibrary, parts: MailboxParts) {
		this.#library = library;
		this.#parts = parts;
	}

	/** The mailbox with which this device makes boxes; null where it has none. */
	get card(): MailboxCard | null {
		return this.#row === 'newer' ? null : this.#row.card;
	}

	/** True where a newer version wrote what is kept of mailboxes. */
	get isNewer(): boolean {
		return this.#row === 'newer';
	}

	/** Whether the case uses its box on this device. */
	uses(id: Id): boolean {
		return this.#row !== 'newer' && this.#row.cases.includes(id);
	}

	stateOf(id: Id): BoxState {
		return this.#states.get(id) ?? untouched;
	}

	/** Calls back after each time that something of this case was read or sent, until the returned function is called. */
	onStep(id: Id, call: () => void): () => void {
		const calls = this.#taken.get(id) ?? new Set();
		this.#taken.set(id, calls.add(call));
		return () => calls.delete(call);
	}

	/** Reads what is set up, and goes on with it until `stop`. Rejects when the store cannot be read. */
	async start(): Promise<void> {
		const { store } = this.#library;
		this.#row = await readMailbox(store);
		this.#run();
		for (const id of this.#row === 'newer' ? [] : this.#row.cases) {
			const [box] = (await readBoxes(store, id)).boxes;
			if (box?.at && this.stateOf(id).at === null) this.#show(id, { at: box.at });
		}
	}

	stop(): void {
		this.#stop?.();
		this.#stop = null;
	}

	/** Takes the card of a mailbox that stands in a text, and tries it. A problem says that it is kept, and could not be reached now. */
	async takeCard(text: string): Promise<MailboxTaken> {
		const card = readMailboxCard(text);
		if (!card) return 'no-card';
		if ((await this.#parts.mayReach(card.address)) === false) return 'not-from-here';
		try {
			await this.#change((row) => ({ ...row, card }));
		} catch {
			return 'not-kept';
		}
		try {
			const box = await this.#parts.open(await this.#mint(card));
			box.close();
			return 'taken';
		} catch (problem) {
			return asProblem(problem) ?? 'unreachable';
		}
	}

	/** Forgets the card of the mailbox. Cases that use a box of it go on with that one. */
	async dropCard(): Promise<boolean> {
		return this.#change((row) => ({ ...row, card: null })).then(
			() => true,
			() => false
		);
	}

	/** Gives a case a box of the mailbox of this device, and uses it. Resolves false when that could not be kept. */
	async give(shared: SharedCase): Promise<boolean> {
		const { card } = this;
		if (!card) return false;
		return (await shared.moveBox(await this.#mint(card))) && this.use(shared.id);
	}

	/** Takes the box away for all who work on the case. The others learn it from the box. */
	async takeAway(shared: SharedCase): Promise<boolean> {
		if (!(await shared.moveBox(null))) return false;
		this.tryNow(shared.id);
		return true;
	}

	/** Uses the box of a case on this device. Resolves false when that could not be kept. */
	async use(id: Id): Promise<boolean> {
		try {
			await this.#change((row) => ({ ...row, cases: [...new Set([...row.cases, id])] }));
			return true;
		} catch {
			return false;
		}
	}

	/** Uses the box of a case on this device no more. */
	async leave(id: Id): Promise<boolean> {
		try {
			await this.#change((row) => ({ ...row, cases: row.cases.filter((one) => one !== id) }));
			return true;
		} catch {
			return false;
		}
	}

	/** Tries at once, whatever failed before. */
	tryNow(id: Id): void {
		this.#wake(id, true);
	}

	#wake(id: Id, isForced = false): void {
		this.#loops.get(id)?.wake(isForced);
		this.#due.add(id);
		this.#wakeTurn();
	}

	async #change(how: (row: MailboxRow) => MailboxRow): Promise<void> {
		const before = this.#row === 'newer' ? [] : this.#row.cases;
		const row = await changeMailbox(this.#library.store, how);
		this.#row = row;
		const isSame = before.length === row.cases.length && before.every((id) => row.cases.includes(id));
		if (!isSame || !this.#stop) this.#run();
	}

	#mint(card: MailboxCard): Promise<BoxLogin> {
		const { powers } = this.#library;
		return this.#parts.mint(card, { id: powers.newId(), utc: powers.readClock().utc });
	}

	#run(): void {
		this.#turn.abort();
		const cases = this.#row === 'newer' ? [] : this.#row.cases;
		if (cases.length === 0) {
			this.stop();
			return;
		}
		if (this.#stop) return;
		const stopHearing = this.#parts.onChanged((id) => this.#wake(id));
		const stopWork = this.#parts.whileInFront((signal) => this.#work(signal));
		this.#stop = () => {
			stopHearing();
			stopWork();
		};
	}

	/** Goes on until the signal ends it. When cases come or go, all begin once more. */
	async #work(signal: AbortSignal): Promise<void> {
		while (!signal.aborted) {
			const turn = (this.#turn = new AbortController());
			const end = () => turn.abort();
			signal.addEventListener('abort', end);
			// Another tab may have changed it while this one waited.
			this.#row = await readMailbox(this.#library.store).catch(() => this.#row);
			const cases = this.#row === 'newer' ? [] : this.#row.cases.toReversed();
			const loops = cases.map((id) => this.#loopOf(id));
			const connected = loops.slice(0, MAX_CONNECTED).map((loop) => loop.run(turn.signal, true));
			await Promise.all([...connected, this.#inTurn(loops.slice(MAX_CONNECTED), turn.signal)]);
			if (cases.length === 0) await pause(this.#shortened(TURN_MS), turn.signal);
			signal.removeEventListener('abort', end);
		}
	}

	/** Visits those that are not connected, one after the other, and what changed meanwhile at once. */
	async #inTurn(loops: readonly BoxLoop[], signal: AbortSignal): Promise<void> {
		if (loops.length === 0) return;
		let next = 0;
		while (!signal.aborted) {
			const now = Date.now();
			const isTurn = now >= next;
			if (isTurn) next = now + this.#shortened(TURN_MS);
			for (const loop of loops) if (isTurn || this.#due.has(loop.id)) await loop.run(signal, false);
			for (const { id } of loops) this.#due.delete(id);
			const waiting = new AbortController();
			const end = () => waiting.abort();
			signal.addEventListener('abort', end);
			this.#wakeTurn = () => {
				if (loops.some(({ id }) => this.#due.has(id))) end();
			};
			await pause(Math.max(0, next - Date.now()), waiting.signal);
			signal.removeEventListener('abort', end);
		}
	}

	#loopOf(id: Id): BoxLoop {
		const before = this.#loops.get(id);
		if (before) return before;
		const loop = new BoxLoop(id, this.#library, this.#parts, {
			newBox: () => (this.card ? () => this.#mint(this.card as MailboxCard) : null),
			show: (state) => this.#show(id, state),
			end: () => void this.leave(id),
			shortened: (ms) => this.#shortened(ms)
		});
		this.#loops.set(id, loop);
		return loop;
	}

	#shortened(ms: number): number {
		return ms / (this.#parts.haste ?? 1);
	}

	#show(id: Id, state: Partial<BoxState>): void {
		this.#states = new Map(this.#states).set(id, { ...this.stateOf(id), ...state });
		if (state.isBusy !== true) for (const call of [...(this.#taken.get(id) ?? [])]) call();
	}
}

type LoopPowers = {
	/** Makes boxes; null where this device can make none. */
	newBox: () => (() => Promise<BoxLogin>) | null;
	show: (state: Partial<BoxState>) => void;
	/** The case uses its box here no more. */
	end: () => void;
	shortened: (ms: number) => number;
};

/** One case and its box. */
class BoxLoop {
	readonly id: Id;
	readonly #library: CaseLibrary;
	readonly #parts: MailboxParts;
	readonly #powers: LoopPowers;
	readonly #shared: SharedCase;
	/** The segments that were seen or put in each box since the page started. */
	readonly #seen = new Map<string, Set<Hash>>();
	/** What somebody lacks although it was in the box, and since when that is known. */
	readonly #lacking = new Map<Id, { word: string; since: number; hashes: readonly Hash[] }>();
	/** The words of others that were answered. */
	readonly #answered = new Set<string>();
	readonly #visited = new Map<string, number>();
	#isDue = false;
	#wake: (isForced: boolean) => void = () => {};

	constructor(id: Id, library: CaseLibrary, parts: MailboxParts, powers: LoopPowers) {
		this.id = id;
		this.#library = library;
		this.#parts = parts;
		this.#powers = powers;
		this.#shared = parts.newShared(id);
	}

	/** Something may have come or changed. `isForced`: also where it failed before. */
	wake(isForced = false): void {
		this.#isDue = true;
		this.#wake(isForced);
	}

	/** Keeps the case in step until the signal ends it, or once. Never rejects. */
	async run(signal: AbortSignal, isConnected: boolean): Promise<void> {
		const line = new Line(this.#parts, () => this.wake());
		const end = () => line.close();
		const isOver = () => signal.aborted;
		signal.addEventListener('abort', end);
		for (let failures = 0; !signal.aborted;) {
			this.#isDue = false;
			this.#powers.show({ isBusy: true });
			let problem: SyncProblem | null = null;
			try {
				await this.#round(line, signal);
				failures = 0;
			} catch (cause) {
				failures += 1;
				line.close();
				problem = this.#explained(cause);
			}
			// What fails because the page is left is no failure.
			this.#powers.show(isOver() ? { isBusy: false } : { isBusy: false, problem });
			if (!isConnected) break;
			await this.#rest(failures, signal);
		}
		signal.removeEventListener('abort', end);
		line.close();
	}

	/** Until something changes or, after failures, for longer and longer. What is written at once goes together. */
	async #rest(failures: number, signal: AbortSignal): Promise<void> {
		const grown = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), MAX_PAUSE_MS) * (0.5 + Math.random());
		const waiting = new AbortController();
		const end = () => waiting.abort();
		signal.addEventListener('abort', end);
		this.#wake = (isForced) => {
			if (failures === 0 || isForced) end();
		};
		if (this.#isDue && failures === 0) end();
		await pause(this.#powers.shortened(failures === 0 ? this.#idleMs() : grown), waiting.signal);
		this.#wake = () => {};
		signal.removeEventListener('abort', end);
		if (!signal.aborted) await pause(this.#powers.shortened(SETTLE_MS), signal);
	}

	#idleMs(): number {
		return this.#lacking.size > 0 ? OTHERS_FIRST_MS * (1 + Math.random()) : OLD_BOX_MS;
	}

	async #round(line: Line, signal: AbortSignal): Promise<void> {
		const { store } = this.#library;
		await this.#shared.look();
		if (!this.#shared.isShared) {
			await this.#tellDeletion(line);
			return;
		}
		const before = (await readBoxes(store, this.id)).boxes;
		const login = this.#shared.box?.login ?? null;
		let boxes = withNewest(before, login);
		if (boxes[0] !== before[0]) this.#visited.clear();
		/** The box that matters: where the case has none any more, the last one, from which the others learn it. */
		const main = boxes[0];
		let failure: { cause: unknown } | null = null;
		for (const box of boxes) {
			const isOld = box.login.box !== login?.box;
			if (isOld && box !== main && !this.#isOldDue(box)) continue;
			// An old box has a connection of its own, for as long as it is visited.
			const there = box === main ? line : new Line(this.#parts, () => {});
			const end = () => there.close();
			signal.addEventListener('abort', end);
			try {
				const next = await this.#visit(box, there, isOld);
				boxes = boxes.map((one) => (one === box ? next : one));
				if (hasChanged(box, next)) await storeBoxes(store, this.id, { v: 1, boxes: [...boxes] });
			} catch (cause) {
				// Nobody is let into an old one any more.
				if (isOld && asProblem(cause) === 'not-let-in') boxes = boxes.filter((one) => one !== box);
				else if (box === main) failure = { cause };
			} finally {
				signal.removeEventListener('abort', end);
				if (there !== line) end();
			}
		}
		if (failure) throw failure.cause;
		if ((this.#shared.box?.login.box ?? null) !== (login?.box ?? null)) this.wake();
		else if (this.#shared.hasLeft || login === null) this.#powers.end();
	}

	#isOldDue({ login }: KnownBox): boolean {
		const now = Date.now();
		if (now - (this.#visited.get(login.box) ?? 0) < this.#powers.shortened(OLD_BOX_MS)) return false;
		this.#visited.set(login.box, now);
		return true;
	}

	/** Reads what the box has, and offers what it lacks. Resolves with what is known of it then. */
	async #visit(known: KnownBox, line: Line, isOld: boolean): Promise<KnownBox> {
		const shared = this.#shared;
		const box = await line.to(known.login);
		const seen = this.#seen.get(known.login.box) ?? new Set<Hash>();
		this.#seen.set(known.login.box, seen);
		const { items, cursor, isWhole } = await box.since(known.cursor);
		// The mailbox was never read, or has lost what it had: nothing is known to be there but what was read.
		const base = isWhole ? { ...known, there: {}, letters: [], told: null } : known;
		if (isWhole) seen.clear();
		const wasThere = isWhole ? new Set<Hash>() : this.#knownIn(base, seen);
		if (items.length > 0) await this.#takeIn(items, seen, wasThere);
		await shared.makeReady(isOld ? null : this.#powers.newBox());
		const offer = await shared.offerTo({ ...base, has: seen, asked: this.#asked(seen), isOld });
		if (typeof offer === 'string') throw new SyncError(offer === 'failed' ? 'not-kept' : offer);
		if (offer.items.length > 0) await box.offer(offer.items);
		for (const hash of offer.segments) seen.add(hash);
		if (!isOld && offer.segments.length > 0) await offer.markSent();
		const at = this.#library.powers.readClock();
		if (!isOld) this.#powers.show({ isBusy: true, at });
		return { ...base, ...offer.then, cursor, at };
	}

	async #takeIn(items: readonly CarrierItem[], seen: Set<Hash>, wasThere: ReadonlySet<Hash>): Promise<void> {
		const opened = await this.#parts.openCarried(items, this.#shared);
		if (typeof opened === 'string') {
			if (opened === 'no-card') throw new SyncError('no-card');
			return;
		}
		for (const hash of opened.seen) seen.add(hash);
		if (opened.isNew && !(await opened.takeIn())) throw new SyncError('not-kept');
		if (opened.preview.news.length > 0) this.#powers.show({ isBusy: true, news: opened.preview.news });
		for (const { device, heads } of opened.told) {
			const hashes = this.#parts
				.lackedBy(this.#shared, heads)
				.filter((hash) => wasThere.has(hash) && !opened.seen.has(hash));
			if (hashes.length === 0) this.#lacking.delete(device);
			else this.#lacking.set(device, { word: JSON.stringify([device, heads]), since: Date.now(), hashes });
		}
		// Somebody else offered it once more.
		for (const [device, { hashes }] of this.#lacking)
			if (hashes.every((hash) => opened.seen.has(hash))) this.#lacking.delete(device);
	}

	/** The segments that the box was known to hold. */
	#knownIn({ there }: Pick<KnownBox, 'there'>, seen: ReadonlySet<Hash>): Set<Hash> {
		const missing = new Set(this.#parts.lackedBy(this.#shared, there));
		return new Set([...this.#shared.segments.keys()].filter((hash) => seen.has(hash) || !missing.has(hash)));
	}

	/** What somebody lacks although it was in the box, and nobody else has offered since. Each word of theirs is answered once. */
	#asked(seen: ReadonlySet<Hash>): Set<Hash> {
		const asked = new Set<Hash>();
		for (const [device, { word, since, hashes }] of this.#lacking) {
			if (Date.now() - since < this.#powers.shortened(OTHERS_FIRST_MS)) continue;
			this.#lacking.delete(device);
			if (this.#answered.has(word)) continue;
			this.#answered.add(word);
			for (const hash of hashes) if (seen.has(hash) || this.#shared.segments.has(hash)) asked.add(hash);
		}
		return asked;
	}

	/** Offers the notice of a case that was deleted here, once a day for a week. */
	async #tellDeletion(line: Line): Promise<void> {
		const { store, powers } = this.#library;
		const row = await readNoticeBox(store, this.id);
		const items = row && (await this.#parts.noticeOf(this.id));
		const now = powers.readClock();
		const isOver = row?.offered && now.utc - row.offered.utc > NOTICE_DAYS * DAY_MS;
		if (row && items && !isOver) {
			const last = this.#visited.get(row.login.box) ?? 0;
			if (Date.now() - last < DAY_MS) return;
			await (await line.to(row.login)).offer(items);
			this.#visited.set(row.login.box, Date.now());
			await storeNoticeBox(store, this.id, { ...row, offered: row.offered ?? now });
			line.close();
			return;
		}
		await storeNoticeBox(store, this.id, null);
		if (isOver) await this.#parts.forgetNotice(this.id);
		this.#powers.end();
	}

	#explained(cause: unknown): SyncProblem {
		const problem = cause instanceof SyncError ? cause.problem : (asProblem(cause) ?? 'not-kept');
		const login = this.#shared.box?.login;
		const span = problem === 'not-let-in' && login ? spanOfLogin(login) : null;
		const { utc } = this.#library.powers.readClock();
		if (span && span.until < utc) return 'ended';
		if (span && span.from - DAY_MS > utc) return 'clock';
		return problem;
	}
}

/** A connection to one box at a time, which is kept while it works. */
class Line {
	readonly #parts: MailboxParts;
	readonly #onNews: () => void;
	#box: OpenBox | null = null;
	#name = '';
	#isOver = false;

	constructor(parts: MailboxParts, onNews: () => void) {
		this.#parts = parts;
		this.#onNews = onNews;
	}

	/** Rejects with a `MailboxProblem`. Where this copy of the app may not connect, nothing is tried. */
	async to(login: BoxLogin): Promise<OpenBox> {
		if (this.#box && this.#name === login.box) return this.#box;
		this.close();
		this.#isOver = false;
		if ((await this.#parts.mayReach(login.address)) === false) throw new SyncError('not-from-here');
		const box = await this.#parts.open(login);
		// It was closed while it was opened.
		if (this.#over()) {
			box.close();
			throw new SyncError('unreachable');
		}
		[this.#box, this.#name] = [box, login.box];
		box.watch(this.#onNews);
		return box;
	}

	close(): void {
		this.#isOver = true;
		this.#box?.close();
		this.#box = null;
	}

	#over(): boolean {
		return this.#isOver;
	}
}

class SyncError extends Error {
	readonly problem: SyncProblem;

	constructor(problem: SyncProblem) {
		super(problem);
		this.name = 'SyncError';
		this.problem = problem;
	}
}

const PROBLEMS: readonly unknown[] = [
	'unreachable',
	'not-from-here',
	'not-let-in',
	'full',
	'too-big'
] satisfies MailboxProblem[];

/** Null for what no mailbox answers. */
function asProblem(cause: unknown): MailboxProblem | null {
	return PROBLEMS.includes(cause) ? (cause as MailboxProblem) : null;
}

/** Whether a box is to be written down again. When it was in step is, once in a while. */
function hasChanged(before: KnownBox, now: KnownBox): boolean {
	const isSame = JSON.stringify({ ...before, at: null }) === JSON.stringify({ ...now, at: null });
	return !isSame || before.at === null || now.at === null || now.at.utc - before.at.utc > TURN_MS;
}

/** The boxes of a case, the one that it has now first. */
function withNewest(boxes: readonly KnownBox[], login: BoxLogin | null): readonly KnownBox[] {
	if (login === null || boxes[0]?.login.box === login.box) return boxes.slice(0, MAX_OLD_BOXES + 1);
	const known = boxes.find((one) => one.login.box === login.box);
	const newest = known ?? { login, cursor: null, there: {}, letters: [], told: null, at: null };
	return [newest, ...boxes.filter((one) => one !== known)].slice(0, MAX_OLD_BOXES + 1);
}

/** Resolves after so long, or once the signal ends it. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal.addEventListener('abort', end);
		if (signal.aborted) end();
	});
}
