import { error } from '@sveltejs/kit';
import { guides, readGuide } from '#lib/content/guides/guides.ts';
import { commonWords } from '#lib/content/words/en/common.ts';
import { guidesWords } from '#lib/content/words/en/guides.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => guides.map(({ slug }) => ({ slug }));

export const load: PageLoad = async ({ params }) => {
	const guide = guides.find(({ slug }) => slug === params.slug);
	if (!guide) error(404, guidesWords.gone);
	// The texts are of a pack, which may not be here yet.
	const text = await readGuide(guide).catch(() => error(503, commonWords.packMissing));
	return { guide, text };
};
