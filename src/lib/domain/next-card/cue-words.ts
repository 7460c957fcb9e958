/** English patterns that show what a line of the journal has just said. A line that matches none brings no card. */
export const cueWords = {
	machine:
		/\b(?:voice ?mail|answer(?:ing)? ?(?:phone|machine)|(?:leave|record) (?:a|your) (?:message|name)|after the (?:tone|beep))\b/i,
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
	decided:
		/\b(?:declined?|denied|deny|rejected|turned down|unsuccessful|(?:not|never) (?:upheld|approved|accepted|covered under)|(?:final|our) (?:answer|decision|response)|decision (?:is|was|has|letter))\b/i,
	notDecided: /(?:\bnot|n['’]t)\b.{0,40}\byet\b|\byet to\b|\bstill (?:open|being|with|under|to be)\b|\bunder review\b/i,
	noRoom:
		/\b(?:no (?:room|way|leeway|exceptions?|discretion)|nothing (?:at all )?(?:I|we) can do|(?:cannot|can['’]t) (?:change|do) (?:a thing|anything)|hands are tied|not one penny)\b/i,
	noPower:
		/\b(?:(?:cannot|can['’]t|may not|not allowed to|not able to|unable to) (?:change|decide|approve|alter|touch|override|do (?:a thing|anything|that|it|more))|only (?:let|allow)\w*|(?:only|just) (?:take|answer|pass on)|not (?:mine|up to me|my decision|my call)|hands are tied|above my|no (?:power|say|authority)|nothing (?:I|we) can do)\b/i,
	kind: /\b(?:would (?:love to |like to |really |gladly )*help|wish I could|if I could|if it were up to me|believe you|agree with you|feel for you|know how (?:it|that) is|(?:would|['’]d) do it)\b/i,
	limit:
		/\b(?:(?:run|take|send|push|pass|kick|move) (?:it|this|that) up (?:the (?:ladder|chain|line)|to|higher)|up to (?:[£$€]|\d|a (?:sum|limit|certain))|(?:above|over|beyond|more than) (?:that|this|it)|my (?:own )?limit|the most I can|as far as I can|(?:needs?|has to|must) (?:be )?(?:approv\w+|sign\w*|go (?:to|up))|have to ask my (?:lead|team lead|manager|supervisor|boss))\b/i,
	danger:
		/\b(?:gas (?:leak|smell)|smell\w* (?:of )?gas|smoke|on fire|flood\w*|water (?:is )?(?:coming|pouring|running)|fraud|scam\w*|(?:money|payments?) (?:is|are|keeps?|keep) (?:being taken|going out|leaving)|(?:no|without) (?:heat|heating|power|electricity|gas|water|medicine|insulin|oxygen)|bailiffs?|locked out)\b/i,
	forSomeone:
		/\b(?:on behalf|power of attorney|(?:help|helping|calling for|ringing for|speaking for) (?:my|a|him|her) ?(?:mum|mother|dad|father|son|daughter|husband|wife|gran\w*|neighbou?r|friend|brother|sister|aunt|uncle|partner)?)\b/i,
	hardToHear: /\b(?:hard of hearing|hearing aids?|deaf|(?:do not|don['’]t|cannot|can['’]t) hear)\b/i,
	theyRang: /\b(?:they (?:rang|called|phoned)|(?:rang|called|phoned) me|call came in|incoming call)\b/i,
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
