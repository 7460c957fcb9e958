// pdf.js imports the decoders of JPEG 2000 and JBIG2 by an address that it puts together, which no build can follow.
const WORKER = /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/;
const LATE =
	/await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*`\$\{WasmImage\.#wasmUrl\}\$\{this\._noWasmFilename\}`\)/;

const DECODERS = `import jbig2Decoder from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js';
import openjpegDecoder from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js';
`;
const CHOSEN = `{ default: this._noWasmFilename.startsWith('jbig2') ? jbig2Decoder : openjpegDecoder }`;

/**
 * Puts the decoders that need no WebAssembly, which our content policy blocks, into the worker of pdf.js. Throws when the file no
 * longer looks like that, as a new version may.
 */
export function pdfDecoders() {
	return {
		name: 'pdf-decoders',
		/**
		 * @param {string} code
		 * @param {string} file
		 */
		transform(code, file) {
			if (!WORKER.test(file)) return null;
			if (!LATE.test(code)) throw new Error('pdfjs-dist has changed: see scripts/pdf-decoders.mjs');
			return { code: DECODERS + code.replace(LATE, CHOSEN), map: null };
		}
	};
}
