// Measures the reader of facts on labelled notes: node scripts/measure-reader.mjs [--show]
import { performance } from 'node:perf_hooks';
import { createServer } from 'vite';

const shows = process.argv.includes('--show');
const server = await createServer({
	configFile: false,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, watch: null, ws: false },
	optimizeDeps: { noDiscovery: true, include: [] }
});

try {
	const { fieldsIn } = await server.ssrLoadModule('/src/lib/domain/text/fields.ts');
	const notes = await server.ssrLoadModule('/tests/fixtures/fields/notes.ts');
	const { scoreFields, precisionOf, recallOf } = await server.ssrLoadModule('/tests/fixtures/fields/score.ts');
	for (const name of ['sample', 'heldOut', 'heldOutLater']) report(name, scoreFields(notes[name]));
	reportTimes(notes.sample, fieldsIn);
	reportGrowth(fieldsIn);

	function report(name, { all, kinds, empty, differences }) {
		console.log(`\n${name}: ${scores(all)}, found on ${empty.flagged} of ${empty.notes} notes that hold nothing`);
		for (const [kind, one] of [...kinds].sort())
			console.log(`  ${kind.padEnd(10)} ${scores(one)}   ${one.hit}+ ${one.missed}- ${one.wrong}!`);
		if (!shows) return;
		for (const { text, missed, wrong } of differences) {
			console.log(text);
			for (const [sign, fields] of [
				['-', missed],
				['!', wrong]
			])
				for (const { kind, value, start, end } of fields)
					console.log(`  ${sign} ${kind} ${JSON.stringify(value)} "${text.slice(start, end)}"`);
		}
	}

	function scores(score) {
		return `precision ${precisionOf(score).toFixed(3)}, recall ${recallOf(score).toFixed(3)}`;
	}
} finally {
	await server.close();
}

function reportTimes(notes, fieldsIn) {
	const times = [];
	for (let round = 0; round < 60; round++) {
		for (const note of notes) {
			const began = performance.now();
			fieldsIn(note.text, note);
			if (round >= 20) times.push((performance.now() - began) * 1000);
		}
	}
	console.log(`\nmedian ${times.sort((a, b) => a - b)[times.length >> 1].toFixed(0)} µs a note of the sample`);
}

function reportGrowth(fieldsIn) {
	const seeds = ['ref ', '1 ', '0161 ', 'will ', 'two ', '£1,', '4-', 'Mr ', 'if ', '1.1.', 'by Friday ', 'Dan said '];
	console.log('time for 8,000 and 16,000 characters of one repeated piece');
	for (const seed of seeds) {
		const [once, twice] = [8000, 16_000].map((length) => {
			const text = seed.repeat(Math.ceil(length / seed.length));
			const runs = Array.from({ length: 5 }, () => {
				const began = performance.now();
				fieldsIn(text, { on: '2026-11-10', country: 'GB' });
				return performance.now() - began;
			});
			return Math.min(...runs);
		});
		console.log(
			`  ${JSON.stringify(seed).padEnd(14)} ${once.toFixed(1)} ms  ${twice.toFixed(1)} ms  ratio ${(twice / once).toFixed(2)}`
		);
	}
}
