import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact, Person } from '#lib/domain/case/case.ts';
import { MAX_TEXT_LENGTH } from '#lib/domain/case/limits.ts';
import {
	type PastedMessage,
	type PasteContext,
	entryOfPasted,
	problemOfPasted,
	splitPasted,
	wholeText,
	writerOf
} from '#lib/domain/paste/paste.ts';
import { isWritten } from '#lib/domain/vocabulary/contact.ts';

const TODAY = '2026-11-22';
const dana: Person = {
	id: '00000000-0000-4000-8000-000000000001',
	name: 'Dana',
	role: null,
	didWell: null,
	thankedOn: null,
	decides: null
};
const reader: PasteContext = { people: [dana], own: ['Sam Okoro'], today: TODAY };
/** The text without white space, and without the marks before quoted lines. */
const bare = (text: string) => text.replace(/[\s>]/g, '');

/** Each message as "who@time|words"; "me" for mine. */
function told(text: string): string[] {
	return splitPasted(text, reader).map(({ who, isMine, day, minute, words }) => {
		const time = minute === null ? '' : `@${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
		return `${isMine ? 'me' : (who ?? '?')}${day ? ` ${day}` : ''}${time}|${words}`;
	});
}

describe('a chat that was copied is split where it is clear', () => {
	test.each<[string, string, string[]]>([
		['a known name with a colon', 'Dana: It is valid.\nYou: Why?', ['Dana|It is valid.', 'me|Why?']],
		['a new name beside mine', 'You: Why?\nPriya: It is our policy.', ['me|Why?', 'Priya|It is our policy.']],
		['my own name', 'Sam Okoro: Hello\nDana: Hi', ['me|Hello', 'Dana|Hi']],
		['a time after the name', 'Priya (10:31): Hello\nPriya (10:33): Done', ['Priya@10:31|Hello', 'Priya@10:33|Done']],
		['a time before the name', '[10:31] Priya: Hello\n[10:32] Me: Hi', ['Priya@10:31|Hello', 'me@10:32|Hi']],
		['a time without brackets', '10:31 Priya: Hello\n10:32 You: Hi', ['Priya@10:31|Hello', 'me@10:32|Hi']],
		[
			'a known name without a colon',
			'10:31 Dana I have looked\n10:32 You Thanks',
			['Dana@10:31|I have looked', 'me@10:32|Thanks']
		],
		['a phone app, with its day', '[22/11/2026, 10:31:05] Priya Shah: Hello', [`Priya Shah ${TODAY}@10:31|Hello`]],
		['a phone app of the other kind', '21/11/2026, 22:05 - Priya: Hello', ['Priya 2026-11-21@22:05|Hello']],
		['heads on lines of their own', 'Dana 10:31 AM\nHello\n\nYou 2:05 pm\nHi', ['Dana@10:31|Hello', 'me@14:05|Hi']],
		['a role', 'Agent: Hello\nVisitor: Hi', ['Agent|Hello', 'me|Hi']],
		['lines that follow', 'Dana: One\ntwo\n\nthree\nYou: Four', ['Dana|One\ntwo\n\nthree', 'me|Four']],
		['a label inside a message', 'Dana: See\nRefund: £42\nYou: OK', ['Dana|See\nRefund: £42', 'me|OK']],
		[
			'a name inside a timed chat',
			'[10:31] Priya: See\nCustomer: Sam\nDana: no',
			['Priya@10:31|See\nCustomer: Sam\nDana: no']
		],
		['small letters', 'dana: hi\nyou: hello', ['dana|hi', 'me|hello']]
	])('%s', (_, text, messages) => {
		expect(told(text)).toEqual(messages);
	});
});

test('a name, a dash and a figure are the same however a phone writes them', () => {
	const own = { ...reader, own: ["Sam O'Brien"] };
	const text = '٢٠/١١/٢٠٢٦، ١٠:٣١ – Priya: Hello\n٢٠/١١/٢٠٢٦، ١٠:٣٢ – Sam O’Brien: Hi'.replaceAll('،', ',');
	expect(splitPasted(text, own).map(({ isMine, day, minute, words: said }) => [isMine, day, minute, said])).toEqual([
		[false, '2026-11-20', 631, 'Hello'],
		[true, '2026-11-20', 632, 'Hi']
	]);
});

test('somebody known keeps the name that is known', () => {
	const oBrien = { ...dana, name: 'Ann O’Brien' };
	const read = splitPasted("[10:31] ANN O'BRIEN (Care): Hello\n[10:32] You: Hi", { ...reader, people: [oBrien] });
	expect(read.map(({ who }) => who)).toEqual(['Ann O’Brien', 'You']);
});

test('a mail says at its top who wrote it and when', () => {
	expect(
		told('From: Priya <care@mail.example>\nDate: 2026-11-20 10:31\nAttachments: a.pdf\n\nThe bill stays.')
	).toEqual(['Priya 2026-11-20@10:31|The bill stays.']);
});

describe('a text that is not clear stays one', () => {
	test.each([
		'We have looked at your bill. It is right.',
		'Refund: £42.10\nDate: 3 May',
		'From: Northline\nTo: You\nSubject: Your bill\n\nDear Sam,',
		'From: London\nTo: Leeds\nDate: 3 May 2026\n\nYour seat is 42.',
		'Priya: Hello, I can help.',
		'I told them no.\nDana: It is valid.',
		'The engineer comes between 10:31 and 12:00: please be at home',
		'10:31 London\n11:45 Leeds',
		'the train leaves at (10:31): be there',
		'[10:75] Priya: No such time',
		'[22/11/2027, 10:31] Priya: A day to come',
		'Dana:\nYou:',
		'https://northline.example/a: b'
	])('%j', (text) => {
		expect(splitPasted(text, reader)).toEqual(wholeText(text));
	});

	test('and nothing is nothing', () => {
		expect(splitPasted(' \n ', reader)).toEqual([]);
		expect(problemOfPasted([])).toBe('empty');
	});
});

const word = fc.stringMatching(/^[a-z£0-9.,?!]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const lineLike = fc.oneof(
	words,
	fc.constantFrom(
		'Dana:',
		'You: hi',
		'Priya (10:31): x',
		'[9:05] Me: y',
		'10:31 Dana z',
		'10:33 Priya left the chat',
		'On 3 May 2026 at 10:31, Dana wrote:',
		'> quoted',
		'From: Dana',
		'Sent: 3 May 2026',
		'Dana',
		'10:31',
		'3 May 2026',
		'Dana 1:02 pm',
		'',
		'Total: 4'
	),
	fc.string()
);
const nameless = ({ head, words: said, tail }: PastedMessage) => head + said + tail;

describe('no sign is lost', () => {
	test('heads and words in order are the text, but for white space', () => {
		fc.assert(
			fc.property(fc.array(lineLike, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
				const text = lines.join(end);
				expect(bare(splitPasted(text, reader).map(nameless).join(''))).toBe(bare(text));
			})
		);
	});

	test('what is written in a clear way is read back as it was', () => {
		const message = fc.record({ minute: fc.integer({ min: 0, max: 1439 }), isMine: fc.boolean(), words });
		fc.assert(
			fc.property(fc.array(message, { minLength: 1, maxLength: 6 }), (messages) => {
				const time = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
				const text = messages.map((item) => `[${time(item.minute)}] ${item.isMine ? 'You' : 'Priya'}: ${item.words}`);
				const read = splitPasted(text.join('\n'), reader);
				expect(read.map(({ minute, isMine, words: said }) => ({ minute, isMine, words: said }))).toEqual(messages);
			})
		);
	});

	test('long runs of anything are read at once', () => {
		for (const run of [' ', 'A ', 'A', '10:31 ', 'A:', '(']) {
			const text = `Dana${run.repeat(20_000)}x`;
			expect(bare(splitPasted(text, reader).map(nameless).join(''))).toBe(bare(text));
		}
	}, 2_000);

	test('every message has words', () => {
		fc.assert(
			fc.property(fc.array(lineLike), (lines) => {
				for (const message of splitPasted(lines.join('\n'), reader)) expect(message.words).toMatch(/\S/);
			})
		);
	});
});

describe('who and when', () => {
	const contact = { speaking: null } as Contact;
	const now = { day: TODAY, minute: 640, zone: 'Europe/London' };
	const message = (change: Partial<PastedMessage>): PastedMessage => ({ ...blank, ...change });
	const blank: PastedMessage = {
		head: '',
		who: null,
		isMine: false,
		day: null,
		minute: null,
		words: 'no',
		tail: '',
		unclear: null
	};

	test('a name is somebody known, somebody new, or a part that names nobody', () => {
		expect(writerOf(message({ who: 'dana' }), [dana], contact)).toBe(dana.id);
		expect(writerOf(message({ who: 'Priya' }), [dana], contact)).toBe('name:Priya');
		expect(writerOf(message({ who: 'Agent' }), [dana], contact)).toBe('they');
		expect(writerOf(message({ who: 'You', isMine: true }), [dana], contact)).toBe('me');
	});

	test('words without a name are by whoever is speaking', () => {
		expect(writerOf(blank, [dana], contact)).toBe('they');
		expect(writerOf(blank, [dana], { ...contact, speaking: dana.id })).toBe(dana.id);
	});

	test('it happened today at its minute, or now', () => {
		expect(entryOfPasted(message({ minute: 631 }), 'they', now).at).toEqual({ ...now, minute: 631 });
		expect(entryOfPasted(blank, 'they', now).at).toEqual(now);
	});

	test('it happened on the day of its head', () => {
		const at = entryOfPasted(message({ day: '2026-11-21', minute: 1325 }), 'they', now).at;
		expect(at).toEqual({ ...now, day: '2026-11-21', minute: 1325 });
	});

	test('a date that may be either of two days is not guessed', () => {
		const unclear = { written: '5/11/2026', dayFirst: '2026-11-05', monthFirst: '2026-05-11', hasDots: false };
		expect(entryOfPasted(message({ minute: 631, unclear }), 'they', now).at).toEqual(now);
		const told = message({ day: '2026-11-05', minute: 631, unclear });
		expect(entryOfPasted(told, 'they', now).at).toEqual({ ...now, day: '2026-11-05', minute: 631 });
	});

	test('nothing happens later than now', () => {
		expect(entryOfPasted(message({ minute: 900 }), 'me', now)).toEqual({
			kind: 'said',
			by: 'me',
			words: 'no',
			at: now
		});
	});

	test('words longer than an entry holds are refused', () => {
		expect(problemOfPasted(wholeText('x'.repeat(MAX_TEXT_LENGTH + 1)))).toBe('too-long');
		expect(problemOfPasted(wholeText('x'.repeat(MAX_TEXT_LENGTH)))).toBeNull();
	});

	test('a chat, an e-mail and a letter are written', () => {
		expect((['phone', 'chat', 'in-person', 'email', 'letter', null] as const).filter(isWritten)).toEqual([
			'chat',
			'email',
			'letter'
		]);
	});
});
