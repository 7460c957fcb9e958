import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KeptCards, DeviceCard, signedByCard } from '#lib/domain/exchange/contact-card.ts';
import { readSigned, signedByCase } from '#lib/domain/exchange/signed-case.ts';
import { readLetter, signedByLetter } from '#lib/domain/exchange/epochs.ts';
import { readHeads, signedByHeads } from '#lib/domain/exchange/heads.ts';
import { standingOf } from '#lib/domain/exchange/members.ts';
import { type CheckedSegment, SignedSegment, readSegment, signedBySegment } from '#lib/domain/exchange/segment.ts';
import { SharedCaseRow, SharingRow } from '#lib/domain/exchange/shared-case.ts';
import { unionOf } from '#lib/domain/exchange/union.ts';
import { isSignedBy } from '#lib/storage/exchange/device-keys.ts';
import { openUnder } from '#lib/storage/exchange/epoch-sealing.ts';
import { FileCarrier } from '#lib/storage/exchange/file-carrier.ts';
import { hashOfText } from '#lib/storage/exchange/hash.ts';
import { openWithAge } from '#lib/storage/seal/age.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/exchange/${name}`, 'utf8');

test('cards that the first version kept are still read, and their signatures still fit', async () => {
	const { card } = DeviceCard.parse(JSON.parse(fixture('device-card.json')));
	const { cards } = KeptCards.parse(JSON.parse(fixture('contact-cards.json')));
	expect([card.name, ...cards.map((kept) => [kept.card.name, kept.compared])]).toEqual(['Ana', ['Sam', '2026-11-30']]);
	for (const one of [card, ...cards.map((kept) => kept.card)])
		expect(await isSignedBy(one.signer, signedByCard(one), one.signature)).toBe(true);
});

test('a case that the first version signed is still one', async () => {
	const read = readSigned(fixture('signed.json'));
	expect(read?.statement.notes).toBe('a'.repeat(64));
	const { card, statement, signature } = read?.signed ?? {};
	expect(card && (await isSignedBy(card.signer, signedByCase(statement ?? ''), signature ?? ''))).toBe(true);
});

test('a shared case that the first version kept is still read, and its file still opens', async () => {
	const kept = JSON.parse(fixture('shared-case.json')) as { key: string; row: unknown; sharing: unknown };
	const row = SharedCaseRow.parse(kept.row);
	expect(SharingRow.parse(kept.sharing).names).toHaveLength(1);
	const file = await FileCarrier.open(new Blob([readFileSync('tests/fixtures/exchange/shared-case.holdline')]));
	if (typeof file === 'string') throw new Error(file);
	const { items } = await file.since(null);
	expect(items.map(({ kind }) => kind)).toEqual([
		'letter',
		'heads',
		...Array<string>(items.length - 2).fill('segment')
	]);

	const [sealed, heads, ...segments] = items;
	const opened = await openWithAge(new Blob(sealed ? [sealed.bytes] : []), [kept.key]);
	const letter = SignedSegment.parse(JSON.parse(opened.ok ? await opened.content.text() : ''));
	const content = readLetter(letter.text);
	if (!content) throw new Error('It is no letter.');
	expect(await isSignedBy(content.signer, signedByLetter(letter.text), letter.signature)).toBe(true);
	const held = { epoch: hashOfText(letter.text), key: content.key };
	expect(row.epochs).toMatchObject([held]);

	const { device } = content.founder;
	const checked: CheckedSegment[] = [];
	for (const { bytes } of segments) {
		const signed = await openUnder([held], [device], bytes);
		const segment = signed && readSegment(signed.text);
		if (!segment) throw new Error('It is no segment.');
		expect(await isSignedBy(segment.signer, signedBySegment(signed.text), signed.signature)).toBe(true);
		checked.push({ ...segment, hash: hashOfText(signed.text) });
	}
	expect(checked.map(({ hash }) => hash)).toEqual(row.segments);
	const members = [...standingOf(content.founder, checked).members.values()];
	expect(members.map(({ card, role, until }) => [card.name, role, until])).toEqual([
		['Ana', 'takes-over', null],
		['Sam', 'writes', '2027-05-03']
	]);
	const union = unionOf(content.founder, checked, hashOfText);
	expect(union.letters).toMatchObject([{ letter: held.epoch, maker: device }]);
	expect([...union.records.values()].map((record) => (record as { type: string }).type).sort()).toEqual([
		'entry',
		'field',
		'field',
		'field',
		'member',
		'member',
		'member'
	]);
	const told = heads && (await openUnder([held], [`heads ${device}`], heads.bytes));
	expect(await isSignedBy(content.signer, signedByHeads(told?.text ?? ''), told?.signature ?? '')).toBe(true);
	expect(readHeads(told?.text ?? '')?.heads[content.signer]?.number).toBe(checked.length - 1);
});
