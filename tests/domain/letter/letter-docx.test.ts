import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { letterDocx } from '#lib/domain/letter/letter-docx.ts';
import { linesOfPart } from '#lib/domain/letter/letter-sheet.ts';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';

const subject = 'Complaint: my bill of March';
const sheetOf = (paragraphs: readonly string[]) =>
	paragraphs.map((paragraph, at) => ({ isSender: at === 0, lines: linesOfPart(paragraph, subject) }));

async function fileOf(paragraphs: readonly string[]): Promise<Blob> {
	return writeZip(letterDocx(sheetOf(paragraphs)).map(({ name, text }) => ({ name, content: new Blob([text]) })));
}

const read = async (file: Blob) => ({ buffer: Buffer.from(await file.arrayBuffer()) });
const linesOf = (paragraphs: readonly string[]) =>
	sheetOf(paragraphs).flatMap(({ lines }) => lines.map(({ words }) => words));

test('another program reads every line of a letter as its own paragraph, in any script', async () => {
	const words = fc.constantFrom(
		'José Müller-Łukasik',
		'Straße 7',
		'£1,284.60',
		'Tom & Co <tom@example.org>',
		'محمد علي',
		'שלום 12 עולם',
		'李小龙',
		'👨‍👩‍👧 🙂',
		'column\tcolumn',
		' two  spaces ',
		'"quoted"'
	);
	const line = fc.oneof(
		fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')),
		fc.lorem()
	);
	const paragraph = fc.array(fc.tuple(fc.boolean(), line), { minLength: 1, maxLength: 6 });
	await fc.assert(
		fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (all) => {
			const letter = all.map((lines) => lines.map(([isItem, text]) => (isItem ? `- ${text}` : text)).join('\n'));
			const { value, messages } = await mammoth.extractRawText(await read(await fileOf(letter)));
			expect(messages).toEqual([]);
			expect(value).toBe(
				linesOf(letter)
					.map((text) => `${text}\n\n`)
					.join('')
			);
		}),
		{ numRuns: 60 }
	);
});

test('what is a list, a heading and the sender in the letter is that in the file', async () => {
	const letter = [
		'Ana Reyes\n12 Mill Lane',
		subject,
		'What happened:\n- 3 May. They said no.\n- 4 May. 🙂',
		'محمد wrote.'
	];
	const { value } = await mammoth.convertToHtml(await read(await fileOf(letter)));
	expect(value).toBe(
		`<p>Ana Reyes</p><p>12 Mill Lane</p><h1>${subject}</h1><h1>What happened:</h1><ul><li>3 May. They said no.</li><li>4 May. 🙂</li></ul><p>محمد wrote.</p>`
	);
	const document = letterDocx(sheetOf(letter)).find(({ name }) => name === 'word/document.xml')?.text ?? '';
	expect(document.match(/<w:jc w:val="right"\/>/g)).toHaveLength(2);
	expect(document).toContain(
		'<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">محمد</w:t>'
	);
});

test('what XML cannot hold does not make the file unreadable', async () => {
	const { value } = await mammoth.extractRawText(await read(await fileOf(['a\u0000b\u000Bc\uFFFFd \uD83D e'])));
	expect(value).toBe('abcd \uFFFD e\n\n');
	const document = letterDocx(sheetOf(['Tom & Co <x> &amp;'])).find(({ name }) => name === 'word/document.xml')?.text;
	// The reader above forgives a bare one; Word does not.
	expect(document).toContain('>Tom &amp; Co &lt;x&gt; &amp;amp;<');
});

test('every part of the file is named and of a known type, and none tells who made it or when', async () => {
	const file = await fileOf(['Hello']);
	const zip = await ZipFile.open(file);
	const names = zip?.names ?? [];
	// Some readers look at the first entry to know what the file is.
	expect(names[0]).toBe('[Content_Types].xml');
	const text = async (name: string) => (await (await zip?.read(name, 1_000_000))?.text()) ?? '';
	const types = await text('[Content_Types].xml');
	for (const name of names.filter((name) => name.startsWith('word/') && !name.endsWith('.rels')))
		expect(types).toContain(`PartName="/${name}"`);
	const targets = async (name: string, folder: string) =>
		[...(await text(name)).matchAll(/Target="([^"]+)"/g)].map(([, target]) => `${folder}${target}`);
	const related = [...(await targets('_rels/.rels', '')), ...(await targets('word/_rels/document.xml.rels', 'word/'))];
	expect(related.sort()).toEqual(['word/document.xml', 'word/numbering.xml', 'word/styles.xml']);
	expect(names.filter((name) => name.startsWith('docProps'))).toEqual([]);
	expect(await fileOf(['Hello']).then(async (again) => new Uint8Array(await again.arrayBuffer()))).toEqual(
		new Uint8Array(await file.arrayBuffer())
	);
});
