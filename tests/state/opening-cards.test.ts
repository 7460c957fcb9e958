import { expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { slotWords } from '#lib/content/words/en/slots.ts';
import { emptyDraft } from '#lib/domain/journal/draft.ts';
import { offerFor } from '#lib/state/next-card.svelte.ts';
import { CASE, Telling, dayIn } from '../domain/supervisor/telling.ts';
import { newId } from './powers.ts';

function openings(client: string | null, firstWords: string | null = null) {
	const telling = new Telling();
	const contact = telling.contact(21, firstWords ? { firstWords } : {});
	telling.field('goal', CASE, 'want', 'A refund of £42.10');
	if (client) telling.field('case', CASE, 'forWhom', client);
	const theCase = telling.case;
	const about = { theCase, contact: telling.find(contact), entries: [], draft: emptyDraft(newId()), today: dayIn(21) };
	return offerFor({ cards, words: slotWords }, about).cards.map(({ words }) => words);
}

test('whoever speaks for somebody says so at the opening, and nobody else does', () => {
	const line = 'I speak for Mrs Okafor, who allows me to. What do you need from us before we start?';
	expect(openings('Mrs Okafor').slice(0, 2)).toContain(line);
	expect(openings(null).join(' ')).not.toContain('I speak for');
});

test('a broken promise is the opening card, behind words of the person’s own', () => {
	const telling = new Telling();
	const before = telling.contact(12);
	telling.brokenPromise(before);
	const contact = telling.contact(21, { firstWords: 'Hello, it is me again.' });
	const about = {
		theCase: telling.case,
		contact: telling.find(contact),
		entries: [],
		draft: emptyDraft(newId()),
		today: dayIn(21)
	};
	const offer = offerFor({ cards, words: slotWords }, about);
	expect(offer).toMatchObject({ moment: 'broken-promise', why: 'promise-broken' });
	expect(offer.cards.slice(0, 2).map(({ words }) => words)).toEqual([
		'Hello, it is me again.',
		expect.stringMatching(/^On .* I noted: to credit it\. What has happened since\?$/)
	]);
});
