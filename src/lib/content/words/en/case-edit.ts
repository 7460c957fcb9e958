/** The screen on which the details of a case are changed. */
export const editWords = {
	title: 'Details',
	heading: 'Change the details',
	lead: 'Each change is kept when you leave its box.',
	back: 'Case',
	providerKept: 'The name cannot be empty, so it stays as it was.',
	done: 'Done'
};
