/**
 * Whether the words of a promise are plainly the person's own: "i will send the photos by friday". They say "I will", and do what only
 * a customer does: they hand in what the company asked for, or do something with a thing of their own. What an agent may say as well,
 * "I will send the form", is theirs until the person says otherwise, and so is every word to "you".
 */
export function isPlainlyMine(words: string): boolean {
	const line = words.trim().replace(/\s+/g, ' ').replace(/[’‘ʼ]/g, "'");
	const [start] = I_WILL.exec(line) ?? [];
	if (start === undefined || TO_THE_PERSON.test(line)) return false;
	const rest = line.slice(start.length);
	return HANDS_IN.test(rest) || SENDS_OWN.test(rest) || TO_THEM.test(rest) || OWN_THING.test(rest);
}

/** The beginning of a promise of one's own. */
const I_WILL =
	/^(?:i(?:'ll| will| wil| shall| must| have to| need to|'m going to| am going to|'m gonna| agreed to| promised to)|ill|im going to|im gonna|(?:need|have|got) to|must) (?:also |then |just |now )?(?=\p{L})/iu;
/** An agent speaks to the person. */
const TO_THE_PERSON = /(?<![\p{L}'])(?:you|your|yours|u|ur|ya)(?![\p{L}'])/iu;

const OWN_PAPERS =
	"(?:photos?|papers|paperwork|documents|docs|pics?|pictures|screenshots?|videos?|(?:meter )?readings?|passports?|id|i\\.d\\.|licen[cs]e|receipts?|payslips?|(?:bank )?statements?|deposit slips?|proof|evidence|(?:birth |death |marriage )?certificates?|doctor'?s (?:note|letter)|bank details|(?:cancelled )?che(?:que|ck) copy)";
/** What a customer hands in. */
const SENDS_OWN = new RegExp(
	`^(?:re)?(?:send|post|e-?mail|mail|fax|text|message|give|bring|show|share|forward|get|take|find|dig out)\\b(?: \\S+){0,4}? ${OWN_PAPERS}(?![\\p{L}])`,
	'iu'
);
/** Verbs of a customer, whatever follows. */
const HANDS_IN =
	/^(?:upload|scan|attach|submit|hand in|fill (?:in|out)|photograph|read the meter|pay(?! (?:out|the (?:claim|refund|compensation)|it (?:back|out)))|return|post (?:it|them) back|send (?:it|them) back|switch supplier)(?!\p{L})/iu;
/** Something done to the company, which the person calls "them". */
const TO_THEM =
	/^(?:(?:send|give|e-?mail|post|text|bring|show|forward)|(?:call|ring|phone|chase|message|write to|contact|pay)) them(?! (?:back|out|to me))(?!\p{L})/iu;
/** A thing of the person's own. An agent has a manager, a team and notes. */
const OWN_THING =
	/(?<![\p{L}'])my (?!(?:manager|supervisor|boss|lead|team|leader|colleagues?|department|system|notes?|end|side|line manager|best|queue|director|office)(?!\p{L}))\p{L}/iu;
