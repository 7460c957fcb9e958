import { deviceNow } from './device.ts';
import { counted } from './grammar.ts';

/** How the notes are kept, and the few switches. */
export const settingsWords = {
	title: 'Settings',
	get heading() {
		return `Your notes on this ${deviceNow()}`;
	},
	lead: 'They are nowhere else. Nothing is sent.',
	facts: 'How your notes are kept',
	cases: (count: number) =>
		count === 0 ? 'No cases yet' : counted(count, `One case on this ${deviceNow()}`, `cases on this ${deviceNow()}`),
	casesMore: { some: 'Each tap is saved at once.', none: 'The first one starts on Today.' },
	keeping: {
		kept: { words: 'This browser keeps them', more: 'It has promised not to clear them by itself.' },
		'may-be-cleared': {
			words: 'This browser may clear them',
			get more() {
				return `It has not promised to keep them when the ${deviceNow()} runs out of room.`;
			}
		},
		unknown: { words: 'This browser does not say', more: 'It may clear your notes when it needs room.' }
	},
	requestPersistence: 'Ask it to keep them',
	askedInVain: 'The browser said no for now. It may say yes once Holdline is on your home screen.',
	lastBackup: {
		never: {
			words: 'No backup file yet',
			get more() {
				return `If this ${deviceNow()} is lost, so are your notes.`;
			}
		},
		on: (day: string) => ({ words: `Last backup file: ${day}`, more: 'Notes made since then are not in it.' })
	},
	offline: {
		ready: { words: 'Ready without internet', more: 'Every screen opens with no signal.' },
		'not-yet': {
			words: 'Not yet ready without internet',
			more: 'Keep Holdline open for a minute while you are online.'
		},
		'not-possible': {
			words: 'Needs internet here',
			more: 'This browser cannot keep the app. Your notes are still here.'
		},
		asking: { words: 'Without internet', more: 'Checking…' }
	},
	install: {
		heading: 'On your home screen',
		installed: 'Holdline is on your home screen.',
		ask: 'Holdline then opens like any other app, and your browser is less likely to clear your notes.',
		button: 'Put Holdline on your home screen',
		byHand: 'Open your browser’s menu. Look for “Install” or “Add to Home screen”.',
		ios: ['Tap the Share button of your browser.', 'Choose “Add to Home Screen”.', 'Open Holdline from there.'],
		iosStorage: [
			'In a browser tab, an iPhone may clear your notes after seven days without a visit.',
			'The app on the home screen keeps notes of its own, and starts with none.',
			'To take yours along, save a backup file here. Then open it there, in Settings.'
		]
	},
	coach: {
		heading: 'The coach',
		words: 'Show which words are not yet a fact',
		more: 'While you write, it shows what a fact would need. It changes nothing by itself.',
		failed: 'This could not be saved. It stays as it was.'
	},
	kept: {
		heading: 'Words you keep',
		get words() {
			return `You kept each of these three times. They are not marked any more, in any note on this ${deviceNow()}.`;
		},
		none: 'None yet. Words you keep three times stand here, and are not marked any more.',
		list: 'Words that are not marked',
		markAgain: 'Mark it again',
		markThis: (phrase: string) => `Mark it again: “${phrase}”`,
		marked: (phrase: string) => `“${phrase}” is marked again.`,
		failed: 'This could not be saved. It stays as it was.'
	},
	helper: {
		heading: 'Somebody who helps you',
		words:
			'You can hand a case over and get it back. With a contact card of each other, no words have to be passed on.',
		cards: 'Contact cards'
	},
	privacy: {
		sealed: 'Seal your notes',
		curtain: 'Cover the screen, and leave fast',
		visit: 'Begin a visit',
		heading: 'What is kept, and where',
		get points() {
			return [
				`Your notes are in this browser, on this ${deviceNow()}.`,
				'Nothing you write is sent anywhere, but to a mailbox that you set up for a case you share, and there it is sealed. There is no account, and nobody counts what you do.',
				'Holdline cannot hear or record your calls.',
				`Whoever can unlock this ${deviceNow()} can read your notes, unless you seal them.`,
				`On a shared ${deviceNow()}, begin a visit: its notes are in the memory of the page alone. Or delete everything when you are done.`
			];
		}
	},
	emergency: {
		heading: 'Not for emergencies',
		words: 'If someone is in danger, call your emergency number first.'
	},
	about: {
		heading: 'About',
		words: 'Holdline is free, for everyone.',
		version: (name: string) => `Version ${name}`,
		made: (day: string) => `Version of ${day}`
	}
};
