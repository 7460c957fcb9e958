import { describe, expect, test, vi } from 'vitest';
import { MAX_CLOCK } from '#lib/domain/case/stamp.ts';
import { addDays } from '#lib/domain/day.ts';
import { currentEpoch, signedByLetter } from '#lib/domain/exchange/epochs.ts';
import { signedByHeads } from '#lib/domain/exchange/heads.ts';
import { signedBySegment } from '#lib/domain/exchange/segment.ts';
import { fromBase32 } from '#lib/domain/exchange/base32.ts';
import { readDeviceCard } from '#lib/state/cards.ts';
import { eraseShared } from '#lib/state/shared-case.ts';
import { viewOf } from '#lib/state/shared-view.ts';
import { readDeletionNotice } from '#lib/state/sharing.ts';
import { Chance } from '../chance.ts';
import { SEED, runs } from '../runs.ts';
import { Sharer } from './sharing.ts';

/** Ana shares a case with Sam, who has not heard of it yet. */
async function pair(role: 'writes' | 'reads' | 'takes-over' = 'writes') {
	const [ana, sam] = await Promise.all(['Ana', 'Sam'].map((name) => Sharer.named(name)));
	if (!ana || !sam) throw new Error('Nobody is here.');
	const id = await ana.begins('They refused');
	await ana.adds(id, sam, role);
	return { ana, sam, id };
}

/** The same, and both have it. */
async function both(role: 'writes' | 'reads' | 'takes-over' = 'writes') {
	const pairOf = await pair(role);
	await pairOf.sam.takes(await pairOf.ana.makes(pairOf.id));
	return pairOf;
}

/** What came of a file, in one word. */
const fateOf = async (who: Sharer, file: Blob) => {
	const opened = await who.reads(file);
	return opened.ok ? opened.preview : opened.problem;
};

describe('a shared case', () => {
	test('goes there and back three times, and both have the same', async () => {
		const { ana, sam, id } = await pair();
		const first = await sam.takes(await ana.makes(id));
		expect(first).toMatchObject({
			provider: 'Northline',
			isNew: true,
			from: { name: 'Ana', card: 'new' },
			role: 'writes',
			news: [{ name: 'Ana', notes: ['They refused'] }],
			aside: []
		});
		for (const turn of [1, 2, 3]) {
			await sam.writes(id, `Sam ${turn}`);
			await ana.writes(id, `Ana ${turn}`);
			const back = await ana.takes(await sam.makes(id));
			expect(back.news).toMatchObject([{ name: 'Sam', notes: [`Sam ${turn}`] }]);
			const there = await sam.takes(await ana.makes(id));
			expect(there.news).toMatchObject([{ name: 'Ana', notes: [`Ana ${turn}`] }]);
		}
		expect(await sam.notes(id)).toEqual(await ana.notes(id));
		expect((await ana.notes(id)).length).toBe(7);
		expect((await ana.shared(id)).aside).toEqual([]);
	});

	test('taken in twice brings nothing twice, and an old file takes nothing back', async () => {
		const { ana, sam, id } = await pair();
		const old = await ana.makes(id);
		await ana.writes(id, 'They called back');
		const next = await ana.makes(id);
		for (const file of [next, old, next]) await sam.takes(file);
		expect(await sam.notes(id)).toEqual(['They refused', 'They called back']);
		expect(await fateOf(sam, old)).toMatchObject({ news: [], aside: [], isNew: false });
		expect(await fateOf(ana, next)).toMatchObject({ news: [], from: { card: 'own' } });
	});

	test('tells what a file changed: notes corrected, struck out, and details', async () => {
		const { ana, sam, id } = await both();
		const file = await sam.opens(id);
		const [entry] = file.case.entries;
		const [about, added] = [entry?.id ?? '', await sam.writes(id, 'New')];
		await file.load();
		await file.keep([file.corrected(about, { words: 'They refused twice' })]);
		await file.keep([{ type: 'mark', id: sam.library.powers.newId(), about: added, kind: 'struck' }]);
		await file.set('case', id, 'reference', 'AB12');
		const { news } = await ana.takes(await sam.makes(id));
		expect(news).toMatchObject([
			{
				name: 'Sam',
				notes: ['New'],
				corrected: [{ words: 'They refused twice', was: 'They refused' }],
				struck: [],
				details: 1
			}
		]);
		expect(await ana.notes(id)).toEqual(['They refused twice']);
	});

	test('says who wrote each line at the other end', async () => {
		const { ana, sam, id } = await both();
		const line = await sam.writes(id, 'They called me');
		await ana.takes(await sam.makes(id));
		const { Senders } = await import('#lib/state/senders.svelte.ts');
		const nameAt = async (who: Sharer, entry: string) => {
			const senders = new Senders(await who.opens(id));
			await senders.look(who.store);
			return senders.of(entry);
		};
		const first = (await ana.opens(id)).case.entries[0]?.id ?? '';
		expect(await nameAt(ana, line)).toBe('Sam');
		expect(await nameAt(sam, line)).toBeNull();
		expect(await nameAt(sam, first)).toBe('Ana');
		expect(await nameAt(ana, first)).toBeNull();
	});

	test('says who corrected or struck out what somebody else wrote', async () => {
		const { ana, sam, id } = await both();
		const struck = await ana.writes(id, 'They called me');
		await sam.takes(await ana.makes(id));
		const file = await sam.opens(id);
		const about = file.case.entries[0]?.id ?? '';
		await file.keep([file.corrected(about, { words: 'They refused twice' })]);
		await file.keep([{ type: 'mark', id: sam.library.powers.newId(), about: struck, kind: 'struck' }]);
		await ana.takes(await sam.makes(id));
		const { Senders } = await import('#lib/state/senders.svelte.ts');
		const changesAt = async (who: Sharer, entry: string) => {
			const senders = new Senders(await who.opens(id));
			await senders.look(who.store);
			return senders.changesOf(entry);
		};
		expect(await changesAt(ana, about)).toEqual([{ kind: 'corrected', name: 'Sam' }]);
		expect(await changesAt(ana, struck)).toEqual([{ kind: 'struck', name: 'Sam' }]);
		expect(await changesAt(sam, about)).toEqual([]);
	});

	test('shows what one hand set over what another had set, before and after it is taken in', async () => {
		const { ana, sam, id } = await both();
		const sets = async (who: Sharer, value: string) => (await who.opens(id)).set('case', id, 'reference', value);
		await sets(ana, 'AB12');
		await sam.takes(await ana.makes(id));
		expect((await sam.shared(id)).overtaken).toEqual([]);
		await sets(sam, 'AB13');
		await sets(sam, 'AB14');
		const shown = { by: 'Sam', wasBy: 'Ana', now: { value: 'AB14' }, was: { value: 'AB12' } };
		expect(await ana.takes(await sam.makes(id))).toMatchObject({ overtaken: [shown] });
		for (const one of [ana, sam]) expect((await one.shared(id)).overtaken).toMatchObject([shown]);
		// Who wrote both sees whose was overtaken, and the others too.
		await sets(ana, 'AB15');
		const back = { by: 'Ana', wasBy: 'Sam', now: { value: 'AB15' }, was: { value: 'AB14' } };
		expect((await ana.shared(id)).overtaken).toMatchObject([back]);
		expect(await sam.takes(await ana.makes(id))).toMatchObject({ overtaken: [back] });
	});

	test('gives a member another role, and what they did before stays', async () => {
		const { ana, sam, id } = await both('takes-over');
		const kim = await Sharer.named('Kim');
		await sam.adds(id, kim);
		await kim.takes(await sam.makes(id));
		await sam.writes(id, 'While taking over');
		await ana.takes(await sam.makes(id));
		const changes = async (role: 'writes' | 'reads' | 'takes-over') => {
			const shared = await ana.shared(id);
			const member = shared.others.find(({ card }) => card.name === 'Sam');
			expect(await shared.changeRole(member?.device ?? '', role)).toBe(true);
			return ana.makes(id);
		};
		const lowered = await changes('reads');
		expect(await sam.takes(lowered)).toMatchObject({ roleBefore: 'takes-over', role: 'reads', left: [], joined: [] });
		expect(await kim.takes(lowered)).toMatchObject({ left: [], joined: [], changed: [{ name: 'Sam', role: 'reads' }] });
		expect((await sam.shared(id)).mayAdd).toBe(false);
		expect((await ana.shared(id)).others.map(({ card }) => card.name).sort()).toEqual(['Kim', 'Sam']);
		await sam.writes(id, 'My own note');
		expect(await ana.takes(await sam.makes(id))).toMatchObject({ news: [], aside: [] });
		expect(await ana.notes(id)).toEqual(['They refused', 'While taking over']);
		const raised = await changes('writes');
		expect(await sam.takes(raised)).toMatchObject({ roleBefore: 'reads', role: 'writes' });
		expect(await ana.takes(await sam.makes(id))).toMatchObject({ news: [{ name: 'Sam', notes: ['My own note'] }] });
		// A member below nobody here changes nobody.
		const [other] = (await kim.shared(id)).others;
		expect(await (await kim.shared(id)).changeRole(other?.device ?? '', 'reads')).toBe(false);
	});

	test('says what the others do not have yet, and what is in no file', async () => {
		const { ana, sam, id } = await pair();
		const [member] = (await ana.shared(id)).others;
		const lacked = async () => {
			const shared = await ana.shared(id);
			return [shared.lackedBy(member?.device ?? ''), shared.waiting];
		};
		expect(await lacked()).toEqual([2, 2]);
		const file = await ana.makes(id);
		expect(await lacked()).toEqual([2, 0]);
		await sam.takes(file);
		await ana.writes(id, 'One more');
		expect(await lacked()).toEqual([3, 1]);
		await ana.takes(await sam.makes(id));
		expect(await lacked()).toEqual([1, 1]);
		await ana.makes(id);
		expect(await lacked()).toEqual([1, 0]);
	});

	test('of one who only reads takes nothing, and what they wrote stays with them', async () => {
		const { ana, sam, id } = await both('reads');
		await sam.writes(id, 'My own note');
		const back = await ana.takes(await sam.makes(id));
		expect(back).toMatchObject({ news: [], aside: [] });
		expect([await ana.notes(id), await sam.notes(id)]).toEqual([['They refused'], ['They refused', 'My own note']]);
		expect((await sam.shared(id)).mayAdd).toBe(false);
		// Nor does it write which device is whose into a case that it only reads.
		const names = sam.store.records.flatMap((record) =>
			record.type === 'field' && record.of === 'device' ? record.value : []
		);
		expect(new Set(names)).toEqual(new Set(['Ana']));
	});

	test('goes on among three, of whom two never met, and one takes over', async () => {
		const { ana, sam, id } = await both('takes-over');
		const kim = await Sharer.named('Kim');
		await sam.adds(id, kim);
		await kim.takes(await sam.makes(id));
		await kim.writes(id, 'Kim');
		await sam.takes(await kim.makes(id));
		const news = await ana.takes(await sam.makes(id));
		expect(news).toMatchObject({ joined: ['Kim'], news: [{ name: 'Kim', notes: ['Kim'] }] });
		await ana.writes(id, 'Ana');
		await kim.takes(await ana.makes(id));
		expect(await kim.notes(id)).toEqual(await ana.notes(id));
	});

	test('is no longer open to who was removed, and takes nothing that they write', async () => {
		const { ana, sam, id } = await both();
		const kim = await Sharer.named('Kim');
		await ana.adds(id, kim);
		await kim.takes(await ana.makes(id));
		await ana.removes(id, 'Sam');
		await ana.writes(id, 'Not for Sam');
		const file = await ana.makes(id);
		expect(await fateOf(sam, file)).toBe('not-for-you');
		expect(await kim.takes(file)).toMatchObject({ left: ['Sam'], news: [{ notes: ['Not for Sam'] }] });
		await sam.writes(id, 'After leaving');
		const late = await ana.takes(await sam.makes(id));
		expect(late).toMatchObject({ news: [], aside: [{ name: 'Sam', why: 'no-member' }] });
		expect(await ana.notes(id)).toEqual(['They refused', 'Not for Sam']);
	});

	test('tells two members of one name apart in what a file brings', async () => {
		const { ana, sam, id } = await both();
		const other = await Sharer.named('Sam');
		await ana.adds(id, other);
		const file = await ana.makes(id);
		for (const one of [sam, other]) await one.takes(file);
		await sam.writes(id, 'As the first');
		await other.writes(id, 'As the second');
		await other.takes(await sam.makes(id));
		const { news } = await ana.takes(await other.makes(id));
		const brought = news.toSorted((a, b) => String(a.notes).localeCompare(String(b.notes)));
		expect(brought.map(({ name, notes }) => [name, notes])).toEqual([
			['Sam', ['As the first']],
			['Sam', ['As the second']]
		]);
		expect(new Set(news.map(({ by }) => by)).size).toBe(2);
		const view = viewOf(await ana.shared(id), ana.library.today);
		expect(view.members.map(({ name }) => name)).toEqual(['Ana', 'Sam', 'Sam']);
		// Removing the one leaves the other.
		await ana.removes(id, 'Sam');
		expect(await fateOf(sam, await ana.makes(id))).toBe('not-for-you');
		await other.writes(id, 'Still here');
		expect(await ana.takes(await other.makes(id))).toMatchObject({ news: [{ notes: ['Still here'] }], aside: [] });
	});

	test('is left by who wishes, and what they wrote stays', async () => {
		const { ana, sam, id } = await both();
		await sam.writes(id, 'Before leaving');
		expect(await (await sam.shared(id)).leave()).toBe(true);
		const shared = await sam.shared(id);
		expect([shared.hasLeft, shared.mayAdd]).toEqual([true, false]);
		const last = await ana.takes(await sam.makes(id));
		expect(last).toMatchObject({ left: ['Sam'], news: [{ name: 'Sam', notes: ['Before leaving'] }] });
		await ana.writes(id, 'Alone again');
		expect(await fateOf(sam, await ana.makes(id))).toBe('not-for-you');
	});

	test('lets in again who was removed, as another member, and takes what they wrote meanwhile', async () => {
		const { ana, sam, id } = await both();
		await ana.removes(id, 'Sam');
		await sam.writes(id, 'Meanwhile');
		await ana.adds(id, sam);
		await sam.takes(await ana.makes(id));
		expect(await ana.takes(await sam.makes(id))).toMatchObject({ news: [{ notes: ['Meanwhile'] }], aside: [] });
	});
});

describe('the end day', () => {
	test('asks once it has passed, and ends nothing', async () => {
		const [ana, sam] = [await Sharer.named('Ana'), await Sharer.named('Sam')];
		const id = await ana.begins('They refused');
		await (await ana.shared(id)).add(sam.card, 'writes', ana.library.today);
		const shownOn = async (day: string) => {
			const { members, isFounder } = viewOf(await ana.shared(id), day);
			expect(isFounder).toBe(true);
			return members.map(({ name, until, isOver, isMe, mayRemove }) => [name, until, isOver, isMe, mayRemove]);
		};
		const { today } = ana.library;
		const me = ['Ana', null, false, true, false];
		expect(await shownOn(today)).toEqual([me, ['Sam', today, false, false, true]]);
		expect(await shownOn(addDays(today, 1))).toEqual([me, ['Sam', today, true, false, true]]);
		await sam.takes(await ana.makes(id));
		await sam.writes(id, 'After the day');
		expect(await ana.takes(await sam.makes(id))).toMatchObject({ news: [{ notes: ['After the day'] }], aside: [] });
		const shared = await ana.shared(id);
		expect(await shared.setUntil(shared.others[0]?.device ?? '', null)).toBe(true);
		expect(await shownOn(addDays(today, 1))).toEqual([me, ['Sam', null, false, false, true]]);
	});
});

describe('nothing is taken in', () => {
	test('that was sealed by a member and signed by nobody who might: segments, letters and heads', async () => {
		const { ana, sam: eve, id } = await both();
		const sam = await Sharer.named('Sam the second');
		await ana.adds(id, sam);
		await sam.takes(await ana.makes(id));
		await eve.takes(await ana.makes(id));
		const shared = await eve.shared(id);
		const [founder, held] = [shared.row?.founder, shared.row?.epochs.at(-1)];
		const own = await readDeviceCard(eve.store);
		if (!founder || !held || own === null || own === 'newer') throw new Error('It is not shared.');
		const signer = founder.card.signer;
		const signs = async (text: string, how: (text: string) => string) => ({
			text,
			signature: await eve.parts.keys.sign(own.keys, how(text))
		});
		const segment = { v: 1, case: id, device: founder.device, signer, number: 9, before: null, records: [] };
		const at = { utc: 9e12, offset: 0, zone: 'UTC' };
		const heads = { v: 1, case: id, device: founder.device, signer, at, heads: {} };
		const letter = {
			...{ v: 1, case: id, founder, maker: founder.device, signer, before: held.epoch },
			...{ members: held.members, key: 'A'.repeat(52), older: [] }
		};
		const sealed = await eve.parts.age.seal(
			new Blob([JSON.stringify(await signs(JSON.stringify(letter), signedByLetter))]),
			{ recipient: sam.card.recipient },
			{ onDone: () => {}, signal: new AbortController().signal }
		);
		const under = (device: string, signed: { text: string; signature: string }) =>
			eve.parts.sealUnder(held, { device, number: 9 }, signed);
		const carrier = eve.parts.newFile();
		await carrier.offer([
			{ kind: 'letter', bytes: new Uint8Array(await sealed.arrayBuffer()) },
			{ kind: 'segment', bytes: await under(founder.device, await signs(JSON.stringify(segment), signedBySegment)) },
			{
				kind: 'heads',
				bytes: await under(`heads ${founder.device}`, await signs(JSON.stringify(heads), signedByHeads))
			}
		]);
		const file = await carrier.file();
		const before = JSON.stringify([...sam.store.local]);
		expect(await fateOf(sam, file)).toMatchObject({ from: null, news: [], aside: [], hasWrongLetter: false });
		await sam.takes(file);
		expect(JSON.stringify([...sam.store.local])).toBe(before);
		// The same letter, signed as her own: she may write, and give no key.
		const asOwn = { ...letter, maker: shared.me?.device ?? '', signer: own.card.signer };
		const resealed = await eve.parts.age.seal(
			new Blob([JSON.stringify(await signs(JSON.stringify(asOwn), signedByLetter))]),
			{ recipient: sam.card.recipient },
			{ onDone: () => {}, signal: new AbortController().signal }
		);
		const again = eve.parts.newFile();
		await again.offer([{ kind: 'letter', bytes: new Uint8Array(await resealed.arrayBuffer()) }]);
		const told = await again.file();
		expect(await fateOf(sam, told)).toMatchObject({ hasWrongLetter: true });
		await sam.takes(told);
		expect(JSON.stringify([...sam.store.local])).toBe(before);
	});

	test('into the case as long as it cannot be written, and the screen says so', async () => {
		const { ana, sam, id } = await both();
		await ana.writes(id, 'They called back');
		const opened = await sam.reads(await ana.makes(id));
		if (!opened.ok) throw new Error(opened.problem);
		const failing = vi.spyOn(sam.store, 'merge').mockRejectedValue(new Error('It cannot be written.'));
		expect(await opened.add()).toBe(false);
		const behind = async () => viewOf(await sam.shared(id), sam.library.today).isBehind;
		expect(await behind()).toBe(true);
		failing.mockRestore();
		expect(await behind()).toBe(false);
		expect(await sam.notes(id)).toEqual(['They refused', 'They called back']);
	});

	test('by who is not a member, has no card, or deleted the case', async () => {
		const { ana, sam, id } = await pair();
		const file = await ana.makes(id);
		const kim = await Sharer.named('Kim');
		expect(await fateOf(kim, file)).toBe('not-for-you');
		expect(await fateOf(await Sharer.named(''), file)).toBe('no-card');
		await sam.takes(file);
		expect(await (await sam.opens(id)).erase()).toBe(true);
		expect(await fateOf(sam, file)).toBe('deleted-here');
		expect(await sam.store.readLocal(`exchange:${id}`)).toBeUndefined();
	});

	test('of a case that somebody else shares here', async () => {
		const { ana, sam, id } = await pair();
		const kim = await Sharer.named('Kim');
		await kim.store.merge(ana.store.records, { utc: 0, offset: 0, zone: 'UTC' }, []);
		await kim.adds(id, sam);
		await sam.takes(await ana.makes(id));
		const before = sam.store.digest;
		expect(await fateOf(sam, await kim.makes(id))).toBe('other-case');
		expect(sam.store.digest).toBe(before);
	});

	test('where there is no room: then all of it is as it was, and the next try brings it', async () => {
		const { ana, sam, id } = await both();
		await ana.writes(id, 'They called back');
		const file = await ana.makes(id);
		const opened = await sam.reads(file);
		if (!opened.ok) throw new Error(opened.problem);
		sam.store.isFull = true;
		expect(await opened.add()).toBe(false);
		sam.store.isFull = false;
		expect(await sam.notes(id)).toEqual(['They refused']);
		expect(await opened.add()).toBe(true);
		expect(await sam.notes(id)).toEqual(['They refused', 'They called back']);
	});

	test('twice by a device that was stopped while it received: the journal is filled at the next look', async () => {
		const { ana, sam, id } = await both();
		await ana.writes(id, 'They called back');
		const opened = await sam.reads(await ana.makes(id));
		if (!opened.ok) throw new Error(opened.problem);
		const closing = vi.spyOn(sam.store, 'merge').mockRejectedValue(new Error('The page was closed.'));
		expect(await opened.add()).toBe(false);
		closing.mockRestore();
		expect(await sam.notes(id)).toEqual(['They refused']);
		await sam.shared(id);
		expect(await sam.notes(id)).toEqual(['They refused', 'They called back']);
		expect((await ana.takes(await sam.makes(id))).aside).toEqual([]);
	});

	const RUNS = runs(40, 10_000);
	test(`of ${RUNS} damaged or cut files, half of them whole but for one part, and none throws; seed ${SEED}`, async () => {
		const { ana, sam, id } = await both();
		await ana.writes(id, 'They called back');
		const file = await ana.makes(id);
		await sam.takes(file);
		const bytes = new Uint8Array(await file.arrayBuffer());
		const carrier = await ana.parts.openFile(file);
		if (typeof carrier === 'string') throw new Error(carrier);
		const { items } = await carrier.since(null);
		const chance = new Chance(SEED);
		const harmed = (whole: Uint8Array<ArrayBuffer>) => {
			const at = chance.upTo(whole.length);
			const copy = whole.slice(0, chance.happens(50) ? at : undefined);
			if (copy.length === whole.length) copy[at] = (copy[at] ?? 0) ^ (1 << chance.upTo(8));
			return copy;
		};
		const before = [sam.store.digest, JSON.stringify([...sam.store.local])];
		for (let run = 0; run < RUNS; run += 1) {
			if (run % 2 === 0) {
				expect(await fateOf(sam, new Blob([harmed(bytes)]))).toBe('damaged');
				continue;
			}
			// Somebody who can write a file harms one part of it, and makes the hash of the whole anew.
			const which = chance.upTo(items.length);
			const made = ana.parts.newFile();
			await made.offer(items.map((item, at) => (at === which ? { ...item, bytes: harmed(item.bytes) } : item)));
			expect(await fateOf(sam, await made.file())).toMatchObject({ news: [], aside: [], unlike: [], isNew: false });
		}
		expect([sam.store.digest, JSON.stringify([...sam.store.local])]).toEqual(before);
	});
});

describe('what a member signs and seals who may not is set aside, and the preview says why', () => {
	/** A case of Ana, Sam and Eve, and a file of Eve with segments of these records, signed and sealed with her real keys. */
	async function hostile(role: 'writes' | 'reads' = 'writes') {
		const { ana, sam, id } = await both();
		const eve = await Sharer.named('Eve');
		await ana.adds(id, eve, role);
		await eve.takes(await ana.makes(id));
		const line = await sam.writes(id, 'As Sam wrote it');
		for (const one of [ana, eve]) await one.takes(await sam.makes(id));
		if (role === 'writes') await eve.writes(id, 'As Eve');
		await ana.takes(await eve.makes(id));
		const shared = await eve.shared(id);
		const own = await readDeviceCard(eve.store);
		const held = shared.row?.epochs.at(-1);
		const { me } = shared;
		if (!held || !me || own === null || own === 'newer') throw new Error('It is not shared.');
		const made = { utc: 1_700_000_000_000, offset: 0, zone: 'UTC' };
		const record = (more: object) => ({
			...{
				id: crypto.randomUUID(),
				case: id,
				device: me.device,
				seq: 9,
				clock: 99,
				made,
				v: 1,
				change: crypto.randomUUID()
			},
			...{ type: 'entry', contact: null, kind: 'noted', words: 'Not mine', at: { day: '2026-11-30', zone: 'UTC' } },
			...more
		});
		const fileOf = async (number: number, ...histories: object[][]) => {
			const carrier = eve.parts.newFile();
			for (const records of histories) {
				const content = { v: 1, case: id, device: me.device, signer: own.card.signer, number, before: null, records };
				const text = JSON.stringify(content);
				const signed = { text, signature: await eve.parts.keys.sign(own.keys, signedBySegment(text)) };
				const sender = { device: me.device, number };
				await carrier.offer([{ kind: 'segment', bytes: await eve.parts.sealUnder(held, sender, signed) }]);
			}
			return carrier.file();
		};
		return { ana, sam, eve, id, line, record, fileOf, me };
	}

	test('a line under the name of another, a detail of their name, a clock beyond the largest, and a right that is not theirs', async () => {
		const { ana, id, record, fileOf, me } = await hostile();
		const [sams] = [...((await ana.shared(id)).union?.names ?? [])].filter(
			([, signer]) => signer !== me.card.signer && signer !== ana.card.signer
		);
		const founder = (await ana.shared(id)).row?.founder.device ?? '';
		const before = ana.store.digest;
		const file = await fileOf(50, [
			record({ device: sams?.[0] }),
			record({ type: 'field', of: 'device', target: sams?.[0], name: 'owner', value: 'Eve' }),
			record({ clock: MAX_CLOCK + 1 }),
			record({ case: crypto.randomUUID() }),
			{ ...record({ type: 'member', kind: 'left', member: founder, last: null }) },
			{ ...record({ type: 'member', kind: 'keyed', letter: 'a'.repeat(64), before: null }) }
		]);
		const preview = await ana.takes(file);
		expect(preview.news).toEqual([]);
		expect(Object.fromEntries(preview.aside.map(({ name, why, count }) => [`${name} ${why}`, count]))).toEqual({
			'Eve as-another': 3,
			'Eve out-of-order': 1,
			'Eve no-right': 2
		});
		expect(ana.store.digest).toBe(before);
	});

	test('a line of one who may only read', async () => {
		const { ana, record, fileOf } = await hostile('reads');
		const before = ana.store.digest;
		expect(await ana.takes(await fileOf(50, [record({})]))).toMatchObject({
			news: [],
			aside: [{ name: 'Eve', why: 'reads-only', count: 1 }]
		});
		expect(ana.store.digest).toBe(before);
	});

	test('two histories under one number, and a second text under the id of a line', async () => {
		const { ana, line, record, fileOf } = await hostile();
		const file = await fileOf(50, [record({ words: 'One' })], [record({ words: 'Other' })], [record({ id: line })]);
		const preview = await ana.takes(file);
		expect(preview.unlike).toEqual(['Eve']);
		expect(preview.aside).toMatchObject([{ why: 'same-id', count: 1 }]);
		// Played again, it is nothing new.
		expect(await fateOf(ana, file)).toMatchObject({ news: [], aside: [] });
	});

	test('a line of one who was removed, with an older clock and beside what they wrote before', async () => {
		const { ana, id, record, fileOf, me } = await hostile();
		expect(await (await ana.shared(id)).remove(me.device)).toBe(true);
		const before = ana.store.digest;
		const late = await ana.takes(await fileOf(0, [record({ clock: 1 })]));
		expect(late).toMatchObject({ news: [], aside: [{ name: 'Eve', why: 'no-member', count: 1 }], unlike: ['Eve'] });
		expect(ana.store.digest).toBe(before);
	});
});

test('a restored store writes on under another name, and its lines are taken', async () => {
	const { ana, sam, id } = await both();
	await sam.writes(id, 'One');
	await ana.takes(await sam.makes(id));
	await sam.store.merge([{ type: 'later', case: id }], { utc: 0, offset: 0, zone: 'UTC' }, []);
	await sam.writes(id, 'Two');
	const news = await ana.takes(await sam.makes(id));
	expect(news).toMatchObject({ news: [{ name: 'Sam', notes: ['Two'] }], aside: [] });
	await sam.writes(id, 'Three');
	expect((await ana.takes(await sam.makes(id))).aside).toEqual([]);
	expect(await ana.notes(id)).toEqual(await sam.notes(id));
});

test('no number is asked for where an old name ends: what was written under it is complete', async () => {
	const { ana, sam, id } = await both();
	for (const words of ['One', 'Two']) {
		await sam.writes(id, words);
		await ana.takes(await sam.makes(id));
		// A restore gives the store another name each time.
		await sam.store.merge([{ type: 'later', case: id, words }], { utc: 0, offset: 0, zone: 'UTC' }, []);
	}
	await sam.writes(id, 'Three');
	await ana.takes(await sam.makes(id));
	await sam.takes(await ana.makes(id));
	const { union } = await ana.shared(id);
	const names = [...(union?.names ?? [])].filter(([, signer]) => signer === sam.card.signer);
	expect(names).toHaveLength(3);
	const written = new Map<string, number[]>();
	for (const record of union?.records.values() ?? []) {
		const { device, seq } = record as { device: string; seq: number };
		if (names.some(([name]) => name === device)) written.set(device, [...(written.get(device) ?? []), seq]);
	}
	// Heads count the segments of a key, so that no name leaves a gap.
	for (const one of [ana, sam]) {
		const shared = await one.shared(id);
		for (const { device } of shared.others) expect(shared.lackedBy(device)).toBe(0);
	}
	expect(written.size).toBe(3);
});

describe('a disk that was set back, keys and all', () => {
	test('uses a number again: both histories count, it is said, and both stay when their writer is removed or leaves', async () => {
		for (const goes of ['removed', 'leaves'] as const) {
			const { ana, sam, id } = await both();
			const old = await sam.copied();
			await sam.writes(id, 'One');
			await ana.takes(await sam.makes(id));
			await old.writes(id, 'Another');
			expect(await ana.takes(await old.makes(id))).toMatchObject({ news: [{ notes: ['Another'] }], unlike: ['Sam'] });
			await old.takes(await ana.makes(id));
			if (goes === 'removed') await ana.removes(id, 'Sam');
			else {
				expect(await (await old.shared(id)).leave()).toBe(true);
				await ana.takes(await old.makes(id));
			}
			expect((await ana.shared(id)).aside).toEqual([]);
			const kim = await Sharer.named('Kim');
			await ana.adds(id, kim);
			await kim.takes(await ana.makes(id));
			expect(await kim.notes(id)).toEqual(await ana.notes(id));
			expect((await kim.notes(id)).sort()).toEqual(['Another', 'One', 'They refused']);
		}
	});

	test('gets what it lacks, also where its clock was three years ahead before', async () => {
		const { ana, sam, id } = await both();
		const old = await sam.copied();
		await ana.writes(id, 'One');
		await sam.takes(await ana.makes(id));
		vi.spyOn(sam.library.powers, 'readClock').mockReturnValueOnce({ utc: 1_800_000_000_000, offset: 0, zone: 'UTC' });
		await ana.takes(await sam.makes(id));
		await ana.takes(await old.makes(id));
		await old.takes(await ana.makes(id));
		expect(await old.notes(id)).toEqual(['They refused', 'One']);
	});
});

test('a device that two let in without knowing of each other may do what either gave it', async () => {
	const { ana, sam, id } = await both('takes-over');
	const kim = await Sharer.named('Kim');
	await sam.adds(id, kim);
	await ana.adds(id, kim, 'reads');
	await kim.takes(await sam.makes(id));
	await kim.takes(await ana.makes(id));
	await kim.writes(id, 'Kim');
	await ana.takes(await sam.makes(id));
	expect(await ana.takes(await kim.makes(id))).toMatchObject({ news: [{ name: 'Kim', notes: ['Kim'] }] });
});

test('a device that somebody let in who might no longer do so brings what it wrote once it is let in again', async () => {
	const { ana, sam, id } = await both('takes-over');
	const kim = await Sharer.named('Kim');
	await ana.removes(id, 'Sam');
	await sam.adds(id, kim);
	await kim.takes(await sam.makes(id));
	await kim.writes(id, 'Kim');
	await kim.makes(id);
	await ana.adds(id, kim);
	await kim.takes(await ana.makes(id));
	expect(await ana.takes(await kim.makes(id))).toMatchObject({ news: [{ name: 'Kim', notes: ['Kim'] }] });
});

test('of two tabs at once, each segment has a number of its own', async () => {
	const { ana, sam, id } = await both();
	const [one, other] = [await sam.shared(id), await sam.shared(id)];
	await sam.writes(id, 'A line');
	const made = await Promise.all([one.makeFile(), other.makeFile()]);
	for (const file of made) if (typeof file === 'object') await ana.takes(file.file);
	expect((await ana.shared(id)).unlike).toEqual([]);
	expect(await ana.notes(id)).toEqual(['They refused', 'A line']);
});

describe('who deletes a shared case', () => {
	/** Deletes it as the screen does, and hands out the file that tells the others. */
	const deletes = async (who: Sharer, id: string) => {
		expect(await eraseShared(await who.shared(id), who.library)).toBe(true);
		const deletionNotice = await readDeletionNotice(who.store, id);
		return deletionNotice && { names: deletionNotice.names, file: new Blob([fromBase32(deletionNotice.file) ?? '']) };
	};
	const isGone = async (who: Sharer, id: string) => (await who.opens(id)).case.isErased;

	test('leaves them a file without a word of it, and keeps no key', async () => {
		const { ana, sam, id } = await both();
		await ana.writes(id, 'In no file yet');
		const deletionNotice = await deletes(ana, id);
		expect(deletionNotice?.names).toEqual(['Sam']);
		expect([...ana.store.local.keys()].filter((key) => key.startsWith(`exchange:${id}`))).toEqual([]);
		const preview = await sam.takes(deletionNotice?.file ?? new Blob());
		expect(preview).toMatchObject({
			from: { name: 'Ana' },
			news: [],
			left: [],
			aside: [],
			erased: [{ name: 'Ana', isOwn: false }]
		});
		expect(await sam.notes(id)).toEqual(['They refused']);
		expect(await fateOf(ana, await sam.makes(id))).toBe('deleted-here');
	});

	test('takes no word from the others: they keep it, which is asked once, or delete it too', async () => {
		const { ana, sam, id } = await both();
		const kim = await Sharer.named('Kim');
		await ana.adds(id, kim);
		const file = await ana.makes(id);
		for (const one of [sam, kim]) await one.takes(file);
		const deletionNotice = (await deletes(sam, id))?.file ?? new Blob();
		await kim.takes(deletionNotice);
		expect(await fateOf(kim, deletionNotice)).toMatchObject({ erased: [] });
		expect(viewOf(await kim.shared(id), kim.library.today)).toMatchObject({ erased: [{ name: 'Sam', isOpen: false }] });
		const opened = await ana.reads(deletionNotice);
		if (!opened.ok) throw new Error(opened.problem);
		expect(await isGone(ana, id)).toBe(false);
		expect(await opened.erase()).toBe(true);
		expect(await isGone(ana, id)).toBe(true);
		// Sam has deleted it and need not be told.
		expect((await readDeletionNotice(ana.store, id))?.names).toEqual(['Kim']);
		await kim.writes(id, 'Alone');
		expect(await kim.notes(id)).toEqual(['They refused', 'Alone']);
		expect((await kim.shared(id)).others.map(({ card }) => card.name)).toEqual(['Ana']);
	});

	test('is followed by a device of the same person, once both said so', async () => {
		const { ana, sam, id } = await both();
		const desk = await Sharer.named('Desk');
		await (await ana.shared(id)).add(desk.card, 'takes-over', null, true);
		const file = await ana.makes(id);
		await sam.takes(file);
		const opened = await desk.reads(file);
		if (!opened.ok) throw new Error(opened.problem);
		expect(opened.preview.claim).toBe('Ana');
		await opened.add();
		const ownOf = async (who: Sharer) =>
			viewOf(await who.shared(id), who.library.today).members.flatMap(({ name, isOwn }) => (isOwn ? [name] : []));
		// What Ana says of a device makes it no device of hers.
		expect([await ownOf(ana), await ownOf(desk), await ownOf(sam)]).toEqual([['Desk'], [], []]);
		const shared = await desk.shared(id);
		expect(await shared.agree(shared.claim?.device ?? '')).toBe(true);
		expect([await ownOf(desk), (await desk.shared(id)).claim]).toEqual([['Ana'], null]);

		const deletionNotice = (await deletes(ana, id))?.file ?? new Blob();
		expect(await fateOf(desk, deletionNotice)).toMatchObject({ erased: [{ name: 'Ana', isOwn: true }] });
		expect(await fateOf(sam, deletionNotice)).toMatchObject({ erased: [{ name: 'Ana', isOwn: false }] });
	});

	test('tells nobody where nobody has it, and says so to who got nothing before', async () => {
		const { ana, sam, id } = await pair();
		const kim = await Sharer.named('Kim');
		await sam.takes(await ana.makes(id));
		await ana.adds(id, kim);
		expect(await fateOf(kim, (await deletes(ana, id))?.file ?? new Blob())).toBe('deleted-there');
		const alone = await pair();
		expect(await deletes(alone.ana, alone.id)).toBeNull();
	});

	test('has it still where it could not be deleted, and nobody is told', async () => {
		const { ana, sam, id } = await both();
		expect(await (await ana.shared(id)).erase(() => Promise.resolve(false))).toBe(false);
		expect(await readDeletionNotice(ana.store, id)).toBeNull();
		await ana.writes(id, 'It goes on');
		expect(await sam.takes(await ana.makes(id))).toMatchObject({ erased: [], news: [{ notes: ['It goes on'] }] });
		expect((await sam.shared(id)).unlike).toEqual([]);
	});

	test('gets no key of what comes later, also who began the case', async () => {
		const { ana, sam, id } = await both('takes-over');
		const notice = await deletes(ana, id);
		await sam.takes(notice?.file ?? new Blob());
		const kim = await Sharer.named('Kim');
		await sam.adds(id, kim);
		await sam.writes(id, 'Not for Ana');
		await kim.takes(await sam.makes(id));
		const { row, union } = await sam.shared(id);
		const epoch = currentEpoch(union?.letters ?? []);
		const to = row?.epochs.find((held) => held.epoch === epoch)?.members ?? [];
		expect(to.map((device) => union?.standing.members.get(device)?.card.name)).toEqual(['Sam', 'Kim']);
		// The members stay the same, and so does the key.
		await sam.makes(id);
		expect((await sam.shared(id)).row?.epochs).toHaveLength(row?.epochs.length ?? 0);
	});

	test('has left, and is let in again as another member', async () => {
		const { ana, sam, id } = await both();
		await ana.takes((await deletes(sam, id))?.file ?? new Blob());
		expect((await ana.shared(id)).members.map(({ card, lasts }) => [card.name, lasts === null])).toEqual([
			['Ana', true],
			['Sam', false]
		]);
		await ana.adds(id, sam);
		expect((await ana.shared(id)).erasures).toEqual([]);
	});
});

describe('a member who floods the others with real keys', () => {
	/** A file of Sam with segments of these records, each signed and sealed as his own. */
	async function flood(sam: Sharer, id: string, segments: readonly (readonly object[])[], first = 500) {
		const shared = await sam.shared(id);
		const own = await readDeviceCard(sam.store);
		const [held, me] = [shared.row?.epochs.at(-1), shared.me];
		if (!held || !me || own === null || own === 'newer') throw new Error('It is not shared.');
		const carrier = await sam.parts.openFile(await sam.makes(id));
		if (typeof carrier === 'string') throw new Error(carrier);
		const flooding = sam.parts.newFile();
		await flooding.offer((await carrier.since(null)).items);
		for (const [at, records] of segments.entries()) {
			const number = first + at;
			const content = { v: 1, case: id, device: me.device, signer: own.card.signer, number, before: null, records };
			const text = JSON.stringify(content);
			const signed = { text, signature: await sam.parts.keys.sign(own.keys, signedBySegment(text)) };
			const bytes = await sam.parts.sealUnder(held, { device: me.device, number }, signed);
			await flooding.offer([{ kind: 'segment', bytes }]);
		}
		return flooding.file();
	}
	const line = (id: string, at: number, words: string) => ({
		...{ id: crypto.randomUUID(), case: id, device: crypto.randomUUID(), seq: at, clock: 9, v: 1 },
		...{ made: { utc: 1_700_000_000_000, offset: 0, zone: 'UTC' }, change: crypto.randomUUID() },
		...{ type: 'entry', contact: null, kind: 'noted', words, at: { day: '2026-11-30', zone: 'UTC' } }
	});

	test('fills nothing with records longer than any, and it is said', async () => {
		const { ana, sam, id } = await both();
		const long = { ...line(id, 1, 'x'), type: 'later', words: 'x'.repeat(260_000) };
		const before = ana.store.digest;
		const preview = await ana.takes(await flood(sam, id, [[long, line(id, 2, 'short')]]));
		expect(preview.aside).toEqual([{ name: 'Sam', why: 'too-long', count: 1 }]);
		// What stands beside it is taken.
		expect(ana.store.digest.length - before.length).toBeGreaterThan(100);
		expect(ana.store.digest.length - before.length).toBeLessThan(5000);
	});

	test('is refused where a little file opens to more than any holds', async () => {
		const { ana, sam, id } = await both();
		const words = 'x'.repeat(1_900_000);
		const file = await flood(
			sam,
			id,
			Array.from({ length: 35 }, (_, at) => [{ ...line(id, at, words), type: 'later' }])
		);
		expect(file.size).toBeLessThan(1_500_000);
		const before = [ana.store.digest, JSON.stringify([...ana.store.local])];
		expect(await fateOf(ana, file)).toBe('too-big');
		expect([ana.store.digest, JSON.stringify([...ana.store.local])]).toEqual(before);
	});
});
