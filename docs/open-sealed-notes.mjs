// Opens the notes of a file that the page "Get your notes out" saved sealed, with the data key that `age` gave. See sealed-files.md.
//   node open-sealed-notes.mjs holdline-sealed-notes.json data-key.txt > backup.json
import { readFileSync } from 'node:fs';

const [notesFile = '', keyFile = ''] = process.argv.slice(2);
const { records } = JSON.parse(readFileSync(notesFile, 'utf8'));
const utf8 = (text) => new TextEncoder().encode(text);
const dataKey = Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex');
const source = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('holdline rows') };
const key = await crypto.subtle.deriveKey(derivation, source, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);

const opened = [];
for (const { sealed, type, files: _, paper: _paper, ...position } of records) {
	if (typeof sealed !== 'string') {
		opened.push({ ...position, type });
		continue;
	}
	const bytes = Buffer.from(sealed, 'base64');
	const place = 'id' in position ? `records ${position.case} ${position.id}` : 'apart';
	const how = { name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData: utf8(place) };
	const inside = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, bytes.subarray(12))));
	opened.push(place === 'apart' ? inside : { ...inside, ...position });
}
process.stdout.write(`${JSON.stringify({ holdline: 1, records: opened })}\n`);
