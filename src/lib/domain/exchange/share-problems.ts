/**
 * Why a file was not made. `no-card`: this device has no card, or its keys are gone. `no-key`: the key in which everybody writes is not
 * here; the next file of the others brings it.
 */
export type MakeProblem = 'no-card' | 'no-key' | 'failed';

/**
 * Why nothing of a file is taken in. `no-card`: this device has no card, or its keys are gone. `not-for-you`: nothing in it opens with the
 * card of this device. `no-member`: it opens, and this device is no member of the case. `no-right`: its key is from somebody who may not give
 * one. `other-case`: the same case is shared here by somebody else. `deleted-here`: the case was deleted on this device. `deleted-there`: who
 * shared it deleted it, and nothing of it came before.
 */
export type ShareProblem =
	| 'damaged'
	| 'too-big'
	| 'unread'
	| 'no-card'
	| 'not-for-you'
	| 'no-member'
	| 'no-right'
	| 'other-case'
	| 'deleted-here'
	| 'deleted-there'
	| 'newer';
