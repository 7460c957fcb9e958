import type { PaperGoes } from '#lib/domain/backup/files-to-send.ts';
import { deviceNow } from './device.ts';
import { counted } from './grammar.ts';

/** Handing one case over to somebody, in a file that six words open. */
export const sealedCaseWords = {
	heading: 'Hand over the whole case',
	lead: 'For somebody you trust with all of it. Only the six words below open the file.',
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
	save: 'Save it instead',
	made: 'The file is made. Tell them the six words first: they are gone when you leave this screen.'
};
