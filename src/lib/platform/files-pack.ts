import PostalMime, { type Attachment, type Email } from 'postal-mime';

/** Why nothing of a file was taken. */
export type FileProblem = 'other' | 'locked' | 'empty' | 'cut-off' | 'too-large' | 'no-chat' | 'unreadable';

/** A file that came with a mail or a chat. Its name and its size are only what that says. */
export type CarriedFile = {
	name: string;
	bytes: number;
	/** Who sent it, and when in UTC milliseconds; empty and null where only the text tells. */
	from: string;
	sent: number | null;
	/** True for a picture that stands within the words of a mail, as a logo does. */
	isWithin: boolean;
	/** Takes it out, bounded by what is read and not by what is said. Never rejects. */
	read(): Promise<File | 'too-large' | 'not-unpacked'>;
};

/** The text of a mail or a chat, and the files that came with it, of which none is read yet. */
export type WrittenText = { isMail: boolean; text: string; files: readonly CarriedFile[] };
export type WrittenFile = ({ ok: true } & WrittenText) | { ok: false; problem: FileProblem };

/** The most bytes of each kind. A mail may carry pictures; of an exported chat only the list of its entries and the chat are read. */
export const MAX_BYTES = { text: 400_000, mail: 35_000_000, list: 4_000_000, carried: 100_000_000 };
/** The most entries of a chat's file, and the most mails inside a mail. */
export const MAX_COUNT = { entries: 20_000, mails: 20 };

const MAX_FILES = 500;
const SAMPLE = 4096;

class Refusal extends Error {
	readonly problem: FileProblem;

	constructor(problem: FileProblem) {
		super(problem);
		this.problem = problem;
	}
}

/**
 * Reads a mail (.eml), a text, or the file of an exported chat (.zip), whatever its name says. Sizes and counts are bounded before
 * anything is read or unpacked. Never rejects; nothing in a file is fetched, drawn or run.
 */
export async function readWrittenFile(file: Blob): Promise<WrittenFile> {
	try {
		const read = await readAny(file);
		return read.text.trim() === '' ? { ok: false, problem: 'empty' } : { ok: true, ...read };
	} catch (error) {
		return { ok: false, problem: error instanceof Refusal ? error.problem : 'unreadable' };
	}
}

async function readAny(file: Blob): Promise<WrittenText> {
	if (file.size === 0) throw new Refusal('empty');
	const sample = await bytesOf(file.slice(0, SAMPLE));
	if (isZip(sample)) return readZip(file);
	const head = beginning(sample);
	const isMail = utf16Of(sample) === null && hasMailHeaders(head);
	if (file.size > (isMail ? MAX_BYTES.mail : MAX_BYTES.text)) throw new Refusal('too-large');
	const bytes = await bytesOf(file);
	return isMail ? readMail(bytes) : { isMail: false, text: textOf(bytes), files: [] };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await blob.arrayBuffer());
}

// Text

/** Other kinds of file whose beginning is text. */
const OTHER = /^\s*(?:%PDF-|\{\\rtf|<(?:!doctype|html|\?xml)\b)/i;
const PGP = /^-----BEGIN PGP MESSAGE-----/m;
/** No text has these. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** The beginning of a file, as far as its encoding can be told. It is no text when it has signs that no text has. */
function beginning(sample: Uint8Array): string {
	const utf16 = utf16Of(sample);
	const text = new TextDecoder(utf16 ?? 'windows-1252').decode(sample);
	if (OTHER.test(text) || CONTROL.test(text)) throw new Refusal('other');
	return text;
}

function utf16Of([a, b, c, d]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'utf-16le';
	return (a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d) ? 'utf-16be' : null;
}

/** Decodes UTF-16 and UTF-8, with or without a byte order mark, and anything else as Windows-1252, which includes Latin-1. */
function textOf(bytes: Uint8Array): string {
	const utf16 = utf16Of(bytes);
	if (utf16 && bytes.length % 2 === 1) throw new Refusal('cut-off');
	const text = decoded(bytes, utf16 ?? 'utf-8') ?? (utf16 ? null : decoded(bytes, 'windows-1252'));
	if (text === null || CONTROL.test(text) || OTHER.test(text.slice(0, SAMPLE))) throw new Refusal('other');
	if (PGP.test(text)) throw new Refusal('locked');
	return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
	const decoder = new TextDecoder(encoding, { fatal: true });
	let text: string;
	try {
		text = decoder.decode(bytes, { stream: true });
	} catch {
		return null;
	}
	try {
		return text + decoder.decode();
	} catch {
		// Only the last sign is not whole. In a text that has others like it, that is where the file was cut.
		if (/[^\0-\x7f]/.test(text)) throw new Refusal('cut-off');
		return null;
	}
}

// Mail

const HEADER = /^(?:From .*|[!-9;-~]+:.*|[ \t]+\S.*)$/;

function hasMailHeaders(head: string): boolean {
	const [block = ''] = head.split(/\r?\n\r?\n/, 1);
	const lines = block.replace(/^\ufeff|^ï»¿/, '').split(/\r?\n/);
	// The sample may end within a line.
	const whole = block.length === head.length ? lines.slice(0, -1) : lines;
	const names = new Set(whole.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase()));
	const isTold = ['received', 'message-id', 'mime-version', 'date', 'subject'].some((name) => names.has(name));
	return whole.every((line) => HEADER.test(line)) && isTold && (names.has('from') || names.has('received'));
}

async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<WrittenText> {
	const carried: CarriedFile[] = [];
	const texts: string[] = [];
	const open = async (mail: Uint8Array): Promise<void> => {
		if (texts.length === MAX_COUNT.mails) throw new Refusal('too-large');
		const at = texts.push('') - 1;
		const raw = new TextDecoder('windows-1252').decode(mail);
		checkWhole(raw);
		const email = await parsed(isUntold(mail, raw) ? new TextEncoder().encode(raw) : mail);
		const files = email.attachments.filter(({ mimeType }) => mimeType !== 'message/rfc822');
		const names = files.map(({ filename, mimeType }) => oneLine(filename ?? mimeType));
		carried.push(...files.map((file, index) => carriedBy(email, file, names[index] ?? '')));
		texts[at] = `${headOf(email, names)}\n\n${email.text ?? (await textOfHtml(email.html ?? ''))}`.trim();
		for (const { mimeType, content } of email.attachments)
			if (mimeType === 'message/rfc822' && typeof content !== 'string') await open(new Uint8Array(content));
	};
	await open(isMarked(bytes) ? bytes.subarray(3) : bytes);
	const text = texts.join('\n\n----- Forwarded message -----\n');
	if (text.length > MAX_BYTES.text) throw new Refusal('too-large');
	if (PGP.test(text)) throw new Refusal('locked');
	if (texts.every((one) => !one.includes('\n\n'))) throw new Refusal('empty');
	return { isMail: true, text, files: carried.slice(0, MAX_FILES) };
}

function carriedBy({ from, date }: Email, { content, disposition, related }: Attachment, name: string): CarriedFile {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
	const sent = date === undefined ? NaN : Date.parse(date);
	return {
		name,
		bytes: bytes.length,
		from: oneLine(from?.name || from?.address || ''),
		sent: Number.isNaN(sent) ? null : sent,
		isWithin: disposition === 'inline' || related === true,
		read: () => Promise.resolve(new File([bytes], name, Number.isNaN(sent) ? {} : { lastModified: sent }))
	};
}

/** Whether the bytes begin with the byte order mark of UTF-8. */
function isMarked([a, b, c]: Uint8Array): boolean {
	return a === 0xef && b === 0xbb && c === 0xbf;
}

async function parsed(mail: Uint8Array): Promise<Email> {
	try {
		return await PostalMime.parse(mail, { forceRfc822Attachments: true, maxNestingDepth: 50, maxHeadersSize: 500_000 });
	} catch {
		throw new Refusal('too-large');
	}
}

/** Whether a mail has signs of an encoding that it does not tell. */
function isUntold(mail: Uint8Array, raw: string): boolean {
	return !/charset\s*=/i.test(raw) && decoded(mail, 'utf-8') === null;
}

/** A mail that lacks the end of its headers, or the end of its last part, was cut. */
function checkWhole(raw: string): void {
	const end = /\r?\n\r?\n/.exec(raw);
	if (end === null) throw new Refusal('cut-off');
	const headers = raw.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
	const type = /^content-type:(.*)$/im.exec(headers)?.[1] ?? '';
	if (/multipart\/encrypted|pkcs7-mime(?!.*signed-data)/i.test(type)) throw new Refusal('locked');
	const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
	if (boundary && /multipart\//i.test(type) && !raw.includes(`--${boundary[1] ?? boundary[2] ?? ''}--`))
		throw new Refusal('cut-off');
}

/** Who wrote it and when, in the time of this device, as the reader of pasted mails reads it. */
function headOf({ from, date, subject }: Email, names: readonly string[]): string {
	const sender = from?.address ? `${from.name} <${from.address}>` : from?.name;
	const fields = { From: sender, Date: date && localTime(date), Subject: subject, Attachments: names.join(', ') };
	return Object.entries(fields)
		.flatMap(([name, value]) => (value ? `${name}: ${oneLine(value)}` : []))
		.join('\n');
}

function localTime(date: string): string {
	const at = new Date(date);
	if (Number.isNaN(at.getTime())) return date;
	const two = (figure: number) => String(figure).padStart(2, '0');
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/**
 * The words of a mail that is only HTML. The parser makes a text of a part, so it is given the page as one. What is quoted is marked
 * before, so that nobody is given the words around it.
 */
async function textOfHtml(html: string): Promise<string> {
	if (html.length > 4 * MAX_BYTES.text) throw new Refusal('too-large');
	const marked = ['style', 'script', 'title']
		.reduce(without, html.replace(/[\ue000\ue001]/g, ''))
		.replace(/<(\/?)blockquote\b/gi, (_, slash: string) => `<p>${slash ? CLOSE : OPEN}</p><${slash}blockquote`);
	const page = [
		'Content-Type: multipart/mixed; boundary=page\n',
		'--page\n\n',
		'--page\nContent-Type: text/html; charset=utf-8\n',
		marked,
		'--page--'
	];
	const { text = '' } = await parsed(new TextEncoder().encode(page.join('\n')));
	let depth = 0;
	const lines = text.split('\n').flatMap((line) => {
		if (line.trim() === OPEN) depth += 1;
		else if (line.trim() === CLOSE) depth = Math.max(0, depth - 1);
		else return `${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${line.trim()}`;
		return [];
	});
	return lines.join('\n');
}

/** The page without these elements. One that is never closed takes the rest with it, as in a browser. */
function without(html: string, element: string): string {
	const [before = '', ...parts] = html.split(new RegExp(`<${element}\\b`, 'i'));
	const close = new RegExp(`</${element}[^>]{0,20}>`, 'i');
	return [before, ...parts.map((part) => part.split(close).slice(1).join(''))].join('');
}

// The file of an exported chat

type Entry = { name: string; isLocked: boolean; method: number; packed: number; unpacked: number; at: number };

const LIST_END = 0x06054b50;
const MAX_LIST_END = 65_557;

function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9 && (bytes[3] ?? 9) < 9;
}

async function readZip(file: Blob): Promise<WrittenText> {
	const entries = await entriesOf(file);
	const texts = entries.filter(({ name }) => /\.txt$/i.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name));
	const chat = texts.find(({ name }) => /chat/i.test(name)) ?? texts[0];
	if (chat === undefined) throw new Refusal('no-chat');
	if (chat.isLocked) throw new Refusal('locked');
	if (chat.packed > MAX_BYTES.text || chat.unpacked > MAX_BYTES.text) throw new Refusal('too-large');
	const text = textOf(await unpacked(file, chat));
	const others = entries.filter(({ name }) => name !== chat.name && !/\/$|(?:^|\/)(?:\.|__MACOSX\/)/.test(name));
	return { isMail: false, text, files: others.slice(0, MAX_FILES).map((entry) => carriedIn(file, entry)) };
}

function carriedIn(file: Blob, entry: Entry): CarriedFile {
	const name = oneLine(entry.name.split('/').at(-1) ?? '');
	return {
		name,
		bytes: entry.unpacked,
		from: '',
		sent: null,
		isWithin: false,
		async read() {
			if (entry.isLocked) return 'not-unpacked';
			if (Math.max(entry.packed, entry.unpacked) > MAX_BYTES.carried) return 'too-large';
			try {
				return new File([new Uint8Array(await unpacked(file, entry))], name);
			} catch (error) {
				return error instanceof Refusal && error.problem === 'too-large' ? 'too-large' : 'not-unpacked';
			}
		}
	};
}

/** Reads the list at the end of the file. No entry is read, so a file full of films costs nothing. */
async function entriesOf(file: Blob): Promise<readonly Entry[]> {
	const start = Math.max(0, file.size - MAX_LIST_END);
	const end = new DataView((await bytesOf(file.slice(start))).buffer);
	let at = end.byteLength - 22;
	while (at >= 0 && end.getUint32(at, true) !== LIST_END) at -= 1;
	if (at < 0) throw new Refusal('cut-off');
	const [count, size, offset] = [
		end.getUint16(at + 10, true),
		end.getUint32(at + 12, true),
		end.getUint32(at + 16, true)
	];
	if (count > MAX_COUNT.entries || size > MAX_BYTES.list || offset === 0xffffffff) throw new Refusal('too-large');
	if (offset + size > start + at) throw new Refusal('cut-off');
	const list = new DataView((await bytesOf(file.slice(offset, offset + size))).buffer);
	const entries: Entry[] = [];
	for (let from = 0; entries.length < count;) {
		if (from + 46 > size || list.getUint32(from, true) !== 0x02014b50) throw new Refusal('cut-off');
		const [flags, nameLength] = [list.getUint16(from + 8, true), list.getUint16(from + 28, true)];
		const name = new Uint8Array(list.buffer.slice(from + 46, from + 46 + nameLength));
		entries.push({
			name: new TextDecoder().decode(name),
			isLocked: (flags & 1) === 1,
			method: list.getUint16(from + 10, true),
			packed: list.getUint32(from + 20, true),
			unpacked: list.getUint32(from + 24, true),
			at: list.getUint32(from + 42, true)
		});
		from += 46 + nameLength + list.getUint16(from + 30, true) + list.getUint16(from + 32, true);
	}
	return entries;
}

/** Unpacks one entry. What a list says of sizes may be a lie, so bytes are counted as they come. */
async function unpacked(file: Blob, { method, packed, unpacked: size, at }: Entry): Promise<Uint8Array> {
	const head = new DataView((await bytesOf(file.slice(at, at + 30))).buffer);
	if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new Refusal('cut-off');
	const begin = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
	const data = file.slice(begin, begin + packed);
	if (data.size < packed) throw new Refusal('cut-off');
	if (method === 0) return bytesOf(data);
	if (method !== 8) throw new Refusal('other');
	const reader = data.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const bytes = new Uint8Array(size);
	for (let length = 0; ;) {
		const { done, value } = await reader.read().catch((error: unknown) => {
			throw error instanceof DOMException ? error : new Refusal('cut-off');
		});
		if (done && length < size) throw new Refusal('cut-off');
		if (done) return bytes;
		if (length + value.length > size) {
			reader.cancel().catch(() => {});
			throw new Refusal('too-large');
		}
		bytes.set(value, length);
		length += value.length;
	}
}
