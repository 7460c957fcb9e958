import { family } from '../text/not-names.ts';
import { respelled } from './spelling.ts';

/** How words are typed in a hurry, each with the words it stands for. Only what cannot mean anything else. */
const spellings = new Map(
	(
		'u you,ya you,ye you,yall you,yalls your,checkin check-in,ur your,urself yourself,urselves yourselves,r are,n and,w with,wo without,wout without,thru through,' +
		"ud you'd,cuz because,cos because,coz because,bc because,im I'm,ya'll you,ive I've,i I,i'm I'm,i've I've,i'd I'd,i'll I'll," +
		'acct account,acc account,acnt account,accts accounts,amt amount,pmt payment,pmts payments,pymt payment,pkg package,addr address,appt appointment,' +
		'mth month,mths months,wk week,wks weeks,yr year,yrs years,hr hour,hrs hours,mins minutes,tmrw tomorrow,nite night,txt text,txts texts,' +
		'msg message,dept department,govt government,cert certificate,approx about,ppl people,bak back,payed paid,recieve receive,recieved received,deliverd delivered,' +
		'fourty forty,statment statement,unblok unblock,reconect reconnect,seperate separate,cancle cancel,cancell cancel,cancelation cancellation,adress address,adressing addressing,adressed addressed,yeer your,yeers yours,yizer your,' +
		"acount account,reciept receipt,shud should,cud could,wud would,gonna going to,wanna want to,gimme give me,lemme let me,dunno don't know," +
		'warrenty warranty,tennant tenant,atleast at least,phonecall phone call,netwrk network,replacment replacement,refunf refund,jan January,feb February,aug August,sep September,sept September,oct October,nov November,dec December,' +
		'mon Monday,tue Tuesday,tues Tuesday,wed Wednesday,thu Thursday,thurs Thursday,fri Friday,xmas Christmas,rs Rs,april April,june June,july July,august August,september September,october October,november November,december December,january January,february February,' +
		"wensday Wednesday,thersday Thursday,tommorow tomorrow,tommorrow tomorrow,tomorro tomorrow,tmr tomorrow,tmw tomorrow,tomoz tomorrow,2moro tomorrow,2day today,garentee guarantee,bcoz because,becoz because,cus because,thier their,alot a lot,teh the,adn and,wnat want,wot what,wat what,sum1 someone,some1 someone,any1 anyone,every1 everyone,rly really,rlly really,smth something,sth something,em them,yous you,youse you,idk I don't know,dat that,shouldve should have,wouldve would have,couldve could have,itll it'll,weve we've,thatll that'll,neednt needn't,comp compensation,docs documents,info information,perscribed prescribed,unfroze unfrozen,writting writing,delievered delivered,delivary delivery,wich which,untill until,til until," +
		'monday Monday,tuesday Tuesday,wednesday Wednesday,thursday Thursday,friday Friday,saturday Saturday,sunday Sunday,christmas Christmas,fone phone,incl including,inc including,bil bill,tho though,abt about,y why'
	)
		.split(',')
		.map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const)
);

/** Short forms typed without their apostrophe: "dont", "wheres", "theyve". */
const NO_APOSTROPHE =
	/(?<![\p{L}\p{N}'/.-])(?:(do|does|did|wo|ca|is|was|has|have|are|were|would|could|should|must|had)nt|(what|that|there|where|who|how|when|here|he|she|somebody|someone|nobody|everyone)s|(they|you)(re|ve|ll|d))(?![\p{L}\p{N}'-])/giu;

const ONLY_ONE = 'mum|mom|mam|dad|mother|father|wife|husband|nan|gran|grandma|grandad|granddad';
const KIN_OWNS = new RegExp(
	`(?<=(?:^|(?<!\\p{L})my |[.,] )(?!kids)|(?<!(?:the|two|both|all|other) )(?=(?:${ONLY_ONE})s))(?<![\\p{L}\\p{N}'-])(${[...family].join('|')})(s)(?= \\p{L})(?! (?:and|are|were|have|who|in|on|at|can'?t|won'?t|don'?t|need|want|come|came|keep|get|say|said|live|must|will|would|could|should|do|did|never|always|still)(?!\\p{L}))`,
	'giu'
);

const WORD = /(?<![\p{L}\p{N}'/.-])\p{L}[\p{L}\p{N}']*(?![\p{L}\p{N}]|[-/.]\p{L})/gu;

/** Stands where the person wrote "please": what is beside it is asked for. */
export const PLEASE = '※';

/** A figure that is typed for its sound. */
const FOR_4 =
	/(?<=(?<!\p{L})(?:\p{L}+) )4(?= (?:an?|the|my|our|this|that|it|no|not|me|him|her|them|something|nothing)(?!\p{L}))|(?<=(?<!\p{L})(?:refund|credit|pay|paid|money|sorry|waiting|asking) )4(?= (?!\p{L}+s(?!\p{L}))\p{L})/giu;
const TO_2 =
	/(?<=(?<!\p{L})(?:want|need|like|going|have|how|able|try|trying|supposed|used|got) )2(?= (?:call|ring|cancel|pay|go|get|know|talk|speak|see|change|be|have|do|return|send|claim|make|leave|close|move|use|keep|switch|ask|stop|find)(?!\p{L}))/giu;

/** Words that ask for nothing: haste, heat. */
const NOISE =
	/(?<![\p{L}\p{N}'-])(?:asap|a\.s\.a\.p|at (?:the )?earliest|right now this minute|for once|once and for all|for (?:god|heaven|christ|fuck|pete)'?s?'? sake|do the needful(?: and)?|dam|damn|damned|bloody|fucking|effing|freaking|flipping|sodding|poxy|flaming|pissing|bullshit|bs(?=\s*(?:[.,;!?]|$))|stupid|crap(?:py)?|honestly|(?<!(?<!\p{L})(?:take|takes|taken|took|taking) .*)seriously|obviously|(?:I )?(?:don't|dont|do not) mean to be (?:rude|funny|difficult|a pain)(?: but)?|no offen[cs]e(?: but)?|not being (?:funny|rude)(?: but)?|(?<=\S )do something(?: about (?:it|this)|(?! about))|sure as hell|as hell)(?![\p{L}\p{N}'-]),?/giu;

/** The same, where they stand between two clauses. */
const ASIDE =
	/(?<![\p{L}\p{N}'-])(?:(?:idc (?:which|what)(?: one)?|lol|lmao|omg|jk|gr+|argh+|ugh+|come on(?=\s*(?:[.,;!?]|$))|wtf|idc|ffs|smh|thx|thanks(?: in advance| a lot)?(?! for)|thank you(?! for)|cheers|no way|no excuses|(?:leh|lah|lor|sia|ffs|tbh|haha+|innit)(?=\s*(?:[.,;!?]|$))|I (?:don't|dont) (?:mind|care) (?:which|either way)(?: one)?|simple as(?: that)?|end of story)|(?:and )?(?:that's|that is|thats) (?:literally |really |honestly |basically )?(?:it|all)(?: (?:I want|I need|I'm asking(?: for)?|I ask(?: for)?|im asking(?: for)?))?(?=[,.;!?]|\s*$))(?![\p{L}\p{N}'-])/giu;

/** A clause that only tells how bad it is. */
const HEAT =
	/(?<![\p{L}\p{N}'-])(?:(?:this|it|that|which|you|they|what)(?:'s|'re| is| are| was)?|(?:the|your|this|their) (?:whole )?\p{L}+ (?:is|are)|(?<!(?<!\p{L})(?:the|your|this|their|my|our|that) [^.,;!?]{0,40})(?:is|are)|what)(?: all| just| so| such| an absolute| absolutely| a complete| a total| total| completely)*(?: an?)? (?:jokes?|shambles|disgrace(?:ful)?|ridiculous|robbery|scam|nightmare|disgusting|outrageous|outrage|unacceptable|farce|pathetic|useless|a?trocious|appalling|insane|crazy|mad|criminal|rip-?off|insult|insulting|theft|daylight robbery|nonsense)(?: (?:frankly|honestly|really|tbh|mate|to be honest|if you ask me))?(?![\p{L}\p{N}'-])/giu;

/** A clause that only tells what the person feels. */
const FEELING =
	/(?<![\p{L}\p{N}'-])(?:(?:I am|I'm|I|we're|we are|(?:I have|I've|we have|we've)(?= had (?:enough|it with)))(?: just| so| really| absolutely| totally| beyond)* )?(?:(?<=I'm |I am |so |im )(?:disgusted|livid|furious|fuming|raging|gutted|heartbroken|devastated|exhausted|beside myself|not happy|very upset|so upset|upset|angry|annoyed|losing it|going mad)(?: (?:by|with|at|about) (?:this|it|you|them|the service))?(?= (?:I|we|please)(?!\p{L})|\s*[.,;!?]|\s*$)|(?:sick(?: and tired)?|tired)(?: to death)? of (?:this|it|you|them|waiting|excuses|being ignored|it all|all this|the runaround)(?: (?:company|lot|nonsense|rubbish))?|fed up(?: (?:with|of) (?:this|it|you|them|waiting|it all|all this))?|had (?:enough(?: (?:of|with) (?:this|it|you|them)(?: (?:bank|company|firm|airline|shop|council|insurer|landlord|place|lot|nonsense|rubbish))?)?|it with (?:this|you|them))|(?:can't|cannot) (?:take|stand|cope with|believe) (?:this|it)(?: (?:any ?more|company|anymore))?|at (?:my|our) wits'? end|at the end of my tether|enough is enough|shame on you|(?<!(?<!\p{L})(?:an?|the|is|was|such) )(?:absolute |total |complete |bloody )*(?:joke|shambles|disgrace|farce|nightmare|disgusting|useless lot)(?: of an? \p{L}+)?(?! of(?!\p{L}))|worst (?:company|service|bank|airline|experience)(?: ever)?|(?:you|they)(?:'re| are)? (?:people |lot |all )?(?:suck|thieves|crooks|robbers|scammers|cowboys|useless|clowns))(?: now)?(?![\p{L}'-])/giu;

/** What heat is left out by: only where the clause that it stands in does not need it: "fed up of sorry cards", "I am 77 and tired of it". */
function unlessPart(sign: string): (found: string, ...rest: unknown[]) => string {
	return (found, ...rest) => {
		const line = rest.findLast((each) => typeof each === 'string') ?? '';
		const at = rest.find((each) => typeof each === 'number') ?? 0;
		const isOpenBefore = /(?<![\p{L}'])(?:and|or|of|the|an?|to|very|am|been)\s*$/iu.test(line.slice(0, at));
		const goesOn = /^\s+(?:of|with|about|at|by|that|to|from)(?![\p{L}'])/iu.test(line.slice(at + found.length));
		return isOpenBefore || goesOn ? found : sign;
	};
}

/**
 * The words as they would be read aloud: spelled out, without noise or heat, in one line. Nothing is added, and every figure and name
 * stays as it was typed.
 */
export function spelledOut(typed: string): string {
	return tidied(spelledWithPlease(typed).replaceAll(PLEASE, ''));
}

function tidied(words: string): string {
	return words
		.replace(/\s+(?=[.,;:?)]|$)/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

export function withCapital(text: string): string {
	const [first = ''] = text;
	// "iPhone replaced" keeps its small letter.
	return /^\p{Ll}\p{Lu}/u.test(text) ? text : first.toUpperCase() + text.slice(first.length);
}

/** Words before anything is said. */
const OPENING =
	/^\s*(?:(?:ok|okay|right|so|well|yeah|yea|ya|look|listen|um+|uh+|er+|erm|ah|oh|aye|sure|like|basically|anyway|honestly|literally|see)(?![\p{L}'])[, .]*){2,}(?=\p{L})(?!(?:good|far|like)(?!\p{L}))|^\s*(?:um+|uh+|erm?(?! (?:bill|visit|room|doctor|trip))|ah|oh)(?![\p{L}'])[, .]*/iu;

/** Whom the words are spoken to. */
const ADDRESS =
	/^\s*(?:mate|bro|bruv|bruh|dude|pal|fam),? (?=(?:just |only |really )*(?:want|need|i|i'?m|i'?ve|can|could|please|pls|they|you|youse|u|we|my|the|your)(?!\p{L}))/iu;

const GREETING =
	/^\s*(?:(?:(?:ok|okay|right|so|well|yeah|look|listen|um|er)[, ]+)*(?:basically|so basically)[, ]+|(?:(?:look|listen|right|honestly|anyway|ok|okay|so|well|um|er)[, ]+)+(?=(?:i|i'?m|i'?ve|we|my|they|you|can|could|just|please|pls|it'?s|he'?s|she'?s|he|she|there'?s|the)(?!\p{L}))|(?:hi|hello|hey|hiya)(?:,? so)?(?= (?!(?:there|all|team|guys|folks|sir|madam|again|um|fresh)(?!\p{L}))[\p{Ll}\d])|(?:hi|hello|hey|hiya|dear|respected|good (?:morning|afternoon|evening|day))(?: (?:there|all|team|guys|folks|sir(?: or madam|\/madam)?|madam|um|again))*(?:\s*[,.!-]+|(?<= um)|$|(?= (?:it'?s|i'?m|i|my|this|can|could|please|pls|we|they)(?!\p{L})))|sir(?:\/madam)?(?=[,\s]))\s*/iu;
/** A sentence of one word that asks for nothing. */
const LONE_WORD =
	/(?<=[.?!,;]\s*)(?:no|yes|never|ok|okay|right|so|well|frankly|honestly|seriously|basically|anyway|cheating|cheats?|thie(?:f|ves)|liars?|crooks?|robbers?|scammers?|cowboys|clowns|idiots?|muppets|pathetic|unbelievable|appalling|shocking|shameful|joke|jokers|nonsense|mate|abeg|tbh|leh|lah|eh|haha|sigh)(?=\s*(?:[.!?]|$))/giu;

/** Letters that were typed with the capitals locked. */
export function isShouted(typed: string): boolean {
	const letters = typed.match(/\p{L}/gu) ?? [];
	const small = letters.filter((letter) => /\p{Ll}/u.test(letter)).length;
	return letters.length > 11 && typed.trim().includes(' ') && small * 8 < letters.length;
}

/** Letters that are read out one by one, or written so wherever they stand. */
const ACRONYMS = new Set(
	'I ID PIN SIM ATM VAT NHS GP CT MRI ICU PIP HMRC DWP IRS VA SSI SSN USA UK EU NZ UAE UPI KYC EMI PNR TDR OTP NIN BVN PAN CIBIL NOC SASSA HDB CCB TV PC DVLA DVSA PCN ADHD GPS USB UPS DHL USPS FEDEX RBC BT EE EDF DPD VIN PO PUK MOT PPI APR CCJ IVA OVO'.split(
		' '
	)
);

/** Those that are no word when they are typed small. */
const ONLY_ACRONYMS = new Set(
	'atm nhs mri icu hmrc dwp irs ssn usa uk uae upi kyc pnr cibil noc dvla dvsa pcn adhd usb dhl usps edf dpd ccj ppi'.split(
		' '
	)
);

/** What was shouted, in small letters, but for what is always written large. */
function quietened(typed: string): string {
	if (!isShouted(typed)) return typed;
	const quiet = typed.replace(/[\p{L}']+/gu, (run, at: number) =>
		ACRONYMS.has(run) || /^\p{L}\d/u.test(typed.slice(at, at + 2)) ? run : run.toLowerCase()
	);
	return quiet.replace(/(?<![\p{L}'])i(?=(?:'\p{L}+)?(?![\p{L}']))/gu, 'I');
}

/** The same, with a mark where the person wrote "please". */
export function spelledWithPlease(typed: string): string {
	return (
		quietened(typed.replace(/[’‘ʼ]/g, "'"))
			.replace(/[^\S\n]+/g, ' ')
			.replace(ADDRESS, '')
			.replace(OPENING, '')
			.replace(GREETING, '')
			.replace(OPENING, '')
			.replace(
				/(?<!\p{L})(?:(?:those|these|the|you|all) )?(?:liars|crooks|idiots|clowns|muppets|cowboys)(?= (?:said|say|told|took|take|charged?|keep|kept|never|won't|wont|are|were|have|did|sold)(?!\p{L}))/giu,
				'they'
			)
			.replace(/(?<!\p{L})(today|tomorrow|tonight|now)(?:,? \1)+(?!\p{L})/giu, '$1')
			.replace(
				/(?<=\p{L}{2} )(?<!(?:is|are|was|there's|say|says|said) )no (?=i (?:just )?(?:want|need)(?!\p{L}))/giu,
				''
			)
			.replace(
				/(?<!\p{L})an(?= (?:the|my|our|your|ur|also|then|now|i|im|ive|it|its|they|we|you|u|he|she|hes|shes|there|theres|no|nobody|still)(?!\p{L}))/giu,
				'and'
			)
			.replace(/(?<!\p{L})can or not(?=\s*(?:[.,;!?]|$))[.,;!?]*/giu, 'can or not?')
			.replace(/(?<![\p{L}\p{N}])w\/(?:o|out)(?![\p{L}])/giu, 'without')
			.replace(/(?<![\p{L}\p{N}])w\/in(?![\p{L}])/giu, 'within')
			.replace(/(?<![\p{L}\p{N}])w\/ ?/giu, 'with ')
			.replace(
				/(?<!(?:coach|seat|row|gate|block|flat|unit|bay|size|platform) )(?<![\p{L}\p{N}])b4(?![\p{L}\p{N}])/giu,
				'before'
			)
			.replace(
				/(?<!\p{L})ur (?=(?!(?:bill|book|park|rat|pric|build|cloth|th|meet|list|train|deal)ing)\p{L}{2,}ing(?!\p{L}))/giu,
				"you're "
			)
			.replace(
				/(?<=^|[.,;!?] |(?:mine|it|me|them) )its (?=\p{Ll}|\d)(?!own)(?!(?:\p{L}+ ){1,3}(?:is|was|has|does|doesn't|doesnt|keeps|died|broke)(?!\p{L}))/giu,
				"it's "
			)
			.replace(
				/^\s*(?:(?:just )?(?:a|one) )?(?:quick|simple|straight|easy) question[:, -]+(?=(?:is|are|was|were|do|does|did|can|could|will|would|has|have|am|why|where|when|how|what|who|which)(?!\p{L}))/iu,
				''
			)
			.replace(/(?<!\p{L})its(?= \p{Lu}\p{Ll}+(?: (?:or|and|not)(?!\p{L})|[.,;!?]|$))/gu, "it's")
			.replace(/(?<=\p{L}{3}) (?=\d+ (?!times)\p{L}+s [£$€₹]?\d[\d.,]* each(?!\p{L}))/giu, ', ')
			.replace(/(?<=\d (?!times)\p{L}+s) (?=[£$€₹]?\d[\d.,]* each(?!\p{L}))/giu, ', ')
			.replace(/\s=\s(?=[£$€₹]?\d)/gu, ', that is ')
			.replace(
				/(?<!(?<!\p{L})(?:give|gave|pay|send|credit|get|transfer|put|hand|paid|come)(?: (?:me|us|it|him|her))? back)(?<=(?<!\p{L})(?:back|again|please)) (?=[£$€₹]?\d[\d.,]*(?: (?:quid|pounds?|dollars?|euros?|bucks))?\s*[.!]?$)/giu,
				', '
			)
			.replace(
				/(?<=(?<!\p{L})(?:proof|confirmation|evidence)) (?=(?:(?:the|my|our) )?\p{L}{3,} (?:was|is|were|has been)(?!\p{L}))(?!that )/giu,
				' that '
			)
			.replace(/(?<=\d) (?=(?:charged|billed|debited) [£$€₹]?\d)/giu, ', ')
			.replace(
				/(?<=(?<!\p{L})(?:today|tomorrow|tmrw|tmr|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)) latest(?=[.,;!?]|$)/giu,
				' at the latest'
			)
			.replace(/(?<=(?<!\p{L})what (?:i|we) paid) (?=R?[£$€₹]?\d)/giu, ', ')
			.replace(/(?<!\p{L})how come(?!\p{L})/giu, 'why')
			.replace(/(?<=(?:^|[.,;] )(?:an?|new|another|replacement) \p{L}+ or )refund(?=\s*(?:[.,;!?]|$))/giu, 'a refund')
			.replace(
				/(?<!(?<!\p{L})(?:my|our|the|want|need|get|a) (?:\p{L}+ ){0,3}\p{L}+)(?<=(?<!\p{L})(?!(?:my|our|his|her|their|your|the|a|full|all|half|some|any|no|want|need|get|got|give|or|and|but|for|of|like|just|me|us|with|either|please|demand|expect|take|is|was|u|you|that)(?!\p{L}))\p{L}{2,}) (?=money back(?:[.,;!?]| not |$))/giu,
				', '
			)
			.replace(/(?<=money back) not (?=\p{L}+(?: \p{L}+)?\s*(?:[.,;!?]|$))/giu, ', not ')
			.replace(/(?<!\p{L}|as )(?<!\p{L})soon as possible(?!\p{L})/giu, 'as soon as possible')
			.replace(/(?<!\p{L})(?:u|you|ur|yall) guys(?!\p{L})/giu, 'you')
			.replace(/(?<=\s)'em(?!\p{L})/giu, 'them')
			.replace(
				/(?<=(?<!\p{L})(?:must|should|could|would|might|shouldn't|couldn't|wouldn't|mustn't)) of (?=\p{L}+(?:ed|en|t|n|ne|d|ade|ut)(?!\p{L}))/giu,
				' have '
			)
			.replace(/(?<!\p{L})there(?= own (?!a )\p{L})/giu, 'their')
			.replace(
				/(?<=\p{L} )(?<!(?<!\p{L})(?:root|the|a|good|just|no|to|will|can) )cause(?= (?:\p{L}+ )?\p{L}+ (?:says?|said|is|was|has|had|keeps?|didn't|didnt|won't|wont|never|doesn't|doesnt)(?!\p{L}))/giu,
				'because'
			)
			.replace(
				/(?<=\p{L} )its(?= (?:(?:like|really|so|very|already|always|nearly|almost) |\p{L}{3,}(?:ive|able|ful|ous|al)(?:$|[.,;!?]| (?:but|and|so|because)(?!\p{L}))))/giu,
				"it's"
			)
			.replace(
				/ (?:is|are|was|were) (?:all |total |complete |such |just )?(?:bs|bullshit|bollocks|crap)(?=\s*(?:[.,;!?]|$))/giu,
				''
			)
			.replace(/(?<=(?<!\p{L})(?:says?|said) )its(?=\s\p{L})/giu, "it's")
			.replace(/(?<=\p{L} )its(?= \p{Lu}\p{Ll}+ not(?!\p{L}))/gu, "it's")
			.replace(/(?<=\d )were(?= owed(?!\p{L}))/giu, "we're")
			.replace(/(?<=(?<!\p{L})(?:was|were|am|is|are|'m|'re|im|its|it's) )suppose(?= to(?!\p{L}))/giu, 'supposed')
			.replace(FOR_4, 'for')
			.replace(TO_2, 'to')
			.replace(
				/(?<=(?<!\p{L})(?:want|need|where's|about|of|from|on|off|with) )me (?=(?:money|deposit|bond|card|account|acct|bill|phone|car|house|mum|dad|kids|wages|pension|no claims|own|full|old|new|last)(?!\p{L}))/giu,
				'my '
			)
			.replace(/(?<=(?<!\p{L})(?:an?|per|\d) )mo(?!\p{L})/giu, 'month')
			.replace(
				/(?<!\p{L})(where|what|who|why|how) (?:the|in the|on) (?:hell|heck|fuck|f+|actual|bloody hell|earth)(?!\p{L})(?: hell| fuck)?/giu,
				'$1'
			)
			.replace(/\s*->\s*/g, ' to ')
			.replace(/(?<!\p{L})(?:my|your|his|her|phone|account|the) no\.(?= \p{Ll})/giu, (words) =>
				words.replace(/no\.$/iu, 'number')
			)
			.replace(
				/(?<=^|[.,;] |(?<!\p{L})(?:or|and|then|so|but|if not) )ill(?= (?:be|have|go|drive|come|stay|take|bring|leave|pay|call|ring|cancel|switch|move|report|sue|see|keep|post|send|tell|write|do|never|just|get|not|need|want)(?!\p{L}))/giu,
				"I'll"
			)
			.replace(
				/(?<!(?<!\p{L})(?:my|your|photo|the|an?|new|valid|voter|with|of|no|and|or) )(?<!\p{L})id (?=(?:get|be|have|receive|hear|lose|only|need|pay)(?!\p{L}))/gu,
				"I'd "
			)
			.replace(
				/(?<=(?<!\p{L})(?:and|but|because|so|when|if) )id (?=(?:only|just|never|already|not|been)(?!\p{L}))/gu,
				"I'd "
			)
			.replace(/(?<=^|[.,;] )no longer (?=(?:want|need|require)(?!\p{L}))/giu, 'I no longer ')
			.replace(
				/(?<=^|[.,;] )refund or (?=(?:an?|new|another|full|replacement|different|my|the|[£$€₹]?\d)(?![\p{L}']))/giu,
				'a refund or '
			)
			.replace(/(?<=\p{L} )obviously (?=(?:wasn'?t|isn'?t|not)(?!\p{L}))/giu, ', ')
			.replace(/(?<=^|[.,;] )ain'?t no (?=\p{L})/giu, "there's no ")
			.replace(/(?<!\p{L})ain'?t(?= (?:had|got|been|seen|heard|done|received|gotten)(?!\p{L}))/giu, "haven't")
			.replace(/(?<!\p{L})i ain'?t(?!\p{L})/giu, "I'm not")
			.replace(/(?<!\p{L})ain'?t(?!\p{L})/giu, "isn't")
			.replace(/(?:^|\s)(?:pls|plz|plse|please|pl|kindly|abeg)(?![\p{L}\p{N}])/giu, ` ${PLEASE}`)
			// "Them to take the mould seriously": what they are to do is asked of them.
			.replace(/^\s*(?:them|you) to (?=(?!be )\p{L})/iu, `${PLEASE} `)
			.replace(/(?<=^|[.,;:] ?)(?:I )?request(?:ing)? (?:you )?to (?:kindly )?(?=\p{L})/giu, `${PLEASE} `)
			.replace(/(?<=※ )to (?=\p{L})/giu, '')
			.replace(/(?<=(?:^|\s)(?:or|say|said) no\. )\p{Ll}/giu, (letter) => letter.toUpperCase())
			.replace(/\s[&+]\s/g, ' and ')
			.replace(/(?<![\p{L}\p{N}])([2-9]) ?x ?(?=[£$€₹]?\d)/giu, '$1 times ')
			.replace(/(?<=\d) x ?(?=\d)/giu, ' times ')
			.replace(/(?<![\p{L}\p{N}])(?:x ?([2-9])|([2-9]) ?x)(?![\p{L}\p{N}])/giu, (_, after?: string, before?: string) =>
				(after ?? before) === '2' ? 'twice' : `${after ?? before ?? ''} times`
			)
			.replace(/(?<=(?:to know|tell me)),? yes or no(?!\p{L}),?/giu, '')
			.replace(
				/(?<=(?<!\p{L})(?!(?:with|w|and|or|so|then|the|an?|my|your|this|that|any|at|for|is|are|was|got|get|gives?|there's|theres|that's|thats|but|has|had|of|says?|said)(?!\p{L}))[\p{L}\p{N}']+) (?=no (?:more (?=\p{L})|(?:\p{L}+ ){0,2}(?:fees?|charges?|penalty|postage|vouchers?|credit note|(?<=black |late |bad )marks?)(?!\p{L})))/giu,
				', '
			)
			.replace(
				/(?<=(?<!\p{L})(?:more|less|fewer|other|rather|later|earlier|higher|lower|longer|better|worse)) then(?= )/giu,
				' than'
			)
			.replace(
				/(?<=(?<!\p{L})(?:need|want)) (?=(?:by|before|within|in time|in (?:my |the )?(?:bank|cash|account|writing|full)) |for (?:travel|work|school|college|uni|court|my (?:visa|trip|exam|job|interview|holiday|wedding|travel))(?!\p{L}))/giu,
				' it '
			)
			.replace(
				/(?<=(?<!\p{L})(?:my|our|the|all my|full|some) money back) (?=(?:my|the|this|that|a|ticket|item|it's|he|she|they|order|seller|shop|never|both|[\p{L}]+ (?:was|is|were|never|bought|broke|came))(?!\p{L}))/giu,
				', '
			)
			.replace(
				/(?<=\p{L}{2}|\d)(?<!(?<!\p{L})(?:is|are|was|were|why|do|does|did|has|have|and|but|to|can|could|will|would|should|if|or|am)) not (?=[£$€₹]?\d)/giu,
				', not '
			)
			.replace(
				/(?<=\p{L}{2})(?<!(?<!\p{L})(?:is|are|was|were|am|why|do|does|did|has|have|had|and|but|to|can|could|will|would|should|must|if|or|may|might|(?:it|that|there|who|he|she)'?s|(?:they|you|we)'?re|i'?m|whether|certainly|just|probably)) not (?=(?:the|my|an?|at|by|in) \p{L}+(?: \p{L}+)?(?:[.,;!?]|$))/giu,
				', not '
			)
			.replace(
				/(?<=(?:refund|replacement|compensation|credit|money back) (?:for|of|on) (?:(?:the|my|a|an) )?(?:\p{L}+ ){0,2}?\p{L}+) (?=(?:fell|broke|died|stopped|leaks?|was|were|is|are|got|failed|don't|doesn't|won't) )(?<!(?:that|which|who|it|they|I|you|he|she|and|but) )/giu,
				' that '
			)
			.replace(/(?<=(?<!\p{L})(?:my|the|account|phone|order|ref) )#(?!\s?\d)/giu, 'number')
			.replace(/(?<=(?<!\p{L})(?:today|now|tomorrow|activate|start|do|come)) itself(?!\p{L})/giu, '')
			.replace(/(?<=\d)(?=(?:hrs?|mins?|wks?|mths?|yrs?|days|weeks|months|years|hours)(?!\p{L}))/giu, ' ')
			.replace(
				/(?<=(?<!\p{L})(?:mum|mom|dad|mam|nan|gran|son|daughter|wife|husband|mother|father|baby|client))s(?= (?:\d|disabled|ill|sick|elderly|pregnant|blind|deaf|not|in|on an?|an?)(?!\p{L}))/giu,
				"'s"
			)
			.replace(
				/(?<=(?:^|[.,;!?]\s*)(?:(?:I|we) )?(?:need|want))(?=\s*(?:[.,;!?]|$| (?:today|tomorrow|tonight|now)(?!\p{L})))/giu,
				' it'
			)
			.replace(
				/(?<=^|[.,;]\s*)(?:somebody|someone|you|they)(?: to)?(?: say)? sorry(?: for once)?(?= and |[.,]|$)/giu,
				'an apology'
			)
			.replace(/(?<=(?<!\p{L})(?:want|need|like) to )no(?= \p{L})/giu, 'know')
			.replace(
				/(?<=(?<!\p{L})(?:want|need) )(?=know (?:why|how|when|where|what|who|which|if|whether)(?!\p{L}))/giu,
				'to '
			)
			.replace(/^\s*(?:two|2|three|3|a couple of|couple of) things\s*[.,:-]+\s*/iu, '')
			.replace(
				/(?<=(?<!\p{L})(?:in|since|until|till|by|last|next|from|early|late|of|end) )(?:march|may)(?=[.,;!?]|$| (?:\d|and|i|it|they|but|so|on|for|to)(?!\p{L}))/gu,
				(month) => month.charAt(0).toUpperCase() + month.slice(1)
			)
			.replace(/(?<!\p{L})yer (?!man(?!\p{L}))/giu, 'your ')
			.replace(
				/(?<!(?<!\p{L})(?:is|was|were|am|are|be|been|so|very|seriously|mentally|terminally|too|fell|feel|got|get|becoming|being|an?|the|I'm|im|she's|he's|shes|hes) )(?<!\p{L})ill (?=(?:pay|post|return|collect|come|do|take|go|send|call|ring|leave|wait|be|have|bring|keep|need|cancel|switch)(?!\p{L}))/giu,
				"I'll "
			)
			.replace(
				/(?<!\p{L})its (?=(?:day \d|cruel|unfair|urgent|dangerous|freezing|cold|late|theirs|yours|your|fine|overdue|impossible|mine|illegal|faulty|dead|empty|full|free|ok|okay|true|over|raining|winter|harassment)(?!\p{L}))/giu,
				"it's "
			)
			.replace(/(?<!\p{L})sat(?= (?:morning|afternoon|evening|night|am|pm|the \d)(?!\p{L}))/giu, 'Saturday')
			.replace(/(?<!\p{L})(?:wk|week) day(s?)(?!\p{L})/giu, 'weekday$1')
			.replace(/(?<!\p{L})id (?=(?:like|love|prefer|rather|be (?:happy|grateful|glad))(?!\p{L}))/giu, "I'd ")
			.replace(/(?<=(?<!\p{L})(?:someone|somebody|anyone|nobody|everyone|no one) )elses(?!\p{L})/giu, "else's")
			.replace(/(?<=(?<!\p{L})(?:need|want)) (?=for (?:(?:a|my|the) )?\p{L}+(?:[.,;!?]|$))/giu, ' it ')
			.replace(
				/(?<=\p{L} )(?<!(?<!\p{L})(?:the|a|an|any|no|root|to|can|will|could|just|good|that|this) )cause (?=(?:i|i'm|im|we|it|its|they|he|she|the|my|you|u|of)(?!\p{L}))/giu,
				'because '
			)
			.replace(/(?<=(?<!\p{L})(?:said|says|that|if|thought|told me|promised) )id (?=\p{L})/giu, "I'd ")
			.replace(KIN_OWNS, "$1'$2")
			.replace(/(?<![\p{L}\p{N}])(\p{L}+) no thanks?(?!\p{L})/giu, 'no $1')
			.replace(
				/(?<=(?:since|on|by|until|till|from|last|next|this|every|each|(?:show|concert|wedding|flight|event|party|it) is|it's) )sat(?!\p{L})/gu,
				'Saturday'
			)
			.replace(/(?<![\p{L}\p{N}])a (?=(?:[aeio]|u[mn])\p{L})(?!one(?!\p{L})|once|eu|uni)/giu, 'an ')
			.replace(/[!?]+/g, (marks) => (marks.includes('?') ? '?' : '.'))
			.replace(/\s*\n+\s*(?=[\p{Lu}\p{N}])/gu, '. ')
			.replace(/(?<!\p{L})hed (?=\p{L})/giu, "he'd ")
			.replace(
				/(?<!\p{L})wed (?=(?:get|be|have|receive|pay|like|had|need|never|all|both|agreed|booked|paid|been|hear|lose|still|already|said|asked|rather|want|see|go|only|just|not)(?!\p{L}))/giu,
				"we'd "
			)
			.replace(NO_APOSTROPHE, (_, no?: string, is?: string, they?: string, end?: string) =>
				no === undefined ? `${is ?? they ?? ''}'${end ?? 's'}` : `${no}n't`
			)
			.replace(
				/(?<!\p{L})(january|february|april|june|july|august|september|october|november|december)s(?!\p{L})/giu,
				(month) => `${withCapital(month.slice(0, -1))}'s`
			)
			.replace(WORD, (word) => spelling(word))
			.replace(
				/(?<![\p{L}\p{N}'-])diff(?=[.,;!?]|$| (?:is|was|of|in|back|refunded|paid|amt|amount|between|for|to|※|[£$€₹]?\d))/giu,
				'difference'
			)
			.replace(/(?<![\p{L}\p{N}'-])diff(?![\p{L}\p{N}'-])/giu, 'different')
			.replace(
				/(?<![\p{L}\p{N}])its (?=(?:(?:a|an|the|one|two|not|been|got|my|their|your|our|his|her|brand|still|worth|wrong|broken|gone|too|paid|\p{L}{3,}able|never|just|all|at|me|in|on|under|done|spelt|meant|lost|hers|his|ours|theirs|too|out|off|up|down|\p{L}+ed|\p{L}+ing)(?!\p{L})|[£$€₹]?\d))/giu,
				"it's "
			)
			.replace(/\bnet (?=(?:not|is|isn't|was|down|slow|speed|working|connection)\b)/giu, 'internet ')
			.replace(HEAT, unlessPart('.'))
			.replace(FEELING, unlessPart('.'))
			.replace(LONE_WORD, '')
			.replace(ASIDE, '.')
			.replace(NOISE, ' ')
			.replace(/\s+(?=[.,;:?)])/g, '')
			.replace(/[.,;:?](?:\s*[.,;:?])+/g, (marks) => ['?', '.'].find((mark) => marks.includes(mark)) ?? marks.charAt(0))
			.replace(/^[\s.,;:]+|\s+/g, ' ')
			.trim()
	);
}

function spelling(word: string): string {
	const low = word.toLowerCase();
	const words = spellings.get(low);
	if (ONLY_ACRONYMS.has(low)) return word.toUpperCase();
	if (words === undefined) return word === low ? respelled(low) : word;
	if (word.length === 1 && word !== low) return word;
	// "Jan" may be a name, "jan" is the month.
	return word !== low && /^\p{Lu}/u.test(words) && !words.startsWith('I') ? word : words;
}
