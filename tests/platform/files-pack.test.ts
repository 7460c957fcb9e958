import fc from 'fast-check';
import { type Zippable, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES, MAX_COUNT, readWrittenFile } from '#lib/platform/files-pack.ts';

const file = (...parts: BlobPart[]) => new Blob(parts);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const zip = (entries: Zippable) => zipSync(entries);
const problemOf = async (blob: Blob) => {
	const read = await readWrittenFile(blob);
	return read.ok ? `read: ${read.text.slice(0, 80)}` : read.problem;
};
const textOf = async (blob: Blob) => {
	const read = await readWrittenFile(blob);
	return read.ok ? read.text : `refused: ${read.problem}`;
};

const CHAT = '20/11/2026, 19:10 - Priya: Your café bill stays\n20/11/2026, 19:11 - Sam Okoro: Why?\n';
const MAIL = [
	'From: "Priya Shah" <care@northline.example>',
	'Date: Fri, 20 Nov 2026 10:31:00 +0000',
	'Subject: =?utf-8?q?Your_caf=C3=A9_bill?=',
	'MIME-Version: 1.0'
];
const mail = (type: string, ...body: string[]) =>
	file([...MAIL, `Content-Type: ${type}`, '', ...body, ''].join('\r\n'));

describe('a text', () => {
	test.each<[string, BlobPart[]]>([
		['UTF-8', [CHAT]],
		['UTF-8 with a mark', [new Uint8Array([0xef, 0xbb, 0xbf]), CHAT]],
		['UTF-16 with a mark, low byte first', [new Uint8Array([0xff, 0xfe]), Buffer.from(CHAT, 'utf16le')]],
		['UTF-16 with a mark, high byte first', [new Uint8Array([0xfe, 0xff]), Buffer.from(CHAT, 'utf16le').swap16()]],
		['UTF-16 without a mark', [Buffer.from(CHAT, 'utf16le')]],
		['Latin-1', [latin1(CHAT)]],
		['Latin-1 that ends with an accent', [latin1(`${CHAT}caf\xe9`)]]
	])('in %s is read', async (_, parts) => {
		expect(await textOf(file(...parts))).toContain('Your café bill stays\n20/11');
	});

	test('in Windows-1252 keeps its quotes and its euro', async () => {
		expect(await textOf(file(latin1('Priya: \x93No\x94, it is \x8042')))).toBe('Priya: “No”, it is €42');
	});
});

describe('a mail', () => {
	test('tells who and when in the time of this device, and its words', async () => {
		const read = await textOf(mail('text/plain; charset=utf-8', 'The decision stays.'));
		const at = new Date('2026-11-20T10:31:00Z');
		const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
		expect(read).toBe(
			`From: Priya Shah <care@northline.example>\nDate: 2026-11-${at.getDate()} ${time}\nSubject: Your café bill\n\nThe decision stays.`
		);
	});

	test('in HTML is its words, and what it quotes is marked', async () => {
		const html =
			'<style>p { color: red }</style><p>The decision <b>stays</b> &amp; that is it.</p><img src="https://spy.example/x.gif">' +
			'<p>On Thu, Sam Okoro wrote:</p><blockquote><p>Please look.</p></blockquote><p>Priya</p><script>alert(1)</script>';
		const read = await textOf(mail('text/html; charset=utf-8', html));
		expect(read).toMatch(
			/stays & that is it\.\n\nOn Thu, Sam Okoro wrote:\n+(?:> ?\n)*> Please look\.\n(?:> ?\n)*\n*Priya$/
		);
		expect(read).not.toMatch(/color|alert|spy/);
	});

	test('names the files it carries, and keeps none', async () => {
		const parts = ['--b', 'Content-Type: text/plain', '', 'See the bill.', '--b', 'Content-Type: application/pdf'];
		const blob = mail(
			'multipart/mixed; boundary=b',
			...parts,
			'Content-Disposition: attachment; filename="bill.pdf"',
			'',
			'x',
			'--b--'
		);
		expect(await readWrittenFile(blob)).toMatchObject({
			ok: true,
			isMail: true,
			files: [{ name: 'bill.pdf', isWithin: false }]
		});
		expect(await textOf(blob)).toMatch(/\nAttachments: bill\.pdf\n\nSee the bill\.$/);
	});

	test('that carries another mail tells whose words those are', async () => {
		const inner = ['From: Sam Okoro <sam@mail.example>', 'Date: Thu, 19 Nov 2026 09:00:00 +0000', '', 'Please look.'];
		const parts = [
			'--b',
			'Content-Type: text/plain',
			'',
			'No.',
			'--b',
			'Content-Type: message/rfc822',
			'',
			...inner,
			'--b--'
		];
		const read = await textOf(mail('multipart/mixed; boundary="b"', ...parts));
		expect(read).toMatch(
			/No\.\n\n----- Forwarded message -----\nFrom: Sam Okoro <.*\nDate: 2026-11-19 .*\n\nPlease look\.$/
		);
	});

	test('without a told encoding is read as it was meant', async () => {
		const blob = file([...MAIL, '', ''].join('\r\n'), latin1('caf\xe9\r\n'));
		expect(await textOf(blob)).toMatch(/café$/);
	});
});

describe('the file of an exported chat', () => {
	test('is its chat, and its pictures are named', async () => {
		const blob = file(zip({ 'IMG-1.jpg': new Uint8Array(50), 'WhatsApp Chat with Priya.txt': strToU8(CHAT) }));
		const read = await readWrittenFile(blob);
		expect(read).toMatchObject({ ok: true, isMail: false, text: CHAT, files: [{ name: 'IMG-1.jpg', bytes: 50 }] });
		const [picture] = read.ok ? read.files : [];
		expect(await picture?.read()).toMatchObject({ name: 'IMG-1.jpg', size: 50 });
	});

	test('tells of a file in it that lies about its size, and unpacks no more than it says', async () => {
		const honest = zip({ 'IMG-1.jpg': new Uint8Array(200_000), 'chat.txt': strToU8(CHAT) });
		const lied = (said: number) => {
			const bytes = honest.slice();
			const view = new DataView(bytes.buffer);
			// The list names the picture first. Its size stands 24 bytes into it.
			const list = view.getUint32(bytes.length - 6, true);
			view.setUint32(list + 24, said, true);
			return file(bytes);
		};
		const readsFirst = async (blob: Blob) => {
			const read = await readWrittenFile(blob);
			return read.ok ? read.files[0]?.read() : read;
		};
		expect(await readsFirst(lied(1000))).toBe('too-large');
		expect(await readsFirst(lied(0x7fff_ffff))).toBe('too-large');
		expect(await readsFirst(lied(300_000))).toBe('not-unpacked');
	});

	test('is opened whatever stands before the chat, and is not taken from a hidden place', async () => {
		const entries = { 'notes.txt': strToU8('no'), '__MACOSX/._chat.txt': strToU8('no'), 'x/_chat.txt': strToU8(CHAT) };
		expect(await textOf(file(zip(entries)))).toBe(CHAT);
		expect(await textOf(file(zip({ '_chat.txt': [strToU8(CHAT), { level: 0 }] })))).toBe(CHAT);
	});
});

describe('a file of which nothing is taken says why', () => {
	const locked = () => {
		const bytes = zip({ '_chat.txt': strToU8(CHAT) });
		const list = bytes.findLastIndex((byte, at) => byte === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2);
		bytes[list + 8] = 1;
		return bytes;
	};
	const whole = zip({ '_chat.txt': strToU8(CHAT.repeat(50)), 'a.jpg': new Uint8Array(10) });
	const encrypted = 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b';

	test.each<[string, Blob, string]>([
		['a picture', file(latin1('\xff\xd8\xff\xe0\0\x10JFIF\0')), 'other'],
		['a PDF', file('%PDF-1.4\n1 0 obj\n<< >>\n'), 'other'],
		['a web page', file('<!DOCTYPE html><p>Priya: No'), 'other'],
		[
			'a picture larger than any text',
			file(latin1('\xff\xd8\xff\xe0\0\x10JFIF\0'), new Uint8Array(1_000_000)),
			'other'
		],
		['a locked chat', file(locked()), 'locked'],
		['an encrypted mail', mail(encrypted, '--b', '', 'x', '--b--'), 'locked'],
		['an encrypted text', file('-----BEGIN PGP MESSAGE-----\n\nhQ\n'), 'locked'],
		['nothing', file(), 'empty'],
		['white space', file(' \n\n\ufeff '), 'empty'],
		['a mail without words', mail('text/plain', ''), 'empty'],
		['a chat without words', file(zip({ '_chat.txt': new Uint8Array(0) })), 'empty'],
		['a mail that ends in its headers', file(MAIL.join('\r\n')), 'cut-off'],
		['a mail that ends in a part', mail('multipart/mixed; boundary=b', '--b', '', 'Hello'), 'cut-off'],
		['a text that ends in a sign', file(latin1('caf\xc3\xa9 caf\xc3')), 'cut-off'],
		['UTF-16 that ends in a sign', file(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42])), 'cut-off'],
		['half a chat', file(whole.slice(0, whole.length / 2)), 'cut-off'],
		['a text of a book', file('x'.repeat(MAX_BYTES.text + 1)), 'too-large'],
		['a mail with a film', mail('text/plain', 'x'.repeat(MAX_BYTES.mail)), 'too-large'],
		[
			'a chat that unpacks to a book',
			file(zip({ '_chat.txt': new Uint8Array(MAX_BYTES.text + 1).fill(97) })),
			'too-large'
		],
		['no chat', file(zip({ 'a.jpg': new Uint8Array(10), 'word/document.xml': strToU8('<w/>') })), 'no-chat'],
		['an empty chat file', file(zip({})), 'no-chat']
	])('%s', async (_, blob, problem) => {
		expect(await problemOf(blob)).toBe(problem);
	});

	test('a chat that unpacks to more than its list says', async () => {
		const bytes = zip({ '_chat.txt': new Uint8Array(300_000).fill(97) });
		const list = bytes.findLastIndex((byte, at) => byte === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2);
		new DataView(bytes.buffer).setUint32(list + 24, 10, true);
		expect(await problemOf(file(bytes))).toBe('too-large');
	});

	test('more entries than are read', async () => {
		const entries = Object.fromEntries(
			Array.from({ length: MAX_COUNT.entries + 1 }, (_, at) => [`${at}`, new Uint8Array(0)])
		);
		expect(await problemOf(file(zipSync(entries, { level: 0 })))).toBe('too-large');
	});

	test('mails inside mails', async () => {
		let inner = 'From: a\r\nDate: x\r\n\r\nHello\r\n';
		for (let depth = 0; depth <= MAX_COUNT.mails; depth += 1)
			inner = `From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b${depth}--\r\n`;
		expect(await problemOf(file(inner))).toBe('too-large');
	});

	test('a file that the device cannot read', async () => {
		const broken = file('x');
		broken.slice = () => {
			throw new DOMException('gone', 'NotReadableError');
		};
		expect(await problemOf(broken)).toBe('unreadable');
	});

	test('a chat with two gigabytes of films is opened from its list alone', async () => {
		const bytes = zip({ '_chat.txt': strToU8(CHAT) });
		const films = 2_000_000_000;
		const [head, list] = [bytes.slice(0, -22 - 46 - 9), bytes.slice(-22 - 46 - 9)];
		new DataView(list.buffer).setUint32(46 + 9 + 16, head.length + films, true);
		let read = 0;
		const blob = {
			size: bytes.length + films,
			slice: (from: number, to = bytes.length + films) => {
				const film = new Uint8Array(Math.max(0, Math.min(to, head.length + films) - Math.max(from, head.length)));
				const before = head.slice(from, Math.min(to, head.length));
				const behind = list.slice(Math.max(0, from - head.length - films), Math.max(0, to - head.length - films));
				read += to - from;
				return file(before, film, behind);
			}
		};
		expect(await textOf(blob as Blob)).toBe(CHAT);
		expect(read).toBeLessThan(100_000);
	});
});

describe('any bytes', () => {
	const problems = ['other', 'locked', 'empty', 'cut-off', 'too-large', 'no-chat'];
	const seeds = [
		zip({ '_chat.txt': strToU8(CHAT), 'a.jpg': new Uint8Array(20) }),
		strToU8([...MAIL, 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x', '--b--', ''].join('\r\n')),
		strToU8(CHAT)
	];
	const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
	const damaged = fc.tuple(fc.constantFrom(...seeds), damage, fc.nat()).map(([seed, changes, end]) => {
		const bytes = seed.slice(0, end % 5 === 0 ? end % seed.length : undefined);
		for (const [at, byte] of changes) bytes[at % Math.max(1, bytes.length)] = byte;
		return bytes;
	});

	test('are a bounded text or a named problem', async () => {
		const any = fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged);
		await fc.assert(
			fc.asyncProperty(any, async (bytes) => {
				const read = await readWrittenFile(file(bytes));
				if (read.ok) expect(read.text.length).toBeLessThanOrEqual(2 * MAX_BYTES.text);
				else expect(problems).toContain(read.problem);
			}),
			{ numRuns: 500 }
		);
	});
});
