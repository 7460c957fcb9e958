import type { Learnable } from '#lib/domain/firm/remember.ts';

/** What is known of a company from one's own calls, and the taps that keep it. */
export const firmWords = {
	heading: (provider: string) => `Known of ${provider}`,
	fields: {
		numberThatWorked: 'A number that worked',
		menuWay: 'The way through the menu',
		openHours: 'When they answer'
	} satisfies Record<Learnable, string>,
	hints: {
		numberThatWorked: 'The one that reached somebody',
		menuWay: 'Such as: 2, 1, say complaint',
		openHours: 'Such as: 8 to 6, Monday to Friday'
	} satisfies Record<Learnable, string>,
	call: 'Call',
	people: 'People there',
	decides: (what: string) => `could decide: ${what}`,
	seen: (day: string) => `last in touch ${day}`,
	learn: {
		heading: 'For the next call to them',
		lead: 'What you note here is shown before each call to this company.',
		worked: (number: string) => `${number} worked`,
		keep: (words: string) => `“${words}”`,
		more: (isPhone: boolean) => (isPhone ? 'The menu, the hours, and who decides' : 'The hours, and who decides'),
		fromNotes: (field: string) => `${field}, from your notes`,
		decides: (name: string) => `What could ${name} decide?`,
		decidesOwn: (name: string) => `What ${name} could decide, in your words`,
		decidesHint: 'Such as: a refund of up to a sum'
	}
};
