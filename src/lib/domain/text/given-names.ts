/** Given names and short forms that are no English words, in lower case and without accents. */
export const givenNames: ReadonlySet<string> = new Set(
	(
		'aaliyah aaron abbas abbie abby abdul abdullah abe abeba abena abeni abhishek abi abigail abu ada adaeze adam adaobi adaora ade adebayo adebola adeel ' +
		'adele adeola aderonke adewale aditi aditya adnan adrian adriana afolabi afua agata agnes agnetha agnieszka ahmad ahmed aidan aiden aiko aileen ailsa ' +
		'aimee aina aine aisha aishwarya aisling ajay akash akeem akin akinyi akira akosua akua alan alana alastair alba albert alberto aldo alec alejandra ' +
		'alejandro aleksandra alessandra alessia alessio alex alexander alexandra alexandru alexis alfie alfonso alfred ali alice alicia alina alisha alison ' +
		'alistair allan allison alma alonso althea alvaro alvin alyssa amadi amaka amal amanda amandeep amara amardeep amari ambrose amie amihan amina aminata ' +
		'amir amit amita amna amoah amos amrit amy ana anahera ananya anastasia anders andre andrea andreas andreea andrei andrew andrzej andy anela anesu ' +
		'angela angelica angie angus anh anika anil anita anja anjali ankit ann anna annabel anne annette annie anong anouk ansel anthea anthony antoinette ' +
		'anton antonia antonio antony anuja anwar aoife aparna aqib archana aria ariadne ariana ariel arif arjen arjun arlene arlo armaan armando arne arnie ' +
		'arnold aroha artur arturo arun arvin arvind asad asha ashanti ashish ashley ashok asif asma astrid aswin athena atieno aubrey audrey audun aung ' +
		'aurelia ava axel ayaan ayanda ayesha aylin ayo ayodele ayotunde ayush azadeh aziz babatunde balbir balwinder barb barbara barney barry bartek bartosz ' +
		'bastian bayani beata beatrice becca beckie becky belinda ben benedict benjamin benoit bernadette bernard bernie bert berta bertha beth bethan bethany ' +
		'betsy betty bev beverley bhavesh bhavna bhupinder bianca bilal binh bjarne bjorn blair blanca blythe bob bobby bodil bogdan bongani boris boyd brad ' +
		'bradley bram brandon brenda brendan brent brett brian briana bridget brigid brigitte britney brittany brody bronagh bronwen bronwyn bruce bruno bryan ' +
		'bryce bryn bryony bukola busisiwe byron caden caitlin caleb callum calum calvin cameron camila camilla camille candice caoimhe cara carina carl carla ' +
		'carlo carlos carlton carly carmel carmen caroline carolyn carrie carys cassandra cassidy cassie catalina catarina cate caterina catherine cathy ' +
		'catriona cecil cecilia cedric celeste celia celine cerys cesar chaitanya cham chandra chanel chantal charlene charles charlie charlotte chelsea cheng ' +
		'cherie cheryl chet chetan cheyenne chi chiamaka chiara chidi chidinma chika chinedu chinwe chioma chloe chris christina christine christoph ' +
		'christopher chukwu ciara ciaran cillian cindy claire clara clare clarence clarissa claude claudette claudia clayton clement clint clive clyde cody ' +
		'colby colette colin colleen colm conchita connie connor conor conrad constance corey corinna corinne cormac coty courtney craig cristina curtis ' +
		'cynthia daiki daisuke daithi daljit damian damien damilola damon dan dana daniel daniela daniele danielle danny danuta daphne dara darcy daria darius ' +
		'dariusz darnell darrell darren darshan daryl daryn dave david davide davina dayo deb debbie debby deborah debra declan deena deepa deepak deepika ' +
		'deepti deirdre delaney delia della delores delphine delroy delyth demetrius denis denise dennis denny deon derek dermot deshawn desiree desmond ' +
		'devika dewi dexter dhruv diana diane diego dieter dilip dimitri dina dinesh dion dipak divya dmitri dolores domingo dominic dominika dominique donal ' +
		'donald donna donovan doreen doris dorota dorothy doug douglas duane dulce duncan dustin dwayne dylan eamon eamonn ebere ebony ebube eddie edgar edith ' +
		'edmund eduardo edward edwin edyta efe eileen eilidh eirik ekene ela elaine eleanor elena eleni elias elif elijah elin eliot elisa elisabeth elise ' +
		'eliza elizabeth ella ellen ellie elliot elliott elodie eloise elsa elspeth elton elvira elwood elzbieta emeka emer emerson emil emile emilia emilie ' +
		'emily emir emlyn emma emmanuel emmet enda enitan enrique enzo eoghan eoin eric erica erik erika erin ernesto ernie errol esme esperanza esteban ' +
		'estelle esther eszter ethan etta eugene eunice eva evan evelyn evie ewa ewan eze ezra fabian fabio fadi fadzai faisal farah farai farhan farhana ' +
		'fatima fatma fatou fatoumata federica federico felicia felicity felipe felix femi ferdinand ferenc fergus fernanda fernando ffion fikile filip finbar ' +
		'finlay finn finnegan finola fiona fionnuala florence florian folake folasade fran frances francesca francesco francis francisco francois frankie ' +
		'franz fraser fred freda freddie frederica frederick freya fumiko funmi gabor gabriel gabriela gabrielle gagandeep gail ganesh gareth garfield garrett ' +
		'gary gathoni gaurav gautam gav gavin gavyn gayle gemma geoff geoffrey george georgia georgina gerald geraldine gerard gerardo germaine gerry gethin ' +
		'giacomo gideon gilbert gillian gina gintare giorgia giorgio giovanni girish giselle gita giulia giuseppe gladys glenda glenn gloria glyn godfrey ' +
		'goncalo gopal goran gordon gosia gracie graeme graham grainne greg gregor gregory greta gretchen grzegorz guido guillermo gunther gurdeep gurpreet ' +
		'gustavo gwen gwenda gwyneth habib hadiya hafsa halima halina hamza hana hannah hanne hans hardeep harish harjit harold harper harpreet harriet harry ' +
		'harsh haruka haruto harvey hasan hassan hattie hayley hazel heather hector heidi heiko helen helena helga helmut hema hemant hemi henrietta henrik ' +
		'henrique henry herbert herman hettie hien hilary hilda himanshu hina hiro hiroshi hitesh hoa hoang holden holger horace howard howell huan hugh hugo ' +
		'humphrey huong hussain iain ian ibrahim ida idris ifeanyi ifeoma ifeyinwa ignacio igor ike ikram ilaria ilona ilse iman imani imogen imran inderjit ' +
		'indira indra ines inga ingeborg ingrid ioana irena irene irfan irina irma irvin irving isaac isabel isabella isabelle isaiah isha ishaan isidore isla ' +
		'ismael ismail isobel istvan ivan ivana ivor iwona izabela jabari jacek jacinta jackie jackson jaclyn jacob jacqueline jacques jada jadwiga jagdish ' +
		'jaime jake jakub jamal james jamie jamila jana jane janelle janet janette janice janie janine janis jared jarek jaroslaw jarrah jarrod jarvis jas ' +
		'jasmin jasmine jason jaspreet jasvir jatin javier javon jaya jayden jaylen jaz jean jeanette jeannette jeannie jed jeff jeffrey jelani jelena jemima ' +
		'jen jenna jennie jennifer jenny jens jerald jeremiah jeremy jeri jericho jermaine jerome jerry jess jesse jessica jessie jesus jignesh jiho jill ' +
		'jillian jim jimmy jin jitendra jo joachim joan joana joanna joanne joao joaquin jocelyn jochen jodi jodie jody joe joel joelle johan johanna john ' +
		'johnny jolanta jon jonah jonas jonathan joni joost jordan jordyn jorge jorgen jose josef joseph josephine josh joshua josie joyce jozef juan juanita ' +
		'judah judd judi judith judy jules julia julian juliana julie juliet julio jun jurgen justin justina justine justyna jyoti kabir kaden kai kaitlyn ' +
		'kalpana kamal kamau kamil kamila kamlesh kanda kane karan kareem karen karim karin karina karl karla karly karolina karsten kartik kasey kasia ' +
		'katalin katarzyna kate katherine kathie kathleen kathryn kathy katie katina katja katrin katrina katy kavita kay kayla kayleigh kazuki keanu keegan ' +
		'keeley keenan kehinde kehlani keiko keira keisha keith kelechi kelly kelsey kelvin ken kendra kenji kenneth kenny kenzie kerri kerry kev kevin ' +
		'khadija khaled khalid khanh khaya khoa kian kiera kieran kieron kimberley kimberly kipchoge kiran kirk kirsten kirstin kirsty kishore kjell klara ' +
		'klaus kofi kojo konrad kris krishna kristen kristi kristin kristina krystal krystian krystyna krzysztof kulwinder kunal kurt kwabena kwaku kwame ' +
		'kwasi kyle kylie kyung lacey lachlan ladonna laila lakshmi lalita lamar lana landon lanie laquita lara larissa larry lars laszlo latasha latisha ' +
		'latonya latoya laura lauren laurence lauretta lauri lawrence layla leah leanne lech leila leland lena lenny lenora leo leon leona leonard leonardo ' +
		'leonie lerato leroy leslee lesley leslie leticia levi lewis liam liang lieke ligia liliana lilith lillian lina linda lindiwe lindsay lindsey ling ' +
		'linh lionel lisa lisette liz liza lizzie lloyd logan lola lorcan loren lorena lorene lorenzo loretta lori lorna lorraine lottie lou louis louisa ' +
		'louise lowell luca lucas lucia lucian lucille lucinda lucy ludovic luigi luis luisa luka lukas lukasz luke lula luna luther lwazi lydia lyle lyn ' +
		'lynda lynette lynn lynne maarten mabel maciej mackenzie maddie madeleine madhu madison mads maeve magda magdalena maggie magnus mahesh mahmoud mai ' +
		'maia maire mairead maisie makena malachi malcolm malgorzata malik mallory malte mamta mandeep mandla mandy manish manisha manjeet manjit manoj ' +
		'manpreet manuel mara marc marcel marci marcia marcin marco marcus marek margaret margarita margot marguerite maria mariam mariama marian mariana ' +
		'marie mariel marika marilyn mario marion marisa marisol marissa mariusz marjorie marko markus marla marlene marlon marsha marta martha martijn martin ' +
		'martina marva marvin mary maryam mateo mateusz mathew mathieu mathilde matilda matt matteo matthew matthias mattie maude maulik maureen maurice mavis ' +
		'maxine maxwell maya mayank mbali mckenzie meenakshi meera megan meghan mehmet mei mel melanie melinda melissa meredith mervyn meryl mia michael ' +
		'michaela michal michel michele michelle miguel mihai mika mikael mike mikey milan mildred milind millie milly milo mina minal mingyu minh minho mira ' +
		'miranda miriam miroslav misha mitch mitchell mitzi moe mohamed mohammad mohammed mohan mohit mohsin moira mollie molly mona monal monica monika ' +
		'monique morag moses mpho muhammad mukesh mukul muriel murray mustafa mutua myo myra myriam nabil nadia nadine naeem nagendra naledi nancy nandini ' +
		'naoko naomi narendra naresh narinder natalia natalie natasha nate nathan nathaniel navdeep naveen navjot ndidi ned neelam neema neeraj neha neil nele ' +
		'nelson nerys nettie ngaire ngozi nhi nia niall niamh nick nicky nico nicola nicolae nicolas nicole nidhi niels nigel nihal nikhil nikita nikki nikola ' +
		'nikolai nilesh nils nimisha nina niraj nirmala nisha nishant nita nitin njeri nkechi nkosi noah noel noelia noelle noluthando nomvula nora norah ' +
		'noreen norma norman ntombi nuala nuno nusrat nyambura nyasha obinna octavia odette odhiambo odile odin oisin oksana ola olabisi olamide olena olga ' +
		'oliver olivia olu olufemi olumide oluwaseun oluwatobi olwen omar omkar onyeka onyinye oran orla orlaith orsolya orson osagie osas oscar otto owen ' +
		'ozlem ozzie pablo paddy padma padraig paisley palesa pallavi paloma pam pamela pankaj paolo paramjit parminder parveen pascal pascale patricia ' +
		'patrick patrik patrizia patsy paul paula paulette paulina pauline paulo pavan pavel pawel payal pedro peggy penelope percy peter petra petronella ' +
		'petros phil philip philippa phillip phoebe phuong phyllis pierre pilar piotr pippa piyush pooja poonam pradeep prajakta prakash pramod pranav pranay ' +
		'prasad prashant prateek pratik praveen preethi preeti prisca priscilla pritesh priti priya priyanka przemek przemyslaw puneet purnima putri qasim ' +
		'qiang quan quentin quinn quique rabia rachael rachel rachna radek radha rafael rafal raghav raghu rahim rahul raimund raj rajan rajat rajeev rajendra ' +
		'rajesh rajinder rajiv rajni rakesh rakhi ralph ramesh ramon ramona ramya randal randall randy rania ranjit rasa rashid rashida rashmi raul ravi ' +
		'ravinder raymond raza reba rebecca reece reena reg reggie regina reginald rekha remi rena renata rene renee reuben rhett rhian rhiannon rhoda rhodri ' +
		'rhona rhys ria ricardo richa richard rick ricki ricky rico rikki riley rina rita ritika ritu rizal robbie robert roberta roberto robyn rocco rochelle ' +
		'roddy roderick rodney rodrigo rogelio roger rohan rohini rohit roisin roland rolf romesh ron ronald ronan ronda ronnie rory rosa rosalie rosalind ' +
		'rosalyn rosanna rosanne rosario roseanne rosemary rosie roslyn ross rowan rowena roxanne roy roz ruben rudo rupa rupal rupert russ russell rutendo ' +
		'ruth ruthie ryan ryszard sabina sabrina sachin sadia sadie saeed sagar sahil saima sajid sakura saleem salim sallie sally salma salvador sam samantha ' +
		'sameer samina samir samira samson samuel sandeep sandra sangeeta sangita sania sanjana sanjay sanjeev sanne santiago santosh saoirse sara sarah ' +
		'sarika sarita sasha saskia satish satnam satoshi saul savita scarlett scott seamus sean sebastian seema sefu segun selena selina selma selwyn seren ' +
		'serena sergei sergio seth shabana shabnam shahid shaila shakira shalini shamima shana shanaya shane shania shanice shannon shanti sharad shari sharon ' +
		'sharron shaun shauna shawn shawna shawnee shayla shaz shazia sheena sheila shelby sheldon shelley shelly sheri sherman sherri sherry sherwin shilpa ' +
		'shinji shirley shivam shobha shona shreya shruti shweta shyam sian sibongile sibusiso sid siddharth siegfried sienna signe sigrid silas silvia simeon ' +
		'simon simone simran sinead sinem siobhan sipho siti slawomir sneha snezana sofia sofie sohail solomon somchai sonal sonali sonia sonja sophia sophie ' +
		'soren sota spencer srinivas stacey stacie stacy stan stanislaw stanley stavros stefan stefania stefanie stefano stella steph stephanie stephen steve ' +
		'steven stevie stewart stijn stuart subhash sudha sudhir sukhdeep sukhi sukhwinder suki sumit sunhee sunil sunita suresh surinder susan susana susanna ' +
		'susannah susie suzanne suzy sven svetlana swapnil swati sybil syed sylvia sylvie sylwia szymon tabatha tabitha tadeusz tadhg tafadzwa taiwo takeshi ' +
		'takumi talia tamar tamara tamas tamika tammy tamsin tane tania tanisha tanvi tanya tapiwa tara tariq tarun tasha tatiana tatjana tatum taylor ted ' +
		'tejas temitope tendai teodor terence teresa teri terrance terri terry tess tessa thabo thad thandeka thandi thandiwe thanh thao thea thelma theo ' +
		'theodora theodore theresa therese thijs thomas thulani thuy tia tiago tiana tianna tiernan tiffany tim timothy tina tinashe tobi tobias toby tochi ' +
		'todd tolu tom tomas tomasz tomi tomislav tommy toni tonia tony tonya torsten tove tracey tracy trang travis tremaine trent trev trevor tricia trina ' +
		'trish tristan troy trudi trudy tuan tunde twyla tyler tyrone uche uchenna ulrich ulysses uma umar una ursula usha usman uwe uzma vaishali val ' +
		'valentin valentina valeria valerie vandana vanessa varun vasile vaughn velma venkat vera verity verna vernon veronica vesna vicki vicky victoria ' +
		'vidya vijay vikas vikki vikram viktor vilma vimal vinay vince vincent vineet vinh vinita vinod viola vipul vishal vishnu vitor vivek vivian vivien ' +
		'vivienne vladimir waheed wahida wahyu waldemar walter wambui wanda wangari wanjiru waqar warren wayne wei wendell wendy wes wesley wiktor wilbur ' +
		'wilfred wilhelm willem william willie wilma winifred winston wojciech wouter wyatt xander xavier xenia xiao ximena xin xiu yael yana yanti yash ' +
		'yashika yasmin yasmina yasmine yasuko yaw yemi yetunde yogesh yoko yolanda youssef yui yuki yuliana yuri yusuf yvette yvonne zac zach zachary zahra ' +
		'zainab zak zander zanele zara zareen zawadi zbigniew zdenka zeeshan zehra zeke zelda zeynep zodwa zoe zofia zoltan zsofia zuzanna'
	).split(' ')
);

/** Given names that are words, months or brands too. They are names only where somebody speaks, acts or is spoken to. */
export const ambiguousNames: ReadonlySet<string> = new Set(
	(
		'abel aj amber anand angel april art august austin avery bao basil bea beau bee benny bill blake blessing brady brook brooke buddy carol carter casey ' +
		'chad charan charity cho christian chuck chun clark cliff cooper cora dale dallas dawn dean dee des destiny devon dick dirk dolly don dora dot drew ' +
		'earl earnest ed ernest esi eun eve faith faye feng fern flo flora floyd frank gabby gage gale garret gaz gene geneva gift ginger glen grace grant gus ' +
		'guy hal hank hao harley harlow harmony heath heaven hong hope houston hua hunter hye iris ivy jack jade jan jasper jay jefferson jewel jing joy july ' +
		'june kari kaur kaye kim kip kirti kit komal lance lane lata lee lei li lily lin linus lyra mack mae major mali marina mark marquis max may melody ' +
		'mercy merit miles minnie misty monty mosi myrtle nana nash nell nguyen nola noor obi olive opal otis page paige parker pat patience pearl peg penny ' +
		'perry pete pia pierce pim polly poppy porter prabhu precious prem presley price prince prudence queenie quincy raja ram ramsey ray reagan reilly rich ' +
		'rob robin rocky rod roman romeo rose ruby rufus rusty sage sal sander sandy satya savannah seo shan sion siya skye skylar sterling stew sue summer ' +
		'sundar sunny tab tanner tao tate teddy temperance titi tran trey trinity tucker ty van vani vic victor violet virginia viv wade wallace walt ward ' +
		'will wilson winnie winter woody wren yan ying yong yun zane zhang zhen'
	).split(' ')
);
