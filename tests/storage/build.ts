import { rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import { mailboxPlace } from '../../scripts/mailbox-place.mjs';

/** The folder of the storage page and its scripts, which are built once for all workers. */
export const STORAGE_SITE = 'test-results/storage-site';

const PAGE = `<!doctype html><html lang="en"><head><title>Storage</title><link rel="icon" href="data:," /></head><body>
<script type="module">
import * as storage from './storage.js';
import * as changes from './changes.js';
Object.assign(globalThis, { storage, changes });
</script></body></html>`;

/** Playwright calls this before the first test. */
export default async function buildStorageSite(): Promise<void> {
	await rm(STORAGE_SITE, { recursive: true, force: true });
	await build({
		configFile: false,
		logLevel: 'error',
		worker: { plugins: () => [mailboxPlace()] },
		build: {
			outDir: STORAGE_SITE,
			lib: {
				entry: {
					storage: 'tests/storage/bundle.ts',
					pdf: 'src/lib/storage/pdf/pdf-pack.ts',
					changes: 'tests/faults/in-page/changes.ts',
					'failing-calls': 'tests/faults/in-page/failing-calls.ts'
				},
				formats: ['es']
			}
		}
	});
	await writeFile(`${STORAGE_SITE}/index.html`, PAGE);
}
