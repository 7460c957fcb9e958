import type { Day } from '#lib/domain/day.ts';
import type { SayableFact } from '#lib/domain/speech/sayable-facts.ts';
import { tellingOfMine, tellingOfTheirs } from '#lib/domain/summary/telling.ts';
import { capitalised, goingOn, led, withStop } from './grammar.ts';

/** A dated fact as it is read out, with whose it is. `on` begins the sentence: "On 12 November", "Today". */
export function factAloud(on: string, fact: SayableFact, sayDay: (day: Day) => string): string {
	const { kind, words, who, due, wasBroken } = fact;
	switch (kind) {
		case 'promised':
			return `${withStop(led(`${on}, ${who ?? 'they'} promised${due === null ? '' : ` by ${sayDay(due)}`}`, words))}${wasBroken ? ' That was not kept.' : ''}`;
		case 'said':
		case 'refused':
		case 'answered':
			return withStop(saidAloud(on, fact));
		case 'option':
			return withStop(led(`${on}, ${who ?? 'they'} named a way`, words));
		case 'passed-on':
			return withStop(
				/^(?:passed|transfer+ed|put|sent|moved|handed|referred) \S/i.test(words) ||
					tellingOfTheirs(words, '') === 'verb'
					? `${on}, they ${goingOn(words)}`
					: `${on}, they passed me on: ${words}`
			);
		case 'did': {
			const telling = tellingOfMine(words, true);
			if (telling === 'whole') return withStop(`${on}, ${words}`);
			return withStop(telling === 'verb' ? `${on}, I ${goingOn(words)}` : `${on}, I did this: ${words}`);
		}
		case 'document':
			return withStop(`${on}, on paper: ${words}`);
		default:
			return withStop(`${on}: ${words}`);
	}
}

/** What they said, after the question that it answers. A note told from the person's side is called one, as it is in a letter. */
function saidAloud(on: string, { who, words, question, isNo, isWritten }: SayableFact): string {
	const asked = question === '' ? '' : `${on}, I asked: ${withStop(question)} `;
	const they = who ?? 'they';
	const from = asked === '' ? `${on}, ${they}` : `${asked}${capitalised(they)}`;
	switch (tellingOfTheirs(words, who ?? '', isWritten)) {
		case 'whole':
			return asked === '' ? `${on}, ${words}` : `${asked}${capitalised(words)}`;
		case 'verb':
			return `${from} ${goingOn(words)}`;
		case 'indirect':
			return `${from} said ${isNo ? 'no: ' : ''}${goingOn(words)}`;
		case 'note':
			return `${from} said, in my words: ${words}`;
		case 'words':
			if (isNo && !/^no(?![\p{L}\p{N}])/iu.test(words)) return `${from} said no: ${words}`;
			return who === null && asked === '' ? `${on}, I was told: ${words}` : led(`${from} said`, words);
	}
}
