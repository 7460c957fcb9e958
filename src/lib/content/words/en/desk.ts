/** The desk: the list of cases beside the screen, and the keys. */
export const deskWords = {
	cases: 'Your cases',
	late: (count: number) => (count === 1 ? 'one late' : `${count} late`),
	hint: 'Keys work here: press ? to see them.',
	show: 'Show the keys',
	gotIt: 'Got it',
	keys: {
		heading: 'Keys on a desk',
		list: [
			{ key: '/', words: 'Search your cases' },
			{ key: 'n', words: 'New case' },
			{ key: 'j', words: 'Next case in the list' },
			{ key: 'k', words: 'Case before it' },
			{ key: '?', words: 'This list' }
		],
		never: 'They never act while you type, or together with Ctrl, Alt or Command.',
		on: 'Single keys',
		onHint: 'Turn them off if your screen reader or your voice types letters by itself.',
		notSaved: 'That was not saved. Nothing has changed. Try again.',
		close: 'Close'
	}
};
