// Programs and rights that some tests need besides Chromium, and whether this machine has them.
import { spawnSync } from 'node:child_process';
import { findProgram } from './setup.mjs';

/**
 * The projects of playwright.config.js that need more than Chromium, and the programs that tests of other projects look at their files
 * with: what each tests, and what this machine lacks (null: nothing).
 */
const demanding = [
	{ project: 'age', what: 'sealed files with the age command', lack: () => lackOf('age', 'age') },
	{
		project: 'pdf',
		what: 'PDFs with qpdf and pdftotext',
		lack: () => lackOf('qpdf', 'qpdf') ?? lackOf('pdftotext', 'pdftotext')
	},
	{
		project: 'mailbox',
		what: 'the mailbox with nats-server',
		lack: () => lackOf('nats', 'nats-server of 2.10 or newer')
	},
	{ project: 'nginx', what: 'hosting with nginx', lack: () => lackOf('nginx', 'nginx') },
	{ project: 'caddy', what: 'hosting with Caddy', lack: () => lackOf('caddy', 'Caddy') },
	{ project: 'firefox', what: 'the tests in Firefox', lack: () => lackOf('firefox', 'Firefox') },
	{
		project: 'webkit',
		what: 'the tests in WebKit',
		lack: () => lackOf('webkit', 'WebKitWebDriver') ?? lackOf('gjs', 'gjs with WebKit2 4.1') ?? lackOf('xvfb', 'Xvfb')
	},
	{ project: 'tmpfs', what: 'the tests with a full disk', lack: lackOfSmallDisk }
];

/**
 * The projects that this machine cannot run, and why. The configuration leaves them out, and `npm test` reports it:
 * a missing test is not a passed test.
 */
export function notRunHere() {
	return demanding.map(({ project, what, lack }) => ({ project, what, why: lack() })).filter(({ why }) => why !== null);
}

function lackOf(program, name) {
	return findProgram(program) ? null : `there is no ${name}`;
}

/**
 * Tries to mount a small tmpfs, in a namespace that ends with the process. Returns why that fails, or null. Tests fill
 * such a disk.
 */
function lackOfSmallDisk() {
	const args = ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/tmp'];
	return spawnSync('unshare', args, { stdio: 'ignore' }).status === 0 ? null : 'no tmpfs can be mounted';
}
