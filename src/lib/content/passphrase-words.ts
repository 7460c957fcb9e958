/**
 * 2,048 plain words, of which a passphrase is drawn: 11 bits each. No two begin with the same four letters, none sounds like another,
 * and none is grim: they are told over the phone. Most are those of BIP 39, which the `age` command proposes too.
 */
export const passphraseWords: readonly string[] = `
abandon ability able about above absent absorb abstract absurd access accident account achieve acid acorn
acoustic acquire across act action actor actress actual adapt add addict address adjust admit adult advance
advice aerobic affair afford afraid again age agent agree ahead aim air airport alarm album alert all alley
allow almost alone alpha already also alter always amateur amazing among amount amused analyst anchor ancient
angle animal ankle announce annual another answer antenna antique any apart apology appear apple approve april
apron arcade arch arctic area arena argue arm armchair armed armor army around arrange arrive arrow art artefact
artist artwork ashore ask aspect asset assist assume asthma athlete atom attend attitude attract auction audit
august author auto autumn average avocado avoid awake aware away awesome awful awkward axis baby bachelor
backpack bacon badge bag bagel bakery balance balcony ball bamboo banana banner bar barely bargain barn barrel
base basic basket bathtub battle beach bean beauty beaver because become beef beetle before begin behave behind
believe below belt bench benefit best better between beyond bicycle bid bike bind biology biplane birch bird
birth biscuit black blade blanket blast bless blizzard blossom blouse blue blur blush board boat bobsled body
boil bone bonfire bonus book boost border boring borrow boss bottom boulder bounce bouquet box boy bracket brain
bramble brand brass brave bread breeze brick bridge brief bright bring brisk broadcast broccoli bronze broom
brother brown brush bubble buckle buddy budget buffalo bugle build bulb bulk bundle bunker burger burst bus
business busy butter buzz cabbage cabin cable cactus cage cake calendar call calm camera camp can canal cancel
candy canoe canvas canyon capable capital captain car caramel carbon card cargo carnival carousel carpet carry
cart case cash castle casual cat catalog catch category cathedral cattle caught cause caution cave cedar ceiling
celery cello cement census century cereal certain chair chalk champion change chaos chapter charge chase chat
cheap cheddar cheese chef cherry chest chicken chief child chimney chisel choice choose chorus chronic chuckle
chunk churn chutney cinema cinnamon circle citizen citrus city civil claim clap clarify claw clay clean clerk
clever click client cliff climb clinic clip clock clog close cloth cloud clover clown club clump cluster clutch
coach coast cobbler cockpit coconut code coffee coil coin collect column combine come comfort comic common
company concert conduct confirm congress connect consider control convince cook cool copper copy coral core corn
correct cost cotton couch country couple course cousin cover cowboy coyote crack cradle craft crane crater crawl
crayon cream credit creek crew cricket crisp critic crocus crop cross crouch crowd crucial cruise crumble crunch
crystal cube cucumber culture cup cupboard curious current curtain curve cushion custom cute cycle cymbal dad
daffodil daisy damp dance dandelion daring dash daughter dawn day daylight deal debate decade december decide
decorate decrease deer defense define degree delay deliver demand denim dentist deny depart depend deposit depth
deputy derive describe desert design desk detail detect develop device devote diagram dial diamond diary dice
diesel diet differ digital dignity dilemma dinner dinosaur direct dirt disagree discover dish dismiss disorder
display distance divert divide dizzy doctor document dog doll dolphin domain donate donkey donor door dormouse
dose double dove draft dragon drama draw dream dress drift drill drink drip drive drizzle drop drum dry duck
dune dungarees during dust duty dwarf dynamic eager eagle early earn earring earth easel easily east easy echo
eclipse ecology economy edge edit educate effort egg eggshell eight either elbow elder electric elegant element
elephant elevator elite else embark embody embrace emerge emotion employ empower empty enable enact end endless
endorse energy enforce engage engine enhance enjoy enlist enough enrich enroll ensure enter entire entry
envelope episode equal equip erosion error erupt escape essay essence estate eternal ethics evergreen evidence
evoke evolve exact example excess exchange excite exclude excuse execute exercise exhaust exhibit exist exit
exotic expand expect expire explain expose express extend extra eye eyebrow fabric face faculty fade faint faith
falcon fall false fame family famous fan fancy fantasy farm fashion fat father feature february federal feed
feel fence fennel ferry festival fetch few fiber fiction fiddle field figure file film filter final find fine
finger finish fire firm first fiscal fish fit fitness fix flag flame flannel flash flat flavor flight flip float
flock floor flower fluid flush flute fly foam focus foil fold follow food foot force forest forget fork fortune
forum forward fossil foster found fox fragile frame freckle frequent fresh friend fringe frog front frost frown
frozen fruit fudge fuel fun funny furnace furrow fury future gadget gain galaxy gallery galore game gap garage
garbage garden garlic garment gate gather gauge gaze general genius genre gentle genuine geranium gesture giant
gift giggle ginger giraffe girl give glacier glad glance glare glass glide glimpse globe gloom glory glove glow
glue gnome goat goddess gold gondola good goose gorilla gospel govern grab grace grain grant grape grass gravity
great green grid grit grocery group grow grunt guard guess guide guitar gym habit hair half hamlet hammer
hamster hand happy hard harmony harness harp harvest hat have hawk haystack hazelnut head health heart heather
heavy hedgehog height hello helmet help hen hero hiccup hidden high hill hint hire history hobby hockey hold
hole holiday hollow home honey hood hope hopscotch horn horse hospital host hotel hover huge human humble
hundred hungry hunt hurdle hurry husband hyacinth hybrid ice iceberg icon idea identify igloo ignore image
imitate immense immune impact impose improve impulse inch include income increase index indicate indoor industry
inflict inform inhale inherit initial inject inner innocent input inquiry insect inside inspire install intact
interest into invest invite involve iris iron island isolate issue item ivory ivy jacket jaguar jar jasmine jazz
jeans jelly jewel jigsaw join joke journey joy judge jug juice jukebox jump jungle junior junk just kangaroo
kayak keen keep ketchup kettle key keyboard kidney kind kingdom kiss kit kitchen kite kitten kiwi knife knock
label ladder lady lagoon lake lamp language lantern laptop lapwing larch large later laugh laundry lava lavender
law lawn layer lazy leader leaf learn leave lecture left leg legal legend leisure lemon lend length lens leopard
lesson letter level liberty library license life lift light like lilac limb limerick limit linen link lion
liquid list little live lizard load loan lobster local lock logic long loop lottery lounge love loyal lucky
luggage lullaby lumber lunar lunch lupin luxury lyrics machine magic magnet magpie mail main major make mallet
mammal man manage mandate mango mansion manual maple marathon marble march margin marine market marmalade
marriage mask mass master match material math matrix matter maximum maze meadow mean measure meat mechanic medal
media melody melt member memory mention menu mercy merge merit mermaid merry mesh message metal meteor method
middle midnight milk million mimic mind minimum minor minute miracle mirror miss mistake mitten mix mixed
mixture mobile model modify mom moment monitor monkey monster month moon moral more morning mosaic mosquito
mother motion motor mountain mouse move movie much muffin mule multiply muscle museum mushroom music must mutual
myself mystery myth naive name napkin narrow nation nature near neck nectar need neither nephew nest net network
neutral never news next nice night noble noise nominee noodle normal north nose notable note nothing notice
nougat novel now nuclear number nurse nut nutmeg oak oatmeal object oblige oboe obscure observe obtain obvious
occur ocean october offer office often oil old olive olympic omelette omit once onion online only opal open
opera opinion oppose option orange orbit orchard order ordinary organ orient original osprey ostrich other otter
outdoor outer output outside oval oven over own owner oxygen oyster ozone paddle page pail paintbox palace palm
panda panel paper paprika parade parent park parrot parsley party pass pastry patch path patient patrol pattern
pause pave payment peacock peanut peasant pebble pelican pen penalty pencil people pepper perfect permit person
pet petunia phone photo phrase physical piano picnic picture pig pigeon pigtail pilot pinecone pink pioneer pipe
pitch pizza place planet plastic plate play please pledge pluck plug plum plunge poem poet point polar pole
police pond pony pool popcorn poppy popular porch porridge portion position possible post potato pottery powder
power practice praise predict prefer prepare present pretty prevent price pride primary print priority private
prize problem process produce profit program project promote proof property prosper protect proud provide public
pudding puffin pull pulp pulse pumpkin pupil puppy purchase purity purpose purse push put puzzle pyramid quality
quantum quarter question quick quilt quit quiz quote rabbit raccoon race rack radar radio rail rain raise rally
ramp ranch random range rapid rare raspberry rate rather raven ravine raw razor ready real reason rebel rebuild
recall receive recipe record recycle reduce reflect reform refuse region regret regular reject relax release
relief rely remain remember remind remove render renew rent reopen repair repeat replace report require rescue
resemble resist resource response result retire retreat return reunion reveal review reward rhubarb rhythm
ribbon rice rich ride ridge rigid ring ripple risk ritual rival river road roast robin robot robust rocket
romance roof rookie room rose rotate rough round route rowboat royal rubber rug rule run runway rural saddle
safe saffron sail salad salmon salon salt salute same sample sand sapphire sardine satisfy sauce sausage save
say scale scan scarf scatter scene scheme school science scissors scooter scout scrap screen script scrub sea
seagull search season seat seaweed second secret section security seed seek segment select sell seminar senior
sense sentence series service session settle setup seven shadow shaft shallow share shed shell shepherd sheriff
shield shift shine ship shiver shoe shop short shoulder shrimp shrug shuffle shy sibling side sign silent silk
silly silver similar simple since siren sister situate six size skate sketch ski skill skin skirt skull skylark
slab sleep sleigh slender slice slide slight slim slogan slot slow slush small smart smile smoke smooth snack
snake snap sniff snow soap soccer social sock soda soft solar soldier solid solution solve someone song soon
sort soul sound soup source south space spare spatial spawn speak special speed spell spend sphere spice spike
spin spirit split spoil sponsor spoon sport spot spray spread spring square squirrel stable stadium staff stage
stairs stamp stand start state stay steel stem stencil step stereo stick still stock stomach stone stool story
stove strategy street strike strong struggle student stuff stumble style subject submit subway success such
sudden sugar suggest summer sun sunflower sunny sunrise sunset super supply supreme sure surface surge surprise
surround survey sustain swallow swamp swan swap swarm sweet swift swim swing switch symbol symptom syrup system
table tackle tadpole tag tail talent talk tangerine tank tape target tartan task taste tattoo taxi teach team
teapot telescope tell ten tenant tennis tent term test text thank that theme then theory there they thimble
thing this thought three thrive throw thumb ticket tide tiger tilt timber time tiny tip tissue title toast today
toddler toe toffee together token tomato tomorrow tone tongue tonight tool tooth top topic topple torch tornado
tortoise toss total tourist toward tower town toy track trade traffic train transfer trash travel tray treat
tree trellis trend trial tribe trick trigger trim trip trombone trophy truck true truly trumpet trust truth try
tub tube tugboat tuition tulip tumble tuna tunnel turkey turn turtle tweed twelve twenty twice twin twist type
typical ukulele umbrella unable unaware uncle uncover under undo unfair unfold uniform unique unit universe
unknown unlock until unusual unveil update upgrade uphold upon upper urban urge usage use used useful usual
utility vacant vacuum vague valentine valid valley valve van vanish vapor various vast vault vehicle velcro
velvet vendor venture venue veranda verb verify version very vessel vest veteran viable vibrant victory video
view village vintage violin virtual visa visit visual vital vivid vocal voice void volcano volume vote voyage
waffle wage wagon walk wall walnut walrus want wardrobe warm warrior wash water wave wealth weasel web wedding
weekend welcome west wet whale what wheat wheel when whisper wicker wide width wife wild will win window wing
winner winter wire wisdom wise wish witness wolf woman wonder wood wool word work world worth wrap wreath
wrestle wrist xylophone yacht yard yarn year yellow yodel yoghurt yolk young youth zebra zero zest zigzag zipper
zone zoo
`
	.trim()
	.split(/\s+/);
