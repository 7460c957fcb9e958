import type { KnownFact, Move, Need, Timing } from './move.ts';

/** The needs that may follow each move. The first one does when nothing more is known. */
export const needsAfter: Readonly<Record<Move, readonly [Need, ...Need[]]>> = {
	'machine-menu': ['say-goal', 'none'],
	'asks-details': ['get-name', 'get-reference', 'slow-down'],
	'asks-secret': ['slow-down'],
	'asks-what-i-want': ['say-goal'],
	'explains-charge': ['check-record', 'get-in-writing'],
	'asks-papers': ['get-day', 'do-it-now'],
	'asks-papers-again': ['check-record', 'do-it-now'],
	'denies-record': ['check-record', 'get-in-writing'],
	'blames-me': ['check-record', 'hold-my-position'],
	'refuses-plain': ['ask-options', 'ask-who-decides', 'get-in-writing'],
	'refuses-policy': ['ask-exception', 'get-in-writing', 'ask-who-decides'],
	'refuses-system': ['ask-options', 'ask-who-decides', 'ask-while-waiting'],
	'refuses-not-mine': ['warm-handover', 'ask-who-decides', 'get-in-writing'],
	'refuses-wait': ['get-day', 'ask-while-waiting'],
	'refuses-never-received': ['do-it-now', 'check-record'],
	'dont-know': ['ask-who-decides', 'ask-options'],
	'no-supervisor': ['get-day', 'get-name', 'ask-who-decides'],
	'hands-on': ['warm-handover', 'get-name'],
	'handed-on': ['get-name', 'check-record', 'say-goal', 'warm-handover'],
	'hold-coming': ['ask-while-waiting', 'get-name'],
	'back-from-hold': ['thank-and-pin-down'],
	'offers-less': ['hold-my-position', 'get-amount', 'get-in-writing'],
	'asks-pay-first': ['hold-my-position', 'ask-exception', 'get-in-writing'],
	'pressure-today': ['slow-down', 'get-in-writing'],
	'threat-debt': ['hold-my-position', 'get-in-writing'],
	'threat-end-call': ['slow-down', 'get-reference'],
	'chat-idle': ['slow-down'],
	'promises-dated': ['get-in-writing', 'get-day', 'get-reference'],
	'promises-undated': ['get-day', 'get-reference', 'get-name'],
	'call-back': ['get-day', 'get-name', 'get-in-writing', 'get-reference'],
	'admits-fault': ['thank-and-pin-down', 'get-in-writing'],
	'will-fix-now': ['thank-and-pin-down', 'get-amount', 'get-reference'],
	'wants-me-to-do': ['do-it-now', 'ask-while-waiting', 'warm-handover'],
	'sympathy-only': ['ask-options', 'get-day'],
	closing: ['get-reference', 'get-day', 'get-in-writing']
};

const HAS_SUM =
	/ (?:\$\d|\d+(?:\.\d+)? (?:pounds?|quid|euros?|dollars?|bucks|rupees|percent)|\d+(?:\.\d+)?(?= (?:off|back|to|as|on|as|in|a month|each|credit))|tenner|fiver|half|full|month)/;
const NAMED_ANSWER =
	/ (?:(?:i am|this is|it is|hi|hello|name is|to) (?!the|a|my|your|not|here|sorry|from|in|billing|complaints|claims|tech|second|now)\S+ (?:from|in|here|speaking|at)|(?:speaking|talking|chatting) (?:to|with) (?!a |the |someone |you |your |different|another)\S+(?= (?:in|from|at|$| ))|\S+ speaking )/;

/** The other needs, each with what in the line calls for it. The first that holds counts. */
const others: Partial<Record<Move, readonly (readonly [RegExp | Timing, Need])[]>> = {
	'machine-menu': [
		[
			/ (?:(?:estimated|expected|average) wait|wait time|record(?:ed|ing)? for|monitored|queue|important|volumes?|busy|training|privacy|calls? (?:are|is|may be|will be|being) recorded) /,
			'none'
		]
	],
	'asks-details': [
		[/ (?:they|he|she) (?:rang|called|phoned) me /, 'slow-down'],
		[
			/ (?:this is|i am|it is|name is|hi) (?!the |a |my |your |just )\S+ (?:here|speaking|from|,|and|can|could|may)/,
			'get-reference'
		]
	],
	'asks-papers': [
		[
			/ (?:now|while|photo will do|photo would do|today|here|straight away|email|text|whatsapp|chat|link) (?!of )/,
			'do-it-now'
		]
	],
	'asks-papers-again': [[/ (?:now|while (?:i|we|you)|here|straight away|in the chat|live) /, 'do-it-now']],
	'asks-pay-first': [
		[
			/ (?:call ?out|callout|excess|inspection|survey|visit|deposit|look at|diagnos\w+|assessment fee|admin fee|engineer) /,
			'ask-exception'
		]
	],
	'blames-me': [
		[
			/ (?:damage\w*|dropped|broke|broken|cracked|wrong charger|water|misuse|wear|spilt|spilled|overloaded|installed) /,
			'hold-my-position'
		]
	],
	'explains-charge': [
		[/ (?:standard|normal|everyone|everybody|every customer|all customers|usual|automatic) /, 'get-in-writing']
	],
	'handed-on': [
		[
			/ (?:how (?:can|may)|what is (?:it|this|the|going)|what (?:it is|this is) about|no notes?|going on|notes|explain) /,
			'say-goal'
		],
		[/ (?:cant help|wrong|not (?:our|my|us)|dont (?:do|deal|handle)) /, 'warm-handover'],
		[NAMED_ANSWER, 'check-record']
	],
	'hands-on': [[/ (?:supervisors?|managers?|lead|boss|senior|higher up) /, 'get-name']],
	'no-supervisor': [
		[
			/ (?:above|highest|over) (?:me|him|her|us|person|level) | (?:noone|nobody|isnt anyone|none) (?:\S+ )?above | i am the (?:manager|supervisor|highest|most) /,
			'ask-who-decides'
		],
		[/ names? /, 'get-name']
	],
	'pressure-today': [
		[/ (?:i accept|settle\w*|full and final|recorded|recording|on tape|final settlement|closed) /, 'get-in-writing']
	],
	'promises-undated': [
		[/ (?:tickets?|investigat\w+|case|complaint|dispute|query|logged|logging|enquiry) /, 'get-reference']
	],
	'promises-dated': [['span', 'get-day']],
	'refuses-plain': [
		[
			/ (?:authority|authorised|approve|sign|only let|power|above|further|that high|up to (?:me|him|her)|as far as|permission|say so|access|level) /,
			'ask-who-decides'
		],
		[
			/ (?:claim|appeal|application|complaint|benefit|treatment|decision|declined|rejected|turned|unsuccessful|upheld|dismissed|assess\w+|denied|approved|panel) /,
			'get-in-writing'
		]
	],
	'refuses-policy': [
		[
			/ (?:only let|no room|above|higher|senior|approv\w+|(?:be|is|get|been) signed|authoris\w+|sanction\w*|over (?:my|her|his)|level) /,
			'ask-who-decides'
		],
		[/ (?:read|reads|reading|quot\w+|recit\w+) /, 'get-in-writing']
	],
	'refuses-system': [
		[
			/ (?:(?:needs?|an|the|wants?) (?:\S+ )?override|override code|formula|higher (?:access|level)|code which|special access) /,
			'ask-who-decides'
		],
		[
			/ (?:down|offline|updat\w+|maintenance|crash\w*|frozen|outage|technical (?:issue|difficult\w+)) /,
			'ask-while-waiting'
		]
	],
	'refuses-wait': [['day', 'ask-while-waiting']],
	'refuses-never-received': [
		[/ (?:paid|payments?|money|receipt|tracking|signed for|proof|transfer|cheque) /, 'check-record']
	],
	'admits-fault': [
		[
			/ (?:off the record|between (?:you and me|us|ourselves)|settles?|entirely|fully|full (?:responsibility|liability)|in writing|unofficially|quietly) /,
			'get-in-writing'
		]
	],
	'threat-end-call': [
		[/ (?:if|unless|calm|keep|again|more time|stop|lower|language|tone|threatening|carry on) /, 'slow-down'],
		[/ (?:done|nothing|closing|ending|over|now|discuss) /, 'get-reference']
	]
};

/** What each need asks for, so that nothing is asked for that the log holds. */
const asksFor: Partial<Record<Need, KnownFact>> = {
	'get-name': 'name',
	'get-reference': 'reference',
	'get-day': 'day',
	'get-amount': 'amount'
};

/** The needs that may follow a move, the given one first, without those that the log has met already. */
export function needsInOrder(move: Move, need: Need, known: ReadonlySet<KnownFact> = new Set()): readonly Need[] {
	const isOpen = (one: Need) => {
		const asked = asksFor[one];
		return asked === undefined || !known.has(asked);
	};
	return [need, ...needsAfter[move].filter((other) => other !== need)].filter(isOpen);
}

/** Where to go on when what a need asks for is known already. */
const instead: readonly Need[] = ['get-reference', 'get-day', 'get-in-writing'];

/** The need that follows a move, by the words of its line and by what the log holds already. */
export function needOf(move: Move, text: string, when: Timing, known: ReadonlySet<KnownFact>): Need {
	const need = needSaid(move, text, when);
	const isKnown = (one: Need) => {
		const asked = asksFor[one];
		return asked !== undefined && known.has(asked);
	};
	if (!isKnown(need)) return need;
	return [...needsAfter[move], ...instead].find((other) => !isKnown(other)) ?? need;
}

function needSaid(move: Move, text: string, when: Timing): Need {
	const special = others[move]?.find(([sign]) => (sign instanceof RegExp ? sign.test(text) : sign === when));
	if (special) return special[1];
	switch (move) {
		case 'call-back': {
			if (when !== 'day') return 'get-day';
			return NAMED_CALLER.test(text) ? 'get-in-writing' : 'get-name';
		}
		case 'offers-less':
			if (/ (?:sign|full and final|settle\w*) /.test(text)) return 'get-in-writing';
			return HAS_SUM.test(text) || /\d/.test(text) || VALUED.test(text) ? needsAfter[move][0] : 'get-amount';
		case 'will-fix-now':
			if (ENDED.test(text)) return 'get-reference';
			return /(?:refund|credit)ing|refunded|processing|money back/.test(text) && !HAS_SUM.test(text)
				? 'get-amount'
				: needsAfter[move][0];
		default:
			return needsAfter[move][0];
	}
}

const NAMED_CALLER =
	/^ (?:(?:said|says|so|and|ok|that) )*(?!someone|one |they|he |she |we |i |a |the |manager|supervisor|will|you |callback|call |colleague|agent|team|rings?|going)\S+ (?:will|is|from \S+ will|calls?|rings?) | (?:myself|himself|herself|personally) /;
/** Offers whose worth is plain without a sum. */
const VALUED = / (?:half|free|percent|voucher|store credit|points|tenner|instal?ments?|month|plan) /;
const ENDED =
	/ (?:cancel\w*|approved|covered|corrected|updated|closed|ended|sorted|done|resolved|reinstated|upheld|unlocked|accepted|granted|unblocked|amended|booked|address) /;

/** The need that follows a way of saying no which was tapped, without words. */
export function needOfWay(move: Move, known: ReadonlySet<KnownFact> = new Set()): Need {
	return needOf(move, '', null, known);
}
