import { parseArgs } from 'node:util';

const parts = [
	'load',
	'offline',
	'return',
	'tap',
	'add',
	'search',
	'review',
	'big',
	'fling',
	'papers',
	'exchange',
	'seal',
	'sealed',
	'mailbox'
];
const usage = `npm run bench -- [--rounds N] [--only ${parts.join('|')}] [--guard] [--keep]`;

/**
 * Parses the arguments. When they are invalid, prints the usage and exits with 1. `guard`: fails when a main row is worse than what
 * docs/performance.json keeps. `keep`: writes that file.
 */
export function readOptions(args) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				rounds: { type: 'string' },
				only: { type: 'string', multiple: true },
				guard: { type: 'boolean', default: false },
				keep: { type: 'boolean', default: false }
			}
		});
		const { guard, keep } = values;
		const rounds = Number(values.rounds ?? (guard ? 5 : 9));
		const only = values.only ?? (guard ? ['load', 'offline', 'tap'] : parts);
		if (Number.isInteger(rounds) && rounds > 0 && only.every((name) => parts.includes(name))) {
			return { rounds, only, guard, keep };
		}
	} catch {
		// Handled like an invalid value.
	}
	console.error(usage);
	process.exit(1);
}
