import { classes } from './inventory.ts';
import type { Word } from './words.ts';

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Verbs after which the words belong to whoever said them. */
const tellingVerbs = setOf(
	'say says said saying sez told tells tell telling state states stated stating explain explains explained explaining insist insists insisted advise advises advised advising admit admits admitted admitting assure assures assured mention mentions mentioned confirm confirms confirmed confirming warn warns warned swear swears swore announce announced announces deny denies denied argue argues argued suggest suggested add added reads reading read informed informs inform replied replies wrote writes promised promises promise claimed claims claim quoted apologised apologized repeated repeats told_ exclaimed shouted yelled muttered whispered laughed joked'
);
/** Verbs that report only when a clause follows them. */
const clauseVerbs = setOf(
	'answered asked asks ask asking wrote writes texted texts emailed messaged shows showed showing wondered thought thinks think reckon reckons reckoned believes believed notes noted states'
);
const clauseOpeners = setOf(
	'that if whether why how when what where who to theyre they he she it its there thats hed theyd im i we was is'
);
const nounsBeforeVerbs = setOf(
	'the a an my this our his her their insurance no each that any old warranty legal expense small new'
);
const verbNouns = setOf('claim claims promise promises state states reading read mention suggest quoted');
const objects = setOf('me us him her them you everyone all my our both');
const familyAndRoles = setOf(
	'husband wife mum dad son daughter partner neighbour solicitor landlord colleague ' + (classes['roles'] ?? '')
);
const fillers = setOf(
	'again today then also once yesterday already over on the phone twice that by clearly only later still just nurse vet lady man guy agent manager woman rep driver'
);
const manner = setOf(
	'rudely abruptly sarcastically curtly snottily aggressively politely patiently nicely kindly bluntly coldly sharply angrily loudly smugly dismissively arrogantly condescendingly gruffly in very so quite really repeatedly several many countless loads dozens hundreds multiple numerous a lots times lies off umpteen this'
);
const frequency = setOf(
	'a hundred thousand million dozen dozens hundreds of several many countless multiple numerous umpteen loads lots times repeatedly few couple'
);
const resumers = setOf('but lol lmao tbh ffs wtf smh yet yeah rubbish bullshit liar whatever huh hmm');
const selfStarts = setOf('i im ive then still hung cut put rang left nothing now its it gave transferred');
const speakers = setOf(
	'me him her them agent rep adviser advisor manager bot chat operator chatbot caller driver recording ivr subject text sms email letter note sign message screen status'
);

/**
 * Marks the words that somebody is reported to have said, written or shown: one flag a word. A reported clause ends with its
 * sentence, or at a break after which the writer speaks again.
 */
export function reportedIn(words: readonly Word[]): boolean[] {
	const reported = new Array<boolean>(words.length).fill(false);
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		if (!word || reported[index]) continue;
		const next = words[index + 1];
		if (next?.opens && speaks(words, index)) {
			maskSentence(words, index + 1, reported);
			continue;
		}
		const start = reportStart(words, index);
		if (start < 0) continue;
		maskClause(words, start, index, reported);
		if (isAside(words, index)) maskBefore(words, index, reported);
	}
	return reported;
}

function speaks(words: readonly Word[], index: number): boolean {
	const word = words[index];
	const before = words[index - 1];
	if (!word) return false;
	const first = word.gap !== 'none' || !before || before.gap !== 'none' || index < 3;
	return (
		first &&
		(speakers.has(word.text) ||
			familyAndRoles.has(word.text) ||
			(word.shape === 'title' && word.gap === 'none') ||
			tellingVerbs.has(word.text))
	);
}

/** The first reported word after a telling verb at `index`, or -1 where there is none. */
function reportStart(words: readonly Word[], index: number): number {
	const verb = words[index]?.text ?? '';
	const before = words[index]?.gap === 'none' ? (words[index - 1]?.text ?? '') : '';
	const joined = (at: number) => words[at]?.gap === 'none';
	if (clauseVerbs.has(verb)) {
		if (
			(verb.startsWith('th') || verb.startsWith('re') || verb.startsWith('be')) &&
			/^(?:i|we|you|dont|to|its)$/.test(before)
		)
			return -1;
		if (verb === 'think' && before !== 'they') return -1;
		let at = index + 1;
		if (joined(at) && objects.has(words[at]?.text ?? '')) at++;
		if (joined(at) && words[at]?.text === 'for' && verb.startsWith('ask')) return -1;
		return joined(at) && clauseOpeners.has(words[at]?.text ?? '') ? at : -1;
	}
	const according = verb === 'according' && words[index + 1]?.text === 'to';
	if (according) return index + 2;
	if (!tellingVerbs.has(verb)) return -1;
	if (before === 'as' && verb === 'promised') return -1;
	if (verbNouns.has(verb) && nounsBeforeVerbs.has(before)) return -1;
	if (verb === 'claim' && !/^(?:they|you|we|i|people|to|both)$/.test(before)) return -1;
	if (verb === 'state' || verb === 'read' || (verb === 'mention' && before === '')) {
		if (!/^(?:they|to|letters|terms|rules|signs|notices|it|letter|sign|email)$/.test(before)) return -1;
	}
	let at = index + 1;
	if (
		verb === 'told' ||
		verb === 'tells' ||
		verb === 'tell' ||
		verb === 'telling' ||
		verb.startsWith('assur') ||
		verb.startsWith('advis') ||
		verb.startsWith('inform') ||
		verb.startsWith('promis') ||
		verb.startsWith('warn')
	) {
		let skipped = 0;
		while (
			joined(at) &&
			skipped < 3 &&
			(objects.has(words[at]?.text ?? '') ||
				(skipped > 0 && familyAndRoles.has(words[at]?.text ?? '')) ||
				(skipped === 0 && words[at]?.text === 'the'))
		) {
			at++;
			skipped++;
		}
	}
	if (joined(at) && (manner.has(words[at]?.text ?? '') || words[at]?.text.endsWith('ly'))) {
		let scanned = at;
		while (
			joined(scanned) &&
			scanned < at + 5 &&
			(manner.has(words[scanned]?.text ?? '') ||
				frequency.has(words[scanned]?.text ?? '') ||
				words[scanned]?.text.endsWith('ly'))
		)
			scanned++;
		const last = words[scanned - 1]?.text ?? '';
		if (last === 'times' || last === 'repeatedly' || last === 'lies' || last.endsWith('ly') || last === 'off')
			at = scanned;
	}
	while (joined(at) && fillers.has(words[at]?.text ?? '') && at < index + 5) at++;
	return at;
}

function maskClause(words: readonly Word[], start: number, verb: number, reported: boolean[]): void {
	const quotedAfterBreak = words[start]?.gap === 'break';
	if (quotedAfterBreak && !words[start]?.opens && start === verb + 1) {
		if (!/^(?:that|no|yes|ok|sorry)$/.test(words[start]?.text ?? '')) return;
	}
	const toSentenceEnd = quotedAfterBreak && words[start]?.opens === true;
	for (let index = start; index < words.length; index++) {
		const word = words[index];
		if (!word || word.gap === 'stop') return;
		if (index > start && !toSentenceEnd) {
			const next = words[index + 1]?.text ?? '';
			if (
				word.gap === 'break' &&
				!(word.text === 'that' || (word.text === 'and' && (next === 'that' || next === 'to')) || word.text === 'or')
			)
				return;
			if (resumers.has(word.text)) return;
			if (word.text === 'and' && selfStarts.has(next)) return;
			if (word.text === 'so' && (next === 'i' || next === 'im' || next === 'ive')) return;
			if (word.text === 'which' && (next === 'is' || next === 'was')) return;
			if (word.text === 'what' && (next === 'a' || next === 'an') && index > start + 2) return;
		}
		reported[index] = true;
	}
}

function maskSentence(words: readonly Word[], start: number, reported: boolean[]): void {
	for (let index = start; index < words.length; index++) {
		if (words[index]?.gap === 'stop') return;
		reported[index] = true;
	}
}

/** "…, she said": the verb ends its clause and a short subject stands before it after a break. */
function isAside(words: readonly Word[], verb: number): boolean {
	const next = words[verb + 1];
	if (next && next.gap === 'none') return false;
	const told = words[verb]?.text ?? '';
	if (!/^(?:said|says|told|explained|admitted|replied|insisted|claimed|claims)$/.test(told)) return false;
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
