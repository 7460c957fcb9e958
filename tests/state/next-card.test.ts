import { expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { slotWords } from '#lib/content/words/en/slots.ts';
import { Call } from '#lib/state/call.svelte.ts';
import { ownCardsOf } from '#lib/domain/own-cards/own-cards.ts';
import { NextCard } from '#lib/state/next-card.svelte.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

test('a call opens with room for its line and with calm lines, and reads the case for its own only after that', async () => {
	const file = new CaseFile(newId(), new FakeStore(), powers);
	const contact = newId();
	await file.set('goal', file.id, 'want', 'A refund of £42.10');
	await file.startContact(contact, 'phone');
	const nextCard = new NextCard(new Call(file, contact), { cards, words: slotWords }, () => ownCardsOf([]));

	expect(nextCard.offer).toBeNull();
	expect(nextCard.standIn.cards.length).toBeGreaterThan(2);
	const before = nextCard.calmLines.map(({ words }) => words);
	expect(before.length).toBeGreaterThan(4);
	expect(before.join()).not.toMatch(/42\.10|[{}]/);

	nextCard.begin();
	expect(nextCard.offer?.cards.length).toBeGreaterThan(0);
	expect(nextCard.calmLines.map(({ words }) => words).join()).toContain('42.10');
});
