import type { Group } from './group.ts';

/** Feelings of the writer. */
export const feeling: readonly Group[] = [
	{
		kind: 'feeling',
		reason: 'own-feeling',
		question: 'keep-private',
		phrases: `
			abide them|it|him|her|this
			about|ready|want%|could|felt_like|feel_like to? explode|cry%|scream%|snap|burst|vomit|die
			affecting|affected my health|sleep|mental|mood|confidence ~; aggravation; all too much; annoyance
			annoying; at a loss !adjuster|assessor|of; at ease; at wits; at|reached boiling point
			awful|hard|terrible|horrible|tough|stressful|upsetting for me|us|my; bag of nerves; banging my head
			been? through hell|the_mill|the_wringer; beside myself; bless him|her|them
			blew|blow a|my|the gasket|top|lid|fuse; boiling with|over; bothered|bothers|bothering me|us; breaking point
			breaks my heart; broke my heart; broke|broken down crying|in|on_the_phone; bummed out?; burst into tears
			butterflies; cant|couldnt believe ~
			cant|couldnt stop thinking|worrying|crying|shaking
			cant|couldnt|can_not hack|handle|abide|face|stomach|bear|stick it|this|them|any|him|her|another
			cant|couldnt|havent|barely|not|hardly|lose%|lack_of sleep|slept|sleeping|eat|breathe|coping|think_straight|concentrate|cope|take_it|take_this|take_any|stand|bear|face
			cheer% me|us right? up; chest tight|pains; choked up; chuffed to?; climbing the walls
			cloud nine; cold sweat
			cried on|all|myself|in|when|for|after|down; cut up about; dead|really|pure|so|well made up; delighted
			desperation; devastated; disappointing; disappointment; disconcerting; displeasure; dissatisfaction
			dissatisfied; done in $; done with this|them|it
			dont|cant|wont|no_longer trust|believe this|a|anything|their|them|him|her ~; dreading
			drive%|sending|make% me|us so|very|really|feel|up|round|look? mad|crazy|nuts|insane|mental|ill|sick|the_bend|the_wall|furious|angry|cry|livid|sad|anxious|nervous|upset|bonkers|potty|scream|laugh|cringe|stressed|uncomfortable|small|stupid|happy|smile|worthless|guilty|fume
			end of my tether|rope; enough is enough; exasperating
			extreme|great|considerable|severe|deep|utter|complete|significant|much|undue|real|untold displeasure|distress|dissatisfaction|annoyance|disappointment|frustration|anxiety|stress|upset|concern|worry|dismay|embarrassment|sadness|regret
			fedup; fed|feed up
			feel% so|really|very|completely|totally|like_a|like_an|like|quite|a_bit|utterly|absolutely|even|rather|extremely|a? @emotion|used|abandoned|unsafe|unheard|invisible|trapped|alone|humiliated|judged|bullied|pressured|rushed|attacked|threatened|like_crap|like_shit|like_dirt|like_rubbish|fool|mug|idiot|burden|criminal|nuisance|number|awful|terrible|rotten|bad|guilty|great|better|worse|down|dizzy|let_down|hard_done_by|hopeful|valued|safe|listened|heard|sickened|ill|rubbish|crap
			feel|felt|feeling much|so|a_lot|a_bit better|happier|calmer|worse
			felt|feel|feeling about|like|ripped|pushed|taken|hard|robbed|cheated|let|left|put|treated|talked|looked|completely|so|very|really|a|an ~
			filthy about|with|at; fit to be|kill|cry|scream|burst|explode; flabbergasted; fretting
			frustrating|stressful|upsetting|worrying|depressing|distressing|exhausting|draining|heartbreaking|embarrassing|terrifying|nerve_wracking|soul_destroying|traumatic|demoralising|hurtful|sickening|daunting|harrowing|disheartening|tiring|scary
			frustration|despair|anguish|exasperation|dismay; fuming; fury; galling
			gave|giving|gives me a|an? headache|fright|scare|migraine|shock|turn|land|awful|terrible|lift|boost|palpitations|nightmares|anxiety|hope ~
			get% on|under|to|my my|me|goat|back skin|up|nerves|wick|tits|goat?; glad that|its|it|i|they|she|he
			go%|nearly ballistic|spare|mental|nuclear|postal|through_the_roof; gobsmacked; going out of my mind
			got|gets|getting|get|has me|us down; grave|serious|deep|real concern|concerns|worry
			greatly|deeply|extremely|severely|terribly|very|most|highly distressed|pained|concerned|disappointed|upset|saddened|hurt|offended|dissatisfied|grateful|shocked|troubled|frustrated|aggrieved
			grinds|boils my gears|piss|blood; gutted; had a|my gutsful|gutful|bellyful|fill|lot|enough; had enough
			had it up; had it|enough|my_fill with this|them|these|that ~
			hands|hand|legs|voice are|were|was|is|still? shake%|trembling|sweating
			happy customer|bunny|camper|man|woman; happy with the|how|his|her|their|it|this|my|that
			hate|hated|dread|dreading|dreaded having|ringing|to|the|this|phoning|calling|it|that|opening
			have%|ive enough $; head was|is|s? pounding|wrecked|spinning|done|melted|splitting; headache; heart broken
			heart pain|is_paining; heart sank|racing|pounding; heart was|is? in my mouth; heartbroken; heartsick
			heavy heart; hit% the roof; hopping mad; hot under the collar; humiliating; humiliation
			hurt% so|really|my_feelings; i broke down; i could|nearly|almost|just cry%|scream%|wept
			i feel% sorry|like|so|really ~
			i felt|feel silly|awkward|isolated|patronised|demeaned|dismissed|intimidated|harassed|stung|thick|ignored|unwelcome|used
			i give up $; i hate%|dread|loathe|resent|regret|love%|adore|fear|dreaded|worry|cringe !to_inform
			i liked him|her|them|how|the_way; i loathe|detest|despise|dread|hate|love
			i was|am|am_now? a mess|wreck|bag|ball ~; i? cant take ~
			im|am|was|i_am|feeling|felt so|well|really|very|a_bit|bit|a_little|too|much|quite|pretty|literally|that|fair? boiling|steaming|bricking|buzzing|raging|bursting|reeling|shitting|crapping|pooping|melting|dying|tamping|spitting|hopping|losing|flipping ~
			im|i_am|i_was|am|was done_in|wiped|wiped_out|drained|cooked|fried|spent|shot|toast|wrecked|over_it
			im|i_am|i_was|we_are|we_were content|satisfied|hopeful|struggling|suffering|choked|defeated|discouraged|indignant|disgruntled|aggravated|perturbed|displeased|saddened|thankful|appreciative|jittery|edgy|restless|bored|impatient|wary|puzzled|mystified|dumbfounded|astounded|astonished|incredulous|inconsolable|disillusioned|affronted|nauseous|bemused|vexed|sickened|irked|spooked|paranoid|victimised
			im|so done $; in a state; in knots; in shock|pain|agony|despair|tears|a_panic|disbelief|limbo_and
			inches tall; indignation; infuriating; insomnia
			in|floods|close|near|reduced|me to|of|in? bits|tears|distress|disbelief|agony !of_plastic; irritation
			it pains|troubles|hurts|stings|kills|upsets|sickens|worries|scares|saddens me?
			ive|i_have|weve|we_have|just had it with ~; i|im|was|been|me|started|still cry%|wept|bawling|sobbing|weeping
			i|im|we|was|were|feel%|am so|very|really|just|now|still|totally|absolutely|completely|both|all|extremely|quite|a_bit|utterly|well|pretty|beyond|getting|getting_so|starting_to_get|proper|rather|bit? @emotion !leave|of_the
			im|am|was|were|feel%|been so|very|really|just|still|totally|completely|utterly|a_bit? lost !count|track|in|to|by|on|from|the|my|again|at|when|and_found
			i|ive|nearly|have < lost it $
			jaded; keep% me awake|up; killing me|us; knackered; knocked me|us; knot|knots in my; last nerve
			last|final straw
			left|leaves|leaving me|us shook|shaken|upset|in|feeling|worried|angry|drained|stressed|crying|frustrated|anxious|speechless|reeling|confused|exhausted ~
			literally|actually shaking|crying|sobbing|trembling|fuming|boiling|screaming|in_tears|raging; livid
			living a|the nightmare|dream; living hell|nightmare; living in fear
			lose% my|all|any|the|patience|faith sleep|mind|rag|cool|faith|hope|will|trust|confidence|nerve|appetite|with|in|temper|patience
			lost for words; love|loved|adore this|that|these|how|it|my|their bank|shop|place|it|she|he|they|company ~
			lump in my; lying awake; made my week; made up with; made|makes my day|week|year|evening
			make% my life hell|misery|miserable|difficult
			melt%|wreck%|do% my|our|me head|nut|brain|box in?; meltdown; mental health
			mentally|emotionally exhausted|drained|tortured|disturbed|harassed|sick|tired
			mental|emotional|psychological agony|torture|harassment|stress|distress|trauma; migraine; misery; mortified
			much to my *; my anxiety|stress|depression|patience|anger|temper ~; my blood; my life is|a ~; my lowest
			my? blood is|was? boiling|boils|pressure ~
			my? heart is|was|s|in sank|broke|racing|pounding|thumping|my_mouth|beating; my? mind is at ease|rest
			my? nerves is|are|were? shot|shredded|gone|frayed|wrecked
			my? stomach|tummy is|was|in churning|turned|dropped|sank|knots
			my|the head|heart|nerves|hands|body|back|chest is|are|was|were|s? paining|bursting|wrecked|fried|melted|in_tatters|tattered|shot|gone|frazzled|sore_from|thumping|going
			nearly|almost broke|killed|finished me|us
			nearly|almost|could_have|couldve|wanted_to|ready_to|felt_like|about_to threw|thrown|throw|cried|wept|crying|screamed|fainted|punched|smashed|lost|exploded|scream|cry|died ~
			nerves are at; nerves in tatters|shreds|bits; nervous|emotional wreck; nervous|mental breakdown
			never been|felt so *; no words
			not|never|far_from|hardly|isnt best|so|too|very|at_all|a|exactly|impressed|overly|one_bit? happy|pleased|amused|thrilled|impressed|best_pleased|satisfied|convinced_happy jan|camper|bunny|customer?
			not|wasnt|isnt|werent too|very|best|one_bit|at_all|overly|particularly happy|pleased|impressed|chuffed|thrilled
			no|any fight|energy|strength|patience left|for; no|zero trust|faith|confidence in
			off my sleep|food|head; on edge; on my last; on|get% my nerves|wick|tits|goat|goat_now; out of patience
			^ over it; over it $; over the edge; over the moon; pain and suffering; palpitations; panic attack|attacks
			panicking; past caring; patience is|has|run%|wearing ~; peace of mind; phew
			pissed|peed|teed|ticked|cheesed|brassed|browned|hacked|naffed off; pleased with|that|about|at|how
			preying|playing on my mind; pulling|tearing my hair; raging with|at|about
			reached|at|past|beyond my|the limit|wits|lowest|breaking|caring
			ready|about|going|want%|tempted to give up|walk_away|cry|quit|scream; red faced; red in the face
			relief to|that|when|at|it|$; resentment; ropeable; round the bend|twist; run ragged; scunnered; see% red $
			seething; shake% up; shaking with|like|as|all !head; shook|shaken me|us|up; sick and|n tired
			sick to death|the_back_teeth|my_stomach; sick with worry
			sick|tired of !leave this|it|them|being|waiting|ringing|calling|chasing|asking|their|the|all|explaining|repeating|him|her|you|having|excuses
			sigh of relief; sleepless; smile on|to my; sorry i|we joined|bothered|ever|asked|rang|signed|trusted
			so|totally|well|just over it|this|done; so|very|really|ever_so|eternally|extremely thankful|grateful
			^ so|well|really|very|a_bit|bit|a_little|quite|pretty|super|totally|beyond|rather|proper|pure|too|extremely|absolutely|completely|still|now|feeling|just|fair|right|dead|mad|hella|v|way @emotion|worried|annoyed|angry|peeved|miffed|sad|happy|chuffed|relieved|scared|stressed|anxious|guilty|ashamed|grateful
			speechless; spitting feathers|blood|chips; steaming over|here|mad|now|about
			stomach is|was|s? in? knots|churning|turning|sinking; stressing|freaking|freaked me? out
			struggling|unable|not_able to cope|sleep|breathe
			such|what|huge|a|massive a? relief|disappointment|shame|worry|shock|stress; suicidal; take% me? aback
			taking|give%|cause%|getting|having|so_much|too_much|under|lot_of|unnecessary|great me|us|so_much|lot_of|lots_of|too_much|great|unnecessary|a_lot_of|huge? tension|stress|anxiety|worry|grief|pain|headaches|upset|misery|heartache|trauma|inconvenience|distress|agony
			tearful|teary; tears in|of|rolling|streaming; tears to my; that|it|this|really stung|stings; thrown by
			tickled pink; to my horror|shock|surprise|delight|disgust|relief|disappointment|annoyance|amazement
			to my utter|great|total|complete|deep *; too much tensed|tension|stress|stressed|worried|upset; torment
			touched|moved by; trust them|him|her; ugh; unimpressed; unnerving; unsettling; up in arms; up the wall
			up to here; up to ninety|high; verge of tears; wearing me down; weigh% on me|my|us; weight|load off my
			well% up; went|lost off|my my|head|nut|rag|it|trolley|marbles; wits|wit end|ends; words fail me; worked up
			worn out; worn|burnt|ground|stressed me? out|down $; worried sick
			worry%|scare%|frighten%|terrifies|upset%|saddens|hurt%|angers|annoy%|irritates|frustrates|disgusts|shocked|amazes|infuriates|sickens|disappoints|embarrassed|humiliated|insulted|offended|kills|stresses|confuses|delighted|bugs|bothers me|us
			wound me up; wound up; yay
		`
	},
	{
		kind: 'feeling',
		reason: 'own-feeling',
		question: 'keep-private',
		when: 'own-feeling',
		phrases: `
			@emotion; anger; bitter; cranky as?; guilty; hopeless; let down; pained
			panic; put out; rage; reassured; shame; sore; stress; tears
		`
	}
];
