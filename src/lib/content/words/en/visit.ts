/** A visit on a shared tablet: work in the memory of one page. `device` is what the app runs on: "tablet", "computer". */
export const visitWords = {
	start: {
		heading: 'A visit',
		lead: (device: string) =>
			`For a ${device} that is not only yours. What you write is in the memory of this page alone.`,
		before: 'Before you begin',
		points: (device: string) => [
			`Close the page or reload it, and all that you wrote is gone. The ${device} may also end the page by itself when it needs room. Nobody can bring it back.`,
			'So take a sealed file with you, at the end and on the way. Only six words open it.',
			`Send it with the share sheet if you can. A file that you download stays in the downloads of this ${device}.`,
			'The browser’s history shows that Holdline was open. What its keyboard remembers, a page cannot change.',
			`Notes that are on this ${device} already are not shown in a visit, and not changed.`,
			'At the end, Holdline looks for anything that was left, and says what it found.'
		],
		bring: {
			heading: 'Your case from home',
			words: 'Open a sealed case or a backup file. It comes into this visit only.'
		},
		begin: 'Begin',
		goOn: 'Go on',
		notNow: 'Not now',
		reload: 'This page was opened for notes that stay. A visit begins with a new page.'
	},
	bar: {
		label: 'Visit',
		nothing: 'Nothing stays here',
		notInFile: 'In no file yet',
		inFile: 'In a sealed file',
		end: 'End this visit'
	},
	/** Leaving at once. */
	leave: {
		heading: 'If somebody comes',
		points: [
			'“Leave now” shows a calendar at once. With a keyboard, press Shift three times.',
			'“Back” in the browser then leads to a cover, which one tap lifts. It hides your notes, and is no lock.',
			'Whoever closes or reloads that calendar ends the visit, without being asked.',
			'If a sealed file holds all you wrote, or you wrote nothing, “Leave now” ends the visit at once.'
		],
		covered: 'They are in the memory of this page, and in no file yet. Close it or reload it, and they are gone.'
	},
	onTheWay: {
		words: 'If this page ends now, what you wrote is gone.',
		take: 'Take a sealed file'
	},
	settings: {
		heading: 'This is a visit',
		words: 'Your notes are in the memory of this page. What is set below counts until the visit ends.'
	},
	end: {
		heading: 'Take it with you',
		lead: 'When the visit ends, nothing of it stays here. A sealed file takes it home.',
		nothing: 'Nothing was written in this visit. There is nothing to take with you.',
		inFile: 'The sealed file that you took holds all of it. The six words that you wrote down open it.',
		another: 'Make another file',
		apart: 'Keep them away from the file. Without them nobody can open it: not you, and not us.',
		points: [
			'Papers go in too. Words that stand in a box and were not added do not.',
			'At home, open it in Holdline: Settings, then “Bring notes back”. Your notes join those that are there, and nothing comes twice.',
			'Other programs open it too. It is an age file: the command is “age -d”.'
		],
		make: 'Make the sealed file',
		made: 'The file is made. Write the six words down before you go on.',
		share: 'Share the file',
		save: 'Save it here instead',
		saved: (device: string, name: string) =>
			`Saved in the downloads of this ${device}, where it stays until somebody deletes it: ${name}`,
		goOn: 'Go on with the visit',
		end: 'End this visit',
		last: 'The six words are gone with this page. Are they written down?',
		without: 'End without a file',
		sure: {
			heading: 'End without a file?',
			words: 'Then what was written here is gone. Nobody can bring it back.',
			yes: 'Yes, end it',
			no: 'Not now'
		},
		ending: 'Ending the visit, and looking for what is left…'
	},
	ended: {
		title: 'The visit has ended',
		heading: 'The visit has ended',
		lead: 'Its notes were in the memory of one page, and that page is gone.',
		looked: 'Where Holdline looked',
		kinds: {
			databases: 'Databases of this site',
			files: 'Files of this site',
			items: 'Small values of this site',
			caches: 'Stored pages of this site'
		},
		found: {
			nothing: 'nothing was added',
			something: 'something was added since the visit began',
			unknown: 'this browser does not let it look'
		},
		something:
			'A visit writes to none of these places. If Holdline is open in another tab, it may be from there. To be sure, clear the data of this site in the browser’s settings, if no notes of others are on it.',
		beyond: {
			heading: 'Where a page cannot look',
			points: [
				'The browser’s history. It shows that Holdline was open, and no words of yours.',
				'Files you downloaded, and the clipboard',
				'Messages and files you sent',
				'Words that a keyboard has learned'
			]
		},
		close: 'You can close this page now.',
		open: 'Open Holdline'
	}
};
