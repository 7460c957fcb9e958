import { parseArgs } from 'node:util';

const usage = 'npm run bench -- [--rounds N] [--only load|offline|tap|big]';
const parts = ['load', 'offline', 'tap', 'big'];

/** Reads what stands after the command. Says how it is used, and ends, when it cannot be read. */
export function readOptions(words) {
	try {
		const { values } = parseArgs({
			args: words,
			options: { rounds: { type: 'string', default: '9' }, only: { type: 'string', multiple: true, default: parts } }
		});
		const rounds = Number(values.rounds);
		if (Number.isInteger(rounds) && rounds > 0 && values.only.every((name) => parts.includes(name))) {
			return { rounds, only: values.only };
		}
	} catch {
		// The same answer as to a value that makes no sense.
	}
	console.error(usage);
	process.exit(1);
}
