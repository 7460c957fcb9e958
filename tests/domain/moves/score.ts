import { readFileSync } from 'node:fs';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import { movesIn } from '#lib/domain/moves/moves-in.ts';

/** A line as it was logged, its moves with the one to answer first in front, and the need that follows. */
export type LabelledLine = {
	id: string;
	kind: EntryKind;
	text: string;
	moves: readonly string[];
	need: string;
};

export function linesIn(file: string): LabelledLine[] {
	return readFileSync(`tests/fixtures/moves/${file}`, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as LabelledLine);
}

/** Moves that may be left out where another one was heard. */
const OPTIONAL = new Set(['sympathy-only', 'closing']);

/** Micro F1 over all moves, the share of lines whose first move and need are right, and how many `none` lines got a move. */
export function scoreOf(lines: readonly LabelledLine[]) {
	let [right, wrong, missed, first, need, noneHeard] = [0, 0, 0, 0, 0, 0];
	const none = lines.filter(({ moves }) => moves[0] === 'none');
	for (const { text, kind, moves, need: wanted } of lines) {
		const heard = movesIn(text, { kind });
		const told = moves.filter((move) => move !== 'none');
		right += heard.filter(({ move }) => told.includes(move)).length;
		wrong += heard.filter(({ move }) => !told.includes(move)).length;
		missed += told.filter(
			(move) => !heard.some((one) => one.move === move) && !(OPTIONAL.has(move) && told.length > 1)
		).length;
		if (told.length === 0) noneHeard += heard.length > 0 ? 1 : 0;
		else {
			first += heard[0]?.move === told[0] ? 1 : 0;
			need += heard[0]?.need === wanted ? 1 : 0;
		}
	}
	const acts = lines.length - none.length;
	return {
		f1: (2 * right) / (2 * right + wrong + missed),
		first: first / acts,
		need: need / acts,
		noneHeard: none.length === 0 ? 0 : noneHeard / none.length
	};
}
