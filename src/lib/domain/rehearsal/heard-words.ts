import type { Act } from './act.ts';

/** English patterns that show what a sentence does, for acts that may be a question or a plain sentence. */
export const anySentence: readonly (readonly [Act, RegExp])[] = [
	[
		'calm',
		/\b(?:(?:give|need|take) (?:me )?(?:a|one|ten|five) (?:second|moment|minute)s?|one moment|(?:came out|said that) (?:wrong|badly)|(?:say|put|try) (?:it|that) again|in other words|not (?:with|about) you|slow(?:ly)? down|go back to the one thing|I am writing this down)\b/i
	],
	[
		'authority',
		/\b(?:supervisor|manager|team leader|your (?:lead|boss)|(?:who|person) (?:that )?(?:can|may|could|is allowed to) (?:decide|approve|say yes|give it|judge)|allowed to decide|who may (?:approve|decide)|whom? do you go to|(?:have|has) you seen solve|not (?:yours|mine) to decide)\b/i
	],
	[
		'writing',
		/\b(?:in writing|(?:e-?mail|text|write)(?: to)? me|by (?:text|e-?mail|letter)|write (?:it|that|this) down|confirm (?:it|that|this|what)|add a note|note (?:of what|to my file|on (?:my )?file)|(?:which|what|the|a) reference)\b/i
	],
	[
		'handover',
		/\b(?:before (?:you (?:put|pass)|I go over)|tell (?:them|the next)|pass (?:this|it) (?:on|to)|stay on the line|send me back|passed on to you|team called|ring (?:them|that team))\b/i
	],
	['message', /\b(?:(?:ring|call|phone) me (?:back|on|at)|my (?:phone )?number|leaving a message|\d[\d ]{6,}\d)\b/i],
	[
		'wait',
		/\b(?:I (?:can|will) (?:wait|hold|stay)|while I (?:wait|hold|stay)|(?:check|ask) (?:with )?a colleague|how long will the hold)\b/i
	],
	['name', /\b(?:(?:your|(?<!with )a|their) name|whom? am I (?:speaking|talking)|whom I am talking)\b/i],
	[
		'closing',
		/\b(?:good ?bye|bye|sum up|that is (?:all|everything)|have a (?:good|nice|lovely)|question I should have asked)\b/i
	]
];

/** The same for acts that only a question or a request can be. */
export const asking: readonly (readonly [Act, RegExp])[] = [
	[
		'options',
		/\b(?:choices?|options?|(?:what|how much|how close|which part)(?: else)?(?: of \S+)? (?:can|could|might|may|would) (?:you|we|be)|what (?:can|could) (?:be done|I do)|what (?:have|would) you (?:seen work|do|pick|choose|suggest|ask)|which (?:of those|part|one fact)|a part (?:I|we|that)|exceptions?|(?:is|are) there (?:a|an|any|another|some)(?: \w+)? (?:way|form|code|team|part)|any other way|(?:try|do) it (?:this way|by hand)|(?:pause|hold) it|within your rules|change the (?:answer|outcome)|besides)\b/i
	],
	['need', /\b(?:need (?:from me|to see)|(?:needed|help you) (?:for|to say) (?:a )?yes)\b/i],
	['missed', /\b(?:question I should have asked|(?:have|did) I (?:miss|forget|forgotten)|(?:have|did) I not ask)/i],
	[
		'date',
		/\b(?:when\b(?! I| you| we| they)|by when|(?:which|what)(?: is the)?(?: \w+)? (?:day|date|time)(?! (?:does|did|was))|(?:latest|new) day|name (?:a|the) day|how (?:long|soon)|deadline|how will I know|steps from here|next step|who will (?:do|call|ring))\b/i
	],
	[
		'rule',
		/\b(?:rules?|policy|terms|why\b|fixed|(?:kind of )?no come|screen say|(?:what|which) (?:is it|paper|part of|team is it)|made to prevent)\b/i
	],
	[
		'notes',
		/\b(?:your (?:notes?|records?|side)|on (?:the |my )?file|last note|notes? (?:say|on it)|can you see|find on|match|look for mine)\b/i
	]
];

/** A time that everybody can count back to, without its day. */
export const aPeriodAgo = /\blast (?:week|month)\b/i;

/** Somebody said or did it then, or the sentence starts with its day. */
export const isTold = /^on \d|\b(?:said|told|promised|wrote|agreed|rang|called|sent|paid|noted)\b/i;

/** What is still to be done. */
export const isToCome = /\b(?:(?:I|we)(?:['’](?:ll|d)| will| shall| can| could| would)|please)\b/i;

/** Words that ask for something to be done. */
export const isWish =
	/\b(?:(?:I|we)(?:['’]d| would)? (?:like|want|need|ask|wish)|am asking|my goal|one goal|asking for|(?:ring|call|write|here|it is|it['’]s)(?:ing)? (?:is )?(?:for|about|to)|please|(?:can|could|will|would) you)\b/i;

export const isThanks = /\b(?:thank(?:s| you)|grateful|appreciate[ds]?|kind of you|glad of your help)\b/i;
export const isNoThanks = /\b(?:no,? thank|thank(?:s| you) for nothing)/i;
