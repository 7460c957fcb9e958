/** Nouns that turn the words before them into the name of a team, as in "tariff team". Alone they name none. */
const TEAM_NOUNS = new Set('team teams department dept desk line office unit'.split(' '));

/** Words that departments are called by. None is a person's name, so they may be shown when names are left out. */
const DEPARTMENTS = new Set(
	(
		'account accounts appeals billing bookings cancellation cancellations care claims collections complaint complaints ' +
		'credit customer disputes escalation escalations executive finance fraud helpdesk lending loyalty mortgage mortgages ' +
		'network orders payment payments refund refunds retention retentions returns sales security service services shipping ' +
		'support technical warranty'
	).split(' ')
);
const ORDINALS = new Set('first second third 1st 2nd 3rd senior'.split(' '));
const CONNECTIVES = new Set(['and', 'of']);

/** After a team noun, one of these makes it a person of the team, not the team. */
const PEOPLE = new Set('lead leader manager supervisor member agent'.split(' '));

/** What separates a name from its team: "Dana, billing", "Dana (billing)", "Dana from billing". */
const SEPARATOR = /[,;/()–—]|\s-\s|\s(?:from|in|at|with)\s/iu;

/**
 * The team that a text names, such as "credit team" in "Tomas from the credit team". Empty when it names none.
 * Leaves out words that could be a person's name.
 */
export function teamIn(text: string | null | undefined): string {
	for (const stretch of ` ${text ?? ''} `.split(SEPARATOR)) {
		const words = stretch.split(/\s+/).filter((word) => word !== '');
		const isTeamWord = words.map((word, index) => isOfTeam(word, words[index + 1], words[index + 2]));
		const start = isTeamWord.indexOf(true);
		if (start < 0) continue;
		const end = isTeamWord.indexOf(false, start);
		const team = words.slice(start, end < 0 ? undefined : end);
		while (CONNECTIVES.has(plain(team.at(-1)))) team.pop();
		while (CONNECTIVES.has(plain(team[0]))) team.shift();
		// "Dana Sales" is a full name; "Dana sales" is not.
		if (start > 0 && team.length === 1 && /^\p{Lu}/u.test(team[0] ?? '')) continue;
		const isSpecific = team.some((word) => DEPARTMENTS.has(plain(word))) || (team.length > 1 && hasTeamNoun(team));
		if (isSpecific) return team.join(' ').replace(/[.:!?]+$/, '');
	}
	return '';
}

function isOfTeam(word: string, next: string | undefined, afterNext: string | undefined): boolean {
	const own = plain(word);
	if (TEAM_NOUNS.has(own) || DEPARTMENTS.has(own) || ORDINALS.has(own) || CONNECTIVES.has(own)) return true;
	const isBeforeTeamNoun = TEAM_NOUNS.has(plain(next)) && !PEOPLE.has(plain(afterNext));
	return isBeforeTeamNoun && own !== 'the' && own !== 'a' && /^\p{L}{2,}$/u.test(word);
}

function hasTeamNoun(words: readonly string[]): boolean {
	return words.some((word) => TEAM_NOUNS.has(plain(word)));
}

function plain(word: string | undefined): string {
	return (word ?? '').toLowerCase().replace(/[.:!?]+$/, '');
}
