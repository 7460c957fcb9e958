// A case in the middle of a call, as the site keeps it.
import { randomUUID } from 'node:crypto';

/** So many entries are already on the line: a call of half an hour. */
const LOGGED = 30;
const zone = 'Europe/London';

/** The records of a case whose call began five minutes ago, and the row that says where this device is in their order. */
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

/** What one tap on a kind keeps: an entry without words, with its time. */
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
