import type { Classes } from '../phrases.ts';

/** Classes of interchangeable words: `@roles` in a phrase matches any word of that class. */
export const classes: Classes = {
	be: 'be is was are were been being isnt wasnt arent werent its thats theyre hes shes youre seems seemed sounds sounded got gets getting',
	roles:
		'agent agents rep reps advisor adviser manager supervisor guy woman man lady bloke lad girl chap fella shop store bank company firm insurer landlord agency council garage dealer seller driver courier engineer technician nurse doctor receptionist clerk teller operator staff team people department office branch airline hotel school surgery provider salesman installer plumber builder guys boss collectors lender guard assistant cashier crew person outfit women men officer',
	work: 'service services care support experience attitude manners behaviour behavior treatment communication response reply answer advice job work workmanship management process system website app tone quality helpline excuse idea place',
	hostile:
		'fob palm rip con scam cheat trick wriggle worm weasel dodge avoid hide cover blame bully scare frighten intimidate pressure squeeze milk fleece rob steal fool confuse mislead stall silence punish bleed trap sell upsell swindle deceive exploit stitch diddle guilt manipulate wear get_rid get_out get_away get_more get_me get_us buy_time shut save_face save_money save_themselves take_advantage take_me make_me make_us make_money make_it_hard make_it_look make_more keep_my keep_our keep_the hang_on_to hold_on_to push force pin put_me_off pass shift pull drag run_down run_the sweep brush string lead_me waste humiliate embarrass annoy upset hurt harm damage ruin destroy wind hit_target hit_his hit_their meet_their meet_his delay squirm duck suck discourage spite screw lose_me sabotage wash_their pad rinse cut_corners profit offload pocket hoodwink catch_me trip',
	giveup:
		'give_up hang_up miss forget drop go_away pay cancel fail lose buy stop shut_up get_fed get_tired get_confused quit back_down walk_away sign have_to not_complain accept settle',
	unit: 'secs seconds mins minutes hours days weeks months years nights weekends decades',
	count: 'times calls emails letters occasions messages texts visits attempts people complaints requests reminders',
	they: 'they he she you theyre hes shes it',
	dont: 'dont doesnt didnt not never wont',
	emotion:
		'upset angry furious livid annoyed frustrated disappointed disgusted gutted fuming worried anxious stressed scared frightened terrified petrified nervous embarrassed ashamed humiliated mortified shocked stunned appalled horrified outraged devastated heartbroken distraught distressed depressed miserable unhappy sad overwhelmed exhausted drained knackered shattered desperate helpless powerless hurt insulted offended irate enraged seething raging vexed peeved miffed narked hacked pissed confused baffled bewildered perplexed gobsmacked flabbergasted speechless delighted thrilled pleased happy chuffed glad relieved grateful elated ecstatic overjoyed stoked rapt buzzing impressed amazed tearful shaken panicky panicking panicked concerned uneasy alarmed dismayed disheartened deflated demoralised despondent exasperated infuriated incensed agitated mad cross tired sick wrecked scunnered crushed broken aghast stupid foolish small tense tensed vulnerable violated betrayed cheated belittled crying shaking trembling dreading sobbing weeping traumatised unsettled troubled irritated ropeable spewing aggrieved numb weary flustered frazzled frantic sceptical torn afraid fearful emotional low rattled ignored robbed conned lonely proud surprised apprehensive uncomfortable sorry_for'
};
