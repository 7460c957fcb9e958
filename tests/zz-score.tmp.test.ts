import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { sample, heldOut, heldOutLater } from './fixtures/fields/notes.ts';
import { scoreFields, precisionOf, recallOf } from './fixtures/fields/score.ts';
import { fieldsIn } from '#lib/domain/text/fields.ts';
test('score', () => {
	let out = '';
	for (const [name, notes] of [['sample', sample], ['heldOut', heldOut], ['later', heldOutLater]] as const) {
		const r = scoreFields(notes);
		out += `\n== ${name} P ${precisionOf(r.all).toFixed(3)} R ${recallOf(r.all).toFixed(3)} empty ${r.empty.flagged}/${r.empty.notes}\n`;
		for (const [k, s] of r.kinds) out += `  ${k.padEnd(10)} P ${precisionOf(s).toFixed(2)} R ${recallOf(s).toFixed(2)} ${s.hit}+ ${s.missed}- ${s.wrong}!\n`;
		if (name === 'sample' || process.env.HELD) for (const d of r.differences) {
			out += `${d.text}\n`;
			for (const f of d.missed) out += `    - ${f.kind} ${JSON.stringify(f.value)} "${d.text.slice(f.start, f.end)}"\n`;
			for (const f of d.wrong) out += `    ! ${f.kind} ${JSON.stringify(f.value)} "${d.text.slice(f.start, f.end)}"\n`;
		}
		const times: number[] = [];
		for (let round = 0; round < 10; round++) for (const n of notes) { const t = performance.now(); fieldsIn(n.text, n); times.push((performance.now() - t) * 1000); }
		out += `median ${times.sort((a, b) => a - b)[times.length >> 1]!.toFixed(1)} us\n`;
	}
	writeFileSync('/tmp/rd/score.txt', out);
});
