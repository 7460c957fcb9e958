// The long runs of every fault test: `npm test` tries each a few times, this tries it many times.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { notRunHere } from './machine.mjs';
import { root, setUp } from './setup.mjs';

const results = join(root, 'test-results', 'faults');
const env = { ...process.env, FAULTS: 'long' };
/** The projects of playwright.config.js with fault tests. */
const projects = ['faults', 'tmpfs', 'firefox', 'webkit', 'storage'];
const total = { passed: 0, failed: 0 };

if (!(await setUp({ browser: true, everything: true }))) process.exit(1);
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const properties = join(results, 'vitest.json');
const args = [
	'run',
	'tests/domain/case',
	'tests/domain/exchange',
	'tests/deploy/mailbox-cluster',
	'tests/deploy/mailbox-simulation',
	'tests/state/backup-fuzz',
	'tests/platform/pdf-writer',
	'tests/state/sealed',
	'tests/state/shared-case',
	'tests/state/sharing-simulation',
	'tests/storage/copy/frames',
	'tests/storage/exchange',
	'tests/storage/seal'
];
const areHeld = run('vitest/vitest.mjs', [
	...args,
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${properties}`
]);
const { numPassedTests = 0, numFailedTests = 0 } = read(properties);
count(numPassedTests, numFailedTests, areHeld);

if (run('vite/bin/vite.js', ['build'])) {
	const skipped = new Set(notRunHere().map(({ project }) => project));
	const chosen = projects.filter((name) => !skipped.has(name)).map((name) => `--project=${name}`);
	const report = join(results, 'playwright.json');
	env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
	const isFine = run('@playwright/test/cli.js', [
		'test',
		'faults/',
		'engines/kills',
		'tests/storage/copy/',
		'tests/storage/papers/',
		'tests/storage/writer/',
		...chosen,
		'--reporter=list,json'
	]);
	const { stats = {} } = read(report);
	count((stats.expected ?? 0) + (stats.flaky ?? 0), stats.unexpected ?? 0, isFine);
} else {
	count(0, 1);
}

for (const { project, what, why } of notRunHere()) {
	if ([...projects, 'age', 'pdf'].includes(project)) console.log(`not run: ${what}, because ${why}`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

function run(tool, args) {
	console.log(`\n> ${[tool, ...args].join(' ')}`);
	const result = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
		cwd: root,
		stdio: 'inherit',
		env
	});
	return result.status === 0;
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
		return {};
	}
}
