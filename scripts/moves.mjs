// Trains the listener of `domain/moves` on labelled lines, and writes its weights: node scripts/moves.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { createServer } from 'vite';

/**
 * Which weights there are is chosen with a penalty on their sizes, so that most are nothing; those that are left are then fitted
 * with a penalty on their squares, which does not make them too small.
 */
const CHOOSING = { linear: 0.7, square: 0, rounds: 12 };
const FITTING = { linear: 0, square: 1, rounds: 8 };
/** A weight moves by no more than this at a time: the likelihood is not as even as a Newton step takes it to be. */
const MAX_MOVE = 1;
const MAX_STEPS = 40;

const training = 'tests/fixtures/moves/training.tsv';
const target = 'src/lib/domain/moves/moves-pack.ts';
const server = await createServer({
	configFile: false,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, watch: null, ws: false },
	optimizeDeps: { noDiscovery: true, include: [] }
});

try {
	const { read } = await server.ssrLoadModule('/src/lib/domain/text/tokens.ts');
	const { plainWords } = await server.ssrLoadModule('/src/lib/domain/moves/plain-words.ts');
	const { SLOTS, ngramSlots } = await server.ssrLoadModule('/src/lib/domain/moves/ngrams.ts');
	const { FIGURES, MIDDLE, STEP, moveClasses } = await server.ssrLoadModule('/src/lib/domain/moves/weigh.ts');

	const lines = readFileSync(training, 'utf8')
		.trim()
		.split('\n')
		.map((line) => line.split('\t'));
	const rows = lines.map(([kind, , text]) => Int32Array.from(ngramSlots(plainWords(read(text)), kind)));
	const labels = lines.map(
		([, moves]) => new Set(moves.split(',').map((move) => (move === 'promises-dated' ? 'promises-undated' : move)))
	);

	const linesOf = invert(rows, SLOTS);
	const model = moveClasses.map((one) => {
		const told = Uint8Array.from(labels, (label) => Number(label.has(one)));
		const chosen = fit(linesOf, told, CHOOSING);
		return fit(
			linesOf.map((of, slot) => (chosen[slot] === 0 ? [] : of)),
			told,
			FITTING
		);
	});
	const source = packed(model, lines.length, { SLOTS, FIGURES, MIDDLE, STEP });
	console.log(`${lines.length} lines, ${brotliCompressSync(source).length} bytes`);
	writeFileSync(target, source);
} finally {
	await server.close();
}

/** The lines of each slot. One line alone teaches nothing. The slot after the last is in every line: its weight is the bias. */
function invert(rows, slots) {
	const linesOf = Array.from({ length: slots }, () => []);
	rows.forEach((row, index) => row.forEach((slot) => linesOf[slot].push(index)));
	return [...linesOf.map((of) => (of.length > 1 ? of : [])), rows.map((_, index) => index)];
}

/** Logistic regression of one class against the rest, one weight after the other by a Newton step. The bias has no penalty. */
function fit(linesOf, told, { linear, square, rounds }) {
	const weights = new Float64Array(linesOf.length);
	const odds = new Float64Array(told.length);
	const likely = new Float64Array(told.length).fill(0.5);
	for (let round = 0; round < rounds; round++) {
		for (let slot = weights.length - 1; slot >= 0; slot--) {
			const of = linesOf[slot];
			if (of.length === 0) continue;
			let [slope, bend] = [0, 1e-3];
			for (const line of of) {
				slope += likely[line] - told[line];
				bend += likely[line] * (1 - likely[line]);
			}
			const isBias = slot === weights.length - 1;
			const moved = weights[slot] * bend - slope;
			const next = isBias ? moved / bend : (Math.sign(moved) * Math.max(Math.abs(moved) - linear, 0)) / (bend + square);
			const step = Math.max(-MAX_MOVE, Math.min(MAX_MOVE, next - weights[slot]));
			if (step === 0) continue;
			weights[slot] += step;
			for (const line of of) {
				odds[line] += step;
				likely[line] = 1 / (1 + Math.exp(-odds[line]));
			}
		}
	}
	return weights;
}

/** The weights as a module: the slots that have any, by the distances between them, and for each weight its class and its size. */
function packed(model, lines, { SLOTS, FIGURES, MIDDLE, STEP }) {
	const last = FIGURES.length - 1;
	const [skips, classes, steps] = [[], [], []];
	let before = -1;
	for (let slot = 0; slot < SLOTS; slot++) {
		const ofSlot = model
			.map((weights, ofClass) => ({ ofClass, step: Math.round(weights[slot] / STEP) }))
			.filter(({ step }) => step !== 0);
		if (ofSlot.length === 0) continue;
		let skip = slot - before - 1;
		for (; skip >= last; skip -= last) skips.push(FIGURES[last]);
		skips.push(FIGURES[skip]);
		ofSlot.forEach(({ ofClass, step }, index) => {
			classes.push(FIGURES[ofClass + (index < ofSlot.length - 1 ? model.length : 0)]);
			steps.push(FIGURES[Math.max(-MAX_STEPS, Math.min(MAX_STEPS, step)) + MIDDLE]);
		});
		before = slot;
	}
	const biases = model.map((weights) => Number(weights[SLOTS].toFixed(2)));
	return [
		`/** Made by \`npm run moves\` from the ${lines} lines in \`tests/fixtures/moves/training.tsv\`. */`,
		`export const biases = [${biases.join(', ')}];`,
		`export const slotSkips =\n\t'${skips.join('')}';`,
		`export const classFigures =\n\t'${classes.join('')}';`,
		`export const stepFigures =\n\t'${steps.join('')}';`,
		''
	].join('\n');
}
