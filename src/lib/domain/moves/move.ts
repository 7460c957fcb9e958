/** What the other side can just have done. The first of a line is the one to answer. */
export const moves = [
	'machine-menu',
	'asks-details',
	'asks-secret',
	'asks-what-i-want',
	'explains-charge',
	'asks-papers',
	'asks-papers-again',
	'denies-record',
	'blames-me',
	'refuses-plain',
	'refuses-policy',
	'refuses-system',
	'refuses-not-mine',
	'refuses-wait',
	'refuses-never-received',
	'dont-know',
	'no-supervisor',
	'hands-on',
	'handed-on',
	'hold-coming',
	'back-from-hold',
	'offers-less',
	'asks-pay-first',
	'pressure-today',
	'threat-debt',
	'threat-end-call',
	'chat-idle',
	'promises-dated',
	'promises-undated',
	'call-back',
	'admits-fault',
	'will-fix-now',
	'wants-me-to-do',
	'sympathy-only',
	'closing'
] as const;
export type Move = (typeof moves)[number];

/** What a careful adviser would see to next. `none` leaves the card as it is. */
export const needs = [
	'say-goal',
	'get-name',
	'get-reference',
	'get-day',
	'get-amount',
	'get-in-writing',
	'ask-exception',
	'ask-who-decides',
	'ask-options',
	'hold-my-position',
	'slow-down',
	'thank-and-pin-down',
	'check-record',
	'warm-handover',
	'ask-while-waiting',
	'do-it-now',
	'none'
] as const;
export type Need = (typeof needs)[number];

/** When a line says that something will be: on one day, within a length of time, or neither. */
export type Timing = 'day' | 'span' | null;

/** What the log can hold already, so that nobody asks for it again. */
export type KnownFact = 'name' | 'reference' | 'day' | 'amount';
