import type { GoalOutcome } from '../vocabulary/goal.ts';
import type { Sector } from '../vocabulary/sector.ts';

const forMoney: ReadonlySet<GoalOutcome> = new Set(['refund', 'compensation', 'fee-dropped', 'pay-claim', 'plan']);
const completeAlone: ReadonlySet<GoalOutcome> = new Set(['call-back', 'complaint', 'lessons', 'reading']);

/** True for an outcome counted in money: the builder then asks for the amount. */
export function isMoney(outcome: GoalOutcome): boolean {
	return forMoney.has(outcome);
}

/** True for an outcome that says enough without a thing: "a new meter reading". */
export function isCompleteAlone(outcome: GoalOutcome): boolean {
	return completeAlone.has(outcome);
}

const bySector: Record<Sector, readonly GoalOutcome[]> = {
	bank: ['refund', 'fee-dropped', 'correct', 'explain', 'review', 'cancel', 'in-writing'],
	insurance: ['pay-claim', 'review', 'explain', 'repair', 'refund', 'cancel', 'in-writing'],
	telecom: ['refund', 'repair', 'visit', 'cancel', 'fee-dropped', 'replacement', 'explain', 'correct'],
	energy: ['reading', 'correct', 'refund', 'plan', 'visit', 'reconnect', 'explain'],
	water: ['reading', 'correct', 'refund', 'repair', 'visit', 'plan', 'explain'],
	airline: ['refund', 'compensation', 'rebook', 'delivery', 'explain', 'apology'],
	rail: ['refund', 'compensation', 'rebook', 'explain', 'apology'],
	parcel: ['delivery', 'refund', 'compensation', 'replacement', 'explain'],
	retail: ['refund', 'replacement', 'repair', 'delivery', 'cancel', 'explain'],
	'online-marketplace': ['refund', 'replacement', 'delivery', 'cancel', 'remove', 'explain'],
	landlord: ['repair', 'visit', 'refund', 'stop', 'explain', 'in-writing'],
	health: ['appointment', 'correct', 'explain', 'call-back', 'apology', 'in-writing'],
	government: ['correct', 'review', 'explain', 'refund', 'appointment', 'plan', 'in-writing'],
	'credit-reporting': ['correct', 'remove', 'explain', 'in-writing', 'review'],
	'debt-collection': ['stop', 'plan', 'correct', 'explain', 'fee-dropped', 'in-writing'],
	other: ['refund', 'repair', 'replacement', 'cancel', 'explain', 'correct', 'apology', 'in-writing']
};

/** The outcomes that fit this kind of company, likeliest first. For null, those that fit most companies. */
export function outcomesFor(sector: Sector | null): readonly GoalOutcome[] {
	return bySector[sector ?? 'other'];
}

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
	'call-back': /\b(?:call|ring|phone)/i,
	apology: /apolog|sorry/i,
	plan: /plan|spread|instal|payments|a (?:month|week|fortnight)/i,
	correct: /./,
	delivery: /./,
	review: /./,
	remove: /./,
	reading: /read/i,
	appointment: /./
};

/** Whether the words of a request already ask for this outcome. */
export function covers(request: string, outcome: GoalOutcome): boolean {
	return wider[outcome]?.test(request) ?? outcomeIn(request) === outcome;
}
