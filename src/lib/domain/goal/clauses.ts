import { sentencesOf } from '../text/sentences.ts';
import { PLEASE, withCapital } from './as-typed.ts';
import { AUXILIARY, beginsOrder, finite, isNounLike, scene, starts, want } from './grammar.ts';
import { onlyVerbs, verbs } from './lexicon.ts';

/**
 * A part of a wish that tells, asks or limits one thing. `gap` is what stands before it, `joint` the word that joins it to the one before
 * where nothing else does; `isTitle`, that a colon follows.
 */
export type Clause = {
	text: string;
	gap: 'stop' | 'comma' | 'none';
	joint: string;
	isTitle: boolean;
	isAsked: boolean;
};

const wantInside = new RegExp(
	`\\s(?=(?:(?:and|but|so)\\s)?(?:all |what )?(?:(?:I|we)(?:'d| would)? |just |only )*(?:want|need|would like)(?![\\p{L}'])(?! to be (?:able|there)))`,
	'giu'
);

const negated = starts("(?:do not|don't|stop|quit|never)");
/** Words that want another behind them. No clause ends in one. */
const open =
	/(?<![\p{L}'])(?:to|and|or|but|plus|than|you|they|we|I|he|she|it|who|that|which|what|(?:it|that|there|he|she|what|who|where)'s|(?:I|we|you|they|he|she|it)'(?:ve|re|m|ll|d)|still|actually|always|where|when|why|how|if|whether|though|although|while|until|till?|unless|since|because|or else|at least|like|as|will|would|can|could|must|should|shall|may|might|do|does|did|have|has|had|get|got|not|don't|didn't|doesn't|won't|can't|couldn't|never|no|want|wants|need|needs|is|are|was|were|be|the|an?|my|our|your|his|their|of|for|from|with|without|in|on|at|by|into|under|over|about|after|before|just|only|then|so|also|please|someone|somebody|(?:let|help|make|have|get|tell|give) (?:him|her|them|me|us)|let|all|full|really|client|says?|said|think|know|sure|even|very|too|per|one|two|three|four|another|every|each|some|any|new|old|but first|either|final|last|next)$/iu;
/** Words that end in a question or an order whose verb is still to come: "so can the engineer", "to let the agent". */
const openModal =
	/(?<!\p{L})(?:made|makes|making|let|lets) (?:me|us|him|her|them) [\p{L}']+$|(?:^|\s)(?:go|come|try)$|(?<![\p{L}'])(?:can|could|would|will|should|shall|did|does|do|let|make|help|have|ask|get|want|need) (?:(?:the|my|your|our|an?|some) )?[\p{L}']+$/iu;
/** A pronoun that belongs to the verb before it: "find it or mark it". */
const objectBefore = /(?:^|(?<!\p{L})(?:and|or|to|please|then|just|not|don't) )\p{L}+$/iu;
/** What is told to somebody is part of the order: "tell the bank you made a mistake". */
const toTell =
	/(?<!\p{L})(?:tell(?:s|ing)?|told|ask|show|say(?:s|ing)?|said|explain|confirm|know|think|sure|promise|prove|proof|believe|feel|mean|hope)(?: \p{L}+){0,2}$/iu;
/** Verbs that have one form for what happened and for an order. */
const eitherTense = /^(?:and |so |now |then |just )*(?:put|let|cut|set|read|hit|shut|quit|cost|split)(?!\p{L})/iu;

/** Whether what stands before a place, or behind a "please" before it, is an order. */
function orders(before: string): boolean {
	return beginsOrder(before.slice(before.lastIndexOf(PLEASE) + 1).trim());
}

/** True for words that want another behind them. */
export function isOpen(words: string): boolean {
	return open.test(words);
}

/** Verbs that are as often nouns, or what a thing does: "paper bill a year", "photos show my oven". */
const eitherWord =
	/^(?:(?:refund|return|reverse|show|prove|cover|help) |(?:bill|charge|claim|post|record|credit|report|book|order|text|call|ring|mail) (?:an?|the) )/iu;
const OBJECT = "(?:me|us|it|them|an?|my|our|the|him|her|both|someone|somebody|to (?:my|mine|the))(?![\\p{L}'])";
const orderInside = new RegExp(
	`\\s(?=(?:(?:and|so|now|then) )?(?:just )?(?:(?:look again|change back|switch back|take off)(?!\\p{L})|(?:stop|quit) \\p{L}+ing |don't (?:${verbs}|offer) |(?:${verbs}|give|redo) ${OBJECT}|(?:${onlyVerbs}) (?!(?:and|by|on|at|was|is)(?!\\p{L}))\\S|(?:${onlyVerbs})$|(?:${onlyVerbs}) and (?:${verbs})(?![\\p{L}'])|refund [£$€₹]?\\d|(?:refund|return|reverse) (?:one|both|half|all|(?:the )?(?:difference|rest))))`,
	'giu'
);
const orderAfterSo = new RegExp(`\\s(?=so (?:just )?(?:${verbs})\\s)`, 'giu');
const orderAfterJust = new RegExp(`\\s(?=just (?:${verbs})\\s)`, 'giu');
const forbiddenInside = /\s(?=(?:do not|don't) \p{L}+)/giu;
const resultAfterAnd =
	/\s(?=(?:and )?[£$€₹]?\d[\d.,]*(?: (?:quid|pounds?|dollars?|euros?|bucks))? back(?!\p{L})|and (?:my|the) (?:[\p{L}']+ ){1,3}(?:back|refunded|credited|off|gone|fixed|corrected|unblocked)(?!\p{L}))/giu;
/** A verb that takes the sum behind it: "unless I give 20 back". */
const giving =
	/(?<!\p{L})(?:give|gave|giving|pay|paid|paying|send|sent|take|took|taking|get|got|want|wants|need|owe|owes|asked|put)(?: (?:me|him|her|them|us|you))?$/iu;
/** A thing that its sum follows: "my deposit 300 back". */
const sumOf =
	/(?<!\p{L})(?:deposit|bond|fee|fees|refund|payment|credit|balance|premium|fare|rent|charge|bill|money)$/iu;
const pleaseInside = new RegExp(
	`\\s(?=${PLEASE}\\s(?!(?:or|and|not|no|without|I|I'm|we|they|he|she|it's)\\s)\\S)|(?<=${PLEASE})\\s(?=(?:not|no|without|I|I'm|I've|we|we're|they|they're|he|he's|she|she's|it's|nobody|nobody's|no one)\\s)`,
	'giu'
);
const pleaseBefore = new RegExp(`(?<=\\s${PLEASE})\\s`, 'gu');
/** Who cannot do it: "my mum's scooter". */
const subjectLast = /(?:^|\s)(?:my|our|the|his|her|their|[\p{L}]+'s) (?:[\p{L}']+ )?[\p{L}']+$/iu;
const tellInside =
	/\s(?=(?:the (?:new|old|other|last|first|second) one (?:is|isn't|was|broke|does|doesn't|keeps|has|never|won't|stopped)|this one (?:is|isn't|does|doesn't|keeps|has|never|won't)|it's|it is|it was|he's|she's|they're|we're|we are|you're|I'll|I'm|I am|I was|I wasn't|I think|I've been|we've been|been (?:on|in|waiting)|there's|there is|because|(?:I )?can (?:do|pay)|I (?:returned|moved|sent|ordered|cancelled|called|told) (?:the|my|it|you|them|out|in|on|\d)|as (?:the other|other|you|they|I|it|this))(?![\p{L}']))/giu;
/** What somebody's thing does: "my kids are freezing". */
const ownInside =
	/\s(?=(?:my|our) (?!\p{L}+ (?:as|and|or|with|for|from|in|on|at|to|of|I|you|he|she|it|they|we|that|which|who) )(?:[\p{L}']+ ){1,2}?(?:is|are|was|were|has|have|can't|won't|keeps?|clicked|did|got|took|bought|ordered|never|moved|broke|died|lost|needs|ended|closed|left|failed)(?![\p{L}'])(?=\s\S)|(?:my|our) \p{L}+'s (?:\d+(?!\p{L}|\d)|not|in|on|an?|been|still|very|so|disabled|ill|sick|old|elderly|pregnant|blind|deaf)(?!\p{L}))/giu;
/** A verb with its particle, which leaves nothing open: "need the boiler looked at". */
const withParticle =
	/(?<!\p{L})(?:look(?:ed)?|sort(?:ed)?|tak(?:e|en)|turn(?:ed)?|switch(?:ed)?|put|sent|signed|logged|locked|moved?|let) (?:at|out|off|on|in|over|up|down)$/iu;
/** A pronoun that is the object of a verb: "he needs it". */
const objectLast =
	/(?<!\p{L})(?!(?:and|but|because|that|when|if|so|since|then|where|while|as|like|though) )\p{L}{3,} it$/iu;
const cannotInside =
	/\s(?=(?:can't|cannot) (?:pay|afford|work|eat|sleep|buy|use|get|wait|cook|wash|see|walk|drive|do|go|live)(?!\p{L}))/giu;
const someoneInside = /\s(?=(?:someone|somebody) (?:should|must|has to|needs? to|to) )/giu;
/** A thing and what it does, where an order has all that it needs: "refund 3 nights place was filthy". */
const thingInside =
	/\s(?=(?:(?:the|my|our|your|this) [\p{L}']+|(?<=(?:(?<!\p{L})(?!this|his|its|has|was|does|always|as|us)\p{L}+s|back|off|out|refund|refunded|number) )\p{L}+) (?:is|was|are|were|isn't|wasn't|keeps|won't|doesn't|didn't) )/giu;
const withinOrder =
	/(?<![\p{L}'])(?:why|how|if|whether|that|what|where|who|which|when|until|till|because|so|before|after|while|as|sure|says?|saying|said|tell|confirm|explain|show|prove|know|proof)(?![\p{L}'])/iu;
/** A verb that takes what it makes happen: "make it work". */
const causing = /(?<!\p{L})(?:make|let|get|help|keep|have|see|watch)$/iu;
const theyInside = new RegExp(
	`\\s(?=that's(?!\\p{L})|(?:they|I|you|we|he|she|it) (?:${AUXILIARY}|says?|said|never|always|went|came|took|sent|got|gave|made|told|lost|broke|tried|rang|ran|drove|wrote|spoke|stood|sold|flew|lose|sleep|expires?|ends?|starts?|closes?|leaves?|runs?|fly|flies|arrives?|bill|charge|want|owe|think|thought|work|need|live|paid|left|get|\\p{L}{2,}ed)(?![\\p{L}']))`,
	'giu'
);
/** A thing whose first word is a participle: "extended warranty", which "I didn't want" describes. */
const namedOnly = /^\p{L}+ed \p{L}+(?: \p{L}+)?$/iu;
/** People who may be who wants: "the hire car people want 600". */
const someWho =
	/(?:people|men|women|guys|lads|folk|agents|neighbours|owners|tenants|kids|children|parents|police|customs|managers|drivers|staff|builders|bailiffs)$/iu;
/** What happens each time, before what then happens: "every time I claim". */
const dependent = /(?<!\p{L})(?:every time|each time|whenever) (?:I|you|they|we|he|she|it) \p{L}+(?: \p{L}+)?$/iu;
/** What describes the thing before it, because its verb has no object: "the cover I never wanted". */
const describing =
	/^(?:I|we|they|you|he|she) (?:never|didn't|don't|haven't) (?:want(?:ed)?|ask(?:ed)? for|order(?:ed)?|use[d]?|need(?:ed)?|authori[sz]ed?|agreed to|sign(?:ed)? up for|made|request(?:ed)?|approved?|receive[d]?|got|get|had)(?=$|[.,])/iu;
const refusalInside = /\s(?=(?:I )?(?:don't|do not|didn't) (?:want|need) )/giu;
const hadToInside = /\s(?=had to )/giu;
const questionInside = /\s(?=(?:where|why|when|how) (?:is|are|was|did|do|does|has|have)\s)/giu;
/** A noun that what follows may describe: "the fee they said was gone". */
const described =
	/(?<!\p{L})(?:the|an?(?! (?:month|week|year|day))|that|those|any|all|every|what|which|everything|both)(?: [£$€₹]?[\p{L}\d][\p{L}\d.,]*){0,2}$/iu;

/** A joint that is left at the end of a clause when the next one is split off. */
const loose = /(?:[\s,:]+(?:and|but|so|or|just|now|then))+$/iu;

/** Whether words behind a "please" say why: "please the old one is broken". */
function tells(after: string): boolean {
	return /^(?:the|my|our|this) (?:\p{L}+ ){1,2}(?:is|are|was|were|has|have|doesn't|won't|isn't|keeps?|broke|died|stopped)(?!\p{L})/iu.test(
		after
	);
}

/** The clauses of a wish that was spelled out, in order. */
export function clausesOf(line: string): readonly Clause[] {
	const bare = withoutBrackets(line);
	return sentencesOf(bare).flatMap(({ start, end }) => {
		const sentence = bare.slice(start, end).replace(/[.?!\s]+$/u, '');
		const isAsked = bare.slice(start, end).trim().endsWith('?');
		const parts = sentence
			.split(/(?:[,;](?=\s)|(?<=:)\s|\s[-–—]+\s)/u)
			.filter((part) => /[\p{L}\p{N}]/u.test(part))
			.flatMap((part, at) => split(part.trim(), at === 0 ? 'stop' : 'comma'));
		return parts.map((clause, at) => ({ ...clause, isAsked: isAsked && at === parts.length - 1 }));
	});
}

/** The words of clauses, in their order, with a stop or a comma where one of them runs on into the next. */
export function clauseWords(clauses: readonly Clause[]): string {
	return clauses.reduce((line, { text, gap, joint, isAsked }, at) => {
		const own = text
			.replaceAll(PLEASE, 'please')
			.replace(/\s+/g, ' ')
			.trim()
			.replace(/^please (?=(?:(?:I|we|he|she|they|nobody)(?:'\p{L}+)?|it's|it is)(?!\p{L}))/iu, '');
		if (own === '') return line;
		const words = `${gap !== 'none' || joint === '' ? withSubject(own) : own}${isAsked ? '?' : ''}`;
		if (line === '') return withCapital(words);
		if (clauses[at - 1]?.isTitle === true) return `${line}: ${words}`;
		if (gap === 'comma') return `${line}, ${words}`;
		const joined = joint === '' ? words : `${joint} ${words}`;
		if (gap === 'none' && JOINED.test(joined))
			return `${line}${/^(?:so|but)(?!\p{L})/iu.test(joined) ? ',' : ''} ${joined}`;
		if (gap === 'none' && !isSeam(clauses[at - 1]?.text ?? '', joined))
			return `${line} ${joint === '' ? own : `${joint} ${own}`}${isAsked ? '?' : ''}`;
		return `${line}${line.endsWith('?') ? '' : '.'} ${withCapital(words)}`;
	}, '');
}

const JOINED = /^(?:and|but|so|or|plus|then|just|now|because|since|as|without)(?!\p{L})/iu;

function standsAlone(words: string): boolean {
	return words.split(' ').length > 2 && (finite.test(words) || want.test(words) || beginsOrder(words));
}

/** What begins a sentence of its own. */
const sentenceHead =
	/^(?:(?:I|we|they|he|she|nobody|no one|it|you|there)(?:'\p{L}+)? \p{L}|that's |(?:it|he|she)'s )/iu;
const seamOrder = new RegExp(`^(?:${onlyVerbs}|stop|don't|do not|tell|refund) `, 'iu');
/** An order of what was told before it, with nothing behind it: "release it". */
const lastOrder = /^(?:(?:so|just|please) )?\p{L}+ (?:it|them)(?: (?:now|today|back|please))?$/iu;
/** Somebody who says what follows: "the bank admitted". */
const reports =
	/(?<!\p{L})(?:admit\p{L}*|agree[ds]?|claim(?:s|ed)?|swear|swore|reckons?|thought|know|knew|insist\p{L}*|promised?|heard|found out|realised?)(?: \p{L}+)?$/iu;

/** Whether one sentence surely ends, and another begins, where nothing was typed between them. */
function isSeam(before: string, after: string): boolean {
	const bare = before.replaceAll(PLEASE, '').trim();
	if (reports.test(bare) || isOpen(bare)) return false;
	if (lastOrder.test(after) && beginsOrder(after.replace(/^(?:so|just|please) /iu, '')) && finite.test(bare))
		return true;
	const isAsked = before.includes(PLEASE) && beginsOrder(bare);
	if (!(standsAlone(bare) || isAsked) || !standsAlone(after)) return false;
	if (want.test(after) || seamOrder.test(after) || after.startsWith('please ')) return true;
	const isLong = after.split(' ').length > 4;
	if (sentenceHead.test(after)) return isLong || (finite.test(bare) && !describing.test(after));
	return /^(?:my|our|the|this|your) (?:[\p{L}']+ ){1,3}/iu.test(after) && finite.test(bare);
}

/** "Want it back" as it is said between sentences: "I want it back". */
function withSubject(words: string): string {
	return words
		.replace(/^to have (?=\S)/iu, 'I want ')
		.replace(/^to (?=(?:know|be|get|see|keep|return|change|talk|speak|stay)(?!\p{L}))/iu, 'I want to ')
		.replace(
			/^((?:so|but|and) )?(?=(?:(?:just|only|really|still|simply|also|now) )*(?:want|need|would like|(?:don't|do not) (?:want|need))(?![\p{L}']))/iu,
			(_, joint?: string) => `${joint?.toLowerCase() ?? ''}I `
		)
		.replace(/(?<=^(?:(?:so|but|and) )?I )\p{Lu}/u, (letter) => letter.toLowerCase());
}

function withoutBrackets(line: string): string {
	return line
		.replace(/\s*[([]([^()[\]]*)[)\]]/g, (_, inner: string) =>
			/[\p{L}\p{N}]/u.test(inner) ? `, ${inner.trim()},` : ''
		)
		.replace(/,\s*(?=[.,;]|$)/g, '');
}

/** How far a cut looks back and ahead, in UTF-16 units. Longer than any clause that is said; it keeps a long text linear. */
const SIGHT = 160;

/** Splits what was typed without punctuation where a wish begins, and where a wish turns to what happened. */
function split(part: string, gap: Clause['gap']): readonly Clause[] {
	const cuts = new Set<number>();
	const cut = (pattern: RegExp, isCut: (before: string, after: string) => boolean) => {
		for (const { index } of part.matchAll(pattern)) {
			const before = part.slice(Math.max(0, index - SIGHT), index);
			if (isCut(before, part.slice(index + 1, index + SIGHT))) cuts.add(index);
		}
	};
	// One word before it is who wants: "customs want a paper".
	cut(
		wantInside,
		(before, after) =>
			!open.test(before) &&
			((before.includes(' ') && !someWho.test(before)) || /^(?:I|we|and|but|so)(?![\p{L}])/iu.test(after))
	);
	cut(orderInside, (before, after) =>
		isNounLike(after)
			? false
			: after.startsWith('and ')
				? finite.test(before) &&
					!/(?:^|\s)to \p{L}/iu.test(before) &&
					!beginsOrder(before) &&
					!want.test(before) &&
					!/^and (?:let|put|cut|set|read) /iu.test(after)
				: !open.test(before) &&
					!(eitherWord.test(after) && !finite.test(before)) &&
					!openModal.test(before) &&
					!/(?<!\p{L})an? (?:written|signed|formal|final|full|proper|new)$/iu.test(before) &&
					!/(?:someone|somebody|you|anyone) ※$/iu.test(before) &&
					!(/^pay /iu.test(after) && /(?:^|\s)back$/iu.test(before)) &&
					!(/^open /iu.test(after) && /(?:cut|broke|break|pulled|ripped|tore|left|forced|was|is)$/iu.test(before)) &&
					!(eitherTense.test(after) && !finite.test(before)) &&
					!negated.test(before) &&
					!scene.test(before) &&
					(before.includes(' ') || !beginsOrder(part))
	);
	cut(orderAfterSo, () => true);
	cut(orderAfterJust, (before) => !open.test(before) && (finite.test(before) || negated.test(before)));
	cut(
		forbiddenInside,
		(before) => !open.test(before) && (negated.test(before) || beginsOrder(before)) && before.includes(' ')
	);
	cut(refusalInside, (before) => !open.test(before));
	cut(hadToInside, (before) => finite.test(before) && !open.test(before) && before.split(' ').length > 3);
	cut(questionInside, (before) => !open.test(before) && finite.test(before));
	cut(
		tellInside,
		(before, after) =>
			(!open.test(before) || objectLast.test(before) || withParticle.test(before)) &&
			!toTell.test(before) &&
			!dependent.test(before) &&
			!(/^I (?!am|was|think)\p{L}/u.test(after) && described.test(before)) &&
			before.includes(' ') &&
			after.split(' ').length > 1
	);
	cut(someoneInside, (before) => finite.test(before) && !open.test(before));
	cut(
		thingInside,
		(before) => beginsOrder(before) && before.split(' ').length > 2 && !open.test(before) && !withinOrder.test(before)
	);
	cut(
		cannotInside,
		(before) =>
			!open.test(before) &&
			!subjectLast.test(before) &&
			(finite.test(before) || /(?<!\p{L})\p{L}+'(?:m|re|s) \p{L}/u.test(before))
	);
	cut(
		ownInside,
		(before) =>
			!open.test(before) &&
			!toTell.test(before) &&
			!described.test(before) &&
			(finite.test(before) || (orders(before) && before.split(' ').length > 2))
	);
	cut(theyInside, (before, after) => {
		if (dependent.test(before)) return false;
		const isWhole =
			after.split(' ').length > 2 &&
			(!open.test(after) || /^(?!that's ).* (?:it|them)$/iu.test(after)) &&
			!after.endsWith('ing');
		return (
			!open.test(before) &&
			!toTell.test(before) &&
			!described.test(before) &&
			!namedOnly.test(before) &&
			!describing.test(after) &&
			!(
				/^(?:it|you) /iu.test(after) &&
				(objectBefore.test(before) || causing.test(before)) &&
				!/^it (?:keeps|still|never|won't|doesn't|isn't|wasn't) /iu.test(after)
			) &&
			isWhole &&
			(finite.test(before) || orders(before) || (want.test(before) && after.split(' ').length > 3))
		);
	});
	cut(
		pleaseInside,
		(before, after) =>
			!open.test(before) && !/^\S \p{Lu}/u.test(after) && !(after.startsWith(PLEASE) && tells(after.slice(2)))
	);
	cut(pleaseBefore, (_before, after) => tells(after));
	cut(
		resultAfterAnd,
		(before) => finite.test(before) && !open.test(before) && !sumOf.test(before) && !giving.test(before)
	);
	const bounds = [0, ...[...cuts].sort((a, b) => a - b), part.length];
	return bounds
		.slice(1)
		.map((end, at): Clause => {
			const text = part.slice(bounds[at], end).trim();
			const before = at === 0 ? '' : part.slice(bounds[at - 1], bounds[at]).trim();
			return {
				text: end < part.length ? text.replace(loose, '').replace(/\.$/u, '') : text.replace(/:$/, ''),
				gap: at === 0 ? gap : 'none',
				joint:
					loose
						.exec(before)?.[0]
						.replace(/[\s,:]+/g, ' ')
						.trim() ?? '',
				isTitle: text.endsWith(':'),
				isAsked: false
			};
		})
		.filter(({ text }) => text !== '')
		.reduce<Clause[]>((list, clause) => {
			const last = list.at(-1);
			// "Please" belongs to what follows it.
			if (last?.text !== PLEASE) return [...list, clause];
			return [...list.slice(0, -1), { ...clause, text: `${PLEASE} ${clause.text}`, gap: last.gap, joint: last.joint }];
		}, []);
}
