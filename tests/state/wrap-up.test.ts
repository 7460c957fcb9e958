import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseRecord, Change } from '#lib/domain/case/record.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { CaseStore, DraftRow } from '#lib/state/app/ports.ts';
import { WrapUp } from '#lib/state/wrap-up.svelte.ts';

let count = 0;
const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
const readClock = () => ({ utc: Date.parse('2026-11-21T14:00:00Z'), offset: 0, zone: 'Europe/London' });
const contact = '00000000-0000-4000-9000-000000000001';

beforeEach(() => (count = 0));

describe('the notes after a contact', () => {
	test('the first tap ends a contact that is still going on, and the next ones leave that time alone', async () => {
		const { file } = await liveCall();
		const wrap = new WrapUp(file, contact);
		expect(wrap.contact?.ended).toBeNull();
		await wrap.set('howEnded', 'cut-off');
		expect(wrap.contact).toMatchObject({ howEnded: 'cut-off', ended: { day: '2026-11-21', minute: 840 } });
		const { ended } = wrap.contact ?? {};
		await wrap.set('complaintLogged', false);
		expect(wrap.contact).toMatchObject({ complaintLogged: false, ended });
	});

	test('one undo takes back the tap and the end that came with it', async () => {
		const { file } = await liveCall();
		const wrap = new WrapUp(file, contact);
		await wrap.setStanding('half-fixed');
		expect(await wrap.undo()).toBe(true);
		expect(file.case.standing).toBeNull();
		expect(wrap.contact?.ended).toBeNull();
	});

	test('a promise goes into the journal once, however fast it is tapped', async () => {
		const { file } = await liveCall();
		const wrap = new WrapUp(file, contact);
		wrap.draftPromise({ words: ' ring back ', due: '2026-11-28' });
		expect(await Promise.all([wrap.addPromise(), wrap.addPromise()])).toEqual([true, true]);
		expect(wrap.promises.map(({ words, by, due }) => [words, by, due])).toEqual([['ring back', 'them', '2026-11-28']]);
		expect(wrap.promise.words).toBe('');
	});

	test('a promise has the day that its words tell, and one tap gives it another or none', async () => {
		const { file } = await liveCall();
		const wrap = new WrapUp(file, contact);
		wrap.draftPromise({ words: 'refund within 5 working days' });
		expect(wrap.due).toBe('2026-11-27');
		await wrap.addPromise();
		const [promise] = wrap.promises;
		expect(promise).toMatchObject({ due: '2026-11-27', toldWhen: 'day' });
		const dueAfter = async (due: string | null) => {
			await wrap.setDue(promise?.id ?? '', due);
			return wrap.promises[0]?.due;
		};
		expect(await dueAfter('2026-11-30')).toBe('2026-11-30');
		expect(await dueAfter(null)).toBeNull();
		await wrap.undo();
		expect(wrap.promises[0]?.due).toBe('2026-11-30');
	});

	test('a promise of which only the tap was kept gets its words, and is the person’s own where they plainly say so', async () => {
		const { file } = await liveCall();
		await file.keep([file.entry({ kind: 'promised', contact, words: '', by: 'them' })]);
		const wrap = new WrapUp(file, contact);
		await wrap.setWords(wrap.promises[0]?.id ?? '', 'ring back');
		expect(wrap.promises).toMatchObject([{ words: 'ring back', by: 'them' }]);
		wrap.draftPromise({ words: 'i will send the photos' });
		expect(wrap.promiseBy).toBe('me');
		wrap.draftPromise({ by: 'them', isByChosen: true });
		expect(wrap.promiseBy).toBe('them');
		wrap.draftPromise({ words: 'i will upload the bill', isByChosen: false });
		await wrap.addPromise();
		expect(wrap.promises[0]).toMatchObject({ words: 'i will upload the bill', by: 'me' });
	});

	test('what could not be saved stays in its box', async () => {
		const { file, store } = await liveCall();
		const wrap = new WrapUp(file, contact);
		wrap.draftPromise({ words: 'ring back', by: 'me' });
		wrap.draftReference('NT-4471');
		store.isFull = true;
		expect(await wrap.addPromise()).toBe(false);
		expect(await wrap.addReference()).toBe(false);
		expect([wrap.promise.words, wrap.reference, file.hasProblem]).toEqual(['ring back', 'NT-4471', true]);
		store.isFull = false;
		await wrap.addPromise();
		await wrap.addReference();
		expect([wrap.promises.length, wrap.references]).toEqual([1, ['NT-4471']]);
	});

	test('a half-written promise is back in its box after the app was killed', async () => {
		const { file } = await liveCall();
		const wrap = new WrapUp(file, contact);
		wrap.draftPromise({ words: 'ring ba', by: 'me' });
		await wrap.saveDrafts();
		const again = new WrapUp(file, contact);
		await new Promise((resolve) => setTimeout(resolve));
		expect(again.promise).toMatchObject({ words: 'ring ba', by: 'me', person: null, due: null });
	});

	test('everybody of the contact can have promised, and each be thanked', async () => {
		const { file } = await liveCall();
		const [dana, sam, other] = [newId(), newId(), newId()];
		await file.keep([
			file.field('person', dana, 'name', 'Dana'),
			file.field('person', sam, 'name', 'Sam'),
			file.field('person', other, 'name', 'Priya'),
			file.entry({ kind: 'said', contact, words: 'yes', person: dana }),
			file.field('contact', contact, 'speaking', sam)
		]);
		const wrap = new WrapUp(file, contact);
		expect(wrap.people.map(({ name }) => name)).toEqual(['Dana', 'Sam']);
		expect(wrap.promiser?.name).toBe('Sam');
		wrap.draftPromise({ words: 'credit it', person: dana });
		await wrap.addPromise();
		wrap.draftPromise({ words: 'ring back' });
		await wrap.addPromise();
		wrap.draftPromise({ words: 'send the bill', by: 'me' });
		await wrap.addPromise();
		expect(wrap.promises.map(({ by, person }) => [by, person])).toEqual([
			['me', null],
			['them', dana],
			['them', sam]
		]);
		await wrap.setDidWell(dana, 'found it');
		await wrap.setDidWell(sam, 'rang back');
		expect(wrap.people.map(({ didWell }) => didWell)).toEqual(['found it', 'rang back']);
	});

	test('what a box tells twice is written once, and one undo takes it back', async () => {
		const { file } = await liveCall();
		const wrap = new WrapUp(file, contact);
		await wrap.set('howEnded', 'talked');
		await Promise.all([wrap.set('lostTime', 'an hour'), wrap.set('lostTime', 'an hour')]);
		expect(await wrap.undo()).toBe(false);
		expect(wrap.contact).toMatchObject({ lostTime: null, howEnded: 'talked' });
		expect(wrap.contact?.ended).not.toBeNull();
	});

	test('undo leads back to the call only where its end was taken back', async () => {
		const { file } = await liveCall();
		await file.keep([file.ended(contact)]);
		const wrap = new WrapUp(file, contact);
		expect(wrap.canUndo).toBe(true);
		await wrap.set('complaintLogged', true);
		expect(await wrap.undo()).toBe(false);
		expect(await wrap.undo()).toBe(true);
		expect(wrap.contact?.ended).toBeNull();
	});

	test('naming who helped makes them the one who spoke, once', async () => {
		const { file } = await liveCall();
		const wrap = new WrapUp(file, contact);
		await Promise.all([wrap.namePerson('Dana'), wrap.namePerson('Dana')]);
		await wrap.setDidWell(wrap.people[0]?.id ?? '', 'explained the rule');
		expect(file.case.people).toMatchObject([{ name: 'Dana', didWell: 'explained the rule' }]);
		expect(wrap.contact?.speaking).toBe(file.case.people[0]?.id);
	});
});

async function liveCall() {
	const store = memory();
	const file = new CaseFile(newId(), store, { newId, readClock, markCasesKept: () => {}, hasKeptCases: () => true });
	await file.set('case', file.id, 'provider', 'Northline Telecom');
	await file.startContact(contact, 'phone');
	return { file, store };
}

function memory() {
	const records: CaseRecord[] = [];
	const local = new Map<string, unknown>();
	const device = newId();
	const store = {
		isFull: false,
		commit: ({ id, case: caseId, made, undoes, records: bodies }: Change, { draft }: { draft?: DraftRow } = {}) => {
			if (store.isFull) return Promise.reject(new Error('full'));
			if (draft) local.set(draft.key, draft.value);
			const kept = bodies.map((body, n) => {
				const index = records.length + n;
				const stamp = { case: caseId, device, seq: index, clock: index + 1, made, v: 1, change: id };
				return { ...body, ...stamp, ...(undoes === undefined ? {} : { undoes }) } as CaseRecord;
			});
			records.push(...kept);
			return Promise.resolve(kept);
		},
		cacheCard: () => Promise.resolve(),
		readLocal: (key: string) => Promise.resolve(local.get(key)),
		saveLocal: (key: string, value: unknown) => {
			if (store.isFull) return Promise.reject(new Error('full'));
			local.set(key, value);
			return Promise.resolve();
		}
	};
	return store as typeof store & CaseStore;
}
