import type { Case } from '#lib/domain/case/case.ts';
import { contactOf } from '#lib/domain/case/entries.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import type { DrawingWords } from '#lib/domain/story/drawing.ts';
import type { PromiseState, Story } from '#lib/domain/story/story.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { dateWords, dayWords } from './days.ts';
import { counted } from './grammar.ts';
import { contactHeading } from './journal.ts';
import { todayWords } from './today.ts';

/** The picture of a case. */
export const storyWords = {
	heading: 'At a glance',
	asList: 'Show it as a list',
	paper: 'The same in one picture',
	undrawn: (count: number) =>
		counted(count, 'One ended promise found no room here.', 'ended promises found no room here.'),
	key: 'What the signs mean',
	states: {
		open: 'open',
		late: 'open, and late',
		kept: 'kept',
		'kept-late': 'kept late',
		broken: 'broken',
		dropped: 'no longer needed'
	} satisfies Record<PromiseState, string>
};

/** The words inside the picture. Its dates name a year only where it is not this one. */
export function drawingWords(today: Day): DrawingWords {
	return { today: 'Today', mine: 'I promised', theirs: 'They promised', day: (day) => dateWords(day, today) };
}

/** What the picture shows, in a sentence: "Three contacts since 3 May. Promises: 2 kept, 1 open, and late." */
export function storyLabel({ contacts, promises, today }: Story): string {
	const [first] = [...contacts.map(({ at }) => at.day), ...promises.map(({ said }) => said.day)].sort();
	const states = (Object.keys(storyWords.states) as PromiseState[]).flatMap((state) => {
		const count = promises.filter((promise) => promise.state === state).length;
		return count === 0 ? [] : [`${count} ${storyWords.states[state]}`];
	});
	const since = first === undefined ? '' : ` since ${dateWords(first, today)}`;
	const began = `${counted(contacts.length, 'One contact', 'contacts')}${since}.`;
	return states.length === 0 ? began : `${began} Promises: ${states.join('; ')}.`;
}

/** One line of the picture as a list: what it is, and where it leads. */
export type StoryItem = { id: Id; words: string };

/** The picture as a list, in order of time. */
export function storyItems(
	theCase: Pick<Case, 'contacts' | 'entries' | 'people'>,
	{ contacts, promises, today }: Story,
	promised: readonly Promised[]
): readonly StoryItem[] {
	const items = [
		...contacts.flatMap(({ id, at }) => {
			const contact = contactOf(theCase, id);
			return contact === null ? [] : [{ id, day: at.day, words: contactHeading(contact, theCase, today) }];
		}),
		...promises.map(({ id, by, said, due, until, state }) => {
			const { words = '', person = null } = promised.find((promise) => promise.id === id) ?? {};
			const who = by === 'me' ? 'You promised' : `${person ?? 'They'} promised`;
			const what = `${dateWords(said.day, today)} · ${who}: ${words || todayWords.noWords(by === 'me')}`;
			const ended = `${storyWords.states[state]}${until === null ? '' : `, ${dayWords(until, today)}`}`;
			return {
				id,
				day: said.day,
				words: [what, ...(due === null ? [] : [`by ${dateWords(due, today)}`]), ended].join(' · ')
			};
		})
	];
	return items.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ id, words }) => ({ id, words }));
}
