import type { Plugin } from 'vite';

/** Puts the decoders that need no WebAssembly into the worker of pdf.js. */
export function pdfDecoders(): Plugin;
