import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import { signedByPiece } from '#lib/domain/exchange/paper-pieces.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { readDeviceCard } from '#lib/state/cards.ts';
import { Chance } from '../chance.ts';
import { SEED, runs } from '../runs.ts';
import { Sharer } from './sharing.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));

/** Ana and Sam have a case, and each has told what they have. */
async function both() {
	const [ana, sam] = [await Sharer.named('Ana'), await Sharer.named('Sam')];
	const id = await ana.begins('They refused');
	await ana.adds(id, sam);
	await sam.takes(await ana.makes(id));
	await ana.takes(await sam.makes(id));
	return { ana, sam, id };
}

async function itemsOf(who: Sharer, file: Blob): Promise<CarrierItem[]> {
	const carrier = await who.parts.openFile(file);
	if (typeof carrier === 'string') throw new Error(carrier);
	return (await carrier.since(null)).items;
}

const piecesIn = async (who: Sharer, file: Blob) =>
	(await itemsOf(who, file)).filter(({ kind }) => kind === 'paper').length;

async function fileOf(who: Sharer, items: readonly CarrierItem[]): Promise<Blob> {
	const carrier = who.parts.newFile();
	await carrier.offer(items);
	return carrier.file();
}

const has = (who: Sharer, { hash }: StoredFile) => who.papers.files.has(hash);

describe('a paper of a shared case', () => {
	test('goes along once, in pieces, and is seen with its file', async () => {
		const { ana, sam, id } = await both();
		const paper = await ana.addsPaper(id, random(600_000));
		expect(await (await ana.shared(id)).papersWaiting()).toBe(1);
		const file = await ana.makes(id);
		expect(await piecesIn(ana, file)).toBe(3);
		const sizes = (await itemsOf(ana, file)).map((item) => (item.kind === 'paper' ? item.bytes.length : 0));
		expect(Math.max(...sizes)).toBeLessThan(262_400);
		const preview = await sam.takes(file);
		expect(preview).toMatchObject({ news: [{ papers: [{ title: 'Bill', hasFile: true }] }], files: 0 });
		expect(has(sam, paper)).toBe(true);
		expect(await (await ana.shared(id)).papersWaiting()).toBe(0);
		expect(await piecesIn(ana, await ana.makes(id))).toBe(0);
		// Played again, it brings nothing.
		expect(await sam.takes(file)).toMatchObject({ news: [], files: 0 });
		await ana.takes(await sam.makes(id));
		expect(await piecesIn(ana, await ana.makes(id))).toBe(0);
	});

	test('is shown once it is whole: the receiver tells which pieces it has, and only the others come again', async () => {
		const { ana, sam, id } = await both();
		const paper = await ana.addsPaper(id, random(1_200_000));
		const items = await itemsOf(ana, await ana.makes(id));
		const pieces = items.filter(({ kind }) => kind === 'paper');
		expect(pieces).toHaveLength(5);
		const lost = new Set([pieces[1], pieces[3]]);
		const preview = await sam.takes(
			await fileOf(
				ana,
				items.filter((item) => !lost.has(item))
			)
		);
		expect(preview).toMatchObject({ news: [{ papers: [{ title: 'Bill', hasFile: false }] }], files: 0 });
		expect(has(sam, paper)).toBe(false);
		await ana.takes(await sam.makes(id));
		const rest = await ana.makes(id);
		expect(await piecesIn(ana, rest)).toBe(2);
		expect(await sam.takes(rest)).toMatchObject({ news: [], files: 1 });
		expect(has(sam, paper)).toBe(true);
		expect(await sam.store.readLocal(`exchange:${id}:papers`)).toMatchObject({ pieces: [], got: [paper.hash] });
	});

	test('comes whole from many files that each bring a part, in any order and twice', async () => {
		const { ana, sam, id } = await both();
		const paper = await ana.addsPaper(id, random(1_200_000));
		const items = await itemsOf(ana, await ana.makes(id));
		const [pieces, rest] = [items.filter(({ kind }) => kind === 'paper'), items.filter(({ kind }) => kind !== 'paper')];
		await sam.takes(await fileOf(ana, rest));
		for (const at of [4, 1, 1, 3, 0, 2]) {
			expect(has(sam, paper)).toBe(false);
			const piece = pieces[at];
			if (piece) await sam.takes(await fileOf(ana, [...rest, piece]));
		}
		expect(has(sam, paper)).toBe(true);
	});

	test('waits for the next file where one has no room for it', async () => {
		const { ana, sam, id } = await both();
		const papers: StoredFile[] = [];
		for (const title of ['One', 'Two', 'Three']) papers.push(await ana.addsPaper(id, random(9_000_000), title));
		const made = await (await ana.shared(id)).makeFile();
		if (typeof made === 'string') throw new Error(made);
		expect(made.papersLeft).toBe(1);
		expect(made.file.size).toBeLessThan(20_500_000);
		await made.markSent();
		await sam.takes(made.file);
		await sam.takes(await ana.makes(id));
		expect(papers.map((paper) => has(sam, paper))).toEqual([true, true, true]);
	});

	test('is handed on by whoever got it, and by nobody who only knows its name', async () => {
		const { ana, sam, id } = await both();
		const paper = await ana.addsPaper(id, random(300_000));
		await ana.removes(id, 'Sam');
		await (await ana.shared(id)).add(sam.card, 'takes-over', null);
		await sam.takes(await ana.makes(id));
		const kim = await Sharer.named('Kim');
		await sam.adds(id, kim);
		await kim.takes(await sam.makes(id));
		expect(has(kim, paper)).toBe(true);
	});

	test('comes later where there was no room, and the notes come at once', async () => {
		const { ana, sam, id } = await both();
		const paper = await ana.addsPaper(id, random(300_000));
		await ana.writes(id, 'They called back');
		sam.papers.room = 1000;
		const opened = await sam.reads(await ana.makes(id));
		if (!opened.ok) throw new Error(opened.problem);
		expect([await opened.add(), opened.missed()]).toEqual([true, 1]);
		expect(await sam.notes(id)).toEqual(['They refused', 'They called back']);
		expect(has(sam, paper)).toBe(false);
		sam.papers.room = Infinity;
		await ana.takes(await sam.makes(id));
		await sam.takes(await ana.makes(id));
		expect(has(sam, paper)).toBe(true);
	});

	test('of others takes no more room than leaves some for one’s own', async () => {
		const { ana, sam, id } = await both();
		await ana.addsPaper(id, random(300_000));
		const file = await ana.makes(id);
		const list = () => Promise.resolve(new Map([['a'.repeat(64), 399_900_000]]));
		const opened = await sam.reads(file);
		if (!opened.ok) throw new Error(opened.problem);
		sam.parts.papers.list = list;
		expect([await opened.add(), opened.missed()]).toEqual([true, 1]);
		expect(sam.papers.files.size).toBe(0);
	});
});

describe('of a covered paper', () => {
	const covers = async (who: Sharer, id: Id, covered: StoredFile | null) => {
		const file = await who.opens(id);
		const [paper] = file.case.papers;
		const boxes = [{ page: 1, x: 0, y: 0, width: 1, height: 0.5 }];
		await file.set('paper', paper?.id ?? '', 'covered', covered && { file: covered, boxes });
	};
	const copyOf = (who: Sharer) =>
		who.papers.whileAdding(() => who.papers.keep(new Blob([random(2000)]), 'png', false, new AbortController().signal));

	test('only the covered copy goes, also where another hand takes the cover off', async () => {
		const { ana, sam, id } = await both();
		const whole = await ana.addsPaper(id, random(3000));
		const copy = await copyOf(ana);
		await covers(ana, id, copy);
		await sam.takes(await ana.makes(id));
		expect([has(sam, whole), has(sam, copy)]).toEqual([false, true]);
		await covers(sam, id, null);
		await ana.takes(await sam.makes(id));
		await sam.takes(await ana.makes(id));
		expect(has(sam, whole)).toBe(false);
		// The person who covered it may take the cover off.
		await covers(ana, id, copy);
		await covers(ana, id, null);
		await sam.takes(await ana.makes(id));
		expect(has(sam, whole)).toBe(true);
	});

	test('the whole goes under no other name either, nor any file that somebody else named', async () => {
		const { ana, sam, id } = await both();
		const whole = await ana.addsPaper(id, random(3000));
		const other = await copyOf(ana);
		await covers(ana, id, await copyOf(ana));
		await sam.takes(await ana.makes(id));
		const file = await sam.opens(id);
		for (const stored of [whole, other])
			await file.keep([
				{
					...{ type: 'paper', id: sam.library.powers.newId(), file: stored, name: 'x', title: 'x' },
					...{ day: '2026-11-30', from: '', contact: null }
				}
			]);
		await ana.takes(await sam.makes(id));
		expect(await piecesIn(ana, await ana.makes(id))).toBe(0);
		expect([has(sam, whole), has(sam, other)]).toEqual([false, false]);
	});
});

describe('a piece is not taken', () => {
	/** A piece of this paper as a member signs and seals it, with these bytes in place of its own. */
	async function forged(
		who: Sharer,
		id: Id,
		{ hash, bytes }: StoredFile,
		data: Uint8Array<ArrayBuffer>,
		{ as = who.name, signs = (text: string) => signedByPiece(text) } = {}
	) {
		const shared = await who.shared(id);
		const own = await readDeviceCard(who.store);
		const [held, me] = [shared.row?.epochs.at(-1), shared.members.find(({ card }) => card.name === as)];
		if (!held || !me || own === null || own === 'newer') throw new Error('It is not shared.');
		const text = JSON.stringify({
			...{ v: 1, case: id, device: me.device, signer: own.card.signer, paper: hash, bytes, piece: 0 },
			hash: await who.parts.keys.hashOf(new Blob([data]))
		});
		const signed = { text, signature: await who.parts.keys.sign(own.keys, signs(text)) };
		const place = { device: `papers ${me.device}`, paper: hash, piece: 0 };
		return fileOf(who, [{ kind: 'paper', bytes: await who.parts.sealPiece(held, place, { signed, data }) }]);
	}

	test('whose paper has another hash, and it spoils no piece of anybody else', async () => {
		const { ana, sam, id } = await both();
		const eve = await Sharer.named('Eve');
		await ana.adds(id, eve);
		for (const one of [sam, eve]) await one.takes(await ana.makes(id));
		const paper = await ana.addsPaper(id, random(3000));
		const items = await itemsOf(ana, await ana.makes(id));
		const rows = await fileOf(
			ana,
			items.filter(({ kind }) => kind !== 'paper')
		);
		for (const one of [sam, eve]) await one.takes(rows);
		const file = await forged(eve, id, paper, random(3000));
		const wrong = await itemsOf(eve, file);
		const opened = await sam.reads(await fileOf(eve, [...wrong, ...(await itemsOf(eve, rows))]));
		if (!opened.ok) throw new Error(opened.problem);
		expect([await opened.add(), opened.missed()]).toEqual([true, 1]);
		expect(sam.papers.files.size).toBe(0);
		await sam.takes(await fileOf(ana, [...wrong, ...items]));
		expect(has(sam, paper)).toBe(true);
	});

	test.each([
		['whose signature is of something else', { signs: (text: string) => signedByPiece(`${text} `) }],
		['that a member signs in the name of another', { as: 'Ana' }]
	])('%s, also where its content is right', async (_what, how) => {
		const { ana, sam, id } = await both();
		const eve = await Sharer.named('Eve');
		await ana.adds(id, eve);
		for (const one of [sam, eve]) await one.takes(await ana.makes(id));
		const bytes = random(3000);
		const paper = await ana.addsPaper(id, bytes);
		const items = await itemsOf(ana, await ana.makes(id));
		const rows = await fileOf(
			ana,
			items.filter(({ kind }) => kind !== 'paper')
		);
		for (const one of [sam, eve]) await one.takes(rows);
		const wrong = await itemsOf(eve, await forged(eve, id, paper, bytes, how));
		await sam.takes(await fileOf(eve, [...wrong, ...(await itemsOf(eve, rows))]));
		expect(has(sam, paper)).toBe(false);
		const right = await itemsOf(eve, await forged(eve, id, paper, bytes));
		await sam.takes(await fileOf(eve, [...right, ...(await itemsOf(eve, rows))]));
		expect(has(sam, paper)).toBe(true);
	});

	test('of one who was removed, nor of a paper that the case does not name', async () => {
		const { ana, sam, id } = await both();
		const bytes = random(3000);
		const paper = await ana.addsPaper(id, bytes);
		const file = await ana.makes(id);
		await sam.takes(file);
		const strange = await forged(sam, id, { hash: 'b'.repeat(64), bytes: 3000, kind: 'jpeg' }, bytes);
		await ana.takes(strange).catch(() => {});
		expect(ana.papers.files.size).toBe(1);
		const late = await forged(sam, id, paper, bytes);
		await ana.removes(id, 'Sam');
		ana.papers.files.clear();
		const items = [...(await itemsOf(ana, await ana.makes(id))), ...(await itemsOf(ana, late))];
		await ana.takes(await fileOf(ana, items));
		expect(ana.papers.files.size).toBe(0);
	});

	const RUNS = runs(30, 3000);
	test(`of ${RUNS} that were damaged or cut, whatever is whole around it; seed ${SEED}`, async () => {
		const { ana, sam, id } = await both();
		const paper = await ana.addsPaper(id, random(3000));
		const items = await itemsOf(ana, await ana.makes(id));
		const rest = items.filter(({ kind }) => kind !== 'paper');
		const piece = items.find(({ kind }) => kind === 'paper');
		if (!piece) throw new Error('There is no piece.');
		const whole = piece.bytes;
		const chance = new Chance(SEED);
		for (let run = 0; run < RUNS; run += 1) {
			const at = chance.upTo(whole.length);
			const harmed = whole.slice(0, chance.happens(50) ? Math.max(1, at) : undefined);
			if (harmed.length === whole.length) harmed[at] = (harmed[at] ?? 0) ^ (1 << chance.upTo(8));
			const opened = await sam.reads(await fileOf(ana, [...rest, { kind: 'paper', bytes: harmed }]));
			if (!opened.ok) throw new Error(opened.problem);
			expect(await opened.add()).toBe(true);
			expect(has(sam, paper)).toBe(false);
		}
		await sam.takes(await fileOf(ana, items));
		expect(has(sam, paper)).toBe(true);
	});
});
