/** What the layout needs of a font. Lengths are in units, of which `unitsPerEm` make the size of the text. */
export type Font = {
	unitsPerEm: number;
	ascent: number;
	descent: number;
	/** The glyph of each character that the font has, by its code point. */
	glyphs: ReadonlyMap<number, number>;
	/** The width of each glyph, by its index. */
	advances: readonly number[];
};

/** Reads a TrueType font with a character map of format 4. Throws `RangeError` where it is cut off. */
export function readFont(bytes: Uint8Array): Font {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tables = new Map<string, number>();
	for (let index = 0; index < view.getUint16(4); index += 1) {
		const at = 12 + index * 16;
		tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
	}
	const table = (name: string) => {
		const at = tables.get(name);
		if (at === undefined) throw new RangeError(`The font has no table ${name}.`);
		return at;
	};
	const [head, hhea, hmtx, maxp] = [table('head'), table('hhea'), table('hmtx'), table('maxp')];
	const measured = view.getUint16(hhea + 34);
	const advances = Array.from({ length: view.getUint16(maxp + 4) }, (_glyph, index) =>
		view.getUint16(hmtx + Math.min(index, measured - 1) * 4)
	);
	return {
		unitsPerEm: view.getUint16(head + 18),
		ascent: view.getInt16(hhea + 4),
		descent: view.getInt16(hhea + 6),
		glyphs: glyphsIn(view, table('cmap')),
		advances
	};
}

function glyphsIn(view: DataView, cmap: number): Map<number, number> {
	const glyphs = new Map<number, number>();
	for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
		const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
		if (view.getUint16(at) !== 4) continue;
		const twice = view.getUint16(at + 6);
		for (let segment = 0; segment < twice; segment += 2) {
			const end = view.getUint16(at + 14 + segment);
			const start = view.getUint16(at + 16 + twice + segment);
			const delta = view.getUint16(at + 16 + 2 * twice + segment);
			const rangeAt = at + 16 + 3 * twice + segment;
			const range = view.getUint16(rangeAt);
			for (let code = start; code <= end && code < 0xffff; code += 1) {
				const mapped = range === 0 ? code : view.getUint16(rangeAt + range + (code - start) * 2);
				const glyph = mapped === 0 ? 0 : (mapped + delta) & 0xffff;
				if (glyph !== 0) glyphs.set(code, glyph);
			}
		}
	}
	return glyphs;
}

/** The width of words at a size. Characters that the font lacks have none. */
export function widthOf(words: string, { glyphs, advances, unitsPerEm }: Font, size: number): number {
	let units = 0;
	for (const sign of words) units += advances[glyphs.get(sign.codePointAt(0) ?? 0) ?? -1] ?? 0;
	return (units * size) / unitsPerEm;
}

/** True when the font has every character of these words. */
export function hasAll(words: string, { glyphs }: Font): boolean {
	for (const sign of words) if (!glyphs.has(sign.codePointAt(0) ?? 0)) return false;
	return true;
}
