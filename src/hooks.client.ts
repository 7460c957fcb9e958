import type { HandleClientError } from '@sveltejs/kit';

/** The one door through which unexpected failures leave: said in words on the error page, and sent nowhere. */
export const handleError: HandleClientError = ({ status }) => ({
	message: status === 404 ? 'This page does not exist.' : 'Something went wrong on this page. Your notes are safe.'
});
