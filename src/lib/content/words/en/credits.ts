/** Credits for the data behind the ladders. */
export const creditWords = {
	/** For the page about Holdline. The licence of the data requires attribution. */
	holidayCredit: {
		heading: 'Public holidays',
		words: 'Our table of public holidays was made from the data of date-holidays, which rests on Wikipedia.',
		licence: 'That table is shared under the licence CC BY-SA 3.0.'
	}
} as const;
