import { describe, expect, test } from 'vitest';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { type ReadFile, makeBackup } from '#lib/state/backup.ts';
import { Restore } from '#lib/state/restore.svelte.ts';
import { newId, phone } from './fake-store.ts';

describe('bringing notes back', () => {
	test('shows what is in the file, then adds it and can take it back', async () => {
		const file = fileOf(await backupOf('Northline'));
		const { library } = phone();
		const restore = new Restore(library);
		await restore.findLast();
		expect(restore.last).toBeNull();

		await restore.open(file);
		expect(restore.step).toMatchObject({ at: 'preview', opened: { preview: { cases: [{ provider: 'Northline' }] } } });
		expect(library.cards ?? []).toEqual([]);

		expect(await restore.add(false)).toBe(true);
		expect(restore.step).toEqual({ at: 'added', cases: 1, withoutFile: null });
		expect(restore.last?.added).toBeGreaterThan(0);
		expect(library.cards?.map(({ provider }) => provider)).toEqual(['Northline']);

		expect(await restore.takeBack()).toBe(true);
		expect(restore.step).toEqual({ at: 'taken-back' });
		expect(restore.last).toBeNull();
		expect(library.cards).toEqual([]);
	});

	test('says why a file is refused', async () => {
		const restore = new Restore(phone().library);
		await restore.open(fileOf('no backup'));
		expect(restore.step).toEqual({ at: 'refused', problem: 'not-json' });
		await restore.open(() => Promise.reject(new Error('gone')));
		expect(restore.step).toEqual({ at: 'refused', problem: 'unread' });
	});

	test('adds nothing where there is no room, and nothing without a preview', async () => {
		const file = fileOf(await backupOf('Northline'));
		const { library, store } = phone();
		const restore = new Restore(library);
		expect(await restore.add(false)).toBe(false);

		await restore.open(file);
		store.isFull = true;
		expect(await restore.add(false)).toBe(false);
		expect(restore.step).toEqual({ at: 'not-added' });
	});

	test('goes back to the start when the preview is left', async () => {
		const restore = new Restore(phone().library);
		await restore.open(fileOf(await backupOf('Northline')));
		restore.cancel();
		expect(restore.step).toEqual({ at: 'start' });
	});

	test('is not overtaken by a file that was chosen before and is slow', async () => {
		const text = await backupOf('Northline');
		const restore = new Restore(phone().library);
		let deliver = () => {};
		const slow = restore.open(
			() => new Promise((resolve) => (deliver = () => resolve({ ok: false, problem: 'not-text' })))
		);
		expect(restore.step).toEqual({ at: 'reading' });
		await restore.open(fileOf(text));
		deliver();
		await slow;
		expect(restore.step.at).toBe('preview');
	});
});

const fileOf =
	(text: string): ReadFile =>
	() =>
		Promise.resolve({ ok: true, text });

async function backupOf(provider: string): Promise<string> {
	const { library } = phone();
	await openCase(library, provider);
	return (await makeBackup(library)).text;
}

async function openCase({ store, powers }: CaseLibrary, provider: string): Promise<void> {
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', provider);
}
