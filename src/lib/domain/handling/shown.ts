import type { Case, Entry } from '../case/case.ts';
import { isStanding, isTheirs } from '../case/entries.ts';
import type { HandlingQuestion } from '../vocabulary/handling.ts';

/** Questions that words of a note may answer. What they did of what they said is read from the promises. */
type Heard = Exclude<HandlingQuestion, 'keptWord'>;

const said: Readonly<Record<Heard, RegExp>> = {
	saidSorry:
		/\b(?:(?:am|are|is|was|were|so|very|really|truly|terribly|said|says|[’']m|[’']re) (?:\p{L}+ )?sorry(?! (?:but|to keep|to have kept|i can|we can))|sorry (?:about|for(?! (?:the wait|your wait|waiting|keeping|holding))|that|to hear)|apologi[sz]e[sd]?(?! (?:but|for (?:the wait|keeping|holding)))|(?:my|our|an?|full|sincere|his|her|their) apolog(?:y|ies))/iu,
	gaveChoice:
		/\b(?:would (?:you|i) (?:prefer|rather)|(?:you|i) (?:can|could|may) (?:choose|pick|either)|either .{3,80} or |(?:two|three|several|other) (?:options|choices|ways))/iu,
	checkedRight:
		/\b(?:(?:check|test|confirm)(?:ed|s|ing)? (?:\p{L}+ ){0,5}(?:works?|worked|working|right|fixed|sorted|correct|through)|(?:rang|called|phoned|wrote|emailed|ringing|calling)(?: me)?(?: back)? to (?:check|see (?:if|whether)|make sure|ask (?:if|whether))|(?:is|has) (?:it|that|this|everything)(?: all)? (?:work|working|right|ok|okay|fixed|sorted|arrived|come through)(?: now)?\?|(?:does|did) (?:it|that|this) (?:work|sort|fix|solve|help|arrive)|are you happy with)/iu,
	askedHow:
		/\b(?:survey|questionnaire|feedback|how (?:did (?:we|i) do|was (?:your|the|my) (?:call|chat|service|experience|visit))|rate (?:the|my|our|us|me|this|your) |ask(?:ed|s)?(?: me)? how (?:it|that|the (?:call|service)) (?:was|went))/iu,
	saidChange:
		/(?:n[’']?t|\bnot|\bnever) happens? again|\b(?:(?:chang|updat|review|correct|rewrit|improv)(?:e|ed|es|ing)? (?:\p{L}+ ){0,2}(?:process(?:es)?|procedures?|polic(?:y|ies)|systems?|training|scripts?|letters?|forms?|website)|(?:re)?train(?:ed|ing)? (?:our|their|the|its) (?:staff|team|people|agents))/iu
};

/** The same words in the negative: "refused to apologise", "never said sorry", "would not give me a choice". */
const DENIED =
	/\b(?:never|without|no|not|nobody|refus\p{L}+|declin\p{L}+|(?:did|does|do|would|wo|ca|could|is|was|has|have)n[’']?t) (?:\p{L}+ ){0,3}(?:apolog|sorry|choice|option|check|ask|survey|feedback|chang)/iu;

/** What the person says of themselves in a note: "I said sorry", "I asked how it was". */
const OF_MINE = /^\s*(?:so |then |and )*i(?:[’']ve| have| had)? (?!am |[’']m )/iu;

/** The notes whose words show that they did this. Their own options show a choice, whatever their words. */
export function entriesThatShow(question: Heard, { entries }: Pick<Case, 'entries'>): readonly Entry[] {
	return entries.filter((entry) => {
		if (!isStanding(entry) || !(isTheirs(entry) || (entry.kind === 'noted' && !OF_MINE.test(entry.words))))
			return false;
		if (question === 'gaveChoice' && entry.kind === 'option') return true;
		return said[question].test(entry.words) && !DENIED.test(entry.words);
	});
}
