import type { Slot } from '#lib/domain/next-card/card.ts';
import type { Moment } from '#lib/domain/vocabulary/moment.ts';
import { momentWords } from './next-card.ts';
import { counted } from './grammar.ts';

/** The person's own cards, and the stars and hiding of all cards. */
export const ownCardsWords = {
	title: 'Cards',
	heading: 'Cards',
	lead: 'What to say, at each moment of a call.',
	toSettings: 'Settings',
	toReady: 'Get ready',
	search: 'Look for a word',
	found: (count: number) => (count === 0 ? 'No card has this.' : counted(count, 'One card', 'cards')),
	mine: 'My own',
	none: 'A line that works for you can stand here.',
	all: 'All cards',
	add: 'Add a card',
	star: 'Star',
	hide: 'Hide',
	edit: 'Edit',
	hidden: 'Hidden',
	starsHint: 'A starred card comes first at its moment. A hidden one does not come up.',
	slotsHint: 'Words marked like this come from your case:'
};

export const editCardWords = {
	title: 'My own card',
	heading: 'My own card',
	back: 'Cards',
	words: 'What you say',
	wordsHint: 'One or two sentences, as you would say them.',
	when: 'When you say it',
	fromCase: 'Put in from the case',
	aloud: 'Read it aloud',
	empty: 'It stands here in large type as you write.',
	long: (count: number) => `That is ${count} words. Twenty fit in one breath, and longer is fine.`,
	hint: (phrase: string, reason: string) => `“${phrase}”: ${reason}`,
	done: 'Done',
	remove: 'Delete this card'
};

/** The placeholders for the slots of a card while no case is open. */
export const slotNames: Record<Slot, string> = {
	agent: 'their name',
	goal: 'my goal',
	day: 'the day',
	amount: 'the amount',
	reference: 'the reference',
	promise: 'their promise',
	promisedOn: 'the day they promised',
	client: 'the name of whom I speak for'
};

/** "After a no": the name of a moment on its own, so capitalised. */
export function momentName(moment: Moment): string {
	const name = momentWords[moment];
	return name.charAt(0).toUpperCase() + name.slice(1);
}
