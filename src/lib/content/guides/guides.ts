import * as z from 'zod/mini';

/** The screens that a guide's button may open: those without a case in their address. `/start` asks which case, if there are several. */
export const GuidePlace = z.enum([
	'/today',
	'/case/new',
	'/example',
	'/settings',
	'/own-cards',
	'/start?what=call',
	'/start?what=fact',
	'/start?what=goal',
	'/start?what=ladder',
	'/start?what=letter',
	'/start?what=praise',
	'/start?what=rehearse'
]);
export type GuidePlace = z.infer<typeof GuidePlace>;

const Sentence = z.string().check(z.minLength(1), z.maxLength(160));

/** A short page to read that ends in one thing to do. Its text is Markdown, in the file `{slug}.md` beside this one. */
export const Guide = z.strictObject({
	slug: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/)),
	title: Sentence,
	lead: Sentence,
	todo: z.strictObject({ words: Sentence, button: Sentence, to: GuidePlace })
});
export type Guide = z.infer<typeof Guide>;

/** Every guide in the order of the list: from the first step to what comes after a no, then what always holds. */
export const guides: readonly Guide[] = [
	{
		slug: 'starting',
		title: 'Starting when you dread it',
		lead: 'You need not make the call yet. You only need to begin.',
		todo: {
			words: 'Practise two minutes of a call. It is all written out, nobody hears you, and you may stop.',
			button: 'Practise a call',
			to: '/start?what=rehearse'
		}
	},
	{
		slug: 'before-a-call',
		title: 'Before a call',
		lead: 'A little time before it makes the call smaller.',
		todo: {
			words: 'Say in one line what you want done. You can change it at any time.',
			button: 'Set my goal',
			to: '/start?what=goal'
		}
	},
	{
		slug: 'facts-and-opinions',
		title: 'Facts and opinions',
		lead: 'A reader can check a fact. Nobody can check an opinion.',
		todo: {
			words: 'Open a case and read your last note. Is there a word that could be a fact? Tap “Make it factual”.',
			button: 'Open my cases',
			to: '/today'
		}
	},
	{
		slug: 'help-them-help-you',
		title: 'Help them help you',
		lead: 'They have rules. Many rules have some room in them.',
		todo: {
			words: 'Find a question under “What is possible”, and star it. It then comes first at that moment.',
			button: 'Choose a question',
			to: '/own-cards'
		}
	},
	{
		slug: 'asking-for-a-supervisor',
		title: 'When to ask for a supervisor',
		lead: 'Ask when you have a reason. One good reason is enough.',
		todo: {
			words: 'What is your one reason? Write it down with its day, so that you can read it out.',
			button: 'Write down the fact',
			to: '/start?what=fact'
		}
	},
	{
		slug: 'closing-a-call',
		title: 'The close of a call',
		lead: 'The last two minutes are the ones you will need later.',
		todo: {
			words: 'Look at a case in which each promise has a name and a day. It is made up, and easy to remove.',
			button: 'See the example',
			to: '/example'
		}
	},
	{
		slug: 'promises',
		title: 'Promises, both ways',
		lead: 'Write down what they owe you, and what you owe them.',
		todo: {
			words: 'Look at what is due. Do the smallest thing that is yours, or say how one promise ended.',
			button: 'See what is due',
			to: '/today'
		}
	},
	{
		slug: 'praise',
		title: 'Praise, and where to send it',
		lead: 'Someone helped you. Tell them, and tell their lead.',
		todo: {
			words: 'Who helped you, and what did they do? Holdline makes a short note of it, to say, to copy or to send.',
			button: 'Thank who helped',
			to: '/start?what=praise'
		}
	},
	{
		slug: 'chat-and-letters',
		title: 'Chat and letters',
		lead: 'In writing you have time to think, and the words stay.',
		todo: {
			words: 'Let Holdline make a letter from your notes. Change what you like. Nothing is sent from here.',
			button: 'Make a letter',
			to: '/start?what=letter'
		}
	},
	{
		slug: 'after-a-no',
		title: 'After a no',
		lead: 'A no answers one question. There may be another one to ask.',
		todo: {
			words: 'See which steps are open to you, and from which day.',
			button: 'See what comes next',
			to: '/start?what=ladder'
		}
	},
	{
		slug: 'good-service',
		title: 'What a good provider does',
		lead: 'Six things to look for, and how to note them.',
		todo: {
			words: 'Think of your last contact. Which of the six did they do? Note one, with its day.',
			button: 'Note what they did',
			to: '/start?what=fact'
		}
	},
	{
		slug: 'trust-and-roles',
		title: 'Trust, and their side of it',
		lead: 'Know what this person can decide, and what they cannot.',
		todo: {
			words: 'Look for “decide” in the cards, and star one. It then comes first at its moment.',
			button: 'Choose a question',
			to: '/own-cards'
		}
	},
	{
		slug: 'on-this-phone',
		title: 'What is kept on this device',
		lead: 'Your notes are here. Holdline keeps them nowhere else.',
		todo: {
			words: 'Save a backup file, and keep it somewhere else than on this device.',
			button: 'Save a backup file',
			to: '/settings'
		}
	}
];

/**
 * The text of a guide, as Markdown. All guides are loaded together when the first is read, because one compressed file is half the
 * size of many. Throws for a guide without a text.
 */
export async function readGuide({ slug }: Pick<Guide, 'slug'>): Promise<string> {
	const { guideTexts } = await import('./texts.ts');
	const text = guideTexts.get(slug);
	if (text === undefined) throw new Error(`The guide ${slug} has no words.`);
	return text;
}
