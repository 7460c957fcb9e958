/** The page that is shown when the app does not start. */
export const rescueWords = {
	title: 'Save my data',
	heading: 'Get your notes out',
	lead: 'This page works without the rest of Holdline.',
	saveHeading: 'First, save your notes to a file',
	saveWords: 'The file goes to your downloads. Holdline can open it again, on this device or another.',
	save: 'Save my data to a file',
	noScript:
		'This page needs JavaScript to read your notes. Turn it on in your browser’s settings. Your notes stay as they are.',
	reading: 'Reading your notes…',
	saved: (rows: number) =>
		`Your file holds ${rows} saved ${rows === 1 ? 'thing' : 'things'}. Look for it in your downloads.`,
	shared: (rows: number) =>
		`Your file holds ${rows} saved ${rows === 1 ? 'thing' : 'things'}. It has left through your share sheet.`,
	none: 'There are no notes on this device that this page can read.',
	failed: 'The file could not be made. Your notes are still on this device. Try again.',
	sealed: {
		heading: 'Your notes are sealed',
		words: 'Open them here first. Then save them to a file.',
		label: 'Passphrase or recovery code',
		open: 'Open my notes',
		opening: 'Trying it. This takes a few seconds…',
		opened: 'Your notes are open on this page. Now save them to a file. That file is not sealed.',
		locked:
			'It did not open. This is not the passphrase or the code, or what opens the notes is damaged. Nothing has changed.',
		unread: 'This device could not try it. Close other apps, then try again. Nothing has changed.',
		keep: 'Save them as they are, sealed',
		first: 'Your notes are sealed. Open them first.',
		missing: 'Your notes are sealed, and what opens them is missing here. You can save them as they are, sealed.'
	},
	showHeading: 'Or take them as text',
	showWords: 'Where a file cannot be saved, copy this text and keep it somewhere safe.',
	show: 'Show my data as text',
	text: 'My data as text',
	copy: 'Copy this text',
	copied: 'Copied. Paste it somewhere safe, as in an e-mail to yourself.',
	curtainHeading: 'If you forgot the code of the curtain',
	curtainWords: 'Save your notes first. Then the curtain can go: it hides your notes, and was never a lock.',
	uncover: 'Take the curtain away',
	uncovered: 'The curtain is gone. Holdline opens without a code.',
	reloadHeading: 'Then, reload Holdline',
	reloadWords: 'This fetches the app again. It needs internet. Your notes stay on this device.',
	reload: 'Reload Holdline',
	offline: 'There is no internet now. Holdline stays as it is. Try again when you are online.'
};
