// Prepares a fresh machine. This file imports only Node's own modules, and uses only syntax that an old Node can parse:
// its first task is to report that Node is too old.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

/** The folder of the project, independent of the working directory. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where programs are unpacked that no package of this Debian has. */
const unpacked = join(root, 'node_modules', '.cache', 'holdline-programs');

/**
 * Programs besides Node: their names on the PATH, the environment variable for a path, the Debian packages that they
 * come with, and arguments of a trial start. `fits` looks at what that start printed. `archive`: a file of Debian's archive that is
 * unpacked and not installed.
 */
const programs = {
	chromium: {
		names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
		named: 'CHROMIUM_PATH',
		debian: ['chromium'],
		greeting: ['--version']
	},
	// The same engine without the windows of the browser: the journeys take a quarter less time in it.
	shell: {
		names: ['chromium-headless-shell', 'chrome-headless-shell'],
		named: 'HEADLESS_SHELL_PATH',
		debian: ['chromium-headless-shell'],
		greeting: ['--version']
	},
	firefox: {
		names: ['firefox-esr', 'firefox'],
		named: 'FIREFOX_PATH',
		debian: ['firefox-esr'],
		greeting: ['--version']
	},
	webkit: {
		names: ['WebKitWebDriver'],
		named: 'WEBKIT_DRIVER_PATH',
		debian: ['webkit2gtk-driver'],
		greeting: ['--help']
	},
	// The window of the WebKit that is tested is a script of ours in gjs. It needs the description of WebKit's library too.
	gjs: {
		names: ['gjs'],
		named: 'GJS_PATH',
		debian: ['gjs', 'gir1.2-webkit2-4.1'],
		greeting: ['-c', "imports.gi.versions.WebKit2 = '4.1'; imports.gi.WebKit2"]
	},
	xvfb: { names: ['Xvfb'], named: 'XVFB_PATH', debian: ['xvfb'], greeting: ['-help'] },
	// Opens what we seal, and seals what we open.
	age: { names: ['age'], named: 'AGE_PATH', debian: ['age'], greeting: ['--version'] },
	// Two readers of PDFs that are not ours look at those that we write.
	qpdf: { names: ['qpdf'], named: 'QPDF_PATH', debian: ['qpdf'], greeting: ['--version'] },
	pdftotext: { names: ['pdftotext'], named: 'PDFTOTEXT_PATH', debian: ['poppler-utils'], greeting: ['-v'] },
	nginx: { names: ['nginx'], named: 'NGINX_PATH', debian: ['nginx-light'], greeting: ['-v'], isServer: true },
	caddy: { names: ['caddy'], named: 'CADDY_PATH', debian: ['caddy'], greeting: ['version'], isServer: true },
	// Debian 12 has 2.9.10, which refuses `sync_interval`. Debian 13's runs here too, and is only ever started by tests, on loopback.
	nats: {
		names: ['nats-server'],
		named: 'NATS_SERVER_PATH',
		debian: [],
		greeting: ['--version'],
		fits: (printed) => Number((/v2\.(\d+)\./.exec(printed) || [])[1]) >= 10,
		archive: {
			address: 'http://deb.debian.org/debian/pool/main/n/nats-server/nats-server_2.10.27-1+b2_amd64.deb',
			sha256: '6d913ac987b78734c08537c2adeb1526cf735f216173a9170d94b185fcfe6f8a',
			path: join('usr', 'sbin', 'nats-server')
		}
	}
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
 * Installs what is missing: the packages of the lockfile; with `browser` a Chromium; with `everything` also the servers,
 * the Firefox and the WebKit that some tests need. Resolves with the path of the Chromium. Resolves with null when none was asked
 * for, or when none is available, which it reports. It does not report other missing programs: scripts/machine.mjs
 * does.
 */
export async function setUp(options) {
	if (arePackagesBehind()) {
		console.log('Installing packages…');
		const result = run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
		if (result.status !== 0) {
			console.error('The packages could not be installed: npm ci failed.');
			process.exit(1);
		}
	}

	if (!options.browser) return null;
	const wanted = options.everything ? Object.keys(programs) : ['chromium'];
	install(wanted.filter((name) => !findProgram(name)));
	for (const name of wanted) if (programs[name].archive && !findProgram(name)) await unpack(name);
	// Child processes then need not search again.
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

	// Servers are in a folder that only root has on the PATH.
	const folders = (process.env.PATH || '').split(delimiter).concat('/usr/sbin').filter(Boolean);
	const onPath = folders.flatMap((folder) => program.names.map((file) => join(folder, file)));
	if (program.archive) onPath.unshift(join(unpacked, name, program.archive.path));
	const paths = name === 'chromium' ? onPath.concat(usualPathsOfChrome()) : onPath;
	// An existing file is not enough: Ubuntu's `chromium-browser` may be a script that tells you to install a snap.
	return paths.find((path) => existsSync(path) && canStart(path, program)) || null;
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

function canStart(path, program) {
	// Chrome on Windows opens a window for --version instead of answering.
	if (process.platform === 'win32') return true;
	const { status, stdout } = spawnSync(path, program.greeting, { encoding: 'utf8', timeout: 20000 });
	return status === 0 && (!program.fits || program.fits(stdout));
}

/** Fetches a program from Debian's archive, checks that it is the one that is meant, and unpacks it. Where that fails, there is none. */
async function unpack(name) {
	const { address, sha256 } = programs[name].archive;
	if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync('/usr/bin/dpkg')) return;
	console.log('Fetching ' + address + '…');
	const folder = join(unpacked, name);
	const file = folder + '.deb';
	try {
		const answer = await fetch(address, { signal: AbortSignal.timeout(60000) });
		const bytes = Buffer.from(await answer.arrayBuffer());
		if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('this is another file');
		mkdirSync(unpacked, { recursive: true });
		writeFileSync(file, bytes);
		if (run('dpkg', ['-x', file, folder]).status !== 0) throw new Error('dpkg could not unpack it');
	} catch (problem) {
		rmSync(folder, { recursive: true, force: true });
		console.error(name + ' is not here: ' + problem.message);
	} finally {
		rmSync(file, { force: true });
	}
}

/**
 * Installs the Debian packages of these programs in one call. If that fails, installs them one by one, so that one
 * missing package blocks no other.
 */
function install(names) {
	const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
	if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
	const packages = names
		.map((name) => programs[name])
		.filter((program) => !process.env[program.named] && !(program.isServer && areServersStarted()))
		.flatMap((program) => program.debian);
	if (packages.length === 0) return;

	console.log('Installing ' + packages.join(', ') + '…');
	apt(['update']);
	const args = ['install', '-y', '--no-install-recommends'];
	if (apt(args.concat(packages)) === 0 || packages.length === 1) return;
	for (const one of packages) apt(args.concat(one));
}

/**
 * True where apt starts a server as soon as it is installed. On a computer in daily use, that is its owner's decision.
 */
function areServersStarted() {
	return existsSync('/run/systemd/system') && !existsSync('/usr/sbin/policy-rc.d');
}

function apt(args) {
	const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
	return run('apt-get', args, { env }).status;
}

function arePackagesBehind() {
	const installed = join(root, 'node_modules', '.package-lock.json');
	return !existsSync(installed) || statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

/** Runs a command and shows its output. npm on Windows is a script, which needs a shell. */
function run(command, args, options) {
	return spawnSync(command, args, Object.assign({ stdio: 'inherit', shell: process.platform === 'win32' }, options));
}
