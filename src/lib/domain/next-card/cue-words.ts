/** English patterns that show what a line of the journal has just said. A line that matches none brings no card. */
export const cueWords = {
	machine:
		/\b(?:voice ?mail|answer(?:ing)? ?(?:phone|machine)|(?:leave|record) (?:a|your) (?:message|name)|after the (?:tone|beep))\b/i,
	robot:
		/\b(?:(?:ro|chat)?bot|robot|(?:virtual|digital) (?:assistant|agent)|press (?:one|two|\d)|phone menu|in a few words)\b/i,
	notUnderstood:
		/\b(?:(?:do not|don['’]t|did not|didn['’]t|cannot|can['’]t|could not|hard to) (?:quite |really )?(?:understand|follow)|too fast|faster|(?:hard|long|legal|difficult) words|jargon|lost me)\b/i,
	ownLanguage:
		/\b(?:(?:small|little|no|bad|poor|not much|not good) english|english is not|my (?:own |first )?language|mother tongue|interpret(?:er|ing)|translat\w+|(?:only |I )speak (?:only )?(?!to\b|with\b|up\b|for\b|slow|now\b|I\b)\p{Lu}\p{L}+)\b/u,
	ratherCall: /\b(?:(?:ring|call|phone) me|be (?:rung|called|phoned)|by phone|on the phone)\b/i,
	ratherWrite:
		/\b(?:in writing|on paper|no (?:phone )?calls?|(?:do not|don['’]t|not|never) (?:ring|call|phone)|by (?:letter|e-?mail) only)\b/i,
	copyComes:
		/\b(?:copy|transcript)\b.{0,40}\b(?:chat|sent|e-?mailed|mailed)\b|\bchat\b.{0,30}\b(?:be|is|get) (?:sent|e-?mailed|mailed)\b/i,
	noNews:
		/\b(?:no news|nothing (?:yet|new|so far)|no one (?:picks|answers)|no (?:answer|reply) (?:yet|from|there)|still (?:no|not|waiting|trying|ringing|looking|checking|does(?: not|n['’]t)|can(?:not|['’]t))|back on hold|on hold again|hold again|a (?:little|bit|while) longer|few more minutes)\b/i,
	looking:
		/\b(?:(?:place|put|pop|pull up|bring up) you(?:r)? (?:on (?:a )?(?:brief |short |quick )?hold|file|account|records?)|while I (?:retrieve|pull|check|look|find|get|open|bring|review)|(?:one|just a|a) (?:moment|minute|second|sec)(?:,? please)?[.!]?$|let me (?:just |quickly )?(?:see|check|look|find|ask|read|try|pull|have a look)|(?:I am|I['’]m|I will|I['’]ll) (?:just |now )?(?:reading|looking|checking|searching|opening|asking|read|look|check|search|ask)|(?:give me|wait|just|need) (?:one |two |a |a few )?(?:moment|minute|second|sec)s?|bear with me|hang on)\b/i,
	transfer:
		/\b(?:(?:put|putting|pass|passing|connect|connecting|hand|handing|move|moving|send|sending) you (?:through|on|over|to|across)|transfer(?:ring)? you|transfer (?:this|the call))\b/i,
	systemDown:
		/\b(?:down|offline|not working|does(?: not|n['’]t) work|frozen|froze|crash\w*|out of (?:order|action)|maintenance|being updated|cannot (?:see|open|get into|log in)|can['’]t (?:see|open|get into|log in))\b/i,
	callBack:
		/\b(?:(?:ring|call|phone)(?:s|ing)? (?:you )?back|(?:will|shall|to|can|['’]ll|should|going to) (?:ring|call|phone) you|call-?back|be in touch|hear from us|get back to you)\b/i,
	decided:
		/\b(?:declined?|denied|deny|rejected|turned down|unsuccessful|(?:not|never) (?:upheld|approved|accepted|covered under)|(?:final|our) (?:answer|decision|response)|decision (?:is|was|has|letter))\b/i,
	notDecided: /(?:\bnot|n['’]t)\b.{0,40}\byet\b|\byet to\b|\bstill (?:open|being|with|under|to be)\b|\bunder review\b/i,
	noRoom:
		/\b(?:no (?:room|way|leeway|exceptions?|discretion)|nothing (?:at all )?(?:I|we) can do|(?:cannot|can['’]t) (?:change|do) (?:a thing|anything)|hands are tied|not one penny)\b/i,
	noPower:
		/\b(?:(?:cannot|can['’]t|may not|not allowed to|not able to|unable to) (?:change|decide|approve|alter|touch|override|do (?:a thing|anything|that|it|more))|only (?:let|allow)\w*|(?:only|just) (?:take|answer|pass on)|not (?:mine|up to me|my decision|my call)|hands are tied|above my|no (?:power|say|authority)|nothing (?:I|we) can do)\b/i,
	kind: /\b(?:would (?:love to |like to |really |gladly )*help|wish I could|if I could|if it were up to me|believe you|agree with you|feel for you|know how (?:it|that) is|(?:would|['’]d) do it)\b/i,
	agreed:
		/\b(?:(?:are|is|was) due|owed?|owe you|entitled|you(?:['’]re| are) (?:quite |absolutely |completely |totally )?(?:right|correct)|we (?:have |did )?(?:over)?(?:charged|billed|debited) you (?:twice|two times|double|too much|in error|wrongly|by mistake)|(?:our|my) (?:mistake|fault|slip)|charged (?:twice|by mistake|in error|for a))\b/i,
	limit:
		/\b(?:(?:run|take|send|push|pass|kick|move) (?:it|this|that) up (?:the (?:ladder|chain|line)|to|higher)|up to (?:[£$€]|\d|a (?:sum|limit|certain))|(?:above|over|beyond|more than) (?:that|this|it)|my (?:own )?limit|the most I can|as far as I can|(?:needs?|has to|must) (?:be )?(?:approv\w+|sign\w*|go (?:to|up))|have to ask my (?:lead|team lead|manager|supervisor|boss))\b/i,
	blamed:
		/\b(?:(?:no need|don['’]t|do not|stop|please not) (?:to )?(?:shout|yell|swear|rais)\w*|shout\w* at me|raise your voice|calm down|not my fault|(?:your|that|this) tone|(?:talk|speak) to me (?:like|that way))/i,
	ending:
		/\b(?:(?:anything|something) else|are we done|is that (?:all|everything)|that is all|have a (?:good|nice|lovely|great)|take care|good ?bye|wrap(?:ping)? (?:this|it) up|close (?:this|the) chat)\b/i,
	danger:
		/\b(?:gas (?:leak|smell)|smell\w* (?:of )?gas|smoke|on fire|flood\w*|water (?:is )?(?:coming|pouring|running)|fraud|scam\w*|(?:money|payments?) (?:is|are|keeps?|keep) (?:being taken|going out|leaving)|(?:no|without) (?:heat|heating|power|electricity|gas|water|medicine|insulin|oxygen)|bailiffs?|locked out)\b/i,
	forSomeone:
		/\b(?:on behalf|power of attorney|(?:help|helping|calling for|ringing for|speaking for) (?:my|a|him|her) ?(?:mum|mother|dad|father|son|daughter|husband|wife|gran\w*|neighbou?r|friend|brother|sister|aunt|uncle|partner)?)\b/i,
	hardToHear: /\b(?:hard of hearing|hearing aids?|deaf|(?:do not|don['’]t|cannot|can['’]t) hear)\b/i,
	theyRang: /\b(?:they (?:rang|called|phoned)|(?:rang|called|phoned) me|call came in|incoming call)\b/i,
	payNow:
		/\b(?:card (?:number|details)|pay (?:now|today|something)|(?:a|the) payment (?:now|today)|(?:can|shall) I take (?:a|the) payment|how (?:would|will) you (?:like to )?pay)\b/i,
	cause:
		/\b(?:because|(?:was|were|been) (?:ill|sick|off|away|short|lost|late)|backlog|(?:a |our )mistake|slipped|forgot\w*|nobody took|should(?: not|n['’]t) have happened|went (?:wrong|missing))\b/i,
	cutOff: /\b(?:cut off|line (?:dropped|went dead)|got disconnected|hung up)\b/i,
	sent: /\b(?:sent|posted|e-?mailed|handed in|uploaded|submitted|dropped off)\b/i,
	noChoice:
		/\b(?:none|no (?:other )?(?:choices?|options?|way)|nothing (?:else )?(?:I|we) can|only (?:choice|option|way))\b/i,
	twoChoices: /\b(?:or|either|and also)\b/i,
	notByName: /\b(?:we|they|someone|somebody|some one|one of|a colleague|the (?:team|office|desk|depot|department))\b/i,
	myself: /\bI(?: will| shall|['’]ll| am going to)\b/i,
	quick:
		/\b(?:note|send|e-?mail|text|add|log|book|mark|flag|tick|remove|take (?:it|that|this) off|put (?:it|that|this)|update|change)\b/i
} as const;

/** The way they said no, read from the words when it was not tapped. The first that fits wins. */
export const refusalWords = [
	[
		'never-got-it',
		/\b(?:(?:never|not|no record of) (?:got|get|received?|receiving|arrived?|come|came)|has(?: not|n['’]t) (?:arrived|come|reached)|(?:nothing|no (?:record|trace|sign|note|letter|e-?mail|form|paper(?:s|work)?|document)s?) (?:(?:has|have) )?(?:(?:yet )?(?:arrived|come|reached)|here|on (?:the |your |our |my )?(?:file|system|account|record)s?|from you)|(?:do not|don['’]t|cannot|can['’]t) (?:see|find|have) (?:any|a|your) (?:letter|e-?mail|form|paper|document|record)s?)\b/i
	],
	[
		'not-my-job',
		/\b(?:not (?:my|our|a) (?:job|department|area|desk|remit|team|thing)|not (?:something|what) (?:I|we) (?:deal|handle|do)|(?:do not|don['’]t) (?:deal|do|handle) (?:with )?(?:that|this)|I (?:am|work) (?:only )?(?:in |for )?(?:support|sales|billing|technical)\b(?=[^.]*$))\b/i
	],
	[
		'another-team',
		/\b(?:(?:another|other|different|wrong) (?:team|department|office|desk|number|line|company|provider)|(?:ask|ring|call|contact|speak (?:to|with)|talk to|go (?:back )?to|go through|write to|deal with) (?:the\b|your (?:bank|landlord|supplier|retailer|insurer|employer|dealer|provider|network)|retentions?|billing|sales|complaints|accounts|collections|customer|support|whoever)|(?:take|raise|bring) (?:that|this|it) up with|(?:is|that['’]s|it['’]s|one) (?:for|down to|up to|with|between you and) (?:the|your|them) [\w ]+ (?:to (?:sort|deal|decide|handle|fix|look)|not us)|(?:handled|dealt with|decided|done) by (?:the|another|a)|sold by)\b/i
	],
	['system', /\b(?:system|computer|screen|software|website|app|(?:button|box) is gr[ea]yed out)\b/i],
	[
		'policy',
		/\b(?:policy|policies|rules?|terms|guidelines?|procedures?|regulations?|(?:past|outside|beyond|after|out of|missed) (?:of )?(?:the|your|our|its) (?:[\w-]+ )?(?:window|period|deadline|scope|warranty|guarantee|cover(?:age)?|limit|time ?frame)|(?:not|n['’]t) (?:covered|included|eligible|entitled|part of (?:the|your) (?:cover|plan|contract))|(?:out of|no longer (?:in|under)) (?:warranty|guarantee|contract)|exclu(?:ded|sions?)|non-refundable)\b/i
	],
	[
		'wait',
		/\b(?:wait|queue|be patient|soon|in due course|as soon as|(?:up to|within|in|another|at least|give it(?: another)?) (?:\d+|an?|one|two|three|four|five|six|ten|a few|a couple of|another) ?(?:more |working |business )?(?:hours?|days?|weeks?|months?)|earliest|backlog|next available)\b/i
	]
] as const;
