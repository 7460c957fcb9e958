/** What the person owes: it stands first, and is done where it stands. */
export const ownQueueWords = {
	heading: 'Yours to do first',
	do: 'Do it',
	label: 'What do you send or say?',
	hint: 'In your own words. You can copy it from here. Once done, it stands in the journal with today’s date.',
	done: (isLate: boolean, hasWords: boolean) =>
		`${hasWords ? 'It is sent, and done' : 'It is done'}${isLate ? ', late' : ''}`,
	otherwise: 'It ended in another way'
};
