import type { Span } from './folded.ts';
import type { FoundTeam } from './teams.ts';
import type { Token } from './tokens.ts';

/** To whom a call or a case was passed on, in this call. */
export type FoundHandOn = Span & { value: string; from: number; to: number };

const PASSED = new Set(
	'passed put transferred trfd xferred xferring xfer xferd trf trfrd transfered transferring handed moved referred escalated connected switched diverted redirected forwarded bounced passing putting handing moving sending sent routed rerouted shunted bumped shoved palmed fobbed patched passd'.split(
		' '
	)
);
const OBJECTS = new Set(
	'me us it this my the case call complaint file thru through on over up back along across out straight right off claim'.split(
		' '
	)
);
const TO = new Set('to 2 into onto w with'.split(' '));
const ROLES = new Set(
	'supervisor supv manager mgr specialist engineer colleague adviser advisor agent boss director executive technician lead lady man handler'.split(
		' '
	)
);
const NOT_NOW = new Set(
	'will would to could can should might may if wont cant not refused ill theyll shell hell gonna wants asked never shall couldnt wouldnt didnt supposed'.split(
		' '
	)
);

/** Every hand-on of a note. `names` gives the token after a name that begins at a token. */
export function handOnsIn(
	tokens: readonly Token[],
	teams: readonly FoundTeam[],
	nameEnd: (at: number) => number | null
): FoundHandOn[] {
	const found: FoundHandOn[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const one = handOnAt(tokens, at, teams, nameEnd);
		if (one === null) continue;
		found.push(one);
		at = one.to - 1;
	}
	return found;
}

function handOnAt(
	tokens: readonly Token[],
	at: number,
	teams: readonly FoundTeam[],
	nameEnd: (at: number) => number | null
): FoundHandOn | null {
	const verb = tokens[at];
	if (verb === undefined || !PASSED.has(verb.low)) return null;
	const before = tokens[at - 1];
	if (
		before !== undefined &&
		verb.gap === 'none' &&
		(NOT_NOW.has(before.low) || (before.low === 'be' && NOT_NOW.has(tokens[at - 2]?.low ?? '')))
	)
		return null;
	let next = at + 1;
	let hasObject = false;
	while (tokens[next] !== undefined && tokens[next]?.gap === 'none' && OBJECTS.has(tokens[next]?.low ?? '')) {
		hasObject ||= /^(?:me|us|case|call|complaint|thru|through|file|over|claim)$/.test(tokens[next]?.low ?? '');
		next += 1;
	}
	const isPassive = before !== undefined && /^(?:was|been|got|being|am|im|were)$/.test(before.low);
	const isShort =
		before === undefined ||
		verb.gap !== 'none' ||
		nameEnd(at - 1) !== null ||
		/^(?:then|and|just|now|who)$/.test(before.low);
	if (!hasObject && !isPassive && !isShort) return null;
	if (
		/^(?:sent|sending|put|moved|forwarded|moving|passed)$/.test(verb.low) &&
		!hasObject &&
		!isPassive &&
		!/^(?:passed|put)$/.test(verb.low)
	)
		return null;
	const to = tokens[next];
	if (to === undefined || to.gap !== 'none' || !TO.has(to.low)) return null;
	let target = next + 1;
	while (
		/^(?:the|a|an|their|another|his|her|some|one|of|someone|somebody|in|from)$/.test(tokens[target]?.low ?? '') &&
		tokens[target]?.gap === 'none'
	)
		target += 1;
	if (tokens[target] === undefined || tokens[target]?.gap !== 'none') return null;
	const end = targetEnd(tokens, target, teams, nameEnd);
	if (end === null) return null;
	const words = tokens.slice(target, end);
	return {
		start: verb.start,
		end: words.at(-1)?.end ?? verb.end,
		value: words.map(({ text }) => text).join(' '),
		from: at,
		to: end
	};
}

function targetEnd(
	tokens: readonly Token[],
	at: number,
	teams: readonly FoundTeam[],
	nameEnd: (at: number) => number | null
): number | null {
	const team = teams.find(({ from, to }) => from <= at + 2 && to > at && from >= at);
	if (team !== undefined && team.from === at) return team.to;
	const name = nameEnd(at);
	if (name !== null) return name;
	if (team !== undefined && team.from === at + 1) return team.to;
	for (let role = at; role < at + 3; role += 1) {
		if (role > at && tokens[role]?.gap !== 'none') break;
		if (ROLES.has(tokens[role]?.low ?? '')) return role + 1;
	}
	// A department whose name we do not know, up to the end of the clause.
	const last = tokens[at + 1];
	if (/^(?:voicemail|them|him|her|me|us|it|my|bed|sleep|date|customer|\d.*)$/.test(tokens[at]?.low ?? '')) return null;
	const isLong = last !== undefined && last.gap === 'none';
	if (!isLong || /^(?:and|who|but|then|where|now|for|who|she|he|they|again|so|at|on|in|after|which)$/.test(last.low))
		return at + 1;
	return null;
}
