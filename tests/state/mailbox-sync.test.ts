import { afterEach, expect, test, vi } from 'vitest';
import { missingThere } from '#lib/domain/exchange/heads.ts';
import type { MailboxCard } from '#lib/domain/exchange/mailbox.ts';
import { writeNkey, writeSeed } from '#lib/domain/exchange/nkey.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { openCarried } from '#lib/state/coming-share.ts';
import { forgetDeletionNotice, listDeletionNotices, openDeletionNotice } from '#lib/state/deletion-notice.ts';
import { MailboxSync } from '#lib/state/mailbox-sync.svelte.ts';
import { readMailbox } from '#lib/state/mailbox-rows.ts';
import { SharedCase, eraseShared } from '#lib/state/shared-case.ts';
import { mintLogin } from '#lib/storage/exchange/mailbox-logins.ts';
import { newId } from './fake-store.ts';
import { MemoryMailbox } from './memory-mailbox.ts';
import { Sharer } from './sharing.ts';

const card: MailboxCard = {
	address: 'wss://mailbox.example/',
	account: writeNkey('account', new Uint8Array(32).fill(3)),
	minting: writeSeed('account', new Uint8Array(32).fill(7))
};

const phones: MailPhone[] = [];
afterEach(() => {
	for (const one of phones.splice(0)) one.hide();
});

/** A phone with the loop, in front until it is hidden. */
class MailPhone {
	readonly sharer: Sharer;
	readonly sync: MailboxSync;
	mayReach: boolean | null = true;
	#work: ((signal: AbortSignal) => Promise<void>) | null = null;
	#front: AbortController | null = new AbortController();
	#changed: (id: string) => void = () => {};

	private constructor(sharer: Sharer, mailbox: MemoryMailbox) {
		const { library, parts, store } = sharer;
		this.sharer = sharer;
		this.sync = new MailboxSync(library, {
			open: (login) => mailbox.open(login),
			mayReach: () => Promise.resolve(this.mayReach),
			mint: mintLogin,
			whileInFront: (work) => {
				this.#work = work;
				if (this.#front) void work(this.#front.signal);
				return () => {
					this.#work = null;
					this.#front?.abort();
				};
			},
			onChanged: (call) => {
				this.#changed = call;
				return () => (this.#changed = () => {});
			},
			newShared: (id) => new SharedCase(id, library, parts),
			openCarried: (items, shared) => openCarried(items, shared, library, parts),
			lackedBy: ({ segments }, heads) =>
				missingThere(
					[...segments.values()].map(({ checked }) => checked),
					heads,
					parts.hashOf
				).map(({ hash }) => hash),
			async noticeOf(id) {
				const notice = await openDeletionNotice(store, id);
				const opened = notice && (await parts.openFile(notice.file));
				return opened === null || typeof opened === 'string' ? null : (await opened.since(null)).items;
			},
			forgetNotice: (id) => forgetDeletionNotice(store, id),
			haste: 1000
		});
	}

	static async named(name: string, mailbox: MemoryMailbox): Promise<MailPhone> {
		const one = new MailPhone(await Sharer.named(name), mailbox);
		phones.push(one);
		await one.sync.start();
		return one;
	}

	hide(): void {
		this.#front?.abort();
		this.#front = null;
	}

	show(): void {
		this.#front = new AbortController();
		void this.#work?.(this.#front.signal);
	}

	async writes(id: Id, words: string): Promise<void> {
		await this.sharer.writes(id, words);
		this.#changed(id);
	}

	/** Tells the loop that something was changed on a screen. */
	stir(id: Id): void {
		this.#changed(id);
	}
}

/** Ana shares a case with the others, who take it in from a file. All use the box that Ana made. */
async function together(mailbox: MemoryMailbox, ...names: string[]) {
	const ana = await MailPhone.named('Ana', mailbox);
	const others = await Promise.all(names.map((name) => MailPhone.named(name, mailbox)));
	const id = await ana.sharer.begins('The first line');
	for (const { sharer } of others) await ana.sharer.adds(id, sharer);
	expect(await ana.sync.takeCard(writtenCard())).toBe('taken');
	expect(await ana.sync.give(await ana.sharer.shared(id))).toBe(true);
	const file = await ana.sharer.makes(id);
	for (const { sharer, sync } of others) {
		await sharer.takes(file);
		expect(await sync.use(id)).toBe(true);
	}
	await inStep(id, ana, ...others);
	return { id, all: [ana, ...others] as [MailPhone, ...MailPhone[]] };
}

function writtenCard(): string {
	const text = [...new TextEncoder().encode(card.address)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	const packed = (text.match(/.{1,5}/g) ?? [])
		.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)])
		.join('');
	return `The card of the mailbox\nHOLDLINE-MAILBOX-1:${packed}:${card.account}:${card.minting}\n`;
}

const waited = { timeout: 60_000, interval: 5 };

/** All have the same notes, and each knows that the others have them. */
async function inStep(id: Id, ...all: readonly MailPhone[]): Promise<string[]> {
	return vi.waitFor(async () => {
		const notes = await Promise.all(all.map(async ({ sharer }) => (await sharer.notes(id)).sort()));
		for (const one of notes) expect(one).toEqual(notes[0]);
		for (const { sharer, sync } of all) {
			expect(sync.stateOf(id)).toMatchObject({ problem: null, isBusy: false });
			const shared = await sharer.shared(id);
			for (const { device, card: theirs } of shared.others)
				expect([sharer.name, theirs.name, shared.lackedBy(device)]).toEqual([sharer.name, theirs.name, 0]);
		}
		return notes[0] ?? [];
	}, waited);
}

test('what three write apart is with all of them once they are in front, and everybody knows it', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam', 'Dara');
	const [ana, sam, dara] = all as [MailPhone, MailPhone, MailPhone];
	for (const one of all) one.hide();
	for (const one of all) await one.writes(id, `by ${one.sharer.name}`);
	expect(await ana.sharer.notes(id)).not.toContain('by Sam');
	ana.show();
	await vi.waitFor(async () => expect((await ana.sharer.shared(id)).waiting).toBe(0), waited);
	for (const { device } of (await ana.sharer.shared(id)).others)
		expect((await ana.sharer.shared(id)).lackedBy(device)).toBe(1);
	sam.show();
	dara.show();
	expect(await inStep(id, ...all)).toEqual(['The first line', 'by Ana', 'by Dara', 'by Sam']);
	const { opened } = mailbox;
	await sam.writes(id, 'once more');
	expect(await inStep(id, ...all)).toContain('once more');
	expect(mailbox.opened).toBe(opened);
	for (const one of all) one.hide();
	await vi.waitFor(() => expect(mailbox.connected).toBe(0), waited);
});

test('a mailbox that lost everything is filled again, also with what its writer does not bring', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam');
	const [ana, sam] = all as [MailPhone, MailPhone];
	await ana.writes(id, 'by Ana');
	await inStep(id, ana, sam);
	ana.hide();
	const [box = ''] = mailbox.boxes.slice(-1);
	mailbox.lose();
	const segments = (await sam.sharer.shared(id)).segments.size;
	await vi.waitFor(() => {
		expect(mailbox.itemsIn(box).filter(({ kind }) => kind === 'segment')).toHaveLength(segments);
	}, waited);
	ana.show();
	await sam.writes(id, 'by Sam');
	expect(await inStep(id, ana, sam)).toEqual(['The first line', 'by Ana', 'by Sam']);
});

test('what a mailbox lost for one of them alone is offered once more by whoever has it', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam', 'Dara');
	const [ana, sam, dara] = all as [MailPhone, MailPhone, MailPhone];
	dara.hide();
	await ana.writes(id, 'by Ana');
	await vi.waitFor(async () => expect(await sam.sharer.notes(id)).toContain('by Ana'), waited);
	ana.hide();
	const [box = ''] = mailbox.boxes.slice(-1);
	// The place stays: what was there is damaged.
	const items = mailbox.itemsIn(box);
	const at = items.findLastIndex(({ kind }) => kind === 'segment');
	items[at] = { kind: 'segment', bytes: new Uint8Array(2000) };
	dara.show();
	await dara.writes(id, 'by Dara');
	await vi.waitFor(async () => expect(await dara.sharer.notes(id)).toContain('by Ana'), waited);
	// It was offered once, by one of them, beside what Dara wrote.
	const after = mailbox
		.itemsIn(box)
		.slice(at + 1)
		.filter(({ kind }) => kind === 'segment');
	expect(after.length).toBeLessThanOrEqual(2);
	ana.show();
	await inStep(id, ana, sam, dara);
});

test('who is removed knows no box from then on, and who was away follows to it from the old one', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam', 'Dara');
	const [ana, sam, dara] = all as [MailPhone, MailPhone, MailPhone];
	const first = (await ana.sharer.shared(id)).box?.login.box ?? '';
	dara.hide();
	await ana.sharer.removes(id, 'Sam');
	await ana.writes(id, 'without Sam');
	await vi.waitFor(async () => expect((await ana.sharer.shared(id)).box?.login.box).not.toBe(first), waited);
	ana.stir(id);
	const second = (await ana.sharer.shared(id)).box?.login.box ?? '';
	await vi.waitFor(() => expect(mailbox.itemsIn(second).length).toBeGreaterThan(0), waited);
	ana.hide();
	dara.show();
	await vi.waitFor(async () => expect(await dara.sharer.notes(id)).toContain('without Sam'), waited);
	expect((await dara.sharer.shared(id)).box?.login.box).toBe(second);
	// The old login is taken back, which hinders nobody.
	mailbox.revoked.add(first);
	ana.show();
	await dara.writes(id, 'by Dara');
	expect(await inStep(id, ana, dara)).toEqual(['The first line', 'by Dara', 'without Sam']);
	await sam.writes(id, 'by Sam, who is gone');
	expect(await sam.sharer.notes(id)).not.toContain('without Sam');
	expect((await sam.sharer.shared(id)).box?.login.box).toBe(first);
	await dara.writes(id, 'later');
	expect(await inStep(id, ana, dara)).toEqual(['The first line', 'by Dara', 'later', 'without Sam']);
});

test('two who move the case to new boxes at once end in the same one', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam');
	const [ana, sam] = all as [MailPhone, MailPhone];
	const shared = await ana.sharer.shared(id);
	const [other] = shared.others;
	expect(other && (await shared.changeRole(other.device, 'takes-over'))).toBe(true);
	ana.stir(id);
	await vi.waitFor(async () => expect((await sam.sharer.shared(id)).mayMoveBox).toBe(true), waited);
	for (const one of all) one.hide();
	expect(await sam.sync.takeCard(writtenCard())).toBe('taken');
	for (const { sync, sharer } of all) expect(await sync.give(await sharer.shared(id))).toBe(true);
	for (const one of all) await one.writes(id, `by ${one.sharer.name}`);
	for (const one of all) one.show();
	expect(await inStep(id, ...all)).toEqual(['The first line', 'by Ana', 'by Sam']);
	const boxes = await Promise.all(all.map(async ({ sharer }) => (await sharer.shared(id)).box?.login.box));
	expect(boxes[0]).toBe(boxes[1]);
});

test('a mailbox that is taken away is used by nobody any more, and files go on', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam');
	const [ana, sam] = all as [MailPhone, MailPhone];
	expect(await ana.sync.takeAway(await ana.sharer.shared(id))).toBe(true);
	for (const { sync } of all) await vi.waitFor(() => expect(sync.uses(id)).toBe(false), waited);
	await vi.waitFor(() => expect(mailbox.connected).toBe(0), waited);
	await sam.writes(id, 'by file');
	await ana.sharer.takes(await sam.sharer.makes(id));
	expect(await ana.sharer.notes(id)).toContain('by file');
	expect(await readMailbox(sam.sharer.store)).toEqual({ v: 1, card: null, cases: [] });
	expect(sam.sharer.store.local.has('mailbox')).toBe(false);
});

test('who leaves tells it by the box, and is asked for nothing more', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam');
	const [ana, sam] = all as [MailPhone, MailPhone];
	expect(await (await sam.sharer.shared(id)).leave()).toBe(true);
	sam.stir(id);
	await vi.waitFor(() => expect(sam.sync.uses(id)).toBe(false), waited);
	await vi.waitFor(async () => expect((await ana.sharer.shared(id)).others).toEqual([]), waited);
});

test('a deleted case is told to the others by its box, and they are asked', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam');
	const [ana, sam] = all as [MailPhone, MailPhone];
	await ana.writes(id, 'secret words');
	await inStep(id, ana, sam);
	sam.hide();
	ana.hide();
	const shared = await ana.sharer.shared(id);
	expect(await eraseShared(shared, ana.sharer.library)).toBe(true);
	expect(await listDeletionNotices(ana.sharer.store)).toHaveLength(1);
	ana.show();
	sam.show();
	await vi.waitFor(async () => expect((await sam.sharer.shared(id)).openErasures).toHaveLength(1), waited);
	expect(await sam.sharer.notes(id)).toContain('secret words');
	await vi.waitFor(async () => expect(await listDeletionNotices(ana.sharer.store)).toEqual([]), waited);
});

test('a failure is said, tried again, and ends by itself', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam');
	const [ana, sam] = all as [MailPhone, MailPhone];
	for (const problem of ['unreachable', 'full', 'too-big', 'not-let-in'] as const) {
		mailbox.problem = problem;
		await ana.writes(id, problem);
		await vi.waitFor(() => expect(ana.sync.stateOf(id).problem).toBe(problem), waited);
		expect(await ana.sharer.notes(id)).toContain(problem);
		mailbox.problem = null;
		await inStep(id, ana, sam);
	}
	ana.sharer.store.isFull = true;
	await sam.writes(id, 'no room');
	await vi.waitFor(() => expect(ana.sync.stateOf(id).problem).toBe('not-kept'), waited);
	ana.sharer.store.isFull = false;
	expect(await inStep(id, ana, sam)).toContain('no room');
});

test('where this copy may not connect, nothing is tried', async () => {
	const mailbox = new MemoryMailbox();
	const ana = await MailPhone.named('Ana', mailbox);
	ana.mayReach = false;
	expect(await ana.sync.takeCard(writtenCard())).toBe('not-from-here');
	expect(ana.sync.card).toBeNull();
	expect(await ana.sync.takeCard('nothing')).toBe('no-card');
	expect(mailbox.opened).toBe(0);
	const { id, all } = await together(mailbox, 'Sam');
	const [, sam] = all as [MailPhone, MailPhone];
	sam.hide();
	sam.mayReach = false;
	const { opened } = mailbox;
	sam.show();
	await vi.waitFor(() => expect(sam.sync.stateOf(id).problem).toBe('not-from-here'), waited);
	expect(mailbox.opened).toBe(opened);
});

test('what is none of the case is passed over', async () => {
	const mailbox = new MemoryMailbox();
	const { id, all } = await together(mailbox, 'Sam');
	const [ana, sam] = all as [MailPhone, MailPhone];
	const other = await ana.sharer.begins('Another case');
	await ana.sharer.adds(other, sam.sharer);
	const file = await ana.sharer.parts.openFile(await ana.sharer.makes(other));
	const { items } = typeof file === 'string' ? { items: [] } : await file.since(null);
	const [box = ''] = mailbox.boxes.slice(-1);
	mailbox
		.itemsIn(box)
		.push(...items, { kind: 'letter', bytes: new Uint8Array(500) }, { kind: 'heads', bytes: new Uint8Array(1100) });
	await ana.writes(id, 'by Ana');
	expect(await inStep(id, ana, sam)).toEqual(['The first line', 'by Ana']);
	expect((await sam.sharer.shared(other)).isShared).toBe(false);
});

test('twelve cases have four connections, and each is visited', async () => {
	const mailbox = new MemoryMailbox();
	const ana = await MailPhone.named('Ana', mailbox);
	const sam = await Sharer.named('Sam');
	expect(await ana.sync.takeCard(writtenCard())).toBe('taken');
	const ids: Id[] = [];
	for (let count = 0; count < 12; count += 1) {
		const id = await ana.sharer.begins(`Case ${count} ${newId()}`);
		await ana.sharer.adds(id, sam);
		ids.push(id);
		expect(await ana.sync.give(await ana.sharer.shared(id))).toBe(true);
	}
	await vi.waitFor(() => {
		for (const id of ids)
			expect(ana.sync.stateOf(id)).toMatchObject({ problem: null, at: expect.anything() as unknown });
	}, waited);
	await vi.waitFor(() => expect(mailbox.connected).toBe(4), waited);
	const first = ids[0] ?? '';
	const { box = '' } = (await ana.sharer.shared(first)).box?.login ?? {};
	const before = mailbox.itemsIn(box).length;
	await ana.writes(first, 'one more');
	await vi.waitFor(() => expect(mailbox.itemsIn(box).length).toBeGreaterThan(before), waited);
});
