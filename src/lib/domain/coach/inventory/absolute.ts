import type { Group } from './group.ts';

/** Phrases that cover every time, or everybody. */
export const absolute: readonly Group[] = [
	{
		kind: 'absolute',
		reason: 'too-wide',
		question: 'which-dates',
		phrases: `
			100|99|1000 of the time; 24 7; 24x7; absolutely none|nothing; across the board; ad nauseam|infinitum
			all day every; all of them|these_people|you; all the of? bloody|damn? time; all the same $
			all their|the|of_their|your vans|staff|agents|reps|people|shops|machines|trains|bills|emails|drivers|products|promises
			all you|i|they|he|she|we|ive|youll|theyve ever? get|got|hear|heard|want|wants|had|know|say|do|does|says|see|care|i|is ~
			all|most companies|banks|insurers|landlords|airlines|agents|dealers|garages|these
			any agent|rep|person|number|time|shop|branch you|i|we
			any idiot|fool|sane|normal|decent|reasonable|other person|company|can|could|would|bank|shop
			any other firm|company|bank|shop|provider; anybody would|could have; anyone can|could see|tell
			anyone with half|eyes|a; anyone|anybody you|who ever? speak|ask|talk|works|deals|uses|get
			anything you ask|say|do|tell|try|touch ~; anything|none|nothing whatsoever
			anytime|any_time|wherever|whoever|whatever i|we|you|they|it; as long as ive|i_have|i_can
			as usual|per $?; ask anyone|anybody; at all times|hours; at every turn|step|stage|opportunity
			blue in the face; by default
			cant get anyone|anybody|a_straight|an_answer|any_sense|hold_of_anyone|through_to_anyone|a_human
			cant|dont|doesnt|wont|didnt|never|not ever; ceaseless; come rain
			completely|absolutely|totally|utterly|near|nearly|almost|well_nigh impossible to?; constantly
			constant|nonstop|endless calls|emails|texts|delays|excuses|problems|issues|lies|errors|calling|ringing|messages
			continually; continuously; daily < they|he; daily same|telling; day after day; day in
			day|night and night|day; do as they please; do|does nothing for|but; each and every
			each time i|they|we|he|she|you|it|different|a
			each|every day|week|month|morning|night|hour|bill|winter|call|two_minutes|five_minutes|few_minutes|other_week it|its|they|theres|there|something|is|the_same|i_ring|i_call|we|you|new|different|another|on_the_hour
			endlessly|endless; ever $; ever existed
			every blessed|flipping|feckin|bleeding|freaking|other_bloody day|time|week|month|call|one
			every bloody|damn|flipping|fucking time|day|week|month; every chance|opportunity|step they|of
			every day|week|month they|he|she|it|same|telling|new
			every last one|person|time|penny|thing of? them|you|it?; every man and|jack
			every one|single of them|representative|customer|agent|person|time|one; every other call|day|week|time|month
			every person|bill|call|email|message|ticket|appointment|visit|promise|agent|letter|department|rep|question|order|delivery|parcel|product|page|conversation|form|month|driver|engineer|line|option is|gets|takes|goes|tells|says|they|it|ends|has|i|you|we|will|different|wrong|late
			every representative|customer|agent|rep|member; every single; every time
			every winter|summer|spring|autumn|weekend|christmas|rainy the|it|they|my|we|our|same
			everybody|everyone !in|at|on|else|was|had|got|came|left|downstairs|upstairs|except; everyday they; everyones
			everyone|everybody in|at that|this|their|there company|shop|office|branch|place|department|call_centre? ~
			everyone|everybody|all|the_whole|the_entire|half_of on|in our|my|the|this|that estate|road|street|town|block|building|colony|village|area|family|close|city|neighbourhood|neighborhood|country|world|society ~
			everything is|was|goes|takes|breaks; everytime; everywhere $; everywhere you|i|we|on|in !go
			face of the earth; failed|failure|wrong at|on every|so_many level|levels; forever $
			forever ringing|changing|calling|cancelling|losing|breaking|putting|late|messing|asking|sending|cutting|crashing|dropping|going
			from the get|word go; from the very? start|off|beginning|outset|get_go; goes|went wrong every
			guaranteed to|it|they|that; habitually; happens every|all; hardly ever; hundred|100|1000|million percent
			impossible $; impossible to reach|get|speak|contact|find anyone|anybody|through|a|hold|them ~
			impossible to speak|cancel|contact|reach; in all my|the years|life|time; in every respect|way|case|instance
			in my|the whole|entire? life|history; in no way; incessantly|incessant; interminable; invariably|inevitably
			its|is|was every time|month|week|day|winter|summer|call|night|morning with|they|the|you|!at
			i|you|we can never; jamais|siempre|nunca|toujours; left right and; like a broken
			literally|absolutely everything|every|never|nobody|no_one|all|anyone|nothing|no|zero
			month in|after month; never anybody|anyone|known|seen|had_anything|dealt|met|heard_of
			never never; never once !late|missed; neverending; never|no ending|end
			never|not seen|known|dealt|had|met anything|with|such|like ~
			never|nothing|nobody ends|works|finishes|happens on|in|properly ~
			nine|9|99 times|percent in|out|of; no * whatsoever
			no company|bank|business|other|decent|self_respecting|one_else|body would|does|treats|worth ~
			no one|nobody to talk|speak|turn|ask
			no other supplier|company|bank|firm|provider|shop; no reasonable|sane|decent person|company|human
			no talking|getting|reaching|contacting|pleasing|reasoning to|of|through|with|anybody|anyone
			no two agents|people|calls; no way on|in earth|hell|gods
			no_one|nobody|none|noone at|in|of this|their|that company|firm|bank|office|staff|place|building|shop|department|call_centre|branch ~
			nobody|no_one|noone else would|does|gets; nobody|no_one|noone|not_one has|have ever; non stop
			none of them|these|those|you it|people?
			none of your|their|the|these|those departments|staff|agents|people|teams; nonstop
			not a soul|thing|peep|dickie_bird|word_ever|sausage; not once
			not one of the|their|your|these|them; not one|a bit|shred|single of|person
			not one|a_single of_them|person|one|soul|thing|agent|time|word; nothing but !good|praise
			nothing is ever|too
			nothing works|gets|happens|changes|helps; nothing|everything about them|this|that
			nothing|everything they|he|she|you * ever
			nothing|everything they|he|she|you do%|say|says|send%|sell|sells|touch|promise|tell%|make%
			nothing|nobody|no_one|noone|none|never|nowhere ever|in_this|in_that
			not|hardly a soul ever|there|in|knows|ever_picks; not|never a day|week|month goes|without|passes|went
			nowhere $
			no|zero|any help|answer|answers|response|support|reply|use from|to|for anyone|anybody|any|anything
			of all time; on a daily|weekly|regular|constant basis; on no|every account|occasion; one * after another
			one and all; only thing they|he|she|you|i|its
			only|just|all ever get|say|do|hear|answer|pick|open|call|want|gets|says|does; over and over
			par for the course; per usual; permanently engaged|busy|broken|down; perpetual; perpetually
			relentless|relentlessly; right|all across|through|over the company|country|board
			round|around the clock; same old line|script|reply|answer|tune|song|thing
			same old? story|excuse|excuses|lies|crap|nonsense
			same old|the_usual excuse|excuses|runaround|rubbish|thing|nonsense|crap
			same problem|thing|issue|fault|answer|mistake every|keeps|again_and|each|month
			same story|excuse|excuses|nonsense|thing|answer|lines every|each|again month|call|time?; seven|7 days a week
			since forever; since the day; since|from day one|1; snowballs; start to finish
			the lot of them; the usual $; the whole|entire time
			the? entire|whole town|village|city|estate|street|block|country|world|office|building|company|department|street|industry|team|system
			there is no way
			they do it to; they will never|do_anything|say_anything; theyll|they|he|she|to say|do|tell_you anything
			theyre|they_are all ~
			they|he|she|it < never > stick|stay|last|end|keep|turn|ring|call|answer|reply|listen|learn|admit|bother|read|check
			they|you|people|agents|drivers|staff|reps|yous all hang|say|do|lie|just|want|think|read|have|know|are|sound|talk|pass|blame|give|tell|get|seem|ignore|send|work|go|try|use|ask
			this|thats is? how|what|the_way they|you treat|do|get|operate|work
			this|thats|that_is what|how they|theyre do|are|operate|work|always; till the end of; time after time
			time and time again; to a man; top to bottom; typical $; under no circumstances; unending
			usual story|rubbish|excuse|excuses|nonsense|crap; week after week; week in week; whenever i|we|you|they|it
			whichever|whatever|however|wherever|whenever|no_matter|doesnt_matter|does_not_matter|regardless_of number|option|time|times|day|button|how|what|which|who|when|where|many|often|much ~
			whole lot|industry|company; without exception|fail
			wont|will_not|doesnt|dont stop|leave calling|ringing|emailing|texting|me|harassing; world and his
			year after year; year in year
			you|u cant|cannot|can_not|couldnt|wont|never get|speak|talk|reach|win|find|contact|trust
			you|u just|only get|go passed|in|told|cut
			zero|no communication|help|response|accountability|respect|answer|info|support|explanation|use|reply|point whatsoever|at_all
			zero|no|fat|not_a chance|hope
		`
	},
	{
		kind: 'absolute',
		reason: 'too-wide',
		question: 'which-dates',
		when: 'not-mine',
		phrases: `
			always !on|off|ultra|pads|display|open
		`
	},
	{
		kind: 'absolute',
		reason: 'too-wide',
		question: 'which-dates',
		when: 'habit',
		phrases: `
			never
		`
	},
	{
		kind: 'absolute',
		reason: 'all-of-them',
		question: 'who-exactly',
		when: 'habit',
		phrases: `
			no body; no one; nobody; none; noone
		`
	}
];
