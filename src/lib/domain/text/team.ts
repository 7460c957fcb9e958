/** Words that make a place out of what stands before them, as in "tariff team". Alone they name none. */
const PLACES = new Set('team teams department dept desk line office unit'.split(' '));

/** What departments are called. A person's name is never among them: only these may be read when names are out. */
const KINDS = new Set(
	(
		'account accounts appeals billing bookings cancellation cancellations care claims collections complaint complaints ' +
		'credit customer disputes escalation escalations executive finance fraud helpdesk lending loyalty mortgage mortgages ' +
		'network orders payment payments refund refunds retention retentions returns sales security service services shipping ' +
		'support technical warranty'
	).split(' ')
);
const ORDERS = new Set('first second third 1st 2nd 3rd senior'.split(' '));
const BETWEEN = new Set(['and', 'of']);

/** Whoever is called by one of these after a team's word is a person of it, not the team. */
const PEOPLE = new Set('lead leader manager supervisor member agent'.split(' '));

/** What stands between a name and its team: "Dana, billing", "Dana (billing)", "Dana from billing". */
const EDGE = /[,;/()–—]|\s-\s|\s(?:from|in|at|with)\s/iu;

/**
 * The team that a text names, such as "credit team" in "Tomas from the credit team"; empty when it names none.
 * Words that could be a person's name are not in it.
 */
export function teamIn(text: string | null | undefined): string {
	for (const stretch of ` ${text ?? ''} `.split(EDGE)) {
		const words = stretch.split(/\s+/).filter((word) => word !== '');
		const kept = words.map((word, index) => isOfTeam(word, words[index + 1], words[index + 2]));
		const start = kept.indexOf(true);
		if (start < 0) continue;
		const end = kept.indexOf(false, start);
		const team = words.slice(start, end < 0 ? undefined : end);
		while (BETWEEN.has(plain(team.at(-1)))) team.pop();
		while (BETWEEN.has(plain(team[0]))) team.shift();
		// "Dana Sales" is a whole name, "Dana sales" is not.
		if (start > 0 && team.length === 1 && /^\p{Lu}/u.test(team[0] ?? '')) continue;
		const isTelling = team.some((word) => KINDS.has(plain(word))) || (team.length > 1 && hasPlace(team));
		if (isTelling) return team.join(' ').replace(/[.:!?]+$/, '');
	}
	return '';
}

function isOfTeam(word: string, next: string | undefined, afterNext: string | undefined): boolean {
	const own = plain(word);
	if (PLACES.has(own) || KINDS.has(own) || ORDERS.has(own) || BETWEEN.has(own)) return true;
	const isBeforePlace = PLACES.has(plain(next)) && !PEOPLE.has(plain(afterNext));
	return isBeforePlace && own !== 'the' && own !== 'a' && /^\p{L}{2,}$/u.test(word);
}

function hasPlace(words: readonly string[]): boolean {
	return words.some((word) => PLACES.has(plain(word)));
}

function plain(word: string | undefined): string {
	return (word ?? '').toLowerCase().replace(/[.:!?]+$/, '');
}
