import type { Group } from './group.ts';

/** Guesses at what was not seen: hedges, and causes that nobody showed. */
export const guess: readonly Group[] = [
	{
		kind: 'guess',
		reason: 'not-seen',
		question: 'what-was-seen',
		phrases: `
			all signs|the_signs point; allegedly; almost certainly; apparently; appear% to|that|as_if; arguably
			as anyone can; as i understand|see|read|hear; as like as
			as though; as though|if they|he|she|it|i|someone; at a guess
			bet|betting|betcha; bound to be|have
			by the sound%|look% of it|things; by|from all accounts|appearances|the_look|the_looks
			can only presume|assume|guess|think|imagine|suppose; cant|cannot help thinking|but
			cant|couldnt|can_not|could_not be my|the|right|have been|end|read|sent|looked|checked ~
			cant|couldnt|not|hard_to be? sure|certain|swear|tell|say if|but|it|that|who|which
			can|could only assume|guess|imagine|conclude|think; chances|odds are; clear as day
			clearly !states|stated|marked|labelled|visible|said|says|shows|shown|written|told|explained|printed|showing|dated|show|listed
			coincidence|coincidentally; comes|came across as; conceivably; conveniently
			could be that|the|a|because|due|their|someone|my|another|anything|wrong|faulty|lost
			could|may|might|can well|easily be|have; creo que; definitely !not_mine|sent|paid|posted
			dont|didnt|cant|couldnt know|tell|say|remember if|whether; doubt that|it|if|they; doubtful; doubtless
			down to the|a|their|his|her|my|some ~; evidently; expect its|theyll|hes|shes|theyre|it
			far as i can|know|see|remember|understand|recall; far as im aware|concerned
			far as i|we could|can|understood|knew|saw; feasibly; for all i know they|it|he|she|?
			for some|no|whatever strange|odd|good|reason|unknown|weird reason|i_can|?
			for sure; from the|by_the|going_by|judging_by|judging_from|by look|looks|sound|sounds|her|his|their|what|the
			from what; from where im|i
			good|fair|decent|strong|every|big|high|slim chance|possibility|probability|likelihood its|it|that|they|of
			gotta be; ^ < guess%|reckon|suspect|spose|suppose|think%|assume%|presume|imagine|bet|doubt > !again|about|of
			gut feeling|feel|instinct; happen it|they|t|he|the
			has|have|had forgotten|mislaid|mixed|messed to|it|the|them|up; has|have|had|got to have been|be
			has|have|had|got|gotta to? be the|a|an|some|lost|their|my|one|his|someone|down
			heard|got|read it? through|on|somewhere|from the? grapevine|somewhere|facebook|forum|reddit; hopefully
			hypothetically; i am|im confident|certain|sure|convinced that|the|they|he|she|it; i blame
			i cant see that|how|why|them; i dare say|expect|take_it; i daresay; i expect|assume that|they|it|he|she
			i feel like; i get%|have% the|a impression|feeling|sense|hunch|suspicion
			i highly|strongly|seriously doubt|suspect|believe; i sort|kind of think|feel|suspect|guess; i take it
			i thought|feel%|sense that|like_they|like_he|like_its|they|he|she|it|the
			i understood|gathered it|that|the|from; i was thinking|guessing|assuming
			id say|guess|wager|imagine|bet|think|reckon|suspect|assume|hazard|suppose
			id|i_would|would have thought|expected|guessed|said
			if i remember|recall|im right|rightly|correctly|mistaken?
			if im|i_am not? right|mistaken|wrong|honest; if memory serves; if you ask me
			im guessing|assuming|thinking|betting|presuming|convinced|sure|certain|positive|inclined_to_think|starting_to_think|beginning_to_think|wondering !i|about|to
			imo|imho|afaik|iirc; implying|insinuating|hinting ~; impression|feeling|hunch that
			in all likelihood|probability; in my|our humble? opinion|view|book|eyes|experience; in theory
			it appears|looks|sounds|feels like|as_though|that?; it is my|our belief|opinion|understanding|view
			it_was|its|it_is|was|is obvious|clear|plain|evident|apparent|likely he|she|they|that|it|the
			its|it_is|is|seems|quite|very|more_than possible|likely|probable|plausible|conceivable that|the|they|he|she|it|he?
			its|it_is|thats|that_is because|why they|he|she|of ~; its|it_is|was thought|believed|rumoured|assumed
			its|the new owners|system; it|that|this could|may|might be
			ive|i_have|have|got|had a|an|no notion|inkling|hunch|idea|suspicion|feeling it|that|they|he|she|the|its
			i|ive heard|hear|sense|gather|surmise that|they|it|somewhere|he|she|of
			i|we dont|didnt|cant really|honestly? think|believe|imagine|suppose
			i|we heard|hear that|they|its|hes|theyre|from_a
			i|we still|just|honestly|really|also|do|actually|genuinely|personally|seriously|only|strongly? believe|figure%|gather|fear|surmise|wager|suspect%|assume%|presume%|guess%|reckon%|wonder|think|suppose|imagine|bet|doubt !so|you_should
			just my|in_my|my opinion|mind|view|thoughts|take|guess|hunch|feeling|two
			knowing them|him|her|this_lot|my_luck; lagta hai; leads|led|makes|made me to? believe|think|wonder|suspect
			led to believe; like as not; likely !date|cost|to_arrive|price|delivery; likely|liable as not; little bird
			look%|sound%|feels|smells|smelt like|as_if|as_though|to_me; make% me wonder|think|suspect
			make%|made you|me|us|one wonder|think; manifestly; ^ < may be > !able|subject|charged|recorded; may have
			may not|well|even|also|possibly have; may well; maybe
			may|could just|easily|well? have|of been|lost|sent|got|gone|forgotten|put|taken|made|left|used|mixed|changed|deleted|given|cut|typed|stolen|dropped|thrown|fallen|closed|caused|tripped|entered|switched|moved|missed|misread|failed|clicked|misheard|charged|had|a|not|just|told|read
			may|might|could be wrong|mistaken; mebbe; methinks; might; mightve; mix up of; money on it|that|them
			more like binned|lost|forgot|they|he|she|it; most|more|very|highly|quite probable
			must be a|an|the|some|their|because|lost|gone|down|someone|on|new|his|her|my|having|wrong|mixed|another|broken|faulty|stuck|joking|kidding|hiding|forgotten|been|got|left|thrown|stolen|fallen|misread|known|happened|clicked|dropped|swapped|nicked|tripped|blown|sat !by|before|within|returned|to
			must be something|short|understaffed|new|busy|off|out|at; must be why|due|that; musta
			mustve; must|mustve|must_not|must_have not? have|be_lying|be_hiding
			my understanding|belief|feeling|sense|view|suspicion|guess is|was|that?; mysteriously
			my|best|wild|educated guess|hunch|theory|suspicion|bet|feeling|gut|impression; no doubt
			no idea|clue if|whether|why|how|what; no way they|he|she|its
			not|never entirely|100|completely|too|that|altogether sure|certain|convinced
			not|unsure|isnt|arent sure|certain|convinced|clear|if if|whether|that|they|he|she|why|how?; obviously
			odds on|are; of course it|they|he|she|the; of the opinion
			one|you|youd would assume|think|expect|imagine|swear
			only|likely|likeliest reason|cause|explanation could|can|is|would
			only|no other|likeliest explanation|reason|cause is|i|for|? ~; or something $; ostensibly; patently
			people are|were saying|say; people say|reckon; per my|our knowledge|understanding; perhaps; plain as
			plain to see; plainly !states|says|visible|marked; plausibly; point to|towards|at
			possible|likely|probable|apparent|alleged mix|error|mistake|fault|fraud|glitch|cause|reason; possibly
			potentially; presumably; presuming|assuming|supposing|guessing|figuring|expecting it|they|he|she|the|that
			probably; purportedly; put it down to
			quote me; reading between the lines; reason to believe
			reasonably|fairly|almost|quite|pretty|half|99|virtually|practically sure|certain|confident|convinced|positive
			reportedly; reputedly; rumour|rumor|word has|is|on it|the|that
			safe|fair|reasonable to say|assume|think; say|swear|tell for|to sure|it|certain
			seem% to_be|like|that|to|as_if?; seemingly; shayad; smacks|reeks of; smell a rat
			so i hear|gather|am_told; some sort|kind of mix|glitch|error|mistake; somehow; something tells me
			something to do
			sound%|look%|seem% drunk|bored|new|to_be|to_have|as|like|half|second|used|old|young|asleep ~
			so|pretty|quite|its|fairly obvious; speculat%; sposedly; stands to reason; strikes|struck me as
			suggests that|they; supposedly
			supposed|so_called visit|fix|repair|upgrade|engineer|manager|expert|delivery|refund|investigation|check
			surely; suspiciously like; ten to one; thatll|that_will be; the way i; theoretically
			theres|there_is a|every|no chance|possibility|likelihood|doubt that|they|it|he; they do say
			to my mind|eye|ear|eyes; to my|the|best best? of? my? knowledge; took|taken it as_read|that_the
			under|gives|gave|get|got|have|had the|an|a impression|feeling|hunch; undoubtedly
			unless im|i_am|ive|i_have|i wrong|mistaken|misread|misheard|missed; unlikely
			unsure|uncertain|dunno|idk|wondering whether|why|how|if; vaguely|dimly|seem_to remember|recall; way i see
			which|that explains why|it; who|god|lord|heaven|goodness knows !how|what_time
			wife|husband|neighbour|mum|dad|son|daughter|friend|mate|partner|sister|brother|everyone thinks|reckons|says_it_must|believes ~
			without|beyond a? doubt; word is
			woulda|coulda|mighta|musta|wouldve|couldve|mightve|mustve been|had|sent|gone|got|lost
			wouldnt surprise|put|be me|it|surprised|shocked ~; would|could very|quite well
			would|it|they|he|she appear|appears they|that|to|it|he|she
			youd|you_would|one_would imagine|think|assume|expect|guess
			you|could|can could|can? tell she|he|they|it|from|that|the
		`
	}
];
