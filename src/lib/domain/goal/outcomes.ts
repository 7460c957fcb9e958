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
