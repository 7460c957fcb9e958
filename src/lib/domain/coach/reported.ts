import { classes } from './inventory/classes.ts';
import { setOf, type Word } from './words.ts';

/** Verbs after which the words belong to whoever said them. */
const tellingVerbs = setOf(
	'say says said saying sez told tells tell telling state states stated stating explain explains explained explaining insist insists insisted advise advises advised advising admit admits admitted admitting assure assures assured mention mentions mentioned allege alleges alleged confirm confirms confirmed confirming warn warns warned swear swears swore announce announced announces deny denies denied argue argues argued suggest suggested add added adds reads reading read informed informs inform replied replies wrote writes promised promises promise claimed claims claim quoted apologised apologized repeated repeats exclaimed shouted yelled muttered whispered laughed joked'
);
/** Verbs that report only when a clause follows them. */
const clauseVerbs = setOf(
	'answered asked asks ask asking wrote writes texted texts emailed messaged shows showed showing wondered thought thinks think reckon reckons reckoned believes believed notes noted'
);
const concessions = setOf('agreed agrees accepted accepts conceded acknowledged acknowledges hinted implied');
const clauseOpeners = setOf(
	'that if whether why how when what where who to theyre they he she it its there thats hed theyd im i we was is'
);
const subjects = setOf('the my our this his her their your');
const nounsBeforeVerbs = setOf(
	'the a an my this our his her their insurance no each that any old warranty legal expense small new'
);
const verbNouns = setOf('claim claims promise promises state states reading read mention suggest quoted');
const objects = setOf('me us him her them you everyone all my our both');
const familyAndRoles = setOf(
	`husband wife mum mom dad son daughter partner neighbour solicitor landlord colleague ${classes['roles'] ?? ''}`
);
const fillers = setOf(
	'back again today then also once yesterday already over on the phone twice that by clearly only later still just nurse vet lady man guy agent manager woman rep driver'
);
const manner = setOf(
	'in very so quite really several many countless loads dozens hundreds multiple numerous a lots times lies off umpteen this'
);
const frequency = setOf('hundred thousand million dozen of few couple');
const hedges = setOf('probably possibly apparently supposedly allegedly definitely certainly only likely');
const resumers = setOf('but lol lmao tbh ffs wtf smh yet yeah whatever huh hmm');
const selfStarts = setOf('i im ive then still hung cut put rang left nothing now its it gave transferred');
const runOnStarts = setOf('hes shes theyre');
/** After one of these, a clause belongs to the one before it. */
const joiners = setOf(
	'that because cos if when whenever while and but or so as than where who which what how why until till unless though although since whether before after says said saying think thinks thought sure sorry afraid'
);
const speakers = setOf(
	'me him her them adviser advisor manager bot chat operator chatbot caller recording ivr voice line desk sms email reply'
);
/** What words are read off, with the verbs for it: those words are somebody else's. */
export const displays = setOf(
	'sign screen letter email app label stamp stamped notice lobby banner header headed heading titled title marked status message text sms website site display displayed displays displaying showing shows showed show reads read reading says said say subject form poster sticker tag tracking portal page bill envelope receipt printed id board button menu popup prompt alert card slip ticket docket invoice statement log line labelled written wrote'
);
const desks = setOf(
	'dept department team handler adjuster line form number office desk process manager handlers people'
);
const interjections = setOf('yeah yes no oh well ok okay hmm hi dear sorry nah');
/** Every word that can begin a report. Most words of a note are not in it, so this check comes first. */
const mayReport = new Set([
	...tellingVerbs,
	...clauseVerbs,
	...concessions,
	...displays,
	...['call', 'calls', 'called', 'goes', 'went', 'like', 'according']
]);
const longestLead = 8;

/**
 * Marks the words that somebody is reported to have said, written or shown. One flag per word. A reported clause ends with
 * its sentence, or at a break after which the writer speaks again. `isQuoted` flags the words in quotation marks, which count
 * as reported too.
 */
export function reportedIn(words: readonly Word[], isQuoted: readonly boolean[]): boolean[] {
	const reported = [...isQuoted];
	for (let index = 0; index < words.length; index++) {
		// A quotation ends with its marks: after them the writer speaks again.
		if (isQuoted[index] || isQuoted[index + 1]) continue;
		if (words[index + 1]?.opens && isLead(words, index)) maskSentence(words, index + 1, reported);
		if (reported[index]) continue;
		if (isReadOff(words, index)) maskBefore(words, index, reported);
		const start = reportStart(words, index);
		if (start < 0 || isQuoted[start]) continue;
		maskClause(words, start, index, reported);
		if (isAside(words, index)) maskBefore(words, index, reported);
	}
	return reported;
}

/** Whether the words before a colon name who speaks or what is read: "Anya, night desk: …". */
function isLead(words: readonly Word[], last: number): boolean {
	for (let index = last; index >= 0 && index > last - longestLead; index--) {
		const word = words[index];
		if (!word) return false;
		if (
			speakers.has(word.text) ||
			displays.has(word.text) ||
			familyAndRoles.has(word.text) ||
			tellingVerbs.has(word.text) ||
			(index === last && word.shape === 'title' && word.gap === 'none')
		)
			return true;
		if (word.gap === 'stop') return false;
	}
	return false;
}

/** "…, per the banner on the site": the words before it were read there. */
function isReadOff(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (word?.text !== 'per' || word.gap === 'stop') return false;
	const next = words[index + 1]?.text ?? '';
	return displays.has(subjects.has(next) ? (words[index + 2]?.text ?? '') : next);
}

/** The first reported word after a telling verb at `index`, or -1 where there is none. */
function reportStart(words: readonly Word[], index: number): number {
	const verb = words[index]?.text ?? '';
	if (!mayReport.has(verb)) return -1;
	const before = words[index]?.gap === 'none' ? (words[index - 1]?.text ?? '') : '';
	const joined = (at: number) => words[at]?.gap === 'none';
	const textAt = (at: number) => words[at]?.text ?? '';
	if (/^call(?:s|ed)?$/.test(verb)) {
		if (displays.has(before) || before === 'report') return joined(index + 1) ? index + 1 : -1;
		return objects.has(textAt(index + 1)) && /^an?$/.test(textAt(index + 2)) ? index + 2 : -1;
	}
	if (/^(?:goes|went|like|wrote)$/.test(verb) && interjections.has(textAt(index + 1))) return index + 1;
	if (/^(?:show|read|say|state)/.test(verb) && displays.has(before)) return joined(index + 1) ? index + 1 : -1;
	if (displays.has(verb) && joined(index + 1) && words[index + 1]?.shape === 'upper' && verb.startsWith('s'))
		return index + 1;
	if (concessions.has(verb)) {
		const opens = clauseOpeners.has(textAt(index + 1)) || subjects.has(textAt(index + 1));
		return joined(index + 1) && opens ? index + 1 : -1;
	}
	if (clauseVerbs.has(verb)) {
		if (/^(?:th|re|be)/.test(verb) && /^(?:i|we|you|dont|to|its)$/.test(before)) return -1;
		if (verb === 'think' && before !== 'they') return -1;
		let at = index + 1;
		if (joined(at) && objects.has(textAt(at))) at++;
		if (joined(at) && textAt(at) === 'for' && verb.startsWith('ask')) return -1;
		if (joined(at) && clauseOpeners.has(textAt(at))) return at;
		return verb.startsWith('wr') ? thatAfter(words, index) : -1;
	}
	if (verb === 'according' && textAt(index + 1) === 'to') return index + 2;
	if (!tellingVerbs.has(verb)) return -1;
	if (before === 'as' && verb === 'promised') return -1;
	if (verbNouns.has(verb) && nounsBeforeVerbs.has(before)) return -1;
	if (verb === 'claims' && desks.has(textAt(index + 1))) return -1;
	if (verb === 'claim' && !/^(?:they|you|we|i|people|to|both)$/.test(before)) return -1;
	if (verb === 'state' || verb === 'read' || (verb === 'mention' && before === '')) {
		if (!displays.has(before) && !/^(?:they|to|letters|terms|rules|signs|notices|it)$/.test(before)) return -1;
	}
	let at = index + 1;
	if (/^(?:told|tell|assur|advis|inform|promis|warn)/.test(verb)) {
		for (let skipped = 0; joined(at) && skipped < 3; skipped++, at++) {
			const text = textAt(at);
			if (!objects.has(text) && !(skipped === 0 ? text === 'the' : familyAndRoles.has(text))) break;
		}
	}
	if (joined(at) && isManner(textAt(at))) {
		let after = at;
		while (joined(after) && after < at + 5 && (isManner(textAt(after)) || frequency.has(textAt(after)))) after++;
		if (/(?:ly|^times|^lies|^off)$/.test(textAt(after - 1))) at = after;
	}
	while (joined(at) && fillers.has(textAt(at)) && at < index + 5) at++;
	return Math.max(at, thatAfter(words, index));
}

/** "wrote in the complaint that …": the clause begins at its *that*. */
function thatAfter(words: readonly Word[], verb: number): number {
	for (let at = verb + 1; at < verb + longestLead && words[at]?.gap === 'none'; at++)
		if (words[at]?.text === 'that') return at;
	return -1;
}

/** How something was said is in the writer's own words; a hedge belongs to what was said. */
function isManner(word: string): boolean {
	return manner.has(word) || (word.endsWith('ly') && !hedges.has(word));
}

function maskClause(words: readonly Word[], start: number, verb: number, reported: boolean[]): void {
	const opens = words[start]?.opens === true;
	const afterBreak = words[start]?.gap === 'break';
	if (afterBreak && !opens && start === verb + 1 && !/^(?:that|no|yes|ok|sorry)$/.test(words[start]?.text ?? ''))
		return;
	for (let index = start; index < words.length; index++) {
		const word = words[index];
		if (!word || word.gap === 'stop') return;
		if (index > start && !(afterBreak && opens) && resumes(words, index, start)) return;
		reported[index] = true;
	}
}

/** Whether the writer speaks again at this word of a reported clause. */
function resumes(words: readonly Word[], index: number, start: number): boolean {
	const { text = '', gap = 'none' } = words[index] ?? {};
	const next = words[index + 1]?.text ?? '';
	if (gap === 'break')
		return !(text === 'that' || text === 'or' || (text === 'and' && (next === 'that' || next === 'to')));
	return (
		resumers.has(text) ||
		(text === 'and' && selfStarts.has(next)) ||
		(text === 'so' && /^(?:i|im|ive)$/.test(next)) ||
		(text === 'which' && /^(?:is|was)$/.test(next)) ||
		(text === 'what' && /^an?$/.test(next) && index > start + 2) ||
		(index > start + 2 && isRunOn(text, next, words[index - 1]?.text ?? ''))
	);
}

/** "says nothing he can do this is ridiculous": a second clause, without a break or a joining word, is the writer's. */
function isRunOn(text: string, next: string, before: string): boolean {
	const isClause = /^(?:this|he|she|they)$/.test(text) ? /^(?:is|are|was|were)$/.test(next) : runOnStarts.has(text);
	return isClause && !joiners.has(before);
}

function maskSentence(words: readonly Word[], start: number, reported: boolean[]): void {
	for (let index = start; index < words.length; index++) {
		if (words[index]?.gap === 'stop') return;
		reported[index] = true;
	}
}

/** "…, she said": the verb ends its clause and follows a short subject after a break. */
function isAside(words: readonly Word[], verb: number): boolean {
	if (words[verb + 1]?.gap === 'none') return false;
	if (/^(?:he|she|they)$/.test(words[verb - 1]?.text ?? '') && words[verb]?.text === 'said') return true;
	if (!/^(?:said|says|told|explained|admitted|replied|insisted|claimed|claims)$/.test(words[verb]?.text ?? ''))
		return false;
	for (let index = verb - 1; index >= 0 && index > verb - 4; index--) {
		if (words[index + 1]?.gap === 'stop') return false;
		if (words[index + 1]?.gap === 'break') return true;
	}
	return false;
}

function maskBefore(words: readonly Word[], verb: number, reported: boolean[]): void {
	let index = verb;
	while (index > 0 && words[index]?.gap === 'none') index--;
	for (index--; index >= 0; index--) {
		reported[index] = true;
		if (words[index]?.gap !== 'none') return;
	}
}
