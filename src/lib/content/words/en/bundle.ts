import type { TableWords } from '#lib/domain/summary/tables.ts';
import { channelWords } from './common.ts';
import { deviceNow } from './device.ts';
import { counted, isOne } from './grammar.ts';
import { sizeWords } from './sizes.ts';
import { summaryWords } from './summary.ts';

/** The screen of a bundle: one PDF of a case for a reader. */
export const bundleScreenWords = {
	heading: 'One PDF for a reader',
	lead: 'Summary, letter, timeline and papers, with page numbers, an index and links.',
	reader: 'Who will read it',
	follows: 'What each part leaves out is what you chose for the summary and the letter.',
	parts: 'What is in',
	part: { summary: 'The summary', letter: 'The letter', timeline: 'What happened' },
	letterHasNames: 'The letter is written to the company. It holds names.',
	papers: 'Papers',
	paper: (name: string, title: string) => `${name} · ${title}`,
	shows: (title: string) => `What is shown of “${title}”`,
	covered: 'Covered',
	whole: 'As it is',
	drawn: (title: string) =>
		`“${title}” holds more than its pages show: a hidden layer, something beside a page, or what was cropped away. Its pages go in as pictures of what you see, so their words cannot be searched.`,
	limit: 'How large it may be',
	limits: { none: 'Any size', ombudsman: '18 MB', five: '5 MB' },
	limitMore: 'The Legal Ombudsman takes 18 MB in all. Some courts and offices take 5 MB.',
	cannotFind: 'Card numbers and long numbers cannot be found by us in a picture. Look at each page first.',
	looking: 'Looking at your papers…',
	pages: (count: number) => counted(count, 'One page', 'pages'),
	page: (number: number, count: number) => `Page ${number} of ${count}`,
	pdfPage: (page: number) => `Page ${page} of this PDF stands here.`,
	more: (count: number) => `Show all pages (${count})`,
	empty: 'Nothing is in it yet. Add a part or a paper.',
	make: 'Make the PDF',
	making: 'Making the PDF…',
	makingAt: ({ done, count, isSmaller }: { done: number; count: number; isSmaller: boolean }) =>
		`${isSmaller ? 'Making its pictures smaller' : 'Making the PDF'}… picture ${done + 1} of ${count}`,
	stop: 'Stop',
	stopped: 'It was stopped. Nothing was made, and your papers are as they were.',
	made: (bytes: number, pages: number) => `Done: ${counted(pages, 'one page', 'pages')}, ${sizeWords(bytes)}.`,
	shrunk: (edge: number) =>
		`To keep the size, pictures were made smaller and less sharp: ${edge} pixels on the longer edge at most. Check that they can still be read.`,
	/** `largest`: the name of the largest paper in it; null where there is none. */
	tooLarge: (bytes: number, has: { pictures: boolean; pdfs: boolean }, largest: string | null) =>
		[
			`It was not made: ${has.pictures ? 'even with small pictures ' : ''}it is ${sizeWords(bytes)}.`,
			has.pdfs ? 'Pages of a PDF cannot be made smaller here.' : '',
			largest === null ? '' : `The largest paper is ${largest}.`,
			'Leave a paper out, or send it in two.'
		]
			.filter(Boolean)
			.join(' '),
	failed: 'It could not be made. Your notes and papers are safe. Make some room, then try again.',
	share: 'Share it',
	save: 'Save it as a file',
	saved: 'Saved. Look in your downloads.',
	shared: 'It has left through your share sheet.',
	couldNotShare: 'It could not be shared. Save it as a file instead.',
	numbersStay: (count: number) =>
		`${isOne(count) ? 'This number now stays with its paper' : 'These numbers now stay with their papers'}. A paper that comes later gets the next one.`,
	files: {
		heading: 'The same as files',
		more: 'A zip file with the case as text (Markdown), its notes, promises and costs as tables (CSV), the letter as a Word file if it is in, and each paper under its number. They leave out what the pages leave out.',
		save: 'Save as files (zip)',
		saving: 'Putting the files together…'
	},
	close: 'Close'
};

/** What the pages of a bundle say. */
export const bundleWords = {
	title: 'Bundle',
	letter: 'Letter',
	timeline: 'What happened',
	summary: 'Summary',
	index: 'Index of papers',
	number: 'No.',
	paper: 'Paper',
	day: 'Day',
	page: 'Page',
	pageOf: (page: number, count: number) => `page ${page} of ${count}`,
	titleCovered: (title: string) => `${title} (parts covered)`,
	problems: {
		encrypted:
			'This PDF is locked with a password, so its pages could not be put in. It goes with this bundle as a file of its own.',
		damaged:
			'This PDF could not be read, so its pages could not be put in. It goes with this bundle as a file of its own.',
		hides:
			'This PDF holds more than its pages show, and they could not be drawn here as they are seen. So they were not put in.',
		unreadable: 'This picture could not be opened. It goes with this bundle as a file of its own.',
		other: 'A file of this kind cannot be put into a PDF. It goes with this bundle as a file of its own.',
		get elsewhere() {
			return `The file of this paper is not on this ${deviceNow()}. It can be asked for.`;
		}
	}
};

/** The tables of a case. */
export const tableWords: Omit<TableWords, 'papers' | 'time'> = {
	...summaryWords,
	entries: [
		'Day',
		'Time',
		'How',
		'Kind',
		'Whose',
		'Person',
		'Words',
		'Amount',
		'Currency',
		'Reference',
		'Minutes',
		'Papers'
	],
	promises: ['Given', 'Whose', 'Person', 'Words', 'Amount', 'Currency', 'Due', 'Outcome', 'On', 'Papers'],
	costs: ['What', 'How much', 'Unit'],
	channel: (channel) => (channel === null ? '' : channelWords[channel].name),
	kind: {
		said: 'said',
		noted: 'noted',
		promised: 'promised',
		refused: 'refused',
		'passed-on': 'passed on',
		held: 'on hold',
		named: 'name',
		asked: 'asked',
		answered: 'answered',
		option: 'option',
		did: 'done',
		felt: 'felt',
		document: 'paper',
		assessed: 'assessed'
	},
	me: 'mine',
	them: 'theirs',
	outcome: { kept: 'kept', 'kept-late': 'kept late', broken: 'not kept', dropped: 'no longer needed', open: 'open' },
	cost: { contacts: 'Contacts', calls: 'Calls', holds: 'On hold', money: 'Lost money' }
};
