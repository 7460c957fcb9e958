// Cases as the site stores them: one in the middle of a call, and a long one.
import { randomUUID } from 'node:crypto';

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

/** The words of the newest line of a long case. */
export const NEWEST_WORDS = 'They said that this is the newest line of all.';

/** Entries per call in a long case. */
const A_CALL = 50;

/**
 * The records of a case of `size` entries in calls of fifty, and the state of this device. The newest entry has
 * `NEWEST_WORDS`.
 */
export function bigCase(size, now = Date.now()) {
	const [id, device] = [randomUUID(), randomUUID()];
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
	const records = bodies.map(({ made, ...body }, seq) => ({ ...envelope({ case: id, device, seq, made }), ...body }));
	const last = records.length - 1;
	return { id, records, device: { id: device, seq: last, clock: last + 1, since: records[0].made } };
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
