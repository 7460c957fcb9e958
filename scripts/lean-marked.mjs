// The app uses only the lexer of marked. The instance that the package makes at the end of its file keeps everything else in the build.
const MARKED = /\/marked\/lib\/marked\.esm\.js$/;
const INSTANCE = /var [\w$]+=new [\w$]+;function [\w$]+\([\w$]+,[\w$]+\)\{return [\w$]+\.parse\(/;

/** Removes that instance in the build. Throws when the file no longer looks like that, as a new version may. */
export function leanMarked() {
	return {
		name: 'lean-marked',
		apply: /** @type {const} */ ('build'),
		/**
		 * @param {string} code
		 * @param {string} file
		 */
		transform(code, file) {
			if (!MARKED.test(file)) return null;
			const [, lexer] = /([\w$]+) as Lexer\b/.exec(code) ?? [];
			const end = code.search(INSTANCE);
			if (lexer === undefined || end < 0) throw new Error('marked has changed: see scripts/lean-marked.mjs');
			return { code: `${code.slice(0, end)}export{${lexer} as Lexer};`, map: null };
		}
	};
}
