import { MAX_CLOCK } from '#lib/domain/case/stamp.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { readRecords } from '#lib/domain/case/record.ts';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import { currentEpoch } from '#lib/domain/exchange/epochs.ts';
import { type Role, currentMembers, isMemberRow, memberWith } from '#lib/domain/exchange/members.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseStore } from '#lib/state/app/ports.ts';
import type { SharedCase } from '#lib/state/shared-case.ts';
import type { Chance } from '../chance.ts';
import type { Sharer } from './sharing.ts';

/** A phone of the simulation. `room`: how many more writes its disk takes; null for any number. `off`: how far its clock is off. */
export type Phone = {
	sharer: Sharer<CaseStore>;
	room: number | null;
	off: number;
	/** All that is in memory is gone; what was saved is on the disk. */
	restart(): Promise<void>;
	/** Copies the whole disk, keys and all. What is returned puts it back. Not every store can. */
	image?(): Promise<() => Promise<void>>;
};

/**
 * What carries what the phones hand each other, where it is no file. `read`: what came since this phone last said `keep`, or all.
 * `forget`: its disk was set back, and knows no place.
 */
export type Post = {
	offer(one: Phone, items: readonly CarrierItem[]): Promise<void>;
	read(one: Phone): Promise<{ items: readonly CarrierItem[]; keep: () => void }>;
	forget(one: Phone): void;
	/** Something happens to it. */
	jolt(): Promise<void>;
};

/** The writes of a store. A phone whose disk is full refuses them. */
const WRITES = new Set(['commit', 'saveLocal', 'merge']);

/** The store, whose disk may be full. */
export function onDisk<Kept extends CaseStore>(store: Kept, phone: () => Pick<Phone, 'room'>): Kept {
	return new Proxy(store, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name, target);
			if (typeof value !== 'function') return value;
			return (...args: unknown[]): unknown => {
				const { room } = phone();
				if (room !== null && WRITES.has(String(name))) {
					if (room <= 0) return Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
					phone().room = room - 1;
				}
				return value.apply(target, args);
			};
		}
	});
}

const DAY = 86_400_000;
const MAX_PHONES = 8;
/** More rounds of files than any news needs to get to everybody. */
const MAX_ROUNDS = 12;

/** What happened in all runs, so that nothing of it is missing by chance. */
export const newCounts = () => ({
	written: 0,
	'not written on a full disk': 0,
	files: 0,
	'files dropped': 0,
	'files with parts lost, doubled or in another order': 0,
	taken: 0,
	'taken again': 0,
	'files refused': 0,
	'stopped by a full disk while taken': 0,
	'stopped by a full disk while made': 0,
	'no key yet': 0,
	restarts: 0,
	'clocks set three years off': 0,
	'order numbers near the largest': 0,
	'backups brought back': 0,
	'disks set back': 0,
	'numbers used again': 0,
	'two tabs at once': 0,
	added: 0,
	'added again': 0,
	'added twice': 0,
	readers: 0,
	removed: 0,
	'removed by another than the founder': 0,
	left: 0,
	'end days': 0,
	'epochs at once': 0,
	'days away, more than 200': 0,
	'set aside': 0,
	'must be there': 0,
	'must not be there': 0,
	rounds: 0
});
export type Counts = ReturnType<typeof newCounts>;

type Line = { words: string; by: Phone; device: Id | null; mayBeLost: boolean };

/**
 * Lets up to eight phones work on one case for so many steps, and then compares what they have with what they wrote. Throws where a phone has
 * anything else than another, or where something is missing or invented.
 */
export async function simulate(
	chance: Chance,
	{
		steps,
		newPhone,
		counts,
		post
	}: {
		steps: number;
		newPhone: (name: string, clock: () => number) => Promise<Phone>;
		counts: Counts;
		post?: Post;
	}
): Promise<void> {
	let now = 1_790_000_000_000;
	const clock = () => now;
	const phones: Phone[] = [];
	const lines = new Map<Id, Line>();
	const files: Blob[] = [];
	const images: { of: Phone; putBack: () => Promise<void> }[] = [];
	const shareds = new Map<Phone, SharedCase>();
	const setBack = new Set<Phone>();
	/** Of each member who was removed: what all who removed them had of theirs. */
	const kept = new Map<Id, Set<Id>>();
	/** Lines by somebody whom the founder knew to be gone, and the ids under which they had been there. */
	const late = new Map<Id, { by: Phone; ids: readonly Id[] }>();
	const nameOf = (one: Phone) => one.sharer.name;

	const buy = async () => {
		const one = await newPhone(`Phone ${phones.length}`, clock);
		phones.push(one);
		return one;
	};
	const ana = await buy();
	const id = await ana.sharer.begins('The first line');
	const sharedOf = async (one: Phone): Promise<SharedCase> => {
		const before = shareds.get(one);
		if (!before) {
			const shared = await one.sharer.shared(id);
			shareds.set(one, shared);
			return shared;
		}
		await before.look();
		return before;
	};
	/** Those who have the case. */
	const holders: Phone[] = [];
	const hold = (one: Phone) => {
		if (!holders.includes(one)) holders.push(one);
	};
	hold(ana);
	const hasGone = (one: Phone, { members }: Pick<SharedCase, 'members'>) =>
		!members.some(({ card, lasts }) => card.signer === one.sharer.card.signer && lasts === null);

	const idsOf = (one: Phone, { members }: Pick<SharedCase, 'members'>) =>
		members.flatMap(({ card, device }) => (card.signer === one.sharer.card.signer ? [device] : []));
	const noteLate = (key: Id, one: Phone) => {
		const shared = shareds.get(ana);
		const ids = shared ? idsOf(one, shared) : [];
		if (shared && ids.length > 0 && hasGone(one, shared)) late.set(key, { by: one, ids });
	};

	const letIn = async (by: Phone, one: Phone, role: Role) => {
		const shared = await sharedOf(by);
		if (!(await shared.add(one.sharer.card, role, null))) return false;
		counts.added += 1;
		if (role === 'reads') counts.readers += 1;
		return true;
	};
	const roleOf = (): Role => (chance.happens(40) ? 'takes-over' : chance.happens(85) ? 'writes' : 'reads');
	const make = async (one: Phone): Promise<Blob | null> => {
		const made = await (await sharedOf(one)).makeFile();
		if (typeof made === 'string') {
			if (made === 'no-key') counts['no key yet'] += 1;
			else if (made === 'failed' && one.room !== null) counts['stopped by a full disk while made'] += 1;
			else throw new Error(`${nameOf(one)} made no file: ${made}`);
			return null;
		}
		if (one.room === null && chance.happens(70)) await made.markSent();
		counts.files += 1;
		return made.file;
	};
	const taken = new Set<string>();
	const take = async (one: Phone, file: Blob) => {
		const opened = await one.sharer.reads(file);
		if (!opened.ok) {
			counts['files refused'] += 1;
			// Nothing but what is not theirs is refused. A full disk may keep the journal from being filled first.
			const isFine = ['not-for-you', 'no-member', 'no-right'].includes(opened.problem);
			if (!isFine && one.room === null) throw new Error(`${nameOf(one)} could not open a file: ${opened.problem}`);
			return false;
		}
		if (!(await opened.add())) {
			if (one.room === null) throw new Error(`${nameOf(one)} could not take a file.`);
			counts['stopped by a full disk while taken'] += 1;
			return false;
		}
		hold(one);
		const which = `${nameOf(one)} ${files.indexOf(file)}`;
		if (taken.has(which)) counts['taken again'] += 1;
		taken.add(which);
		counts.taken += 1;
		return true;
	};
	const itemsOf = async (file: Blob): Promise<readonly CarrierItem[]> => {
		const carrier = await ana.sharer.parts.openFile(file);
		if (typeof carrier === 'string') throw new Error(carrier);
		return (await carrier.since(null)).items;
	};
	const fileOf = async (items: readonly CarrierItem[]): Promise<Blob> => {
		const carrier = ana.sharer.parts.newFile();
		await carrier.offer(items);
		return carrier.file();
	};
	const send = async (one: Phone, file: Blob): Promise<void> => {
		if (post) await post.offer(one, await itemsOf(file));
		else files.push(file);
	};
	const takeFrom = async (carrying: Post, one: Phone): Promise<void> => {
		const { items, keep } = await carrying.read(one);
		if (items.length > 0 && (await take(one, await fileOf(items)))) keep();
	};
	/** What a mailbox makes of a file: parts are lost, come twice, and come in another order. */
	const mangled = async (file: Blob): Promise<Blob> => {
		const items = await itemsOf(file);
		const some = items.filter(() => chance.happens(70));
		const doubled: CarrierItem[] = [...some, ...some.filter(() => chance.happens(30))];
		for (let at = doubled.length - 1; at > 0; at -= 1) {
			const other = chance.upTo(at + 1);
			const [one, two] = [doubled[at], doubled[other]];
			if (one && two) [doubled[at], doubled[other]] = [two, one];
		}
		counts['files with parts lost, doubled or in another order'] += 1;
		return fileOf(doubled);
	};
	const remove = async (by: Phone, device: Id) => {
		const shared = await sharedOf(by);
		const theirs = new Set(
			[...(shared.union?.authors ?? [])].flatMap(([key, author]) => (author === device ? [key] : []))
		);
		if (!(await shared.remove(device))) return;
		const before = kept.get(device);
		kept.set(device, before ? new Set([...before].filter((key) => theirs.has(key))) : theirs);
		counts.removed += 1;
		if (by !== ana) counts['removed by another than the founder'] += 1;
	};

	// Somebody to share with from the start.
	await letIn(ana, await buy(), 'writes');

	for (let step = 0; step < steps; step += 1) {
		now += chance.upTo(100_000);
		if (post && chance.happens(4)) await post.jolt();
		if (chance.happens(1)) {
			now += 200 * DAY;
			counts['days away, more than 200'] += 1;
		}
		const one = chance.of(holders) ?? ana;
		const what = chance.upTo(1000);
		if (what < 300) {
			if (chance.happens(5)) one.room = 0;
			const file = await one.sharer.opens(id);
			for (let left = 1 + chance.upTo(3); left > 0; left -= 1) {
				const words = `line ${lines.size} of ${nameOf(one)}`;
				const entry = file.entry({ kind: 'noted', contact: null, words });
				if (!(await file.keep([entry]))) {
					counts['not written on a full disk'] += 1;
					continue;
				}
				counts.written += 1;
				lines.set(entry.id, { words, by: one, device: await one.sharer.store.deviceId(), mayBeLost: false });
				noteLate(entry.id, one);
			}
			one.room = null;
		} else if (what < 480) {
			if (chance.happens(8)) one.room = chance.upTo(4);
			const file = await make(one);
			one.room = null;
			if (!file) continue;
			if (chance.happens(25)) counts['files dropped'] += 1;
			else await send(one, chance.happens(25) ? await mangled(file) : file);
		} else if (what < 760) {
			// Any file, also an old one, and one that was taken before. Mostly one of the last.
			if (post) {
				const to = chance.of(phones) ?? ana;
				if (chance.happens(10)) to.room = chance.upTo(8);
				await takeFrom(post, to);
				to.room = null;
				continue;
			}
			const file = chance.happens(60) ? chance.of(files.slice(-6)) : chance.of(files);
			const to = chance.of(phones) ?? ana;
			if (!file) continue;
			if (chance.happens(10)) to.room = chance.upTo(8);
			await take(to, file);
			to.room = null;
		} else if (what < 800) {
			await one.restart();
			shareds.delete(one);
			counts.restarts += 1;
		} else if (what < 820) {
			one.off = one.off === 0 ? (chance.happens(50) ? 3 : -3) * 365 * DAY : 0;
			counts['clocks set three years off'] += 1;
		} else if (what < 824) {
			// Something of another case, with an order number near the largest, raises the count of this store.
			const { library, store } = one.sharer;
			const device = await store.deviceId();
			const row = { ...far, id: library.powers.newId(), target: far.case, clock: MAX_CLOCK - chance.upTo(5) };
			await store.merge([row], library.powers.readClock(), [], device);
			counts['order numbers near the largest'] += 1;
		} else if (what < 840) {
			// A backup is brought back: the store goes by another name.
			const { library, store } = one.sharer;
			await store.merge(
				[{ type: 'later', case: id, step, id: library.powers.newId() }],
				library.powers.readClock(),
				[]
			);
			counts['backups brought back'] += 1;
		} else if (what < 865) {
			const putBack = await one.image?.();
			if (putBack) images.push({ of: one, putBack });
		} else if (what < 880) {
			const image = chance.of(images.filter(({ of }) => of === one));
			if (!image) continue;
			await image.putBack();
			post?.forget(one);
			shareds.delete(one);
			// What neither its writer nor the founder has now may be gone with this disk or with one before it. Another may have it, and be removed.
			const hasLine = async (each: Phone, key: Id) => (await sharedOf(each)).journal.some((row) => row.id === key);
			for (const [key, line] of lines) line.mayBeLost = !(await hasLine(line.by, key)) && !(await hasLine(ana, key));
			// What the founder knew of who is gone went with it.
			if (one === ana) late.clear();
			setBack.add(one);
			counts['disks set back'] += 1;
		} else if (what < 890) {
			await one.sharer.writes(id, 'x').then((key) => {
				lines.set(key, { words: 'x', by: one, device: null, mayBeLost: false });
			});
			const key = [...lines.keys()].at(-1) ?? '';
			noteLate(key, one);
			const tabs = [await one.sharer.shared(id), await one.sharer.shared(id)];
			const made = await Promise.all(tabs.map((tab) => tab.makeFile()));
			for (const each of made) if (typeof each === 'object') await send(one, each.file);
			counts['two tabs at once'] += 1;
		} else if (what < 932) {
			const by = chance.of(holders) ?? ana;
			const shared = await sharedOf(by);
			if (!shared.mayAdd) continue;
			// Somebody new, somebody who was removed, or somebody whom another has let in meanwhile.
			const again = chance.of(phones.filter((other) => other !== by && other !== ana && hasGone(other, shared)));
			if (again && chance.happens(60)) {
				const wasHere = shared.members.some(({ card }) => card.signer === again.sharer.card.signer);
				if (await letIn(by, again, roleOf())) counts[wasHere ? 'added again' : 'added twice'] += 1;
			} else if (phones.length < MAX_PHONES) await letIn(by, await buy(), roleOf());
		} else if (what < 970) {
			const shared = await sharedOf(one);
			const other = chance.of(shared.others.filter(({ device }) => shared.mayRemove(device)));
			if (other && shared.others.length > 1) await remove(one, other.device);
		} else if (what < 983) {
			const shared = await sharedOf(one);
			if (one !== ana && shared.others.length > 1 && (await shared.leave())) counts.left += 1;
		} else if (what < 993) {
			const shared = await sharedOf(one);
			const other = chance.of(shared.others.filter(({ device }) => shared.mayRemove(device)));
			if (other && (await shared.setUntil(other.device, one.sharer.library.today))) counts['end days'] += 1;
		}
	}

	// In the end everything arrives, also from those who left and write on.
	let before = '';
	for (let round = 0; ; round += 1) {
		counts.rounds += 1;
		const ends = await sharedOf(ana);
		if (round > MAX_ROUNDS) throw new Error('They do not come to an end.');
		if (post) {
			for (const one of [...holders]) {
				const file = await make(one);
				if (file) await send(one, file);
			}
			for (const one of phones) await takeFrom(post, one);
		} else {
			// Everybody sends to one of them, who sends to all. Of the others, some may have been removed without the founder knowing it yet.
			const others = holders.filter((one) => one !== ana && !hasGone(one, ends));
			const hub = round % 2 === 0 ? ana : (chance.of(others) ?? ana);
			for (const one of [...holders]) {
				const file = one === hub ? null : await make(one);
				if (file) await take(hub, file);
			}
			const file = await make(hub);
			for (const other of phones) if (file && other !== hub) await take(other, file);
		}
		const texts = await Promise.all(
			holders.map(async (one) => {
				const theirs = await sharedOf(one);
				return `${stateOf(theirs)} ${theirs.row?.epochs.length}`;
			})
		);
		const after = texts.join('\n');
		if (after === before) break;
		before = after;
	}

	const shared = await sharedOf(ana);
	const { union } = shared;
	if (!union) throw new Error('It is not shared.');
	const current = currentMembers(union.standing);
	const epoch = currentEpoch(union.letters);
	const text = stateOf(shared);
	const records = [...union.records.values()].filter((record) => !isMemberRow(record));
	const folded = textOf(foldCase(id, readRecords(records).records));
	for (const one of phones) {
		const isMember = current.some(({ card }) => card.signer === one.sharer.card.signer);
		const theirs = await sharedOf(one);
		const holdsKey = theirs.row?.epochs.some((held) => held.epoch === epoch) ?? false;
		if (!isMember) {
			if (holdsKey) throw new Error(`${nameOf(one)} left, and has the key.`);
			continue;
		}
		if (!holdsKey) throw new Error(`${nameOf(one)} has no key.`);
		if (stateOf(theirs) !== text)
			throw new Error(`${nameOf(one)} has another case than the founder: ${firstDifference(stateOf(theirs), text)}`);
		const here = new Map(theirs.journal.map((row) => [row.id, textOf(row)]));
		for (const record of records) {
			const { id: key } = record as { id: string };
			if (here.get(key) !== textOf(record)) throw new Error(`${nameOf(one)} lacks ${key} in the journal.`);
		}
		// Beside what counts, a journal holds what was written here or had come before its writer was removed.
		const rest = theirs.journal.filter((row) => !union.records.has(row.id));
		for (const { id: key, type } of rest)
			if (type === 'entry' && !lines.has(key)) throw new Error(`${nameOf(one)} invented ${key}.`);
		if (rest.length === 0 && textOf((await one.sharer.opens(id)).case) !== folded)
			throw new Error(`${nameOf(one)} shows another case.`);
	}
	const members = currentMembers(union.standing).map(({ device }) => device);
	const held = shared.row?.epochs.find((one) => one.epoch === epoch);
	if (held && [...held.members].sort().join() !== [...members].sort().join())
		throw new Error('The last epoch is not for the members.');

	for (const record of records) {
		const { type, id: key, words } = record as { type: string; id: string; words: string };
		if (type !== 'entry' || words === 'The first line') continue;
		if (lines.get(key)?.words !== words) throw new Error(`Nobody wrote ${words}.`);
	}
	const aside = new Set(union.aside.map(({ record }) => (record as { id: string }).id));
	for (const [key, line] of lines) {
		const member = memberWith(line.by.sharer.card.signer, union.standing);
		if (!member || member.role === 'reads' || line.mayBeLost) continue;
		counts['must be there'] += 1;
		if (!union.records.has(key)) {
			const found = union.aside.filter(({ record }) => (record as { id: string }).id === key);
			throw new Error(`${line.words} was lost: ${found.map(({ why }) => why).join(', ') || 'nowhere'}.`);
		}
	}
	for (const [device, keys] of kept)
		for (const key of keys) {
			if (!union.standing.members.has(device)) continue;
			counts['must be there'] += 1;
			if (!union.records.has(key)) throw new Error(`${lines.get(key)?.words ?? key} went with who wrote it.`);
		}
	for (const [key, { by, ids }] of late) {
		// Who was let in by somebody else meanwhile, or is again, may bring it. Who left by themselves, and whose disk was set back to before that, does
		// not know it and wrote another history, which is told.
		const hasForgotten = setBack.has(by) && ids.some((one) => union.standing.members.get(one)?.lasts?.length === 0);
		if (idsOf(by, shared).length > ids.length || hasForgotten) continue;
		counts['must not be there'] += 1;
		if (union.records.has(key)) throw new Error(`${lines.get(key)?.words ?? key} was written after leaving.`);
	}
	counts['set aside'] += aside.size;
	const again = new Set(union.unlike.map(({ device }) => union.standing.members.get(device)?.card.signer));
	counts['numbers used again'] += union.unlike.length;
	for (const signer of again)
		if (![...setBack].some((one) => one.sharer.card.signer === signer)) throw new Error('A number was used twice.');
	const follows = union.letters.map((letter) => letter.before);
	if (new Set(follows).size < follows.length) counts['epochs at once'] += 1;
}

/** A detail of another case. */
const far = {
	...{ type: 'field', case: 'c5a1d0be-0009-4000-8000-0000000000ff', of: 'case', name: 'provider', value: 'Another' },
	...{ device: 'c5a1d0be-0009-4000-8000-0000000000fe', seq: 0, v: 1, change: 'c5a1d0be-0009-4000-8000-0000000000fd' },
	made: { utc: 1_790_000_000_000, offset: 0, zone: 'UTC' }
};

/** All that has to be the same: what counts, what does not, who is a member and in which epoch they write. */
function stateOf({ union }: Pick<SharedCase, 'union'>): string {
	if (!union) return '';
	const { records, aside, unlike, standing, letters } = union;
	return JSON.stringify([
		[...records].sort(([one], [other]) => (one < other ? -1 : 1)),
		// Of a device that no member has let in, nobody else can open anything.
		aside
			.filter(({ device }) => standing.members.has(device))
			.map(({ why, device, number, record }) => JSON.stringify([why, device, number, record]))
			.sort(),
		unlike,
		[...standing.members.values()].sort((one, other) => (one.device < other.device ? -1 : 1)),
		currentEpoch(letters)
	]);
}

/** A store may give the parts of a record in another order. */
function textOf(record: unknown): string {
	return JSON.stringify(record, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
			: value
	);
}

function firstDifference(one: string, other: string): string {
	let at = 0;
	while (one[at] === other[at]) at += 1;
	return `${one.slice(Math.max(0, at - 200), at + 100)} | ${other.slice(at, at + 100)}`;
}
