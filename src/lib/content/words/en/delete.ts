import { deviceNow } from './device.ts';

/** Deleting everything from this phone: what is deleted, what stays, the word to type, and what was found afterwards. */
export const deleteWords = {
	title: 'Delete everything',
	heading: 'Delete it all?',
	lead: 'It cannot be brought back without a backup file.',
	inSettings: {
		get words() {
			return `This takes all of Holdline off this ${deviceNow()}. You see first what goes and what stays.`;
		},
		go: 'Delete everything…'
	},
	goes: {
		get heading() {
			return `This goes from this ${deviceNow()}`;
		},
		cases: (count: number | null) =>
			count === null
				? 'Your cases, with all their notes'
				: count === 0
					? 'Your cases: there are none'
					: count === 1
						? 'Your case, with all its notes'
						: `All ${count} cases, with all their notes`,
		rest: [
			'The papers in your cases',
			'Your own cards',
			'Your contact card, and those that others gave you',
			'What you typed and had not finished',
			'Your settings',
			'The second copy that Holdline keeps of all this',
			'The app itself, kept for use without internet'
		]
	},
	stays: {
		heading: 'Holdline cannot delete this',
		get points() {
			return [
				'Files you saved, shared or printed, and backup files',
				'Messages and letters you sent',
				'Dates you put in your calendar',
				'This site in your browser’s history',
				`Backups that your ${deviceNow()} makes of itself`,
				'The icon on your home screen',
				'Notes in another browser, or in the home screen app if this is a browser tab'
			];
		}
	},
	copy: { heading: 'Keep a copy first' },
	last: {
		heading: 'The last step',
		word: 'delete',
		label: 'Type “delete” to go on',
		hint: 'It is asked once more, because there is no undo.',
		do: 'Delete everything now',
		keep: 'Keep everything'
	},
	deleting: { title: 'Deleting', heading: 'Deleting everything', words: 'One moment…' },
	done: {
		title: 'Deleted',
		get heading() {
			return `Nothing of Holdline is left on this ${deviceNow()}`;
		},
		words: 'Holdline has looked in every place where this browser keeps things for it.',
		stays: 'Files you saved and messages you sent are still where they were.',
		icon: 'If Holdline is on your home screen, remove the icon as you do with any app.',
		close: 'You can close this page now.',
		openApp: 'Open Holdline',
		openAppHint: 'That needs internet, and starts with no notes.'
	},
	left: {
		title: 'Not all deleted',
		heading: 'Not everything is deleted yet',
		get still() {
			return `Still on this ${deviceNow()}`;
		},
		notes: 'Your notes. Another tab may be holding them.',
		app: 'The app itself. There are no notes in it.',
		marks: 'A small mark that Holdline was here. There are no notes in it.',
		closeTabs:
			'Close every other tab of Holdline. Then try again here. If they stay, clear the data of this site in your browser’s settings.',
		clearSite: 'Try again. If it stays, clear the data of this site in your browser’s settings.',
		tryAgain: 'Try again'
	}
};
