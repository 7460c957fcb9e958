// The measured pages: the built site, a bare Kit page, and bare HTML pages. All are served in the same way.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { root } from '../setup.mjs';
import { writeBareKit } from './bare-kit.mjs';

/**
 * Builds the sites. `roots` are the folders to serve; `remove` deletes what was created for the run.
 * @returns {Promise<{ roots: { app: string, kit: string, html: string }, remove: () => Promise<void> }>}
 */
export async function buildSites() {
	const kit = await mkdtemp(join(tmpdir(), 'holdline-bare-kit-'));
	const remove = () => rm(kit, { recursive: true, force: true });
	try {
		await writeBareKit(kit);
		build(kit);
		build(root);
	} catch (problem) {
		await remove();
		throw problem;
	}
	const html = join(import.meta.dirname, 'bare-html');
	return { roots: { app: join(root, 'build'), kit: join(kit, 'build'), html }, remove };
}

/** Serves each site at a port of its own, so that no two share storage. */
export async function serveSites({ roots }) {
	const names = Object.keys(roots);
	const servers = await Promise.all(names.map((name) => serve({ root: roots[name] })));
	return {
		addresses: Object.fromEntries(servers.map(({ address }, index) => [names[index], address])),
		close: () => Promise.all(servers.map((server) => server.close()))
	};
}

function build(folder) {
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		// Its standard output would mix with the figures.
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (result.status !== 0) throw new Error(`The build in ${folder} failed.`);
}
