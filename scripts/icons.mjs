// Draws the PNG icons of static/ from static/icon.svg, and the neutral ones from static/notes.svg. Run it after either has changed: `npm run icons`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, crc32, deflateSync } from 'node:zlib';
import { root, setUp } from './setup.mjs';

const executablePath = await setUp({ browser: true });
if (!executablePath) process.exit(1);
const { chromium } = await import('@playwright/test');
const { browserFlags } = await import('./browser.mjs');

/**
 * iOS and Android crop a full square to their own shape. The other icons are shown unchanged, with our round corners.
 */
const icons = [
	{ name: 'icon-180', size: 180, isSquare: true },
	{ name: 'icon-192', size: 192, isSquare: false },
	{ name: 'icon-512', size: 512, isSquare: false },
	{ name: 'icon-maskable-192', size: 192, isSquare: true },
	{ name: 'icon-maskable-512', size: 512, isSquare: true },
	{ name: 'notes-180', size: 180, isSquare: true },
	{ name: 'notes-192', size: 192, isSquare: false },
	{ name: 'notes-512', size: 512, isSquare: false }
];

const browser = await chromium.launch({ executablePath, args: browserFlags });
for (const { name, size, isSquare } of icons) {
	const source = `${name.split('-')[0]}.svg`;
	const rounded = await readFile(join(root, 'static', source), 'utf8');
	const square = rounded.replace(/(<rect id="ground"[^>]*) rx="\d+"/, '$1');
	if (square === rounded) throw new Error(`The ground of ${source} has no corners to square.`);
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	const picture = Buffer.from(isSquare ? square : rounded).toString('base64');
	await page.setContent(
		`<body style="margin:0"><img width="${size}" src="data:image/svg+xml;base64,${picture}"></body>`
	);
	const pixels = await page.locator('img').evaluate(async (image, size) => {
		await image.decode();
		const context = new OffscreenCanvas(size, size).getContext('2d');
		context.drawImage(image, 0, 0, size, size);
		return [...new Uint32Array(context.getImageData(0, 0, size, size).data.buffer)];
	}, size);
	await writeFile(join(root, 'static', `${name}.png`), pngOf(pixels, size));
	await page.close();
}
await browser.close();

/**
 * A PNG with a palette, which takes half the bytes of one without. `pixels` are red, green, blue and alpha, from the lowest byte up.
 * The colours of the logo fit: of the shades at its edges the rarest give way to the nearest other.
 */
function pngOf(pixels, size) {
	const counts = new Map();
	for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
	const palette = byCount.slice(0, 256);
	const nearest = new Map(byCount.map((colour) => [colour, nearestIn(palette, colour)]));
	const colours = palette.map(bytesOf);

	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	// Eight bits for each pixel, which are a place in the palette.
	header.set([8, 3, 0, 0, 0], 8);
	const rows = Buffer.alloc(size * (size + 1));
	for (const [index, pixel] of pixels.entries()) rows[index + Math.floor(index / size) + 1] = nearest.get(pixel);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(colours.flatMap(([red, green, blue]) => [red, green, blue]))),
		...(colours.some(([, , , alpha]) => alpha < 255)
			? [chunk('tRNS', Buffer.from(colours.map((bytes) => bytes[3])))]
			: []),
		chunk('IDAT', deflateSync(rows, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type, data) {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

function nearestIn(palette, colour) {
	const bytes = bytesOf(colour);
	const distances = palette.map((other) =>
		bytesOf(other).reduce((sum, byte, index) => sum + (byte - bytes[index]) ** 2, 0)
	);
	return distances.indexOf(Math.min(...distances));
}

function bytesOf(colour) {
	return [0, 8, 16, 24].map((shift) => (colour >>> shift) & 255);
}
