import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { NewRecord } from '#lib/domain/case/record.ts';
import type { StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { commit, made } from '../storage.ts';

/** Keeps a text as a paper's file, as the app does. */
export const keepText = (page: Page, text: string) =>
	page.evaluate(
		(text) => new storage.PaperFiles().keep(new Blob([text]), 'text', false, new AbortController().signal),
		text
	);

/** The text of a kept file; null where it is not here, or not whole. */
export const readText = (page: Page, file: StoredFile) =>
	page.evaluate(async (file) => (await new storage.PaperFiles().read(file))?.text() ?? null, file);

export const listed = (page: Page) =>
	page.evaluate(async () => [...(await new storage.PaperFiles().list()).keys()].sort());

/** Writes a record that names this file. */
export async function name(page: Page, caseId: string, file: StoredFile): Promise<void> {
	const paper: NewRecord = {
		type: 'paper',
		id: randomUUID(),
		file,
		name: '',
		title: '',
		day: '2026-11-21',
		from: '',
		contact: null
	};
	await commit(page, { id: randomUUID(), case: caseId, made, records: [paper] });
}

/** Sweeps as on a day that is this many days ahead. */
export const sweep = (page: Page, days = 2) =>
	page.evaluate((days) => new storage.PaperFiles().sweep(Date.now() + days * 86_400_000), days);

/** Overwrites a kept file without the app, as a writing that was cut off would leave it. */
export const cutOff = (page: Page, { hash }: StoredFile) =>
	page.evaluate(async (hash) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-papers');
		const writing = await (await folder.getFileHandle(hash)).createWritable();
		await writing.write('cut');
		await writing.close();
	}, hash);
