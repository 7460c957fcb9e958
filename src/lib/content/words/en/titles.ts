/** What the browser's title says of each screen of the app: known at once, and never words of a case. */
const titles: Readonly<Record<string, string>> = {
	'/(app)/today': 'Today',
	'/(app)/start': 'Start',
	'/(app)/case': 'Case',
	'/(app)/case/new': 'New case',
	'/(app)/case/edit': 'Details',
	'/(app)/case/add': 'Add what happened',
	'/(app)/goal': 'Goal',
	'/(app)/ready': 'Get ready',
	'/(app)/plan': 'Call plan',
	'/(app)/rehearse': 'Practise a call',
	'/(app)/cards': 'Cards',
	'/(app)/call': 'On a call',
	'/(app)/supervisor': 'Supervisor?',
	'/(app)/wrap': 'After the call',
	'/(app)/factual': 'Make it factual',
	'/(app)/summary': 'Summary',
	'/(app)/ladder': 'After a no',
	'/(app)/letter': 'Complaint letter',
	'/(app)/settings': 'Settings',
	'/(app)/settings/delete': 'Delete everything',
	'/(app)/example': 'Example'
};

export function titleOf(route: string | null): string {
	return titles[route ?? ''] ?? 'Your side of the call';
}
