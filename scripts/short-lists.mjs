// The long word lists of `domain/text` are written as words in the source, and in a shorter form in the build.
const LIST = /\bwordSet\(\s*`([^`$]+)`\s*\)/g;

/** Rewrites the lists in the build. `wordSet` reads both forms. */
export function shortLists() {
	return {
		name: 'short-lists',
		enforce: /** @type {const} */ ('pre'),
		apply: /** @type {const} */ ('build'),
		/**
		 * @param {string} code
		 * @param {string} file
		 */
		transform(code, file) {
			if (!file.includes('/domain/') || !code.includes('wordSet(`')) return null;
			return { code: code.replaceAll(LIST, (_, list) => `wordSet('${shortened(list)}')`), map: null };
		}
	};
}

/** @param {string} list words in small letters, separated by white space */
export function shortened(list) {
	const words = [...new Set(list.trim().split(/\s+/))].sort();
	return words.map((word, at) => sharedBy(words[at - 1] ?? '', word)).join('');
}

/**
 * @param {string} before
 * @param {string} word
 */
function sharedBy(before, word) {
	let shared = 0;
	while (shared < 25 && shared < before.length && before[shared] === word[shared]) shared += 1;
	return String.fromCharCode(65 + shared) + word.slice(shared);
}
