import type { Question } from '#lib/domain/goal/builder.ts';
import type { NotGoal } from '#lib/domain/goal/not-a-goal.ts';

/** What people write first; which kind of non-goal it is, or null; and which questions follow, in order. */
export const vents: readonly [written: string, kind: NotGoal | null, asked: readonly Question[]][] = [
	['they keep overcharging me!!', 'vent', ['outcome', 'object', 'day', 'known']],
	['They never ring back and nobody knows anything', 'vent', ['outcome', 'object', 'day', 'known']],
	['You people are a joke!!!', 'vent', ['outcome', 'object', 'day', 'known']],
	['THIS IS RIDICULOUS', 'vent', ['outcome', 'object', 'day', 'known']],
	['sort it out', 'sort-out', ['outcome', 'object', 'day', 'known']],
	['I want this mess sorted', 'sort-out', ['outcome', 'object', 'day', 'known']],
	['Just deal with it', 'sort-out', ['outcome', 'object', 'day', 'known']],
	['do something', 'sort-out', ['outcome', 'object', 'day', 'known']],
	['justice', 'sort-out', ['outcome', 'object', 'day', 'known']],
	['be nice to me', 'kindness', ['outcome', 'object', 'day', 'known']],
	['To be treated with respect', 'kindness', ['outcome', 'object', 'day', 'known']],
	['Someone to listen to me', 'kindness', ['outcome', 'object', 'day', 'known']],
	['I want to be taken seriously', 'kindness', ['outcome', 'object', 'day', 'known']],
	['I want him fired', 'punish', ['outcome', 'object', 'day', 'known']],
	['Get that agent sacked', 'punish', ['outcome', 'object', 'day', 'known']],
	['make them pay for what they did', 'punish', ['outcome', 'object', 'day', 'known']],
	['This should never happen to anyone else', 'punish', ['outcome', 'object', 'day', 'known']],
	['They should be ashamed', 'punish', ['outcome', 'object', 'day', 'known']],
	['A refund', null, ['object', 'day', 'known']],
	['I want my money back', null, ['object', 'day', 'known']],
	['want my 12 dollars bak', null, ['day', 'known']],
	['Fix it', null, ['object', 'day', 'known']],
	['An explanation', null, ['object', 'day', 'known']],
	['£42.10', null, ['outcome', 'day', 'known']],
	['My deposit', null, ['outcome', 'day', 'known']],
	['Refund of £42.10 for 3 May', null, ['day', 'known']],
	['Refund £42.10 and get him fired', null, ['day', 'known']],
	['Cancel my contract by 30 November', null, ['known']],
	['A refund of £42.10 on my account', null, ['day']],
	['An apology in writing by Friday', null, []],
	['The parcel delivered, with a call to tell me, by 3 December', null, ['known']]
];
