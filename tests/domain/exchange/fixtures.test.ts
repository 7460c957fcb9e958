import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KeptCards, DeviceCard, signedByCard } from '#lib/domain/exchange/contact-card.ts';
import { readSigned, signedByCase } from '#lib/domain/exchange/signed-case.ts';
import { isSignedBy } from '#lib/storage/exchange/device-keys.ts';

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
