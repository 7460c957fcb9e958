// Gets a fresh machine ready. Only what Node itself brings is imported here, and nothing newer than what an old Node
// can parse is written here: the first thing this file does is to say so when Node is too old.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

/** The project's own folder, wherever the command was given. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

function isNodeNewEnough() {
	const parts = process.versions.node.split('.').map(Number);
	return parts[0] > OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] >= OLDEST_NODE[1]);
}

if (!isNodeNewEnough()) {
	console.error(
		'Holdline needs Node ' + OLDEST_NODE.join('.') + ' or newer; this is Node ' + process.versions.node + '.'
	);
	process.exit(1);
}

/**
 * Installs what is missing: the packages of the lockfile and, when asked, a Chromium.
 * Returns the path of the browser, or null when none was asked for or none is to be had (then it has said so).
 */
export async function setUp(wish) {
	if (arePackagesBehind()) {
		console.log('Installing packages…');
		const ended = run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
		if (ended.status !== 0) {
			console.error('The packages could not be installed: npm ci failed.');
			process.exit(1);
		}
	}

	if (!wish.browser) return null;
	const browser = findBrowser() || installBrowser();
	if (browser) process.env.CHROMIUM_PATH = browser;
	else console.error('No Chromium was found: install one, or name one in CHROMIUM_PATH.');
	return browser;
}

/** Looks for a Chromium or Chrome: the one named in CHROMIUM_PATH, else the system's. Null when there is none. */
export function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named) return existsSync(named) ? named : null;

	const onPath = (process.env.PATH || '')
		.split(delimiter)
		.filter(Boolean)
		.flatMap((folder) =>
			['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => join(folder, name))
		);
	const usual = [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
	];
	for (const folder of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
		if (folder) usual.push(join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
	}
	// A path alone is not enough: Ubuntu's `chromium-browser` may be a note that says to install a snap.
	return onPath.concat(usual).find((path) => existsSync(path) && canStart(path)) || null;
}

function canStart(path) {
	// Chrome on Windows opens a window for --version instead of answering.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20000 }).status === 0;
}

function installBrowser() {
	const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
	if (process.env.CHROMIUM_PATH || !isRoot || !existsSync('/usr/bin/apt-get')) return null;
	console.log('Installing Chromium…');
	const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
	for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
		if (run('apt-get', words, { env }).status !== 0) return null;
	}
	return findBrowser();
}

function arePackagesBehind() {
	const installed = join(root, 'node_modules', '.package-lock.json');
	return !existsSync(installed) || statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

/** Runs a command with its output in sight. npm on Windows is a script, which only a shell starts. */
function run(command, words, options) {
	return spawnSync(command, words, Object.assign({ stdio: 'inherit', shell: process.platform === 'win32' }, options));
}
