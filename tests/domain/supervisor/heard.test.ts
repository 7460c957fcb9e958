import { expect, test } from 'vitest';
import { heardIn } from '#lib/domain/supervisor/heard.ts';
import type { EntryRecord } from '#lib/domain/case/record.ts';
import { Telling } from './telling.ts';

function hears(entry: Partial<EntryRecord> & Pick<EntryRecord, 'kind'>) {
	const telling = new Telling();
	const contact = telling.contact(21);
	telling.entry(contact, entry);
	return heardIn(telling.case, { id: contact });
}

test.each([
	['she wont put it in writing', ['refuses-in-writing']],
	['cant give me a ref number', ['refuses-reference']],
	['says they can’t log a complaint', ['refuses-to-log']],
	['thats above my authority', ['beyond-authority']],
	['he hung up', ['hung-up-on']],
	['says i must upload the papers again', ['papers-asked-again']],
	['i can put you through to my manager', ['supervisor-offered']],
	['let me check that for you', ['agent-still-trying']],
	['im only a trainee i dont know', ['answer-sounds-uninformed']],
	['there is no supervisor available', []],
	['the reference is NL-4471', []],
	['cant refund fee its policy', []],
	['they wont give me a ref', ['refuses-reference']],
	['we will write to you by Friday', []]
])('%s', (words, signals) => {
	expect(hears({ kind: 'said', by: 'them', words })).toEqual(signals);
	expect(hears({ kind: 'noted', words })).toEqual(signals);
});

test('nothing is heard in what I said, asked or felt, or in another contact', () => {
	const words = 'you will not put it in writing';
	expect(hears({ kind: 'said', by: 'me', words })).toEqual([]);
	expect(hears({ kind: 'asked', by: 'me', words })).toEqual([]);
	expect(hears({ kind: 'felt', words })).toEqual([]);
});
