import type { HowEnded, Channel } from '#lib/domain/vocabulary/contact.ts';
import type { PastKind } from '#lib/domain/past-contact/past-contact.ts';
import { deviceNow } from './device.ts';

/** The screen for adding a past call, letter, chat or visit. */
export const pastContactWords = {
	title: 'Add what happened',
	heading: 'What happened before?',
	lead: 'Add one call, letter, chat or visit. It takes its place by its day.',
	back: 'Case',
	channel: 'How was it?',
	day: 'On which day?',
	noDay: 'Give the day it happened. Then it can be kept.',
	notYet: 'This day has not been yet. Give the day it happened.',
	time: 'At what time?',
	timeHint: 'Only if you know it.',
	who: 'With whom?',
	whoHint: 'A name, if they gave one.',
	kind: 'What kind of note?',
	to: 'To whom, or to which team?',
	which: 'Which is it?',
	name: 'A name',
	reference: 'A reference',
	due: 'By when?',
	another: 'Add another note',
	beside: 'Add a note',
	remove: 'Remove this note',
	note: (index: number) => `Note ${index}`,
	ended: 'How did it end?',
	get isKept() {
		return `What you type is kept on this ${deviceNow()}.`;
	},
	save: 'Add to the journal'
};

export const pastKindWords: Record<PastKind, string> = {
	'they-said': 'They said',
	'they-promised': 'They promised',
	'they-refused': 'They refused',
	'i-said': 'I said',
	'i-promised': 'I promised',
	'passed-on': 'Passed on',
	'on-hold': 'On hold',
	'name-or-reference': 'Name or reference',
	noted: 'Just a note',
	paper: 'A paper'
};

/** How a past contact can have ended. A message that was sent is a contact even without an answer, so "no one reached" is left out. */
export function endingsFor(channel: Channel): readonly HowEnded[] {
	return isWrittenChannel(channel) ? ['talked', 'cut-off'] : ['talked', 'cut-off', 'no-one'];
}

function isWrittenChannel(channel: Channel): boolean {
	return channel === 'email' || channel === 'letter';
}

/** How a past contact ended, in the words of its channel. */
export function endedWords(how: HowEnded, channel: Channel): string {
	const isWritten = isWrittenChannel(channel);
	if (how === 'talked') return isWritten ? 'It was sent or read' : 'We talked';
	if (how === 'cut-off') return 'It was cut off';
	return 'No one reached';
}

/** The label of the box of a note, by its kind. */
export function pastBoxWords(kind: PastKind): string {
	switch (kind) {
		case 'passed-on':
			return 'What they said about it';
		case 'on-hold':
			return 'How long, and what they told you';
		case 'name-or-reference':
			return 'The name or the reference';
		default:
			return 'What was said or done';
	}
}
