import type { Observation } from '#lib/domain/supervisor/situation-from.ts';

/**
 * The reason as it is said to the other side, after "for one reason:". Every observation has words, even one that no answer gives
 * as a reason.
 */
export const aloudWords: Record<Observation, string> = {
	'life-or-health': 'someone is unwell from this, or will be',
	'supply-cut': 'our supply has been cut off',
	'fraud-running': 'money is being taken from me now',
	discrimination: 'I am refused because of a disability, or of who I am',
	'travel-within-hours': 'I travel within hours',
	'right-about-to-lapse': 'my last day to act is very close',
	'final-answer-given': 'I have your final answer',
	'outside-clock-passed': 'the time for your answer is over',
	'written-denial': 'I have your decision in writing',
	'price-or-leaving': 'it is about a new price, or leaving',
	'supervisor-said-no': 'a supervisor has said no',
	'wish-to-complain': 'I want my complaint itself dealt with',
	'complaint-not-logged': 'my complaint is not logged yet',
	'beyond-authority': 'it needs someone who can decide more',
	'supervisor-offered': 'you offered me a supervisor',
	'promise-broken': 'what was promised by a set day was not done',
	abuse: 'I was insulted while I asked for help',
	'hung-up-on': 'the call was ended before we were done',
	'loss-within-24h': 'I lose something within a day, and you cannot stop it',
	'contradicts-own-terms': 'the answer is not what your own terms say',
	'terms-read-aloud': 'I have read you your own terms',
	'handed-on-three-times': 'I have been passed on three times',
	'third-contact': 'I have been in touch about this at least three times',
	'refuses-reference': 'I was not given a reference',
	'refuses-to-log': 'my complaint was not logged when I asked',
	'refuses-in-writing': 'I was not given the answer in writing',
	'no-owner-or-date': 'the next step has no name and no day',
	'papers-asked-again': 'I was asked again for papers that I sent',
	'loss-soon': 'I lose something soon if this waits',
	'above-agent-limit': 'the sum is more than you can approve',
	'second-contact': 'this is the second time I am in touch about it',
	'line-dropped': 'we were cut off',
	'answer-right-under-terms': 'I hope for an exception to your terms',
	'agent-still-trying': 'it may need a second person',
	'threat-made': 'I said something badly and would like to start again',
	'wants-punishment': 'I would like someone to look at what happened',
	'straight-to-chief': 'it needs someone who can decide',
	'answer-sounds-uninformed': 'I would like the answer to be checked',
	'agents-truly-cannot': 'I would like a time when more is known',
	'wants-to-praise': 'I would like to praise you to them'
};
