import type { Kind, QuestionCode, ReasonCode } from './codes.ts';
import type { Classes } from './phrases.ts';

/**
 * Every phrase the coach knows. To add one, write it into the group whose question would bring out the fact, after a semicolon;
 * the language of the phrases is described in `phrases.ts`.
 */
export type Group = {
	kind: Kind;
	reason: ReasonCode;
	question: QuestionCode;
	/** A condition on the place where the phrase stands; see `conditions.ts`. */
	when?: Condition;
	/** Single words also stand for their adverb ("rude", "rudely") or their plural ("muppet", "muppets"). */
	also?: 'adverbs' | 'plurals';
	phrases: string;
};

export type Condition =
	'not-mine' | 'theirs' | 'own-feeling' | 'about-someone' | 'insulting' | 'habit' | 'no-figure-beside' | 'unnamed';

export const classes: Classes = {
	be: 'be is was are were been being isnt wasnt arent werent its thats theyre hes shes youre seems seemed sounds sounded got gets getting',
	roles:
		'agent agents rep reps advisor adviser manager supervisor guy woman man lady bloke lad girl chap fella shop store bank company firm insurer landlord agency council garage dealer seller driver courier engineer technician nurse doctor receptionist clerk teller operator staff team people department office branch airline hotel school surgery provider salesman installer plumber builder guys boss collectors lender guard assistant cashier crew person outfit women men officer',
	work: 'service services care support experience attitude manners behaviour behavior treatment communication response reply answer advice job work workmanship management process system website app tone quality helpline excuse idea place',
	hostile:
		'fob palm rip con scam cheat trick wriggle worm weasel dodge avoid hide cover blame bully scare frighten intimidate pressure squeeze milk fleece rob steal fool confuse mislead stall silence punish bleed trap sell upsell swindle deceive exploit stitch diddle guilt manipulate wear get_rid get_out get_away get_more get_me get_us buy_time shut save_face save_money save_themselves take_advantage take_me make_me make_us make_money make_it_hard make_it_look make_more keep_my keep_our keep_the hang_on_to hold_on_to push force pin put_me_off pass shift pull drag run_down run_the sweep brush string lead_me waste humiliate embarrass annoy upset hurt harm damage ruin destroy wind hit_target hit_his hit_their meet_their meet_his protect delay squirm duck suck discourage spite screw lose_me sabotage wash_their pad rinse cut_corners profit offload pocket hoodwink catch_me trip',
	giveup:
		'give_up hang_up miss forget drop go_away pay cancel fail lose buy stop shut_up get_fed get_tired get_confused quit back_down walk_away sign have_to not_complain accept settle',
	unit: 'secs seconds mins minutes hours days weeks months years nights weekends decades',
	count: 'times calls emails letters occasions messages texts visits attempts people complaints requests reminders',
	they: 'they he she you theyre hes shes it',
	dont: 'dont doesnt didnt not never wont',
	emotion:
		'upset angry furious livid annoyed frustrated disappointed disgusted gutted fuming worried anxious stressed scared frightened terrified petrified nervous embarrassed ashamed humiliated mortified shocked stunned appalled horrified outraged devastated heartbroken distraught distressed depressed miserable unhappy sad overwhelmed exhausted drained knackered shattered desperate helpless powerless hurt insulted offended irate enraged seething raging vexed peeved miffed narked hacked pissed confused baffled bewildered perplexed gobsmacked flabbergasted speechless delighted thrilled pleased happy chuffed glad relieved grateful elated ecstatic overjoyed stoked rapt buzzing impressed amazed tearful shaken panicky panicking panicked concerned uneasy alarmed dismayed disheartened deflated demoralised despondent exasperated infuriated incensed agitated mad cross tired sick wrecked scunnered crushed broken aghast stupid foolish small tense tensed vulnerable violated betrayed cheated belittled lost crying shaking trembling dreading sobbing weeping traumatised unsettled troubled irritated ropeable spewing aggrieved numb weary flustered frazzled frantic sceptical torn afraid fearful emotional low rattled ignored robbed conned lonely proud surprised apprehensive uncomfortable sorry_for'
};

export const inventory: readonly Group[] = [
	{
		kind: 'judgement',
		reason: 'opinion',
		question: 'what-was-done',
		also: 'adverbs',
		phrases: `
			hadnt|had_not|havent|hasnt a notion|clue|baldy|scooby;
			abrasive; abrupt; absurd; abusive; abysmal; aggressive; aloof; amateurish; annoying; antiquated
			appalling; archaic; argumentative; arrogant; atrocious; awful; backward; barmy; belittling; biased
			bizarre; blatant; blunt; bogus; bossy; brazen; brusque; brutal; bureaucratic; cagey; callous; careless
			chaotic; cheeky; childish; clueless; clumsy; clunky; cocky; condescending; confrontational; confusing
			contemptuous; convoluted; cowardly; crappy; crazy; criminal; cruel; crummy; cumbersome; curt; daft
			deceitful; deceptive; degrading; demeaning; deplorable; desperate; despicable; diabolical; dire
			disappointing; disastrous; discourteous; discriminatory; disgraceful; disgusting; dishonest
			disingenuous; disinterested; dismissive; disorganised; disorganized; disrespectful; dodgy; dopey; dozy
			draconian; dreadful; dubious; dysfunctional; egregious; erratic; evasive; evil; exasperating; exorbitant
			expensive; extortionate; farcical; feckless; filthy; fishy; flagrant; flaky; flimsy; futile; gobby
			gormless; greedy; grim; grotty; gruff; grumpy; haphazard; haughty; heartless; hideous; hopeless
			horrendous; horrible; horrid; horrific; hostile; humiliating; hypocritical; idiotic; ignorant; illogical
			immature; immoral; impatient; impolite; improper; inadequate; inappropriate; incoherent; incompetent
			incomprehensible; inconsiderate; indifferent; ineffective; inefficient; inept; inexcusable; inexplicable
			inferior; inflexible; infuriating; inhuman; inhumane; insane; insensitive; insolent; insulting
			intimidating; intrusive; irresponsible; irritating; lackadaisical; lame; lamentable; laughable; lawless
			lax; lazy; lousy; ludicrous; malicious; manipulative; manky; mardy; mealy mouthed; mediocre; misleading
			moody; moronic; naff; narky; nasty; negligent; nonsensical; obnoxious; obstructive; odious; offensive
			offhand; outrageous; overbearing; overpriced; pathetic; patronising; patronizing; pedantic; petty
			pitiful; pointless; pompous; poxy; predatory; prejudiced; preposterous; pricey; pushy; questionable
			racist; rank; reckless; ridiculous; robotic; rookie; rotten; rude; ruthless; sarcastic; sarky; savage
			scammy; scandalous; scruffy; senseless; sexist; shabby; shady; shambolic; shameful; shameless; shifty
			shocking; shoddy; shonky; silly; sinister; sketchy; slapdash; sleazy; slimy; sloppy; sly; smug; snarky
			sneaky; snide; snooty; snotty; spineless; spiteful; staggering; stingy; strange; stroppy; stubborn
			stupid; substandard; sullen; surly; suspicious; tacky; tactless; terrible; terse; testy; tetchy
			thoughtless; tiresome; toxic; unacceptable; unbelievable; uncaring; unclear; uncooperative; underhand
			underwhelming; unethical; unfair; unforgivable; unfriendly; ungrateful; unhelpful; unhygienic; unjust
			unjustified; unkind; unorganised; unpleasant; unprofessional; unreasonable; unreliable; unresponsive
			unsafe; unsatisfactory; unscrupulous; unsettling; unsympathetic; unwarranted; unworkable; useless
			vicious; vile; vindictive; weird; wishy washy; woeful; worthless
		`
	},
	{
		kind: 'judgement',
		reason: 'opinion',
		question: 'what-was-done',
		phrases: `
			@be < pants|rubbish|gash|mince|bobbins|bonkers|nuts|madness|mental|lacking|rigged > $; a law unto
			a liberty; all over the place|shop; amateur hour; amateurs; an attitude; arm and a leg; arrogance
			asleep on|at the job|wheel; as|about_as useful|much_use as ~; attitude problem; away with the fairies
			bad mannered|tempered; badly; bait and switch; bakwas|bakwaas; balls up; ballsup; baloney; banjaxed
			beggars|defies belief|logic; bekar|bekaar; below the belt; beneath contempt; bent company
			beyond belief|words|bad; bit|well much|rich; blood out of|from a stone; bloody minded
			bodged|botched|bodge|botch; brass neck; brick wall; broken record; bullying|bullied|bully|bullies
			carelessness; carry on $; cash grab|cow; charade; cheapskate|cheapskates; cheek !swab
			chocolate teapot|fireguard; circus; cloak and dagger; cock up; cockup; con merchants; conned
			couldnt make it up; couldnt|cant organise|organize|run a ~; cowboy job|work|outfit|builder|builders
			cringe; crooked; daylight|highway robbery; debacle; diddled
			didnt|doesnt|dont|hasnt|havent|not have|got? a clue; discrimination by; disgrace; dishonesty
			dogs dinner|breakfast
			dont|doesnt|didnt know what|his|her|their|how theyre|hes|shes|doing|arse|elbow|job|stuff
			dragging|dragged|drags their|his|her|its heels|feet; drama; drivel; dropped the ball; dumpster fire
			empty|hollow|false|broken promise|promises; excuses; extortion; eye watering; faff; faltu
			far from ideal|perfect; farce; fiasco; fleeced; full of himself|herself|themselves|it|crap
			garbage|trash !bin|bins|collection|can|truck|pickup|bag|bags|day; gaslighting|gaslit; ghatiya
			ghosted|ghosting me|us?; gibberish; gimmick; gods gift; gone|going downhill|to_the_dogs|down_the_pan
			good for nothing; greed; guilt tripping|trip|tripped; half arsed|assed|baked|hearted; hames
			harassing|harassed|harassment; hard sell; hassle; having|have|avin a laugh|giraffe
			heavy|ham|cack handed; hidden charges everywhere; high and mighty; hit and|or miss; hogwash; holier than
			hot air; hot mess; hounding|hounded|pestering|pestered|badgering|badgered; hung me|us out to dry
			hypocrisy; ignorance; ill mannered; impossible people|man|woman|person
			impossible to get|reach|contact|speak|deal|use|understand; in a huff|strop|mood; incompetence
			ineptitude; injustice; isnt|not|just on|cricket $; jobsworth|jobsworths; joke; joke of a *; know it all
			laughing stock; laziness; left hand doesnt|dont; left in the lurch|dark|limbo
			left|leaving|leave|kept|keeping me|us hanging|dangling|in_the_dark|high_and_dry|in_the_lurch|in_limbo|stranded
			letdown; let|lets down $; let|lets|letting me|us down; liberty takers; like pulling teeth; lip service
			lost the plot; lunacy; made|making|makes a hash|mockery|meal of?; madness; maladministration
			malpractice; merry go round; mess of a *
			messed|screwed|stuffed|mucked|balled|cocked|fouled it|this|everything|me|my_order|things? up
			messing|messed|mucking|mucked|dicking|faffing|fannying|jerking|jerked|arsing|playing|fooling|farting me|us|people|everyone? about|around
			mickey mouse; mishandled; mismanaged|mismanagement; money grabbing|grubbing|grab; mugged off; negligence
			never|doesnt|didnt|wont lift a finger; nightmare; no help to|whatsoever; non existent; nonexistent
			nonsense; not fit for purpose; not up to scratch|standard|par|snuff|it|the_job
			not|isnt|wasnt|arent|nowhere_near good|acceptable enough?
			no|not_much|not_any|zero|fat_lot_of use|help $
			no|zero|little|less|hardly|without|lack|lacks|lacked any|of|than? manners|shame|empathy|compassion|conscience|integrity|decency|ethics|morals|respect|professionalism|accountability|courtesy|sense|brain|common_sense|backbone|remorse|care|clue|urgency
			off|short|sharp|cold|funny|arsey|mean|harsh|rough|cool|cross with|to me|us|my; omnishambles
			on another planet; one big con; ornament $; out of line; out of order with|to; over the top
			overcharging everyone; pain in the neck|backside|rear|butt; palaver; pantomime; pen pushers; penpushers
			pig headed; pigs ear; poor $; poorly
			poor|bad|crap|slow|cheap|weak customer? @work|@roles|show|form|excuse|taste; power trip|mad
			price gouging; pure|fierce bad; red tape; ridic; rigmarole; ripoff; ripped off
			ripped|ripping|rips me|us|people|you|everyone|customers off; rips off; rolled|rolling his|her|their eyes
			rubbish !bin|bins|collection|bag|bags|tip|chute|was|removal; rudeness; run around $; runaround
			same old * $; sarcasm; sat|sitting on their|his|her hands|arse|backside; scandal; scaremongering
			second|third|bottom rate; shafted; sham; shambles; sharp practice; shirty; shocker; short changed
			slowest; smart alec|alecs; snails pace; snake oil
			snapped|snapping|barked|sneered|scoffed|smirked|sniggered|tutted|shouted_at|yelled_at at? me|us?; snappy
			snippy; so called; sorry|feeble excuse
			so|very|really|too|pretty|quite|extremely|v|incredibly|painfully|just|rather bad|slow|slowly|cold|odd|harsh|harshly|mean|cheap|weak|rough|thick|sad|complicated|vague|wrong|short|sharp|difficult|awkward|funny
			stinks of?; stitched me? up; stuck up; stupidity; sub standard|par; sucks|sucked; sweet time
			swindle|swindled; taking liberties|the_mick|the_mickey|the_michael
			talked|spoke|speaking|talking to me|us like ~
			talked|spoke|talking|speaking|talks|speaks|looked|looks down at|on|to
			talking to a wall|brick|robot|parrot; third class service; time wasters|waster; timewasters; timewasting
			tinpot; tone deaf; tosh
			total|complete|utter|absolute|such|what|proper|unmitigated|a|right a? mess|disaster|chaos|shower|con|scam|racket|fraud|swizz|fix|pain
			train wreck; trainwreck; travesty; treated|treats|treating|treat me|us|people|customers|you like|as ~
			tripe; two faced; typical !use|usage|bill|household|monthly|user|speed; unfit; unprofessionalism
			up himself|herself|themselves; waffle
			wasnt|isnt|werent|not|arent|never very|at_all|really|particularly|exactly|even? right|nice|fair|kind $?
			waste|wasting|wasted of? time|space|money|effort|my|petrol; was|well|bang|totally|so < out of order
			what a surprise|saga|cop_out|waste; what|such|the|some a? nerve|gall|audacity; wild goose chase; woeful
			worst; worthless; wtaf
		`
	},
	{
		kind: 'judgement',
		reason: 'opinion',
		question: 'what-was-done',
		when: 'about-someone',
		phrases: `
			angry; annoyed; awkward; bad; bored; cheap; cold; complicated; confused; crap; crook; defensive
			difficult; dim; dismal; dull; fake; funny; hard_faced; harsh; irate; loud; mean; odd; off; poor; rich
			rough; sad; sharp; short; slow; thick; tight; vague; weak
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
			fantastic; faultless; first rate; friendly; helpful; impeccable; impressive; knowledgeable; lovely
			marvellous; on the ball; outstanding; phenomenal; pleasant !surprise; polite; professional; reassuring
			refreshing; reliable; respectful; second to none; splendid; spot on; superb; sympathetic; terrific
			thoughtful; top notch|class; trustworthy; understanding; welcoming; wonderful; world class
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
			ace; apologetic; calm; caring; class; clear; clever; cool; deadly; decent; easy; fab; fair; fast; gentle
			good; grand; great; honest; informative; kind; magic; mint; nice; patient; perfect; prompt; quality
			quick; reasonable; responsive; smart; smooth; sound; super; supportive; sweet; thorough; tops; useful
			warm
		`
	},
	{
		kind: 'motive',
		reason: 'called-a-lie',
		question: 'said-and-record',
		phrases: `
			a|total|blatant|outright|complete|is lie
			covering|cover|covered his|her|their|its|up own? arse|ass|backs|tracks|back|backsides?
			deceived|deceiving|deceit|deception; economical with the truth; fabricated; fibbing|fibbed|fibs|porkies
			garden path; jhooth|jhoot|jhut
			just? making|made|makes it|this|that|things|stuff|something|rules|excuses all? up
			led|leading|lead me|us on|up $?; lie through ~; lied; lies !in|with|between|ahead|on|at|flat|within
			lying !flat|in|on|there|around|under|at|face|idle|down; making|makes excuses; misled|mislead
			misrepresented; pulled|pulling the wool; spinning|spun me? a yarn|line|story
			they|always|all|people lie !down|flat
			told|tells|telling|tell|speaking me|us? a|pack_of|load_of|bare_faced|barefaced|blatant|outright|big? porky|lie
			tricked|duped|hoodwinked|bamboozled|manipulated|manipulating|fooled|scamming|conning
		`
	},
	{
		kind: 'motive',
		reason: 'someones-mind',
		question: 'what-was-said',
		when: 'not-mine',
		phrases: `
			couldnt|couldn_t|could_not have cared less; pushing|pressuring|forcing me|us to|into ~;
			@dont really|actually|even|seem_to|truly|genuinely|ever? care|cares|cared|give_a|gives_a|gave_a ~
			@dont really|even|actually? want|wants|wanted ~
			@they|trying|trying_to|@roles only|just|clearly|obviously|always|all? try|trying|tries|tried|tryna|attempting|out|wants|wanted|want|wanna|meant|designed|going|looking to? @hostile ~
			^ clearly|just|still|always? trying|tries|tried|tryna|attempting|looking|attempt to? @hostile ~
			act|acted|acting|acts like|as_if|as_though they|he|she|hes|shes|theyre|i|im|it ~
			afraid|scared to|of admit|losing|own|put|getting ~; after my|your|our money
			all|only he|she|they|about|in cares|care|want|wants|wanted|it|money|profit|commission|targets|the_money|their_bonus about|for? ~
			any excuse ~
			because|cos|as they|he|she want|wants|wanted|dont|doesnt|didnt|cant|couldnt|hate|hates|think|thinks|thought|like|know|knows|felt want|be|care|like|arsed|bothered|fancy|trust|believe|me|money|to|my|it|i|were|im ~
			blackmail; blame game; bleed|milk|suck|squeeze me|us|people dry ~; buck passing
			burying|buried|bury their|his|her heads|head; by design; cant|couldnt wait to ~
			chose|choosing|chooses to|not_to ignore|not|look|believe|lie|help ~; conspiracy
			couldnt|cant give|be a|arsed|bothered|fussed ~; couldnt|couldn|could|cant care less ~; covering for ~
			cynical|cynically; deaf ears; decided to|not_to ignore|punish|not|blame ~; deliberate|deliberately
			designed|intended to @hostile|get|make ~
			didnt|doesnt|dont like|trust|fancy|respect|value my|me|us|the_look|having|customers ~
			dodging|dodged the|my|me question|questions|calls|us|call?
			dont|doesnt|didnt give|gives two|monkeys|hoots|a ~; exploiting|exploited|exploits ~
			feathering|lining|line|lines their|his|her nest|pockets; felt|feels sorry|bad|guilty for|about me|us ~
			fobbing|fobbed|fobs me|us|people|customers? off; for the sake of it
			gave|giving|give|given|got|getting|get me|us? the? runaround|run_around|brush_off|cold_shoulder|flannel|fob_off|silent_treatment|spiel
			get rid of me|us; get|getting back at me|us; grudge; grudging|grudgingly|begrudgingly
			has|have|had|got it in for me|us
			hates|hate|hated me|us|customers|refunds|people|helping|their|his|her|doing ~
			he|she|they knew it|he|she|they|that|what|i|about|all ~; hidden agenda
			hiding|hide|hid|hides behind|something|the_truth|things|stuff ~; hold|holding me|us to? ransom|hostage
			hoping|hoped|hopes to @hostile ~
			hoping|hopes|hoped|betting|banking|counting|relying on? that? i|ill|id|we|wed|me|us|people|you|nobody|my|customers ~
			ignoring|ignores me|us|people|everyone; in cahoots; in it for ~; in? bad faith
			intentional|intentionally; jealous; just to|so @hostile|spite|get|save|make|keep|avoid|be ~
			keen|eager|desperate|happy|determined|bent to|on @hostile|getting|end|get|see|shut|say|charge|deny|close ~
			knew|knows|know full|damn|fine|perfectly|bloody|darn|rightly well? ~
			knowing full|damn|perfectly|that|i|we|very well? ~; laughing|laughed at me|us|all ~
			looking|looks|looked for an|any|a excuse|way|loophole|reason out|to|not ~
			lost|losing interest|patience $
			loves|love|loved|enjoys|enjoyed|enjoying|relished saying|making|watching|seeing|telling|being|it|charging|my ~
			made|makes|no|zero no? effort ~; making|made a fool|mug|fun of ~; malice; maliciously
			meant|means to hurt|help|harm|insult ~; mocking|mocked me|us
			more interested|concerned|bothered in|about|with ~; must take me for ~
			never|@dont even|really|bother_to|want_to? listen|listening|bothered|bother|try|tried|believe_me ~
			no fucks; nobody|noone|no_one cares ~
			not|isnt|wasnt|arent|werent|aint even|really|at_all? bothered|interested|listening|fussed|arsed|caring
			no|zero|any|little intention|interest|desire|wish|concern|regard of|in|to|for ~; obsessed with ~
			on commission; on purpose
			only|just|all cares|care|cared|want|wants|wanted|interested|bothered|concerned|thinking|thinks ~
			out of spite|malice|greed|laziness|boredom|badness|revenge; out to get ~; own up
			palming|palmed|brushing|brushed|brushes|shrugged|shrugging me|us|it|that? off
			passing|passed|pass|passes the buck|blame|parcel; picking on me|us; pillar to post
			playing|play|plays|played|acting|acted|acts dumb|games|innocent|stupid|thick|silly_buggers|mind_games|the_fool
			ploy; pressuring|pressured|strong_arming|blackmailing|guilting me|us? into? ~
			pretended|pretending|pretends|pretend ~; preying|prey|preys on ~; profiteering
			pulling|pulled a? stunt|fast_one|leg; punishing|punish me|us; purposely|purposefully
			reluctant|reluctantly; revenge; round the houses
			saving|protecting|save|protect their|his|her|its own? skin|back|backs|backside|neck|face|job|jobs|reputation
			saw|see me coming; scheming|conniving|plotting|conspiring
			screwing|screwed|screw|shafting|robbing|robbed|milking|bleeding|squeezing|rinsing me|us|people|customers|everyone over|blind|dry|for? ~
			sent|sending|send|sends me|us round|around the houses; shifting|shifted|shift the? blame
			so that? id|i_would|wed|we_would|im|i|we|people|customers just|would? @giveup ~
			so that? i|we|people would|wouldnt|wont|cant|couldnt|didnt|dont @giveup|complain|claim|notice|cancel|find|see|switch|leave|return|ask|check ~
			so|such that? they|he|she|can|could|it can|could|dont|doesnt|wouldnt|didnt|neednt|get|have_to? charge|keep|blame|avoid|pocket|get|have|pay|deny|hide|claim|sell|bill|refund|cancel|close ~
			stalling; stonewalling|stonewalled|stonewall me|us?; stringing|strung|string me|us|this|it along|out
			tactic|tactics; taking|take|took|takes advantage ~; taking|took it|their|his|her mood? out on ~
			taking|took|take|taken|takes me|us|people for a|an|granted? ride|fool|fools|mug|idiot|granted?
			taking|took|take|takes the piss|mick|mickey|michael|p
			thinks|think|thought|thinking|reckons|assume|assumes|assumed im|i|i_am|were|we_are|people|customers|am|hes|shes|theyre|its|they|he a|an|stupid|dumb|thick|soft|daft|mugs|fools|born|rich|wont|dont|better|above|god|can|too|idiots|own ~
			to @hostile me|us|people|customers ~; to? teach me|us a lesson
			too lazy|busy|scared|proud|embarrassed|tight|idle|arrogant|greedy to ~
			to|just_to make|force|get|push|trick|con|scare|bully|pressure|guilt|nudge|steer|lure me|us|people|customers|you into|to|pay|give|buy|look|feel|sign|wait|go|leave|hang|upgrade|switch|accept|onto ~
			trained|told|paid to @hostile|lie|say_no ~; trying|attempt to @hostile ~; trying|tried|try it on
			turning|turned|turn a blind|deaf eye|ear; ulterior motive|motives; under orders; unwilling
			up to something|no_good; vendetta; victimising|victimised|singling|singled me|us? out?
			waiting|wait for me|us|people to @giveup|@hostile ~
			wants|wanted|want a|an|his|her|their easy|quiet|bonus|commission|lunch|tea|sale ~
			wants|wanted|want to|my @hostile|money|quit ~; want|wants|wanted rid of? me|us
			want|wants|wanted|wanting|wanna rid|me_to|us_to|me_out|me_gone|me_off|us_out @giveup|@hostile|of ~?
			wear|wearing|grind|grinding me|us|people down|out; well aware ~; wilfully|willfully|knowingly
			winding|wind|wound me|us up; without|not even? trying|caring|thinking|bothering ~
			would|theyd|hed|shed rather|sooner ~; wriggling|wriggle|wriggled|worming|weaselling|squirming out?
			zero fucks
		`
	},
	{
		kind: 'motive',
		reason: 'someones-mind',
		question: 'what-was-said',
		when: 'theirs',
		phrases: `
			hoping|hoped|hopes
			just? to avoid|dodge|evade|escape|get_out_of|save|keep|stop_me|delay|stall|hide|cover|protect|punish|confuse|annoy|frighten|scare|trick|wind|make_himself|make_herself|make_themselves|pad|meet_his|meet_her|meet_their|hit_his|hit_her|hit_their|inflate|earn|impress|cheat|hurt|get_his|get_her|get_additional|buy_time|waste|wear|ruin|damage|deceive|harm|intimidate|humiliate|force|pressure|steal|fob|spite|drag ~
			knew
		`
	},
	{
		kind: 'absolute',
		reason: 'too-wide',
		question: 'which-dates',
		phrases: `
			24x7; across the board; all of them|these_people|you|it; all the of? bloody|damn? time; all the same $
			all they|he|she ever? do|does|did|say|says|want is?
			all|most companies|banks|insurers|landlords|airlines|agents|dealers|garages|these
			always !on|off|ultra|pads|display|open
			any idiot|fool|sane|normal|decent|reasonable|other person|company|can|could|would|bank|shop
			anyone can|could see|tell; anyone with half|eyes|a; anything|none|nothing whatsoever
			anytime|any_time|wherever|whoever|whatever i|we|you|they|it; as usual|per $?
			at every turn|step|stage|opportunity; constantly; continually; continuously; daily < they|he
			daily same|telling; day after day; day in day out; day|night and night|day; each and every; each time
			endlessly|endless; ever $; every bloody|damn|flipping|fucking time|day|week|month
			every day|week|month they|he|she|it|same|telling|new; every single; every time
			everybody|everyone !in|at|on|else|was|had|got|came|left|downstairs|upstairs|except
			everyone|everybody in|at that|this|their|there company|shop|office|branch|place|department|call_centre? ~
			everything is|was|goes|takes|breaks; everytime
			forever ringing|changing|calling|cancelling|losing|breaking|putting|late|messing|asking|sending|cutting|crashing|dropping|going
			habitually; in my|the whole|entire? life|history; in no way; incessantly|incessant
			invariably|inevitably
			literally|absolutely everything|every|never|nobody|no_one|all|anyone|nothing|no|zero; month after month
			never once; neverending; never|no ending|end
			no company|bank|business|other|decent|self_respecting|one_else|body would|does|treats|worth ~; non stop
			none of them|these|those|you it|people?; nonstop; not once
			not one|a_single of_them|person|one|soul|thing|agent|time|word
			nothing but trouble|problems|lies|excuses|grief|hassle|issues|headaches
			nothing works|gets|happens|changes|helps; nothing|everything about them|this|that
			nothing|everything they|he|she|you * ever
			nothing|everything they|he|she|you do|does|say|says|send|sends|sell|sells|touch|promise|tell|makes|make|tells
			of all time; permanently engaged|busy|broken|down; perpetually; relentless|relentlessly; round the clock
			same story|excuse|excuses|nonsense|thing|answer|lines every|each|again month|call|time?; since forever
			start to finish; the usual $
			the? whole|entire world|company|system|industry|country|place knows|hates|is|are|of? ~
			theyre|they_are all ~; time after time; under no circumstances
			usual story|rubbish|excuse|excuses|nonsense|crap; week after week; whenever i|we|you|they|it
			without fail; year after year; zero|no|fat|not_a chance|hope
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
	},
	{
		kind: 'guess',
		reason: 'not-seen',
		question: 'what-was-seen',
		phrases: `
			^ < guess|reckon|suspect|spose|suppose|think|thinking|guessing|assuming|presume|assume|imagine|bet|doubt > !again|about|of
			^ < may be > !able|subject|charged|recorded; allegedly; almost certainly; apparently
			appears|appeared|appear to|that|as_if; arguably; as far as i know|can|understand|remember|recall|am
			as though|if they|he|she|it|i|someone; betcha they|he|she|its|it|theyve|hes|shes|theyre|you|the
			by the sound|look|sounds|looks of it|things; can|could only assume|guess|imagine|conclude|think
			chances|odds are
			clearly !states|stated|marked|labelled|visible|said|says|shows|shown|written|told|explained|printed|showing|dated|show|listed
			coincidence|coincidentally; conceivably; conveniently
			could be that|the|a|because|due|their|someone|my|another|anything|wrong|faulty|lost
			definitely !not_mine|sent|paid|posted; dont|didnt|cant|couldnt know|tell|say|remember if|whether
			doubtful; doubtless; evidently; for all i know; for some|whatever reason
			from what i understand|can|remember|hear; hopefully; i dare say|expect|take_it; i daresay
			i get|got|have|had the|a impression|feeling|sense|hunch|suspicion
			i thought|feel|felt|sense that|like_they|like_he|like_its|they|he|she|it|the
			id say|guess|wager|imagine|bet|think|reckon|suspect|assume|hazard|suppose
			if i remember|recall|im right|rightly|correctly|mistaken?; if im not mistaken; if memory serves
			if you ask me
			im guessing|assuming|thinking|betting|presuming|convinced|sure|certain|positive|inclined_to_think|starting_to_think|beginning_to_think|wondering !i|about|to
			imo|imho|afaik|iirc; implying|insinuating|hinting ~; impression|feeling|hunch that
			in all likelihood|probability; in my|our humble? opinion|view|book|eyes|experience; in theory
			it appears|looks|sounds|feels like|as_though|that?; its|it_is|was thought|believed|rumoured|assumed
			i|we dont|didnt|cant really|honestly? think|believe|imagine|suppose
			i|we heard|hear that|they|its|hes|theyre|from_a
			i|we still|just|honestly|really|also|do|actually|genuinely|personally|seriously|only|strongly? believe|figure|gather|fear|surmise|wager|suspected|assumed|presumed|guessed|reckoned|figured|wonder|think|reckon|suppose|guess|assume|imagine|suspect|presume|bet|doubt !so|you_should
			knowing them|him|her|this_lot|my_luck; lagta hai; like as not
			likely !date|cost|to_arrive|price|delivery
			looks|looked|sounds|sounded|feels|smells|smelt like|as_if|as_though|to_me
			makes|made me wonder|think|suspect; may well; maybe
			may|could just|easily|well? have|of been|lost|sent|got|gone|forgotten|put|taken|made|left|used|mixed|changed|deleted|given|cut|typed|stolen|dropped|thrown|fallen|closed|caused|tripped|entered|switched|moved|missed|misread|failed|clicked|misheard|charged|had|a|not|just|told|read
			mebbe; might; mightve; most|more|very|highly|quite probable
			must be a|an|the|some|their|because|lost|gone|down|someone|on|new|his|her|my|having|wrong|mixed|another|broken|faulty|stuck|joking|kidding|hiding|forgotten|been|got|left|thrown|stolen|fallen|misread|known|changed|happened|clicked|dropped|typed|entered|taken|swapped|given|deleted|closed|moved|nicked|cancelled|switched|sold|missed|tripped|failed|blown|sent|put|used|made|run|sat|told|seen|heard|read !by|before|within|returned|to
			musta; mustve; mysteriously
			my|best|wild|educated guess|hunch|theory|suspicion|bet|feeling|gut|impression; no doubt
			no idea|clue if|whether|why|how|what; no way they|he|she|its
			not|unsure|isnt|arent sure|certain|convinced|clear|if if|whether|that|they|he|she|why|how?; obviously
			ostensibly; people say|reckon; perhaps; plainly !states|says|visible|marked; possibly; potentially
			presumably; pretty|fairly|almost|quite|99 sure|certain|convinced|positive; probably
			reading between the lines; reportedly; rumour|rumor|word has|is|on it|the|that; seemingly
			seem|seems|seemed to_be|like|that|to|as_if?; shayad; some sort|kind of mix|glitch|error|mistake; somehow
			something tells me; so|pretty|quite|its|fairly obvious; stands to reason; strikes|struck me as
			suggests that|they; supposedly; surely; suspiciously like; ten to one
			to my|the|best best? of? my? knowledge; undoubtedly; unlikely
			unsure|uncertain|dunno|idk|wondering whether|why|how|if
			who|god|lord|heaven|goodness knows !how|what_time; without|beyond a? doubt
			wouldnt surprise|put|be me|it|surprised|shocked ~
		`
	},
	{
		kind: 'vague',
		reason: 'no-length',
		question: 'from-when-to-when',
		when: 'no-figure-beside',
		phrases: `
			@unit of my; @unit on end; @unit|years|moons ago
			^ < @unit > of|on|ago|later|waiting|trying|wasted|lost|spent|late|ringing|chasing|without|and; ages ago?
			awhile; a|next|last|past|every few|couple|number|matter|handful of? more? @unit|moments ago|later|back?
			cows come home; donkeys years?; eons; eternity; extended|considerable time|period|wait|delay
			few|couple|several|many|countless|numerous|multiple|so_many|too_many of? @unit ago|later|back?
			for|after a? bit|some_time|long|too_long|so_long
			for|after|took|takes|taking|waited|waiting|wasted|lost|spent|spending|literally|been|wait|within|since|hold|cost|phone|in|dragged|weeks_and|hours_and|days_and @unit on_end|on_hold|of_waiting|late|now?
			for|forever and? ever
			half|most|best_part|whole|entire of? my|the|a|an day|life|morning|afternoon|week|evening; inordinate
			is|was|were|am|im|are < days|weeks|months|hours > late|behind|overdue; lengthy; lifetime
			long time|wait|hold|delay|queue back|since|now|pending|ago?; month of sundays; prolonged
			quite some? time|a_while|a_bit|a_time
			quite|good|for|after|in|a|been|little|fair|wee|short|long long|good|little|short|fair|wee|a? while
			since|from long|many_days|many_months|so_long|several_days !as|term
			some time|months|weeks|days|years|hours ago|later|back|now|after|since|on_hold?
			so|too|very|ever_so|far_too|really|bloody|such|a|that|pretty|quite|ridiculously|this a? long time|wait|hold|queue|delay?
			took|takes|taking|waited|hold so|too|very|ever_so|bloody|really? long
			took|takes|taking|waited|waiting|hold|lasted|been|on forever
			whole|entire day|morning|afternoon|week|weekend|evening; yonks
		`
	},
	{
		kind: 'vague',
		reason: 'no-date',
		question: 'when-exactly',
		when: 'no-figure-beside',
		phrases: `
			again and again; any day|minute|moment|time now|soon
			around|about|near|after|before christmas|easter|diwali|xmas; at a later date|stage|point
			at some point|stage; back in the day; before long; down the line; eventually; every now and ~
			every so often; frequently !asked; from time to time; half|most|much|lot of? the time
			in a bit|while|jiffy|tick|sec|moment|minute|few; in due course|time; in previous|earlier years|months
			in the past; intermittently; last|this summer|winter|autumn|spring; lately; long ago|since
			more often than not; near|foreseeable|distant future; nine times out of ten
			not sure|no_idea|dunno|forget|forgot|cant_remember|dont_remember|cant_recall|dont_recall when|which_day|what_day|the_date|what_date|what_time|the_exact
			not|too long ago; now and then|again; occasionally; of late; off and on; often !as|enough; oftentimes
			on and off; on occasion|occasions; once in a while|blue_moon; one day !delivery|pass|ticket
			one of these days; over and over again?; rarely; recent !calls|transactions|bill|activity|list|photo
			recently; regularly !scheduled; repeated !words; repeatedly; seldom; shortly !before|after
			some day|other_day|other_time
			some monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|morning|afternoon|night
			some point|stage; someday; sometime; sometimes; soon !as|after; soonish; sporadically
			the other day|week|month|night|evening|morning; time and again|time_again; way|while back
		`
	},
	{
		kind: 'vague',
		reason: 'no-number',
		question: 'how-many',
		when: 'no-figure-beside',
		phrases: `
			a dozen|hundred|thousand|million|zillion @count
			a good|fair|large|huge|small|great? few|handful|couple|number|amount|deal|bit of? more|small? @count|transactions|things|issues|problems|others|pounds|dollars|quid|bucks?
			a whole|awful|quite? lot !number|of_land|size of? @count|money|stuff|trouble?; all sorts|kinds of?
			alot of? @count?; and number of times; any number of
			a|whole whole|good|fair? load|heap|ton|pile|stack|raft|string|slew|barrage|rake|wad|mountain of @count|money|stuff|problems|charges|fees|questions?
			countless|numerous|innumerable|multiple|untold|various !choice @count|problems|issues|reasons|errors?
			double figures
			dozens|hundreds|thousands|millions|scores|zillions|tons|heaps|stacks|piles|masses|loadsa|lotsa|lakhs|reams|buckets|shedloads|bags of? @count?
			few|couple of? @count; god knows|who_knows how many|much|long; hardly any
			loads !up|on|and|in|slowly|the|but|then|fine|correctly of? @count|money|stuff|more?; loads of
			lost count; lots !and of? @count|money|stuff|more?
			many !thanks|as|happy a|more|different|such|other? @count?; many a times|time; more times|calls than ~
			most people|customers|of_them; next to nothing; no end of; one or two; plenty of?
			quite a lot|few|bit|number of? @count|money?; several @count|other?
			so|too|that|how|very|way_too many @count
			umpteen|umpteenth|nth|zillionth|millionth|hundredth|thousandth @count|time?
		`
	},
	{
		kind: 'vague',
		reason: 'no-amount',
		question: 'how-much',
		when: 'no-figure-beside',
		phrases: `
			an? absolute|bloody? bomb|packet;
			a bomb $; a small|bloody? fortune; and so on|forth; and stuff|so_on|that $
			big|large|significant|tiny bill|fee|fees|charge|charges|increase|sum|amount|jump|difference|discount|cost|loss|hike|chunk|portion
			high enough
			huge|massive|enormous|hefty|whopping|sizeable|sizable|gigantic|colossal|humongous|ginormous|astronomical|paltry|measly|piddling|substantial|considerable|steep|pittance
			loads|lots|much|far|way|bit|slightly more|less|higher|lower|cheaper|dearer than|expensive?
			more than enough; nowhere near enough; or something|summat|whatever|similar $; pretty penny
			significantly|considerably|substantially|massively|hugely; silly money; so much money|time|more
			some kind|sort|type of
			some money|cash|amount|charges|fee|fees|paperwork|forms|documents|stuff|things|issue|issues|problem|problems|reason|kind_of|sort_of
			something like that; something or other; somewhat; thingy|whatsit|thingamajig|whatnot
			too much|high|little !for; way|far|much|bit|little|just too much|high|low|expensive|dear
		`
	},
	{
		kind: 'vague',
		reason: 'no-name',
		question: 'which-person',
		when: 'unnamed',
		phrases: `
			people|folks|neighbours say|reckon; random guy|person|bloke; so and so
			some other|random|young|old|new|older|oul|auld? guy|bloke|man|woman|lady|girl|lad|chap|fella|person|dude|kid|wan|lass|agent|rep|manager|supervisor|engineer|driver|people|clerk|official|officer|boy|one|department|dept|team|staff|technician|contractor|uncle|geezer|random|randomer|employee|worker|trainee
			someone|somebody else?; someplace; something; somewhere; whatshisname|whatsername
			what|whats his|her name|face
		`
	},
	{
		kind: 'heat',
		reason: 'swearing',
		question: 'what-happened',
		phrases: `
			arse|arses|arsehole|arseholes|asshole|assholes|a**hole|ass|jackass|dumbass|asshat; bloody !mary|nose
			bollocks|bollox|bollix; bugger|buggers|buggered; christ almighty?
			chutiya|chutiye|bhenchod|madarchod|harami|haramkhor|kamina|kamine|saala|saale|gandu|bewakoof|nalayak|badtameez|goonda|goondas|chor
			crap; damn|dammit|damnit|goddamn|darn|dang; disaster $; disaster of a *
			drongo|drongos|galah|galahs|dropkick|dropkicks|ratbag|ratbags|bogan; drop dead; eff off; effing
			f*|f**|f***|f****|f*ck|f**k|f***ing|f*cking|f**king|f*****|f******|fu*k|f*cked
			ffs|wtf|wth|omfg|stfu|smfh|jfc|fml|wtaf; fk|feck|fecking|fecker|feckers; for crying out loud
			for gods|god|christs|petes|heavens|goodness sake
			frigging|friggin|fricking|frickin|freaking|freakin|flipping|flippin|flaming|ruddy|sodding|blasted|blinking|bleeding|bleedin|chuffing|blooming|cocking|damned
			fuck|fucks|fucking|fucked|fucker|fuckers|fuckwit|fuckwits|fuckup|motherfucker|motherfuckers|motherfucking|mofo
			get stuffed|lost|knotted; hell of a; jaysus|jeez; jesus wept|mary?; my hole|foot|eye $
			piss|pissing|pisstake|piss_take|p*ss; screw|sod|curse you|them|this
			shit|shits|shite|shitty|shitshow|shithole|shithead|shitstorm|bullshit|bullshite|horseshit|dipshit|bs|gobshite|gobshites|sh*t|s**t|sh**|s***|sh1t|bullsh*t
			sod off|it|all; stick|shove|stuff it|their|your|that|this up|where ~; to|in|like hell !with?
			wanker|wankers|w*nker|w*nkers|tosser|tossers|tosspot|prick|pricks|dick|dicks|dickhead|dickheads|knobhead|knobheads|bellend|bellends|cunt|cunts|c*nt|c***|c**t|twat|twats|git|gits|sods|bastard|bastards|b*stard|b*stards|bitch|bitches|b*tch|whore|slut|douche|douchebag|retard|retarded
			what|who|why|where|how the hell|heck|devil|actual
		`
	},
	{
		kind: 'heat',
		reason: 'insult',
		question: 'what-happened',
		also: 'plurals',
		phrases: `
			berk; bloodsucker; bozo; brain dead; braindead; brute; buffoon; chancer; charlatan; cheats; chump
			clever clogs; clown; cockwomble; conman; conmen; con|rip_off artist|artists|man|men|merchant|merchants
			could have|of? screamed|punched|slapped|throttled|strangled|scream|punch|slap|strangle|kill ~; cowboys
			creep; cretin; crook; dictator; dimwit; dipstick; divvy; doofus; dosser; dullard; dumbo; dummies; dummy
			dunce; eejit; eejut; fat cat|cats; gestapo; gombeen; goons; grifter; gurrier; half wit|wits; halfwit
			hitler; hope they|he|she|you all? rot|rots|burn|burns|choke|die|fail|go|goes|lose|loses|get ~; hypocrite
			idiot; imbecile; i|we hate|despise|detest|loathe them|this|these|you|that|him|her ~; jerk; knucklehead
			langer; leeches; liar; loan sharks; loser; lowlife; lunatic
			lying|thieving|cheating|robbing|conniving|grasping|swindling * !the|down; mafia; maniac; melt
			money grabbers; moron; muppet; nazis|nazi; needs|wants shooting|sacking|a_slap|a_kick|firing; nincompoop
			nitwit; nonce; not a|one brain cell|between ~; numbskull; numpties; numpty; numskull; nutter; oaf
			one brain cell; parasite; pillock; plonker; prat; psycho; racketeer; rogue; scammer; schmuck; scum
			scumbag
			should|ought|deserve|deserves|needs|need to? be shot|sacked|fired|jailed|locked|ashamed|struck_off|shut_down|closed_down|in_jail|in_prison|illegal|hung ~
			shower of *; shyster; simpleton; sleazebag; slimeball; slob; smartarse; spiv
			stupid|silly|dozy|miserable|lazy|fat|moody|snotty|nasty|evil|rude|bitter|horrible old? cow|bint|mare|bat|bag|pig|fool|witch|hag|sod|so_and_so
			swindler; swine; thicko; thick|dumb|daft as a|two|mud|pig|they ~; thug; toerag; twerp; twit; tyrant
			wallies; wally; waste of oxygen|skin|air; waster; wazzock; weasel; weirdo
		`
	},
	{
		kind: 'heat',
		reason: 'insult',
		question: 'what-happened',
		when: 'insulting',
		phrases: `
			animals; bandits; cheat; cow; cowboy; cretins; criminals; dinosaurs; dogs; donkey; donkeys; donut; fool
			fools; fraud; frauds; fraudsters; gangsters; hyenas; joker; jokers; mob; monkeys; monsters; mug; pig
			pigs; pirates; plank; rat; rats; robber; robbers; robots; savages; scoundrels; sharks; sheep; shower
			snake; snakes; spanner; spanners; thief; thieves; toad; tool; tools; vampires; villains; vultures
			wasters; zombies
		`
	},
	{
		kind: 'heat',
		reason: 'threat',
		question: 'what-is-wanted',
		phrases: `
			all over social|facebook|twitter|tiktok|the_internet|insta|reddit|google ~; consumer court
			dont make|push me ~; drag|haul|take you|them|him through|into|in|to ~; gloves are? off
			going|straight|off|taking_this to the papers|press|media|newspapers
			have|get your|his|her|their|you|him|them job|badge|license|licence|fired|sacked|jailed|arrested
			heads will roll; hear|hearing from my solicitor|lawyer|lawyers|attorney|advocate|solicitors; hell to pay
			ill|i_will|im_going_to|im_gonna|we_will|we|going_to|gonna|id sue|drag|haul|smash|burn|destroy|ruin|wreck|break|punch|slap|kick|hurt|kill|finish|hunt|crush|expose|shame|have_your|have_his|have_her|have_their|get_you|get_him|get_her|get_them|make_you|make_them|make_him|make_her|make_your|make_sure_you|make_sure_they|make_sure_everyone|see_you|see_to_it|take_you|take_them|file_a_lawsuit|tell_everyone|tell_the_world|name_and|wring|come_down|come_round|go_viral|blast|rip|throttle|report_you|go_to_the_papers|go_to_the_press|go_to_the_media|shut_you|bring_you|give_them_hell|teach ~
			just you wait; karma will|is|ll|gets ~; know where you|he|she|they live|lives|work|works; last chance
			last|final warning to|before_i|$; last|final|first|1st warning < from|i; lawyer up; mark my words
			my lawyer|lawyers|solicitor|attorney will|ll ~; name|naming and shame|shaming
			not|never|wont get|getting away with ~; or else
			or ill|i_will|i|we|well|im_going go|call|report|take|come|tell|make|sue|drag|smash|break|burn ~
			out of a job; see you|them|ya|yous in court; set the dogs ~; sort you|them|him out
			suing|sue you|them|him|her|their ~; this isnt over; wait till|until i|my ~
			want|wants him|her|them|someone sacked|fired|jailed|punished; war on; watch this space
			watch your|ya|yer back; what goes around
			youll|you_will|theyll|they_will|you|they|hell|shell regret|pay_for|be_sorry|hear_from_my|be_hearing|rue|get_whats|wish_you|lose_your|be_out_of ~
			you|they havent heard the last ~
			you|they|he|she|youd|theyd|hed better|best watch|hope|pray|run|fix|pay|not|give|sort|call|answer|refund|be ~
		`
	},
	{
		kind: 'feeling',
		reason: 'own-feeling',
		question: 'keep-private',
		phrases: `
			heart was|is? in my mouth;
			about|ready|want|wanted|could|felt_like|feel_like to? explode|cry|scream|snap|burst|vomit|die|crying|screaming
			at|reached boiling point; bag of nerves; been? through hell|the_mill|the_wringer; beside myself
			bless him|her|them; breaking point; broke|broken down crying|in|on_the_phone; burst into tears
			butterflies; cant|couldnt believe it|they|he|she|my|the|how|what|that|im|this
			cant|couldnt|havent|barely|not|hardly|lost|losing|lack_of sleep|slept|sleeping|eat|breathe|coping|think_straight|concentrate|cope|take_it|take_this|take_any|stand|bear|face
			cheered me up; chuffed to?; climbing the walls; cloud nine; cold sweat; devastated; dissatisfied
			done with this|them|it; dont|cant|wont|no_longer trust|believe this|a|anything|their|them|him|her ~
			dreading
			driving|drives|drove|sending|making|makes|made|make me|us so|very|really|feel|up|round|look? mad|crazy|nuts|insane|mental|ill|sick|the_bend|the_wall|furious|angry|cry|livid|sad|anxious|nervous|upset|bonkers|potty|scream|laugh|cringe|stressed|uncomfortable|small|stupid|happy|smile|worthless|guilty|fume
			end of my tether|rope; enough is enough; fedup; fed|feed up
			feel|feels|felt|feeling so|really|very|completely|totally|like_a|like_an|like|quite|a_bit|utterly|absolutely|even|rather|extremely|a? @emotion|used|abandoned|unsafe|unheard|invisible|trapped|alone|humiliated|judged|bullied|pressured|rushed|attacked|threatened|like_crap|like_shit|like_dirt|like_rubbish|fool|mug|idiot|burden|criminal|nuisance|number|awful|terrible|rotten|bad|guilty|great|better|worse|down|dizzy|let_down|hard_done_by|hopeful|valued|safe|listened|heard|sickened|ill|rubbish|crap
			filthy about|with|at; flabbergasted
			frustrating|stressful|upsetting|worrying|depressing|distressing|exhausting|draining|heartbreaking|embarrassing|terrifying|nerve_wracking|soul_destroying|traumatic|demoralising|hurtful|sickening|daunting|harrowing|disheartening|tiring|scary
			frustration|despair|anguish|exasperation|dismay; fuming
			gets|getting|got on|under|to|my my|me|goat|back skin|up|nerves|wick|tits|goat?
			glad that|its|it|i|they|she|he; gobsmacked; grinds|boils my gears|piss|blood; gutted; had it up
			had it with ~; had|have|ive enough $
			hands|hand|legs|voice are|were|was|is|still? shaking|trembling|shook|sweating
			happy with the|how|his|her|their|it|this|my|that; headache; heart broken; heart sank|racing|pounding
			heartbroken; heavy heart; hit|hitting the roof; hopping mad; hurts|hurt so|really|my_feelings
			i could|nearly|almost|just cried|screamed|wept|cry|scream; i feel|felt sorry|like|so|really ~
			i give up $
			i hate|dread|loathe|resent|regret|love|adore|fear|hated|dreaded|loved|worry|cringe !to_inform
			i? cant take ~; im|so done $
			in|floods|close|near|reduced|me to|of|in? bits|tears|distress|disbelief|agony !of_plastic
			i|im|was|been|me|started|still cried|wept|bawling|cry|crying|sobbing|weeping
			i|im|we|was|were|feel|felt|feeling|am so|very|really|just|now|still|totally|absolutely|completely|both|all|extremely|quite|a_bit|utterly|well|pretty|beyond|getting|getting_so|starting_to_get|proper|rather|bit? @emotion !leave|of_the
			i|ive|nearly|have < lost it $; kept|keeping me awake|up; knackered; knot|knots in my; last|final straw
			livid; living hell|nightmare
			losing|lost|lose my|all|any|the|patience|faith sleep|mind|rag|cool|faith|hope|will|trust|confidence|nerve|appetite|with|in|temper|patience
			lost for words; lump in my; made my week; made up with
			made|making|makes my life hell|misery|miserable|difficult; makes|made my blood|skin|heart|day ~
			meltdown; melting|wrecking|doing|wrecked|does|did|done|melted|wrecks my|our|me head|nut|brain|box in?
			mentally|emotionally exhausted|drained|tortured|disturbed|harassed|sick|tired
			mental|emotional|psychological agony|torture|harassment|stress|distress|trauma; migraine; mortified
			my anxiety|stress|depression|patience|anger|temper ~; my life is|a ~
			my? blood is|was? boiling|boils|pressure ~
			my? head is|s? wrecked|melted|spinning|fried|pounding|splitting|done_in
			my? heart is|was|s|in sank|broke|racing|pounding|thumping|my_mouth|beating
			my? nerves is|are|were? shot|shredded|gone|frayed|wrecked
			my? stomach|tummy is|was|in churning|turned|dropped|sank|knots; nervous|emotional wreck
			nervous|mental breakdown; never been|felt so *; no words
			not|never|far_from|hardly|isnt best|so|too|very|at_all|a|exactly|impressed|overly|one_bit? happy|pleased|amused|thrilled|impressed|best_pleased|satisfied|convinced_happy jan|camper|bunny|customer?
			no|zero trust|faith|confidence in; on edge; on|gets|getting my nerves|wick|tits|goat|goat_now
			out of patience; over the edge; over the moon; panic attack|attacks; panicking; past caring
			patience is|has|ran|wearing|run ~; phew
			pissed|peed|teed|ticked|cheesed|brassed|browned|hacked|naffed off; pleased with|that|about|at|how
			pulling|tearing my hair; raging with|at|about; ropeable; round the bend|twist; run ragged
			saw|seeing red $; scunnered; seething; shaking with|like|as|all !head; shook|shaken up; sick and|n tired
			sick to death|the_back_teeth|my_stomach; sick with worry
			sick|tired of !leave this|it|them|being|waiting|ringing|calling|chasing|asking|their|the|all|explaining|repeating|him|her|you|having|excuses
			sleepless; so|totally|well|just over it|this|done
			so|very|really|ever_so|eternally|extremely thankful|grateful; speechless; spitting feathers|blood|chips
			stressing|freaking|freaked me? out
			such|what|huge|a|massive a? relief|disappointment|shame|worry|shock|stress; taken|took me? aback
			taking|giving|given|gave|causing|caused|causes|getting|having|so_much|too_much|under|lot_of|unnecessary|great me|us|so_much|lot_of|lots_of|too_much|great|unnecessary|a_lot_of|huge? tension|stress|anxiety|worry|grief|pain|headaches|upset|misery|heartache|trauma|inconvenience|distress|agony
			tearful|teary; tears in|of|rolling|streaming; tickled pink
			to my horror|shock|surprise|delight|disgust|relief|disappointment|annoyance|amazement
			trust them|him|her; unimpressed; up the wall; up to here; weight|load off my
			went|go|gone|going|nearly ballistic|spare|mental|nuclear|postal|through_the_roof; wits|wit end|ends
			words fail me; worn|burnt|ground|stressed me? out|down $; worried sick
			worry|worries|scares|scared|frightens|frightened|terrifies|upsets|upset|saddens|hurts|hurt|angers|annoys|annoyed|irritates|frustrates|disgusts|shocked|amazes|infuriates|sickens|disappoints|embarrassed|humiliated|insulted|offended|kills|stresses|confuses|delighted|bugs|bothers me|us
		`
	},
	{
		kind: 'feeling',
		reason: 'own-feeling',
		question: 'keep-private',
		when: 'own-feeling',
		phrases: `
			@emotion; anger; bitter; hopeless; let down; panic; put out; rage; shame; sore; stress; tears
		`
	}
];

/** Fixed terms, names and turns of phrase that only look like an opinion. They win over any phrase that is not longer. */
export const harmless = `
	a lot no; always discreet|platinum; angry birds; anxiety clinic|medication|meds|tablets|uk; best before
	bet 365|fred; bleeding radiator|radiators|the
	blinking light|red|green|amber|orange|cursor|led|lights|blue; blooming marvellous|flowers
	broken down|into|glass|seal|screen|leg|window|arm|tooth|boiler|lock|key|in|hinge|part|pipe|handle|off|by|and|cable
	brutal ist; bs number|standard|7671|en|5839; bully xl; cheeky nando|monkey|nandos
	circus ticket|tickets|skills; class of; clear bank; clearly blue; clown fish|costume
	concerned department|person|authority|officer|branch|official; crap shoot
	crazy domains|johns|golf|paving; credit|the|my|test scores
	criminal record|records|damage|case|investigation|court|charges|injuries|offence|law
	crooked tooth|teeth|shelf|house|door|frame|picture
	cross street|st|country|channel|section|check|checked|reference|selling|road
	crushed box|velvet|parcel|corner; days notice|inn; deliberate damage; desperate dan|housewives
	dick smith; dirt poor
	do|did|have|has|sign|buy|send|pay|nothing|want|need|order|is|for|about|eat|fix something
	drama school|class|club|series|teacher|group|lesson; dummy plug|run|account|text|battery
	endless aisle|pool|summer; ever since|before|received; everyone active|tv; evil dead|eye; expensive than
	fair play_store; fake website; few hours|days|weeks|months|years; flaming hot|grill
	for|crash|crash_test|test dummy|dummies; good from|for|enough_reason; grim reaper
	happy meal|birthday|hour|to|new_year|returns|christmas|diwali|valley|for; happy to|for
	harassment policy|act|order|team; horrible histories; hostile environment
	hours of operation|business|opening; how many|often|soon|likely; hurt locker; i think so
	if|should i|we might
	if|want|wants|need|needs|ask|asked|is|for|wait|waiting_for|get|until|unless|find|have|arrange|send|sent|that|have_you|see|let someone|somebody
	improper payment; intentional damage; jerk chicken; jesus college; jointly and several; joke shop
	kind of; lame leg; lazy boy|susan|oaf; lies with|between
	light|led|lights|lamp|is|keeps blinking|flipping; loads page; lost property
	lost property|luggage|card|parcel|item|items|in_transit|and_found|in|mail|baggage|the|my|post|by|power|signal|connection
	low battery|balance|pressure|voltage|water|emission|income|heat|rate; mad max|mex|hatter
	malicious software|link|communications; massive attack; might i|we|be_recorded
	minutes of|from|bundle|used|left; most recent; multiple sclerosis|occupancy|entry; must always; my bet
	negligence policy|claim|clinic; negligent driving; never knowingly; numb finger|fingers|foot|hand
	nuts and; nutter road; offensive weapon|line; patient advice|services; rank xerox; refreshing drink
	responsibility|fault|liability lies; rogue trader|traders|payment; rookie league
	rotten tomatoes|row|eggs|egg|window|frame|wood|floorboards|joists|apples; rude boy|kitchen; rude health
	sad lamp; savage garden; savage worlds
	scammer|scammers rang|called|phoned|took|got|used|emailed|texted|transferred|moved|withdrew
	sham marriage; sick pay|note|bag|day|days|certificate|cert|line; silly string|season; sly mob
	small claims|claim|print|business|parcel|packet; sorry for; sound system|quality; so|before long as?
	steep hill|street|steps; strange number; stress test|ball|leave|fracture; stupid questions
	suspicious activity|transaction|transactions|login|package; terrible twos; the might
	the|page|app|it|website|never|washing|work loads; think tank|pad; too soon
	torn page|seam|bag|packaging|label|box|ligament; unfair dismissal|terms|contract; unlikely event
	various artists; was|been sick; weird fish; years old|guarantee|warranty|no_claims
`;
