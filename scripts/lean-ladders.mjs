// What the screens never show of the ladders, such as the sentence that each rule was read in, is not sent to a phone.
const LADDERS = /\/content\/ladders\/[a-z]{2}\.json$/;
const NOT_SHOWN = [
	'sourceQuoteFact',
	'previous',
	'previousDeadline',
	'variants',
	'stages',
	'note2',
	'feeNote',
	'holidays'
];

/** Leaves that out of the build. The files stay whole: they say how each rule is known. */
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
			const lean = JSON.stringify(JSON.parse(text), (key, value) => (NOT_SHOWN.includes(key) ? undefined : value));
			return { code: lean, map: null };
		}
	};
}
