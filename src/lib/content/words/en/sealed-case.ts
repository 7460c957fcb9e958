import type { PaperGoes } from '#lib/domain/backup/files-to-send.ts';
import { deviceNow } from './device.ts';
import { counted } from './grammar.ts';

/** Handing one case over to somebody, in a file that six words open. */
export const sealedCaseWords = {
	heading: 'Hand over the whole case',
	lead: 'For somebody you trust with all of it. Only six words, or the device of a contact card, open the file.',
	example: 'This is the example. It is not handed over.',
	what: 'What goes in',
	counts: {
		entries: (count: number) => counted(count, 'One note', 'notes'),
		contacts: (count: number) => counted(count, 'one contact', 'contacts'),
		people: (count: number) => counted(count, 'one person', 'people'),
		numbers: (count: number) => counted(count, 'one account number or code', 'account numbers and codes')
	},
	all: 'Nothing is left out: private notes, feelings, codes and what you struck out go too. A summary leaves such things out; this file does not.',
	unreadable: (count: number) =>
		counted(
			count,
			'One line that this version cannot read goes as it is.',
			'lines that this version cannot read go as they are.'
		),
	papers: (size: string) => `Papers, ${size}`,
	goes: {
		whole: 'all of it goes',
		covered: 'only the covered copy goes',
		get missing() {
			return `not on this ${deviceNow()}, so it does not go`;
		}
	} satisfies Record<PaperGoes, string>,
	whole: (title: string) => `Send all of “${title}”, with nothing covered`,
	name: {
		label: 'Your name, as they know you',
		hint: 'What you wrote carries it at the other end. You are asked once, and can change it here.'
	},
	sixWords: 'Tell them these six words',
	apart: 'Say them on the phone. Do not send them together with the file: whoever has both can read the case.',
	toCard: {
		opener: (name: string) => `The card of ${name}`,
		opens: (name: string) => `Only the device with the card of ${name} opens it, without any words.`,
		signed: 'It is signed with your card.',
		unsigned: 'You have no card of your own, so it does not show who sealed it.',
		notCompared: (name: string) =>
			`You have not compared six words with ${name} yet. If the card was swapped on its way, somebody else can read the case.`,
		instead: 'Seal it to a contact card instead',
		made: (name: string) => `The file is made. Only the card of ${name} opens it.`
	},
	plain: {
		heading: 'Good to know',
		points: [
			'They open it in Holdline: Settings, then “Bring notes back”. They see what is in it before anything is added.',
			'Your notes join theirs. They can send the case back in the same way, as often as you like, and nothing comes twice.',
			'What one of you corrects or strikes out is corrected or struck out for the other with the next file. Deleting the case on one side deletes it there only.',
			'What has left cannot be called back.'
		]
	},
	button: 'Make the sealed file',
	share: 'Share the file',
	made: 'The file is made. Tell them the six words first: they are gone when you leave this screen.'
};
