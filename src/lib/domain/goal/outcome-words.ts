import type { GoalOutcome } from '../vocabulary/goal.ts';
import { WISHED, finite } from './grammar.ts';

/** Words by which people name an outcome, tried in this order. */
const named: readonly [GoalOutcome, RegExp][] = [
	['apology', /apolog|\bsorry\b/i],
	['explain', /\bexpla(?:in|nation)/i],
	['compensation', /\bcompensat/i],
	['refund', /\brefund|money back|\brepa(?:y|id)|\breimburs|\bpa(?:y|id) me back/i],
	['replacement', /\breplac|\bexchang|\bswap/i],
	['repair', /\brepair|\bfix|\bmend/i],
	['cancel', /\bcancel|\bclos(?:e|ed|ing)\b/i],
	['remove', /\bremov|\bdelet/i],
	['correct', /\bcorrect|\bamend/i],
	['delivery', /\bdeliver/i],
	['rebook', /\brebook/i],
	['appointment', /\bappointment/i],
	['review', /\breview|\breconsider/i],
	['call-back', /\bcall(?:s|ed)?[ -]?(?:me )?back|\bring(?:s)? me back/i],
	['reconnect', /\breconnect/i]
];

/** The outcome that the words name, or null. A guess, so it is never kept as the person's choice. */
export function outcomeIn(words: string): GoalOutcome | null {
	return named.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const money = /\d|refund|back\b|credit|repa(?:y|id)|\bpa(?:y|id)|cash|money|compensat|release/i;
const wider: Partial<Record<GoalOutcome, RegExp>> = {
	refund: money,
	compensation: money,
	'pay-claim': money,
	'fee-dropped': /\b(?:off|drop|waive|without|no|scrap|rid|adjust|reverse|fee|don't)/i,
	cancel: /cancel|clos|\bend|\boff\b|stop|leave|don't/i,
	stop: /stop|quit|\bno\b|\bend\b|pause|\bnot\b|don't/i,
	explain: /expla|\bwhy\b|reason|know|tell|show/i,
	'in-writing': /writing|written|letter|e-?mail|confirm/i,
	replacement: /replac|swap|exchang|\bnew\b|another|different|size|instead/i,
	repair: /repair|fix|mend|working|plumber|treat|sort|\bnew\b|get/i,
	visit: /visit|engineer|come|someone|somebody|send|technician|plumber|look/i,
	'call-back': /\b(?:call|ring|phone|speak|talk)/i,
	apology: /apolog|sorry/i,
	plan: /plan|spread|instal|payments|a (?:month|week|fortnight)/i,
	correct: /./,
	delivery: /./,
	review: /./,
	remove: /./,
	reading: /read/i,
	appointment: /./,
	reconnect: /reconnect|(?:switch|turn|put|get|come).*\bon\b|restor/i,
	rebook: /book|flight|train/i
};

/** Whether the words of a request already ask for this outcome. */
export function covers(request: string, outcome: GoalOutcome): boolean {
	return wider[outcome]?.test(request) ?? outcomeIn(request) === outcome;
}

/** The words by which a wish that is not understood names an outcome all the same: "default off my file". */
const bySign: Partial<Record<GoalOutcome, RegExp>> = {
	lessons: /\brules?\b|\btrain(?:ing|ed)|staff told|\bpolicy\b|\bnever\b.*\bagain\b/i,
	refund: /refund|rebate|returned|\bback\b|reimburs|repaid|repay me|\bcredit(?! card)/i,
	compensation: /compensat|\bclaim\b/i,
	'pay-claim': /\bpa(?:y|id)\b|payout|settle|reimburs|approv/i,
	'fee-dropped':
		/\b(?:waived?|drop(?:ped)?|scrap(?:ped)?|cancel(?:led|ed)?|remove[d]?|revers(?:ed?|al)|taken off|off|gone)\b/i,
	cancel: /cancel|clos(?:e|ed|ing)\b|\bend(?:ed)?\b|\boff\b/i,
	stop: /\bstop|\bno more\b|\bquit\b/i,
	correct: /correct|chang|fix|updat|amend|put right|\bright\b|to be\b|adjust|redone|recalc|instead|taken off|resubmit/i,
	remove: /remov|delet|\boff\b|taken down|gone/i,
	explain:
		/expla|\bwhy\b|reason|\bknow\b|\b(?:who|where|when|how|which|what)(?: \p{L}+)? (?:do|does|did|is|are|was|were|am|can|should|has|have|pays)\b/iu,
	review: /review|again|reconsider|apeal|appeal|reopen|fresh look|second look/i,
	'in-writing': /writing|written|letter|e-?mail/i,
	replacement: /replac|swap|exchang|\bnew\b|another|different/i,
	repair: /repair|fix|mend|replac|\bnew\b|\bdone\b|changed|plumber|engineer|electrician|technician|moving/i,
	visit: /visit|engineer|\bcome\b|technician|plumber|\bsend\b|\bcheck|\blook\b|inspect|tested?\b/i,
	'call-back':
		/\b(?:call|ring|phone)(?: me)? back|call-?back|speak|talk|\bto (?:call|ring|phone)\b|\b(?:call|ring|phone|contact) (?:me|us|him|her|my|our)\b/i,
	apology: /apolog|sorry/i,
	plan: /plan\b|spread|instal|\b(?:take|accept|do|pay|at|of|afford)\b.*\ba (?:month|week|fortnight)\b|monthly|weekly/i,
	delivery: /deliver|\bbring|\bsend|\bsent/i,
	reading: /\bread/i,
	rebook: /book|another flight|next flight|next train/i,
	appointment: /appointment|booked|referral|\bseen\b|\bscan\b|\bslot\b/i,
	reconnect: /reconnect|switch|turn|\bback on\b/i
};

/** What is told of an outcome that did not come, or is not yet wished for. */
const notAsked =
	/(?<![\p{L}'])(?:asked|applied|refus\p{L}*|won't|never|still|didn't|doesn't|don't|haven't|hasn't|isn't|wasn't|denied|rejected|waiting|promised|said|says|told|supposed|they|you|late|wrong|failed|missing|lost|pending)(?![\p{L}'])/iu;

const needed =
	/(?<!\p{L})(?:needs? (?!\p{L}+(?:$|[.,]))|(?:must|should) (?:be|say|read)(?!\p{L})|please(?!\p{L})|wants? \p{L}+ing(?!\p{L}))/iu;
/** A clause that ends in how it is to be: "penalty for late return waived". */
const endsWished = new RegExp(
	`(?<!\\p{L})(?:${WISHED}|back|off|gone|done|returned|cancelled|canceled|in writing)(?: (?:in full|please|now|today))?$`,
	'iu'
);
/** An outcome at the head of what is wished: "refund of rs 4,500". */
const namedFirst =
	/^(?:(?:an?|the|my|full|partial|some) )*(?:refund|reimbursement|compensation|credit|replacement|repair|payment plan|money back|cancellation|explanation|sorry letter|apology|letter)(?= (?:of|for|and|on|from|to|under|\p{N}))(?!.*(?:never|not received|still|pending|didn't come|rejected))/iu;

/** Whose word it is held to: "the fee waived like the man promised". */
const asPromised =
	/(?<=\s\S+) (?:like|as) (?:you|they|he|she|the|your) .*(?:promised|said|agreed|told|offered|quoted).*$/iu;

/** What is asked for by naming it. */
const ofThings: ReadonlySet<GoalOutcome> = new Set(['replacement', 'repair', 'refund', 'delivery', 'visit', 'correct']);

/** Whether words name a thing and what is not wanted in its place: "a ring of the same kind, not a voucher". */
function contrasts(words: string): boolean {
	const [wished = '', refused] = words.split(/,? not (?=an? \p{L})/iu);
	return refused !== undefined && !/[.?!]/u.test(words) && !finite.test(wished);
}

/** Whether words that ask for nothing that is understood still say that this is wished for. */
export function isWished(words: string, outcome: GoalOutcome): boolean {
	if (needed.test(words) || (ofThings.has(outcome) && contrasts(words))) return true;
	return words
		.split(/[.,;?]\s/u)
		.map((clause) => clause.replace(asPromised, ''))
		.some(
			(clause) =>
				bySign[outcome]?.test(clause) === true &&
				(!notAsked.test(clause) || namedFirst.test(clause) || endsWished.test(clause))
		);
}
