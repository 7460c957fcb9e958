/** What comes after the provider: the words that are said about the ladders as a whole. */
export const creditWords = {
	/** For the page about Holdline: the licence of the data asks that it be named. */
	holidayCredit: {
		heading: 'Public holidays',
		words: 'Our table of public holidays was made from the data of date-holidays, which rests on Wikipedia.',
		licence: 'That table is shared under the licence CC BY-SA 3.0.'
	}
} as const;
