// Files of shared cases as earlier versions made them, taken in by this one. They are to be readable for ever.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MemberRecord } from '#lib/domain/exchange/members.ts';
import { SharedPapersRow } from '#lib/domain/exchange/paper-pieces.ts';
import { AnswersRow, DeletionNoticeRow } from '#lib/domain/exchange/shared-case.ts';
import { toBase32 } from '#lib/domain/exchange/base32.ts';
import { phone } from './fake-store.ts';
import { Sharer, realKit } from './sharing.ts';

const FOLDER = 'tests/fixtures/exchange';

type Kept = {
	id: string;
	key: string;
	local: Record<string, unknown>;
	answers: object;
	notice: object;
	papers?: object;
};

const bytesOf = (name: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}.holdline`));

/** The phone of Sam, for whom these files were made, with its card and the key that opens them. */
async function samOf(name: string): Promise<{ sam: Sharer; kept: Kept }> {
	const kept = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Kept;
	const kit = realKit();
	Object.assign(kit.keys, { openingKey: () => Promise.resolve(kept.key), areHere: () => Promise.resolve(true) });
	const { library, store } = phone();
	for (const [key, value] of Object.entries(kept.local)) store.local.set(key, value);
	const sam = new Sharer('Sam', library, store, kit);
	await sam.makeCard();
	return { sam, kept };
}

describe('a file made before papers travelled', () => {
	test('is taken in, with the devices of one person, and so is the one that tells of the deletion', async () => {
		const { sam, kept } = await samOf('before-papers');
		const preview = await sam.takes(new Blob([bytesOf('before-papers')]));
		expect(preview).toMatchObject({ isNew: true, from: { name: 'Ana' }, role: 'writes', aside: [], files: 0 });
		expect(await sam.notes(kept.id)).toEqual(['They refused']);
		expect((await sam.opens(kept.id)).case.reference).toBe('AB12');
		const shared = await sam.shared(kept.id);
		expect(shared.members.map(({ card, role }) => [card.name, role])).toEqual([
			['Ana', 'takes-over'],
			['Desk', 'takes-over'],
			['Sam', 'writes']
		]);
		const rows = [...shared.segments.values()].flatMap(({ checked }) => checked.records);
		const owns = rows.flatMap((row) => MemberRecord.safeParse(row).data ?? []).filter(({ kind }) => kind === 'owns');
		expect(owns).toMatchObject([{ member: shared.members[1]?.device }]);
		const last = await sam.reads(new Blob([bytesOf('before-papers-deleted')]));
		expect(last).toMatchObject({ ok: true, preview: { erased: [{ name: 'Ana', isOwn: false }], news: [], aside: [] } });
		if (!last.ok) throw new Error(last.problem);
		expect(await last.add()).toBe(true);
		expect((await sam.shared(kept.id)).answers.kept).toHaveLength(1);
	});

	test('left rows that are still read: what was answered, and the file that tells of a deletion', async () => {
		const { kept } = await samOf('before-papers');
		const { own, kept: passedOver } = kept.answers as { own: unknown; kept: unknown };
		expect(AnswersRow.parse(own).own).toHaveLength(1);
		expect(AnswersRow.parse(passedOver).kept).toHaveLength(1);
		const notice = { ...kept.notice, file: toBase32(bytesOf('before-papers-deleted')) };
		expect(DeletionNoticeRow.parse(notice).names).toEqual(['Desk', 'Sam']);
	});
});

test('a file with a paper of the first version that sent any is taken in, and its row is read', async () => {
	const { sam, kept } = await samOf('with-papers');
	const preview = await sam.takes(new Blob([bytesOf('with-papers')]));
	expect(preview).toMatchObject({ isNew: true, news: [{ papers: [{ title: 'Bill', hasFile: true }] }] });
	const [paper] = [...sam.papers.files.values()];
	expect(await paper?.text()).toBe('This stands for a bill.');
	expect(SharedPapersRow.parse(kept.papers)).toMatchObject({ got: [expect.any(String)], pieces: [] });
});

test('a version before papers passes over their pieces: each stands in the file as a segment', () => {
	const bytes = bytesOf('with-papers');
	const view = new DataView(bytes.buffer);
	const kinds: number[] = [];
	const firsts: (number | undefined)[] = [];
	for (let at = 'holdline shared case 1\n'.length; at + 5 <= bytes.length; at += 5 + view.getUint32(at + 1)) {
		kinds.push(view.getUint8(at));
		if (view.getUint8(at) === 2) firsts.push(bytes[at + 5]);
	}
	// Letters, segments, heads and the end: no other kind was known.
	expect([...new Set(kinds)].sort()).toEqual([0, 1, 2, 3]);
	expect(firsts.filter((first) => first === 2)).toHaveLength(1);
});
