/** The kinds of words by which a typed sentence is parted. A word may be in more than one. */
const setOf = (words: string) => new Set(words.split(' '));

/** Who does something. The second list may as well be what it is done to. */
export const SUBJECTS = setOf(
	"i we they he she nobody everybody i'm i've i'd i'll we're we've we'd we'll they're they've they'd they'll he's she's he'd she'd he'll she'll you're you've you'll you'd it's that's there's here's it'll"
);
export const EITHER = setOf('you it this that these those someone somebody there');
export const OBJECTS = setOf('me us them him her it you mine yours');
export const BE = setOf("is isn't was wasn't are aren't were weren't am");
export const AUXILIARIES = setOf(
	"has hasn't have haven't had hadn't did didn't does doesn't do don't will won't would wouldn't can can't cannot could couldn't should shouldn't must may might keeps"
);
export const PAST = setOf(
	'went came took sent got gave made told lost broke said says paid bought sold found felt thought knew ran rang wrote spoke stood ate stole drove fell threw flew woke chose froze slept met won began hung hurts seems expires needs asks wants works leaks shows stops smells slips goes comes runs'
);
export const PREPOSITIONS = setOf(
	'of in on at by for with from to into onto about over under after before since until till than as like per via off without within between through during against around near out'
);
export const JOINTS = setOf(
	'and or but so because if when while that which who whose where why how what whether unless although though then plus once wey'
);
export const DETERMINERS = setOf(
	'the a an my our your his her their its this that these those some any all both no every each another which what'
);
export const ADVERBS = setOf(
	'again still just twice already now today tonight tomorrow yesterday only also even never always ever anyway too either instead back up down away here there really very properly yet first last straight later soon once all ago more online daily weekly anymore'
);
export const UNITS =
	/^(?:days?|weeks?|months?|years?|hours?|minutes?|times|quid|pounds?|dollars?|euros?|bucks|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|tonight|yesterday|morning|afternoon|evening|night|(?:19|20)\d\d|\d+(?:st|nd|rd|th|am|pm))$/u;
/** Verbs that take nobody and nothing: what follows a noun with them starts a clause of its own, and does not describe the noun. */
export const ALONE = setOf(
	'moved live lived work worked called rang phoned waited fell cried agreed retired complained apologised went came slept travel travelled fly leave expect shouted laughed lied refused'
);
/** What is said or thought goes on in the words behind. */
export const SAYING =
	/^(?:say|says|said|saying|tell|tells|told|telling|think|thinks|thought|thinking|assum(?:e[ds]?|ing)|knowing|hoping|believing|know|knows|knew|hope|hopes|swear|swore|promise[ds]?|believe|guess|claims|claimed|mean|means|sure|confirm(?:s|ed)?|show(?:s|ed|ing)?|stat(?:es|ed|ing)|prove|proves|explain|agree|reckon|admit(?:s|ted)?|insist(?:s|ed)?|ask|asked|feel|felt|see|understand|find|found|realised?|wish|make|makes|made|let|lets|help|have|watch|heard|hear|afraid|glad|sorry|remember|accept|decide[ds]?|whoever|whatever)$/u;
/** Those that are no participle too: one of them can only be what happened. */
export const ONLY_PAST = setOf('went came took gave ran rang wrote spoke ate fell threw slept');
/** Words of Pidgin and Creole before which, and after which, no English clause begins. */
export const CREOLE = setOf('una dey wan don make go no e dem mi na am');
/** Orders whose verb is no other word. */
export const ORDERS = setOf(
	"fix send give take put cancel remove reverse restore reinstate unlock unblock unfreeze activate reactivate reconnect deliver redeliver replace explain confirm tell make stop get bring come find keep waive rebook reschedule resend reissue install collect downgrade renew resolve delete extend halve deduct backdate recalculate rebill redo reprint reopen wipe settle approve honour honor investigate escalate undo provide prove write adjust don't reimburse compensate swap add stick load apply regenerate reconsider resubmit unban reassess deactivate expedite correct pause unbar prorate"
);
/** Orders whose verb may as well be a noun, or what a thing is like. */
export const NOUN_ORDERS = setOf(
	'sort use start reset refund return credit charge claim pay show drop call ring close open clear clean lower change reduce update transfer switch move email text post book release process match log register check look turn knock set repair mend upgrade accept reload bar block pull ship dispatch forward freeze ditch chase review end quit port hold help do let answer read count treat leave cut split save wait honour support note mark test price push raise pick'
);
export const TO_ORDER = setOf(
	'it them me us him her his their my our the this that these those a an all both any everything half one two three four other rest mine someone somebody whatever'
);
export const ASKING = setOf("why where when how what who where's what's why's how's who's when's");
