import { expect, test } from 'vitest';
import { Visit } from '#lib/state/visit.svelte.ts';

test('a visit is in a file once that was handed over, until something more is written', () => {
	const visit = new Visit();
	expect([visit.hasNotes, visit.isInFile]).toEqual([false, false]);
	visit.noteChange();
	const handOver = visit.beginFile();
	expect([visit.hasNotes, visit.isInFile]).toEqual([true, false]);
	handOver();
	expect(visit.isInFile).toBe(true);
	visit.noteChange();
	expect(visit.isInFile).toBe(false);
});

test('a file holds nothing that was written while it waited to be handed over', () => {
	const visit = new Visit();
	visit.noteChange();
	const first = visit.beginFile();
	visit.noteChange();
	const second = visit.beginFile();
	first();
	expect(visit.isInFile).toBe(false);
	second();
	first();
	expect(visit.isInFile).toBe(true);
});
