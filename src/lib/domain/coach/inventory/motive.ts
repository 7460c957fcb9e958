import type { Group } from './group.ts';

/** Phrases that read a reason, a wish or an intention into someone else. */
export const motive: readonly Group[] = [
	{
		kind: 'motive',
		reason: 'called-a-lie',
		question: 'said-and-record',
		phrases: `
			a|total|blatant|outright|complete|is lie
			bald|bare|barefaced|baldfaced|barefaced|baldface|downright|big|white|pure faced? lie|lies|liar
			blagging|blagged; bold faced lie|lies; bullshitting
			cover% his|her|their|its|up own? arse|ass|backs|tracks|back|backsides?; crocodile tears
			deceive%|deceit|deception; dishonest|untruthful about|with; economical with the truth; fabricated
			fed me|us a|the|some line|lines|story|nonsense|lies; feeding me|us lies|lines|a_line|nonsense
			feigned|feigning|fake ignorance|concern|sympathy|apology; fibbing|fibbed|fibs|porkies; fobbed; full of it
			garden path; half truths; insincere; jhooth|jhoot|jhut
			just? make% it|this|that|things|stuff|something|rules|excuses all? up; lead% me|us on|up $?; lie through ~
			lied; lies !in|with|between|ahead|on|at|flat|within|behind|under|over|across|beside|next; lying !flat|in|on|there|around|under|at|face|idle|down
			make% excuses; misled|mislead; misrepresented; not tell% the? truth
			not|wasnt|werent|isnt|arent being? straight|honest|truthful|upfront with|about? me|us?
			pull% the wool; smoke and mirrors; sob story; spin% me? a yarn|line|story; spinning|spun|span me|us
			tell%|speaking me|us? a|pack_of|load_of|bare_faced|barefaced|blatant|outright|big? porky|lie
			they|always|all|people lie !down|flat; told|tell%|fed me|us? porkies|fibs|a_tale|tales|a_yarn
			tricked|duped|hoodwinked|bamboozled|manipulate%|fooled|scamming|conning
		`
	},
	{
		kind: 'motive',
		reason: 'someones-mind',
		question: 'what-was-said',
		when: 'not-mine',
		phrases: `
			@dont really|actually|even|seem_to|truly|genuinely|ever? care%|give_a|gives_a|gave_a ~
			@dont really|even|actually? want% ~
			@they|@roles only|just|clearly|obviously|always|all? try%|tryna|attempting|out|want%|wanna|meant|designed|going|looking to? @hostile ~
			a fool out of; a trap|ruse|trick|con|cover_up|ploy|stitch_up|wind_up|fob_off|smokescreen $
			act% daft|dumb|thick|stupid|clueless|innocent|surprised|as_if|as_though|like_i|like_its|like_they|hard ~
			act% like|as_if|as_though they|he|she|hes|shes|theyre|i|im|it ~; afraid of|to ~
			afraid|scared to|of admit|losing|own|put|getting ~; after an? argument|fight|row; after my|your|our money
			against me|us from|since|because|?; agenda; all about the|money|sales|profit|targets|numbers
			all|only he|she|they|about|in care%|want%|it|money|profit|commission|targets|the_money|their_bonus about|for? ~
			already|had|have|has|having? made up his|her|their|its mind|minds ~
			an|another|just_an|lame|any|every|made_up excuse
			as if they|he|she care|cares|cared|give|gives|gave|bothered ~
			avoid%|evad%|dodge%|sidestep%|skirt%|duck%|shirk%|escap% from? me|my|us|our|the|responsibility|responsibilities|blame|every|calls|question|questions|liability|paying ~
			avoid|avoiding giving|helping|paying|refunding|doing|me|us|my|the|a ~; bad day and; bamboozl%
			bank% on|that me|us|my|people|that|the ~; be% awkward|difficult|petty|spiteful|nasty|funny|smart|stubborn $
			because i complained|asked|dared|spoke|left|said ~
			because im a|old|foreign|disabled|black|asian|indian|polish|irish|young|pregnant ~
			because i|we wanted|asked|dared|was|am to|leave|leaving ~
			because of my accent|race|age|name|skin|colour|color|address|postcode|religion
			because she|he|it|nobody|no_one was|were|wanted|had|fancied in|near|nearly|close|the|lunch|friday|too|going|off ~
			because they can|know
			because|cos|as they|he|she want%|dont|doesnt|didnt|cant|couldnt|hate%|think%|like|know%|felt want|be|care|like|arsed|bothered|fancy|trust|believe|me|money|to|my|it|i|were|im ~
			befool%; bent|hell_bent on; best interests; blackmail
			blam% me|us|it|everyone|everybody|the|others|my|him|her|customers|you|each ~; blame game
			bleed|milk|suck|squeeze me|us|people dry ~; blow% smoke|me|us off?; buck passing
			bull% me|us into; bury% their|his|her heads|head; butter%|soften%|sweet_talk% me|us up?; buy me|us off
			buying|buy%|playing|play% for? time; by design
			came|come|coming|making|made|make up|up_with excuses|stories|rules|reasons; cant|couldnt wait to ~
			cash grab|cow; cba; chanc% his|her|their|it arm?; chang% the subject; cheat% me|us|people|customers|public
			choose% to|not_to ignore|not|look|believe|lie|help ~
			chose|choos% not to; chose|choose%|choosing to ignore|not|look|believe|overlook|forget ~
			^ clearly|just|still|always? try|tries|trying|tryna|attempting|looking|attempt to? @hostile ~
			closing|closed|close ranks; collud%; conned; conspiracy; convenient|conveniently
			couldnt|cant give|be a|arsed|bothered|fussed ~; couldnt|could_not do enough; couldnt|could_not give ~
			couldnt|couldn_t|could_not have cared less; couldnt|couldn|could|cant care less ~
			count% on me|us|people|customers|that ~; covering for ~; cut% corners; cynical|cynically; deaf ears
			decid% it was|i_was my|our|not|lying
			decided beforehand|already|in_advance|before_i|before_we|not_to|to_make|to_ignore ~
			decided to|not_to ignore|punish|not|blame ~; deliberate|deliberately
			designed|intended to @hostile|get|make ~
			designed|meant|intended|set to|up_to put|scare|fail|catch|trip|trap|confuse|make|stop|keep ~; determin% to ~
			diddl%; didnt|doesnt|dont like|trust|fancy|respect|value my|me|us|the_look|having|customers ~
			didnt|doesnt|dont mean the|it|a|what; didnt|doesnt|dont trust the|me|us|my
			didnt|doesnt|dont|wouldnt believe a|me|us|my|the|anything ~; disregard% my|our
			doesnt|didnt|dont like old|being|it|that|me|us|his|her|people|women|my ~
			dont|doesnt|didnt give% two|monkeys|hoots|a ~
			dont|doesnt|didnt value|respect ~; dossing; drag% his|her|their|its|it heels|feet|out
			drag% this|it|things|my_case|my_claim out|on; duck% the|my|every|all? question|questions|call|calls|issue|it
			dup% me|us|customers|people; eager|keen|anxious|desperate to help|please|get|sell|close|be_rid ~
			easy|soft target|touch|mark|prey in|for|? ~; excuse not|to|for|so ~; exploit% ~
			extort%; feathering|line% their|his|her nest|pockets
			fed up|bored with|of his|her|their|the job|customers|work; feel% sorry|bad|guilty for|about me|us ~; fleec%
			fob% me|us|people|customers? off; fob% you|me|us|people|everyone off?
			for his|her|their bonus|commission|targets|own|convenience; for the sake of it
			for|just_for badness|fun|spite|the_laugh|laughs|kicks|the_craic; fully|well aware of|that|was ~; gaslight%
			gaslit; genuin% want%|tried|trying ~; genuinely|really|truly|actually cares|cared|care !home|plan|homes ~
			get me|us off the; get out of a|the|paying|it|their|his|doing|my ~; get rid of me|us
			get shot of me|us|my|the; get% at me; get% back at me|us; gets off on; get|getting|got away with
			get|trying_to_get money off|out me|us|of
			give%|get% me|us? the? runaround|run_around|brush_off|cold_shoulder|flannel|fob_off|silent_treatment|spiel
			give|gives|gave|given two|2|a hoots|hoot|toss|damn|stuff|fig|monkeys|rats|shit|fuck|crap|fuss
			go% through the motions; good rating|review|survey
			goodness of; good|kind|big heart; goug%; greed; greedy; grift%; grudge; grudging|grudgingly|begrudgingly
			guilt trip%|tripping; had a problem with; had|have|has his|her|their mind|minds made
			had|have|has no mind|interest|intention to|of|in ~; half listening
			happy|content to leave|let|ignore|take my|me|us|it|your|payment ~; harass% me|us|customers|people
			hate% me|us|customers|refunds|people|helping|their|his|her|doing ~; hav% a laugh
			have%|having|had me|us on; heart in|was|is the|in right
			he|she|they knew it|he|she|they|that|what|i|about|all ~
			hid%|hidden it|from|the_fact|the_charges|the_fees|behind|something|things|charges|fees ~
			hide% behind|something|the_truth|things|stuff ~; his|her|their own back $; hold% me|us to? ransom|hostage
			hook me|us|you in; hope% i|ill|id|we|well|wed|people|it|that ~; hope% to @hostile ~
			hope%|betting|banking|counting|relying on? that? i|ill|id|we|wed|me|us|people|you|nobody|my|customers ~
			hush% it|this|things? up; hustl% me|us; ignor% my|me|us|you|every|all|everything|it|the_fact
			ignore% me|us|people|everyone; ill|bad intent|intentions|will; impunity; in a|such_a hurry|rush to|for ~
			in cahoots; in it for ~; in on it
			in order to rack|get_more|make|avoid|hide|confuse|force|scare|keep|charge|squeeze|trick|mislead ~
			in retaliation; in? bad faith; insult% my intelligence; intentional|intentionally; jealous
			jerk|yank% my chain; jump% to conclusions; just after|about|for the sale|commission|money|bonus|my ~
			just because they|he|she could|can|felt|wanted
			just to|so @hostile|spite|make|keep_me|keep_us|keep_the|get_rid|get_me|get_us|get_my|get_out|save_themselves|be_awkward|be_difficult ~
			keen|eager|desperate|happy|determined|bent to|on @hostile|get%|end|see|shut|say|charge|deny|close ~
			keep me|us sweet|quiet; keep%|kept it|this|that? quiet; keep%|kept me|us in the dark
			keep%|kept you|me|us|people hanging|dangling|waiting on?; kick out of
			kick% it|me|this|my_claim|my_complaint|the_complaint|complaint into_the_long_grass|down_the_road|to_touch
			kick% the can; knew about|of|the|what|it|all|that|they|i ~
			know% about|that|all|the|good|full|what|it|well|rightly|damn already|along|well|about|and|was ~
			know% full|damn|fine|perfectly|bloody|darn|rightly well? ~
			know%|knew exactly|full|fully|well|rightly what ~; knowing full|damn|perfectly|that|i|we|very well? ~
			knows|know its|theyre|very|im|it_was|hes|shes|you wrong|well|what|right|cant ~; lame excuse|excuses
			laugh% all|at me; laugh% at me|us|all ~; lead%|led|string%|strung you|me|us|people on|along
			least|not bothered|concerned|interested|fussed; let the warranty|time|clock|deadline|window expire|run|lapse
			lift a finger; lik% the sound; line|fill|fatten|pad his|her|their|its|own pockets|profits|wallets
			lip service; lock me|us|you in; long grass; look% down on|their ~
			look% for an|any|a excuse|way|loophole|reason out|to|not ~; look% the other way; loophole|loopholes
			loot% me|us|customers|people|public; lose% interest|patience $
			lov%|lik%|hat%|enjoy% his|her|their|dealing job|with ~; love% taking|saying|making|the_sound|his|her|to ~
			love%|enjoy%|relished saying|making|watching|seeing|telling|being|it|charging|my ~; lowball%
			lur% me|us|people|customers|you in|into; mak% up? his|her|their own? rules
			mak%|made it|things so|too|very|as? hard|impossible|difficult|awkward to|for|on ~
			mak%|made no|little|zero attempt|effort to|at?; mak%|made out it|i|that|im|like|its ~
			mak%|making fool|fools of customers|us|me|public|people; make an? example of ~
			make the|their|his|her stats|figures|numbers|targets; make up the|their numbers|targets|quota
			make% a fool|mug|fun of ~; make%|making fun|life of|hard|difficult ~; make%|no|zero no? effort ~
			make|making it my|our fault
			make|making my life|it|things|this hell|difficult|hard|harder|impossible|as|so ~
			mala fide|fides|fid|intention; malafide; malice; malicious intent; maliciously; manipulative; mean% well
			meant no|it harm|for|well; meant|means to hurt|help|harm|insult ~
			meet|hit|make|reach his|her|their|the quota|target|targets|bonus|numbers
			mess%|muck%|jerk%|dick%|fool%|play%|screw%|fuck%|piss% me|us|people|everyone|customers about|around
			milk% it|me|us|this|customers; mind wasnt|isnt|elsewhere; mock% me|us
			money hungry|grabbing|grubbing|grab|making|grabbers; moneymaking
			more worried|interested|concerned|bothered about|in|with ~
			never intended|meant|planned|going to ~; never thought|considered|thinks|stopped about|the|to_think|of ~
			never|@dont even|really|bother_to|want_to? listen%|bother%|try%|believe_me ~
			never|no had|had_any|with_any a|any? notion|intention|plan of|to; nickel and dim%; no accident; no fucks
			no rush|hurry to; no thought for|of|given
			nobody|no_one|noone cared|cares|bothered|gives|wants ~
			not accidental|an_accident|by_accident|a_mistake
			not one bit|remotely|even|in_the_least|at_all sorry|bothered|interested|concerned
			not|didnt|wasnt|doesnt|isnt seem|look|appear? too? bothered|interested|fussed|concerned|sorry|pushed
			not|isnt|arent|werent|wasnt sorry|sincere|genuine at_all?
			not|isnt|wasnt|arent|werent|aint even|really|at_all? bothered|interested|listening|fussed|arsed|caring
			not|never|un willing|prepared|keen to|interested ~; not|wasnt|isnt|werent pay%|listening attention
			no|without|any|zero remorse|regret|shame|conscience
			no|zero|any|little intention|interest|desire|wish|concern|regard of|in|to|for ~
			no|zero|little|any|much interest $; number one $; obsessed with ~; on commission; on purpose
			once they|he|theyve have|had|got your|my|the money; one over on; only half listening|there
			only helped|rang|answered|refunded|gave|did because|cos|after|when ~
			only? willing|eager|happy|glad|keen to help
			only|just|all care%|want%|interested|bothered|concerned|think% ~; was|is|were on my|our side; took my|our side|part
			out for all|what|himself|themselves|themself; out for themselves|himself|herself|money|what|blood|revenge ~
			out of her|his|their way; out of kindness|the_goodness|pity|guilt
			out of spite|malice|greed|laziness|boredom|badness|revenge
			out|only_out to make|rob|get|screw|for ~; own up; palm%|brush%|shrug% me|us|it|that? off
			pass% me|us|you around|about|from|along; pass% the buck|blame|parcel
			pay%|paid|took|tak% no|little|zero|any heed|notice|attention; pick% on me|us|old|people
			pillar to post; pin% it|this|the_blame on me|us|my; play% on my|his|her|their|our
			play%|act% dumb|games|innocent|stupid|thick|silly_buggers|mind_games|the_fool
			play%|tak% people|me|us|you for; please the|their shareholders|boss|bosses; ploy; power trip
			pray% id|i|we ~; pressur%|strong_arming|blackmailing|guilting me|us|my into|to ~; pressured into ~
			pretend% ~; prey% on ~; profiteering
			profit|profits|money over|before|above people|customers|safety|care; protect% their|his|her own
			prove|make a point; pull% a? stunt|fast_one|leg; pull% one over|a_fast|a_swift; pulling my leg|rank|strings
			punish% me|us; pure|sheer|out_of laziness|spite|greed|malice|badness; purposely|purposefully
			pushing|pressuring|forcing me|us to|into ~; put% herself|himself|themselves out
			put% people|me|us|customers off; put|putting|tries_to_put|tried_to_put it|the_blame on me|us|you
			quick|happy|fast|keen|glad enough? to take|leave|charge|let|see|pocket|sell ~
			really|genuinely|truly|only|very_hard tried|try%|wanted|wants to help|her|his|hard|to ~
			reel% me|us|you|people|them in
			refus% to admit|own|accept|acknowledge|listen|believe|understand|care|take_responsibility ~
			reluctant|reluctantly; retaliat%; revenge; rip% me|us|people|customers|everyone|seniors off; ripp% off
			rob%|con%|cheat%|trick% old|people|me|us|you|customers|pensioners|out into|out|of ~; round the houses
			run% out|down the clock
			save%|protect% their|his|her|its own? skin|back|backs|backside|neck|face|job|jobs|reputation
			scared of his|her|their|the boss|manager|supervisor|losing ~; scheming|conniving|plotting|conspiring
			screw%|shafting|rob%|milking|bleeding|squeezing|rinsing me|us|people|customers|everyone over|blind|dry|for? ~
			see% me coming; seem% to care; selective memory|hearing|amnesia; self serving; selfish|selfishly
			send% me|us round|around the houses; shafted; shak% me|us down; shakedown; shift% the? blame
			shift%|move%|moving the? goalposts|goal_posts|goalpost; skiv%; slack% off
			so i|we|you|people|customers couldnt|wouldnt|wont|cant|dont|didnt|could_not|would_not|will_not ~
			so nobody|no_one|they|it|the can|would|could|will know|check|say|tick|run ~
			so she|he|they|you can|could|get|gets|hang|give|will|would|dont|doesnt|didnt make|wash|finish|claim|tick|commission|up|off|rid|her|his|their|out|blame|keep|avoid|charge|say ~
			so that? id|i_would|wed|we_would|im|i|we|people|customers just|would? @giveup ~
			so that? i|we|people would|wouldnt|wont|cant|couldnt|didnt|dont @giveup|complain|claim|notice|cancel|find|see|switch|leave|return|ask|check ~
			so you|i|we|people|customers wont|dont|didnt|cant|forget|miss|never ~
			so you|we|people hang|give|pay|will|wont|forget|buy|upgrade|leave|stay ~; someone|somebody else|to to? blame
			something|it_in against|for me|us
			so|such that? they|he|she|can|could|it can|could|dont|doesnt|wouldnt|didnt|neednt|get|have_to? charge|keep|blame|avoid|pocket|get|have|pay|deny|hide|claim|sell|bill|refund|cancel|close ~
			spoil%|itch%|look%|want% for? a|an fight|argument|row; stalling; stick% up for each|their|his|her
			stiffed me|us; stonewall% me|us?; stop|stopping me|us|people complaining|leaving|cancelling|claiming
			string% me|us|this|it along|out; strung|string%|stringing me|us? along; sucker% me|us|people|you in
			suffer $; sugar coating; sweet time; swindl%; tactic|tactics; tak% chances
			tak% the mick|mickey|michael|p|piss; take% advantage ~; take% it|their|his|her mood? out on ~
			take% me|us|people for a|an|granted? ride|fool%|mug|idiot|granted?; take% the piss|mick|mickey|michael|p
			talk me|us out of; target% me|us|old|vulnerable|elderly|people
			the idea|plan|aim|point is|was|being to ~; they know what|you|im|we|it
			they rely|relied|count|bank on people|you|us|me|customers|the_fact ~
			they|he|she|bank|firm figure|figures|reckon|reckons|assume|assumes|think|thinks|thought i|ill|im|we|were|well|people|customers|that_i|that_we|that_because ~
			they|theyve got your|my money; think% that because|im|i|we|were|people|nobody|no_one ~
			think% theyre|hes|shes|they_are untouchable|above|better|god|clever ~
			think%|reckons|assume% im|i|i_am|were|we_are|people|customers|am|hes|shes|theyre|its|they|he a|an|stupid|dumb|thick|soft|daft|mugs|fools|born|rich|wont|dont|better|above|god|can|too|idiots|own ~
			think|thinks hes|shes|he_is|she_is|theyre|he_knows|she_knows funny|great|god|it|above|clever|better|all|something ~
			think|thinks were|im|we_are|i_am|i_was|people all|born|stupid|idiots|made|thick|mad|lying|it
			thought nothing of; thought|think%|found|find% it|this|that was|is|were? funny|hilarious
			throw% his|her|their weight; tick% boxes|a_box|the_box|box; to @hostile me|us|people|customers ~
			^ to avoid a|having|paying|giving|helping|coming|compensation|the|doing|any|responsibility ~
			to be somewhere|anywhere|home|elsewhere; to cause me|us|trouble|stress|problems ~
			to extort|loot|harass|cheat|frustrate|undermine|discredit|sabotage|entrap|bury|muddy ~
			to get|make more|some|extra|quick|fast|a|easy|my|our money|cash|out|sale|commission|profit ~
			to keep me|us|you|people|customers paying|waiting|hanging|on|quiet|hooked|guessing|subscribed|out|down ~
			to look good|busy|clever|big ~; to make me|us out|look|feel|pay|wait|go ~
			to protect themselves|himself|herself|their|his|her|its
			to save on|money|themselves|a|face|costs ~
			to shame|scare|frighten|confuse|trick|punish|annoy|humiliate|intimidate me|us|my|people|customers|her|him ~
			to sit on our|my|the|it|their ~
			to squeeze|bleed|milk|wring|rinse|fleece|gouge|rack|extract more|me|us|every|extra|money|up|fees|customers ~
			to? teach me|us a lesson
			too busy|stubborn|lazy|proud|scared|tight|mean|quick|keen|embarrassed|important|idle|arrogant to|chatting|with|talking|on ~
			took against
			took|tak% a|an dislike|advantage to|of ~; took|tak% delight|pleasure|joy in|from
			took|tak% the|real trouble|care to|over|with
			total|complete|blatant|wanton|wilful|willful|utter|reckless|callous disregard for?
			toy%|play% with my|me|customers|our|us money?
			to|just_to make|force|get|push|trick|con|scare|bully|pressure|guilt|nudge|steer|lure me|us|people|customers|you into|to|pay|give|buy|look|feel|sign|wait|go|leave|hang|upgrade|switch|accept|onto ~
			trained|told|paid to @hostile|lie|say_no ~
			tried|tries|did|does|doing her|his|their|all|everything very? best|she|he|they could|hardest|utmost
			try% it on; try% to be clever|funny|smart; trying to? @hostile ~; trying|attempt to @hostile ~
			turn% a blind|deaf eye|ear; twist% my|things|words|the|everything
			two|2|a_monkeys|a_toss|a_damn|a_hoot hoots; ulterior motive|motives; under orders
			under the carpet|rug|table; understood how|what|my; under|in_front_of the bus; unwilling
			up to something|no_good; up with excuses; vendetta; vested interest; victimise%|singling|singled me|us? out?
			wait% out the clock; wait% until it|i|we|people|the; waiting|wait for me|us|people to @giveup|@hostile ~
			want% a|an|his|her|their easy|quiet|bonus|commission|lunch|tea|sale ~; want% me|us off|out|gone|to ~
			want% rid of? me|us; want% shot|rid of; want% the best|it_sorted|us_to_be|to_get_it
			want% to help|please|fix ~; want% to|my @hostile|money|quit ~; want% us|me|you|people|customers * * * gone
			want% you off|out|gone; want%|asked_for|angling_for|fishing_for|after a? bribe|tip|backhander
			want%|wanna rid|me_to|us_to|me_out|me_gone|me_off|us_out @giveup|@hostile|of ~?
			want%|wanting|dying|desperate|itching|waiting to hang|get_rid|get_home|go_home|get_me|get_off|finish|close|win|be_rid|end ~
			wantonly; wash%|wip% his|her|their hands of; wear%|grind% me|us|people down|out
			weasel%|worm%|wriggle% their|his|her|its|out ~; well aware ~; wilfully|willfully|knowingly; wind% me|us up
			with a view to ~; with the|sole|sole_intention intention|intent|aim|purpose|sole of|to ~
			without|not even? trying|caring|thinking|bothering ~; wont face
			wont|didnt|not|dont|doesnt|refuse%_to|no_one|nobody|wants_to|wanted_to|never take|takes|took|own|accept any|full? responsibility|ownership|accountability|their_mistake|blame
			wont|wouldnt|refuse%|too_proud_to admit ~; words in my mouth; would|theyd|hed|shed rather|sooner ~
			wriggle%|worming|weaselling|squirming out?; yanking my; zero fucks
		`
	},
	{
		kind: 'motive',
		reason: 'someones-mind',
		question: 'what-was-said',
		when: 'theirs',
		phrases: `
			hope%; just to get|save|avoid|be|keep ~
			just? to avoid|dodge|evade|escape|get_out_of|save|keep|stop_me|delay|stall|hide|cover|protect_their|protect_themselves|punish|confuse|annoy|frighten|scare|trick|wind|make_himself|make_herself|make_themselves|pad|meet_his|meet_her|meet_their|hit_his|hit_her|hit_their|inflate|earn|impress|cheat|hurt|get_his|get_her|get_additional|buy_time|waste|wear|ruin|damage|deceive|harm|intimidate|humiliate|force|pressure|steal|fob|spite|drag ~
			knew
		`
	}
];
