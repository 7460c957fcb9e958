import {
	PDFArray,
	type PDFContext,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFObject,
	PDFObjectCopier,
	type PDFPage,
	PDFRawStream,
	PDFRef,
	PDFStream,
	PDFString,
	decodePDFRawStream
} from '@cantoo/pdf-lib';
import { drawnResources, hidesParts, numbersIn, pruneForms, shownAnnotations } from './pdf-shown.ts';

/** Pages as they are to be written. Lengths are in points, from the top left corner. */
export type PdfText = {
	is: 'text' | 'drawn';
	x: number;
	y: number;
	width: number;
	size: number;
	weight: 'regular' | 'bold';
	ink: 'ink' | 'quiet' | 'link';
	words: string;
};
type PdfItem =
	| PdfText
	| { is: 'rule'; x: number; y: number; width: number }
	| { is: 'picture'; exhibit: number; x: number; y: number; width: number; height: number }
	| { is: 'pdf'; exhibit: number; page: number; x: number; y: number; width: number; height: number };
export type PdfLayout = {
	pages: readonly {
		items: readonly PdfItem[];
		links: readonly { x: number; y: number; width: number; height: number; to: number }[];
	}[];
	bookmarks: readonly { title: string; page: number }[];
	/** The first page of each exhibit. */
	starts: ReadonlyMap<number, number>;
};

/** A font of which every glyph is known. */
export type PdfFont = {
	bytes: Uint8Array;
	unitsPerEm: number;
	ascent: number;
	descent: number;
	glyphs: ReadonlyMap<number, number>;
	advances: readonly number[];
};

/** The colours of a picture, four bytes for each pixel. */
export type DrawnWords = { width: number; height: number; data: Uint8ClampedArray };

export type PdfParts = {
	/** A4, in points. */
	size: { width: number; height: number };
	title: string;
	fonts: Record<'regular' | 'bold', PdfFont>;
	/** The picture of each exhibit that is one, as JPEG. */
	pictures: ReadonlyMap<number, Uint8Array>;
	/** The pages of each exhibit that is a PDF: opened by `openPdf`. */
	sources: ReadonlyMap<number, PDFDocument>;
	/** Draws words with a sign that our font lacks. The picture stands on the baseline of the words, less its `drawnDescent`. */
	draw: (text: PdfText) => DrawnWords;
};

/** How far words that are drawn reach above and below their baseline, as so many times their size. */
export const DRAWN = { ascent: 1.1, descent: 0.4 };

const INKS = { ink: '0.090 0.141 0.169', quiet: '0.267 0.325 0.353', link: '0.043 0.353 0.369' };

/** Keys that a page may carry into another file, and that draw nothing: scripts, attachments, metadata, thumbnails. */
const LEFT_BEHIND = [
	'AA',
	'AF',
	'A',
	'Alternates',
	'EF',
	'JS',
	'LastModified',
	'Metadata',
	'Names',
	'OPI',
	'OpenAction',
	'Parent',
	'PieceInfo',
	'StructParent',
	'StructParents',
	'Thumb'
].map((name) => PDFName.of(name));

export type PdfRefusal = 'encrypted' | 'damaged';

/**
 * Opens a PDF for its pages. Whatever it would do by itself is taken out of it, and so is what no page of it draws. `hides`: it holds
 * what its pages do not show, and that would come along with them.
 */
export async function openPdf(
	bytes: Uint8Array
): Promise<{ ok: true; document: PDFDocument; hides: boolean } | { ok: false; problem: PdfRefusal }> {
	try {
		const document = await PDFDocument.load(bytes, { updateMetadata: false });
		if (document.getPageCount() === 0) return { ok: false, problem: 'damaged' };
		for (const [, object] of document.context.enumerateIndirectObjects()) leaveBehind(object);
		// Throws where a page cannot be read: that must not be found only when all is written.
		for (const page of document.getPages()) contentOf(page);
		pruneForms(document);
		return { ok: true, document, hides: hidesParts(document) };
	} catch (problem) {
		const isEncrypted = problem instanceof Error && /encrypt|password/i.test(`${problem.name} ${problem.message}`);
		return { ok: false, problem: isEncrypted ? 'encrypted' : 'damaged' };
	}
}

/** The size of each page as it is seen: upright, and cropped. */
export function pageSizes(document: PDFDocument): { width: number; height: number }[] {
	return document.getPages().map((page) => {
		const { width, height } = page.getCropBox();
		return isTurned(page) ? { width: height, height: width } : { width, height };
	});
}

/** Names of resources are anybody's, so only what says of what kind it is loses keys. A page keeps what it inherits. */
function leaveBehind(object: PDFObject): void {
	const dict = object instanceof PDFStream ? object.dict : object;
	if (dict instanceof PDFArray) for (let index = 0; index < dict.size(); index += 1) leaveBehind(dict.get(index));
	if (!(dict instanceof PDFDict)) return;
	const type = dict.get(PDFName.of('Type'));
	const isPage = type === PDFName.of('Page') || type === PDFName.of('Pages');
	const saysWhat = type !== undefined || dict.has(PDFName.of('Subtype')) || object instanceof PDFStream;
	if (saysWhat) for (const key of LEFT_BEHIND) if (!(isPage && key === PDFName.of('Parent'))) dict.delete(key);
	for (const [, value] of dict.entries()) if (!(value instanceof PDFRef)) leaveBehind(value);
}

/** Writes a PDF. Its page numbers, links and bookmarks are those of the pages that it is given. */
export async function writePdf({ pages, bookmarks, starts }: PdfLayout, parts: PdfParts): Promise<Uint8Array> {
	const document = await PDFDocument.create({ updateMetadata: false });
	const { context } = document;
	const refs = pages.map(() => context.nextRef());
	const fonts = {
		regular: new WrittenFont(context, 'F1', parts.fonts.regular),
		bold: new WrittenFont(context, 'F2', parts.fonts.bold)
	};
	const behind = new InvisibleFont(context, 'F0', fonts.regular);
	const pictures = new Map<number, PDFRef>();
	const placed = new Set(
		pages.flatMap(({ items }) => items.flatMap((item) => (item.is === 'picture' ? [item.exhibit] : [])))
	);
	for (const [exhibit, bytes] of parts.pictures) {
		// Whatever is written is in the file, whether a page shows it or not.
		if (!placed.has(exhibit)) continue;
		const picture = await document.embedJpg(bytes);
		await picture.embed();
		pictures.set(exhibit, picture.ref);
	}

	// One for each file: what its pages share is written once.
	const copiers = new Map<PDFContext, PDFObjectCopier>();
	const copierFor = (source: PDFContext) => {
		const copier = copiers.get(source) ?? PDFObjectCopier.for(source, context);
		copiers.set(source, copier);
		return copier;
	};

	for (const [index, page] of pages.entries()) {
		const objects = new Map<string, PDFRef>();
		const name = (ref: PDFRef) => {
			const key = `X${objects.size}`;
			objects.set(key, ref);
			return key;
		};
		const content: string[] = [];
		for (const item of page.items) {
			const bottom = (y: number) => parts.size.height - y;
			switch (item.is) {
				case 'rule':
					content.push(
						`q 0.6 w 0.812 0.784 0.722 RG ${num(item.x)} ${num(bottom(item.y))} m ${num(item.x + item.width)} ${num(bottom(item.y))} l S Q`
					);
					break;
				case 'text':
					content.push(
						`BT ${INKS[item.ink]} rg /${fonts[item.weight].name} ${num(item.size)} Tf ${num(item.x)} ${num(bottom(item.y))} Td <${fonts[item.weight].codes(item.words)}> Tj ET`
					);
					break;
				case 'drawn': {
					const picture = name(drawnPicture(context, parts.draw(item)));
					const [width, height] = [item.width, item.size * (DRAWN.ascent + DRAWN.descent)];
					const y = bottom(item.y) - item.size * DRAWN.descent;
					content.push(`q ${num(width)} 0 0 ${num(height)} ${num(item.x)} ${num(y)} cm /${picture} Do Q`);
					const { codes, count } = behind.codes(item.words);
					// How text is drawn outlasts the text: what follows must be seen.
					const stretch = (item.width / (item.size * count)) * 100;
					content.push(
						`q BT 3 Tr /${behind.name} ${num(item.size)} Tf ${num(stretch)} Tz ${num(item.x)} ${num(bottom(item.y))} Td <${codes}> Tj ET Q`
					);
					break;
				}
				case 'picture': {
					const ref = pictures.get(item.exhibit);
					if (ref)
						content.push(
							`q ${num(item.width)} 0 0 ${num(item.height)} ${num(item.x)} ${num(bottom(item.y + item.height))} cm /${name(ref)} Do Q`
						);
					break;
				}
				case 'pdf': {
					const source = parts.sources.get(item.exhibit)?.getPage(item.page - 1);
					if (source)
						content.push(
							copiedPage(source, item, parts.size.height, { context, copier: copierFor(source.node.context), name })
						);
				}
			}
		}
		const annotations = page.links.flatMap(({ x, y, width, height, to }) => {
			const target = refs[(starts.get(to) ?? 0) - 1];
			if (!target) return [];
			const rect = [x, parts.size.height - y - height, x + width, parts.size.height - y].map(Math.round);
			return [
				context.register(
					context.obj({
						Type: 'Annot',
						Subtype: 'Link',
						Rect: rect,
						Border: [0, 0, 0],
						Dest: [target, 'XYZ', null, null, null]
					})
				)
			];
		});
		const ref = refs[index];
		if (!ref) continue;
		context.assign(
			ref,
			context.obj({
				Type: 'Page',
				MediaBox: [0, 0, parts.size.width, parts.size.height],
				Resources: {
					Font: Object.fromEntries([...Object.values(fonts), behind].map((font) => [font.name, font.ref])),
					XObject: Object.fromEntries(objects)
				},
				Contents: context.register(context.flateStream(content.join('\n'))),
				...(annotations.length > 0 ? { Annots: annotations } : {})
			})
		);
	}
	for (const font of [...Object.values(fonts), behind]) font.write();
	finish(document, refs, bookmarks, parts.title);
	return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** The tree of pages, the bookmarks, and how a reader opens the file: on its first page, at 100 %. */
function finish(
	document: PDFDocument,
	refs: readonly PDFRef[],
	bookmarks: PdfLayout['bookmarks'],
	title: string
): void {
	const { context, catalog } = document;
	const tree = context.register(context.obj({ Type: 'Pages', Kids: [...refs], Count: refs.length }));
	for (const ref of refs) context.lookup(ref, PDFDict).set(PDFName.of('Parent'), tree);
	catalog.set(PDFName.of('Pages'), tree);
	const outline = context.nextRef();
	const entries = bookmarks.map(() => context.nextRef());
	for (const [index, bookmark] of bookmarks.entries()) {
		const [ref, page] = [entries[index], refs[bookmark.page - 1]];
		if (!ref || !page) continue;
		const [before, after] = [entries[index - 1], entries[index + 1]];
		context.assign(
			ref,
			context.obj({
				Title: PDFHexString.fromText(bookmark.title),
				Parent: outline,
				Dest: [page, 'XYZ', null, null, null],
				...(before ? { Prev: before } : {}),
				...(after ? { Next: after } : {})
			})
		);
	}
	const [first, last] = [entries[0], entries.at(-1)];
	if (first && last) {
		context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length }));
		catalog.set(PDFName.of('Outlines'), outline);
		catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
	}
	if (refs[0]) catalog.set(PDFName.of('OpenAction'), context.obj([refs[0], 'XYZ', null, null, 1]));
	catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
	catalog.set(PDFName.of('Lang'), PDFHexString.fromText('en-GB'));
	document.setTitle(title);
	document.setProducer('Holdline');
}

/**
 * A page of another file as one object that is drawn: its own content and the looks of its annotations, and nothing that acts. Only
 * what these draw with is copied: of the page itself nothing comes along, so neither do its comments, its fields nor what they say.
 */
function copiedPage(
	page: PDFPage,
	at: { x: number; y: number; width: number; height: number },
	sheetHeight: number,
	{ context, copier, name }: { context: PDFContext; copier: PDFObjectCopier; name: (ref: PDFRef) => string }
): string {
	const crop = page.getCropBox();
	const scale = at.width / (isTurned(page) ? crop.height : crop.width);
	const [x, y] = [at.x, sheetHeight - at.y - at.height];
	const [w, h] = [crop.width * scale, crop.height * scale];
	const turn = ((page.getRotation().angle % 360) + 360) % 360;
	const turns: Partial<Record<number, number[]>> = {
		90: [0, -scale, scale, 0, x, y + w],
		180: [-scale, 0, 0, -scale, x + w, y + h],
		270: [0, scale, -scale, 0, x + h, y]
	};
	const matrix = turns[turn] ?? [scale, 0, 0, scale, x, y];
	const drawn: string[] = [];
	const content = contentOf(page);
	if (content.length > 0) {
		const resources = page.node.Resources();
		const form = context.flateStream(content, {
			Type: 'XObject',
			Subtype: 'Form',
			FormType: 1,
			BBox: [crop.x, crop.y, crop.x + crop.width, crop.y + crop.height],
			Matrix: [1, 0, 0, 1, -crop.x, -crop.y],
			Resources: resources ? copier.copy(drawnResources(resources, content)) : {}
		});
		drawn.push(`/${name(context.register(form))} Do`);
	}
	for (const { appearance, placing } of appearancesOn(page)) {
		const ref = context.register(copier.copy(appearance));
		const shifted = [...placing.slice(0, 4), (placing[4] ?? 0) - crop.x, (placing[5] ?? 0) - crop.y];
		drawn.push(`q ${shifted.map(num).join(' ')} cm /${name(ref)} Do Q`);
	}
	return `q ${matrix.map(num).join(' ')} cm ${drawn.join(' ')} Q`;
}

/** What a page draws, its parts as one. Throws where one of them cannot be read. */
function contentOf(page: PDFPage): Uint8Array {
	const contents = page.node.Contents();
	const streams =
		contents instanceof PDFArray ? contents.asArray().map((_part, at) => contents.lookup(at)) : [contents];
	const parts = streams.flatMap((stream) =>
		stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode(), NEW_LINE] : []
	);
	const content = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let length = 0;
	for (const part of parts) {
		content.set(part, length);
		length += part.length;
	}
	return content;
}

const NEW_LINE = Uint8Array.of(10);

/** What the annotations and the filled fields of a page look like, each with the matrix that puts it into its place. */
function appearancesOn(page: PDFPage): { appearance: PDFStream; placing: number[] }[] {
	return shownAnnotations(page).flatMap(({ appearance, area }) => {
		const box = numbersIn(appearance.dict.lookup(PDFName.of('BBox')));
		if (box?.length !== 4) return [];
		if (!appearance.dict.has(PDFName.of('Subtype'))) appearance.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
		const matrix = numbersIn(appearance.dict.lookup(PDFName.of('Matrix'))) ?? [1, 0, 0, 1, 0, 0];
		const placing = placingOf(box, matrix, area);
		return placing ? [{ appearance, placing }] : [];
	});
}

/** ISO 32000, 12.5.5: the box of an appearance, transformed, is put onto the rectangle of its annotation. */
function placingOf(
	box: readonly number[],
	matrix: readonly number[],
	rect: { x: number; y: number; width: number; height: number }
): number[] | null {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
	const corners = [
		[x0, y0],
		[x1, y0],
		[x0, y1],
		[x1, y1]
	].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
	const [left, right] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
	const [low, high] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
	if (right === left || high === low) return null;
	const [sx, sy] = [rect.width / (right - left), rect.height / (high - low)];
	return [sx, 0, 0, sy, rect.x - left * sx, rect.y - low * sy];
}

function isTurned(page: PDFPage): boolean {
	return Math.abs(page.getRotation().angle % 180) === 90;
}

/** Words that were drawn, with what is transparent around them. */
function drawnPicture(context: PDFContext, { width, height, data }: DrawnWords): PDFRef {
	const [colours, alpha] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)];
	for (let pixel = 0; pixel < width * height; pixel += 1) {
		colours.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
		alpha[pixel] = data[pixel * 4 + 3] ?? 0;
	}
	const picture = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
	const mask = context.register(context.flateStream(alpha, { ...picture, ColorSpace: 'DeviceGray' }));
	return context.register(context.flateStream(colours, { ...picture, ColorSpace: 'DeviceRGB', SMask: mask }));
}

/** A font in the file, with the characters that are used of it. A code is the index of a glyph. */
class WrittenFont {
	readonly name: string;
	readonly ref: PDFRef;
	readonly descriptor: PDFRef;
	readonly #context: PDFContext;
	readonly #font: PdfFont;
	readonly #used = new Map<number, string>();

	constructor(context: PDFContext, name: string, font: PdfFont) {
		this.#context = context;
		this.name = name;
		this.#font = font;
		this.ref = context.nextRef();
		this.descriptor = context.nextRef();
	}

	codes(words: string): string {
		let codes = '';
		for (const sign of words) {
			const glyph = this.#font.glyphs.get(sign.codePointAt(0) ?? 0) ?? 0;
			if (!this.#used.has(glyph)) this.#used.set(glyph, sign);
			codes += hex(glyph);
		}
		return codes;
	}

	write(): void {
		const { bytes, unitsPerEm, ascent, descent, advances } = this.#font;
		const scaled = (units: number) => Math.round((units * 1000) / unitsPerEm);
		const file = this.#context.register(this.#context.flateStream(bytes, { Length1: bytes.length }));
		this.#context.assign(
			this.descriptor,
			this.#context.obj({
				Type: 'FontDescriptor',
				FontName: `HLDLNE+Atkinson${this.name}`,
				Flags: 4,
				FontBBox: [-200, scaled(descent), 1200, scaled(ascent)],
				ItalicAngle: 0,
				Ascent: scaled(ascent),
				Descent: scaled(descent),
				CapHeight: 700,
				StemV: 80,
				FontFile2: file
			})
		);
		this.#context.assign(
			this.ref,
			typeZero(this.#context, `HLDLNE+Atkinson${this.name}`, this.#used, {
				FontDescriptor: this.descriptor,
				W: [0, advances.map(scaled)],
				CIDToGIDMap: 'Identity'
			})
		);
	}
}

/** The words behind a picture of words: each character has a code of its own and no shape. It is found and copied, and not seen. */
class InvisibleFont {
	readonly name: string;
	readonly ref: PDFRef;
	readonly #context: PDFContext;
	readonly #shapes: WrittenFont;
	readonly #codes = new Map<string, number>();

	constructor(context: PDFContext, name: string, shapes: WrittenFont) {
		this.#context = context;
		this.name = name;
		this.#shapes = shapes;
		this.ref = context.nextRef();
	}

	codes(words: string): { codes: string; count: number } {
		const all = inOrderOfPage(words).map((sign) => {
			const code = this.#codes.get(sign) ?? this.#codes.size + 1;
			this.#codes.set(sign, code);
			return hex(code);
		});
		return { codes: all.join(''), count: all.length };
	}

	write(): void {
		const shapeless = this.#context.register(this.#context.flateStream(new Uint8Array((this.#codes.size + 1) * 2)));
		const used = new Map([...this.#codes].map(([sign, code]) => [code, sign]));
		this.#context.assign(
			this.ref,
			typeZero(this.#context, 'HLDLNE+AtkinsonF1', used, {
				FontDescriptor: this.#shapes.descriptor,
				DW: 1000,
				CIDToGIDMap: shapeless
			})
		);
	}
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The characters from left to right, as they stand on the page: readers turn those of a script from right to left again. */
function inOrderOfPage(words: string): string[] {
	if (!RIGHT_TO_LEFT.test(words)) return Array.from(words);
	return (words.match(/\p{Nd}+|./gsu) ?? []).reverse().flatMap((part) => Array.from(part));
}

function typeZero(
	context: PDFContext,
	name: string,
	used: ReadonlyMap<number, string>,
	more: Record<string, number | string | PDFRef | (number | number[])[]>
): PDFDict {
	const descendant = context.obj({
		Type: 'Font',
		Subtype: 'CIDFontType2',
		BaseFont: name,
		CIDSystemInfo: {
			Registry: PDFString.of('Adobe'),
			Ordering: PDFString.of('Identity'),
			Supplement: 0
		},
		...more
	});
	return context.obj({
		Type: 'Font',
		Subtype: 'Type0',
		BaseFont: name,
		Encoding: 'Identity-H',
		DescendantFonts: [context.register(descendant)],
		ToUnicode: context.register(context.flateStream(toUnicode(used)))
	});
}

/** How many lines a block of a character map may have. */
const MAP_BLOCK = 100;

function toUnicode(used: ReadonlyMap<number, string>): string {
	const lines = [...used].map(([code, sign]) => `<${hex(code)}> <${utf16(sign)}>`);
	const blocks: string[] = [];
	for (let at = 0; at < lines.length; at += MAP_BLOCK) {
		const block = lines.slice(at, at + MAP_BLOCK);
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
	}
	return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function hex(code: number): string {
	return code.toString(16).padStart(4, '0');
}

function utf16(sign: string): string {
	return Array.from({ length: sign.length }, (_unit, at) => hex(sign.charCodeAt(at))).join('');
}

function num(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}
