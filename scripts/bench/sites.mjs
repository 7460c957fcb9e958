// The pages that are measured: the built site, a bare Kit page, and a bare HTML page. All are served alike.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { root } from '../setup.mjs';
import { writeBareKit } from './bare-kit.mjs';

/**
 * Builds what is to be built. `roots` says where each site lies; `remove` takes away what was made for the run.
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

/** Serves every site, each at a port of its own, so that none shares storage with another. */
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
	const ended = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		// What it tells of itself belongs to the site, not to the figures.
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (ended.status !== 0) throw new Error(`The build in ${folder} failed.`);
}
