/** The screen for writing a complaint. */
export const letterScreenWords = {
	title: 'Complaint letter',
	heading: 'A complaint in writing',
	lead: 'Made from your notes. Tap any part to change it. Nothing is sent from here.',
	paper: 'Your letter',
	change: (words: string) => `Change: ${words}`,
	part: 'This part of the letter',
	partHint: 'An empty line begins a new part. An empty box takes the part out.',
	isLong: 'It is now longer than two pages.',
	more: 'Put more in',
	startOver: 'Start again from my notes',
	startOverHeading: 'Start again from your notes?',
	startOverWarning: 'Your own changes to the letter go. They cannot be brought back.',
	startOverConfirm: 'Start again from my notes',
	startOverKeep: 'Keep my changes',
	changed: 'This is your own wording. New notes do not change it.',
	example: 'This case is made up. Do not send this letter.',
	notLegal: 'This is not legal advice. It says what you noted and what you ask for.',
	writer: {
		add: 'Add your name and address',
		change: 'Change your name and address',
		heading: 'Who writes?',
		name: 'Your name',
		address: 'Your address',
		addressHint: 'For the head of this letter. It is kept like an account number: in your backup, and in no summary.',
		isIn: 'My address is in this letter'
	},
	file: {
		heading: 'For a word processor',
		lead: 'A Word file (.docx) that you, or somebody who helps you, can change.',
		save: 'Save as a Word file',
		share: 'Share the Word file',
		saved: 'Saved. Look in your downloads.',
		shared: 'It has left through your share sheet.',
		failed: 'It could not be made. Your letter is safe. Make some room, then try again.'
	},
	sent: {
		heading: 'I sent it',
		lead: 'One tap keeps it in your journal, with its words.',
		day: 'On which day?',
		letter: 'By post',
		email: 'By e-mail or a form',
		done: 'Your complaint is in your journal, with its words.',
		entry: 'I sent a complaint in writing.',
		earlier: (day: string) => `Sent ${day}`,
		show: 'Read what I sent',
		next: 'What comes after a no'
	}
};
