import {
	PDFArray,
	PDFDict,
	type PDFDocument,
	PDFName,
	PDFNumber,
	type PDFObject,
	type PDFPage,
	PDFRawStream,
	decodePDFRawStream
} from '@cantoo/pdf-lib';

/** A rectangle of a page, in points. */
type Area = { x: number; y: number; width: number; height: number };

const name = (text: string) => PDFName.of(text);

/** How far a page may be cropped, or an annotation may reach over its edge, in points: less hides nothing that could be read. */
const MARGIN = 1;

/**
 * True where a PDF holds what its pages do not show, though it would come along with them: layers that are off or may be, what was
 * cropped away, and annotations that reach over the edge of their page.
 */
export function hidesParts(document: PDFDocument): boolean {
	return mayHideLayers(document) || document.getPages().some((page) => isCropped(page) || hasAnnotationOverEdge(page));
}

/** Without the list of layers in its catalog, a reader shows all of them, so a copy is the same only where all of them are on. */
function mayHideLayers({ catalog, context }: PDFDocument): boolean {
	const layers = catalog.lookup(name('OCProperties'));
	if (!(layers instanceof PDFDict)) return false;
	const shown = layers.lookup(name('D'));
	if (!(shown instanceof PDFDict)) return true;
	const base = shown.lookup(name('BaseState'));
	if (base !== undefined && base !== name('ON')) return true;
	if (['OFF', 'AS'].some((key) => hasItems(shown.lookup(name(key))))) return true;
	return context.enumerateIndirectObjects().some(([, object]) => saysOtherwise(object));
}

/** True for a layer that says by itself when it is off, and for a rule that may show what belongs to layers that are off. */
function saysOtherwise(object: PDFObject): boolean {
	const dict = object instanceof PDFRawStream ? object.dict : object;
	if (dict instanceof PDFArray) return dict.asArray().some(saysOtherwise);
	if (!(dict instanceof PDFDict)) return false;
	const policy = dict.get(name('P'));
	if (dict.get(name('Type')) === name('OCMD'))
		return dict.has(name('VE')) || policy === name('AllOff') || policy === name('AnyOff');
	if (dict.get(name('Type')) === name('OCG')) return dict.has(name('Usage')) && dict.toString().includes('OFF');
	return dict.values().some(saysOtherwise);
}

function hasItems(list: PDFObject | undefined): boolean {
	return list instanceof PDFArray && list.size() > 0;
}

function isCropped(page: PDFPage): boolean {
	return !isWithin(page.getMediaBox(), page.getCropBox(), MARGIN);
}

function hasAnnotationOverEdge(page: PDFPage): boolean {
	const crop = page.getCropBox();
	return shownAnnotations(page).some(({ area }) => !isWithin(area, crop, MARGIN));
}

function isWithin(inner: Area, outer: Area, margin: number): boolean {
	return (
		inner.x >= outer.x - margin &&
		inner.y >= outer.y - margin &&
		inner.x + inner.width <= outer.x + outer.width + margin &&
		inner.y + inner.height <= outer.y + outer.height + margin
	);
}

/** The flags of an annotation that is not on the screen: invisible, hidden, no view. */
const UNSEEN = 1 | 2 | 32;

/** The looks of the annotations and the filled fields that are seen on a page, and where each is. One beside the page is not seen. */
export function shownAnnotations(page: PDFPage): { appearance: PDFRawStream; area: Area }[] {
	const crop = page.getCropBox();
	const annotations = page.node.Annots();
	const found: { appearance: PDFRawStream; area: Area }[] = [];
	for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
		const annotation = annotations?.lookup(index);
		if (!(annotation instanceof PDFDict)) continue;
		const flags = annotation.lookup(name('F'));
		if (flags instanceof PDFNumber && flags.asNumber() & UNSEEN) continue;
		if (annotation.lookup(name('Subtype')) === name('Popup')) continue;
		const looks = annotation.lookup(name('AP'));
		const normal = looks instanceof PDFDict ? looks.lookup(name('N')) : undefined;
		const state = annotation.lookup(name('AS'));
		const appearance = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : normal;
		const [x0, y0, x1, y1, ...more] = numbersIn(annotation.lookup(name('Rect'))) ?? [];
		if (!(appearance instanceof PDFRawStream) || x0 === undefined || y0 === undefined) continue;
		if (x1 === undefined || y1 === undefined || more.length > 0) continue;
		const [x, y] = [Math.min(x0, x1), Math.min(y0, y1)];
		const area = { x, y, width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
		const isBeside =
			x >= crop.x + crop.width || y >= crop.y + crop.height || x + area.width <= crop.x || y + area.height <= crop.y;
		if (!isBeside) found.push({ appearance, area });
	}
	return found;
}

export function numbersIn(object: PDFObject | undefined): number[] | null {
	if (!(object instanceof PDFArray)) return null;
	return Array.from({ length: object.size() }, (_number, index) => {
		const value = object.lookup(index);
		return value instanceof PDFNumber ? value.asNumber() : 0;
	});
}

/** The kinds of resources that a page draws with, each by name. */
const KINDS = ['ColorSpace', 'ExtGState', 'Font', 'Pattern', 'Properties', 'Shading', 'XObject'].map(name);

/**
 * The resources that this content names. What it does not draw may be anything, such as a picture that was taken off the page. Where
 * something that is drawn has no resources of its own, it draws with these too, and they stay as they are.
 */
export function drawnResources(resources: PDFDict, content: Uint8Array): PDFDict {
	const named = new Set([...latin1(content).matchAll(/\/([^\0\s()<>[\]{}/%]+)/g)].map(([, text = '']) => name(text)));
	const drawn = PDFDict.withContext(resources.context);
	for (const [kind, value] of resources.entries()) {
		const all = KINDS.includes(kind) ? resources.lookup(kind) : undefined;
		if (!(all instanceof PDFDict)) {
			drawn.set(kind, value);
			continue;
		}
		const some = PDFDict.withContext(resources.context);
		for (const [key, one] of all.entries()) {
			if (!named.has(key)) continue;
			if (borrowsResources(all.lookup(key))) return resources;
			some.set(key, one);
		}
		drawn.set(kind, some);
	}
	return drawn;
}

/** True for a form or a font of drawings that has no resources of its own. */
function borrowsResources(object: PDFObject | undefined): boolean {
	const dict = object instanceof PDFRawStream ? object.dict : object;
	if (!(dict instanceof PDFDict) || dict.has(name('Resources'))) return false;
	return [name('Form'), name('Type3')].includes(dict.lookup(name('Subtype')) as PDFName);
}

/** Leaves in each form and pattern only the resources that it names. One that cannot be read stays as it is. */
export function pruneForms(document: PDFDocument): void {
	for (const [, object] of document.context.enumerateIndirectObjects()) {
		if (!(object instanceof PDFRawStream)) continue;
		const { dict } = object;
		const resources = dict.lookup(name('Resources'));
		if (!(resources instanceof PDFDict)) continue;
		try {
			dict.set(name('Resources'), drawnResources(resources, decodePDFRawStream(object).decode()));
		} catch {
			// Its own reader will say so.
		}
	}
}

function latin1(bytes: Uint8Array): string {
	return new TextDecoder('latin1').decode(bytes);
}
