/** Stems of verbs for what a goal asks to be done. Each matches with its endings too (-s, -d, -ed, -ing). */
const OUTCOME_STEMS =
	'refund|credit|repay|pay|reimburse|compensat|replac|repair|fix|mend|cancel|end|clos|correct|amend|chang|remov|delet|deliver|send|ship|return|' +
	'reinstat|restor|reconnect|connect|disconnect|reactivat|unlock|unblock|release|lift|waive?|revers|reduc|lower|cap|freez|transfer|switch|mov|install|' +
	'book|rebook|reschedul|arrang|appoint|visit|inspect|test|read|re-read|measur|explain|confirm|apologi[sz]|answer|reply|replie|review|reconsider|' +
	'recalculat|investigat|check|log|register|escalat|approv|accept|honou?r|match|extend|renew|updat|add|issu|reissu|grant|giv|provid|collect|clear|clean|' +
	'treat|swap|exchang|upgrad|downgrad|releas|settl|withdraw|drop|write off|spread|rehous|reroute?|assign|admit|prescrib|call|ring|phone';

/** Nouns, and a few other words, that name an outcome by themselves. */
const OUTCOME_NOUNS =
	'refunds?|credit|repayment|payment|reimbursement|compensation|replacement|repairs?|cancellation|correction|removal|delivery|return|' +
	'reconnection|reversal|reduction|transfer|installation|booking|appointment|visit|inspection|reading|explanation|confirmation|apology|' +
	'answer|reply|review|decision|exchange|proof|invoices?|investigation|extension|update|copy|letter|plan|instalments|voucher|discount|waiver|callback|call-back|reference|' +
	'statement|certificate|record|records|report|quote|receipt|back|working|online|paid|sent|written off|gone|new|(?:take|taken|took) (?:off|away|down|out)|put (?:back|through|on)';

/** Those among them that are things of their own, and never what happened. */
export const OUTCOME_THINGS =
	'refund|credit|repayment|reimbursement|compensation|replacement|repair|explanation|apology|answer|reply|exchange|proof|copy|copies|letter|receipt|plan|payment plan|discount|waiver|call|callback|call-back|money|cash|date|appointment|engineer|technician|plumber|person|human|someone|somebody|reason|sorry|confirmation|certificate|statement';

const anyOf = (words: string, endings = '') =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${endings}(?![\\p{L}\\p{N}])`, 'iu');

/** Verbs in the form that asks for something: "cancel my contract". */
export const verbs = `(?:${OUTCOME_STEMS})(?:e|el|y)?|stop|quit|get|take|put|keep|bring|let|make|tell|show|find|leave|pull|sort|write|bill|charge|adjust|pause|hold|port|raise|scrap|knock|appeal|link|cover|claim|turn|set|split|revive|attempt|process|activate|unfreeze|revert|backdate|start|hand|look|e-?mail|text|post|resend|rebill|open|undo|pick|price match|allow|help|come|detach|spread|deduct|verify|rectify|resolve|ensure|forward|submit|dispatch|trace|locate|wipe|decide|speak|talk|ditch|bin|halve|exempt|prove|apply|route|do|pro rata|stick|chase|shut|break|reprint|redirect|unban|expedite|regenerate|recheck|reassess|deactivate|do not|don't`;

/** Those among them that are no nouns, so that one begins an order wherever no word before it is open. */
export const onlyVerbs =
	'fix|replace|cancel|send|remove|reactivate|reinstate|restore|reconnect|unlock|unblock|unfreeze|activate|rebook|redeliver|resend|reimburse|backdate|reopen|explain|confirm|collect|deliver|waive|give|prove|settle|resubmit|reroute|reissue|redo|recalculate|reassess|deactivate';

export const outcomeVerb = anyOf(OUTCOME_STEMS, '(?:e|s|es|d|ed|ing|ged|ging|ned|ping|ped|led|ling|lled|lling|y|ied)?');
export const outcomeNoun = anyOf(OUTCOME_NOUNS);

/** A request to stop is an outcome only when it names what: "stop charging me" is one, "stop messing me about" is not. */
export const stopsSomething = anyOf(
	'stop|stopp?ed|stopping',
	'\\s+(?:\\p{L}+\\s+)?(?:charging|billing|taking|sending|writing|calling|ringing|phoning|texting|collecting|the|my|all|any)'
);

/** Matches from where a want turns to what the other side does or is, to the end. That part is not a goal. */
export const ventClause =
	/(?<![\p{L}\p{N}])(?:they|you|he|she|nobody|no one|everyone|everybody|these people|this company)(?:['’](?:ve|re|d|ll|s))?\s+(?:just\s+|all\s+|both\s+)?(?:keeps?|kept|never|always|won['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|couldn['’]?t|have|has|had|are|is|were|was|lied|lie|stole|ripped|robbed|overcharged?|overcharges|messed|treat|treats|treated|ignored?|ignores|owe|owes|should be ashamed)(?![\p{L}\p{N}]).*$/isu;

/** Wishes that nobody can tick off as done. */
export const feelingWish =
	/(?<![\p{L}\p{N}])(?:justice|treat(?:ed|ing)?\s+(?:me\s+|us\s+)?(?:with|like|as|better|fairly|properly)|fair(?:ly|ness)?|respect|decency|decent|satisf\p{L}*|happy|proper(?:ly)?|sort(?:ed)?(?:\s+(?:it|this|that|things|everything))?(?:\s+out)?|deal(?:t)? with (?:it|this)|do something|care|listen(?:ed)?(?: to)?|like (?:a|an) (?:human|person|idiot|dirt|rubbish|criminal)\p{L}*)(?![\p{L}\p{N}])/giu;

/** What is counted and is no money: "20 %", "3 months". */
export const countedThing = /\d[\d.,]*\s?(?:%|percent|per cent|days?|weeks?|months?|hours?)/iu;

/** Words that name no thing: they join, point or qualify. */
export const emptyWords = new Set(
	(
		'a an the my our your their his her its me us you them him i we it this that these those here there what which who whom whose when how why ' +
		'and or but so if then than as at by for from in into of off on onto out over to up with without within until before after about again back ' +
		'be been being is are was were am do does did done have has had get gets got getting will would could should can may might must shall let make makes made ' +
		'want wants wanted like need needs needed wish please now today tomorrow tonight soon asap immediately finally once just only really very much more most ' +
		'all any some every each both full fully whole complete completely proper properly right correct new good better best quick quickly fast ' +
		'not no never yes ok thing things stuff something anything everything nothing issue issues problem problems matter matters situation mess case ' +
		'money cash someone somebody anyone anybody person people one way same different own asked working online paid sent gone written'
	).split(' ')
);

/** Nouns often written without an article at the start of a want: "Refund of £42.10" is said as "a refund of £42.10". */
export const countable =
	/^(refund|credit|repayment|payment|replacement|repair|cancellation|correction|copy|letter|review|decision|visit|reply|discount|voucher|reduction|reversal|transfer|call-back|callback)(?= (?:of|for|from|to|on|in|about|by|worth)\b)/i;
export const countableWithAn =
	/^(apology|appointment|answer|explanation|inspection|investigation|extension|update)(?= (?:of|for|from|to|on|in|about|by|at|with)\b)/i;
