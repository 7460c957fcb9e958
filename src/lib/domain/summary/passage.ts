import { teamIn } from '../text/teams.ts';

/** Text the person wrote, with a mask in place of what may not be read. */
export type Passage = readonly Piece[];
export type Piece = { is: 'words'; words: string } | Mask;
export type Mask = { is: 'agent'; number: number } | { is: 'number-left-out' };

/** Shown where something was left out of a note. */
export const LEFT_OUT = '[…]';

/** Words that are masked wherever they occur. */
export type Hidden = { pattern: string; mask: Mask };

/** A number with fewer letters and digits than this is not masked: it would blot out half the page. */
const SHORTEST_NUMBER = 3;

const BEFORE = '(?<![\\p{L}\\p{N}\\p{M}])';
const AFTER = '(?![\\p{L}\\p{N}\\p{M}])';

/** Words in the name box that are not names. */
const NOT_A_NAME = new Set(
	'a an and at de der for from in la my of on or team the to van von with mr mrs ms miss mx dr sir madam'.split(' ')
);

/**
 * Returns a function that turns a text into a passage. Everything hidden is masked, as a whole word, in upper or lower case.
 */
export function passageWriter(hidden: readonly Hidden[]): (text: string | null | undefined) => Passage {
	const longestFirst = [...hidden].sort((a, b) => b.pattern.length - a.pattern.length);
	const source = longestFirst.map(({ pattern }) => `(${pattern})`).join('|');
	const any = source === '' ? null : new RegExp(`${BEFORE}(?:${source})${AFTER}`, 'giu');

	return (text) => {
		const line = oneLine(text ?? '');
		if (line === '') return [];
		if (any === null) return [{ is: 'words', words: line }];
		const pieces: Piece[] = [];
		let from = 0;
		for (const match of line.matchAll(any)) {
			const mask = longestFirst[groupsOf(match).findIndex((found) => found !== undefined)]?.mask;
			if (!mask) continue;
			if (match.index > from) pieces.push({ is: 'words', words: line.slice(from, match.index) });
			pieces.push(mask);
			from = match.index + match[0].length;
		}
		if (from < line.length) pieces.push({ is: 'words', words: line.slice(from) });
		return pieces;
	};
}

/**
 * An account number, however it is spaced: "4471 2290" is found in "44712290" and in "4471-2290". [] for one that is too
 * short.
 */
export function hiddenNumber(secret: string): Hidden[] {
	const characters = oneLine(secret).match(/[\p{L}\p{N}]/gu) ?? [];
	if (characters.length < SHORTEST_NUMBER) return [];
	return [{ pattern: characters.map(literal).join('[\\s./_-]*'), mask: { is: 'number-left-out' } }];
}

/** An agent's full name, and each part of it that is a name: "Dana Smith", "Dana" and "Smith". */
export function hiddenName(name: string, number: number): Hidden[] {
	const fullName = oneLine(name);
	const team = new Set(teamIn(fullName).toLowerCase().split(' '));
	const parts = fullName.split(/[\s,/()]+/).filter((part) => isNamePart(part) && !team.has(part.toLowerCase()));
	// Somebody known only by a team, such as "Billing team", has no name to hide.
	if (parts.length === 0 && teamIn(fullName) !== '') return [];
	// A name written with a capital has its other parts, such as "from billing", in small letters.
	const written = parts.some((part) => /^\p{Lu}/u.test(part)) ? parts.filter((part) => /^\P{Ll}/u.test(part)) : parts;
	const names = new Set([fullName, ...written].filter((part) => lettersIn(part) > 1));
	return [...names].map((part) => ({
		pattern: part.split(' ').map(literal).join('\\s+'),
		mask: { is: 'agent', number }
	}));
}

/** True when there is nothing in it to read. */
export function isEmpty(passage: Passage): boolean {
	return passage.length === 0;
}

/** About how many characters it takes on paper. */
export function lengthOf(passage: Passage): number {
	return passage.reduce((sum, piece) => sum + (piece.is === 'words' ? piece.words.length : 12), 0);
}

function groupsOf(match: RegExpExecArray): (string | undefined)[] {
	return match.slice(1);
}

function isNamePart(part: string): boolean {
	return lettersIn(part) > 1 && !NOT_A_NAME.has(part.toLowerCase().replace(/\.$/, ''));
}

function lettersIn(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The text as one trimmed line in NFC: line breaks, runs of spaces and control characters become one space. */
export function oneLine(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

function literal(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
