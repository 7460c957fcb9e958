import * as z from 'zod/mini';

/** Where the button of a guide may lead: screens that need no case in their address. */
export const GuidePlace = z.enum(['/today', '/case/new', '/example', '/settings']);
export type GuidePlace = z.infer<typeof GuidePlace>;

const Sentence = z.string().check(z.minLength(1), z.maxLength(160));

/** A short page to read. Its words are Markdown, in a file of the same name beside this one; it ends in one thing to do. */
export const Guide = z.strictObject({
	slug: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/)),
	title: Sentence,
	lead: Sentence,
	todo: z.strictObject({ words: Sentence, button: Sentence, to: GuidePlace })
});
export type Guide = z.infer<typeof Guide>;

/** Every guide, in the order in which they are listed. */
export const guides: readonly Guide[] = [
	{
		slug: 'facts-and-opinions',
		title: 'Facts and opinions',
		lead: 'A reader can check a fact. Nobody can check an opinion.',
		todo: {
			words: 'Open a case and read your last note. Is there a word that could be a fact? Tap “Make it factual”.',
			button: 'Open my cases',
			to: '/today'
		}
	}
];

const texts = import.meta.glob<string>('./*.md', { query: '?raw', import: 'default' });

/** The words of a guide, as Markdown. Each is loaded only when it is read. */
export async function readGuide({ slug }: Pick<Guide, 'slug'>): Promise<string> {
	const read = texts[`./${slug}.md`];
	if (!read) throw new Error(`The guide ${slug} has no words.`);
	return read();
}
