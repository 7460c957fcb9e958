/** What was tried: its name, and what it means for the person that it works, works in part, or does not work. */
type TrialWords = { name: string; works: string; partly?: string; not: string };

/** What the page says of each thing that it tries. */
export const phoneCheckWords = {
	before: [
		'It makes up notes of its own, and takes them away again.',
		'It never opens your notes.',
		'Nothing leaves this device unless you send it.'
	],
	start: 'Start the check',
	again: 'Check again',
	stop: 'Stop',
	trying: (name: string) => `Trying: ${name}`,
	saving: (done: number, all: number) => `Saving made-up notes: ${done} of ${all}`,
	progress: 'How far the check is',
	verdicts: {
		twice: 'Notes are kept twice on this device.',
		once: 'Notes are kept once on this device. Save a backup file often.',
		nowhere: 'Notes could not be kept here.',
		unknown: 'How notes are kept here was not tried to the end.'
	},
	times: (count: number, median: string, slow: string) =>
		`${count} ${count === 1 ? 'note' : 'notes'} saved. Half took up to ${median} ms, 95 in 100 up to ${slow} ms.`,
	found: 'What was tried',
	whatWorks: (count: number) => `What works: ${count}`,
	grades: {
		works: 'Works',
		partly: 'Works in part',
		not: 'Does not work',
		missing: 'Not in this browser',
		hangs: 'Gave no answer'
	},
	notTried: 'Not tried',

	trials: {
		wake: {
			name: 'Keeping the screen on',
			works: 'The screen could stay on during a call. Holdline does not ask for that yet.',
			not: 'The screen may go dark during a call. Your notes stay.'
		},
		worker: {
			name: 'Work beside the screen',
			works: 'Notes are saved without making the screen wait.',
			not: 'Notes are saved by the screen itself. That may feel slower.'
		},
		database: {
			name: 'Notes, first copy',
			works: 'A note was written and read back.',
			not: 'Notes cannot be kept here. Use another browser.'
		},
		file: {
			name: 'Notes, second copy in a file',
			works: 'A file was written and read back.',
			not: 'A file cannot be written and read back here.'
		},
		'database-copy': {
			name: 'Notes, second copy the other way',
			works: 'This way is there if files fail.',
			not: 'There is no other way if files fail.'
		},
		locks: {
			name: 'Taking turns',
			works: 'Two open tabs write one after the other.',
			not: 'Use Holdline in one tab at a time.'
		},
		channel: {
			name: 'Telling other tabs',
			works: 'A note in one tab shows in the other.',
			not: 'Another tab shows new notes only after you reload it.'
		},
		flags: {
			name: 'The last moment',
			works: 'A note that is on its way is kept when you close the page.',
			not: 'A note that is on its way may be lost when you close the page.'
		},
		cache: {
			name: 'Keeping pages',
			works: 'Pages can be kept for use without internet.',
			not: 'Pages cannot be kept. Holdline needs internet here.'
		},
		offline: {
			name: 'Holdline without internet',
			works: 'All of Holdline is kept on this device.',
			partly: 'Not all of it is kept yet. Open Today with internet, wait a minute, and check again.',
			not: 'Holdline needs internet in this browser.'
		},
		kept: {
			name: 'Keeping notes for good',
			works: 'The browser has promised not to clear your notes when it needs room.',
			partly: 'The browser may clear your notes when it needs room.',
			not: 'The browser makes no promise. Save a backup file now and then.'
		},
		room: {
			name: 'Asking for room',
			works: 'The browser says how much room there is.',
			not: 'The browser does not say how much room there is.'
		},
		colours: {
			name: 'Light and dark',
			works: 'The colours follow your device.',
			not: 'The colours are missing here. Everything can still be used.'
		},
		growing: {
			name: 'Boxes that grow',
			works: 'A box becomes as high as your text.',
			not: 'Holdline makes a box as high as your text, in place of the browser.'
		},
		underline: {
			name: 'Marks under words',
			works: 'Marks are drawn under the words.',
			not: 'Marks under words may look plain.'
		},
		font: {
			name: 'The typeface',
			works: 'Letters look as they should.',
			not: 'Your device’s own letters are used instead.'
		},
		sharing: {
			name: 'Sharing',
			works: 'Texts and files can be shared.',
			partly: 'Texts can be shared, files cannot. Save a file and send it yourself.',
			not: 'There is no share button here. Copy the text instead.'
		},
		saving: {
			name: 'Saving a note, many times',
			works: 'Each note was in two copies before it counted as saved.',
			partly: 'Each note was in one copy only.',
			not: 'Saving did not work here.'
		},
		keyboard: {
			name: 'The keyboard',
			works: 'The box and the bar stay in sight above the keyboard.',
			partly: 'The box stays in sight. The bar is behind the keyboard.',
			not: 'The keyboard covers the box.'
		},
		clipboard: {
			name: 'Copy and paste',
			works: 'A line was copied and read back.',
			partly: 'A line was copied. The browser did not let this page read it back.',
			not: 'This browser would not copy.'
		},
		'share-sheet': {
			name: 'The share sheet',
			works: 'The share sheet opened.',
			not: 'The share sheet did not open.'
		},
		back: {
			name: 'Away and back',
			works: 'The page came back as you left it.',
			partly: 'The page was loaded again when you came back.',
			not: 'The page did not come back.'
		}
	} satisfies Record<string, TrialWords>,

	byHand: {
		heading: 'Now with your finger',
		lead: 'A browser allows these only when you tap.',
		box: 'Tap here and type a few words',
		boxHint: 'Made-up words. They are not kept, and not in the text below.',
		bar: 'This bar should be right above the keyboard.',
		noKeyboard: 'No keyboard has come up on the screen.',
		heights: (before: number, now: number) => `The page shows ${now} of ${before} points of height.`,
		copy: 'Copy a line',
		copyHint: 'It takes the place of what you copied last.',
		share: 'Open the share sheet',
		shareHint: 'You can close it again. It has one made-up line in it.',
		back: 'Go away and come back',
		backHint: 'This page leaves, and comes back by itself.',
		keep: 'Ask to keep my notes for good',
		keepHint: 'Some browsers ask you, and some decide by themselves.',
		line: 'A made-up line from Holdline’s check.'
	},
	own: {
		heading: 'What only you can see',
		lead: 'No page can try these. Make a case of made-up facts in Holdline, and tap what happened.',
		worked: 'Worked',
		didNot: 'Did not work',
		steps: {
			'home-screen': {
				name: 'Home screen',
				words: 'Put Holdline on your home screen and open it from there. Does it start on Today?'
			},
			'call-keyboard': {
				name: 'Typing on a call',
				words:
					'Start a call and tap the box. Are the line to say, the kinds, the box and Add in sight above the keyboard?'
			},
			locked: {
				name: 'Locked phone',
				words:
					'In a call to a voicemail, on speaker, add three notes and begin a fourth. Lock the phone for a minute. Are the same screen and the same words there?'
			},
			'phone-call': {
				name: 'Another call',
				words: 'Begin a note. Take a phone call, or open another app, and come back. Are your words still there?'
			},
			closed: {
				name: 'Closed app',
				words: 'Add a note and swipe Holdline away at once. Open it again. Is the note there?'
			},
			'flight-mode': {
				name: 'Flight mode',
				words: 'Turn on flight mode, swipe Holdline away and open it. Does it start, with your notes?'
			},
			'low-power': {
				name: 'Low power',
				words: 'Turn on low-power mode and end the call. Do the steps after the call work?'
			},
			date: { name: 'Dates', words: 'Add a promise and choose a day. Does your device’s own calendar or wheel open?' },
			summary: { name: 'Summary', words: 'Share the summary to yourself. Does it arrive whole?' }
		}
	},
	text: {
		heading: 'The text to send',
		lead: 'This is all of it. It holds none of your notes, and nothing about your device but the browser and its version. The README of Holdline says where to send it.',
		copy: 'Copy this text',
		copied: 'Copied.',
		title: 'Holdline check',
		browser: (name: string) => `Browser: ${name || 'it gives no name'}`
	}
};
