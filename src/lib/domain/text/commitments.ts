import { actIn, isActToCome, pastAdverbs, TOLD } from './acts.ts';
import type { Token } from './tokens.ts';

/** What somebody commits to or refuses, as a range of tokens. */
export type Commitment = { from: number; to: number } & ({ kind: 'promise'; by: 'me' | 'them' } | { kind: 'refusal' });

/** What the rest of a note says: which tokens begin a day or a time, a reference, a name or a team. */
export type Surroundings = {
	/** The token after the day or time that begins at a token; undefined where none does. */
	dayEnd(at: number): number | undefined;
	isFutureDay(at: number): boolean;
	isReference(at: number): boolean;
	isPhone(at: number): boolean;
	isNameOrTeam(at: number): boolean;
	/** Whether a sum ends with a token. */
	isAmountEnd(at: number): boolean;
};

const MODALS = new Set('will wl wil shall'.split(' '));
const FUSED_THEM = new Set('theyll shell hell itll wholl thatll'.split(' '));
const FUSED_WOULD = new Set('theyd shed hed'.split(' '));
const FUSED_IS = new Set('hes shes theyre whos'.split(' '));
const ME = new Set(['i', 'ive', 'im']);
const NOMINATIVE = new Set(
	'i he she they we ill id im ive hes shes hell shell hed shed theyll theyd theyre well weve were'.split(' ')
);
const NOT = new Set('not never no'.split(' '));
const NEGATED = new Set(
	'wont wouldnt wldnt wuldnt cant cannot couldnt cudnt wnt refuse refuses refused refusing'.split(' ')
);
/** Verbs of refusal beyond the acts. */
const REFUSABLE = new Set(
	'budge say tell let allow accept discuss offer cover entertain consider guarantee authorise commit disclose deal help speak act back tell honour go do give extend be'.split(
		' '
	)
);
/** Where these follow "can't", somebody failed to do it; nobody refused. */
const FAILED = new Set(
	'find trace show hear see read log stay keep hold follow have come leave test open work arrive reach land get'.split(
		' '
	)
);
const THINGS_THAT_FAIL = new Set(
	'app site website page button phone router machine boiler card it parcel line screen system door i we which'.split(
		' '
	)
);
const HOPES = new Set(
	'should might may could can try tries trying aim aims aiming hope hopes hoping wants want wanted asked asks ask told need needs needed like able meant supposed due tell how where what when who whom which willing allowed happy unable refused refuses offered forced expect expected way has had have got failed used prefer'.split(
		' '
	)
);
const SHORT_ACTS = new Set(
	'refund refunded credit repay replace send post ship reship email reply respond fix repair resolve deliver review reissue callback cb text txt cheque reimburse card cancel cancelled reinstate waive write rebook'.split(
		' '
	)
);
const SELF_ACTS = new Set(
	'send post email return fax upload ring call mail pay write submit bring take drop file cancel chase complain text'.split(
		' '
	)
);

/** Every promise and refusal of a note, in its order. Where two readers would differ, there is none. */
export function commitmentsIn(tokens: readonly Token[], around: Surroundings): Commitment[] {
	const found: Commitment[] = [];
	for (let at = 0; at < tokens.length;) {
		const one = refusalAt(tokens, at, around) ?? promiseAt(tokens, at, around);
		if (one !== null) found.push(one);
		at = Math.max(one?.to ?? 0, at + 1);
	}
	return found;
}

/** How many tokens of a sentence are looked back on. A longer sentence is several that lack their stops. */
const NEAR = 40;

/** The first token of the sentence that a token is in. */
function sentenceStart(tokens: readonly Token[], at: number): number {
	let start = at;
	while (start > Math.max(0, at - NEAR) && tokens[start]?.gap !== 'stop') start -= 1;
	return start;
}

function isAfter(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
	for (let before = at - 1; before >= Math.max(0, at - NEAR) && tokens[before + 1]?.gap !== 'stop'; before -= 1) {
		if (words.has(tokens[before]?.low ?? '')) return true;
	}
	return false;
}

const CONDITIONS = new Set(['if', 'unless', 'whether']);
const EARLIER = new Set('promised supposed originally'.split(' '));
const UNKEPT = new Set('nobody never none noone didnt hasnt havent wasnt'.split(' '));

/** Whether the sentence makes this depend on something: "if they don't reply I'll go". */
function isConditional(tokens: readonly Token[], from: number, to: number): boolean {
	if (isAfter(tokens, from, CONDITIONS)) return true;
	const next = tokens[to];
	return (
		next !== undefined &&
		next.gap !== 'stop' &&
		CONDITIONS.has(next.low) &&
		!/^(?:not|l8|late|need|needed|any)$/.test(tokens[to + 1]?.low ?? '')
	);
}

/** The token after the clause that begins at `from`: its act, with its day and time. */
function clauseEnd(tokens: readonly Token[], from: number, around: Surroundings): number {
	let at = from + 1;
	for (; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || token.gap === 'stop') break;
		const day = around.dayEnd(at);
		const lead = /^(?:by|on|in|within|at|before|b4|after|between|bet|btwn|this|the|from|until|til|till)$/.test(
			token.low
		)
			? 1
			: 0;
		const dayEnd = day ?? (lead === 1 ? (around.dayEnd(at + 1) ?? around.dayEnd(at + 2)) : undefined);
		if (dayEnd !== undefined && (token.gap !== 'comma' || around.isFutureDay(at) || around.isFutureDay(at + lead))) {
			at = dayEnd - 1;
			continue;
		}
		// "will overnight a card, here by Monday"
		if (
			token.gap === 'comma' &&
			!(
				/^(?:here|there|back|out|arriving|latest|done|ready)$/.test(token.low) &&
				(around.isFutureDay(at + 1) || around.isFutureDay(at + 2))
			)
		)
			break;
		if (
			around.isReference(at + 1) ||
			(around.isReference(at + 2) &&
				/^(?:ref|case|job|ticket|docket|complaint|conf|order|claim|int|sr|reference)$/.test(token.low))
		)
			break;
		if (around.isPhone(at) || (around.isPhone(at + 1) && /^(?:cb|ring|call|on)$/.test(token.low))) break;
		if (
			/^(?:but|although|though|because|cos|coz|unless|if|otherwise|except|so|else|docket|ref|conf|trk|tkt|w|acc|per)$/.test(
				token.low
			)
		) {
			if (token.low !== 'w') break;
		}
		const before = tokens[at - 1]?.low ?? '';
		if (
			NOMINATIVE.has(token.low) &&
			!/^(?:when|what|that|where|which|once|until|till|til|as|before|after|how|whatever|than|soon)$/.test(before)
		) {
			if (!(token.low === 'were' || token.low === 'well')) return before === 'and' || before === 'then' ? at - 1 : at;
		}
		if ((token.low === 'and' || token.low === 'then') && startsAnother(tokens, at + 1, around)) break;
		if (NEGATED.has(token.low) || TOLD.has(token.low)) break;
	}
	return at;
}

/** Whether a new doer or another kind of fact begins behind an "and". */
function startsAnother(tokens: readonly Token[], at: number, around: Surroundings): boolean {
	const token = tokens[at];
	if (token === undefined) return true;
	const next = tokens[at + 1]?.low ?? '';
	if (around.isNameOrTeam(at) || TOLD.has(token.low) || NEGATED.has(token.low) || NOMINATIVE.has(token.low))
		return true;
	if (/^(?:gave|quote|quoted|that|no|not|nothing|said)$/.test(token.low)) return true;
	return /^(?:will|is|are|was|has|cant|wont)$/.test(next) && !actIn(token.low);
}

function refusalAt(tokens: readonly Token[], at: number, around: Surroundings): Commitment | null {
	const from = refusalStart(tokens, at);
	if (from === null) return null;
	const subject = tokens[at - 1];
	const isNear = subject !== undefined && tokens[at]?.gap === 'none';
	if (isNear && (ME.has(subject.low) || subject.low === 'we' || subject.low === 'you')) return null;
	if (isAfter(tokens, at, CONDITIONS)) return null;
	const end = clauseEnd(tokens, Math.max(from.verb, at), around);
	if (isQuestion(tokens, at)) return null;
	return { kind: 'refusal', from: at, to: end };
}

/** Who or what a question is about, right behind its verb. */
const ASKED = new Set(
	'i he she they we you it this that these there someone anyone somebody anybody the my our your'.split(' ')
);

function isQuestion(tokens: readonly Token[], at: number): boolean {
	const start = tokens[sentenceStart(tokens, at)]?.low ?? '';
	return (
		/^(?:why|how|when|what|who|where)$/.test(start) ||
		(/^(?:will|would|can|could|is|are|do|does)$/.test(start) &&
			ASKED.has(tokens[sentenceStart(tokens, at) + 1]?.low ?? ''))
	);
}

/** Where a refusal begins at a token, the index of its verb. */
function refusalStart(tokens: readonly Token[], at: number): { verb: number } | null {
	const { low = '', gap } = tokens[at] ?? {};
	const next = tokens[at + 1];
	const nextLow = next !== undefined && next.gap === 'none' ? next.low : '';
	const subject = tokens[at - 1]?.low ?? '';
	const isThing = gap === 'none' && THINGS_THAT_FAIL.has(subject);
	if (/^(?:refused|refuses|refuse|refusing|declined|declines|declining)$/.test(low)) {
		if (/^(?:was|were|been|be|is|are)$/.test(subject) && low === 'declined') return null;
		if (subject === 'to' || subject === 'i') return null;
		return nextLow === 'to' || /^(?:my|the|me|it|us|a|any|point)$/.test(nextLow) || nextLow === ''
			? nextLow === '' && low !== 'refused'
				? null
				: { verb: at + 1 }
			: null;
	}
	if (/^(?:unable|unwilling)$/.test(low) && nextLow === 'to')
		return isRefusable(tokens, at + 2) && !isThing ? { verb: at + 2 } : null;
	if (low === 'not') {
		if (
			/^(?:able|allowed|permitted|prepared|willing|authorised|possible|going)$/.test(nextLow) &&
			tokens[at + 2]?.low === 'to'
		) {
			if (/^(?:im|i)$/.test(subject)) return null;
			return isRefusable(tokens, at + 3) ? { verb: at + 3 } : null;
		}
		const act = actIn(nextLow);
		const isActive = act?.form === 'ing' && isActToCome(act.act) && !/^(?:arrive|come|reach)$/.test(act.act);
		return isActive && !/^(?:im|i|am|was|were|been)$/.test(subject) && subject !== 'is' ? { verb: at + 1 } : null;
	}
	if (low === 'impossible' && nextLow === 'to') return isRefusable(tokens, at + 2) ? { verb: at + 2 } : null;
	if (low === 'no') return noAt(tokens, at);
	if ((low === 'said' || low === 'says' || low === 'sez' || low === 'saying') && nextLow === 'no') {
		return tokens[at + 2]?.gap === 'none' && tokens[at + 2]?.low === 'to' ? { verb: at + 3 } : null;
	}
	if (/^(?:turned|turning|turns|knocked)$/.test(low)) {
		for (let down = at + 1; down < at + 6; down += 1) {
			if (tokens[down]?.gap !== 'none') return null;
			if (tokens[down]?.low === 'down')
				return down === at + 1 ? (tokens[at + 2] === undefined ? null : { verb: at + 1 }) : { verb: down };
			if (tokens[down]?.low === 'back') return low === 'knocked' ? { verb: down } : null;
		}
		return null;
	}
	if (/^(?:dont|doesnt)$/.test(low) && /^(?:they|she|he)$/.test(subject)) {
		return /^(?:do|give|offer|accept|refund|cover|allow|waive|replace|deal|pay)$/.test(nextLow)
			? { verb: at + 1 }
			: null;
	}
	if (/^(?:rejected|denied)$/.test(low) && gap === 'none' && !/^(?:was|were|is|been|be|got|are)$/.test(subject)) {
		return /^(?:my|the|it|our|any)$/.test(nextLow) && !/^(?:that|having|doing)$/.test(nextLow)
			? { verb: at + 1 }
			: null;
	}
	let verb = at + 1;
	const isNegated = /^(?:wont|wouldnt|wldnt|wuldnt|cant|cannot|couldnt|cudnt)$/.test(low);
	const isModal = MODALS.has(low) || /^(?:would|can|could|wud|cud)$/.test(low);
	if (isModal && nextLow === 'not') verb = at + 2;
	else if (!isNegated) return null;
	if (isThing) return null;
	verb = pastAdverbs(tokens, verb);
	return isRefusable(tokens, verb) ? { verb } : null;
}

function isRefusable(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.gap !== 'none') return false;
	const { low } = token;
	if (low === 'be') {
		const act = actIn(tokens[at + 1]?.low ?? '');
		return act?.form === 'ed' && !FAILED.has(act.act);
	}
	if (FAILED.has(low)) return false;
	if (REFUSABLE.has(low)) return low !== 'help' && low !== 'say' && low !== 'tell' ? true : low !== 'say';
	return actIn(low)?.form === 'base';
}

/** "no discount was possible", "no refund possible". */
function noAt(tokens: readonly Token[], at: number): { verb: number } | null {
	for (let next = at + 2; next < at + 6; next += 1) {
		if (tokens[next]?.gap !== 'none') return null;
		if (/^(?:possible|available|allowed|offered)$/.test(tokens[next]?.low ?? '')) return { verb: next };
	}
	return null;
}

function promiseAt(tokens: readonly Token[], at: number, around: Surroundings): Commitment | null {
	const start = promiseStart(tokens, at, around);
	if (start === null) return null;
	const to = clauseEnd(tokens, start.verb, around);
	if (isConditional(tokens, at, to) || isQuestion(tokens, at)) return null;
	if (start.needsDay && !hasFutureDay(at, to, around)) return null;
	return { kind: 'promise', by: start.by, from: at, to };
}

function hasFutureDay(from: number, to: number, around: Surroundings): boolean {
	for (let at = from; at < to; at += 1) if (around.isFutureDay(at)) return true;
	return false;
}

type Start = { by: 'me' | 'them'; verb: number; needsDay?: boolean };

function promiseStart(tokens: readonly Token[], at: number, around: Surroundings): Start | null {
	const token = tokens[at];
	if (token === undefined) return null;
	const { low } = token;
	const before = tokens[at - 1];
	const subject = before !== undefined && token.gap === 'none' ? before.low : '';
	if (ME.has(low) || low === 'ill' || low === 'id') return mine(tokens, at);
	if (subject === 'i' || subject === 'we' || subject === 'you') return null;
	if (FUSED_THEM.has(low)) return willAt(tokens, at + 1);
	if (FUSED_WOULD.has(low)) return wouldAt(tokens, at);
	// "need to send the form by Friday", without a doer, is mine.
	if (/^(?:need|must|gotta)$/.test(low) && (before === undefined || token.gap !== 'none' || subject === 'and')) {
		const verb = tokens[at + 1]?.low === 'to' ? at + 2 : at + 1;
		return actIn(tokens[verb]?.low ?? '')?.form === 'base' && tokens[verb]?.gap === 'none'
			? { by: 'me', verb, needsDay: true }
			: null;
	}
	if (MODALS.has(low)) {
		const start = willAt(tokens, at + 1, subject);
		// Without a doer, "will look" could be me.
		if (start === null || subject !== '') return start;
		return {
			...start,
			needsDay: /^(?:look|check|chk|see|read|wait|go|try|take|have|get|do|keep|stay)$/.test(
				tokens[start.verb]?.low ?? ''
			)
		};
	}
	if (low === 'would' || low === 'wud') return wouldAt(tokens, at);
	if (low === 'gonna') return willAt(tokens, at + 1);
	if (FUSED_IS.has(low)) return isAt(tokens, at + 1, true);
	if (/^(?:is|are|r)$/.test(low) && (subject !== '' || token.gap === 'comma'))
		return isAt(tokens, at + 1, subject === '' || /^(?:he|she|they|who)$/.test(subject) || around.isNameOrTeam(at - 1));
	if (/^(?:promised|promises|promising|agreed|agrees|guaranteed|theyve|undertook)$/.test(low))
		return promisedAt(tokens, at, subject);
	if (low === 'to') return toAt(tokens, at, around);
	return bareAt(tokens, at, around);
}

/** "will refund", "will be sent", "will be here". */
function willAt(tokens: readonly Token[], at: number, subject = ''): Start | null {
	const verb = pastAdverbs(tokens, at);
	const { low = '', gap } = tokens[verb] ?? {};
	if (gap !== 'none' || NOT.has(low)) return null;
	if (low === 'be') return beAt(tokens, verb);
	const act = actIn(low);
	if (act?.form !== 'base') return null;
	if (
		/^(?:it|that|this|which)$/.test(subject) &&
		/^(?:take|have|do|show|keep|stay|charge|stop|start|change|work|get|go)$/.test(low)
	)
		return null;
	if (
		/^(?:have|charge|keep|stay|show|debit|deduct)$/.test(low) &&
		!/^(?:the|a|an|someone|my|it|him|her|them)$/.test(tokens[verb + 1]?.low ?? '')
	)
		return null;
	if (/^(?:charge|debit|deduct)$/.test(low)) return null;
	if (
		low === 'take' &&
		/^\d|^(?:up|about|around|a|another|ages|longer|between|at|over|weeks|days)$/.test(tokens[verb + 1]?.low ?? '')
	)
		return null;
	return { by: 'them', verb };
}

const STATES = new Set(
	'here there with back out in on ready done sorted fixed live active available getting sending calling ringing gone credited'.split(
		' '
	)
);

function beAt(tokens: readonly Token[], be: number): Start | null {
	const next = pastAdverbs(tokens, be + 1);
	const { low = '', gap } = tokens[next] ?? {};
	if (gap !== 'none') return null;
	const act = actIn(low);
	const isPassive =
		act !== null &&
		(act.form === 'ed' || act.form === 'ing' || low === 'put') &&
		!/^(?:charge|debit|deduct)$/.test(act.act);
	return isPassive || STATES.has(low) ? { by: 'them', verb: next } : null;
}

function wouldAt(tokens: readonly Token[], at: number): Start | null {
	const isTold = isAfter(tokens, at, TOLD);
	const start = willAt(tokens, at + 1, tokens[at - 1]?.low);
	if (start === null || isAfter(tokens, at, EARLIER)) return null;
	const rest = tokens.slice(start.verb + 1, start.verb + NEAR);
	const next = rest.findIndex(({ gap }) => gap === 'stop');
	if (rest.slice(0, next < 0 ? undefined : next).some(({ low }) => UNKEPT.has(low))) return null;
	return isTold ? start : { ...start, needsDay: true };
}

/** "is posting", "are going to email", "hes gonna ring", "is to be sent". */
function isAt(tokens: readonly Token[], at: number, isPerson: boolean): Start | null {
	const next = pastAdverbs(tokens, at);
	const { low = '', gap } = tokens[next] ?? {};
	if (gap !== 'none' || NOT.has(low)) return null;
	if (low === 'going' && tokens[next + 1]?.low === 'to') return willAt(tokens, next + 2);
	if (low === 'gonna') return willAt(tokens, next + 1);
	if (low === 'to') return willAt(tokens, next + 1);
	if (low === 'being') {
		const act = actIn(tokens[next + 1]?.low ?? '');
		return act?.form === 'ed' && isActToCome(act.act) ? { by: 'them', verb: next + 1, needsDay: true } : null;
	}
	const act = actIn(low);
	if (act?.form !== 'ing')
		return low === 'due' && /^(?:out|back|bk|in|here)$/.test(tokens[next + 1]?.low ?? '')
			? { by: 'them', verb: next, needsDay: true }
			: null;
	return { by: 'them', verb: next, needsDay: !isPerson || !isActToCome(act.act) };
}

function promisedAt(tokens: readonly Token[], at: number, subject: string): Start | null {
	if (/^(?:was|were|been|be|never|id|had)$/.test(subject) || isAfter(tokens, at, new Set(['was', 'supposed'])))
		return null;
	const low = tokens[at]?.low;
	const from = low === 'theyve' ? at + 1 : at;
	if (low === 'theyve' && !/^(?:promised|agreed)$/.test(tokens[from]?.low ?? '')) return null;
	let to = from + 1;
	if (/^(?:me|us)$/.test(tokens[to]?.low ?? '')) to += 1;
	if (tokens[to]?.low === 'to' && tokens[to]?.gap === 'none') return willAt(tokens, to + 1);
	const isNoun =
		/^(?:a|an|the|full|another)$/.test(tokens[to]?.low ?? '') &&
		tokens[to]?.gap === 'none' &&
		/^promis|^guarant/.test(tokens[from]?.low ?? '');
	return isNoun ? { by: 'them', verb: to, needsDay: true } : null;
}

/** "curtis to reply by weds", "cheque to be sent", "to reply". */
function toAt(tokens: readonly Token[], at: number, around: Surroundings): Start | null {
	const token = tokens[at];
	const before = tokens[at - 1];
	const verb = pastAdverbs(tokens, at + 1);
	const { low = '', gap } = tokens[verb] ?? {};
	if (token === undefined || gap !== 'none') return null;
	const start = low === 'be' ? beAt(tokens, verb) : actIn(low)?.form === 'base' ? { by: 'them' as const, verb } : null;
	if (start === null) return null;
	const isFirst = before === undefined || token.gap !== 'none';
	if (isFirst) return { ...start, needsDay: true };
	if (around.isNameOrTeam(at - 1)) return HOPES.has(tokens[at - 2]?.low ?? '') ? null : start;
	if (
		HOPES.has(before.low) ||
		(actIn(before.low) !== null && !SHORT_ACTS.has(before.low)) ||
		isAfter(tokens, at, HOPES) ||
		isAfter(tokens, at, new Set(['i']))
	)
		return null;
	return { ...start, needsDay: true };
}

/** "refund 26.97 in 3-5 days" behind a saying word or with a day; "posting it today"; "ships Monday". */
function bareAt(tokens: readonly Token[], at: number, around: Surroundings): Start | null {
	const token = tokens[at];
	if (token === undefined) return null;
	const before = tokens[at - 1];
	const isFirst = before === undefined || token.gap !== 'none';
	const isTold = before !== undefined && token.gap !== 'stop' && TOLD.has(before.low) && before.low !== 'offered';
	const isNamed = before !== undefined && around.isNameOrTeam(at - 1) && token.gap !== 'stop';
	const isSubject =
		before !== undefined &&
		!isFirst &&
		!/^(?:i|my|the|a|an|was|were|been|being|be|for|of|by|about|not|no|keep|keeps|kept|without|from|in|after|before|to|im|am|and|or|me|it|stop|started|than|is|are|had|have|has|did|should|could|would|still)$/.test(
			before.low
		);
	const act = actIn(token.low);
	if (act === null) {
		if (token.low === 'due' && /^(?:out|back|bk|in|here|to)$/.test(tokens[at + 1]?.low ?? ''))
			return { by: 'them', verb: at, needsDay: true };
		return isTold &&
			/^(?:card|cheque|engineer|replacement|letter|parcel|new)$/.test(token.low) &&
			/^(?:out|coming|sent|posted|back)$/.test(tokens[at + 1]?.low ?? '')
			? { by: 'them', verb: at }
			: null;
	}
	if (act.form === 'ing') {
		if (
			/^(?:was|were|been|being|not|for|of|by|about|keep|keeps|kept|without|after|before|since|from|am|i|my|the|stop|started|is|are|and|than)$/.test(
				before?.low ?? ''
			) &&
			!isFirst
		)
			return null;
		return { by: 'them', verb: at, needsDay: true };
	}
	if (act.form === 's') {
		return /^(?:ship|arrive|come|land|go|post|inspect|visit|deliver|send|leave|call|ring|start)$/.test(act.act) &&
			(isSubject || isNamed) &&
			!/^(?:phone|the|my|of)$/.test(before.low)
			? { by: 'them', verb: at, needsDay: true }
			: null;
	}
	if (act.form === 'base' || token.low === 'refunded') {
		if (!SHORT_ACTS.has(token.low) || around.isPhone(at + 1)) return null;
		const next = tokens[at + 1];
		if (
			next !== undefined &&
			next.gap === 'none' &&
			/^(?:is|was|of|for|request|label|policy|still|not|from|never)$/.test(next.low) &&
			!isTold
		)
			return null;
		if (isTold) return { by: 'them', verb: at };
		return isFirst || isNamed || around.isAmountEnd(at - 1) ? { by: 'them', verb: at, needsDay: true } : null;
	}
	return null;
}

/** What I commit to: "I'll post it", "im sending it by saturday", "I have to return the router", "I agreed to pay". */
function mine(tokens: readonly Token[], at: number): Start | null {
	const low = tokens[at]?.low ?? '';
	const base = (verb: number): Start | null => {
		const next = pastAdverbs(tokens, verb);
		const { low: word = '', gap } = tokens[next] ?? {};
		if (gap !== 'none' || NOT.has(word)) return null;
		if (/^(?:dig|try)$/.test(word)) return word === 'dig' ? { by: 'me', verb: next } : null;
		if (word === 'be') {
			const after = tokens[next + 1]?.low ?? '';
			return actIn(after)?.form === 'ing' || /^(?:here|in|there|back|ready)$/.test(after)
				? { by: 'me', verb: next }
				: null;
		}
		return (actIn(word)?.form === 'base' && !/^(?:show|stay|get|have)$/.test(word)) ||
			(/^(?:get|have)$/.test(word) &&
				low !== 'id' &&
				tokens[next - 1]?.low !== 'would' &&
				/^(?:it|them|the|that|this|my)$/.test(tokens[next + 1]?.low ?? ''))
			? { by: 'me', verb: next }
			: null;
	};
	if (low === 'ill') return base(at + 1);
	if (low === 'id') return isAfter(tokens, at, TOLD) ? base(at + 1) : null;
	const next = pastAdverbs(tokens, at + 1);
	const verb = tokens[next];
	if (verb === undefined || verb.gap !== 'none') return null;
	if (low === 'im') {
		if (verb.low === 'to') return base(next + 1);
		if (verb.low === 'going' && tokens[next + 1]?.low === 'to') return base(next + 2);
		if (verb.low === 'gonna') return base(next + 1);
		const act = actIn(verb.low);
		return act?.form === 'ing' && SELF_ACTS.has(act.act)
			? { by: 'me', verb: next, needsDay: !/^(?:send|post|email|return|fax|upload|mail|submit)$/.test(act.act) }
			: null;
	}
	if (low === 'ive')
		return /^(?:agreed|promised|got)$/.test(verb.low) && tokens[next + 1]?.low === 'to' ? base(next + 2) : null;
	if (MODALS.has(verb.low) || verb.low === 'must') return base(next + 1);
	if (verb.low === 'gotta') return base(next + 1);
	if (verb.low === 'would') return isAfter(tokens, at, TOLD) ? base(next + 1) : null;
	if (/^(?:have|need|am|agreed|promised|got|agree|promise)$/.test(verb.low) && tokens[next + 1]?.low === 'to')
		return base(next + 2);
	if (verb.low === 'am') {
		const act = actIn(tokens[next + 1]?.low ?? '');
		return act?.form === 'ing' && SELF_ACTS.has(act.act)
			? { by: 'me', verb: next + 1, needsDay: !/^(?:send|post|email|return)$/.test(act.act) }
			: null;
	}
	return null;
}
