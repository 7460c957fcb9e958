import { deviceNow } from './device.ts';

/** The screen of what another app shared with Holdline. */
export const sharedWords = {
	heading: 'Shared with Holdline',
	what: 'What was shared',
	which: 'Which case does it belong to?',
	notYet: 'Nothing is kept before you choose.',
	/** The name of shared words, as a file. */
	textFile: 'Shared text.txt',
	open: 'Open the papers of this case',
	noCase: 'There is no case yet. Begin one, then share it again.',
	newCase: 'New case',
	empty:
		'The other app handed over nothing: no file, and no text. Save the file first, then add it in the case with “Choose files”.',
	nothing:
		'Nothing is waiting here. If you shared something, share it again, or add it in the case with “Choose files”.',
	get closed() {
		return `Nothing was taken: your notes are sealed, or a curtain is on, on this ${deviceNow()}. Open them first, then add the file in the case with “Choose files”.`;
	},
	readOnly: 'Nothing can be saved just now, so nothing was taken.'
};
