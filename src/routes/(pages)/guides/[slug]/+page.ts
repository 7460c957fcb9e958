import { error } from '@sveltejs/kit';
import { guides, readGuide } from '#lib/content/guides/guides.ts';
import { guidesWords } from '#lib/content/words/en/guides.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => guides.map(({ slug }) => ({ slug }));

export const load: PageLoad = async ({ params }) => {
	const guide = guides.find(({ slug }) => slug === params.slug);
	if (!guide) error(404, guidesWords.gone);
	return { guide, text: await readGuide(guide) };
};
