import { readText } from '#lib/platform/files.ts';
import { qrTextIn } from '#lib/platform/qr.ts';

/** The longest file that is read as text, in bytes: a card is one line. */
const MAX_TEXT_BYTES = 64 * 1024;

/** The text of a QR code in a picture, or of a file. A picture is one by what it is, whatever its name says. Null where neither is found. */
export async function textOf(file: File): Promise<string | null> {
	const found = await qrTextIn(file).catch(() => null);
	if (found !== null) return found;
	const read = await readText(file.stream(), MAX_TEXT_BYTES);
	return read.ok ? read.text : null;
}
