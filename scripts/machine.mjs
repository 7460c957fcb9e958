// What some tests need beyond a Chromium, and whether this machine has it.
import { spawnSync } from 'node:child_process';
import { findProgram } from './setup.mjs';

/** The projects of playwright.config.js that need more: what each tests, and what this machine lacks for it (null: nothing). */
const demanding = [
	{ project: 'nginx', what: 'hosting with nginx', lack: () => lackOf('nginx', 'nginx') },
	{ project: 'caddy', what: 'hosting with Caddy', lack: () => lackOf('caddy', 'Caddy') },
	{ project: 'firefox', what: 'the tests in Firefox', lack: () => lackOf('firefox', 'Firefox') },
	{ project: 'tmpfs', what: 'the tests with a full disk', lack: lackOfSmallDisk }
];

/**
 * The projects that this machine cannot run, and why. The configuration leaves them out and `npm test` says so: a test
 * that is not there is not a test that passed.
 */
export function notRunHere() {
	return demanding.map(({ project, what, lack }) => ({ project, what, why: lack() })).filter(({ why }) => why !== null);
}

function lackOf(program, name) {
	return findProgram(program) ? null : `there is no ${name}`;
}

/** A disk of a few megabytes, which a test can fill. Tried for real, where nobody sees it: it goes with the process that made it. */
function lackOfSmallDisk() {
	const words = ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/tmp'];
	return spawnSync('unshare', words, { stdio: 'ignore' }).status === 0 ? null : 'no tmpfs can be mounted';
}
