// Measures the coach on labelled notes: node scripts/measure-coach.mjs FILE... [--show]
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createServer } from 'vite';

const shows = process.argv.includes('--show');
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const server = await createServer({
	configFile: false,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, watch: null, ws: false },
	optimizeDeps: { noDiscovery: true, include: [] }
});

try {
	const { learnPhrases } = await server.ssrLoadModule('/src/lib/domain/coach/learned-phrases.ts');
	const { coachPhrases } = await server.ssrLoadModule('/src/lib/domain/coach/coach-pack.ts');
	learnPhrases(coachPhrases);
	const { reviewNote } = await server.ssrLoadModule('/src/lib/domain/coach/review.ts');
	reviewNote('warm');
	for (const file of files) report(file, reviewNote);
	reportGrowth(reviewNote);
} finally {
	await server.close();
}

function report(file, reviewNote) {
	const notes = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line));
	const flag = { hit: 0, wrong: 0, missed: 0, clean: 0 };
	const kinds = new Map();
	const count = (kind) => kinds.get(kind) ?? kinds.set(kind, { hit: 0, wrong: 0, missed: 0 }).get(kind);
	let tight = 0;
	for (const note of notes) {
		const found = reviewNote(note.text);
		if (note.clean) flag.clean++;
		if (found.length > 0 && note.clean) flag.wrong++;
		if (found.length > 0 && !note.clean) flag.hit++;
		if (found.length === 0 && !note.clean) flag.missed++;
		const used = new Set();
		for (const span of note.spans) {
			const at = found.findIndex((one, k) => !used.has(k) && one.kind === span.kind && shared(one, span) > 0);
			if (at < 0) {
				count(span.kind).missed++;
				continue;
			}
			used.add(at);
			count(span.kind).hit++;
			const one = found[at];
			if (shared(one, span) / (Math.max(one.end, span.end) - Math.min(one.start, span.start)) >= 0.5) tight++;
		}
		found.forEach((one, k) => used.has(k) || count(one.kind).wrong++);
		if (shows) show(note, found);
	}
	const spans = { hit: 0, wrong: 0, missed: 0 };
	for (const one of kinds.values()) for (const key of Object.keys(spans)) spans[key] += one[key];
	console.log(`\n${file}: ${notes.length} notes`);
	console.log(
		`has a flag   ${scores(flag)}   wrong on clean ${percent(flag.wrong, flag.clean)} (${flag.wrong} of ${flag.clean})`
	);
	console.log(`spans        ${scores(spans)}   IoU 0.5: ${percent(tight, spans.hit + spans.missed)} of the labelled`);
	for (const [kind, one] of [...kinds].sort())
		console.log(`  ${kind.padEnd(10)} ${scores(one)}   ${one.hit}+ ${one.missed}- ${one.wrong}!`);
	const times = [];
	for (let round = 0; round < 20; round++) {
		for (const note of notes) {
			const began = performance.now();
			reviewNote(note.text);
			times.push((performance.now() - began) * 1000);
		}
	}
	console.log(`median ${times.sort((a, b) => a - b)[times.length >> 1].toFixed(1)} µs a note`);
}

function show(note, found) {
	const bracketed = (spans) =>
		[...spans]
			.sort((a, b) => b.start - a.start)
			.reduce(
				(text, span) =>
					`${text.slice(0, span.start)}[${text.slice(span.start, span.end)}|${span.kind}]${text.slice(span.end)}`,
				note.text
			);
	const same =
		note.spans.length === found.length &&
		note.spans.every((span) => found.some((one) => one.kind === span.kind && shared(one, span) > 0));
	if (same) return;
	const sign = note.clean ? 'WRONG' : found.length === 0 ? 'MISSED' : 'SPANS';
	console.log(`${sign}\n  label ${bracketed(note.spans)}\n  found ${bracketed(found)}`);
}

function shared(a, b) {
	return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function scores({ hit, wrong, missed }) {
	const precision = hit / (hit + wrong || 1);
	const recall = hit / (hit + missed || 1);
	const f1 = (2 * precision * recall) / (precision + recall || 1);
	return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
}

function percent(part, whole) {
	return `${((100 * part) / (whole || 1)).toFixed(1)} %`;
}

function reportGrowth(reviewNote) {
	const seeds = [
		'they ',
		'never ',
		'"',
		"'",
		'!',
		'so ',
		'said ',
		'A',
		'f*',
		'a few ',
		'i ',
		'trying to ',
		'1:',
		'(',
		'\n',
		'ABC ',
		'because they ',
		'not '
	];
	console.log('\ntime for 25,000 and 50,000 characters of one repeated piece');
	for (const seed of seeds) {
		const [once, twice] = [25000, 50000].map((length) => {
			const text = seed.repeat(Math.ceil(length / seed.length));
			const runs = [0, 1, 2, 3, 4].map(() => {
				const began = performance.now();
				reviewNote(text);
				return performance.now() - began;
			});
			return Math.min(...runs);
		});
		console.log(
			`  ${JSON.stringify(seed).padEnd(16)} ${once.toFixed(2)} ms  ${twice.toFixed(2)} ms  ratio ${(twice / once).toFixed(2)}`
		);
	}
	const note =
		'they said the parcel was left on the 3rd, i rang at 10:15 and waited 20 min, spoke to Priya who was really rude about it and then never rang back. '
			.repeat(40)
			.slice(0, 5000);
	for (const text of [note.slice(0, 200), note]) {
		const times = Array.from({ length: 200 }, () => {
			const began = performance.now();
			reviewNote(text);
			return (performance.now() - began) * 1000;
		});
		console.log(`  ${text.length} characters: median ${times.sort((a, b) => a - b)[100].toFixed(0)} µs`);
	}
}
