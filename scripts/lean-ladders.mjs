// Fields of the ladders that no screen shows, such as the sentence that states each rule, are not sent to a phone.
const LADDERS = /\/content\/ladders\/[a-z]{2}\.json$/;
const NOT_SHOWN = [
	'sourceQuoteFact',
	'sources',
	'readIn',
	'previous',
	'previousDeadline',
	'when',
	'stages',
	'note2',
	'feeNote',
	'holidays'
];

/** Removes those fields in the build. The source files keep them, because they document where each rule comes from. */
export function leanLadders() {
	return {
		name: 'lean-ladders',
		enforce: /** @type {const} */ ('pre'),
		apply: /** @type {const} */ ('build'),
		/**
		 * @param {string} text
		 * @param {string} file
		 */
		transform(text, file) {
			if (!LADDERS.test(file)) return null;
			return { code: leanLadder(text), map: null };
		}
	};
}

/** @param {string} text the ladders of one country as JSON */
export function leanLadder(text) {
	return JSON.stringify(JSON.parse(text), (key, value) => (NOT_SHOWN.includes(key) ? undefined : value));
}
