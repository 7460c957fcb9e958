import { expect, test } from 'vitest';
import { fileNameOf, mediaTypeOf } from '#lib/domain/papers/handed-out.ts';
import { FileKind } from '#lib/domain/vocabulary/paper.ts';

const stored = (kind: FileKind) => ({ hash: '0'.repeat(64), bytes: 1, kind });
const paper = (name: string) => ({ day: '2026-11-04', name });

test('a file that is handed out has a name that tells nothing of the case', () => {
	expect(fileNameOf(paper('Bill of Mrs Okafor.HEIC'), stored('jpeg'))).toBe('paper-2026-11-04.jpg');
	expect(fileNameOf(paper('Plan.dwg'), stored('other'))).toBe('paper-2026-11-04.dwg');
	expect(fileNameOf(paper('no ending'), stored('other'))).toBe('paper-2026-11-04.bin');
});

test('no kind is handed out as a page or a drawing', () => {
	for (const kind of FileKind.options) {
		expect(mediaTypeOf(kind)).not.toMatch(/html|svg|xml|script/);
		if (kind !== 'other') expect(fileNameOf(paper('trap.svg'), stored(kind))).not.toMatch(/svg/);
	}
	expect(mediaTypeOf('text')).toBe('text/plain');
});
