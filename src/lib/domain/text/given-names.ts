import { wordSet } from './word-set.ts';

/** Given names and short forms that are no English words, in lower case and without accents. */
export const givenNames: ReadonlySet<string> = wordSet(`
	aaron abbas abbie abby abdul abdullah abi abigail abu ada adam ade adebayo adele aditi aditya adnan adrian agata agnes agnieszka ahmad ahmed aidan
	aiden aileen ailsa aimee aisha aisling ajay akash akin akua alan alana alastair albert alec alejandra alejandro aleksandra alex alexander alexandra
	alexis alfie alfonso alfred ali alice alicia alina alison alistair allan allison alma alvin alyssa amal amanda amandeep amara amina amir amit amy ana
	anahera anastasia anders andre andrea andreas andrei andrew andrzej andy angela angelica angie angus anil anita anja anjali ankit ann anna annabel
	anne annette annie anouk anthony antoinette anton antonia antonio antony anwar aoife archana aria ariana ariel arif arjun arlene armando arnold aroha
	arun arvind asad asha ashish ashley ashok asif astrid athena atieno aubrey audrey ava axel ayesha ayo aziz barb barbara barney barry bartek beata
	beatrice becca becky belinda ben benedict benjamin bernadette bernard bernie bert beth bethan bethany betty bev beverley bianca bilal binh bjorn
	blanca bob bobby bogdan bongani boris boyd brad bradley brandon brenda brendan brent brett brian bridget britney brittany bronwen bronwyn bruce bruno
	bryan bryony caitlin caleb callum calum calvin cameron camilla cara carina carl carla carlos carly carmen caroline carolyn carrie cassandra cassie
	caterina catherine cathy catriona cecilia cedric celeste celia celine cerys chandra chanel chantal charlene charles charlie charlotte chelsea cheng
	cherie cheryl chi chiara chidi chinedu chioma chloe chris christina christine christopher ciara ciaran cillian cindy claire clara clare claude claudia
	clayton clement clint clive clyde cody colette colin colleen colm connie connor conor conrad constance corey corinne cormac courtney craig cristina
	curtis cynthia damian damien dan dana daniel daniela danielle danny daphne dara darcy darius darren daryl dave david davina deb debbie deborah debra
	declan deena deepa deepak deepika deirdre delia della delroy demetrius denis denise dennis denny derek dermot desmond dexter dhruv diana diane diego
	dieter dilip dina dinesh dion divya dmitri dolores dominic dominika dominique donal donald donna donovan doreen doris dorothy doug douglas duane
	duncan dustin dwayne dylan eamonn ebony eddie edgar edith edmund eduardo edward edwin eileen eilidh elaine eleanor elena elias elijah elisa elise
	elizabeth ella ellen ellie elliot elliott eloise elsa emeka emil emilia emily emma emmanuel emmet enrique eoin eric erica erik erin ernesto errol esme
	esther ethan eugene eunice eva evan evelyn evie ewa ewan ezra fabian faisal farah farhan fatima fatou federico felicia felicity felix femi fernando
	ffion fiona florence fran frances francesca francesco francis francisco francois frankie franz fraser fred freddie frederick freya funmi gabriel
	gabriela gabrielle gail ganesh gareth gary gaurav gav gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerard gerry gillian gina
	giorgio giovanni giulia giuseppe gladys glenda glenn gloria glyn gopal gordon graeme graham greg gregor gregory greta grzegorz guillermo gurpreet
	gustavo gwen habib hamza hana hannah hans hardeep harold harpreet harriet harry harsh haruka harvey hasan hassan hayley hazel heather hector heidi
	helen helena hemi henrik henry herbert hilary hina hiro hitesh holden howard hugh hugo humphrey hussain iain ian ibrahim ifeanyi ifeoma ike ilse imani
	imogen imran ines inga ingrid ioana irene irina isaac isabel isabella isabelle isaiah isha isla ismail ivan jacek jackie jackson jacob jacqueline
	jacques jaime jake jakub jamal james jamie jane janet janice janine jared jarrah jarrod jas jasmin jasmine jason jaspreet javier jaya jayden jaz jean
	jeanette jeannie jeff jeffrey jen jenna jennie jennifer jenny jeremy jermaine jerome jerry jess jesse jessica jessie jesus jill jim jimmy jin jo joan
	joana joanna joanne joao jocelyn jodie jody joe joel johan johanna john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josephine josh
	joshua josie joyce juan juanita judith judy jules julia julian juliana julie juliet julio jun jurgen justin justine jyoti kabir kai kamal kane karan
	kareem karen karim karina karl karolina kasia katarzyna kate katherine kathleen kathryn kathy katie katrina katy kavita kay kayla kayleigh keanu
	keegan keeley keira keisha keith kelechi kelly kelsey kelvin ken kendra kenji kenneth kenny kenzie kerry kev kevin khadija khaled khalid kian kieran
	kieron kimberley kimberly kiran kirk kirsten kirsty kofi kojo krishna kristen kristin kristina krystyna krzysztof kunal kurt kwame kyle kylie lachlan
	laila lakshmi lalita lamar lara larissa larry lars latoya laura lauren laurence lawrence layla leah leanne leila lena leo leon leona leonard leonardo
	leonie leroy lesley leslie leticia levi lewis liam lillian lina linda lindsay lindsey ling linh lisa liz lizzie lloyd logan lola loren lorenzo lori
	lorna lorraine lottie lou louis louisa louise luca lucas lucia lucinda lucy luigi luis luisa lukas lukasz luke luna luther lydia lyn lynda lynette
	lynn lynne mabel maciej mackenzie maddie madeleine madison magda magdalena maggie mahesh mahmoud mai mairead maisie malachi malcolm malgorzata malik
	mandeep mandy manish manisha manoj manpreet manuel marc marcel marcia marcin marco marcus marek margaret maria mariam marian mariana marie marilyn
	mario marion marisa marisol marissa mariusz marjorie marko markus marlene marlon marta martha martin martina marvin mary maryam mateo mateusz matilda
	matt matteo matthew maureen maurice mavis maxine maya mbali meera megan meghan mehmet mei mel melanie melinda melissa meredith mia michael michaela
	michal michel michele michelle miguel mihai mikael mike mikey milan mildred millie milly mina minh mira miranda miriam mitch mitchell moe mohamed
	mohammad mohammed mohan mohit moira mollie molly mona monica monika monique morag moses mpho muhammad mukesh muriel murray mustafa myra nabil nadia
	nadine naeem naledi nancy nandini naomi naresh natalia natalie natasha nate nathan nathaniel naveen ned neeraj neha neil nelson nerys ngaire ngozi nhi
	nia niall niamh nick nicky nico nicola nicolas nicole nigel nikhil nikita nikki nina niraj nisha nita nitin nkechi nkosi noah noel nomvula nora noreen
	norma norman nuala obinna octavia odette odhiambo oisin ola olena olga oliver olivia olu olufemi oluwaseun omar onyeka oran orla oscar otto owen ozzie
	pablo paddy padma padraig palesa pam pamela pankaj paolo pascal patricia patrick patsy paul paula paulette paulina pauline paulo pavel pawel payal
	pedro peggy penelope percy peter petra phil philip philippa phillip phoebe phuong phyllis pierre pilar piotr pippa pooja poonam pradeep prakash pramod
	pranav prasad prashant praveen preeti priscilla priti priya priyanka qasim quentin quinn rachael rachel radha rafael raghav rahim rahul raj rajan
	rajeev rajesh rajinder rajiv rakesh ralph ramesh ramon ramona randall randy rania rashid raul ravi raymond rebecca reece reena reg reggie regina rekha
	rena renata rene renee reuben rhian rhiannon rhodri rhona rhys ria ricardo richard rick ricky rico rina rita ritu robbie robert roberta roberto robyn
	rochelle roderick rodney rodrigo roger rohan rohit roisin roland rolf ron ronald ronan ronnie rory rosa rosalind rosemary rosie ross rowan rowena
	roxanne roy ruben rupert russ russell ruth ryan sabrina sachin sadia sadie saeed sahil saleem salim sally sam samantha sameer samina samir samuel
	sandeep sandra sanjay sanjeev santiago saoirse sara sarah sasha satish saul savita scarlett scott seamus sean sebastian seema segun selena selina
	serena sergei sergio seth shabana shahid shakira shane shania shannon shanti shari sharon shaun shauna shawn shawna shaz shazia sheena sheila shelby
	sheldon shelley sherry shilpa shirley shona shreya shruti shweta sian sibusiso sid silas silvia simeon simon simone simran sinead siobhan sipho siti
	snezana sofia solomon sonal sonia sonja sophia sophie soren spencer stacey stacy stan stanley stefan stella steph stephanie stephen steve steven
	stewart stuart sudhir sukhi sukhwinder suki sunil sunita suresh surinder susan susanna susie suzanne sven svetlana swati sybil syed sylvia szymon
	tabitha tadhg tafadzwa taiwo takeshi talia tamara tamika tammy tamsin tane tania tanisha tanya tapiwa tara tariq tasha tatiana taylor ted temitope
	terence teresa teri terri terry tessa thabo thandi thanh thea thelma theo theodore theresa therese thomas thuy tia tiago tiffany tim timothy tina
	tobias toby todd tom tomas tomasz tommy toni tonia tony tonya tracey tracy travis tremaine trent trev trevor tricia trina trish tristan troy trudi
	trudy tunde tyler tyrone uche uma umar ursula usha usman val valentina valerie vanessa varun venkat vera verity vernon veronica vicki vicky victoria
	vidya vijay vikas vikram vince vincent vinod viola vishal vishnu vivek vivian vivienne vladimir waheed walter wambui wanda wangari wanjiru warren
	wayne wei wendell wendy wes wesley wiktor wilfred willem william willie wilma winston wojciech wyatt xander xavier xiao xin yasmin yemi yetunde yogesh
	yolanda youssef yuki yuri yusuf yvette yvonne zac zach zachary zahra zainab zak zara zawadi zeeshan zelda zeynep zoe zofia zoltan zsofia zuzanna
`);

/** Given names that are words, months or brands too, beyond those that `wordNames` alone holds. */
export const doubtfulNames: ReadonlySet<string> = wordSet(`
	abel aj anand april august austin avery bao basil beau benny bill blake brady brooke carter casey chad charan cho chun clark cora dallas des devon
	dora earnest esi eun faye feng floyd gage garret gaz geneva gus guy hal hank hao harley harlow hong hope houston hua hye jan jefferson jing july june
	kari kaur kaye kim kip kirti komal lane lata lee lei li lin linus lyra mack mali marquis may minnie monty mosi myrtle nash nell nguyen nola noor obi
	otis page paige perry pia pim polly prabhu prem presley price queenie quincy raja ramsey reagan reilly romeo rufus sander satya seo shan sion siya
	skye skylar sundar tao tate titi tran trey van vani virginia viv wallace walt will wilson winnie yan ying yong yun zane zhang zhen
`);
