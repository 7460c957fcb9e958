// Files of the profile are flipped, cut, blanked and taken away: one at a time and two of one store. Then it is started.
// While the other store is whole, everything is there, and each of the two is whole afterwards; where the browser opens no
// database at all any more, all of it is read from the second copy, or is in the file of the page of last resort. Where both were harmed, what is missing is
// told: never a silent empty start. A database that was set back beside files that are gone knows nothing of what was later.
// Seen to fail where a log whose last frame was damaged was only cut and not begun anew: 240 harms, 2 failed.
import { SEED, runs } from '../runs.ts';
import { expect, test } from '../storage/storage.ts';
import { Machine } from './browser.ts';
import { Chance } from './chance.ts';
import { harm } from './harm.ts';
import { type Found, keepOn, look } from './kept.ts';

const CHANGES = 24;
const ONE = runs(8, 240);
const BOTH = runs(4, 60);

const chance = new Chance('damage');

/** A profile with notes, written in two goes so that the database has tables and a log: closed as usual, or killed. */
async function filled(address: string, end: 'closed' | 'killed'): Promise<Machine> {
	const machine = await Machine.fresh();
	for (const go of [0, 1]) {
		await look(await machine.start(), address);
		const { ended } = await keepOn(machine.page, { from: (go * CHANGES) / 2, pace: 0, count: CHANGES / 2 }, () => {});
		await ended;
		await (go === 0 || end === 'closed' ? machine.close() : machine.kill());
	}
	return machine;
}

test.describe.configure({ mode: 'serial' });

test(`${ONE} harms to one of the two stores cost nothing`, async ({ site }) => {
	test.setTimeout(60_000 + ONE * 15_000);
	const profiles = { closed: await filled(site.address, 'closed'), killed: await filled(site.address, 'killed') };
	const failed: string[] = [];
	let [restored, onlyRead, refused] = [0, 0, 0];
	try {
		for (let number = 0; number < ONE; number += 1) {
			const end = number % 3 === 2 ? 'killed' : 'closed';
			const machine = await profiles[end].copy();
			const kind = chance.one(['database', 'files'] as const);
			const done = `${end}, ${kind}: ${await harm(machine.profile, kind, chance)}`;
			try {
				const first = await look(await machine.start(), site.address);
				if ((first.opening?.restored ?? 0) > 0) restored += 1;
				if (!isAll(first)) failed.push(`${done}: ${tell(first)}`);
				if (first.opening === null) {
					refused += 1;
					continue;
				}
				// What the browser does not open it does not delete either.
				if (first.opening.readOnly === 'copy-only') {
					onlyRead += 1;
					continue;
				}
				// Once what can wait is done, the second copy alone brings everything back.
				await machine.page.evaluate(async () => {
					await navigator.locks.request('holdline-writer', () => {});
					storage.store.close();
					await storage.deleteDB('holdline');
				});
				const second = await look(machine.page, site.address);
				if (!isAll(second)) failed.push(`${done}, then without the database: ${tell(second)}`);
			} catch (problem) {
				failed.push(`${done}: ${(problem as Error).message.split('\n')[0]}`);
			} finally {
				await machine.remove();
			}
		}
	} finally {
		for (const machine of Object.values(profiles)) await machine.remove();
	}
	console.log(
		`damage to one store: ${ONE} harms, ${failed.length} failed, ${restored} starts took something from the second copy, ${onlyRead} ` +
			`only to be read with everything there, ${refused} refused with everything in the rescue file; seed ${SEED}`
	);
	expect(failed).toEqual([]);
});

test(`${BOTH} harms to both stores never lead to a silent empty start`, async ({ site }) => {
	test.setTimeout(60_000 + BOTH * 15_000);
	const profile = await filled(site.address, 'closed');
	const failed: string[] = [];
	const ends = { whole: 0, told: 0, refused: 0, less: 0 };
	try {
		for (let number = 0; number < BOTH; number += 1) {
			const machine = await profile.copy();
			const done = [await harm(machine.profile, 'database', chance), await harm(machine.profile, 'files', chance)].join(
				' and '
			);
			try {
				const found = await look(await machine.start(), site.address);
				if (found.opening === null) {
					ends.refused += 1;
					continue;
				}
				const { restored, isPartial, isBare, hasLostEverything } = found.opening;
				const isTold = restored > 0 || isPartial || hasLostEverything || (isBare && found.whole.length === 0);
				if (isAll(found)) ends.whole += 1;
				else if (isTold && found.partial.length === 0) ends.told += 1;
				else if (found.whole.length > 0 && found.partial.length === 0) ends.less += 1;
				else failed.push(`${done}: ${tell(found)}`);
			} finally {
				await machine.remove();
			}
		}
	} finally {
		await profile.remove();
	}
	console.log(
		`damage to both stores: ${BOTH} harms, ${ends.whole} whole, ${ends.told} told, ${ends.refused} refused, ` +
			`${ends.less} with less and no witness of it, ${failed.length} silently empty or torn; seed ${SEED}`
	);
	expect(failed).toEqual([]);
});

function isAll({ whole, partial, unreadable, opening }: Found): boolean {
	return whole.length === CHANGES && partial.length === 0 && unreadable === 0 && !opening?.isBare;
}

function tell({ whole, partial, unreadable, opening }: Found): string {
	return `${whole.length} of ${CHANGES} whole, ${partial.length} partial, ${unreadable} unreadable, ${JSON.stringify(opening)}`;
}
