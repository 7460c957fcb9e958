import { sentencesOf } from '../text/sentences.ts';
import { PLEASE, withCapital } from './as-typed.ts';
import { withSubject, withoutBrackets } from './clauses.ts';
import { parted } from './cuts.ts';
import { canBeNamed, finite, haveDone, isPlainOrder, want } from './grammar.ts';

/** A question in the order of one. */
const inverted =
	/^(?:(?:and|so|but) )?(?:(?:why|where|when|what|who|how|which)(?: (?:long|much|many|come|exactly))? (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am)(?:n't|'t)?|(?:where|what|who|why|how|when)'s|(?:is|are|was|were|do(?! (?:the|my|our|it|this|that) )|does|did|can|could|will|would|should|am|any chance|(?:has|have|had)(?= (?!the |my |our ))) (?:I|you|it|they|we|he|she|the|my|our|this|that|there|someone|somebody|anyone|anybody|policy))(?![\p{L}'])/iu;
const JOINT = /^(?:and|but|so|or|then|plus|also|because|as|since|if|unless|not|no|without)(?![\p{L}'])/iu;
/** What somebody said, so that an order behind it may be theirs. */
const reported = /(?<!\p{L})(?:says?|said(?! no to(?!\p{L}))|told (?:me|us))(?!\p{L})(?!.*\d.*\d)/iu;

/** A question whose subject is what it asks for: "which page says so", "who decided it". */
const ofSubject =
	/^(?:(?:and|so|but) )?(?:(?:which|what) (?!I |we |you |they |he |she |it |the |my |our |is |are |was |were |do |does |did )\p{L}+ (?:says?|said|is|are|was|were|do|does|did|has|have|can|could|will|would|should|covers?|shows?)|who (?!(?:has|have|had) )(?:\p{L}{2,}ed|said|took|gave|told|sent|made|paid|wrote|put|says|pays|gets|is|was|are|did|will|can))(?![\p{L}'])/iu;

function isQuestion(text: string): boolean {
	return inverted.test(text) || ofSubject.test(text);
}

/** What can only be wished for: "refund of 74 now", "somebody out today". */
const wishedFirst =
	/^(?:(?:an? |full |the )?refund (?:of|for)(?! .*(?:pending|never|not|still|rejected|refused|denied))|(?:somebody|someone) (?:out|round|over|here|in)(?= |$))(?![\p{L}'])/iu;

/** What goes on with the thing before it: "all my money, which was 429". */
const relative = /^(?:which|who) (?!do |does |did )/iu;

const whoHas = /^who (?:has|is|was|did|does|pays) \S+$/iu;

/** What a clause that was typed behind a comma does. */
function begins(text: string): 'order' | 'want' | 'question' | null {
	const bare = text.replace(/^(?:just|now|then) /iu, '');
	if (text.startsWith(PLEASE) || isPlainOrder(bare) || haveDone.test(bare)) return 'order';
	if (wishedFirst.test(bare) || want.test(bare) || /^(?:I )?(?:don't|do not) (?:want|need)(?!\p{L})/iu.test(bare))
		return 'want';
	// "Proper slats please and someone to fit them"
	const isThing = text.includes(PLEASE) && text.indexOf(' ') < text.indexOf(PLEASE) - 1 && canBeNamed(text);
	if (isThing) return 'want';
	return isQuestion(bare) && (!relative.test(bare) || whoHas.test(bare)) ? 'question' : null;
}

/** A condition that goes on with what was asked, and what is to be done behind it: "and if they want him, email him". */
const condition = /(?<!\p{L})(?:and|or|but) (?:if|when|unless) [^,]+$/iu;

/** A question of one word behind what is told: "update rejected 3 times why". */
const lastAsked =
	/(?<=\p{L}|\d)(?<!(?<!\p{L})(?:out|know|me|us|see|understand|say|said|explain|and|or|not|ask|is|that's|of|to|from|by|no|any|every|some|else|asked|wondered)) (why|where)$/iu;

/** "Please the half of the price" as it is said: with its please behind it. */
function pleaseLast(part: string): string {
	const rest = part.startsWith(`${PLEASE} `) && !finite.test(part.split(/[,;]/u)[0] ?? '') ? part.slice(2) : '';
	return /^(?:the|an?|my|our|[£$€₹]?\d|refund (?:of|for)|new)(?![\p{L}'])/iu.test(rest) && !rest.includes(PLEASE)
		? `${rest} ${PLEASE}`
		: part;
}

const mustBe = /^(?:must|should) be(?!\p{L})/iu;

function lastSentence(line: string): string {
	return line.split(/[.?] (?=\p{Lu})/u).at(-1) ?? line;
}

/** The clauses of a sentence, joined by what was typed, or by a stop where the next one asks for itself. */
function joined(sentence: string): string {
	const parts = sentence.split(/(?:[,;]\s+|\s+[-–—]+\s+)/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
	const lastOfList = parts.findLastIndex(
		(part) => /^(?:and|or)(?!\p{L})/iu.test(part) || part.split(' and ').slice(1).some(isPlainOrder)
	);
	return parts.reduce((line, part, at) => {
		const words = withSubject(pleaseLast(part.trim()));
		const before = parts[at - 1];
		if (before === undefined) return words;
		const kind = begins(part);
		const ofBefore = begins(before);
		const isTold =
			ofBefore === null && !/^(?:if|when|as|under|while|unless|for|by|since|because)(?!\p{L})/iu.test(before);
		const isList = at <= lastOfList;
		// "What letter are they going off, then look again"
		const isNext = ofBefore === 'question' && kind === 'order' && /^then /iu.test(part);
		const isParted =
			kind !== null &&
			!condition.test(before) &&
			(!JOINT.test(part) || isNext) &&
			(isTold
				? !(kind === 'order' && reported.test(before))
				: ofBefore !== null && (!isList || (ofBefore === 'question' && kind === 'order')));
		// "You bill me 899, must be one contract only"
		if (ofBefore === 'question' && /^no (?:more )?\p{L}/iu.test(part) && isQuestion(lastSentence(line)))
			return `${line}? ${withCapital(words)}`;
		if (isTold && mustBe.test(part)) return `${line}. It ${words}`;
		return isParted
			? `${line}${isQuestion(lastSentence(line)) ? '?' : '.'} ${withCapital(words)}`
			: `${line}, ${words}`;
	}, '');
}

/** A question as it is put in Singapore: "waive can?". */
const waiveCan =
	/(?<=^|[.?!] )((?:waive|refund|cancel|change|send|extend|check|call)(?: [^.,?!]+)?),? can(?: or not)?\?/giu;
/** An order without what it is done to. */
const bareOrder =
	/(?<=^|[.?!,] |(?:^|\s)(?:or|and) )((?:please )?(?:just )?)(fix|settle|release|reopen|cancel|correct|refund|reverse|restore|activate|approve|reactivate|unlock|unblock|waive|adjust|remove|replace|repair|credit|generate|reinstate|regenerate|unban|do|process|resolve|return|move|give back)(?=$|[.?!]| (?:or|with|without) | by (?!\p{L}+ing)| (?:today|now|tomorrow|immediately|before|within)(?!\p{L}))(?![^.?!]* should be )/giu;
/** A thing that is one of many, without its article. */
const noArticle =
	/(?<=(?<!\p{L}))((?:want|need|wants|needs|like|give me|send me|give|send|get me|issue|accept|expect) )((?:(?:full|new|proper|written|real|different|second|partial|formal|replacement|payment|free|temporary) )*(?:(?<=\p{L} )(?<!(?:want|need|wants|needs|like|me|give|send|issue|accept|expect) )one|refund|answer|reply|replacement|card|letter|voucher|explanation|apology|technician|engineer|plumber|manager|appointment|reason|copy|discount|inspection|swop|swap|exchange|receipt|reply|supervisor|callback|decision|plan|coupon|waiver|review|visit)(?=$|[.,?!]| (?:of|for|from|to|on|in|about|by|with|at|not|or|and|that|today|tomorrow|now|because|back|asap|since|before|within)(?!\p{L})))/giu;

/** What is asked for in a last word behind what is told: "charged 1,199 difference please". */
const restAsked =
	/(?<=\d|\p{L}{3}),? (both|difference|the difference|the rest|rest|the lot|the other (?:half|one|two|[£$€₹]?\d[\d.,]*)),? please(?=$|[.])/giu;

/** A sum that was typed as a sentence behind what it is of: "activation fee waived. 30 bucks". */
const loneSum =
	/(?<=(?:^|[.?!] )(?:[^\s.?!]+ ){2,}\p{L}{2,})\. ([£$€₹]?\d[\d.,]*(?: (?:quid|pounds?|dollars?|euros?|bucks|rupees|rs))?)(?=$|[.?!](?:\s|$))/giu;

/** The person's own words, in sentences. */
export function inSentences(spelled: string): string {
	const line = parted(withoutBrackets(spelled));
	return sentencesOf(line)
		.map(({ start, end }) => {
			const sentence = line.slice(start, end).trim();
			const mark = /[.?!]+$/u.exec(sentence)?.[0].at(-1) ?? '';
			const isWhy = lastAsked.test(sentence.replace(/[.?!]+$/u, ''));
			const words = withCapital(joined(sentence.replace(/[\s.?!,;]+$/u, ''))).replace(lastAsked, ', $1');
			const last = lastSentence(words);
			return `${words}${mark === '?' || isWhy || (isQuestion(last) && !/,\s/u.test(last)) ? '?' : '.'}`;
		})
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
		.join(' ')
		.replaceAll(PLEASE, 'please')
		.replace(
			/(?<=^|[.?] )please (?=(?:(?:I|we|they|he|she|nobody)(?:'\p{L}+)?|it's|it is|(?:the|my|our|your|this) \p{L}+ (?:was|is|has|had|were|are))(?![\p{L}'])(?! to be ))/giu,
			''
		)
		.replace(/(?<=^|[.?] )\p{Ll}(?!\p{Lu})/gu, (letter) => letter.toUpperCase())
		.replace(/\s+/gu, ' ')
		.replace(/\.$/u, '')
		.replace(/(?<=(?:^|[.?] )(?:Why|Where|When|How|Which))(?:\.|$)/gu, '?')
		.replace(
			waiveCan,
			(_, order: string) =>
				`Can you ${order.charAt(0).toLowerCase()}${order.slice(1)}${order.includes(' ') ? '' : ' it'}?`
		)
		.replace(
			bareOrder,
			(_, lead: string, order: string) =>
				`${lead}${order.replace(/ back$/u, ' it back')}${order.endsWith(' back') ? '' : ' it'}`
		)
		.replace(loneSum, ', $1')
		.replace(
			restAsked,
			(_, thing: string) =>
				`. I would like ${/^(?:difference|rest|lot|full)/iu.test(thing) ? 'the ' : ''}${thing}, please`
		)
		.replace(/(?<=^|[.?!] )Says (?!(?:the|my|your|our|who)(?!\p{L}))/gu, 'It says ')
		.replace(/(?<=^|[.?!] )Back,? please(?=[.]|$)/gu, 'I would like it back, please')
		.replace(/(?<=(?:^|[.?!] ))(?=can(?:not)? (?:only )?(?:do|pay|afford|manage)(?!\p{L}))/giu, 'I ')
		.replace(/(?<=(?:^|[.,?!] ))(?=will (?:pay|send|return|bring|collect)(?!\p{L}))/giu, 'I ')
		.replace(/(?<=(?:^|[.,?!] )I )\p{Lu}(?=an|ill)/gu, (letter) => letter.toLowerCase())
		.replace(
			noArticle,
			(_, lead: string, thing: string) => `${lead}${/^(?!one)[aeiou]/iu.test(thing) ? 'an' : 'a'} ${thing}`
		);
}
