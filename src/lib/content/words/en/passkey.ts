import type { PasskeyProblem } from '#lib/domain/sealing/seal.ts';

/** Opening sealed notes with a passkey, in the app and on the rescue page. */
export const passkeyWords = {
	open: 'Open with my passkey',
	problems: {
		refused: 'Nothing came of it. It was cancelled, or this browser did not allow it. Nothing has changed.',
		'no-value': 'This passkey gives no key, or this browser does not pass it on. Use your passphrase or the code.',
		'other-value':
			'The passkey gave another key than before, so it does not open your notes. Use your passphrase or the code. Nothing has changed.'
	} satisfies Record<PasskeyProblem, string>
};
