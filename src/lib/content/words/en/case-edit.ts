/** The screen for changing the details of a case. */
export const editWords = {
	title: 'Details',
	heading: 'Change the details',
	lead: 'Each change is kept when you leave its box.',
	back: 'Case',
	providerKept: 'The name cannot be empty, so it stays as it was.',
	people: 'People',
	peopleHint: 'Everybody you named. Today’s agent may be tomorrow’s contact.',
	name: 'Name',
	role: 'Role or team',
	didWell: 'What they did well',
	decides: 'What they could decide',
	done: 'Done'
};
