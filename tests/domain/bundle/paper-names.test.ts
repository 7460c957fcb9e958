import { expect, test } from 'vitest';
import { exhibitFileName } from '#lib/domain/bundle/paper-names.ts';

test.each([
	[3, 'Bill', 'E03 2026-11-04 Bill.pdf'],
	[112, 'Bill of March: 1/2', 'E112 2026-11-04 Bill of March 1 2.pdf'],
	[4, '../../etc/passwd', 'E04 2026-11-04 .. .. etc passwd.pdf'],
	[5, '...', 'E05 2026-11-04 paper.pdf'],
	[6, 'x'.repeat(80), `E06 2026-11-04 ${'x'.repeat(50)}.pdf`]
])('paper %i, “%s”, is named %s', (number, title, name) =>
	expect(exhibitFileName(number, { day: '2026-11-04', title, ending: 'pdf' })).toBe(name)
);
