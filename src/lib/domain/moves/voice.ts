import type { EntryKind } from '../vocabulary/entry.ts';

/** A clause that tells of an act or a wish of my own. */
const MINE = new RegExp(
	'^ (?:(?:so|then|and|also|just|ok|well|right|but|yes|no|because|again) )*(?:' +
		[
			// "i told her", "i have sent it", "i just asked"
			'i (?!have (?:just |now |already |also )*(?:cancelled|raised|noted|checked|put|spoken|started|found|made) )(?:then |also |just |have |had |already |only |even |did |politely |still |again )*(?:said|told|tell|asked|ask|explained|offered|read|gave|sent|paid|called|rang|phoned|emailed|wrote|threatened|thanked|wanted|refused|mentioned|pointed|apologised|promised|put|waited|repeated|insisted|quoted|reminded|suggested|requested|demanded|begged|hung|held|checked|think|feel|felt|agreed|replied|answered|argued|complained|chatted|wondered|noted|raised|spoke|talked|hope|got|declined|swore|shouted|lost|found|never said|must remember|cancelled|posted|uploaded|bought|tried|showed|confirmed|stayed|listened|counted|took|accepted|reported|started|kept|went|left|made|let)',
			'i (?:want|wont|need|expect|prefer|demand|would like|would love|would rather|would prefer)(?! (?:you|your|a yes|an answer|a decision|to (?:check|verify|take|ask|see|know|speak|confirm|transfer|put|look|have|get|pass|go through|inform|let)|my|be able|him|her|them) )',
			'i am (?:recording|ringing|calling|tired|cross|fed|waiting|on hold|holding|writing|not happy|so (?!sorry)|shaking|feeling|still|disputing|entitled)',
			'i (?:was|have been|had been) ',
			'(?:told|tell|asked|reminded|thanked|gave|showed|explained to|emailed|rang|phoned|called|texted|sent) (?:her|him|them|the|it|my|both|for|that|everything|if (?:he|she|they|it|we)|to (?:speak|be|see|have)|whether|which|what|when|why|how|who|where|about|again) ',
			'(?:read|spelt|spelled|spelling|reading) (?:her|him|them|out (?:the|my)|it out|my|back) ',
			'(?:waited|waiting|looking for|searching for|explained|thanked|apologised|pointed out|wrote down|writing|paid|posted|uploaded|repeated|insisted|must (?:buy|remember|check|find|ask|get)|dont forget|remember to|note to self|remind me|check the|ask (?:about|for|her|him|them|if|why|whether|again|when)|find the|going to ask|might ask|feel|feeling|we chatted|chatting|chatted)',
			'(?:put|putting) (?:him|her|them) on (?:hold|speaker|mute)',
			'said (?:no to|thanks|thank you|sorry|i would (?:pay|accept|settle|leave|check|look|try|speak|ring|call|phone|think|send|post|email|get|be|take|rather|like|go|wait|need|have|cancel)|i will|i am|i want|i have|i had|i paid|i sent)',
			'(?:sent|emailed) (?:the|my|it|off|photo|copy|another)',
			'my (?:mum|dad|mother|father|sister|brother|husband|wife|partner|friend|neighbour|son|daughter|gran|colleague|boss|mate|battery|pen|phone|laptop|head|hands) ',
			'(?:neighbour|hold music|music|battery|typing|bad line|signal|line is|weather|dog|kids|kettle|someone at the door)',
			'(?:on hold|holding|queueing|queuing) (?:for )?(?:about |over |nearly )?\\d',
			'(?:he|she|they|agent) (?:asks?|asked) (?:me )?how i am',
			'(?:how are you|lets see|let us see|is it worth|should i|can i ask|do i |shall i |what if|wonder)',
			'lost my|gave |offered to (?:pay|send|go|wait|meet|come|split)'
		].join('|') +
		')'
);

/** What a clause of theirs begins with, right behind one of mine. */
const THEIRS = new RegExp(
	'^ (?:(?:and|but|so|then|now|apparently|also) )*(?:he|she|they|we|agent|says?|saying|said (?!i |no to|thanks)|reckons|goes|claims|replied|refused|refuses|none|noone|nothing|not |no |cant|wont|isnt|dont|doesnt|told me|asked me|asks|you |your |will |getting|putting|transferr|wants?|needs?|manager|supervisor|apparently|was told|is (?:gonna|will|going|checking|getting)|now )'
);

/** Where a clause may begin. */
const BOUNDARY =
	/ (?:[.,] (?:(?:but|and|so|then) )?|(?:but|and then) |(?:and|so|then|while|because) (?=(?:he|she|they|agent|says|said|we|i) ))/g;

/** Told later in the line, it makes all before it mine: "i dont know the number i told her". */
const TOLD_THEM =
	/ i (?:just |already |have |had )?(?:told|asked|said to|explained to|reminded) (?:her|him|them|to) (?:\S+ ){0,3}$/;

/** Asked of me, although it begins as an act of mine would: "asked for full pin", "asked me to ring". */
const ASKED_ME =
	/^ (?:(?:so|then|and|also|now) )*(?:asked|asking|told|gave|sent|emailed|called|rang|thanked|offered|read) (?:me |i |my |for (?:full|my|the full|pin|password|a deposit|payment|dob|idcard|photo|proof|documents|postcode)|if i |i would|that i )/;

/** The line with the words of my own acts left out, at the same length. Null where all of it is mine. */
export function withoutMine(text: string, kind: EntryKind): string | null {
	if (TOLD_THEM.test(text)) return null;
	const starts = [0];
	for (const match of text.matchAll(BOUNDARY)) starts.push(match.index + match[0].length - 1);
	let [heard, wasMine, hasTheirs] = ['', false, false];
	starts.forEach((start, index) => {
		const clause = text.slice(start, starts[index + 1] ?? text.length);
		const isStop = index === 0 || text.slice(starts[index - 1] ?? 0, start).includes(' . ');
		if (index === 0 || !wasMine || isStop || THEIRS.test(clause)) wasMine = isMine(clause, isStop ? kind : 'said');
		hasTheirs ||= !wasMine && clause.trim() !== '';
		heard += wasMine ? ' '.repeat(clause.length) : clause;
	});
	return hasTheirs ? heard : null;
}

function isMine(clause: string, kind: EntryKind): boolean {
	if (ASKED_ME.test(clause)) return false;
	if (MINE.test(clause)) return true;
	// A note of mine that begins with "i" is mine, unless it speaks to "you".
	return (
		kind === 'noted' &&
		/^ (?:so |then |and )*i (?!must |am only |am new )/.test(clause) &&
		!/ (?:you|your) /.test(clause)
	);
}
