import { appWords } from '#lib/content/words/en/app.ts';
import type { HandleClientError } from '@sveltejs/kit';

/** The one door through which unexpected failures leave: said in words on the error page, and sent nowhere. */
export const handleError: HandleClientError = ({ status }) => ({
	message: status === 404 ? appWords.noPage : appWords.unexpected
});
