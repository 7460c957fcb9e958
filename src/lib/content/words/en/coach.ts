import type { QuestionCode, ReasonCode } from '#lib/domain/coach/codes.ts';
import { counted } from './grammar.ts';

type CoachWords = {
	reasons: Record<ReasonCode, string>;
	questions: Record<QuestionCode, string>;
};

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** What the coach says under a marked phrase: what it is, why, and the question that leads to the fact. */
export const coachWords = {
	reasons: {
		opinion: 'This is an opinion.',
		praise: 'This is kind, and it is an opinion.',
		'someones-mind': 'This is about what someone was thinking.',
		'called-a-lie': 'This says that someone meant to mislead you.',
		'too-wide': 'This covers every time.',
		'all-of-them': 'This covers everyone.',
		'not-seen': 'This may be true. It is a guess for now.',
		'no-date': 'A date would fit here.',
		'no-length': 'A length of time would fit here.',
		'no-number': 'A number would fit here.',
		'no-amount': 'An amount would fit here.',
		'no-name': 'A name or a job title would fit here.',
		swearing: 'These are strong words.',
		insult: 'This is a hard name for someone.',
		shouting: 'This reads as shouting.',
		threat: 'This reads as a threat.',
		'own-feeling': 'This is how you feel.'
	},
	questions: {
		'what-was-done': 'What did they say or do?',
		'what-helped': 'What did they do that helped?',
		'what-was-said': 'What did they say or do?',
		'said-and-record': 'What did they say, and what does the record show?',
		'which-dates': 'On which dates did it happen?',
		'who-exactly': 'Who was it, and when?',
		'what-was-seen': 'What did they tell you, and what did you not see?',
		'when-exactly': 'On what day, or at what time?',
		'from-when-to-when': 'From when to when?',
		'how-many': 'How many?',
		'how-much': 'How much?',
		'which-person': 'Who was it?',
		'what-happened': 'What happened just before?',
		'what-is-wanted': 'What do you want them to do, and by when?',
		'keep-private': 'Would you like to keep this in a private line?'
	},
	askMe: 'Ask me',
	keep: 'Keep it',
	wasSaid: 'It was said',
	keepPrivate: 'Keep this line private',
	inItsPlace: 'In its place',
	afterIt: 'After it',
	whoSaid: 'Who said it?',
	they: 'They',
	i: 'I',
	/** The words that introduce a quotation. */
	theySaid: 'they said',
	iSaid: 'I said',
	said: (name: string) => `${name} said`,
	/** The small button under the box. */
	count: (count: number) => counted(count, '1 word could be a fact', 'words could be facts'),
	/** Announced to screen readers once, after "Saved". */
	countAloud: (count: number) =>
		count === 1 ? 'One word could be a fact.' : `${numbers[count] ?? count} words could be facts.`,
	/** Which mark is open; a tap goes to the next. */
	place: (at: number, of: number) => `${at} of ${of}`,
	next: (phrase: string, reason: string) => `Next: “${phrase}”. ${reason}`,
	first: (phrase: string, reason: string) => `The first is “${phrase}”. ${reason}`,
	hide: 'Hide',
	leaveOut: 'Leave card numbers and PINs out.',
	mask: 'Mask it',
	noSecret: 'Not a secret',
	/** About numbers that stay masked in what leaves the device. */
	hidden: 'Hidden, as card numbers and codes should be',
	isNoSecret: (phrase: string) => `Not a secret: ${phrase}`
} as const satisfies CoachWords & Record<string, unknown>;
