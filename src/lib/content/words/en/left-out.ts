import type { KeptBack, LeftOutWhy } from '#lib/domain/summary/left-out.ts';
import { counted } from './grammar.ts';

/** What a letter or a summary leaves out, and what to do about each thing. */
export const leftOutWords = {
	heading: 'What is left out',
	nothing: 'Nothing was left out.',
	why: {
		opinion: 'An opinion. A reader cannot check it.',
		feeling: 'A feeling.',
		private: 'A private line.',
		number: 'An account number.',
		fold: 'For want of room.'
	} satisfies Record<LeftOutWhy, string>,
	isIn: 'You put it in.',
	folded: (notes: number) => `${counted(notes, 'One line is left out', 'lines are left out')}, for want of room`,
	wordless: 'A line without words of yours',
	putIn: 'Put it in',
	leaveOut: 'Leave it out',
	makeFactual: 'Make it factual',
	change: 'Change the words',
	named: (does: string, words: string) => `${does}: ${words}`,
	struck: (notes: number) => counted(notes, 'One note that you struck out.', 'notes that you struck out.'),
	contacts: (contacts: number) => counted(contacts, 'One whole contact.', 'whole contacts.'),
	names: 'Names of people, and how to reach them. The company stays.',
	keptBack: {
		fallbacks: 'What you would accept, and where you stop. That stays with you.',
		'next-step': 'Your own next step.',
		mood: 'How you felt before a call.',
		supervisor: 'What was weighed before a supervisor.',
		praise: 'What somebody did well.',
		'sent-letter': 'The text of what you sent.'
	} satisfies Record<KeptBack, string>
};
