/** The list of guides, and what stands around each of them. */
export const guidesWords = {
	title: 'Guides',
	heading: 'Short guides',
	lead: 'Each takes under two minutes. They work with no signal.',
	description: 'Short guides for your side of a service call. Free, private, and readable with no signal.',
	todo: 'One thing to do',
	gone: 'This guide is not here.'
};
