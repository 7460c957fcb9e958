/** The document title of each screen of the app. A title is known before the case is read, and never contains its words. */
const titles: Readonly<Record<string, string>> = {
	'/(app)/today': 'Today',
	'/(app)/dates': 'All dates',
	'/(app)/start': 'Start',
	'/(app)/case': 'Case',
	'/(app)/case/new': 'New case',
	'/(app)/case/edit': 'Details',
	'/(app)/past-contact': 'Add what happened',
	'/(app)/goal': 'Goal',
	'/(app)/ready': 'Get ready',
	'/(app)/call-plan': 'Call plan',
	'/(app)/rehearsal': 'Practise a call',
	'/(app)/own-cards': 'Cards',
	'/(app)/call': 'On a call',
	'/(app)/supervisor': 'Supervisor?',
	'/(app)/wrap-up': 'After the call',
	'/(app)/factual': 'Make it factual',
	'/(app)/handling': 'How it went',
	'/(app)/summary': 'Summary',
	'/(app)/ladder': 'After a no',
	'/(app)/letter': 'Complaint letter',
	'/(app)/praise': 'Thanks',
	'/(app)/authority': 'Letter of authority',
	'/(app)/two-minutes': 'Two minutes',
	'/(app)/shared': 'Shared with Holdline',
	'/(app)/sealed-case': 'Hand over the whole case',
	'/(app)/sharing': 'Who else works on this',
	'/(app)/settings': 'Settings',
	'/(app)/settings/contact-cards': 'Contact cards',
	'/(app)/settings/curtain': 'Curtain and leaving',
	'/(app)/settings/sealed': 'A sealed copy',
	'/(app)/settings/sealed-notes': 'Sealed notes',
	'/(app)/settings/delete': 'Delete everything',
	'/(app)/example': 'Example'
};

export function titleOf(route: string | null): string {
	return titles[route ?? ''] ?? 'Your side of the call';
}
