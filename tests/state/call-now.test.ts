import { beforeEach, describe, expect, test } from 'vitest';
import { boxOf, emptyDraft } from '#lib/domain/journal/draft.ts';
import { Call } from '#lib/state/call.svelte.ts';
import { openCallAt, openCallNow } from '#lib/state/call-now.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { FakeStore, noLadders } from './fake-store.ts';
import { newId, powers } from './powers.ts';

/** Effects do not run here, so the files are made without them. */
class Library extends CaseLibrary {
	readonly #made = new Map<string, CaseFile>();

	override async openUnkept(id: string): Promise<CaseFile> {
		const file = this.#made.get(id) ?? new CaseFile(id, this.store, this.powers, this.drafts);
		this.#made.set(id, file);
		await file.open();
		return file;
	}

	override async openCase(id: string | null): Promise<CaseFile | null> {
		const file = await this.openUnkept(id ?? '');
		return file.exists ? file : null;
	}
}

function phone() {
	const store = new FakeStore();
	return { store, library: new Library(store, powers, noLadders) };
}

let on: ReturnType<typeof phone>;

beforeEach(() => {
	on = phone();
});

async function callNow() {
	const address = await openCallNow(on.library);
	const opened = await openCallAt(on.library, address.case, address.contact);
	if (!opened) throw new Error('No call was opened.');
	return { address, file: opened.file, call: new Call(opened.file, address.contact, opened.began) };
}

describe('a call that begins before its case', () => {
	test('keeps nothing before the first word', async () => {
		const { file, call } = await callNow();
		expect(call.contact).toMatchObject({ channel: 'phone', ended: null });
		expect(await call.add()).toBe(true);
		expect([on.store.commits, file.exists]).toEqual([0, false]);
	});

	test('is kept with its first word, with the time at which it began', async () => {
		const { file, call } = await callNow();
		const began = call.contact?.started;
		call.write({ text: 'they say the fee stands' });
		expect(await call.add()).toBe(true);
		expect(on.store.commits).toBe(1);
		expect(file.exists).toBe(true);
		expect(file.case.contacts).toMatchObject([{ channel: 'phone', started: began, ended: null }]);
		expect(file.case.entries).toMatchObject([{ words: 'they say the fee stands', contact: file.case.contacts[0]?.id }]);
		expect(file.case.provider).toBeNull();
	});

	test('is kept with a tag, a name, an end, or for a screen that needs it', async () => {
		for (const begins of [
			(call: Call) => call.tap('refused'),
			(call: Call) => call.setSpeaker(null, 'Dana'),
			(call: Call) => call.end(),
			(call: Call) => call.begin()
		]) {
			on = phone();
			const { file, call } = await callNow();
			expect(await begins(call)).toBe(true);
			expect([on.store.commits, file.case.contacts.length]).toEqual([1, 1]);
		}
	});

	test('undo of the first word takes the call back too, and the next word begins it again', async () => {
		const { file, call } = await callNow();
		await call.tap('refused');
		await call.undo();
		expect([file.exists, call.contact?.ended]).toEqual([false, null]);
		await call.tap('refused');
		expect([file.exists, file.case.contacts.length]).toEqual([true, 1]);
	});

	test('is gone back to while it is open, and not doubled', async () => {
		const first = await callNow();
		await first.call.tap('refused');
		expect(await openCallNow(on.library)).toMatchObject(first.address);
		await first.call.end();
		expect(await openCallNow(on.library)).not.toMatchObject(first.address);
	});

	test('is gone back to with words in its box, and begins anew without any', async () => {
		const { address } = await callNow();
		const box = { ...emptyDraft(newId()), text: 'half a wo' };
		await on.library.drafts.ofCase(address.case).save(boxOf(address.contact), box);
		expect(await openCallNow(on.library)).toMatchObject(address);
		await on.library.drafts.ofCase(address.case).save(boxOf(address.contact), null);
		expect(await openCallNow(on.library)).not.toMatchObject(address);
	});

	test('leads back to any open call without a name', async () => {
		const { address, call } = await callNow();
		await call.tap('refused');
		await on.library.drafts.save('call-now', null);
		expect(await openCallNow(on.library)).toEqual({ case: address.case, contact: address.contact });
	});

	test('no other address opens a case that is not there', async () => {
		expect(await openCallAt(on.library, newId(), newId())).toBeNull();
	});
});
