// Cases as the site stores them: one in the middle of a call, a long one, one with papers, and many.
import { createHash, randomUUID } from 'node:crypto';

/** Entries that are already on the line: a call of half an hour. */
const LOGGED = 30;
const zone = 'Europe/London';

/** The records of a case whose call began five minutes ago, and the state of this device. */
export function seedCase(now = Date.now()) {
	const [id, contact, device] = [randomUUID(), randomUUID(), randomUUID()];
	const made = { utc: now - 300_000, offset: 0, zone };
	const at = { day: new Date(made.utc).toISOString().slice(0, 10), minute: 0, zone };
	const fields = [
		['case', id, 'provider', 'Northlight Telecom'],
		['case', id, 'sector', 'telecom'],
		['case', id, 'what', 'I was charged twice for one month.'],
		['goal', id, 'want', 'The second charge of £42 goes back to my account.'],
		['contact', contact, 'channel', 'phone'],
		['contact', contact, 'started', { ...at, utc: made.utc }]
	].map(([of, target, name, value]) => ({ type: 'field', of, target, name, value }));
	const entries = Array.from({ length: LOGGED }, (_, index) => ({
		...entry(contact, at),
		words: `They said that it takes ${index + 2} working days until somebody has looked at it.`
	}));

	const records = [...fields, ...entries].map((record, seq) => ({
		...envelope({ case: id, device, seq, made }),
		...record
	}));
	const last = records.length - 1;
	return { id, contact, records, device: { id: device, seq: last, clock: last + 1, since: made } };
}

/** Five cases, each with what it wants, a note, and a promise of theirs that is due in some days. */
export function someCases(now = Date.now()) {
	const device = randomUUID();
	const dayIn = (days) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
	let seq = -1;
	const rows = ['Northlight Telecom', 'Gridwell Energy', 'Harbour Bank', 'Swift Parcels', 'City Water'].flatMap(
		(provider, index) => {
			const id = randomUUID();
			const made = { utc: now - (10 - index) * 60_000, offset: 0, zone };
			const at = { day: dayIn(-20), minute: 600, zone };
			const words = `We pay the £${index + 12} of bill ${index + 1} back`;
			return [
				{ type: 'field', of: 'case', target: id, name: 'provider', value: provider },
				{ type: 'field', of: 'case', target: id, name: 'what', value: `Bill number ${index + 1} is too high` },
				{
					type: 'field',
					of: 'goal',
					target: id,
					name: 'want',
					value: `A refund of £${index + 12} on bill ${index + 1}`
				},
				{ type: 'entry', contact: null, kind: 'noted', words: `The meter shows ${index} units less.`, at },
				{ type: 'entry', contact: null, kind: 'promised', by: 'them', words, at, due: dayIn(index + 1) }
			].map((body) => ({ ...envelope({ case: id, device, seq: (seq += 1), made }), ...body }));
		}
	);
	return { rows, device: { id: device, seq, clock: seq + 1, since: rows[0].made } };
}

/** The words that every case of `manyCases` has with its own number: `meter 137` is what one of them is found by. */
export const COMMON_WORD = 'meter';

/** The records of many cases with as many entries each, and the state of this device. */
export function manyCases(count, entries, now = Date.now()) {
	const device = randomUUID();
	const minute = 60_000;
	const records = [];
	for (let number = 0; number < count; number += 1) {
		const id = randomUUID();
		const contact = randomUUID();
		const made = { utc: now - (count - number) * 60 * minute, offset: 0, zone };
		const at = { day: new Date(made.utc).toISOString().slice(0, 10), minute: 600, zone };
		const bodies = [
			{ type: 'field', of: 'case', target: id, name: 'provider', value: `Supplier ${number}` },
			{ type: 'field', of: 'case', target: id, name: 'what', value: `Bill number ${number} is too high` },
			{ type: 'field', of: 'goal', target: id, name: 'want', value: `A refund of £${number + 1000} on bill ${number}` },
			{ type: 'field', of: 'contact', target: contact, name: 'channel', value: 'phone' },
			{ type: 'field', of: 'contact', target: contact, name: 'started', value: { ...at, utc: made.utc } },
			{ type: 'field', of: 'contact', target: contact, name: 'ended', value: { ...at, utc: made.utc + minute } },
			{ type: 'field', of: 'contact', target: contact, name: 'howEnded', value: 'talked' }
		];
		for (let index = 0; index < entries; index += 1) {
			const words = `They said that it takes ${index + 2} working days until ${COMMON_WORD} ${number} is read again.`;
			bodies.push({ ...entry(contact, at), words });
		}
		for (const body of bodies) records.push({ ...envelope({ case: id, device, seq: records.length, made }), ...body });
	}
	const seq = records.length - 1;
	return { records, device: { id: device, seq, clock: seq + 1, since: records[0].made } };
}

/** A long case of `bigCase`, and so many papers between its entries, each of which stands behind the entry before it. */
export function withPapers({ id, records, device, ...rest }, count) {
	const entries = records.filter(({ type }) => type === 'entry');
	const apart = Math.floor(entries.length / count);
	const withPaper = new Map(entries.slice(0, count * apart).map((entry, index) => [entry, index / apart + 1]));
	const all = records.flatMap((record) => {
		const index = withPaper.get(record);
		if (!Number.isInteger(index)) return [record];
		const { made, contact, at } = record;
		const paper = randomUUID();
		const file = { hash: createHash('sha256').update(paper).digest('hex'), bytes: PAPER_BYTES, kind: 'jpeg' };
		const name = `bill ${index}.jpg`;
		const value = [{ of: 'entry', entry: record.id }];
		const bodies = [
			{ id: paper, type: 'paper', file, name, title: `Bill ${index}`, day: at.day, from: '', contact },
			{ type: 'field', of: 'paper', target: paper, name: 'behind', value }
		];
		return [record, ...bodies.map((body) => ({ ...envelope({ case: id, device: device.id, seq: 0, made }), ...body }))];
	});
	const ordered = all.map((record, seq) => ({ ...record, seq, clock: seq + 1 }));
	const seq = ordered.length - 1;
	return { ...rest, id, records: ordered, device: { ...device, seq, clock: seq + 1 } };
}

/** The size of each paper of `withPapers`: that of a photo. */
const PAPER_BYTES = 3_000_000;

/** Runs in the page: puts the rows into a database, and the state of the device if it is given. */
export async function putRows({ name, rows, device }) {
	const database = await new Promise((resolve, reject) => {
		const opening = indexedDB.open(name);
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const transaction = database.transaction(device ? ['records', 'local'] : ['records'], 'readwrite');
	for (const row of rows) transaction.objectStore('records').put(row);
	if (device) transaction.objectStore('local').put(device, 'device');
	await new Promise((resolve, reject) => {
		transaction.oncomplete = resolve;
		transaction.onabort = () => reject(transaction.error);
	});
	// An open connection would block a later version.
	database.close();
}

/** Rows per transaction of a long seed. */
const ROWS_AT_ONCE = 5000;

/** Puts a long case into the database of a page. */
export async function putCase(page, name, { records, device }) {
	for (let from = 0; from < records.length; from += ROWS_AT_ONCE)
		await page.evaluate(putRows, { name, rows: records.slice(from, from + ROWS_AT_ONCE) });
	if (name === 'holdline') await page.evaluate(putRows, { name, rows: [], device });
}

/** The words of the newest line of a long case. */
export const NEWEST_WORDS = 'They said that this is the newest line of all.';

/** Entries per call in a long case. */
const A_CALL = 50;

/**
 * The records of a case of `size` entries in calls of fifty, and the state of this device. The newest entry has
 * `NEWEST_WORDS`. After them a call began five minutes ago, which has no entry yet, if `live`.
 */
export function bigCase(size, { now = Date.now(), live = false } = {}) {
	const [id, device, liveContact] = [randomUUID(), randomUUID(), randomUUID()];
	const minute = 60_000;
	const whenAt = (index) => {
		const utc = now - (size - index + 60) * minute;
		const date = new Date(utc);
		return {
			made: { utc, offset: 0, zone },
			at: { day: date.toISOString().slice(0, 10), minute: date.getUTCHours() * 60 + date.getUTCMinutes(), zone }
		};
	};
	const bodies = [
		{ made: whenAt(0).made, type: 'field', of: 'case', target: id, name: 'provider', value: 'Northlight Telecom' }
	];
	let contact = randomUUID();
	for (let index = 0; index < size; index += 1) {
		const { made, at } = whenAt(index);
		if (index % A_CALL === 0) {
			contact = randomUUID();
			const field = (name, value) => ({ made, type: 'field', of: 'contact', target: contact, name, value });
			const ended = whenAt(index + A_CALL - 1);
			bodies.push(field('channel', 'phone'), field('started', { ...at, utc: made.utc }));
			bodies.push(field('ended', { ...ended.at, utc: ended.made.utc }), field('howEnded', 'talked'));
		}
		const words =
			index === size - 1 ? NEWEST_WORDS : `They said that it takes ${index} working days until somebody has looked.`;
		bodies.push({ made, ...entry(contact, at), words });
	}
	if (live) {
		const made = { utc: now - 300_000, offset: 0, zone };
		const started = { day: new Date(made.utc).toISOString().slice(0, 10), minute: 0, zone, utc: made.utc };
		const field = (name, value) => ({ made, type: 'field', of: 'contact', target: liveContact, name, value });
		bodies.push(field('channel', 'phone'), field('started', started));
	}
	const records = bodies.map(({ made, ...body }, seq) => ({ ...envelope({ case: id, device, seq, made }), ...body }));
	const last = records.length - 1;
	const state = { id: device, seq: last, clock: last + 1, since: records[0].made };
	return { id, contact: liveContact, records, device: state };
}

/** The record that one tap on a kind keeps: an entry without words, with its time. */
export function recordOfTap() {
	const made = { utc: Date.now(), offset: 0, zone };
	const at = { day: new Date(made.utc).toISOString().slice(0, 10), minute: 0, zone };
	return { ...envelope({ case: randomUUID(), device: randomUUID(), seq: LOGGED, made }), ...entry(randomUUID(), at) };
}

function entry(contact, at) {
	return { type: 'entry', contact, kind: 'said', by: 'them', words: '', at };
}

function envelope({ case: caseId, device, seq, made }) {
	return { id: randomUUID(), case: caseId, device, seq, clock: seq + 1, made, v: 1, change: randomUUID() };
}
