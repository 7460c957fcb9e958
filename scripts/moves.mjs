// Trains the listener of `domain/moves` on labelled lines, and writes its weights: node scripts/moves.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { createServer } from 'vite';

/** How much an error costs beside the size of the weights. */
const COST = 2;
const ROUNDS = 60;
/** The smallest weights are left out in steps, and the rest is trained again. */
const KEEP = [64_000, 46_000, 34_000];
const MAX_STEPS = 14;

const training = 'tests/fixtures/moves/training.tsv';
const target = 'src/lib/domain/moves/weights.ts';
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

	let model = moveClasses.map((one) => fit(rows, labels, one, SLOTS, null));
	for (const keep of KEEP) {
		const sizes = model.flatMap((weights) => [...weights.subarray(0, SLOTS)].map(Math.abs)).sort((a, b) => b - a);
		const least = sizes[keep] ?? 0;
		model = model.map((weights, index) =>
			fit(
				rows,
				labels,
				moveClasses[index],
				SLOTS,
				weights.map((weight) => Number(Math.abs(weight) > least))
			)
		);
	}
	const source = packed(model, lines.length, { SLOTS, FIGURES, MIDDLE, STEP });
	console.log(`${lines.length} lines, ${brotliCompressSync(source).length} bytes`);
	writeFileSync(target, source);
} finally {
	await server.close();
}

/** Logistic regression of one class against the rest by L-BFGS. `mask`, if any, tells the slots that may have a weight. */
function fit(rows, labels, one, slots, mask) {
	const told = Uint8Array.from(labels, (label) => Number(label.has(one)));
	const weights = new Float64Array(slots + 1);
	const gradient = new Float64Array(slots + 1);
	const loss = () => {
		gradient.fill(0);
		let sum = 0;
		rows.forEach((row, index) => {
			let odds = weights[slots];
			for (const slot of row) odds += weights[slot];
			const likely = 1 / (1 + Math.exp(-odds));
			sum -= Math.log(Math.max(told[index] ? likely : 1 - likely, 1e-12));
			const error = COST * (likely - told[index]);
			gradient[slots] += error;
			for (const slot of row) gradient[slot] += error;
		});
		sum *= COST;
		for (let slot = 0; slot < slots; slot++) {
			sum += weights[slot] ** 2 / 2;
			gradient[slot] = mask && !mask[slot] ? 0 : gradient[slot] + weights[slot];
		}
		return sum;
	};
	const steps = [];
	let last = loss();
	for (let round = 0; round < ROUNDS; round++) {
		const direction = Float64Array.from(gradient);
		for (const step of steps.toReversed()) {
			step.share = dot(step.moved, direction) / dot(step.moved, step.bent);
			add(direction, step.bent, -step.share);
		}
		const newest = steps.at(-1);
		const scale = newest
			? dot(newest.moved, newest.bent) / dot(newest.bent, newest.bent)
			: 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
		for (let at = 0; at < direction.length; at++) direction[at] *= scale;
		for (const step of steps)
			add(direction, step.moved, step.share - dot(step.bent, direction) / dot(step.moved, step.bent));

		const from = Float64Array.from(weights);
		const before = Float64Array.from(gradient);
		const slope = dot(gradient, direction);
		let length = 1;
		let now = Infinity;
		for (let tries = 0; tries < 15; tries++, length /= 2) {
			for (let at = 0; at < weights.length; at++) weights[at] = from[at] - length * direction[at];
			now = loss();
			if (now <= last - 1e-4 * length * slope) break;
		}
		if (now > last) {
			weights.set(from);
			break;
		}
		const moved = weights.map((weight, at) => weight - from[at]);
		const bent = gradient.map((value, at) => value - before[at]);
		if (dot(moved, bent) > 1e-10) steps.push({ moved, bent, share: 0 });
		if (steps.length > 6) steps.shift();
		const gain = (last - now) / Math.abs(last);
		last = now;
		if (gain < 1e-4) break;
	}
	return weights;
}

function dot(one, other) {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
	return sum;
}

function add(to, what, share) {
	for (let at = 0; at < to.length; at++) to[at] += share * what[at];
}

/** The weights as a module: by class the distances between their slots, and their sizes in whole steps. */
function packed(model, lines, { SLOTS, FIGURES, MIDDLE, STEP }) {
	const last = FIGURES.length - 1;
	const [counts, skips, steps] = [[], [], []];
	for (const weights of model) {
		let [count, before] = [0, -1];
		for (let slot = 0; slot < SLOTS; slot++) {
			const step = Math.max(-MAX_STEPS, Math.min(MAX_STEPS, Math.round(weights[slot] / STEP)));
			if (step === 0) continue;
			let skip = slot - before - 1;
			for (; skip >= last; skip -= last) skips.push(FIGURES[last]);
			skips.push(FIGURES[skip]);
			steps.push(FIGURES[step + MIDDLE]);
			before = slot;
			count++;
		}
		counts.push(count);
	}
	const biases = model.map((weights) => Number(weights[SLOTS].toFixed(2)));
	return [
		`/** Made by \`npm run moves\` from the ${lines} lines in \`tests/fixtures/moves/training.tsv\`. */`,
		`export const biases = [${biases.join(', ')}];`,
		`export const counts = [${counts.join(', ')}];`,
		`export const skips =\n\t'${skips.join('')}';`,
		`export const weightSteps =\n\t'${steps.join('')}';`,
		''
	].join('\n');
}
