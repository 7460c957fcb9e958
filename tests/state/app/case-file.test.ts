import { expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { FakeStore } from '../fake-store.ts';
import { newId, powers } from '../powers.ts';

test('a note that is kept while the case is read anew stays on the screen', async () => {
	const store = new SlowStore();
	const file = new CaseFile(newId(), store, powers);
	await file.load();
	const letGo = store.holdReading();
	const loading = file.load();
	await file.keep([file.entry({ kind: 'noted', contact: null, words: 'It rained in.' })]);
	letGo();
	await loading;
	expect(file.case.entries.map(({ words }) => words)).toEqual(['It rained in.']);
});

test('one undo brings back for whom a case is, and by what permission', async () => {
	const file = new CaseFile(newId(), new FakeStore(), powers);
	await file.load();
	await file.set('case', file.id, 'forWhom', 'Ada Okafor');
	await file.set('case', file.id, 'allowedBy', 'a letter');
	await file.setForMe();
	expect(file.case).toMatchObject({ forWhom: null, allowedBy: null });
	await file.undo();
	expect(file.case).toMatchObject({ forWhom: 'Ada Okafor', allowedBy: 'a letter' });
});

/** Its next reading stands, but comes late: as it was before whatever is kept meanwhile. */
class SlowStore extends FakeStore {
	#gate: Promise<void> = Promise.resolve();

	holdReading(): () => void {
		let letGo = () => {};
		this.#gate = new Promise((resolve) => (letGo = resolve));
		return letGo;
	}

	override async readCase(caseId: string) {
		const reading = await super.readCase(caseId);
		await this.#gate;
		return reading;
	}
}
