import { parseArgs } from 'node:util';

const usage = 'npm run bench -- [--rounds N] [--only load|offline|tap|big]';
const parts = ['load', 'offline', 'tap', 'big'];

/** Parses the arguments. When they are invalid, prints the usage and exits with 1. */
export function readOptions(args) {
	try {
		const { values } = parseArgs({
			args,
			options: { rounds: { type: 'string', default: '9' }, only: { type: 'string', multiple: true, default: parts } }
		});
		const rounds = Number(values.rounds);
		if (Number.isInteger(rounds) && rounds > 0 && values.only.every((name) => parts.includes(name))) {
			return { rounds, only: values.only };
		}
	} catch {
		// Handled like an invalid value.
	}
	console.error(usage);
	process.exit(1);
}
