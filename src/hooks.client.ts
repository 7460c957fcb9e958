import { appWords } from '#lib/content/words/en/app.ts';
import type { HandleClientError } from '@sveltejs/kit';

/** Turns an unexpected failure into words on the error page. Nothing is sent anywhere. */
export const handleError: HandleClientError = ({ status }) => ({
	message: status === 404 ? appWords.noPage : appWords.unexpected
});
