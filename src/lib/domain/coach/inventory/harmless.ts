/** Fixed terms, names and turns of phrase that only look like an opinion. They win over any phrase that is not longer. */
export const harmless = `
	peace of mind cover|plan|policy;
	a lot no; accidental or intentional; always been|had; always discreet|platinum; always paid|pay; angry birds
	anxiety as; anxiety clinic|medication|meds|tablets|uk; a|the gentleman|lady; be honest with|; best before
	bet 365|fred; bleeding radiator|radiators|the; blinking light|red|green|amber|orange|cursor|led|lights|blue
	blooming marvellous|flowers
	broken down|into|glass|seal|screen|leg|window|arm|tooth|boiler|lock|key|in|hinge|part|pipe|handle|off|by|and|cable
	brutal ist; bs number|standard|7671|en|5839; bully xl
	by|of|from|to scammers|fraudsters|thieves|burglars|a_thief|conmen|robbers; cheeky nando|monkey|nandos
	circus ticket|tickets|skills; class of; clear bank; clearly blue; clown fish|costume
	concerned department|person|authority|officer|branch|official
	could|can|would|will|may|please|if|when|once|until|unless someone|somebody|anyone|anybody; cover up letter
	crap shoot; crazy domains|johns|golf|paving; credit|the|my|test scores
	criminal record|records|damage|case|investigation|court|charges|injuries|offence|law
	crooked tooth|teeth|shelf|house|door|frame|picture
	cross street|st|country|channel|section|check|checked|reference|selling|road
	crushed box|velvet|parcel|corner; days notice|inn; deliberate act; deliberate damage
	desperate dan|housewives; dick smith; dirt poor
	do|did|have|has|sign|buy|send|pay|nothing|want|need|order|is|for|about|eat|fix something
	drama school|class|club|series|teacher|group|lesson; dummy plug|run|account|text|battery; each time on
	endless aisle|pool|summer; ever since|before|received; everyone active|tv; evil dead|eye; expensive than
	fair play_store; fake website; few hours|days|weeks|months|years; flaming hot|grill
	for|crash|crash_test|test dummy|dummies; gentleman identifying|who|called|named|from|at
	glad to help|assist|hear; good from|for|enough_reason; grim reaper
	happy meal|birthday|hour|to|new_year|returns|christmas|diwali|valley|for; happy to|for; i am|im happy to|for
	harassment policy|act|order|team; horrible histories; hostile environment
	hours of operation|business|opening; how many|often|soon|likely; hurt locker; i believe in; i think so
	if|should i|we might
	if|want|wants|need|needs|ask|asked|is|for|wait|waiting_for|get|until|unless|find|have|arrange|send|sent|that|have_you|see|let someone|somebody
	improper payment; in or around; intentional damage; jerk chicken; jesus college; jointly and several
	joke shop; kind of; lame leg; lazy boy|susan|oaf; lies with|between
	light|led|lights|lamp|is|keeps blinking|flipping; loads page; lost property
	lost property|luggage|card|parcel|item|items|in_transit|and_found|in|mail|baggage|the|my|post|by|power|signal|connection
	low battery|balance|pressure|voltage|water|emission|income|heat|rate; mad max|mex|hatter
	malicious software|link|communications; massive attack; might i|we|be_recorded
	minutes of|from|bundle|used|left; most recent; multiple sclerosis|occupancy|entry; must always; my bet
	negligence policy|claim|clinic; negligent driving; never knowingly; never once late|missed
	no one|nobody in my; normal|normally open; numb finger|fingers|foot|hand; nuts and; nutter road
	offensive weapon|line; patient advice|services; please be honest; pleased to meet|help; quick question
	rank xerox; recent statement|bill|letter|payment; refreshing drink; responsibility|fault|liability lies
	rogue trader|traders|payment; rookie league
	rotten tomatoes|row|eggs|egg|window|frame|wood|floorboards|joists|apples; rude boy|kitchen; rude health
	sad lamp; savage garden; savage worlds
	scammers|fraudsters|thieves|conmen|robbers|a_thief|thief|burglars stole|broke|cloned|used|on|had|took|who|by
	scammer|scammers rang|called|phoned|took|got|used|emailed|texted|transferred|moved|withdrew; sham marriage
	sick pay|note|bag|day|days|certificate|cert|line; silly string|season; sly mob
	small claims|claim|print|business|parcel|packet; sorry for; sorry to; sound system|quality
	so|before long as?; steep hill|street|steps; strange number; stress test|ball|leave|fracture
	stupid questions; suspicious activity|transaction|transactions|login|package; terrible twos; the might
	the worst that; the|page|app|it|website|never|washing|work loads; think tank|pad; to be honest; too soon
	torn page|seam|bag|packaging|label|box|ligament; trying to get one; unfair dismissal|terms|contract
	unlikely event; various artists; was|been sick; weird fish; why|does|do|did|can nobody|no_one|noone
	worst case; years old|guarantee|warranty|no_claims
`;
