import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';

const providers = [
	'Northline',
	'Blue Gas',
	'Harbour Bank',
	'Swift Parcels',
	'City Water',
	'Meadow Homes',
	'Sky Travel'
];
const names = ['Ada Okafor', 'Ben Hall', 'Cora Lane', 'Dan Reeve', 'Ella Stone'];

/** Puts so many cases into the store behind the app, which has been opened once. Resolves with their ids, the latest last. */
export async function writeManyCases(page: Page, count: number, now = Date.now()): Promise<string[]> {
	const ids = Array.from({ length: count }, () => randomUUID());
	const rows = ids.flatMap((id, index) => rowsOf(id, index, now - (count - index) * 60_000, now));
	await page.evaluate(async (rows) => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('holdline');
			opening.onsuccess = () => resolve(opening.result);
		});
		const writing = database.transaction('records', 'readwrite');
		for (const row of rows) writing.objectStore('records').put(row);
		await new Promise((resolve) => (writing.oncomplete = resolve));
		database.close();
	}, rows);
	return ids;
}

function rowsOf(id: string, index: number, utc: number, now: number): object[] {
	const made = { utc, offset: 0, zone: 'Europe/London' };
	const device = randomUUID();
	const change = randomUUID();
	const day = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
	const at = { day: day(-20), minute: 600, zone: made.zone };
	let seq = 0;
	const row = (more: object) => {
		seq += 1;
		return { id: randomUUID(), case: id, device, change, seq, clock: 1000 + seq, made, v: 1, ...more };
	};
	const field = (of: string, name: string, value: unknown) => row({ type: 'field', of, target: id, name, value });
	return [
		field('case', 'provider', providers[index % providers.length]),
		field('case', 'what', `Bill number ${index} is too high`),
		field('case', 'forWhom', names[index % names.length]),
		field('goal', 'want', `A refund of £${index + 10}.50 on bill ${index}`),
		field('goal', 'by', day((index % 30) - 3)),
		row({ type: 'entry', kind: 'noted', contact: null, words: `note ${index} about the meter`, at }),
		row({
			type: 'entry',
			kind: 'promised',
			contact: null,
			by: index % 3 === 0 ? 'me' : 'them',
			words: index % 3 === 0 ? `I send the bill ${index}` : `We pay ${index} back`,
			at,
			...(index % 5 === 0 ? {} : { due: day((index % 40) - 2) })
		})
	];
}
