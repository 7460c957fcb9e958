import type { Span } from './folded.ts';
import { doubtfulNames, givenNames } from './given-names.ts';
import type { Token } from './tokens.ts';
import { read } from './tokens.ts';
import { wordNames } from './word-names.ts';

/** A team in a folded text, without its article. `from` and `to` are its tokens. */
export type FoundTeam = Span & { value: string; from: number; to: number };

/** Nouns that turn the words before them into the name of a team, as in "tariff team". Alone they name none. */
const TEAM_NOUNS = new Set('team teams department departments dept depts'.split(' '));
/** The same, but also the nouns of places and things. */
const PLACE_NOUNS = new Set('line office centre center queue desk cell unit division'.split(' '));

/** Words that departments are called by. None is a person's name, so they may be shown when names are left out. */
const DEPARTMENTS = new Set(
	(
		'accounts appeals billing bookings cancellations care claims collections complaints disputes escalations faults finance fraud helpdesk ' +
		'helpline lending loyalty mortgages networks payments refunds retention retentions returns sales security servicing shipping support warranty warranties technical ' +
		'hardship tenancies renewals lettings repairs recoveries underwriting dispatch logistics provisioning porting connections admissions radiology scheduling payroll ' +
		'pensions investments cards deliveries installations bereavement vulnerability compliance legal hr backoffice frontline maintenance reservations ticketing baggage ' +
		'enrolment admin liaison moderation onboarding subscriptions upgrades arrears debt enforcement parking planning housing benefits records housekeeping reception switchboard'
	).split(' ')
);
/** Words of departments that stand beside another word of one: "customer services", "account team", "tier 2". */
const PARTIAL = new Set(
	(
		'account appeal cancellation claim complaint credit credits customer customers escalation executive field fraud home house insurance legal member members meter ' +
		'mortgage network nodal order orders parcel payment priority prior auth product refund repair resolution resolutions retail return risk sale second senior service services shipping ' +
		'specialist subscription tariff tech technical telesales tenancy ticket travel trust upgrade vip warehouse welfare broadband business chargeback client clients ' +
		'corporate debit dispute engineering fault gas grievance guest hardship high bills patient personal policy pre property public quality relations safety social ' +
		'wireless cable satellite student employee web water billing complaints claims accounts sales returns care support nbn it move moving booking bookings social media high value property online network porting'
	).split(' ')
);
const ORDINALS = new Set('first second third 1st 2nd 3rd senior front back'.split(' '));
/** What may end the name of a department of two words. */
const SECOND = new Set(
	'services service care relations support line office desk team loyalty insurance auth adjusters house department dept care'.split(
		' '
	)
);
/** Pairs that are a department, whatever stands beside them. */
const PAIRS = new Set(
	(
		'customer service|customer services|customer care|customer relations|customer support|client services|member services|guest relations|guest services|patient services|' +
		'tech support|technical support|it support|second line|first line|third line|2nd line|1st line|3rd line|front line|back office|head office|prior auth|home insurance|' +
		'motor insurance|travel insurance|loss adjusters|executive office|human resources|priority services|trust safety|public relations|account services|field services|' +
		'credit control|debt recovery|customer experience|customer resolutions|customer retention|front desk|service desk|help desk|social care|passenger services|resident services|tenant services|student services|disability services|home care|web support|sales support|order support|device support|mobile support|broadband support'
	).split('|')
);
const TIERS = new Set(['tier', 'level']);

/** After a team noun, one of these makes it a person of the team, not the team. */
const PEOPLE = new Set(
	'lead leader leaders manager managers supervisor member agent rep adviser advisor boss head'.split(' ')
);
/** After the name of a department, one of these makes it a thing of the department. */
const THINGS = new Set(
	(
		'label labels form forms policy procedure process department fee fees charge charges tax note notes number no ref reference letter letters call calls email emails alert alerts ' +
		'system page portal code price address period window slip bag box date cycle error errors issue issues question dispute was were is are came rang records line lines statement handler deadline ' +
		'history pack packs contract plan desk team dept unit office of'
	).split(' ')
);
const NO_MODIFIER = new Set(
	(
		'the a an own my our your their his her its this that another other any some no same right wrong different new old to from in at with of by for on and or me it him them us ' +
		'is was be are will said says told via through thru the into onto per then now their whole entire call ring phone ask spoke cb contact try speak who which when she he they i we ' +
		'passed put transferred trfd handed moved gave got say reach tell pay sent send email within'
	).split(' ')
);

/** Every team that a text speaks of. `isName` tells the tokens that are somebody's name. */
export function teamsIn(tokens: readonly Token[], isName: (at: number) => boolean): FoundTeam[] {
	const found: FoundTeam[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const team = teamAt(tokens, at, isName, found.at(-1)?.to ?? 0);
		if (team === null) continue;
		found.push(team);
		at = team.to - 1;
	}
	return found;
}

function teamAt(
	tokens: readonly Token[],
	at: number,
	isName: (at: number) => boolean,
	least: number
): FoundTeam | null {
	const token = tokens[at];
	if (token === undefined) return null;
	const { low } = token;
	const next = tokens[at + 1];
	const near = next !== undefined && next.gap === 'none' ? next.low : '';
	if (PAIRS.has(`${low} ${near}`)) {
		const last = tokens[at + 2];
		const isLonger = last !== undefined && last.gap === 'none' && (TEAM_NOUNS.has(last.low) || SECOND.has(last.low));
		const to = at + (isLonger ? 3 : 2);
		return isThing(tokens, to) ? null : teamOf(tokens, at, to);
	}
	if (TIERS.has(low) && /^[1-4]$|^one$|^two$|^three$/.test(near)) return teamOf(tokens, at, at + 2);
	if (
		TEAM_NOUNS.has(low) ||
		(!isThing(tokens, at + 1) && PLACE_NOUNS.has(low) && isDepartmentWord(tokens[at - 1]?.low ?? ''))
	) {
		if (PEOPLE.has(near) || token.gap !== 'none') return null;
		let from = at;
		while (from > least && at - from < 3 && tokens[from]?.gap === 'none' && isModifier(tokens, from - 1, isName))
			from -= 1;
		return from === at ? null : teamOf(tokens, from, at + 1);
	}
	// A team noun follows: that token takes this one with it.
	if (TEAM_NOUNS.has(near) || (PLACE_NOUNS.has(near) && isDepartmentWord(low))) return null;
	if (!DEPARTMENTS.has(low)) return null;
	if (next !== undefined && next.gap === 'none' && (DEPARTMENTS.has(near) || (PARTIAL.has(near) && SECOND.has(near)))) {
		return isInPlace(tokens, at, isName) && !isThing(tokens, at + 2) ? teamOf(tokens, at, at + 2) : null;
	}
	let from = at;
	while (from > least && at - from < 2 && tokens[from]?.gap === 'none' && PARTIAL.has(tokens[from - 1]?.low ?? ''))
		from -= 1;
	return isInPlace(tokens, from, isName) && !isThing(tokens, at + 1) ? teamOf(tokens, from, at + 1) : null;
}

function teamOf(tokens: readonly Token[], from: number, to: number): FoundTeam {
	const words = tokens.slice(from, to);
	return {
		start: words[0]?.start ?? 0,
		end: words.at(-1)?.end ?? 0,
		value: words.map(({ text }) => text).join(' '),
		from,
		to
	};
}

function isDepartmentWord(low: string): boolean {
	return DEPARTMENTS.has(low) || PARTIAL.has(low) || ORDINALS.has(low);
}

function isModifier(tokens: readonly Token[], at: number, isName: (at: number) => boolean): boolean {
	const token = tokens[at];
	if (token === undefined || NO_MODIFIER.has(token.low) || (isName(at) && !isDepartmentWord(token.low))) return false;
	return /^\p{L}[\p{L}'’]+$|^\d(?:st|nd|rd)$/u.test(token.text);
}

function isThing(tokens: readonly Token[], at: number): boolean {
	const after = tokens[at];
	return after !== undefined && after.gap === 'none' && THINGS.has(after.low);
}

/** A department alone is a team only where one can stand: after "in", "to" or a name, or between commas. */
function isInPlace(tokens: readonly Token[], at: number, isName: (at: number) => boolean): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (token === undefined || before === undefined || token.gap === 'stop') return false;
	if (isName(at - 1)) return true;
	if (
		/^(?:said|says|wants|offered|told|confirmed|rang|reckon|transferred|passed)$/.test(tokens[at + 1]?.low ?? '') &&
		tokens[at + 1]?.gap === 'none' &&
		!/^(?:my|a|an|your|our)$/.test(before.low)
	)
		return true;
	const article = /^(?:the|their)$/.test(before.low) ? 1 : 0;
	if (token.gap !== 'none') return false;
	const lead = tokens[at - 1 - article]?.low ?? '';
	if (
		/^(?:in|from|at|frm|to|2|with|into|onto|through|thru|rang|rung|called|phoned|call|ring|ask|via|w|spoke|contact|phone)$/.test(
			lead
		)
	) {
		return !(lead === 'to' && /^(?:back|due|up|down)$/.test(tokens[at - 2 - article]?.low ?? '')) || article > 0;
	}
	return lead === 'of' && isName(at - 2 - article);
}

/** What separates a name from its team: "Dana, billing", "Dana (billing)", "Dana from billing". */
const SEPARATOR = /[,;/()–—]|\s-\s|\s(?:from|in|at|with)\s/iu;
const CONNECTIVES = new Set(['and', 'of']);
const ARTICLES = new Set(['the', 'a', 'an', 'her', 'his', 'their', 'my', 'our']);

/**
 * The team that a text names, such as "credit team" in "Tomas from the credit team". Empty when it names none.
 * Leaves out words that could be a person's name.
 */
export function teamIn(text: string | null | undefined): string {
	for (const stretch of ` ${read(text ?? '').text} `.split(SEPARATOR)) {
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
		const isSpecific = team.some((word) => isWholeDepartment(plain(word))) || (team.length > 1 && hasTeamNoun(team));
		if (isSpecific) return team.join(' ').replace(/[.:!?]+$/, '');
	}
	return '';
}

function isWholeDepartment(low: string): boolean {
	return DEPARTMENTS.has(low) || (PARTIAL.has(low) && !ORDINALS.has(low));
}

function isOfTeam(word: string, next: string | undefined, afterNext: string | undefined): boolean {
	const own = plain(word);
	if (TEAM_NOUNS.has(own) || PLACE_NOUNS.has(own) || isDepartmentWord(own) || CONNECTIVES.has(own)) return true;
	if (PEOPLE.has(plain(afterNext)) || ARTICLES.has(own) || !/^\p{L}{2,}$/u.test(word)) return false;
	if (givenNames.has(own) || doubtfulNames.has(own) || wordNames.has(own)) return false;
	if (TEAM_NOUNS.has(plain(next))) return true;
	// "Sharon office", "Zawadi line": a capital before a place may be a name.
	return PLACE_NOUNS.has(plain(next)) && !/^\p{Lu}/u.test(word);
}

function hasTeamNoun(words: readonly string[]): boolean {
	return words.some((word) => TEAM_NOUNS.has(plain(word)) || PLACE_NOUNS.has(plain(word)));
}

function plain(word: string | undefined): string {
	return (word ?? '').toLowerCase().replace(/[.:!?]+$/, '');
}
