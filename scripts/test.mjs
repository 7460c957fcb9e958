import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { notRunHere } from './machine.mjs';
import { root, setUp } from './setup.mjs';

const results = join(root, 'test-results');
const [vitestReport, playwrightReport] = [join(results, 'vitest.json'), join(results, 'playwright.json')];
const total = { passed: 0, failed: 0 };
const notRun = [];
// npm on Windows is a script, which needs a shell.
const asNpm = { cwd: root, shell: process.platform === 'win32' };

const browser = await setUp({ browser: true, everything: true });
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

// The linter uses one core, and takes longer than the next two steps. It runs in parallel, so that the browsers need
// not wait for it.
const isLinted = inParallel('run', 'lint');
npm('run', 'check');
unitTests();
if (node('vite/bin/vite.js', 'build')) {
	if (browser) {
		count(...(show('scripts/budget.mjs', []) ? [1, 0] : [0, 1]));
		browserTests();
	} else {
		notRun.push('budget and all tests in browsers, because there is no Chromium');
	}
} else {
	notRun.push('budget and all tests in browsers, because there is no build');
}

count(...((await isLinted) ? [1, 0] : [0, 1]));

for (const why of notRun) console.log(`not run: ${why}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || (process.env.CI === 'true' && notRun.length > 0) ? 1 : 0);

function unitTests() {
	const isFine = show('node_modules/vitest/vitest.mjs', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${vitestReport}`
	]);
	const report = read(vitestReport);
	count(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, isFine);
	if (report?.numPendingTests > 0)
		notRun.push(`${report.numPendingTests} unit tests, because they are marked as skipped`);
}

function browserTests() {
	const isFine = show('node_modules/@playwright/test/cli.js', ['test']);
	const stats = read(playwrightReport)?.stats;
	count((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, isFine);
	for (const { title, file } of flakyTests()) console.log(`passed only at the second try: ${file}: ${title}`);
	for (const { what, why } of notRunHere()) notRun.push(`${what}, because ${why}`);
	if (stats?.skipped > 0) notRun.push(`${stats.skipped} browser tests, because they are marked as skipped`);
	for (const [project, seconds] of secondsByProject()) console.log(`${project}: ${seconds.toFixed(0)} s of tests`);
}

/** How long the tests of each project took, added up. Workers share it. */
function secondsByProject() {
	const seconds = new Map();
	for (const { projectName, results } of specsThatRan().flatMap(({ tests }) => tests)) {
		const spent = results.reduce((sum, { duration }) => sum + duration / 1000, 0);
		seconds.set(projectName, (seconds.get(projectName) ?? 0) + spent);
	}
	return seconds;
}

function flakyTests() {
	return specsThatRan().filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
}

function specsThatRan() {
	const all = ({ suites = [], specs = [] }) => [...suites.flatMap(all), ...specs];
	return all(read(playwrightReport) ?? {});
}

/** Runs a step that counts as one test. */
function npm(...args) {
	const { status } = spawnSync('npm', args, { ...asNpm, stdio: 'inherit' });
	count(...(status === 0 ? [1, 0] : [0, 1]));
}

/** Runs a step in parallel, and prints its output when it has ended. Resolves with whether it passed. */
async function inParallel(...args) {
	const path = join(results, `${args.at(-1)}.txt`);
	const output = openSync(path, 'w');
	const [code] = await once(spawn('npm', args, { ...asNpm, stdio: ['ignore', output, output] }), 'exit');
	console.log(readFileSync(path, 'utf8'));
	return code === 0;
}

function node(tool, ...args) {
	const isFine = show(join('node_modules', tool), args);
	count(...(isFine ? [1, 0] : [0, 1]));
	return isFine;
}

function show(script, args) {
	console.log(`\n> ${[script.replace(/^node_modules\//, ''), ...args].join(' ')}`);
	return spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** A runner that stopped before it could count is also a failure. */
function count(passed, failed, isFine = true) {
	total.passed += passed;
	total.failed += failed === 0 && !isFine ? 1 : failed;
}

function read(report) {
	try {
		return JSON.parse(readFileSync(report, 'utf8'));
	} catch {
		return null;
	}
}
