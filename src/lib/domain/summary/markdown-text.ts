import { LEFT_OUT } from './passage.ts';

/**
 * Escapes what a person wrote, so that Markdown shows it as it is: no heading, list, link, picture, tag or emphasis comes of it.
 * Takes one line. A sign is escaped only where it would mean something, as the text is also read unrendered.
 */
export function escapeMarkdown(text: string): string {
	return (
		text
			// The sign for what was left out means nothing while nothing stands right behind it.
			.replace(/\[…\](?=\s|$)|[\\`*[\]<~]/g, (sign) => (sign === LEFT_OUT ? sign : `\\${sign}`))
			// Inside a word, as in a reference such as NT_4471, an underscore means nothing.
			.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
			.replace(/&(?=#?\w+;)/g, '\\&')
			.replace(/(?<=\S)@(?=\S)/g, '\\@')
			.replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
			.replace(/(www)\./gi, '$1\\.')
			.replace(/^[>+=-]/, '\\$&')
			.replace(/^(\d{1,9})(?=[.)])/, '$1\\')
			.replace(/^#|#(?=#*$)/g, '\\#')
	);
}
