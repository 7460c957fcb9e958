import type { Group } from './group.ts';

/** Vague words in place of a number, a date, a length of time or a name. */
export const vague: readonly Group[] = [
	{
		kind: 'vague',
		reason: 'no-length',
		question: 'from-when-to-when',
		when: 'no-figure-beside',
		phrases: `
			^ < @unit > of|on|ago|later|waiting|trying|wasted|lost|spent|late|ringing|chasing|without|and
			@unit back|ago; @unit of my; @unit on end
			a decent|good|fair|wee|long|short|fair_old|hell_of_a while|wait|spell|stretch; ages
			all day|morning|afternoon|evening|night|week|weekend $
			an? hour|day|week|month|year|minute|while|fortnight|mile or so|more|two|three|thereabouts
			another few|couple|bit|while of? @unit?; as time went; awhile
			a|next|last|past|every few|couple|number|matter|handful of? more? @unit|moments ago|later|back?; before long
			better|best part of the|my|a|an day|week|month|morning|afternoon|summer|hour|year|evening|night|half
			cows come home; days upon|on|and days; days|time off work; donkeys; endless hours|days; eons
			eternity; extended|considerable time|period|wait|delay
			few|couple|several|many|countless|numerous|multiple|so_many|too_many of? @unit ago|later|back?; for an age
			for the longest; for|after a? bit|some_time|long|too_long|so_long
			for|after|take%|waited|waiting|wasted|lost|spent|spending|literally|been|wait|within|since|hold|cost|phone|in|dragged|weeks_and|hours_and|days_and @unit on_end|on_hold|of_waiting|late|now?
			for|forever and? ever; god|who|goodness|lord|dear knows when|how_long|what_year|what_date
			guts|most of an|a|the hour|day|week
			half the|my|a|an night|day|morning|week|evening|afternoon|month|year|summer|winter
			half|most|best_part|whole|entire of? my|the|a|an day|life|morning|afternoon|week|evening
			hours upon|on|and hours; hours|days|weeks|months or hours|days|weeks|months|even
			^ < hours|weeks|days|months|years > in|on_hold|on_the_phone|with_them|of_this|just|at_this
			in no|next_to_no time; inordinate; is|was|were|am|im|are < days|weeks|months|hours > late|behind|overdue
			lengthy; lifetime; long delay|delays|wait|waits|queue; long term
			long time|wait|hold|delay|queue back|since|now|pending|ago?
			longer|later|more|later_than|slower than usual|normal|expected|they|it|i|we|promised|necessary|most|said ~
			month of sundays; near enough
			nearly|almost|about|near|close_to an|a|the hour|week|month|year|fortnight|whole|full|entire
			not|never|too far|long from|before|after; over the years|months|weeks|days
			over time|a_period|the_course|the_last|a_long; pretty much all|every|always|the; prolonged; quite far
			quite some? time|a_while|a_bit|a_time
			quite|good|for|after|in|a|been|little|fair|wee|short|long long|good|little|short|fair|wee|a? while
			reasonable|good time $; short|longest time|while
			since|from long|many_days|many_months|so_long|several_days !as|term
			some time|months|weeks|days|years|hours ago|later|back|now|after|since|on_hold?
			so|too|very|ever_so|far_too|really|bloody|such|a|that|pretty|quite|ridiculously|this a? long time|wait|hold|queue|delay?
			take%|waited|hold so|too|very|ever_so|bloody|really? long; take%|waited|waiting|hold|lasted|been|on forever
			the wait|delay|queue was|is|were long|huge|bad; this past while; till the cows
			took|tak% its|their|his|her|a time|while; very|really|super|so|quite|too|far_too late
			waited|waiting|in|around|sat|stuck all day|morning|afternoon|evening|night|week|weekend
			weeks upon|on|and weeks; weeks|months|days|hours|years went|passed|going|gone by|past?
			whole|entire day|morning|afternoon|week|weekend|evening
			within|in a|good reasonable|short|timely time|period|manner; yonks
		`
	},
	{
		kind: 'vague',
		reason: 'no-date',
		question: 'when-exactly',
		when: 'no-figure-beside',
		phrases: `
			a certain day; a little later; a ways back|ago|off; again and again; any day|minute|moment|time now|soon
			around|about that|then|lunchtime|dinner|teatime|midday|noon time?
			around|about|near|after|before christmas|easter|diwali|xmas; at a later date|stage|point
			at an|that|a odd|late|unsocial|time hour|of
			at different|various|odd|certain|random|all times|hours|hour|points; at one|some point|stage|time
			at that time; at times; back in the day; before long; down the line
			earlier|late|early this|last|in|next the? year|month|week|day|morning|afternoon|evening|night; early doors
			eventually; every now and ~
			first thing in|that|one; for now; frequently !asked; from time to time; generally
			half|most|much|lot of? the time; hardly|scarcely ever; here and there
			in a bit|while|jiffy|tick|sec|moment|minute|few; in due course|time
			in few|couple|some|several days|weeks|hours|minutes|months; in good time; in previous|earlier years|months
			in the past; intermittently; last|this summer|winter|autumn|spring; late at|in night|day; late in the
			lately; later on $; later on in; long ago|since; more than once
			most days|nights|mornings|evenings|weeks|weekends|months|times; mostly; near|foreseeable|distant future
			nine times out of ten; normally !open
			not sure|no_idea|dunno|forget|forgot|cant_remember|dont_remember|cant_recall|dont_recall when|which_day|what_day|the_date|what_date|what_time|the_exact
			now and then|again; nowadays; no|any clue|idea when|what_day|which_day
			occasionally; of late; off and on; often !as|enough; oftentimes; on and off
			on different|most|several|many|numerous|various|multiple|certain|other|some days|occasions|times|dates|nights|mornings
			on more than one occasion; on occasion|occasions; once in a while|blue_moon; once or twice; once upon
			^ one day !delivery|pass|ticket|later|after|late|before|notice
			one evening|morning|night|afternoon|time|weekend|week last|in|i|the|when|we|he|she|they|after
			over and over again?; previously; rarely
			recent !calls|transactions|bill|activity|list|photo; recently; regularly !scheduled; repeated !words
			repeatedly; seldom; shortly !before; some day|other_day|other_time
			some monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|morning|afternoon|night
			some point|stage; someday; sometime; sometimes; soon; sooner or later; soonish; sporadically
			the other day|week|month|night|evening|morning; these days; third or fourth
			time and again|time_again
			towards|toward|around|about|near|at|by|since the start|end|middle|beginning|turn of the|last|this|may|june|july|august|september|october|november|december|january|february|march|april|summer|winter|spring|autumn|week|month|year
			turned|ran|came|rang|arrived|running|showed|showing up? late|early; usually; a while|ways back; way back in|when; when it suited
		`
	},
	{
		kind: 'vague',
		reason: 'no-number',
		question: 'how-many',
		when: 'no-figure-beside',
		phrases: `
			10s|100s|1000s of; a bunch|chunk|bundle|fistful|ream|sackful|boatload|truckload|shedload|bucketload of
			a dozen|hundred|thousand|million|zillion @count
			a good|fair|large|huge|small|great? few|handful|couple|deal|bit of? more|small? @count|transactions|things|issues|problems|others|pounds|dollars|quid|bucks?
			a whole|awful|quite? lot !number|of_land|size of? @count|money|stuff|trouble?; all manner|sorts|kinds of
			alot of? @count?; an awful|whole|hell_of_a lot|load|bunch of?
			and what not
			a|whole whole|good|fair? load|heap|ton|pile|stack|raft|string|slew|barrage|rake|wad|mountain of @count|money|stuff|problems|charges|fees|questions?
			barely|scarcely|hardly any|anything|anyone
			bazillion|bazillions|gazillion|gazillions|zillions|squillion|squillions of?
			countless|numerous|innumerable|multiple|untold|various !choice @count|problems|issues|reasons|errors?
			crores of; different people|person|agents|agent|story|answer each|every; double figures
			dozens|hundreds|thousands|millions|scores|zillions|tons|heaps|masses|loadsa|lotsa|lakhs|reams|shedloads of? @count?
			endless amount|amounts|list|number; few and far; few|couple of? @count
			god knows|who_knows how many|much|long; good|big|fair|large|sizeable|huge chunk of?
			half a dozen|dozen_times; half of? the|my|our|their|these|them !price|money|month|hour|year
			hella; little or no; loads !up|on|and|in|slowly|the|but|then|fine|correctly of? @count|money|stuff|more?
			lord|heaven|goodness knows how; lost count|track !number|device|shipment; lots !and of? @count|money|stuff|more?
			many !thanks|as|happy a|more|different|such|other? @count?
			more than one|once|a_few|enough person|time|call|agent|reason|; more times|calls than ~
			most of|people|times|days|weeks|calls !wanted|recent|likely|important|of_all; most people|customers|of_them
			myriad; nearly|almost|virtually|practically all|every|everyone|everything|none|nothing; next to nothing
			no end of; not|isnt|wasnt much|enough|many of|time|money|left|help|notice
			odd @count|pounds|quid|euro|dollars|people|minutes|hours|days; one or two; or so times|calls|people
			other customers|people|tenants|neighbours|residents
			part|bulk|rest|majority|half of the|my money|bill|order|refund|work
			people in|at your|the|their team|office|shop|branch|department|desk; plenty of?
			series|plethora|myriad|multitude|flood|clatter|number|variety|majority|whack|host|wave|load|sea|batch|mass of
			several @count|other?; shitload; shitloads; so much; some bits|parts|items|pieces|other|others|more
			some of the|my|our|it|them money|bill|parts|things|order|items|boxes|charges|stuff|refund|work
			stacks|piles|buckets|bags|mountains of @count|money|paper|paperwork|mail|letters|time; stuff like that
			ten|twenty|thirty|forty|fifty|hundred|dozen odd|or_so|plus @count?
			third|fourth|fifth|sixth or fourth|fifth|sixth|seventh time|call?
			three|four|five|two|3|4|5|2 or three|four|five|six|more|so|3|4|5|6
			umpteen|umpteenth|nth|zillionth|millionth|hundredth|thousandth @count|time?; x amount of? @count?; xx amount
		`
	},
	{
		kind: 'vague',
		reason: 'no-amount',
		question: 'how-much',
		when: 'no-figure-beside',
		phrases: `
			a large|big|decent|tidy|good|fair|nice|reasonable|hefty|small|substantial sum|deposit|amount|distance|few_quid|chunk|bit|portion|share
			a small|bloody? fortune; an? absolute|bloody? bomb|packet; and so on|forth
			and stuff|so_on|that $; arm and a leg
			big|large|significant|tiny bill|fee|fees|charge|charges|increase|sum|amount|jump|difference|discount|cost|loss|hike|chunk|portion
			chicken feed; cost the earth; daft|silly|stupid|crazy|ridiculous money|price|prices|amount; give or take
			high enough
			huge|massive|enormous|hefty|whopping|sizeable|sizable|gigantic|colossal|humongous|ginormous|astronomical|paltry|measly|piddling|substantial|considerable|steep|pittance
			in the region|neighbourhood|neighborhood of; king s? ransom
			loads|lots|much|far|way|bit|slightly more|less|higher|lower|cheaper|dearer than|expensive?; more or less
			more than enough; more than i|we|before|it used|should|usual|expected|was; next to nothing
			not much|enough money; nowhere near enough; or something|summat|whatever|similar $; peanuts; pretty penny
			quite a distance|way|sum|bit|lot|drop|jump|gap; shot up
			significantly|considerably|substantially|massively|hugely; sky high
			small|tiny|minimal|negligible|hefty|huge|massive|significant|substantial|exorbitant|ridiculous|stupid|silly|extra fee|fees|charge|charges|amount|sum|increase|cost|costs|payment|bill|discount|refund
			so much money|time|more; some kind|sort|type of
			some money|cash|amount|charges|fee|fees|paperwork|forms|documents|stuff|things|issue|issues|problem|problems|reason|kind_of|sort_of
			something like that; something or other; somewhat; thingy|whatsit|thingamajig|whatnot; through the roof
			too much|high|little !for; unspecified|certain|undisclosed amount|number|sum of?; very|precious little !of
			way|far|much|bit|little|just too much|high|low|expensive|dear
			way|far|much|bit|little|too steep|dear|pricey|more|less|over; wee|little|tiny bit|amount|fraction
		`
	},
	{
		kind: 'vague',
		reason: 'no-name',
		question: 'which-person',
		when: 'unnamed',
		phrases: `
			a certain supervisor|person|manager|someone|man|woman|lady|member|gentleman|agent
			another guy|bloke|lad|girl|fella; certain|various|random people|person|individual|individuals|staff|parties
			in another country; nobody knows who; one of them|those|these
			one of|guy|bloke|lad your|the|their|his|fella|woman guys|people|lads|staff|girls|team|colleagues|agents|managers|drivers
			people other i|we know; people|folks|neighbours say|reckon; random guy|person|bloke; so and so
			some fellow|number|foreign|company|crowd|outfit|agency; some or other
			some other|random|young|old|new|older|oul|auld? guy|bloke|man|woman|lady|girl|lad|chap|fella|person|dude|kid|wan|lass|agent|rep|manager|supervisor|engineer|driver|people|clerk|official|officer|boy|one|department|dept|team|staff|technician|contractor|uncle|geezer|random|randomer|employee|worker|trainee
			some place|office|clerk|warehouse|depot|town|shop|where|other_office|department|third_party|firm|company|guy
			someone|somebody else?; someplace; something; somewhere
			some|a individual|bloke|guy|lad|fella|random|chap|dude; what do you call; whatshisname|whatsername
			what|whats his|her name|face; yer man|wan
		`
	}
];
