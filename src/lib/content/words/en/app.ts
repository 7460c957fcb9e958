import { deviceNow } from './device.ts';

/** What the app says when its store is not available, or a page fails. */
export const appWords = {
	noPage: 'This page does not exist.',
	unexpected: 'Something went wrong on this page.',
	toToday: 'Go to Today',
	reload: 'Try again',
	waiting: {
		title: 'Close other tabs',
		heading: 'Holdline is open in another tab',
		more: 'An older version of Holdline is open somewhere else. Close that tab. This one goes on by itself. Your notes are safe.',
		rescue: 'Save my data to a file'
	},
	'let-go': {
		title: 'Newer version open',
		heading: 'A newer Holdline is open',
		more: 'Another tab has opened a newer version of Holdline, so this one has stopped. Your notes are safe. Go on in the other tab.'
	},
	gone: {
		title: 'Everything was deleted',
		heading: 'Everything was deleted',
		more: 'It was deleted in another tab, so this one has stopped. Nothing is saved here any more. You can close it.',
		openApp: 'Open Holdline'
	},
	leave: 'Leave now',
	leaveShort: 'Leave',
	broken: {
		title: 'A problem',
		heading: 'This screen could not be shown',
		get more() {
			return `What was saved is still on this ${deviceNow()}. Try again, or go back to Today.`;
		}
	},
	damaged: {
		title: 'Seal missing',
		heading: 'What opens your sealed notes is missing',
		get more() {
			return `Nothing has been changed. The next page saves what is still on this ${deviceNow()}. If you have a backup file, keep it safe: it opens without this seal.`;
		},
		rescue: 'Save my data to a file'
	},
	failed: {
		title: 'Notes could not be opened',
		heading: 'Your notes could not be opened',
		more: 'This browser did not let Holdline open your notes. They have not been changed. Close the browser fully, then try again.',
		rescue: 'Save my data to a file'
	},
	readOnly: {
		word: 'Nothing new can be saved now',
		what: 'What to do',
		save: 'Save a backup file',
		onCall: 'If you are on a call, write on paper.',
		draft: 'Still in your box:',
		newer: {
			why: 'A newer Holdline wrote these notes. You can read them here and save them to a file.',
			then: ['To write, load the newer Holdline.']
		},
		'copy-only': {
			why: 'Your notes are safe. This browser can only read them now, from their second copy. Save a backup file.',
			get then() {
				return [
					`When you have the file, close the browser fully and start again. If this ${deviceNow()} is full, make some room first.`,
					'If you still see this, clear the data of this site in the browser. Then open your backup file.'
				];
			}
		}
	}
};
