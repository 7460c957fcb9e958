/**
 * Puts the worker of the mailbox into a folder of its own, so that a host can tell it by its path: `scripts/headers.mjs`. A header of all
 * workers would count for it too, and on many hosts of two policies only what both allow.
 * @returns {import('vite').Plugin}
 */
export function mailboxPlace() {
	return {
		name: 'mailbox-place',
		outputOptions(output) {
			const others = output.entryFileNames ?? 'assets/[name]-[hash].js';
			return {
				...output,
				entryFileNames: (chunk) => {
					if (chunk.name.startsWith('mailbox-pack')) return '_app/mailbox/[name]-[hash].js';
					return typeof others === 'function' ? others(chunk) : others;
				}
			};
		}
	};
}
