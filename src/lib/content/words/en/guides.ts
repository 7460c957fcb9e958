import type { OfferedGuide } from '#lib/domain/journal/guide-offer.ts';
import { counted } from './grammar.ts';

/** The list of guides, and the words around each guide. */
export const guidesWords = {
	title: 'Guides',
	heading: 'Short guides',
	lead: 'Each takes under two minutes. They work with no signal.',
	description: 'Short guides for your side of a service call. Free, private, and readable with no signal.',
	search: 'Look for a word',
	found: (count: number) =>
		count === 0 ? 'No guide has all of these words. Try one shorter word.' : counted(count, 'One guide', 'guides'),
	notSearched: 'The guides could not be searched just now. All of them stand below.',
	backToCase: 'Case',
	todo: 'One thing to do',
	gone: 'This guide is not here.'
};

/** The offer of a guide, made once, when it fits the case. */
export const guideOfferWords = {
	read: 'Read it',
	dismiss: 'No, thanks',
	dismissed: 'It stays with the short guides.',
	guides: {
		'after-a-no': {
			heading: 'Three contacts, and not there yet',
			words: 'There is a short guide: after a no.'
		},
		praise: {
			heading: 'Did someone help you?',
			words: 'There is a short guide: praise, and where to send it.'
		},
		starting: {
			heading: 'The first call can be the hardest',
			words: 'There is a short guide: starting when you dread it.'
		},
		'before-a-call': {
			heading: 'A word before you begin',
			words: 'There is a short guide: before a call.'
		}
	} satisfies Record<OfferedGuide, { heading: string; words: string }>
};
