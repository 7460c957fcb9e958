import type { PdfMaker } from '#lib/platform/bundle-pack.ts';
import type BundleSheet from '../bundle/BundleSheet.svelte';

/** Loads what puts a bundle together. Null where a pack is not here and could not be fetched. */
export type LoadBundle = () => Promise<{ Sheet: typeof BundleSheet; Maker: typeof PdfMaker } | null>;
