import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import type { Audience } from '#lib/domain/summary/choices.ts';
import { channelWords } from './common.ts';
import { capitalised, counted, isOne } from './grammar.ts';

/** The screen for choosing, previewing and sharing a summary. */
export const summaryScreenWords = {
	title: 'Summary',
	heading: 'Who will read it?',
	lead: 'You see every word before it goes. Nothing is sent until you send it.',
	previewHeading: 'This is what they get',
	readers: {
		'provider-or-ombudsman': {
			name: 'The provider or an ombudsman',
			means: 'The names of the people you spoke to are in. They help the reader to check.'
		},
		'anyone-else': {
			name: 'Anyone else',
			means: 'A friend, an adviser, a post. Names become “agent 1”, “agent 2”. Their team stays.'
		}
	} satisfies Record<Audience, { name: string; means: string }>,
	bothMean: 'Account numbers, feelings, opinions and private lines stay with you, unless you put them in.',
	changeReader: 'Change the reader',
	forReader: { 'provider-or-ombudsman': 'For the provider or an ombudsman', 'anyone-else': 'For anyone else' },
	example: 'Example',
	exampleMore: 'This case is made up. Its summary says so at the top.',
	paper: 'The summary, as it will be read',
	leftOut: (things: number) =>
		`${counted(things, 'One thing is', 'things are')} left out. You find ${isOne(things) ? 'it' : 'them'} below the paper.`,
	isLong: 'It is now longer than one page.',
	choices: 'Change what is in',
	namesIn: 'Agents’ names are in',
	accountNumbersIn: 'Account numbers are in',
	feelingsIn: 'What I felt is in',
	privateLinesIn: 'Private lines are in',
	opinionsIn: 'Opinions are in',
	contactsIn: 'Which contacts are in',
	contactIn: (channel: Channel | null, day: string, time: string) =>
		`${capitalised(channel ? channelWords[channel].noun : 'contact')} of ${[day, time].filter(Boolean).join(', ')}`,
	shareFile: 'Share as a file',
	download: 'Download as a file',
	otherWays: 'Other ways',
	fileIs: (name: string) => `The file is called ${name}. Its name says nothing about you.`,
	downloaded: 'The file is in your downloads',
	backToCase: 'Back to the case'
};
