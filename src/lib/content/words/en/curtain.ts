import { deviceNow } from './device.ts';

/** The curtain over the screen, and leaving at once. */
export const curtainWords = {
	cover: {
		title: 'Covered',
		heading: 'Your notes are covered',
		lead: 'Nothing of them is on this screen.',
		code: 'Your code',
		show: 'Show my notes',
		wrong: 'That is not the code. Your notes are safe.',
		forgotten: 'I have forgotten the code',
		forgottenWords:
			'Your notes are not lost. The next page gives you all of them as a file, without the code. It can take the curtain away too.',
		rescue: 'Get my notes out'
	},
	settings: {
		lead: 'For when somebody else looks at your screen.',
		heading: 'The curtain',
		get words() {
			return `When you have been away, the screen is covered until you type a short code.`;
		},
		honest: {
			heading: 'What it does not do',
			get points() {
				return [
					'It hides your notes. It does not encrypt them.',
					`Somebody who has time and skill, and can unlock this ${deviceNow()}, can still get at them.`,
					'If you forget the code, your notes are not lost. The page “Get your notes out” gives them to you without it. It gives them to others too.'
				];
			}
		},
		when: 'Cover the screen',
		after: {
			off: 'Never',
			'0': 'At once',
			'1': 'After 1 minute away',
			'5': 'After 5 minutes',
			'15': 'After 15 minutes'
		},
		code: 'A short code',
		get codeHint() {
			return `Four characters or more. Not the one that unlocks this ${deviceNow()}.`;
		},
		tooShort: 'The code needs four characters or more.',
		turnOn: 'Turn the curtain on',
		isOn: 'The curtain is on.',
		isOff: 'The curtain is off.',
		isChanged: 'Saved.',
		failed: 'This could not be saved. It stays as it was.',
		leave: {
			heading: 'Leave now',
			words: 'Show “Leave now” on the screens of a case',
			more: 'One tap saves your words, covers every Holdline tab and shows a calendar. With a keyboard: press Shift three times.',
			beyond: {
				heading: 'What leaving cannot hide',
				points: [
					'The history of the browser, and its list of closed tabs.',
					'Files that you saved, and messages that you sent.',
					'The picture that some phones show of an app where you switch between apps.',
					'The icon on the home screen, and its name, unless you choose neutral ones below.'
				]
			}
		},
		neutral: {
			heading: 'A neutral name and icon',
			words: 'Install it as “Notes”',
			more: 'Turn this on, then add the app to the home screen by the menu of the browser while this screen is open. Its name there is “Notes”, and its icon is a sheet of paper.',
			points: [
				'An app that is on the home screen already keeps its name and icon.',
				'On an iPhone or iPad, removing it from the home screen removes its notes too. Save a backup file first.',
				'Once opened, it looks as it always does.'
			]
		}
	}
};
