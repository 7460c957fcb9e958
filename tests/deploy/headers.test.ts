import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerFiles } from '../../scripts/headers.mjs';

test.each(Object.entries(headerFiles()))('%s is what the one list of headers gives', (file, text) => {
	expect(readFileSync(file, 'utf8')).toBe(text);
});
