import './missing-methods.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
