import type { Group } from './group.ts';

/** Phrases that praise or blame a person, a firm, a service or a thing. */
export const judgement: readonly Group[] = [
	{
		kind: 'judgement',
		reason: 'opinion',
		question: 'what-was-done',
		also: 'adverbs',
		phrases: `
			abhorrent; abrasive; abrupt; absurd; abusive; abysmal; aggravating; aggressive; aloof; amateurish; annoying
			antagonistic; antiquated; apathetic; appalling; arbitrary; archaic; argumentative; arrogant; asinine
			atrocious; awful; backward; barefaced; barmy; belittling; belligerent; biased; bizarre; blatant; blunt
			bogus; bossy; brainless; brazen; brusque; brutal; buggy; bungled; bureaucratic; cagey; calamitous; callous
			capricious; careless; catastrophic; cavalier; chaotic; cheeky; childish; clueless; clumsy; clunky; cocky
			combative; condescending; confrontational; confusing; contemptible; contemptuous; convoluted; corrupt
			cowardly; cowboy; crabbit; crappy; crass; crazy; criminal; cringeworthy; cruddy; cruel; crummy; cumbersome
			curt; daft; deceitful; deceptive; degrading; dehumanising; demeaning; deplorable; derisory; desperate
			despicable; devious; diabolical; dilatory; dire; disappointing; disastrous; discourteous; discriminatory
			disgraceful; disgusting; dishonest; disingenuous; disinterested; dismissive; disorganised; disorganized
			disrespectful; distasteful; dodgy; dopey; dozy; draconian; dreadful; dubious; duff; dumb; duplicitous
			dysfunctional; egregious; erratic; evasive; evil; exasperating; exorbitant; expensive; exploitative
			extortionate; faceless; farcical; feckless; feeble; filthy; fishy; flagrant; flaky; flimsy; flippant
			frightful; futile; ghastly; glib; glitchy; gobby; gormless; greedy; grim; grotty; gruff; grumpy; gutless
			hadnt|had_not|havent|hasnt a notion|clue|baldy|scooby; hamfisted; haphazard; haughty; heartless; heinous
			hellish; hideous; hopeless; horrendous; horrible; horrid; horrific; hostile; humiliating; hurtful
			hypocritical; idiotic; iffy; ignorant; illogical; immature; immoral; impatient; impertinent; impolite
			improper; impudent; inadequate; inappropriate; incoherent; incompetent; incomprehensible; inconsiderate
			indefensible; indifferent; ineffective; ineffectual; inefficient; inept; inexcusable; inexplicable; inferior
			inflexible; infuriating; inhuman; inhumane; insane; insensitive; insolent; insufferable; insulting
			intimidating; intolerable; intrusive; irrational; irresponsible; irritating; janky; kafkaesque
			lackadaisical; lackluster; lacklustre; lame; lamentable; laughable; lawless; lax; lazy; lousy; ludicrous
			maddening; malicious; manipulative; manky; mardy; mealy mouthed; meaningless; mediocre; mindless; mingin
			minging; miserable; misleading; moody; morbid; moronic; muddled; narky; nasty; nauseating; negligent
			nightmarish; nitpicky; nonsensical; obnoxious; obstructive; obtuse; odious; offensive; offhand; officious
			oppressive; outrageous; overbearing; overpriced; pathetic; patronising; patronizing; pedantic; petty
			pisspoor; pitiful; pointless; pompous; poxy; predatory; prejudiced; preposterous; pricey; pushy
			questionable; racist; rank; reckless; reprehensible; repulsive; revolting; ridiculous; robotic; rookie
			ropey; ropy; rotten; rubbishy; rude; ruthless; sarcastic; sarky; savage; scammy; scandalous; scatty; scruffy
			senseless; sexist; shabby; shady; shambly; shambolic; shameful; shameless; shifty; shocking; shoddy; shonky
			silly; sinister; skanky; sketchy; slapdash; sleazy; slimy; slipshod; sloppy; sly; smug; snarky; sneaky
			snide; snobby; snooty; snotty; soulless; spineless; spiteful; staggering; stingy; strange; stroppy; stubborn
			stupid; subpar; substandard; sullen; surly; suspicious; tacky; tactless; tasteless; tatty; tedious; terrible
			terse; testy; tetchy; thoughtless; tiresome; toothless; toxic; tragic; trashy; ugly; unacceptable
			unbearable; unbelievable; uncaring; uncivil; unclear; unconscionable; uncooperative; underhand; underhanded
			underwhelming; undignified; unethical; unfair; unforgivable; unfriendly; ungrateful; unhelpful; unhygienic
			unintelligible; unjust; unjustified; unkempt; unkind; unorganised; unpleasant; unprofessional; unreal
			unreasonable; unreliable; unresponsive; unsafe; unsatisfactory; unscrupulous; unserious; unsettling
			unsympathetic; untrained; untrustworthy; unwarranted; unworkable; useless; vicious; vile; vindictive; weird
			wishy washy; witless
		`
	},
	{
		kind: 'judgement',
		reason: 'opinion',
		question: 'what-was-done',
		phrases: `
			10|ten|9|nine|zero|0|nought|full|top|5|five out_of_ten|out_of_10|marks|stars|star|out_of_5|out_of_five
			@be < pants|rubbish|gash|mince|bobbins|bonkers|nuts|madness|mental|lacking|rigged > $; a credit to
			a decent sort|enough|
			a horror_show|headache|liability|menace|dud|lemon|rort|outrage|abomination|embarrassment|calamity|catastrophe|betrayal|hoax|mockery|cartel|insult|fail|pig_in|blight $
			a law unto; a liberty; a real|true|proper lady|pro|gent|professional|trooper|asset|credit; a shame
			above the law; abuse of power|trust|position; all over the place|shop; all talk; amateur hour; amateurs
			an attitude; an? angel|gem|cracker|legend $; an? ordeal; anything but easy|helpful|simple|clear
			arm and a leg; arrogance; asleep on|at the job|wheel; as|about_as useful|much_use as ~; attitude problem; computer says? no? attitude; attitude from|of|towards the|her|him|them|that|me
			avoid like|at; away with the fairies; bad apple|egg; bad faith; bad mannered|tempered; badly
			bait and switch; bakwas|bakwaas; balls of it; balls up; ballsup; baloney; bang up job
			banjaxed; bees knees; beggars|defies belief|logic; bekar|bekaar; below the belt; beneath contempt
			bent company; best in|ive|i|by|of|on the|ever|have|far|business|world|dealt ~; beyond belief|words|bad
			big|quelle|no surprise there?
			bit|bunch of cowboys|amateurs|jokers
			bit|little|touch|tad off|steep|rich|much|odd|harsh|rude|cheeky|short|sharp|abrupt|disappointing
			bit|well much|rich; black hole; blood out of|from a stone; bloody minded; bodged|botched|bodge|botch
			boggles the; bone idle; bottomless|money pit; brain of britain; brain surgery; bravo $
			breath of fresh air; brick wall; broken record; built to|not_to break|last|fail; bully%; bush league
			by_far|the sloppiest|rudest|laziest|dumbest|slowest|poorest|filthiest|weakest|shoddiest|nastiest|nicest|kindest|friendliest
			cant|not be|to_be trusted; carelessness; carry on $; cash grab|cow
			catalogue|litany|string|series of errors|failures|mistakes|blunders; charade; cheaply made
			cheapskate|cheapskates; cheek !swab; chocolate teapot|fireguard; circus; claptrap; class act; clear as mud
			cloak and dagger; clown show; cock and bull; cock up; cockup; codswallop; cold comfort; comedy of errors
			compassionate; con merchants; conned; considerate; cookie cutter; corporate speak|waffle
			couldnt make it up; couldnt|cant organise|organize|run a ~; couldnt|could_not|cant|can_not ask for
			couldnt|could_not|cant|can_not be better|easier|happier|worse|beaten|faulted|nicer ~
			could|should|must|might do|be|have_been better; cowboys; cringe
			crooked; cross% the|a line; crying shame; dark|stone ages|age
			dealt|handled|sorted|managed|explained with? it|this|everything|things? well|badly|poorly|perfectly|brilliantly|quickly|efficiently
			dear for what; debacle
			decent|easy|simple|quick|hard|impossible|difficult|awkward|nice|pleasant|painless to deal|use|work|talk|get|follow|understand|sort ~
			deficiency in; dereliction of duty
			deserve|deserves a|an|every raise|medal|award|promotion|bonus|pay|praise|credit|better|thanks; diddled
			didnt|doesnt|dont|hasnt|havent|not have|got? a clue; did|does us|me|them|him proud; dirty trick|tricks
			discrimination by; disgrace; dishonesty; disrespect
			do not|dont use|touch|buy|trust|go|bother this|them|with|from|these|anyone
			doesnt|didnt|dont make|add sense|up; dogs dinner|breakfast
			dont|doesnt|didnt know what|his|her|their|how theyre|hes|shes|doing|arse|elbow|job|stuff; double standards
			drag% their|his|her|its heels|feet; drama; drivel; dropp% a clanger; dropped the ball; dumpster fire
			empty|hollow|canned apology|apologies|words|response|platitudes; empty|hollow|false|broken promise|promises
			epic|major|big fail|failure; excuses; expect|expected more|better; extortion; eye watering; eyewash; faff
			faff%|fanny%|arse% about|around; fall%|fell on deaf ears
			fall%|fell|coming to|apart|short|at bits|pieces|short|the_first|the_seams
			falls|fell|falling well|far? short; faltu; far from happy|satisfactory|good|perfect|adequate
			far from ideal|perfect; farce; fiasco; five|5|10|ten star|10|out_of_ten; flawless; fleeced; fly by night
			frustrating; full of himself|herself|themselves|it|crap
			garbage|trash !bin|bins|collection|can|truck|pickup|bag|bags|day; gaslighting|gaslit; genius move|idea
			get|need% your|their act together|sorted; ghatiya; ghosted|ghosting me|us?; gibberish; gimmick
			go% downhill|to_the_dogs|down_the_pan; gobbledygook|gobbledegook; gods gift
			going|go%|sent round|around in? circles; gone above; gone to pot; good for nothing; greed; gross
			guilt tripping|trip|tripped; half arsed|assed|baked|hearted; ham fisted; hames; harass%|harassment
			hard sell; hard work; hassle; have%|avin a laugh|giraffe; head and shoulders; headless chicken|chickens
			heavy|ham|cack handed; hell on earth; hidden charges everywhere; high and mighty; high handed
			hit and|or miss; hogwash; holier than; hot air; hot mess; hound%|pester%|badger%
			how generous|kind|lovely|thoughtful|helpful|clever|professional|charming $; how hard can|is
			hung me|us out to dry; hypocrisy; hypocrites; icing on the; ignorance; ill mannered
			impossible people|man|woman|person; impossible to get|reach|contact|speak|deal|use|understand
			in a huff|strop|mood; in your face; incompetence; incredible; ineptitude; injustice; insanity
			insult to injury; isnt|not|just on|cricket $; jobsworth|jobsworths; joke; junk; just the job
			just|exactly what you|i need|needed; knew what she|he|they; know it all; know% his|her|their stuff|onions
			lack of communication|care|interest|empathy|understanding|respect|help|support|urgency|training|professionalism|transparency|effort|knowledge|competence
			laughing stock; laziness; leave% a lot|much to be desired
			leave%|keep% me|us hanging|dangling|in_the_dark|high_and_dry|in_the_lurch|in_limbo|stranded
			leave%|left in limbo|to_fend|a_sour|a_bad|the_place; left hand doesnt|dont; left in the lurch|dark|limbo
			less than courteous|helpful|ideal|impressed|honest|friendly|polite|professional|satisfactory|perfect|adequate|forthcoming
			lesson in manners; let% down $; let% me|us down; letdown; liberty takers
			like a robot|parrot|zombie|monkey|child|criminal|fool|idiot; like pulling teeth; lo and behold
			look% down their|his|her nose; looked|looks|looking after me|us|him|her|well; lost the plot; lunacy
			made|mak% a show of
			made|mak%|gets|getting|got|went|gone|things|it|matters even|much|ten_times|far|a_lot? worse ~; madness
			make% a hash|mockery|meal of?; make|making|made any|no|zero sense; maladministration; malarkey; malpractice
			mental torture|agony; merry go round; mess of a *
			messed|screwed|stuffed|mucked|balled|cocked|fouled it|this|everything|me|my_order|things? up; mickey mouse
			miles ahead; mind boggling; mind numbing; mishandled; mismanaged|mismanagement; miss% the point
			mix up after; money for|down old|the; money grabbing|grubbing|grab; morally wrong; muddle; mugged off
			mumbo jumbo; naff
			needs|need|could_do_with more|better|some|to_learn training|manners|some|a ~; negligence
			never|doesnt|didnt|wont lift a finger; new low; nice enough but|though|lad|lady|fella|chap|guy|man|woman
			nightmare; no better; no good; no help to|whatsoever; non existent; nonexistent; nonsense
			not a scrap|bit|jot|shred of help|use|sense|sympathy; not exactly !sure|what|the|as|on *
			not fit to|for; not okay|ok|on|cool|acceptable|right|fair $; not the sharpest
			not up to mark|the_mark; not up to scratch|standard|par|snuff|it|the_job; not worth it|a|the
			not|hardly|anything_but|far_from thorough|helpful|friendly|polite|professional|reliable|efficient|competent|adequate|acceptable|impressive
			not|isnt|wasnt|arent|nowhere_near good|acceptable enough?
			not|no the|a way to run|treat|speak|do|conduct|deal|behave|carry ~
			no|any|not_a|without_a|without_any idea|clue|notion what|how|of|at|?; no|little|any use to|or ~
			no|not_much|not_any|zero|fat_lot_of use|help $; no|without|any bother|fuss|hassle|quibble|trouble $
			no|zero|little|less|hardly|without|lack|lacks|lacked any|of|than? manners|shame|empathy|sincerity|warmth|patience|interest|willingness|concern|compassion|conscience|integrity|decency|ethics|morals|respect|professionalism|accountability|courtesy|sense|brain|common_sense|backbone|remorse|care|clue|urgency
			no|zero|poor|terrible|bad customer service|care|skills; off base; off hand with|on|to|and
			off|short|sharp|cold|funny|arsey|mean|harsh|rough|cool|cross with|to me|us|my; omnishambles
			on another planet; one big con; one sided; ornament $; others to shame; out of his|her|their depth
			out of line; out of order with|to; out of|through his|her|their hat|backside|arse
			outdated system|systems|process|website|app|software|equipment|attitude|policy; over the top
			overcharging everyone; pain in the neck|backside|rear|butt; palaver; pantomime; pear shaped; pen pushers
			penpushers; piece of dirt; piece of junk|rubbish|crap; piffle; pig headed; pigs ear; poor $; poorly
			poor|bad|crap|slow|cheap|weak customer? @work|@roles|show|form|excuse|taste; poppycock; power tripping
			power trip|mad; price gouging; pull their|your finger|socks; pure|fierce bad; pure|living hell; customer|call|service|hold|billing|admin|phone|support purgatory|hell|limbo|nightmare|torture; purgatory
			quick and easy; race to the bottom; red tape; ridic; right for once|first_time; rigmarole
			rip% me|us|people|you|everyone|customers off; ripoff; ripped off; rips off; robbery; rock bottom
			rocket science; roll% his|her|their eyes; rubbish !bin|bins|collection|bag|bags|tip|chute|was|removal
			rudeness; run around $; runaround; rush|half job; salt in|into the; same old * $; sarcasm; scandal
			scaremongering; scare|gestapo|mafia|bully|bullying|stalling|delaying|delay|underhand|boiler_room tactics
			seamless; second|third|bottom rate; shafted; sham; shambles; sharp practice; shirty; shocker; short changed
			shouldnt be in|doing|allowed_to|working
			shouldnt|should_not be|have ever? dealing|allowed|doing|working|trusted|let ~
			should|ought be a? crime|illegal|ashamed; should|ought|must know|have better
			should|ought|needs|need|must to? be stopped|banned|investigated|regulated|reported|fined|prosecuted ~
			sit% on their|his|her hands|arse|backside; sixes and sevens
			slap|kick in|up the face|teeth|guts|arse|backside; sloppiest|rudest|laziest; slow as; slow clap
			slow to respond|reply|answer|act|help; slower than; slowest; smart alec|alecs; smart mouthed; snails pace
			snake oil; snap%|barked|sneered|scoffed|smirked|sniggered|tutted|shouted_at|yelled_at at? me|us?; snappy
			snippy; so called; so called manager|expert|service|support|engineer|customer; solid guy|lad|work
			some service|help|customer_service|manners that|this|you is|was|call?
			sorry|sad state|tale|lot|sight|excuse; soul destroying
			so|very|really|quite|most|more_than|extremely generous|gracious|unhelpful|helpful
			so|very|really|too|pretty|quite|extremely|v|incredibly|painfully|just|rather bad|slow|slowly|cold|odd|harsh|harshly|mean|cheap|weak|rough|thick|sad|complicated|vague|wrong|short|sharp|difficult|awkward|funny
			speak highly; stand offish; stay away|clear|far; stealing from me|us|people|customers; stinks of?
			stitched me? up; straight shooter; strong arm; stuck up; stunk; stupidity; sub standard|par
			such a pity|shame|waste|hassle|pain|mess; sucks|sucked; surprise surprise; sweet time; swindle|swindled
			tak% the biscuit|cake; taking liberties; talk%|speak% to me|us like ~; talk%|speak%|look% down at|on|to
			talking to a wall|brick|robot|parrot; tat $
			thank|praise|rate|recommend|fault her|him|them|this|it enough|highly|more|too_highly; the pits
			the? sheer|absolute|barefaced|brass audacity|cheek|nerve|neck|gall|arrogance|effrontery|incompetence|stupidity|laziness|ignorance
			they suck; third class service; third world !shop; thumbs up|down
			time wasting|waster|wasters; timewasters; timewasting; tinpot; tired|shabby|dated looking; token gesture
			tone deaf; too far; too little too late; too much trouble; tosh; total cod
			total|complete|utter|absolute failure
			total|complete|utter|absolute|such|what|proper|unmitigated|a|right a? mess|disaster|chaos|shower|con|scam|racket|fraud|swizz|fix|pain
			train wreck; trainwreck; travesty; treat% me|us|people|customers|you like|as ~
			treated like dirt|crap|rubbish|muck|a|an|scum|dirt|cattle|nothing
			treated us|me|him|her well|like|with|fairly|badly|poorly|kindly ~; tripe; twaddle; two faced
			two short planks; typical !use|usage|bill|household|monthly|user|speed; uncalled for; unfit
			unprofessionalism; up himself|herself|themselves
			uphill|constant|real|right|total|complete|absolute battle|struggle|pain|nuisance|chore|slog|mess|headache|bother|hassle|faff|nightmare|muddle|shame|pity
			value for money !tariff|plan; waffle
			wasnt|isnt|werent|not|arent|never very|at_all|really|particularly|exactly|even? right|nice|fair|kind $?
			wast% of a|everyones|my|our|the|your ~; waste% of? time|space|money|effort|my|petrol
			was|well|bang|totally|so < out of order; way|far too long|expensive|slow|much_hassle|complicated
			weight in gold; well looked after; we|i|you|customers deserve better; what a surprise|saga|cop_out|waste
			what you pay for; what youd|you_would expect
			what_a|what_an|such_a|total|utter|pure|complete|absolute|sheer|unmitigated|load_of|bunch_of|crock_of codswallop|mince|eyewash|hogwash|baloney|ordeal|whitewash|junk|lottery|insult|piffle|cobblers|guff|claptrap|bunkum|hooey
			what|such|the|some a? nerve|gall|audacity; whitewash; wide of the; wild goose chase; with contempt; woeful
			word salad; works|worked a treat|charm|wonders; worse and worse; worse than; worst; worth every penny
			worthless
			wouldnt|couldnt|didnt|doesnt|dont|wont know|recognise|spot where|customer|service|good|a|one|their|what|how|whats ~
			wouldnt|would_not touch|recommend|wish|use|trust; would|highly|cant|can_not recommend !you|i|we|a
			wrong way to; wtaf; zero|no|half_a stars|star
		`
	},
	{
		kind: 'judgement',
		reason: 'opinion',
		question: 'what-was-done',
		when: 'about-someone',
		phrases: `
			angry; annoyed; awkward; bad; bored; cheap; cold; complicated; confused; crap; crook; defensive; difficult
			dim; dismal; dull; fake; funny; hard_faced; harsh; irate; loud; mean; odd; poor; rich; rough; sad; sharp
			short; slow; thick; thorough; tight; vague; weak
		`
	},
	{
		kind: 'judgement',
		reason: 'praise',
		question: 'what-helped',
		also: 'adverbs',
		phrases: `
			accommodating; amazing; attentive; awesome; brilliant; charming; cheerful; competent; conscientious
			courteous; delightful; diligent; efficient; empathetic; excellent; exceptional; exemplary; fabulous
			fantastic; faultless; first rate; friendly; generous; gracious; helpful; impeccable; impressive
			knowledgeable; lovely; marvellous; on the ball; outstanding; phenomenal; pleasant !surprise; polite
			professional; reassuring; refreshing; reliable; respectful; second to none; splendid; spot on; superb
			sympathetic; terrific; thoughtful; top notch|class; trustworthy; understanding; welcoming; wonderful
			world class
		`
	},
	{
		kind: 'judgement',
		reason: 'praise',
		question: 'what-helped',
		phrases: `
			5|five star service|treatment; above and beyond; ace service
			a|absolute|total|proper|real|true|what_a star|legend|gem|diamond|angel|saint|godsend|gent|gentleman|lifesaver|superstar|hero|pleasure|delight|treasure|ledge|champ|sweetheart|joy|dote|ripper
			best @work|@roles|ever; brill; cant|couldnt fault|have_been; credit to; extra mile; fair play
			great|good|top|cracking|super|fab|nice|decent|stellar|quality|genuine customer? @work|@roles|stuff|egg
			hats off; kindness; kudos; out of his|her|their way; pure class|sound; smashing; the best $
			very|so|really|super|dead|ever_so|such|quite|pretty|extremely|genuinely|rather|v a? nice|nicely|kind|good|patient|sweet|decent|quick|prompt|calm|sound|clear|thorough|caring|clever|smart|honest|smooth|easy|apologetic|supportive|responsive|useful|informative|fair|fast|well
			well done
		`
	},
	{
		kind: 'judgement',
		reason: 'praise',
		question: 'what-helped',
		when: 'about-someone',
		phrases: `
			ace; apologetic; calm; caring; class; clear; clever; cool; cracking; deadly; decent; easy; fab; fair; fast
			gentle; good; grand; great; honest; informative; kind; magic; mint; nice; patient; perfect; prompt; quality
			quick; reasonable; responsive; smart; smooth; sound; stellar; super; supportive; sweet; thorough; tops
			useful; warm
		`
	}
];
