// Gets a fresh machine ready. Only what Node itself brings is imported here, and nothing newer than what an old Node
// can parse is written here: the first thing this file does is to say so when Node is too old.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

/** The project's own folder, wherever the command was given. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is not Node's: how each is called on the PATH and in Debian, where a path to it may be named, and how it shows that it starts. */
const programs = {
	chromium: {
		names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
		named: 'CHROMIUM_PATH',
		debian: 'chromium',
		greeting: '--version'
	},
	firefox: {
		names: ['firefox-esr', 'firefox'],
		named: 'FIREFOX_PATH',
		debian: 'firefox-esr',
		greeting: '--version'
	},
	nginx: { names: ['nginx'], named: 'NGINX_PATH', debian: 'nginx-light', greeting: '-v', isServer: true },
	caddy: { names: ['caddy'], named: 'CADDY_PATH', debian: 'caddy', greeting: 'version', isServer: true }
};

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
 * Installs what is missing: the packages of the lockfile and, when asked, a Chromium; with `everything` also the servers and
 * the Firefox that some tests need. Returns the path of the Chromium, or null when none was asked for or none
 * is to be had (then it has said so). What else is not to be had is not said here: scripts/machine.mjs knows.
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
	const wanted = wish.everything ? Object.keys(programs) : ['chromium'];
	install(wanted.filter((name) => !findProgram(name)));
	// What is started from here need not search again.
	for (const name of wanted) {
		const path = findProgram(name);
		if (path) process.env[programs[name].named] = path;
	}
	const browser = findBrowser();
	if (!browser) console.error('No Chromium was found: install one, or name one in CHROMIUM_PATH.');
	return browser;
}

/** Looks for a Chromium or Chrome: the one named in CHROMIUM_PATH, else the system's. Null when there is none. */
export function findBrowser() {
	return findProgram('chromium');
}

/** Looks for one of the programs above: the one named in the environment, else the system's. Null when there is none. */
export function findProgram(name) {
	const program = programs[name];
	const named = process.env[program.named];
	if (named) return existsSync(named) ? named : null;

	// Servers are where only root looks.
	const folders = (process.env.PATH || '').split(delimiter).concat('/usr/sbin').filter(Boolean);
	const onPath = folders.flatMap((folder) => program.names.map((file) => join(folder, file)));
	const paths = name === 'chromium' ? onPath.concat(usualPathsOfChrome()) : onPath;
	// A path alone is not enough: Ubuntu's `chromium-browser` may be a note that says to install a snap.
	return paths.find((path) => existsSync(path) && canStart(path, program.greeting)) || null;
}

function usualPathsOfChrome() {
	const usual = [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
	];
	for (const folder of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
		if (folder) usual.push(join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
	}
	return usual;
}

function canStart(path, greeting) {
	// Chrome on Windows opens a window for --version instead of answering.
	if (process.platform === 'win32') return true;
	return spawnSync(path, [greeting], { stdio: 'ignore', timeout: 20000 }).status === 0;
}

/** Installs what of these is Debian's to give, in one call; when that fails, one by one, so that one that is not to be had costs no other. */
function install(names) {
	const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
	if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
	const packages = names
		.map((name) => programs[name])
		.filter((program) => !process.env[program.named] && !(program.isServer && areServersStarted()))
		.map((program) => program.debian);
	if (packages.length === 0) return;

	console.log('Installing ' + packages.join(', ') + '…');
	apt(['update']);
	const words = ['install', '-y', '--no-install-recommends'];
	if (apt(words.concat(packages)) === 0 || packages.length === 1) return;
	for (const one of packages) apt(words.concat(one));
}

/** True where apt starts a server as soon as it is installed: on a computer that somebody uses, that is for them to decide. */
function areServersStarted() {
	return existsSync('/run/systemd/system') && !existsSync('/usr/sbin/policy-rc.d');
}

function apt(words) {
	const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
	return run('apt-get', words, { env }).status;
}

function arePackagesBehind() {
	const installed = join(root, 'node_modules', '.package-lock.json');
	return !existsSync(installed) || statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

/** Runs a command with its output in sight. npm on Windows is a script, which only a shell starts. */
function run(command, words, options) {
	return spawnSync(command, words, Object.assign({ stdio: 'inherit', shell: process.platform === 'win32' }, options));
}
