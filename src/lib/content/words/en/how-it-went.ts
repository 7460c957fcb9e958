/** The heading of what a case cost and how they handled it, and the way to it. The rest of its words is in the pack. */
export const howItWentWords = {
	title: 'How it went',
	heading: 'How it went',
	lead: 'Counted from your journal, never judged. A tap on a figure opens what is behind it.',
	more: 'What it cost me, and how they handled it'
};
