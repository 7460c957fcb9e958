/** A page that is one JPEG picture in colour, and how many pixels that has. The lengths of the page are in points. */
type PicturePage = { jpeg: Blob; pixels: { width: number; height: number }; width: number; height: number };

/** Writes a PDF of pictures: no text, no metadata, no file attached, nothing that acts. The same pictures give the same bytes. */
export function writePicturePdf(pages: readonly PicturePage[]): Blob {
	const parts: BlobPart[] = [];
	const offsets: number[] = [];
	let length = 0;
	const put = (part: string | Blob) => {
		parts.push(part);
		length += typeof part === 'string' ? part.length : part.size;
	};
	const object = (...content: (string | Blob)[]) => {
		offsets.push(length);
		for (const part of [`${offsets.length} 0 obj\n`, ...content, '\nendobj\n']) put(part);
	};
	const FIRST = 3;
	const EACH = 3;
	put('%PDF-1.4\n');
	object('<< /Type /Catalog /Pages 2 0 R >>');
	const kids = pages.map((_, index) => `${FIRST + index * EACH} 0 R`).join(' ');
	object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
	for (const [index, { jpeg, pixels, width, height }] of pages.entries()) {
		const [content, picture] = [FIRST + index * EACH + 1, FIRST + index * EACH + 2];
		const [wide, high] = [width, height].map(points);
		const drawing = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`;
		object(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] `,
			`/Resources << /XObject << /P ${picture} 0 R >> >> /Contents ${content} 0 R >>`
		);
		object(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
		object(
			`<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB `,
			`/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.size} >>\nstream\n`,
			jpeg,
			'\nendstream'
		);
	}
	const table = length;
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const size = offsets.length + 1;
	put(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`);
	put(`startxref\n${table}\n%%EOF\n`);
	return new Blob(parts, { type: 'application/pdf' });
}

function points(length: number): string {
	return String(Number(length.toFixed(3)));
}
