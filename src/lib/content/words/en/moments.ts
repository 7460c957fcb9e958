import type { Moment } from '#lib/domain/questions/card.ts';
import type { MomentReason } from '#lib/domain/questions/moment.ts';
import type { OfferReason } from '#lib/domain/questions/pick.ts';

/** The name of a moment, shown above its card. */
export const momentWords: Record<Moment, string> = {
	opening: 'opening',
	facts: 'the facts',
	options: 'what is possible',
	'after-a-no': 'after a no',
	hold: 'waiting',
	'passed-on': 'passed on',
	promise: 'a promise',
	'broken-promise': 'a late promise',
	supervisor: 'asking their lead',
	calm: 'a calm line',
	closing: 'before you end'
};

/** Why the call is at this moment, in a few words. */
export const whyWords: Record<MomentReason, string> = {
	'just-starting': 'you begin',
	'on-hold': 'you are waiting',
	'strong-feeling': 'take a breath',
	'passed-on': 'they pass you on',
	'they-promised': 'they promised something',
	'after-a-no': 'they said no',
	escalate: 'you have a reason',
	'someone-new': 'a new person',
	'goal-not-said': 'say your goal',
	'promise-broken': 'a day has passed',
	'called-before': 'not the first contact',
	'goal-said': 'your goal is said',
	'no-fact-yet': 'facts come first',
	'no-option-yet': 'no choices yet',
	'option-given': 'they gave a choice',
	'more-options': 'look for more',
	'next-step': 'agree what comes next',
	'wrapping-up': 'nearly done'
};

/** Why this card comes now, beyond its moment. */
export const offerWords: Record<OfferReason, string> = {
	'asked-before': 'asked before',
	'answers-the-no': 'fits their no',
	'own-sector': 'made for this',
	'moment-used-up': 'one more question'
};
