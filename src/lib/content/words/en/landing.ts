/** The first screen: what Holdline is, and that nothing leaves the phone. */
export const landingWords = {
	title: 'Holdline: your side of the call',
	description:
		'Free and private. It helps you through a service call, and works with no signal. Nothing leaves your device.',
	name: 'Holdline',
	heading: 'Your side of the call',
	lead: 'They have a screen that helps them through every call. This one helps you.',
	steps: [
		{ name: 'A goal', words: 'Say what you want in one line.' },
		{ name: 'Facts', words: 'Note who said what, and when.' },
		{ name: 'Questions', words: 'Calm ones, to read out loud.' },
		{ name: 'A supervisor?', words: 'Know when to ask, and why.' }
	],
	privacy: 'Nothing leaves this device.',
	privacyMore: 'It is free, and works with no signal. You need no account. It cannot hear your call.',
	newCase: 'New case',
	onThePhone: 'I am on the phone now',
	seeExample: 'See an example'
};
