import { appWords } from '#lib/content/words/en/app.ts';
import type { ClientInit, HandleClientError } from '@sveltejs/kit';

/**
 * On a page that the app still has to draw, evaluates the schemas in a task of their own: a phone answers a touch between the two.
 * Everything else follows from the page.
 */
export const init: ClientInit = async () => {
	if (document.querySelector('.frame main') === null) await import('#lib/domain/case/record.ts');
};

/** Turns an unexpected failure into words on the error page. Nothing is sent anywhere. */
export const handleError: HandleClientError = ({ status }) => ({
	message: status === 404 ? appWords.noPage : appWords.unexpected
});
