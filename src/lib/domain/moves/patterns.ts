import type { Move } from './move.ts';

const r = String.raw;

/**
 * Classes of words for the patterns below, which name them as `<class>`. A word of a class may itself name a class.
 * `~` stands for up to three words in between, `~~` for up to seven.
 */
const classes: Readonly<Record<string, string>> = {
	will: r`(?:will|would|shall)`,
	no: r`(?:no|not|nothing|none|noone|isnt|arent|wasnt|dont|doesnt|didnt|cant|couldnt|havent|hasnt|without|never|zero)`,
	ask: r`(?:needs?|needed|wants?|wanted|requires?|required|requiring|asks?|asking|asked|please|can i|could i|may i|can you|could you|can we|could we|would you|will you|you must|i must|must|give|confirm|verify|what is|tell|have you|do you have|got|send|take|provide|require|know)`,
	detail: r`(?:sort code|account holder|full name|surname|email address|contact details|id and v|account details|name on (?:the|your) account|date|initials|house number|(?:account|customer|client|policy|order|booking|reference|membership|member|phone|mobile|contact|card|meter|registered|tracking|invoice|telephone|social|insurance|case|consumer|contract) (?:number|idcard|email|security)|name|dob|birthday|postcode|address|surname|idcard|security (?:questions?|checks?|answers?)|memorable|maiden|last (?:four|4|three|3)|ssn|aadhaar|pan|letters \d|who i am|my details|your details|some details|customer idcard)`,
	paper: r`(?:photo|screenshots?|copy|copies|proof|receipts?|invoices?|forms?|documents?|paperwork|papers?|statements?|payslips?|letter|certificate|contract|licen[cs]e|passport|kyc|evidence|report|bill|bills|label|quote|quotes|estimate|idcard|video|scan|scans|signature|list|declaration|note from|doctors|pages)`,
	sent: r`(?:letters?|emails?|forms?|documents?|parcels?|package|packages|payments?|returns?|paperwork|papers?|photo|receipts?|items?|messages?|complaint form|claim form|attachments?|application|cheque|request|details|fax|anything|router|device|info)`,
	boss: r`(?:supervisors?|managers?|lead|leads|boss|bosses|senior|seniors|superiors?|higher up|higher ups|management|escalation team)`,
	team: r`(?:billing|complaints?|claims?|retentions?|loyalty|tech|technical|support|sales|accounts?|collections?|fraud|escalations?|returns|refunds|faults?|loans?|mortgages?|cards?|leavers?|disputes?|customer (?:services?|care|relations)|desk|department|team|warehouse|back office|finance|payments?|legal|head office|bereavement|security|networks?|cancellations?|bookings|second line|third line|first line|level (?:2|two|3)|tier (?:2|two)|specialist|engineers|repairs|store|depot|helpdesk|insurance|credit control|hr|customer experience|supervisor|manager|line \d)`,
	other: r`(?:courier|bank|shop|store|seller|manufacturer|landlord|airline|hotel|insurer|insurance|supplier|retailer|council|dealer|garage|carrier|merchant|agent|freeholder|network operator|distributor|post office|delivery (?:company|firm)|third party|loss adjuster|card (?:issuer|company|provider)|provider|hospital|builder|contractor|platform|head office|ombudsman|other (?:company|firm|bank|team|side|department)|employer|school|gp|branch|local office)`,
	money: r`(?:\$\S+|\d+(?:\.\d+)? ?(?:pounds?|quid|euros?|dollars?|bucks|rupees|rs|naira|percent)?|tenner|fiver|(?:twenty|thirty|forty|fifty|hundred|ten|five|fifteen) (?:pounds?|quid|euros?|dollars?|bucks|percent))`,
	fee: r`(?:fees?|charges?|charged|cost|interest|vat|tax|premium|tariff|rental|usage|units|standing charge|admin|surcharge|penalty|roaming|bundle|pro ?rata|arrears|readings?|reconnection|delivery|subscription|excess|deposit|increase|late payment|processing)`,
	day: r`(?:mon|tues?|wed|weds|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight)`,
	ago: r`(?:\d+|a|an|one|two|three|four|five|six|seven|eight|ten|fourteen|thirty|few|couple|another|couple of|a few|several)`,
	span: r`(?:days?|hours?|weeks?|months?|min|sec|fortnight|years?|h|working|business|bills?)`,
	fix: r`(?:refund(?:ed|ing)?|credit(?:ed|ing)?|cancel\w*|remov(?:ed|ing)|waiv(?:ed|ing)|fixed|fixing|sort(?:ed|ing)|correct(?:ed|ing)|updat(?:ed|ing)|approv(?:ed|ing)|appl(?:ied|ying)|revers(?:ed|ing)|process(?:ed|ing)|reinstat(?:ed|ing)|unlock(?:ed|ing)|booked|booking|added|adding|chang(?:ed|ing)|taken|taking|put(?! it down)|putting|reset|resolv(?:ed|ing)|activated|activating|unblocked|wiped|written|replaced|restored|cleared|clearing|reduced|lifted|released|adjusted|amended|issued|issuing|sent|refunded|accepted|agreed|upheld|stopped|extended|granted|dropped(?! the ball)|authorised|paid|closed off|knocked|honoured|switched)`,
	act: r`(?:refund|credit|send|post|email|replace|repair|fix|sort|cancel|remove|waive|reverse|process|arrange|order|raise|open|log|book|look|investigate|review|check|chase|escalate|pass|forward|issue|pay|deliver|reinstate|restore|update|correct|amend|make|get|give|put|do|speak|note|submit|apply|add|flag|follow|resolve|come|have|receive|see|dispatch|ship|collect|switch|install|take|approve|return|reconnect|release|lift|transfer|honour|go|credited|start|complete|let|set|try|find|report|write|reduce|close|adjust|compensate|reimburse|drop|visit|attend|reply|respond|answer)`,
	says: r`(?:says?|said|claims?|reckons|apparently|because|told|tells|thinks|goes|insists|saying|that|was|it is)`,
	came: r`(?:on file|received|receive|got|arrived?|came|come|reached|reach|here|there|showing|show|scanned|turned up|delivered|through|in|with us|landed|from (?:me|you))`,
	idle: r`(?:inactiv\w+|idle|no (?:reply|response|answer)|(?:dont|not) (?:reply|respond|type|answer|hear)|nobody types)`,
	fault: r`(?:mistakes?|fault|faults|errors?|slip|oversight|bad|blunder|cock up)`
};

/** The ways in which each move shows in plain words. */
const ways: Readonly<Partial<Record<Move, readonly string[]>>> = {
	'machine-menu': [
		r`(?:bot|robot|chatbot|chat bot|ivr|automated|virtual (?:assistant|agent)|answering machine|voicemail|(?:recorded|automatic) (?:voice|message|announcement)|phone menu|main menu|recording(?= [.,])|recorded message) `,
		r`press (?:\d|one|two|three|four|five|star|hash)`,
		r`menus?(?= )`,
		r`in the queue`,
		r`(?:estimated|expected|average) wait`,
		r`calls? (?:may|will|is|are|being|might)? ?(?:be )?(?:being )?(?:recorded|monitored)`,
		r`(?:say|enter|key in|type) (?:\S+ ){0,5}(?:digits?|hash|star key|pound key|followed by) `
	],
	'asks-details': [
		r`<ask> ~~(?:<detail>)(?! of )`,
		r`^ (?:(?:and|ok|security|the|long|your) )*(?:\S+ )?(?:number|reg|details|security|name) (?:\S+ ){0,5}(?:please|off|on|now|vehicle|questions|qs) `,
		r`(?:what is|which|whose|spell|asking for|after|need|needs|want|wants|off|confirm|give) ~(?:reg|registration|number|surname|info|details)(?! (?:of|in|on|from) (?:the )?(?:text|card|back))`,
		r`(?:registered|listed) (?:under|with|to)`,
		r`who (?:am|is) (?:i|this|calling|it) ?(?:speaking|talking|i am)? ?(?:to|with)?`,
		r`(?:speaking|talking) (?:to|with) (?:the )?(?:account holder|bill payer|policy ?holder|main|card ?holder)`,
		r`(?:through|past|passed?|clear|do|doing|complete) (?:the )?(?:security|verification|data protection|id and v)`
	],
	'asks-secret': [
		r`(?:needs?|wants?|asks?|asking|give|tell|with|and|share|enter|confirm|have) ~(?:login|password|passcode|pin|username and|log in details|bank details|cvv|card details|one time)`,
		r`(?:log|logged|sign) ~(?:in|on|onto|into|to) ~(?:bank|banking|account)(?= )`,
		r`(?:approve|accept|authorise|click|allow|confirm|press) ~(?:notification|prompt|request|push|link) ~(?:app|phone|sent|pops?|banking|they|he|she|coming)`,
		r`(?:numbers?|digits?) ~(?:front|back|card|reader)(?= )`,
		r`(?:full |whole |your |my |the |bank |debit |card |atm |banking |complete |give ~|tell ~|need ~|wants? ~)(?:pin|pin number|password|passcode|passcodes|cvv|cvc|otp)(?! reset| letters?)`,
		r`(?:any ?desk|team ?viewer|quick ?support|remote access|remote (?:in|on|into)|screen ?share|screensharing|share (?:my |your |the )?screen|see (?:my|your) screen|take (?:over|control) (?:of )?(?:my|your)|control of (?:my|your)|let (?:him|her|them) (?:in|into|onto))`,
		r`test payment`,
		r`(?:safe|secure|new secure|holding|protected) account`,
		r`remote(?:ly)? (?:control|access|into|connect\w*|session|support)`,
		r`(?:buy|purchase|pay (?:with|in|by)|get) ~(?:giftcard|vouchers|crypto|bitcoin|steam)`,
		r`code (?:that |which )?(?:i|we|they|he|she)? ?(?:have )?(?:just )?(?:text|texted|sent|sms|came)`,
		r`(?:number|code|digits?|pin|word) (?:in|on|from) (?:the|that|my|your) (?:text|message|sms|email|app|authenticator)`
	],
	'asks-what-i-want': [
		r`(?:what|how) (?:\S+ ){0,5}(?:you|i) (?:\S+ ){0,3}(?:want|wanted|wanting|like|expect|expecting|hoping|looking|after|prefer|have in mind|seeking|achieve)(?! (?:to pay|me to|my))`,
		r`(?:tell me|what is|hear|explain|listening) ~(?:problem|complaint|story|issue|wrong)(?= )`,
		r`what (?:\S+ )?(?:would|do|did|is it|are|exactly do|can|could) (?:it )?(?:you|i|we) ?(?:are|am)? ?(?:\S+ )?(?:like|want|wanting|expect|need|hope|hoping|prefer|looking|after|calling|chasing)`,
		r`how (?:can|may|might|could|do|should|would) (?:i|we) (?:be )?(?:help|assist|of|best help)`,
		r`what can we do to`,
		r`nature of (?:your|the|my)`,
		r`how can we (?:\S+ ){0,3}better`,
		r`(?:my|your) ideal (?:outcome|\S+)`,
		r`what (?:can|could|may) (?:i|we) do (?:for|to help)`,
		r`what (?:is |has |have )?(?:brought|brings) (?:you|me)`,
		r`what would (?:make|fix|satisfy|resolve|put|sort|help|settle|be a)`,
		r`(?:asks?|asking|asked|tell (?:me|us|him|her)|explain) what (?:happened|is going|is wrong|went|the (?:problem|issue|matter))`
	],
	'explains-charge': [
		r`(?:it|that|this|fee|fees|charge|charges|bill|amount|sum|balance|price|cost|extra|\$\S+|\d[\d.]*|pounds?|quid|dollars?|rest|difference|total|increase) (?:is|was|are|were|being|includes?|covers?|comes from|relates to|will be|would be) (?:\S+ ){0,4}(?:<fee>|in advance|because|due to|for the|for a|from (?:the|a|when|your|my|january|february|march|april|may|june|july|august|september|october|november|december)|two months|2 months|made up|months)`,
		r`(?:balance|bill|total|amount|that|it|price) (?:\S+ )?(?:includes?|covers|is made up|made up)(?= )`,
		r`(?:add|adds|charge|charges|bill|bills) (?:\S+ ){0,2}(?:percent|extra|month|ahead|in advance|for credit)`,
		r`(?:it|that|this) (?:is|was) (?:just |only |all )?(?:standard|normal|correct|right|automatic)(?: |$)(?!way)`,
		r`(?:pro ?rata|estimated|plus vat|made up of|works out (?:as|at)|consists|broken down|out of (?:bundle|allowance)|out of contract (?:price|rate)|two months in|2 months in|discount (?:\S+ )?(?:ended|ran|expired|finished|came off|dropped)|price (?:rise|increase|went up)|went up (?:in|by|because)|up (?:by )?\S+ (?:due|because))`,
		r`(?:went over|over) (?:my|your|the) `,
		r`(?:is|has) (?:\S+ ){0,2}(?:rate|interest|tariff|two bills|\S+ bills)(?= )`
	],
	'asks-papers': [
		r`(?:needs?|wants?|requires?|required|requiring|asking for|asks for|asked for|asking me for|request\w*|require|looking for|after|just need|insists on|must have|must see|waiting (?:on|for)) ~~<paper>`,
		r`(?:have you got|do you have|can i see|can we see|is there|have you) ~<paper>`,
		r`(?:need|needs|must|send) ~(?:boarding|serial|invoice|picture|pass)`,
		r`(?:need|needs|want|wants) (?:something|anything|it all|everything|two|three|\d) (?:\S+ ){0,3}(?:with|in writing|quotes|showing|proving|that)`,
		r`(?:send|upload|attach|submit|provide|fill (?:in|out)|email|complete|forward) (?:us|me|in|the|a|your|over|it|them|through|some|over)? ?~<paper>`,
		r`(?:whatsapp|furnish|produce|present|take|get|obtain|dig out|find|drop (?:in|off)|bring in) (?:me |us |him |her |them |a |the |my |your |an |some )*(?:\S+ )?<paper>(?! (?:is|was))`,
		r`(?:have|has) you (?:\S+ ){0,2}(?:evidence|police reference|proof|reference|crime|receipt|anything to)`
	],
	'asks-papers-again': [
		r`(?:send|sent|sending|upload|submit|provide|email|fill|post|scan|complete|attach|<paper>) ~~(?:again|once more|second time|third time|2nd time|3rd time|4th time|fourth time|over again|all over|from scratch|a second|twice)(?= )`,
		r`(?:resend|resent|re send|resending|reupload|re upload|re uploaded|resubmit|re submit|re ?attach|rescan|redo|do it over|do them over)`,
		r`(?:retake|redo|clearer|better|sharper|another) (?:\S+ )?(?:it|one|copy|photo|picture|scan|in)(?= )(?! (?:agent|person|now))`,
		r`(?:asks?|asked|asking|wants?|needs?) ~~(?:2nd|second|third|3rd|fourth) time`,
		r`already (?:sent|gave|given|uploaded|provided)`,
		r`(?:needs?|wants?|send|require|asking|get|upload|fill|give) ~(?:again|another|same|new|fresh) ~<paper>`
	],
	'denies-record': [
		r`<no> (?:\S+ ){0,5}(?:record|records|notes?|trace|logs?|logged|history|evidence|complaint|conversations?|chats?|agreements?|promise|promises|mention|arrangement|ticket|case) (?!number|again)`,
		r`<no> (?:\S+ ){0,4}(?:calls?|call from|ringing|calling|contact|agreed|promised|noted) (?:\S+ ){0,4}(?:here|on|from|that|system|notes|file|account|me|you|to|with|$)`,
		r`(?:isnt|not|nothing|wasnt) (?:\S+ )?(?:on|in|showing on|noted on|written) (?:the |our |my |your |this |here)?(?:system|file|notes|account|record|screen|here|log)`,
		r`only (?:rang|called|one call|contacted)`,
		r`(?:never|didnt|hasnt) (?:happened?|take place|took place|existed?)`,
		r`nothing (?:\S+ )?to (?:show|say|suggest|prove|indicate|back|confirm)`,
		r`(?:noone|nobody) (?:\S+ )?(?:called|here called|by that name|of that name)`,
		r`(?:doubt|unlikely|dont think|no way) (?:that )?(?:anyone|they|we|he|she|someone|my)`,
		r`noone (?:\S+ )?(?:rang|called|phoned|spoke|contacted|wrote|emailed|told|said|has|have|ever) (?:\S+ )?(?:me|you|to|that|on|spoken|called|been)`,
		r`(?:agreement|promise|call|note|discount|deal|conversation|offer|complaint) (?:\S+ )?(?:isnt|wasnt|not) (?:\S+ )?(?:showing|here|there|on|recorded|logged)`
	],
	'blames-me': [
		r`(?:you|(?:<says>) (?:\S+ ){0,3}i) (?:should have(?! been)|shouldnt have|failed|missed|forgot|didnt|never|left it|chose|agreed|signed|ticked|opted|entered|gave|cancelled|ordered|dropped|damaged|broke|moved|put the|put in|typed|picked|selected|used|clicked|were supposed|were meant|was supposed|was meant|had|ought|would must|were told|was told|were warned|accepted|changed|waited|let|delayed|were late|was late|were out|werent|wasnt|lost|ignored|refused|caused|overloaded|misread|installed) `,
		r`(?:your|my own|your own|customers?|user|entirely|all down to|down to|up to) (?:fault|responsibility|error|problem|choice|doing|negligence|job|lookout|decision|duty|you|me)`,
		r`(?:<says>) (?:\S+ ){0,3}(?:i left|you declined|you chose|you accepted|you ticked|you opted|you agreed)`,
		r`water got in`,
		r`from (?:me|you) (?:using|dropping|leaving|not)`,
		r`(?:you|i) must (?:have |give|tell|check|keep)?(?:\S+ )?(?:notice|checked|pressed)`,
		r`(?:did you not|didnt you|you must have|you might have|why didnt you|you could have|you had (?:the|a|plenty|\d)|if you had|you let|you werent|you clearly|you obviously) `
	],
	'refuses-plain': [
		r`(?:he|she|they|we|i|says|sorry|no|just) (?:\S+ )?(?:cant|wont|couldnt|wouldnt)(?= $| [.,]| do| he| she| they| says| sir| madam| sorry)`,
		r`^ (?:(?:so|well|sorry|it is|that is|just|just a|a|again|still|um|er|and|but|he|she|they|says?|said|answer is|straight|flat|simple) ?(?:, )?)*(?:no|nope|a no|flat no|hard no)(?= [.,]| (?:he|she|they|we|i|cant|sorry|can|says?|said|sir|madam|way|chance|not|that|it|again|unfortunately|afraid|refund|discount|exceptions?|luck|joy|deal|go|point|compensation|credit) | $)`,
		r`(?:refus\w+|declin\w+|reject\w+|denied|denies|deny|turned (?:\S+ )?down|turning (?:\S+ )?down|unsuccessful|knocked (?:it |me )?back|dismissed|not (?:upheld|approved|accepted|successful|granted)|wasnt (?:upheld|approved|accepted|successful)|hasnt been (?:upheld|approved|accepted))`,
		r`(?:cant|couldnt|wont|wouldnt) (?!see|find|tell|say|hear|access|open|locate|get into|know|remember|pull)(?:\S+ ){0,2}(?:<act>|help|offer|change|accept|allow|authorise|agree|budge|move|consider|go|provide|cover|grant|discuss|entertain|promise|guarantee|overturn|backdate|extend|stop|touch|reopen|exchange|swap|match|say yes|do that)(?= )`,
		r`(?:isnt|not|wont be|no longer|dont think it is|never) (?:be )?(?:\S+ )?(?:possible|something|happening|doable|option|will happen|available|willing|prepared|able|feasible|entertained|accepted|offered|gonna|interested|budging|moving|that easy)(?= )`,
		r`(?:wont|cant) be (?:\S+ing|\S+ed|able|possible|done|given|happening)`,
		r`above my`,
		r`wont happen`,
		r`(?:isnt|not) (?:authorised|allowed|permitted|empowered|able)`,
		r`(?:appeal|decision|claim|answer|dispute) (?:\S+ ){0,2}(?:is|was) (?:a )?no`,
		r`(?:dont|doesnt) have (?:the |any )?(?:authority|power|permission|access|say)`,
		r`(?:all|most) (?:\S+ )?(?:i am|we are|he is|she is|they are) (?:prepared|willing|able)`,
		r`(?:is|was|a|big|still|be|sadly|polite) (?:a )?(?:\S+ )?no (?:from|to|on|for|im|i am|sorry|unfortunately)`,
		r`(?:not|isnt|am not|arent) (?:\S+ )?(?:doing|able|taking|interested|moving|giving|refunding|paying|changing|offering)(?= )`
	],
	'refuses-policy': [
		r`(?:polic(?:y|ies) (?!number|ref|holder|document|schedule|start)|policy$|rules?|terms|clause|section \d|para(?:graph)? \d|guidelines?|procedures?|regulations?|regulators?|the law|legally|legislation|gdpr|data protection(?! check| question)|privacy (?:law|rules|reasons)|compliance|protocol|fair usage|ofcom|ofgem|fca|rbi|trai|standard practice|agreement says|contract says|contract states|it says in (?:the|your|my)|per (?:the|our|your) (?:contract|agreement|terms))`,
		r`(?:not|isnt|arent|wasnt|never) (?:\S+ )?(?:covered|included|eligible|entitled|refundable|insured|part of)`,
		r`(?:out of|outside|past|beyond|passed|over|no longer (?:in|under|within)|isnt (?:in|within|under)|not (?:in|within|under)|missed|after) (?:of )?(?:the |your |our |my |its )?(?:\S+ ){0,3}(?:warranty|guarantee|window|deadline|time ?limit|return period|cooling off|period|cut ?off|time ?frame|contract|timescale)`,
		r`dont qualify`,
		r`doesnt include`,
		r`non ?refundable`,
		r`(?:by|the|its) law`,
		r`(?:must|should) be (?:approved|signed off|authorised)`,
		r`(?:in|under|by) (?:the|your|my|our) (?:contract|agreement|terms|policy)`,
		r`after \S+ (?:days|weeks|months|hours|years?)(?= )(?! (?:we|they|you) (?:will|get|can))`,
		r`(?:only|just) (?:\S+ )?(?:allowed|permitted|entitled|authorised|covers?|insured) (?:to|for|up|one|two|the)`,
		r`(?:warranty|guarantee|cover|contract|return window|trial|offer period|right to \S+|window) (?:\S+ )?(?:ran out|has run out|expired|ended|is up|finished|is over|void|voided|lapsed|has passed|passed|closed)`
	],
	'refuses-system': [
		r`(?:systems?|computers?|software|screen|tools?|website|portal|app|database|crm|platform|servers?|button|field|option|program) (?:\S+ ){0,4}(?:cant|wont|doesnt|dont|isnt|arent|not|says? no|down|block\w*|lock\w*|freez\w+|froze\w*|crash\w*|errors?|gr[ea]yed|reject\w*|stuck|slow|updat\w+|offline|unavailable|playing up|bust|kick\w*|refus\w*|maintenance|broken|hung|fail\w*|only lets?|only allows?|throw\w*|gone|stops?|prevents?)`,
		r`(?:error|errors|frozen|crash\w*|upgrad\w+|glitch\w*|blocked)(?= )(?! (?:on|at) (?:our|their|my))`,
		r`(?:is|are|gone|been) (?:\S+ )?(?:down|offline) (?:\S+ ){0,3}(?:at|cant|today|so|across|for|again|right|now|,|\.)`,
		r`(?:locked|overrid\w+|override|error (?:message|code)|technical (?:issue|error|difficult\w+|fault|problem)|it issue|glitch|bug)(?! (?:on|at) (?:our|their|my))`,
		r`(?:hasnt|havent|hasnt got|havent got|dont have|doesnt have) (?:\S+ )?(?:a |the |any )?(?:button|option|access|screen|facility|functionality|tool|field|way)(?= )`,
		r`outage`,
		r`(?:wont|not) go(?:ing)? through`,
		r`(?:timing|timed|times) out (?:when|on|every|again|each)`,
		r`no (?:option|button|field|way|facility|function|box) ~(?:here|screen|for (?:me|him|her|us|it|that)|to|on (?:the|my|her|his))`
	],
	'refuses-not-mine': [
		r`(?:isnt|not|nothing to do with|never|not down to) (?:us|our|my|me|them|their|his|her|ours) ?(?:department|area|team|job|remit|problem|thing|side|desk|responsibility|business|end|place|call centre)?(?= [.,]| $| (?:it|that|so|you|then|mate|sir|madam|he|she|they|i|says?|to|anymore|anyway|but)) `,
		r`(?:we|i|they|she|he|us) (?:here )?(?:dont|doesnt|only|just|cant) (?:\S+ )?(?:do|deal|handle|look after|cover|manage|touch|work|process|see|take) (?:with |in |on |new )?(?:that|this|those|refunds|billing|sales|claims|complaints|technical|returns|cards|mortgages|payments|accounts|deliveries|\S+ here|sales|faults|orders|it here)(?= )`,
		r`(?:that|it|this) is (?:a |the |an |for |with |down to |up to |really )?(?:<other>|<team>)s? (?:\S+ ){0,2}(?:not|job|thing|issue|matter|department|problem|to|that|responsibility|side|now|who|mate|you|they|does|deals|$)`,
		r`(?:landlord|bank|courier|seller|shop|openreach) (?:should|must|would|has|have|who)`,
		r`(?:you|i) (?:will )?(?:must|should|would must|want to|better|can|could) (?:\S+ )?(?:speak|talk|write|raise (?:it|this|that)|take (?:it|this|that)|go back|be speaking|deal|discuss (?:it|this|that)) (?:it |this |that |up )*(?:to|with)(?= )`,
		r`dont own`,
		r`nothing to do with (?:us|this|our|them|me|that)`,
		r`(?:sets?|makes?|decides?) the (?:rules|price|prices|policy)`,
		r`(?:\S+) (?:is|are) (?:\S+ )?(?:responsible|liable|in charge)(?= )`,
		r`you want (?:the|our) (?:\S+ )?(?:people|team|guys|department|line)`,
		r`(?:only|just) (?:web ?chat|the \S+ line|sales|front|a (?:call centre|reseller|broker|middle))`,
		r`(?:that|it|this) (?:is|would be) (?:one )?(?:for|with|under) (?:the |our |your )?(?:<team>|<other>)`,
		r`between (?:you|me) and`,
		r`(?:best|better)(?: off)? (?:to )?(?:speak|speaking|talk|talking|contacting|asking|going|trying|phoning|ringing) (?:to |with )?`,
		r`(?:matter|one|question|issue|something|job|query|decision|problem) for (?:the |your |my |their )(?:<team>|<other>|\S+ (?:team|department))`,
		r`(?:we|i) (?:are|am) (?:just |only )(?:the|a) `,
		r`(?:<other>|<team>)s? (?:\S+ )?(?:deals?|handles?|must (?:deal|sort)|looks? after|is responsible|responsibility|are responsible|would deal|decides?|controls?|sorts?)(?= )`
	],
	'refuses-wait': [
		r`(?:wait|waiting|allow|give (?:it|them|us|that)|leave it|patient|hang on|hold tight|sit tight|come back|try (?:again|back)|check back|check again|callback|call again|ring again|keep an eye|let it) (?:\S+ ){0,5}(?:<ago> (?:\S+ ){0,2}<span>|until|tomorrow|later|next|for (?:the|a|my|your|it|them|their|that)|january|february|march|april|may|june|july|august|september|october|november|december|<day>|in (?:a|the|\d)|day|days|weeks?|hours)`,
		r`(?:pending|backlog|in (?:a|the) queue|queue of|takes time|take time|still (?:\S+ )?(?:processing|progress|processed|pending|investigating|under|open|being|with)|being processed|under (?:review|investigation)|in progress|(?:not|isnt) (?:due|ready|cleared|posted|settled) yet|too (?:early|soon)|only after|once (?:the|they|it|your|my|we)|drops? off|falls? off|sort itself|clear itself)(?= )`,
		r`(?:call|ring|try|come|check|contact|email) (?:us |me |them |back |in )*(?:again|back) (?:in|after|on|next|tomorrow|when|at|later|if|nearer|closer|once)`,
		r`(?:cant|nothing|wont|not(?! read| check)|no) (?:\S+ ){0,6}(?:until|till|before|while|as long as|yet)(?= )`,
		r`(?:sit|hang|hold) tight`,
		r`(?:\d+|\S+) (?:week|day|month|hours?) wait(?= )`,
		r`(?:weeks|days|months) (?:to )?(?:run|pass|left)`,
		r`must (?:\S+ )?(?:go through|run its|complete|finish|be processed|take its|clear)`,
		r`still (?:within|being|under|in|with)(?= )`,
		r`(?:once|until|when) (?:it|they|that|the \S+|your \S+) (?:is|has|have|are) (?:\S+ )?(?:cleared|done|finished|processed|in|back|gone|been|posted)`
	],
	'refuses-never-received': [
		r`(?:never|not|didnt|hasnt|havent|dont|wasnt|isnt|cant|no|nothing) (?:\S+ ){0,3}(?:receive|received|receiving|got|get|gotten|arrived?|come in|came in|come|came|reached|turned up|landed|had|delivered|through|scanned|see|seeing|find|showing|located?|opened) (?:\S+ ){0,4}(?:<sent>|from (?:me|you)|through|us|it|in|back)(?= )`,
		r`(?:nothing|not|never|havent|hasnt|didnt) (?:\S+ )?(?:reached|seen|received|had|got) (?:our|us|your|my|the|any)(?= )`,
		r`(?:your|my|the|any|that|those) (?:\S+ ){0,2}(?:<sent>|label) (?:\S+ )?(?:never|didnt|hasnt|havent|not|isnt|wasnt) (?:\S+ ){0,2}(?:<came>)(?= )`,
		r`(?:my|your|the|that|those|any) (?:\S+ ){0,3}(?:<sent>|paperwork) (?:\S+ ){0,3}(?:didnt|hasnt|havent|isnt|arent|wasnt|never|not) (?:\S+ )?(?:get to|get here|show|showing|showing up|come|arrive|arrived|reach|reached|received|go through|there|attached|here|upload|uploaded|got)(?= )`,
		r`show no payment`,
		r`still waiting (?:for|on) your`,
		r`(?:havent|not|hasnt|never) been paid`,
		r`(?:dont|doesnt|havent got|hasnt got|didnt) (?:\S+ )?have (?:\S+ )?(?:your|my|that|the|any) (?:\S+ )?<sent>(?= )`,
		r`(?:shows?|showing|still|marked) (?:\S+ )?(?:as )?unpaid`
	],
	'dont-know': [
		r`not (?:\S+ ){0,2}(?:sure|certain)`,
		r`(?:dont|doesnt|didnt|wouldnt|not|couldnt) (?:\S+ ){0,2}know(?= )(?! (?:more|when|if|by))`,
		r`no (?:idea|clue)`,
		r`couldnt (?:say|tell)`,
		r`(?:never|not|hasnt|havent) (?:\S+ )?(?:come across|heard of|seen|dealt with|had) (?:\S+ ){0,2}(?:that|this|one|it|a|anything)`,
		r`unsure`,
		r`maybe(?= )`,
		r`hard to say`,
		r`not the (?:right|best) (?:one|person)`,
		r`not (?:\d+|hundred|one hundred) percent`,
		r`(?:cant|couldnt|didnt|not able to) explain`,
		r`(?:didnt|doesnt|dont) seem (?:to know|sure|certain)`,
		r`(?:noone|nobody) (?:\S+ )?(?:understands|knows|can explain)`,
		r`(?:havent|not|wasnt|hasnt) been (?:told|trained|shown|given)`,
		r`(?:hasnt|havent|hasnt got|havent got|doesnt have|dont have) (?:\S+ )?(?:a )?(?:clue|idea)`,
		r`cant (?:say|tell)(?! me how)`
	],
	'no-supervisor': [
		r`(?:no|not|isnt|arent|noone|none|wont|cant|dont|doesnt|couldnt|without) (?:\S+ ){0,5}<boss>(?! (?:will|would) (?:call|ring|phone|contact|be)| can (?:call|ring))(?= )`,
		r`<boss> (?:\S+ ){0,4}(?:not|isnt|arent|dont|doesnt|busy|unavailable|meeting|meetings|lunch|off|away|gone|holiday|on leave|same|engaged|another call|calls|on break|wont (?:speak|talk|take|come|help|tell)|cant (?:speak|talk|take|come|help)|finished|sick|home|tied up|no different)(?= )`,
		r`(?:noone|nobody) (?:else|senior|higher)(?= )`,
		r`(?:noone|none|isnt anyone|not anyone|nobody) (?:\S+ ){0,3}(?:above|senior|higher|else (?:here|to)|over me)(?= )`
	],
	'hands-on': [
		r`(?:put|putting|pass|passing|transfer|transferring|transfering|connect|connecting|send|sending|hand|handing|move|moving|divert|diverting|forward|forwarding|switch|switching|patch|patching|refer|referring|escalate|escalating|redirect|redirecting|bounce|bouncing|shift|shifting|pop|popping|get|getting|swap|swapping|drop|dropping|take|taking) (?:you|me|us|your call|my call|the call|this call|call|customer|this chat|the chat) (?:\S+ ){0,2}(?:through|over|on|onto|across|to|back to|now|straight|up|directly|into)(?= )(?! (?:a |the |to |my |your )?(?:\S+ )?(?:hold|mute|list|plan|speaker|debt|security|verification|it|tariff|deal))`,
		r`(?:get|getting|fetch|fetching|grab|grabbing|find|finding|bring|bringing|call over|calling over|see if i can get|get hold of|getting hold of|pull|pulling|goes|gone|going|went|off|conference|conferencing) (?:in )?(?:to (?:get|fetch|find) )?(?:you |me |us )?(?:his |her |my |a |the |your |their |someone |an |over )*(?:\S+ )?<boss>(?= )(?! (?:to (?:call|ring|phone|contact|check|ask|look))| on (?:that|this|it)| about| approval)`,
		r`<boss> (?:\S+ ){0,2}(?:free|available|can) (?:to )?(?:take|speak|talk|help)(?! you back)`,
		r`(?:transfer|transferring|transfering|connect|connecting|redirecting|escalating|diverting) (?:you|me|us|the call|your call|my call|this call|call|now|to|over|through)(?= )(?! (?:debt|a debt))`,
		r`(?:being|am|getting|be|is) (?:\S+ )?(?:transferred|transfered|passed|put|connected|moved|handed|switched|redirected|forwarded|escalated|diverted|sent) (?:\S+ )?(?:to|on|over|through|across|up)(?= )`,
		r`<boss> (?:is )?(?:\S+ )?(?:coming (?:on|to the|over)|on (?:the|his|her) way|will take (?:over|the call|this)|is taking|picking up|jumping on|stepping in)`
	],
	'handed-on': [
		r`(?:new|different|another|next|second|third|3rd|fresh) (?:person|guy|lady|man|woman|agent|adviser|advisor|one|bloke|fella|fellow|girl|rep|voice|chap|lad|operator|executive|representative|someone|dude|human)(?= )(?! (?:will|would|must|can|is will|has to|card))`,
		r`(?:my name is|this is|i am|name is|it is) \S+ (?:\S+ )?(?:in|from|at|with|on) (?:the )?(?:\S+ )?<team>`,
		r`through to (?:the |a )?(?:<team>|\S+ (?:desk|team|department))`,
		r`(?:speaking|talking|chatting|on) (?:to|with) (?:(?:a|the|someone|guy|lady|man|woman|girl|agent) )?(?:\S+ )?(?:in|from|at|of) (?:the )?<team>`,
		r`(?:someone|person|man|woman|lady|guy) (?:else|new|different) (?:\S+ )?(?:now|on|picked|answered|here|came|took|has|is)`,
		r`\S+ speaking (?:, )?<team>`,
		r`now (?:with|at|in|on) (?:the |a )?<team>`,
		r`<boss> (?:has |have |is |just )*(?:come on|joined|come to the|here|taken over|picked up|on now)`
	],
	'hold-coming': [
		r`(?:on hold|hold (?:on|the line|for|please|a|while|music|there|time)|hold(?= [.,]| $)|(?:can|could|please|please can|will|would) you (?:\S+ )?hold|hold \d|hold that line|holding(?= ,| while| for)|on mute)(?! (?:until|the (?:payment|charge|debt|account)))`,
		r`(?:one|two|a|just a|half a|1|2|1 more|few|couple of) (?:moment|sec|second|min|tick|ticks|mo|jiffy|secs|moments)(?! (?:time|copy|one|line|person))`,
		r`(?:is|are|am|he|she|guy|agent) (?:\S+ )?(?:checking|looking|reading|searching|typing up|discussing|consulting|investigating)(?= (?:something|it|this|that|with|the|my|up|into|now|,|\.|for|at|through|in)| $)`,
		r`bear with`,
		r`(?:have|having|had) a (?:quick |little )?(?:word|look|chat|check|think|read|scan)`,
		r`(?:gone|going|went|off|goes|nipped|popped) (?:off |away )?to (?:check|ask|look|speak|find|get|see|talk|consult|have)`,
		r`run (?:this|it|that) (?:by|past)`,
		r`(?:pulling|looking|bringing|finding|loading|digging|opening) (?:\S+ ){0,2}up`,
		r`(?:stay|remain) (?:connected|on the line|there|with me)`
	],
	'back-from-hold': [
		r`(?:i am|he is|she is|they are|am) back(?= )`,
		r`thank(?:s| you)? (?:\S+ )?(?:for|4) (?:\S+ )?(?:holding|waiting|patience|bearing|being patient|hanging|your patience|the hold)`,
		r`off hold`,
		r`sorry to (?:keep|have kept)`,
		r`(?:he|she|they|agent|has|is|have) (?:has )?returned`,
		r`(?:he|she|they|i|agent|guy|lady|am|is) (?:am |is |are )?(?:\S+ )?back (?:now|on the|again|with (?:me|you)|from|,|\.|$)`,
		r`(?:sorry|apologies|apologise|apologises) (?:\S+ )?(?:about|for) (?:the |that |your |keeping )*(?:\S+ )?(?:wait|delay|hold|you waiting|waiting|holding)(?= )`,
		r`(?:thanks|thank you|thank) (?:\S+ ){0,3}for (?:your |the |being )?(?:\S+ )?(?:holding|waiting|patience|patient|time on hold)`
	],
	'offers-less': [
		r`(?:(?<!(?:the|this|an|final|time|your|my|that|cant|wont|dont|couldnt|doesnt|no|not) )(?:offers?|offered)|offering|goodwill|good will|gesture|vouchers?|discount(?! (?:\S+ )?(?:ran|ended|expired|finished|came|dropped|code))|points|loyalty points|half|credit note|store credit|partial|part refund|instal?ments|instal?ment|payment plan|compromise|meet (?:me|you)|halfway|half way|courtesy|free month|month free|waive half|account credit|bill credit|complimentary|freebie|upgrade|token amount|part of it|split it|coupon|gift)(?= )`,
		r`<money> (?:as a|off|discount|voucher|towards)`,
		r`^ \d+ percent`,
		r`bit of credit`,
		r`full and final`,
		r`but not (?:the|all) `,
		r`spread (?:the|it|over)`,
		r`(?:something|some|bit) off`,
		r`instead of (?:a |the )?(?:refund|cash|money|writing)`,
		r`(?:would|will) you (?:accept|take|settle|be happy with)`
	],
	'asks-pay-first': [
		r`(?:pay|paid|payment|settle|clear|deposit|excess|callout|balance|arrears|fee|invoice|\$\S+|debt) (?:\S+ ){0,6}(?:first|before|upfront|in advance|then|beforehand|to (?:proceed|release|unlock|continue|open|look|book|restart|reconnect|raise))(?= )`,
		r`(?:until|unless|once|before|after|when) (?:\S+ ){0,4}(?:paid|pay|payment|(?:bill|balance|account|debt|arrears|invoice) (?:\S+ )?(?:settled|cleared)|(?:settle|clear) the \S+|deposit)(?= )`,
		r`(?:^ |says |said |, |so |just )pay (?:\S+ ){0,4}(?:now|or|today|and then)(?= )`,
		r`(?:charge|fee|cost|costs) (?:\S+ ){0,2}(?:to (?:come|look|visit|inspect|check)|before)`,
		r`take (?:\S+ )?card details`,
		r`(?:bring|get) ~(?:account|payments) up to date`,
		r`(?:make|take|arrange|process|set up) (?:a |the |your |that |full |part )*payment (?:\S+ ){0,3}(?:now|today|by card|over|on|before|first|straight)`
	],
	'pressure-today': [
		r`(?:decide|decision|answer|yes|agree|accept|sign|confirm|choose|take it|yes or no|commit|go ahead|make (?:up|my|your)|say) (?:\S+ ){0,5}(?:now|today|right now|this call|the call|spot|straight away|immediately|this minute|before (?:i|we|you|he|she) (?:hang|go|end)|on the phone|tonight|here and now|there and then)(?= )`,
		r`wont be there`,
		r`take it or leave it`,
		r`just say (?:yes|ok)`,
		r`(?:now|today) but not`,
		r`only (?:good|valid|today|lasts)`,
		r`(?:last|final) (?:day|chance|time)`,
		r`limited (?:\S+ )?(?:offer|deal|time)`,
		r`(?:once|if) (?:you|i) (?:hang up|go|end|leave)`,
		r`(?:sign|decide|agree|accept) (?:up )?(?:\S+ )?before`,
		r`hold (?:that|this|the) (?:price|offer|deal|rate) (?:\S+ )?(?:until|for|today)`,
		r`(?:while|when) (?:you|i) (?:are|am) (?:still )?on (?:the )?(?:phone|line|call)`,
		r`(?:discount|offer|deal|price|rate) (?:is |will be )?(?:gone|lost|withdrawn|off)(?= )`
	],
	'threat-debt': [
		r`(?:debt|bailiffs?|ccj|creditfile|repossess\w*|evict\w*|blacklist\w*|legal action|solicitors?|lawyers?|sue|suing|prosecut\w*|prepay\w* meter|default(?:ed)?|enforcement|debt collect\w+|collectors?|court|summons|lose my home|garnish\w*|recovery agents?)(?= )`,
		r`(?:<will>|be|get|gets|or|being|they|we|is|are) (?:\S+ ){0,3}(?:disconnect\w*|suspend\w*|cut off|barred|restricted|switched off|terminated|blocked|deactivated|turned off|locked out|clamped|towed)(?= )(?! (?:the|this|your) (?:call|chat))`,
		r`(?:charged|add|adds|added) (?:\S+ )?(?:interest|late fees?|penalt\w+|fees)`,
		r`legal proceedings`,
		r`(?:going|go|goes) legal`,
		r`restrict(?:ed|ing|ion)? `,
		r`credit (?:agenc\w+|bureau|reference|rating)`,
		r`(?:late|missed) payment (?:marker|mark|will)`,
		r`put (?:it )?on (?:my|your) (?:\S+ )?(?:record|file)`,
		r`send (?:someone|people|men|agents?) (?:round|to (?:my|your)|out to collect)`,
		r`(?:lease|tenancy|contract|account|policy|service|line) (?:will be |gets? |is )(?:ended|terminated|closed|cancelled|suspended|cut)`,
		r`(?:handed|passed|sent|referred|sold) (?:over )?to (?:a |the |our |their )?(?:solicitor|lawyer|legal|agency|third party|debt|recovery|collect\w+)`,
		r`(?:cut|cutting) (?:you|me|it|us|my \S+|your \S+|supply|service|off)(?: the \S+)? ?off(?= )`
	],
	'threat-end-call': [
		r`(?:tone|language|abus\w+|swearing|shouting|raise my voice|raise your voice|lower your voice|rude to me)(?= )`,
		r`(?:end|ending|ends|terminat\w+|disconnect\w*|clos(?:e|es|ing)|drop|cut|finish|stop|leave|leaving|hang\w* up (?:on )?|releas\w+|exit\w*) (?:\S+ )?(?:the |this |our |my |your )?(?:call|chat|conversation|discussion)(?= )`,
		r`(?:call|chat|conversation) (?:will )?(?:ends?|end|be (?:ended|terminated|closed|disconnected)|is over)(?= )`,
		r`(?:spoken|talked) to like`,
		r`will disconnect(?= [.,]| $)`,
		r`nothing else to (?:talk|say|discuss)`,
		r`hang(?:ing|s)? up`,
		r`put(?:ting|s)? (?:the |down the )?(?:phone|receiver)(?: down)?`
	],
	'chat-idle': [
		r`<idle>`,
		r`(?:do|are) you (?:still )?(?:need|there|with|here)(?= )(?! (?:the|a|to|my))`,
		r`(?:session|chat|conversation|window) (?:\S+ ){0,2}(?:will )?(?:expire|expires|expiring|time out|times out|timing out|end soon|close soon|close in|closes in|end in|ends in)(?= )`,
		r`(?:respond|reply|type something) (?:or|to (?:keep|continue|stay)|if you|within)`,
		r`(?:checking|check|wondering|see) (?:\S+ ){0,2}(?:you are|if you are|i am|i was) (?:still |there|here|around)`,
		r`havent (?:heard|received|had|seen) (?:\S+ )?(?:a |any )?(?:from you|reply|response|message)`,
		r`(?:are|r) you (?:still )?(?:there|connected|with (?:me|us)|here|around|online|on the line|available)`
	],
	'promises-undated': [
		r`(?:he|she|they|we|i|someone|it|that|agent|team|colleague|manager|supervisor|everything|refund|money|engineer|technician|letter|card|parcel|replacement|credit|payment|order|driver|cheque|claim|case|ticket|this|which) (?:<will>) (?!must |not |never |only |have been|be (?:upset|annoyed|charged))(?:\S+ ){0,2}(?:<act>|be (?:\S+ )?(?:\S+ed|sent|done|there|here|with|out|paid|back|in|on|coming|getting|sending|fixed|put|made|written|taken|ready))(?= )`,
		r`(?:raised|opened|logged|logging|created|escalated|submitted|put in|putting in|raising|opening|escalating|started|requested|filed|placed|sent off) (?:\S+ ){0,3}(?:ticket|case|complaint|investigation|request|order|dispute|query|claim|issue|enquiry|it|this|that|report|job)(?= )(?! (?:to|with) (?:him|her|them))`,
		r`(?:put|putting|raise|open|log) (?:\S+ )?(?:a |the )?(?:case|note|ticket|complaint|claim|request) (?:in|on|for|with)`,
		r`(?:sending|posting|shipping|dispatching|emailing|ordering|arranging|raising|booking|replacing) (?:\S+ ){0,2}(?:out|me|you|a|an|the|new|replacement|my|your|it|another|one)(?= )`,
		r`working on (?:it|this|that)`,
		r`being (?:dealt|looked|handled)`,
		r`(?:soon|shortly|asap|in due course|as soon as (?:possible|we can|they can)|on (?:my|your|the) next bill|in the (?:next|coming) few)(?= )`
	],
	'call-back': [
		r`(?:<will>|is|are|to|can|gets?|should) (?:\S+ ){0,3}(?:call|ring|phone|contact|text|calling|ringing|phoning|contacting) (?:you|me|us)(?= )(?! (?:to|by|a) (?:pay|\S+ refund))`,
		r`callback(?! (?:in (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:and )?try|when you|yourself|later yourself))`,
		r`(?:calls?|rings?|phones?|texts?|contacts?|calling|ringing) (?:me|you)(?: \S+){0,2}? (?:<day>|tomorrow|in|on|at|by|within|later|today|when|next|once)(?= )`,
		r`be in touch`,
		r`expect (?:\S+ )?(?:call|email|text|contact|update)`,
		r`let (?:me|you) know`,
		r`get(?:ting)? back to (?:me|you|us)`,
		r`hear from (?:us|them|someone|him|her|me)`,
		r`(?:<will>) (?:call|ring|phone) (?:on|at|tomorrow|back|by|later|<day>|in|when|next)`
	],
	'admits-fault': [
		r`(?:looks like|is|was|were|been|see|typed|put|sent|given|made) (?:\S+ ){0,4}(?:wrong|error|mistake)(?= )`,
		r`(?:we|they|someone|i|agent|colleague|system|he|she|shop|team) (?:\S+ ){0,3}(?:messed|mucked|cocked|screwed|ballsed|botched|slipped up|got (?:it|this|that) wrong|made (?:a|an)|keyed|dropped the ball|overcharged|double charged|billed (?:you|me) (?:twice|wrong)|charged (?:you|me) (?:\S+ )?(?:twice|double|wrong\w*|too)|should have|shouldnt have|failed|forgot|missed (?:that|it|this)|let (?:you|me) down|put (?:\S+ )?(?:the )?wrong|used the wrong|sent the wrong|entered)(?= )`,
		r`(?:our|their|my|genuine|honest|human|was a|is a|his|her|made a|admin|clerical|internal|system) <fault>(?= )(?! (?:code|message|team|number|line|desk))`,
		r`(?:it|that|this|you|i|charge|fee|which) (?:\S+ )?(?:shouldnt|should never|never should) (?:have )?`,
		r`(?:i was|you were|was|been|were|got|has been|charged|billed) (?:\S+ )?(?:billed|charged|overcharged|debited|double billed|double charged) (?:\S+ )?(?:twice|double|wrong\w*|in error|by mistake|too much|incorrectly)?(?= )`,
		r`fair enough`,
		r`got a point`,
		r`should have been`,
		r`(?:i|he|she) (?:\S+ )?agrees? (?:with (?:you|me)|that|it|the)`,
		r`(?:glitch|bug|error|mistake|problem|issue|fault|mix up|mixup|delay) (?:was |is )?(?:on|at|with) (?:our|their|my) (?:end|side|part|system|billing)`,
		r`(?:charge|bill|amount|fee|payment|reading|order|address|price|date|it|that|this|letter|info|advice) (?:is|was|are|were) (?:\S+ )?(?:wrong|incorrect|not right|a mistake|an error|sent out wrong|unfair|taken twice|charged twice|duplicated?|set up wrong|never right|out)(?= )`
	],
	'will-fix-now': [
		r`(?<!(?:sure|until|once|when|if|unless|after|that) )(?:has|have|is|was|been|it is) (?:now |all |been |just |already )*(?:cancelled|canceled|refunded|credited|approved|waived|reversed|removed|corrected|fixed|sorted|reinstated|unlocked|updated|resolved|taken off|wiped|processed|done|restored|dropped|upheld|unblocked|reset|written off|cleared|overturned)(?= )`,
		r`(?:all set|come off|coming off|back to you now|putting the money back|money back to|is changed|on (?:its|the) way back)`,
		r`(?:refunding|crediting|cancelling|removing|waiving|reversing|processing|issuing|doing|sorting|correcting|updating|fixing) (?:\S+ ){0,4}(?:now|right away|as we speak|immediately|straight away|on the spot)(?= )`,
		r`^ (?:(?:ok|right|great|yes|all|good|so|and|that is|it is|says?|he says|she says|,) ?)*(?:done|sorted|fixed|cancelled|approved|refunded|all (?:done|sorted|set|good)|resolved|agreed|granted|upheld|waived|yes (?:we|i) can|accepted|covered)(?= )`,
		r`good news`,
		r`(?:i|we|he|she|they) have (?:\S+ )?<fix>(?= )`,
		r`(?:has|have|is|that is|it is|just) (?:\S+ )?(?:gone|going) through(?= )`,
		r`^ (?:ok |yes |right )*(?:booked|added|removed|changed|moved|put) (?:you|it|that|me)`,
		r`(?:there and then|while i waited)(?= )`
	],
	'wants-me-to-do': [
		r`(?:you|i|me to|just|to|must|try|please|can you|could you|says|said|tells me|,|\.|and|then|^) (?:will |would |must |can |should |just |have |please |please can |first |then |also |better |to |try )*(?:ring|call|phone|contact|chase|visit|calling|ringing|contacting|check with|reach out to|complain to|report it to|email|write to|message|go (?:through|via|back|to|on|online|in|into|down|direct|straight)|log|logging|reset|restart|reboot|unplug|turn|switch|do (?:it|that|this)|use|pop|apply|register|download|reapply|rebook|reorder|raise (?:it|a|this)|take (?:it|this|that)|sort (?:it|that|this)|update (?:it|my|your|the)|change (?:it|that)|clear (?:my|your)|reinstall|cancel it|look (?:on|at|online)|speak to (?:the |your )?(?:seller|shop|courier|bank|landlord)) (?:the |your |my |a |it |them |that |this |back |on |online |in |up |with |to |into |through |off |and |by |from |direct |us |down |its |over |again |him |out )*(?:\S+ ){0,2}(?:yourself|myself|directly|direct|<other>|website|site|app|online|portal|store|shop|branch|box|router|phone|number|line|them|password|form|page|device|settings|modem|office|again|there|cache|seller|police|warehouse|post office|from your side|from my side|your end|my end|min|local|customer|help ?page|chat|account|it|him|her|company)(?= )`,
		r`turn(?:ing)? (?:it |the \S+ )?(?:off|on)`,
		r`(?:log|raise|open|start|make) (?:a |the )(?:claim|dispute|case|complaint|report) (?:with|to|yourself|online|through)`
	],
	'sympathy-only': [
		r`(?:sorry|apolog\w+|understands?|appreciates?|frustrat\w+|feel for (?:you|me)|inconvenience|regrets?|sympath\w+|hears? (?:you|me)|empath\w+|(?:i|he|she|totally|really) gets? (?:why|it|that|how)|upset too|be (?:annoyed|upset|cross|angry|frustrated|mad) too|must be (?:\S+ )?(?:hard|stressful|difficult|annoying|frustrating)|know how (?:you|i|hard|annoying|frustrating)|oh dear|not ideal|not good enough|value your|in (?:your|my) shoes|annoying|disappoint\w+|stressful)(?= )`,
		r`i know `,
		r`(?:must have|that is|it is|how) (?:been )?(?:\S+ )?(?:horrible|awful|rubbish|terrible|dreadful|nice|hard|tough)`
	],
	closing: [
		r`(?:anything|something|any thing|nothing) else (?:\S+ ){0,6}(?:help|today|for you|assist|do|you need|i need|need|with|$|\?)`,
		r`survey`,
		r`if that is (?:all|everything|it)`,
		r`have a (?:\S+ )?(?:nice|good|great|lovely|wonderful|pleasant|blessed|safe|rest)`,
		r`bye`,
		r`happy for me to`,
		r`enjoy (?:the|your)`,
		r`wrap\w* (?:this |it |things )?up`,
		r`is that (?:all|everything|it)(?= )`,
		r`(?:any|other|more) (?:\S+ )?questions`,
		r`(?:glad|happy|pleased) (?:i|we) could`,
		r`rate (?:my|the|your|me|our|this|him|her)`,
		r`no (?:further|more|other) (?:questions|queries|issues)`
	]
};

function compiled(way: string): string {
	return way
		.replace(/<(\w+)>/g, (_, name: string) => compiled(classes[name] ?? ''))
		.replaceAll('~~', '(?:\\S+ ){0,7}')
		.replaceAll('~', '(?:\\S+ ){0,3}');
}

/** One expression for each move, over plain words with a space at both ends. A match is of whole words. */
export const movePatterns: readonly (readonly [Move, RegExp])[] = Object.entries(ways).map(([move, all]) => [
	move as Move,
	new RegExp(`(?:(?<= )|^)(?:${all.map(compiled).join('|')})(?:(?= )|(?<= ))`)
]);

/** The words that the patterns wait for, to which misspelt ones are mended. */
export const patternWords: readonly string[] = [
	...new Set(
		JSON.stringify([ways, classes])
			.replace(/\\\\[a-zA-Z]/g, ' ')
			.match(/[a-z]{6,}/g) ?? []
	)
];
