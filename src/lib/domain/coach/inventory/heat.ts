import type { Group } from './group.ts';

/** Swearing, insults and threats. */
export const heat: readonly Group[] = [
	{
		kind: 'heat',
		reason: 'swearing',
		question: 'what-happened',
		phrases: `
			arse|arses|arsehole|arseholes|asshole|assholes|a**hole|ass|jackass|dumbass|asshat; ask me hole; bite me
			blimmin; bloody|flipping|flamin|fecking|fking hell?; bollocks|bollox|bollix
			bugger|buggers|buggered; bullcrap; can|could|may whistle|stuff|do_one|bite|shove|kiss|swivel|jog_on|rot ~
			christ almighty?
			chutiya|chutiye|bhenchod|madarchod|harami|haramkhor|kamina|kamine|saala|saale|gandu|bewakoof|nalayak|badtameez|goonda|goondas|chor
			clusterfuck; crap; crappy; crikey; crock; curse|rot the|them lot; damn|dammit|damnit|goddamn|darn|dang
			disaster $; disaster of a *; drongo|drongos|galah|galahs|dropkick|dropkicks|ratbag|ratbags|bogan; drop dead
			eff off; effing; f ing; f*|f**|f***|f****|f*ck|f**k|f***ing|f*cking|f**king|f*****|f******|fu*k|f*cked
			feckin|feck; ffs|wtf|wth|omfg|stfu|smfh|jfc|fml|wtaf; fk|feck|fecking|fecker|feckers; for * sake|sakes
			for crying out loud; for the love of
			frigging|friggin|fricking|frickin|freaking|freakin|flipping|flippin|flaming|ruddy|sodding|blasted|blinking|bleeding|bleedin|chuffing|blooming|cocking|damned
			fubar; fuckery
			fuck|fucks|fucking|fucked|fucker|fuckers|fuckwit|fuckwits|fuckup|motherfucker|motherfuckers|motherfucking|mofo
			get in the bin|sea; get stuffed|lost|knotted; go jump|boil|whistle|away|and ~; go to blazes|hell; goddamned
			gtfo; hell no; hell of a; in gods|heavens name; jaysus|jeez; jesus wept|mary?; kak
			kiss|lick my|ma backside|arse|ass|foot|feet|boots; lmfao; my god; my hole|foot|eye $; nuts to
			oh my god|days|lord|goodness; omg; on your bike
			p***|sh*te|a***|b******|b*****ks|w***|tw*t|pr*ck|d*ck|bl**dy|sh*tty|bull****|cr*p|effin|effin_g
			pain in the arse|ass|butt|backside|hole; pain in the|my? bum|neck; pish
			pissed; piss|pissing|pisstake|piss_take|p*ss; pull the other; screw|sod|curse you|them|this
			service|help|apology|manager my backside|foot|arse|eye; shame on you|them|him|her|yous|ye
			shitbag|shitbags|shitheads
			shit|shits|shite|shitty|shitshow|shithole|shithead|shitstorm|bullshit|bullshite|horseshit|dipshit|bs|gobshite|gobshites|sh*t|s**t|sh**|s***|sh1t|bullsh*t
			shove it; so and so|sos; sod off|it|all; sonofabitch
			stick|shove|stuff it|their|your|that|this up|where ~
			stick|stuff|shove your|their|the|that contract|job|policy|offer|voucher|apology|refund; strewth
			tabarnak|tabarnac|calisse|crisse|mierda|pinche|cabron|cabrones|carajo|putain|merde; take a hike|running|long
			the hell $; to hell|blazes with; to|in|like hell !with?; up yours
			wanker|wankers|w*nker|w*nkers|tosser|tossers|tosspot|prick|pricks|dick|dicks|dickhead|dickheads|knobhead|knobheads|bellend|bellends|cunt|cunts|c*nt|c***|c**t|twat|twats|git|gits|sods|bastard|bastards|b*stard|b*stards|bitch|bitches|b*tch|whore|slut|douche|douchebag|retard|retarded
			what the f|flip|frig|fudge|actual; what|how|why|where|who on earth
			what|who|why|where|how the hell|heck|devil|actual
		`
	},
	{
		kind: 'heat',
		reason: 'insult',
		question: 'what-happened',
		phrases: `
			arent i|they|we|you lucky|great|clever|special|lovely|grand
			are|r you thick|blind|deaf|stupid|dumb|mad|serious|for_real|having|kidding|joking|insane|daft; bell end|ends
			belong|belongs|rot|be|go in|to|behind jail|prison|bars|gaol; big of them|you|him|her; bottom feeders
			bunch|pack|shower|band|gang|crowd|load|crew of crooks|clowns|thieves|cowboys|idiots|liars|chancers|muppets|monkeys|jokers|amateurs|robbers|wasters|gangsters|morons|donkeys|fools|vultures|sharks|savages|animals|numpties|eejits|cheats|parasites|dopes|goons|sheep|spanners|halfwits|fraudsters|rogues|cretins|scammers|langers|tools|melts
			chor|chors
			congrats|congratulations|well_done|nice_one|nice_work|good_job|bravo geniuses|genius|brainiacs|brainiac|einstein|clowns|idiots|lads|guys|sherlock
			couldnt organise|run|find|manage|count|pour|spell|add a|his|her|their|to|two|1|cat ~
			could|id|would throttle|strangle|slap|kick|punch|swing ~; dense the lot; for nothing $
			get a life|grip|clue|job; god|karma|thunder will? punish|judge|fire ~
			he|she|hes|shes|they|theyre|is|are|was|were|this|that|absolute|right|total|useless|pure a? tool|plank|joker|donkey|dope|doughnut|spanner|cow|muppet|snake|rat|pig|dog|weasel|waster|thief|thieves|crook|crooks|clown|dill|drongo|pup|devil|gobshite|so_and_so|toad|dinosaur|monkeys|animals|robbers|bandits|cowboys|sheep
			hope you|they|he|she it? goes?|go bust|under|broke; id love|like to slap|hit|punch|throttle|kick ~
			is|are there|that a|any brain; jumped up
			learn to count|read|add|spell|speak|drive|do|use|listen; low life|lifes; may they|you|he|she rot ~
			needs|need|wants|deserves|deserve a good? slap|kick|kicking|hiding|smack|boot|punch
			oh how|wow|great|lovely|brilliant|joy|well $?; thanks|cheers|ta a|for bunch|million|nothing|lot_for_nothing
			that they|ye|you are $
			the|whole|entire lot|pack|bunch|shower of|o em|them|ye|yous|you|thieves|crooks|cowboys|clowns|idiots
			trained|a monkey|chimp|parrot|5_year_old|five_year_old could; way to go; what planet
			what|some|such a? tool|plank|joker|genius|bright_spark|donkey|clown|dope|doughnut|wise_guy|spanner|melt|dimwit|charmer|comedian|hero|cowboy|chancer|crook|thief|shower|pack|weapon|creature
			who do|does you|he|she|they think you|he|she|they are|is; yahoo boys
			you people|lot make|are|need|have|disgust ~
		`
	},
	{
		kind: 'heat',
		reason: 'insult',
		question: 'what-happened',
		also: 'plurals',
		phrases: `
			airhead; bampot; bawbag; bellend; berk; blockhead; bloodsucker; bludger; bonehead; boofhead
			bottom feeder; bozo; brain dead; braindead; brainiac; brute; buffoon; chancer; charlatan; cheapskate
			cheater; cheats; chump; clampit; clever clogs; clown; cockwomble; conman; conmen
			con|rip_off artist|artists|man|men|merchant|merchants
			could have|of? scream%|punched|slapped|throttled|strangled|punch|slap|strangle|kill ~; coward; cowboys
			crackpot; creep; cretin; daftie; dafty; daylight|highway|bare robbers|robber; deadshit; degenerate; dictator
			dimwit; dingbat; dingus; dipshit; dipstick; divvy; doofus; dosser; douchebag; dullard; dumbo; dummies; dummy
			dunce; eejit; eejut; fat cat|cats; gestapo; gobdaw; gobshite; gombeen; goons; gowl; grifter; gurrier; hag
			half wit|wits; halfwit; hitler; hoor
			hope they|he|she|you all? rot|rots|burn|burns|choke|die|fail|go%|lose%|get ~; hypocrite; idiot; imbecile
			i|we hate|despise|detest|loathe them|this|these|you|that|him|her ~; jackass; jerk; jobsworth; knucklehead
			ladron; langer; leeches; liar; loan sharks; looter; loser; lowlife; lunatic
			lying|thieving|cheating|robbing|conniving|grasping|swindling * !the|down; mafia; maniac; meathead; melt
			money grabbers; moron; muppet; nazis|nazi; needs|wants shooting|sacking|a_slap|a_kick|firing; nincompoop
			nitwit; nonce; nong; not a|one brain cell|between ~; numbnuts; numbskull; numpties; numpty; numskull; nutjob
			nutter; oaf; one brain cell; parasite; pillock; pleb; plonker; prat; psycho; putz; racketeer; rascal
			rateros; rogue; scammer; schmuck; scum; scumbag
			should|ought|deserve|deserves|needs|need to? be shot|sacked|fired|jailed|locked|ashamed|struck_off|shut_down|closed_down|in_jail|in_prison|illegal|hung ~
			shower of *; shyster; simpleton; skank; slag; sleazebag; sleazeball; sleeveen; slimeball; slob; smartarse
			smartass; spiv
			stupid|silly|dozy|miserable|lazy|fat|moody|snotty|nasty|evil|rude|bitter|horrible old? cow|bint|mare|bat|bag|pig|fool|witch|hag|sod|so_and_so
			swindler; swine; thicko; thick|dumb|daft as a|two|mud|pig|they ~; thug; toerag; turd; twerp; twit; tyrant
			wallies; walloper; wally; waste of oxygen|skin|air; waster; wazzock; weasel; weirdo
		`
	},
	{
		kind: 'heat',
		reason: 'insult',
		question: 'what-happened',
		when: 'insulting',
		phrases: `
			animals; bandits; cheat; cow; cowboy; criminals; crook; crooks; dinosaurs; dogs; donkey; donkeys
			donut; fool; fools; fraud; frauds; fraudsters; gangsters; hyenas; joker; jokers; knob; knobs; leeches
			mob; mongrel; mongrels; monkeys; monsters; mug; pig; pigs; pirates; plank; rat; rats; roaster; robber
			robbers; robots; rocket; rotters; savages; scoundrels; shambles; sharks; sheep; shower; snake; snakes
			spanner; spanners; thief; thieves; toad; tool; tools; tout; vampires; vermin; villains; vultures
			weapon; zombies
		`
	},
	{
		kind: 'heat',
		reason: 'threat',
		question: 'what-is-wanted',
		phrases: `
			all hell; all over facebook|social|the_internet|twitter|tiktok
			be sorry
			brick|fire|petrol through|the ~; coming for you|them; consumer court; cops|police on you; deal with you|them
			dont make|push me ~; dont test|mess|push|cross|threaten with? me|us
			drag|haul|take you|them|him through|into|in|to ~; expect a visit; final|last warning|chance you|to|or|before
			fix|sort|pay|refund it|this|me or im|ill|i|else ~; gloves are? off; go public
			going|straight|off|taking_this to the papers|press|media|newspapers
			have|get your|his|her|their|you|him|them job|badge|license|licence|fired|sacked|jailed|arrested
			heads will roll; heard the last; hear|hearing from my solicitor|lawyer|lawyers|attorney|advocate|solicitors
			hell to pay; i know where your|you|he|she|they ~
			ill|i_will|id|ill_be swing|have_them|have_you|have_him|have_her|be_down|be_waiting|be_outside|come_and|come_down|put_you|put_them|post_it|post_this|tell_the|tell_everyone|tell_all|take_this|get_my_own|go_on|go_to_watchdog|go_to_the|go_public|be_on_to|see_them|see_him|make_sure|not_stop|fight_this|never_stop|shut_them|plaster ~
			ill|i_will|im_going_to|im_gonna|we_will|going_to|gonna|id sue|drag|haul|smash|burn|destroy|ruin|wreck|break|punch|slap|kick|hurt|kill|finish|hunt|crush|expose|shame|have_your|have_his|have_her|have_their|get_you|get_him|get_her|get_them|make_you|make_them|make_him|make_her|make_your|make_sure_you|make_sure_they|make_sure_everyone|see_you|see_to_it|take_you|take_them|file_a_lawsuit|tell_everyone|tell_the_world|name_and|wring|come_down|come_round|go_viral|blast|rip|throttle|report_you|go_to_the_papers|go_to_the_press|go_to_the_media|shut_you|bring_you|give_them_hell|teach ~
			ill|i_will find|get|ruin|finish|expose you|him|her|them|out; just you wait; karma will|is|ll|gets ~
			know where you|he|she|they live|lives|work|works; last chance; last|final warning to|before_i|$
			last|final|first|1st warning < from|i; lawyer up; mark my words; messed with the
			my lawyer|lawyers|solicitor|attorney will|ll ~; name|naming and shame|shaming
			not|never|wont get% away with ~; or else
			or ill|i_will|i|we|well|im_going go|call|report|take|come|tell|make|sue|drag|smash|break|burn ~
			or|else|otherwise im|ill|i|we|my|youll|its going_to|gonna|calling|ringing|getting|coming|suing|reporting|brother|brothers|husband|son|dad|lads|will|shall ~
			out of a job; out of business
			pick%|picked|chose|messed the|with wrong granny|person|man|woman|guy|customer|mum|one|family|wrong|woman ~
			regret this|it|messing|doing; see you|them|ya|yous in court; set the dogs ~; sort you|them|him out
			sue% you|them|him|her|their ~; teach you|them|him|her a; this isnt over; wait till|until i|my ~
			want% him|her|them|someone sacked|fired|jailed|punished; war on; watch this space; watch your
			watch your|ya|yer back; what goes around; who youre|you_are|they_are dealing|messing with
			wish they|he|she|you never|hadnt ~; wring|break his|her|your|their neck|legs
			you have|ve picked|messed|chosen the wrong ~
			youll|you_will|theyll|they_will|you|they|hell|shell regret|pay_for|be_sorry|hear_from_my|be_hearing|rue|get_whats|wish_you|lose_your|be_out_of ~
			your|their|his last|final warning|chance; youve|you_have|they_have|theyve been warned
			you|they|he|she|youd|theyd|hed better|best watch|hope|pray|run|fix|pay|not|give|sort|call|answer|refund|be ~
		`
	}
];
