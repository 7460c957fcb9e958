import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findProgram } from '../../scripts/setup.mjs';
import { test as journey } from '../journeys/holdline.ts';
import { freePort, hasEnded, settle, untilItAnswers } from './server-files.ts';

export type HostName = 'nginx' | 'caddy';

/** A server that a person may put the built site on, with the file that we give for it. */
export type Host = { readonly address: string; readonly port: number; readonly kill: () => Promise<void> };

/** The phones of these tests visit the site on such a server. */
export const test = journey.extend<{ host: Host }, { hostName: HostName }>({
	hostName: ['nginx', { scope: 'worker', option: true }],
	serviceWorkers: 'allow',

	host: async ({ hostName, siteRoot }, use) => {
		const host = await startHost(hostName, resolve(siteRoot));
		await use(host);
		await host.kill();
	},

	site: async ({ host, hostName, siteRoot }, use) => {
		let [running, isDown] = [host, false];
		const kill = async () => {
			await running.kill();
			isDown = true;
		};
		await use({
			address: host.address,
			get isDown() {
				return isDown;
			},
			kill,
			async revive(root = siteRoot) {
				await kill();
				running = await startHost(hostName, resolve(root), host.port);
				isDown = false;
			}
		});
		await kill();
	}
});

export { expect } from '../journeys/holdline.ts';

async function startHost(name: HostName, root: string, wished?: number): Promise<Host> {
	const port = wished ?? (await freePort());
	const folder = await mkdtemp(join(tmpdir(), `holdline-${name}-`));
	const program = findProgram(name) ?? name;
	const { file, text, words } = await (name === 'nginx' ? nginx : caddy)(root, port, folder);
	await writeFile(file, text);

	const server = spawn(program, words, {
		env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	server.stderr.on('data', (part: Buffer) => (said += part.toString()));
	const kill = async () => {
		if (!hasEnded(server)) {
			const ended = once(server, 'exit');
			server.kill('SIGKILL');
			await ended;
		}
		await rm(folder, { recursive: true, force: true });
	};
	if (!(await untilItAnswers(server, port))) {
		await kill();
		throw new Error(`${name} did not start:\n${said}`);
	}
	return { address: `http://127.0.0.1:${port}`, port, kill };
}

/** Our server block as it stands, but for the lines that everybody changes, in the shortest possible main file. */
async function nginx(root: string, port: number, folder: string) {
	const block = await settle('deploy/nginx.conf', [
		['listen 80;', `listen 127.0.0.1:${port};`],
		['listen [::]:80;', ''],
		['server_name holdline.example;', 'server_name localhost;'],
		['root /srv/holdline;', `root ${root};`]
	]);
	const file = join(folder, 'nginx.conf');
	const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${folder};`);
	const text = [
		// One process, which is gone when it is killed and reads what we can read.
		'daemon off; master_process off; error_log stderr;',
		`pid ${join(folder, 'pid')};`,
		'events {}',
		`http { access_log off; ${scratch.join(' ')}`,
		block,
		'}'
	].join('\n');
	return { file, text, words: ['-e', 'stderr', '-p', folder, '-c', file] };
}

async function caddy(root: string, port: number, folder: string) {
	const site = await settle('deploy/Caddyfile', [
		['holdline.example {', `http://127.0.0.1:${port} {`],
		['root * /srv/holdline', `root * ${root}`]
	]);
	const file = join(folder, 'Caddyfile');
	const text = `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n\n${site}`;
	return { file, text, words: ['run', '--adapter', 'caddyfile', '--config', file] };
}
