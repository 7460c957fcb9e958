import { afterEach, expect, test } from 'vitest';
import { memoryItems } from '#lib/platform/memory-items.ts';
import { markNotesSealed } from '#lib/platform/sealed-mark.ts';
import { keepItemsIn } from '#lib/platform/web-storage.ts';
import { autofillOf } from '../../src/routes/(app)/visit/autofill.ts';
import { openVisit } from '../../src/routes/(app)/visit/open-visit.ts';

afterEach(() => {
	openVisit.current = null;
});

test('the browser fills in a name, and is not told of one where it must keep nothing', () => {
	keepItemsIn(memoryItems());
	expect(autofillOf('name')).toBe('name');
	markNotesSealed(true);
	expect(autofillOf('name')).toBe('off');
	markNotesSealed(false);
	openVisit.current = {} as NonNullable<typeof openVisit.current>;
	expect(autofillOf('street-address')).toBe('off');
});
