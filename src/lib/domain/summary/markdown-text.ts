import { LEFT_OUT } from './passage.ts';

/**
 * Escapes what a person wrote, so that Markdown shows it literally: no heading, list, link, picture, tag or emphasis results.
 * Takes one line. A character is escaped only where it has a meaning, because the text is also read unrendered. `place`
 * tells whether something stands before it in its line.
 */
export function escapeMarkdown(text: string, place: 'start' | 'inside' = 'start'): string {
	const escaped = text
		// The sign for what was left out has no meaning unless something follows it directly.
		.replace(/\[…\](?=\s|$)|[\\`*[\]<~]/g, (sign) => (sign === LEFT_OUT ? sign : `\\${sign}`))
		// Inside a word, as in a reference such as NT_4471, an underscore has no meaning.
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/(?<=\S)@(?=\S)/g, '\\@')
		.replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
		.replace(/(www)\./gi, '$1\\.')
		.replace(/#(?=#*$)/g, '\\#');
	return place === 'inside'
		? escaped
		: escaped
				.replace(/^[>+=-]/, '\\$&')
				.replace(/^(\d{1,9})(?=[.)])/, '$1\\')
				.replace(/^#/, '\\#');
}
