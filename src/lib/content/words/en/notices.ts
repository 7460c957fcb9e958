import { deviceNow } from './device.ts';

/** The notices: notes are only on this phone, notes are missing, and a newer version is waiting. */
export const noticeWords = {
	missing: {
		title: 'Your notes are missing',
		heading: 'Your notes are missing',
		get words() {
			return `There were notes on this ${deviceNow()}. The browser no longer has them.`;
		},
		get why() {
			return `This can happen when a ${deviceNow()} runs out of room. It also happens when browser data is cleared.`;
		},
		notYou: 'Holdline did not delete them, and nobody else has them.',
		restore: 'If you have a backup file',
		restoreWords: 'Open it, and you see what is in it first.',
		goOn: 'Open my notes',
		noFile: 'If you have no backup file',
		noFileWords:
			'You can start with no notes. The old ones come back only with a file. You can add one later, in Settings.',
		startEmpty: 'Start with no notes'
	},
	notice: {
		get heading() {
			return `Your notes are only on this ${deviceNow()}`;
		},
		words: 'Save a backup file, so that you have a second copy.',
		mayBeCleared: 'This browser may clear them when it needs room.',
		kept: 'This browser has promised to keep them.',
		install: 'You can also put Holdline on your home screen.',
		go: 'Save a backup file',
		dismiss: 'Hide this'
	},
	recovered: {
		heading: 'Your notes came back',
		get words() {
			return `This browser had lost some of them. Holdline took them from its second copy on this ${deviceNow()}.`;
		}
	},
	recoveredPartly: {
		heading: 'Most of your notes came back',
		words:
			'This browser had lost them, and a part of the second copy was damaged. Look them through. A backup file may hold what is missing.'
	},
	oneCopy: {
		heading: 'Your notes are in one place only',
		get words() {
			return `This browser could not write the second copy. Make some room on this ${deviceNow()}, and save a backup file.`;
		}
	},
	newer: {
		heading: 'A newer version is ready',
		words: 'Your notes stay as they are.',
		use: 'Use it now',
		using: 'One moment…',
		notYet: 'It could not be loaded whole. Connect to the internet, then try again.'
	}
};
