import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import type { Plan } from '#lib/domain/call-plan/call-plan.ts';
import { counted } from './grammar.ts';
import type { PlanNumber } from '#lib/domain/call-plan/plan-numbers.ts';

/** The call plan: what to have on one page or one screen while the phone rings. */
export const callPlanWords = {
	title: 'Call plan',
	heading: 'Call plan',
	toCase: 'Case',
	toReady: 'Get ready',
	toPlan: 'Call plan',
	cards: 'Your cards',
	noGoal: 'No goal yet',
	setGoal: 'Set the goal',
	none: 'No cards yet. Choose five to eight to have at hand.',
	begin: 'Start with five',
	few: 'Five to eight cards make a good plan.',
	many: (count: number) => `That is ${count} cards. Eight are easier to read on one screen.`,
	leftOut: (count: number) =>
		counted(
			count,
			'One card is left out. It is hidden, or needs something the case does not have.',
			'cards are left out. They are hidden, or need something the case does not have.'
		),
	choose: 'Choose cards',
	chosen: (count: number) => counted(count, 'One card is in your plan.', 'cards are in your plan.'),
	inPlan: (count: number, of: number) => `${count} of ${of} in your plan`,
	full: 'The plan is full. Take one out to put in another.',
	order: 'Change the order',
	orderHeading: 'The order',
	orderLead: 'The first is said first.',
	up: 'Up',
	down: 'Down',
	out: 'Take out',
	movedTo: (index: number, of: number) => `Now number ${index} of ${of}`,
	read: 'Read it aloud',
	readHeading: 'Read it aloud',
	place: (index: number, of: number) => `${index} of ${of}`,
	goal: 'Your goal',
	next: 'Next',
	refusalsLegend: 'How might they say no?',
	refusalsHint: 'Each brings its card into your call plan. A third tap takes the place of the first.',
	noCard: 'No card for this yet.',
	paper: 'On paper',
	numbers: 'With my numbers',
	numbersHint: 'Their phone number, your reference and your account numbers. Leave them out if others may read it.',
	numbersHeading: 'Numbers',
	phone: 'Phone',
	reference: 'Reference',
	number: 'Number',
	backTo: (noun: string) => `Back to the ${noun}`,
	link: (count: number) =>
		count === 0 ? 'Make a call plan' : count === 1 ? 'Call plan: one card' : `Call plan: ${count} cards`,
	allCards: 'All cards, and my own'
};

/** The seven kinds of refusal, as taps. */
export const refusalNames: Record<Refusal, string> = {
	no: 'No',
	policy: 'Policy',
	system: 'System',
	'another-team': 'Another team',
	wait: 'Wait',
	'not-my-job': 'Not my job',
	'never-got-it': 'We never got it'
};

/** When to say the card that answers this no. */
export const ifWords: Record<Refusal, string> = {
	no: 'If they say no',
	policy: 'If it is their policy',
	system: 'If the system will not do it',
	'another-team': 'If it is for another team',
	wait: 'If they say wait',
	'not-my-job': 'If it is not their job',
	'never-got-it': 'If they never got it'
};

/** The label before a number. */
export function numberLabel({ kind, label }: PlanNumber): string {
	return kind === 'other' ? label || callPlanWords.number : callPlanWords[kind];
}

/** The plan as plain text to copy. */
export function planText(goal: string | null, { lines, refusals }: Plan, numbers: readonly PlanNumber[]): string {
	const answers = refusals.flatMap(({ refusal, line }) => (line ? [`${ifWords[refusal]}: ${line.words}`] : []));
	const parts = [
		[callPlanWords.heading, ...(goal ? [goal] : [])],
		lines.map(({ words }, index) => `${index + 1}. ${words}`),
		answers,
		numbers.map((number) => `${numberLabel(number)}: ${number.number}`)
	];
	return `${parts
		.filter((part) => part.length > 0)
		.map((part) => part.join('\n'))
		.join('\n\n')}\n`;
}
