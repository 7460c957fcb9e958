import '../jitless.ts';
import * as z from 'zod/mini';

/** What in a contact calls for one card or speaks against another: one word for each reason an adviser would give. */
export const Cue = z.enum([
	// Who is there.
	'machine',
	'robot',
	'they-spoke',
	'they-rang',
	'name-known',
	'no-name',
	'picked-up',
	'transfer-coming',
	'passed-on-before',
	'cut-off-before',
	'for-someone',
	// How we understand each other.
	'not-understood',
	'own-language',
	'hard-to-hear',
	'rather-call',
	'rather-write',
	'copy-comes',
	'felt',
	'felt-blamed',
	// How far we are.
	'danger',
	'goal-said',
	'first-contact',
	'third-contact',
	'paper-held',
	'reference-known',
	'no-reference',
	'ending',
	// A wait.
	'long-hold',
	'no-news',
	'they-look',
	// A no.
	'no-plain',
	'no-policy',
	'no-system',
	'no-another-team',
	'no-wait',
	'no-not-my-job',
	'no-never-got-it',
	'second-no',
	'system-down',
	'screen-says-no',
	'decided',
	'not-decided',
	'no-room',
	'no-power',
	'kind-agent',
	'sent-before',
	'sent-twice',
	'pay-now',
	// A choice.
	'options-asked',
	'no-choice',
	'choices-named',
	'offer-made',
	'offer-below',
	'they-agree',
	'limit-told',
	// A promise.
	'promise-made',
	'no-day',
	'day-named',
	'no-owner',
	'owner-named',
	'call-back-said',
	'can-be-now',
	'cause-told'
]);
export type Cue = z.infer<typeof Cue>;

export type Cues = ReadonlySet<Cue>;

/**
 * Cues that describe how things stand, not what has just happened. They move a card of the moment to the front, and bring
 * none in from another moment.
 */
export const lastingCues: Cues = new Set<Cue>([
	'name-known',
	'no-name',
	'they-spoke',
	'passed-on-before',
	'cut-off-before',
	'for-someone',
	'rather-call',
	'rather-write',
	'copy-comes',
	'felt',
	'goal-said',
	'first-contact',
	'third-contact',
	'paper-held',
	'reference-known',
	'no-reference',
	'they-look',
	'second-no',
	'not-decided',
	'sent-before',
	'options-asked',
	'no-choice',
	'choices-named',
	'they-agree',
	'promise-made',
	'no-day',
	'day-named',
	'no-owner',
	'owner-named',
	'can-be-now',
	'cause-told'
]);
