/** Words that are typed wrong most often, each with the endings that it may take. */
const words = new Set(
	(
		'refund/s/ed/ing refundable credit/s/ed repay/ment reimburse/d/ment/ments compensate/d compensation replace/d/ment/ments ' +
		'repair/s/ed/ing cancel/s/led/ling/lation cancellation/s close/d closing closure correct/ed/ion/ly amend/ed change/s/d changing ' +
		'remove/d removal removing delete/d deliver/s/ed/y/ing redeliver/ed/y deliveries return/s/ed/ing reinstate/d restore/d ' +
		'reconnect/ed/ion connect/ed/ion disconnect/ed/ion reactivate/d activate/d unlock/ed unblock/ed block/ed release/d lifted waive/d ' +
		'waiver reverse/d reversal reduce/d reduction lower/ed transfer/s/red/ring switch/ed/ing installed installation ' +
		'install/ment/ments booking/s booked rebook/ed reschedule/d arrange/d arrangement appointment/s visit/ed inspect/ed/ion ' +
		'explain/ed/s explanation confirm/ed/ation apologise/d apologize/d apology answer/ed review/ed reconsider/ed recalculate/d ' +
		'investigate/d investigation checked checking register/ed/ing registration escalate/d approve/d approval accept/ed honour/ed ' +
		'match/ed extend/ed extension renew/ed/al update/d/s updating issued reissue/d grant/ed provide/d provider collect/ed/ion ' +
		'collection/s clear/ed clean/ed/ing exchange/d upgrade/d/s upgrading downgrade/d settle/d settlement withdraw/n withdrawal ' +
		'dropped resubmit/ted submit/ted resend redirect/ed forward/ed dispatch/ed process/ed/ing suspend/ed suspension deactivate/d ' +
		'resolve/d resolution escalation verification verify verified account/s amount/s balance/s statement/s payment/s overdraft/s ' +
		'mortgage/s interest charge/s/d charging transaction/s unauthorised unauthorized fraud fraudulent scammer scammed scam ' +
		'deposit/s/ed savings branch cheque/s debit/ed duplicate double penalty penalties cashback direct standing insurance policy ' +
		'policies premium/s excess claim/s/ed/ing damage/s/d assessor adjuster denied deny declined decline rejected reject rejection ' +
		'coverage covered cover underwriter valuation hospital/s surgery treatment/s medical medication medicine broadband internet ' +
		'router/s contract/s signal network roaming connection/s engineer/s technician/s landline mobile phone/s number/s speed/s ' +
		'package/s tariff data electric electricity meter/s reading/s smart supply supplier heating boiler/s radiator/s prepayment ' +
		'estimated estimate/s estimating energy outage bill/s/ed billing water leak/s leaking sewage sewer drainage pressure plumber/s ' +
		'pipe/s flooded flooding flight/s airline/s airport luggage baggage suitcase/s passenger/s ticket/s canceled delayed delay/s ' +
		'connecting wheelchair passport/s boarding voucher/s hotel business economy train/s railway station season conductor platform ' +
		'reservation reserved journey parcel/s courier/s driver/s tracking tracked customs address/es neighbour/s neighbor/s doorstep ' +
		'depot shipping shipped shipment postage warehouse fridge freezer washing machine dishwasher sofa mattress furniture laptop ' +
		'television warranty guarantee guaranteed receipt/s faulty broken missing wrong item/s order/s/ed store purchase/d purchases ' +
		'product/s assembly discount/s promotion advertised discontinued wardrobe kitchen seller/s buyer/s listing/s counterfeit ' +
		'marketplace feedback profile password landlord/s tenant/s tenancy mould rent increase/d increases notice bathroom apartment ' +
		'property inventory eviction lease building electrician electrical ceiling garden balcony maintenance doctor/s nurse ' +
		'prescription/s referral/s referred specialist consultant results records scan waiting clinic dentist dental physiotherapy ' +
		'patient/s operation disability ambulance pharmacy diagnosis emergency benefit/s pension/s allowance government council ' +
		'application/s licence license permit certificate/s document/s decision/s appeal/s assessment/s universal overpayment overpaid ' +
		'underpaid immigration citizenship unemployment entitled entitlement eligible department visa official report/s/ed bureau ' +
		'default/s inquiry enquiry enquiries dispute/s/d identity theft debt/s collector/s agency agencies instalment/s affordable afford ' +
		'minimum bailiff/s membership/s subscription/s gym wedding venue/s school university college course trainer lesson/s concert ' +
		'event/s hairdresser garage mechanic because before already again another which would could should without instead until tomorrow ' +
		'yesterday today definitely immediately urgently urgent really finally properly separate/ly someone somebody something anything ' +
		'everything nothing nobody please thank/s different difference difficult happen/ed/s happening receive/d believe/d calendar ' +
		'certain/ly complaint/s complained customer/s service/s cannot previous/ly supposed therefore through throughout together twice ' +
		'usually weekend/s whether written writing agreed agreement against actual/ly available company companies complete/d/ly consumer ' +
		'email emails enough error/s mistake/s especially every exactly except failed failing fully husband mother father daughter ' +
		'brother sister grandmother wife friend holiday/s household immediate including incorrect/ly information knowledge language ' +
		'letter/s making management manager/s supervisor/s money monthly months month weeks week necessary occurred offered original/ly ' +
		'personal people possible private problem/s promise/d question/s reason/s reasonable recent/ly recommend/ed reference referring ' +
		'regular remember/ed replied request/s/ed response responsible schedule/d sincerely situation spelling spelt stopped stolen ' +
		'successful/ly technical temporary third thought unable unacceptable unfair unnecessary unresolved used useless using vehicle/s ' +
		'waited weather working worked works wrongly unsubscribe/d locked locking coming commitment disappear/ed afternoon morning ' +
		'evening accident accommodation anyone apart approximately arrived arrive arrival/s attached attempt/ed automatic/ally back ' +
		'careful/ly caused cause ceased cheaper child/ren client clients colleague concern/s contact/ed control cost/s covering ' +
		'current/ly date/s deducted deduct/ion details device disabled display doubled earlier early either employer employment ended ' +
		'engine equipment evidence expected expensive expired expire/s extra family finance financial fixed forgot forgotten former ' +
		'freeze frozen frequently guidance heard history honest/ly illegal/ly included inconvenience individual invoice/s invoiced ' +
		'itemised itemized laundry leave leaving legal liability listen/ed located location longer lost manual/ly member/s message/s ' +
		'moved moving never notified obtain offer/s online operator option/s outstanding overcharge/d parking penalise/d permanent/ly ' +
		'permission person photo/s picture/s planned plastic police postpone/d prepaid price/s pricing prior priority proof proper ' +
		'properties prove/d quarter/ly quote/d receiving recorded recording refuse/d regarding relating remaining remote rental ' +
		'repeatedly replacing represent/ative resident residence retail reward/s screen secure/d security sending signature signed small ' +
		'sorted specific standard started starting status stopping street student/s suggested support supplied surcharge/s telephone ' +
		'temporarily terminal/s terminate/d termination terms theirs themselves thermostat towards trouble twelve unlimited upstairs ' +
		'utility vacuum valid validated value version video violation voicemail wallet washer website windows winter within diabetes ' +
		'independent/ly secretary initial/s asthma cancer pregnant insulin inhaler antibiotics physical physio therapist therapy ' +
		'psychiatrist ophthalmologist orthodontist paediatric pediatric midwife ultrasound vaccination/s symptoms blood transplant ' +
		'chemotherapy rehabilitation mental anxiety depression allergic allergy lawyer solicitor tribunal court judgement judgment ' +
		'summons witness discrimination harassment harassing threatening aggressive rude/ly apologetic apologising garnished garnishment ' +
		'repossess/ed repossession bankruptcy inherited inheritance executor probate beneficiary beneficiaries dependant dependent ' +
		'guardian custody maiden surname nationality birthday/s birthdate maternity paternity redundancy redundant salary wages payroll ' +
		'payslip pensioner retired retirement scholarship tuition thermometer cylinder insulation ventilation condensation dampness ' +
		'infestation cockroaches rodents plumbing sewerage guttering chimney driveway hallway stairs staircase carpet/s curtain/s ' +
		'flooring skirting plaster painting decorating furnished unfurnished motorway scooter motorbike bicycle tyre/s gearbox clutch ' +
		'battery batteries exhaust mileage odometer insurer/s windscreen bumper bonnet diesel petrol broadcast/ing channel/s modem/s ' +
		'antenna aerial satellite download/s handset/s charger/s headphones earphones keyboard printer tablet/s camera/s speaker/s ' +
		'departure/s itinerary layover stopover cabin carry aisle stroller pushchair buggy vegetarian unaccompanied refuelling diverted ' +
		'diversion grounded bouquet flowers jewellery jewelry necklace bracelet watches trousers jumper/s jacket/s sweater/s boots ' +
		'slippers sneakers trainers uniform blouse cardigan saucepan microwave toaster kettle hoover lawnmower trampoline treadmill ' +
		'bookshelf cupboard drawer/s cabinet crib nursery toys puzzle console controller/s trial/s renewal/s beauty salon massage ' +
		'photographer caterer catering marquee florist musician orchestra festival admission exhibition museum theatre cinema yourselves ' +
		'ourselves herself himself everybody everywhere somewhere anywhere nowhere otherwise although though whenever wherever whichever ' +
		'whoever fortnight fortnightly annual/ly weekly daily midnight midday lunchtime overnight weekday/s anniversary deadline/s ' +
		'embarrassing embarrassed disappointing disappointed disgusting ridiculous unbelievable incompetent professional unprofessional ' +
		'recognise/d recognize/d occasion/s occasionally acknowledge/d acknowledgement behaviour behavior committee convenient ' +
		'desperate/ly environment familiar grateful humiliating miscellaneous neighbourhood noticeable pronunciation questionnaire ' +
		'restaurant surprise/d threshold unfortunately deductible superintendent/s'
	)
		.split(' ')
		.flatMap((each) => {
			const [stem = '', ...ends] = each.split('/');
			return [stem, ...ends.map((end) => stem + end)];
		})
);

/** English words that are like one of those, and mean themselves. */
const alike = new Set(
	(
		'acanthus acanthuses accents acknowledgment aconites activity addressees advertise affordably agonist agree airliner airliners ' +
		'amenities anneal annul antennae anther antibiotic apologias appal appals arranger assemble assumable backings balled balling ' +
		'batter bearding beaut believer belled belling bicycler blacked blanches blenches bobolinks booed booing bookend boost bother ' +
		'broiler broilers broke brooked brooking brooklet brunch bulled bulling bumpier bushiness busyness butteries buttery canceled ' +
		'canceling caner cantering caret carets cartons cartoons cased cauldron cease central centrally champions chancel chancels ' +
		'changer changers chequer chequers chimpanzee chimpanzees chipboard chocked chocking chordates chucked chucking circuital ' +
		'circuited clams cleansed cleansing coarse coherently coiling colander collage collocated collocation collocations combing ' +
		'companions compete competed comping complain complainant complainants complains complected completer compliant concealed ' +
		'concealing conceals conceited concerto conciliation conclude concluded concocted concocting concoction concoctions concrete ' +
		'conform conformation conformed consume contrail coolants corrupts costumer costumers costumes costumier costumiers costumire ' +
		'counteract counteracts courser courtier courtiers cratering creased creations cretinous cretins crocheted crudities cuneiform ' +
		'currant curse curtness custom customary customise customize daintiest dampens debated debuted decliner deduced deducible ' +
		'deference defiantly deflates defoliates deice delver delvers deplete depleted deportment descant descants descent descents ' +
		'desiccant desiccants despaired desperado despotic despots detail diagnoses dictators difficulty diocesans disable discontinue ' +
		'disparate disparately disparity dispirit disport disputer disputers dissipated dissipates diver divers doable dockland doorstop ' +
		'doublet doubly drier driers dripped drive drives drover drovers dumpiness duplicity dyspeptic earphone electrocute emergence ' +
		'enquire enquirers enquires entailed entailment entitle especial ether evacuation evens evocation exacter excerpt exciter ' +
		'expansive expiry express expresses faculty farmer farther fault feather festively fiend fight fights filed filing firmer flailed ' +
		'flailing flighty flouring flower foiled foiling forget forgo frenzied fried frieze frighten frontier froward froze garbage ' +
		'garnisheed grated grunted guarantied handiest hating headphone hones honesty honor honored hospitalise hospitalize hover include ' +
		'incurious inhale initialise initialize inositol inquire insect insisted instated instill instillation instilled insure insures ' +
		'interstate intranet intrastate inventor invoked invokes ionizers issue itemise itemize jeweller jumpier lacked lacking lasting ' +
		'latter laving layer lessen lessens licensee licked licking likability linger litter litters livability locate locution lofted ' +
		'loner lounger lucked lucking lusting manage manageress manages manger mangers marking marque masking massing maters medial ' +
		'mediation menageries messing metal meteors metes metre metres middy miking miscellanies mistaken misusing miters modes mongers ' +
		'monotonic mortgagee moths mourning moustaches mussing mustaches mustachios mystics neighborhood notching noticeably noting ' +
		'nurser occasional opportune orchestral organelle outrage packager packagers paining panned panting paramount paring parson ' +
		'patent patents patrol penalized peppermint percales perking permeation permutation persona personnel petrel phoneys phonies ' +
		'photons picketers pilaster pimentos pimientos planed pleas pluming pointing polestar pollster polyester pones possibly ' +
		'potentates predicate predicates predict predicts preeminent preeminently premise premised priceless pricking prickles pries ' +
		'princes privater prominent prominently proprieties propriety proscription proscriptions prosper puerperal purchaser purchasers ' +
		'purport purports puzzler quoited radicalise radicalises radicalize radicalizes radicals rally rapports reactivity readying ' +
		'reaming reasonably recant receiver recogniser recognizer record redaction reducer reeducation reflating refueling regally ' +
		'registrar registry regrading relied remoter remover renal reputedly requisites rerecording rerecords reserve residency resole ' +
		'resoled resolver responsibly restorer restraint result resurveyed retied retire retrained retrains retried returnees reuse ' +
		'reused revere revered reveres revers reword rewords ridicules riverside rodent roistered rooming rooter rooters route routes ' +
		'sanding saturated saturating saving scheduler scouter scrammed scree scummed secreting secretory securer seeds selector selling ' +
		'settler sharpers shavings sheller shopped shopping shorted signatory sinecures singed sinkers sipped sippers sipping skedaddled ' +
		'skiting skywriter skywriting slappers sleepers slipper sneaker snickers snookers snorted sopped sopping sortied spacers speller ' +
		'spellers spending spilling spiritual spiritually sported stair starches stared staring stars startled startling stated states ' +
		'stating stats statues stepped stepping stirs stole stolon stoppled stoppling stranding stratus streaks striated strikes strokes ' +
		'stropped stropping strutted strutting summon supervisory supple suppler suppose swatch sweatier sweeter sweller symptom table ' +
		'tables tabulates tacked tacking tanks taster telephoner telephony temporally ternaries tetrameter theater their therefor thicket ' +
		'thickets thinks thorough thrashers threshers toady toastier torment tormented tough toward traced tracing trail trails ' +
		'treasurers treasures treasuries tricked tricking trimmest trough trouser trucked trucking turners unacceptably unbelievably ' +
		'unbleached uncompounded underwater underwrite unlaced updater urogenital validate versification versified versify vouches ' +
		'wadding warrant washier watchers waved waver wavier weakly wetness whither whomever widows window windrows wisher wishing ' +
		'witches withdrew withing wived wrangle writhing'
	).split(' ')
);

const MIN_LENGTH = 5;
/** From this length on, a word may be known by its consonants alone. */
const MIN_SOUND = 7;

type Index = { byGap: ReadonlyMap<string, readonly string[]>; bySound: ReadonlyMap<string, readonly string[]> };
let index: Index | null = null;

/** The word that was meant, where what was typed is no word and is like exactly one kind of word; else what was typed. In small letters. */
export function respelled(low: string): string {
	if (low.length < MIN_LENGTH || alike.has(low) || !/^\p{Ll}+$/u.test(low)) return low;
	const doubled = low.replace(/(\p{L})(ed|ing)$/u, '$1$1$2');
	if (words.has(doubled)) return doubled;
	if (isKnown(low)) return low;
	index ??= indexed();
	const { byGap, bySound } = index;
	const near = [low, ...withGaps(low)]
		.flatMap((gap) => byGap.get(gap) ?? [])
		.filter((word) => word.startsWith(low.charAt(0)) && isSlip(low, word));
	const [meant] = (near.length > 0 ? near : low.length < MIN_SOUND ? [] : (bySound.get(soundOf(low)) ?? []))
		.filter((word) => Math.abs(word.length - low.length) <= 2)
		.sort((a, b) => b.length - a.length);
	return meant ?? low;
}

/** Whether it is one of the words, with or without an ordinary ending. */
function isKnown(low: string): boolean {
	const stems = [/s$/, /es$/, /ed$/, /(?<=e)d$/, /(?<!e)ing$/, /ly$/, /ers?$/].map((end) => low.replace(end, ''));
	return (
		[...stems, low.replace(/ing$/, 'e'), low.replace(/ie[sd]$/, 'y')].some((stem) => words.has(stem)) || words.has(low)
	);
}

function indexed(): Index {
	const byGap = new Map<string, string[]>();
	const bySound = new Map<string, string[]>();
	const add = (map: Map<string, string[]>, key: string, word: string) => {
		const found = map.get(key);
		if (found === undefined) map.set(key, [word]);
		else found.push(word);
	};
	for (const word of words) {
		if (word.length < MIN_LENGTH) continue;
		for (const gap of new Set([word, ...withGaps(word)])) add(byGap, gap, word);
		const sound = soundOf(word);
		const isLong = word.length >= MIN_SOUND && sound.length >= (word.endsWith('ing') ? 6 : 5);
		if (isLong) add(bySound, sound, word);
	}
	return { byGap, bySound };
}

/** The word without one of its letters, for each of them. */
function withGaps(word: string): string[] {
	return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** The first letter and the consonants, as they sound. */
function soundOf(word: string): string {
	const rest = word
		.slice(1)
		.replace(/ph/g, 'f')
		.replace(/c/g, 'k')
		.replace(/z/g, 's')
		.replace(/[aeiouyhw]/g, '');
	return (word.charAt(0) + rest).replace(/(.)\1+/g, '$1');
}

const VOWEL = /[aeiouy]/;

/** Whether one slip makes the typed word of the other: a letter left out, doubled or swapped, or another vowel. */
function isSlip(typed: string, word: string): boolean {
	if (typed.length !== word.length) return word.length > typed.length || word.length > MIN_LENGTH;
	const at = Array.from(typed).findIndex((letter, place) => letter !== word.charAt(place));
	const isSwap =
		typed.charAt(at) === word.charAt(at + 1) &&
		typed.charAt(at + 1) === word.charAt(at) &&
		typed.slice(at + 2) === word.slice(at + 2);
	const isVowel =
		typed.length > MIN_LENGTH &&
		VOWEL.test(typed.charAt(at)) &&
		VOWEL.test(word.charAt(at)) &&
		typed.slice(at + 1) === word.slice(at + 1);
	return isSwap || isVowel;
}
