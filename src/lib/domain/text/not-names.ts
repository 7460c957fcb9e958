import { wordSet } from './word-set.ts';

/** Words that stand where a name could and are none: roles, things, firms and helping words. */
export const notNames: ReadonlySet<string> = wordSet(`
	i me my we us you he she it they them him her his who whom which that this these those there here someone somebody anyone anybody everyone everybody
	nobody one both all each another other same such what when where why how a an the and or but so if then than as at by for from in into of off on onto
	out over to up with without not no yes ok okay oh well hi hello hey dear thanks thank please sorry pls plz also just now still again back only even
	once twice maybe perhaps apparently otherwise however because cos although unless until till after before while since due per via re fyi nb ps asap
	eta tbc tba agent agents adviser advisor advisers manager managers supervisor supv mgr rep reps lead leader boss operator assistant colleague
	colleagues staff driver courier engineer eng engineers tech technician technicians fitter plumber surveyor adjuster doctor dr nurse receptionist
	officer inspector landlord tenant neighbour neighbor man woman lady guy bloke girl boy chap person people customer client caller member owner seller
	buyer clerk handler teller cashier guard mum mom dad mother father brother sister son daughter wife husband partner friend nan gran company firm bank
	shop store branch depot warehouse office surgery hospital clinic school council airline hotel garage supplier provider retailer insurer broker lender
	agency ombudsman court police post line phone call calls chat chatbot bot robot system app website site portal page screen computer machine email
	emails letter letters text texts message messages voicemail form forms order orders parcel package delivery deliveries refund refunds payment payments
	bill bills report reports survey notice statement statements leaflet manual guide tracker tracking record records log chart scan photo photos
	picture pictures label sticker sign advert invoice receipt card cards account acct money cash cheque check charge charges fee fees price cost credit debit balance deposit claim
	claims policy case ticket complaint complaints reference ref number code password pin booking appointment visit meter reading readings boiler router
	modem broadband internet wifi signal sim contract plan tariff warranty guarantee deal offer discount product item items replacement part parts box
	boxes bag key keys door car van bus train flight seat room flat house home garden kitchen roof service services support care team department dept desk
	unit sales billing returns accounts fraud retention retentions collections escalations finance lending loyalty technical security work working days
	day week weeks month months year years hour hours hr hrs minute minutes min mins time times today tomorrow yesterday tonight morning afternoon evening
	night noon midday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january february march
	april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter new old first second
	third last next previous current final full half more most less least good bad big small long short nothing something anything everything none never
	always really very quite too much many few several some any every is are was were be been being am do does did done has have had having will would wl
	shall should can could cannot cant wont might must gonna going get got gets getting said says say told tell tells ask asks asked asking spoke spk
	speak speaking talk talked called calling ring rang rung phoned emailed texted txt wrote write sent send posted put puts passed pass transferred trfd
	transfer xfer moved handed gave give given take took taken make made know knows see saw seen find found think thinks thought want wants wanted need
	needs needed try tried wait waited waiting hold holding held pay paid paying owe owed refunded credited charged chgd billed cancelled cancel waived
	confirmed confirm agreed promised offered refused reckons explained apologised apologized checked checking looked looking chased raised logged opened
	closed booked rebooked missed lost broke broken arrived arriving coming came come left right wrong sure true false hope sorted fixed open free ready
	late early able unable possible ill im ive id hes shes theyre youre weve theyll youll shell hell hed shed theyd its thats whats dont doesnt didnt isnt
	wasnt arent werent hasnt havent hadnt couldnt wouldnt wldnt shouldnt mr mrs ms miss sir madam mam maam ji bhai amazon apple google microsoft netflix
	paypal ebay uber tesco asda sainsburys morrisons aldi lidl boots currys argos ikea johnlewis waitrose halfords screwfix vodafone o2 ee three giffgaff
	bt sky virgin talktalk plusnet vm zen verizon comcast xfinity tmobile sprint att spectrum cox telstra optus tpg nbn spark eir airtel jio vi bsnl
	rogers bell telus fido koodo barclays lloyds natwest hsbc halifax santander nationwide monzo starling revolut tsb rbs chase ally wells fargo citi
	citibank amex visa mastercard discover capitalone sbi hdfc icici axis kotak paytm octopus edf eon ovo bulb npower scottishpower britishgas thames
	severn ryanair easyjet jet2 tui emirates lufthansa delta united southwest jetblue qantas indigo avanti lner dpd evri hermes yodel fedex ups usps dhl
	royal mail parcelforce aviva admiral axa directline esure geico allstate progressive statefarm bupa kaiser aetna cigna hmrc dwp dvla irs nhs gp zelle
	venmo klarna clearpay affirm experian equifax transunion trustpilot ofcom ofgem alexa siri cortana kindle iphone galaxy pixel android windows xbox
	playstation flipkart myntra swiggy zomato ola woolworths coles target walmart costco best alpha beta gamma north south east west street road lane
	avenue close drive square park music queue press option menu script clause section terms rules law act
`);

/** Relations and friends of the person: what they are called is no agent's name. */
export const family: ReadonlySet<string> = new Set(
	'brother sister son daughter mum mom mam dad mother father wife husband partner neighbour neighbor friend mate nan gran grandma grandad granddad uncle aunt auntie cousin boyfriend girlfriend flatmate housemate roommate carer kid baby dog cat niece nephew grandson granddaughter fiance fiancee bf gf hubby'.split(
		' '
	)
);
