import { wordSet } from './word-set.ts';

/** Names that are English words too, in lower case: they are names only where they are written as one. */
export const wordNames: ReadonlySet<string> = wordSet(`
	abbey age amber angel april art ash august autumn avril bacon baker ball bank banks barber barker barn bass bates bay bea beach beam bean bear bee
	bell berry best bill bills bin bird bishop black blessing blood bloom blue bo bold bolt bond bonds book boot bow bowl box boy brand brandy brave bread
	bridge bridges bright broad brook brown brush buck bud buddy bull burn burns bush butcher butler button call cam camp candy cannon car card care carol
	carpenter carver case cash castle cat cave chain chamber chambers chance chapel charity chase cher cherry child china chip christian chuck church clay
	cliff close cloud coal coat colt comfort cook coop cooper coral core corn cotton counsel court craft crane cream cross crow crown cruise crystal curry
	curtain dale dance dark darling date dawn day deal dean dear dee deer del destiny di dial dick dirk do dolly dolphin don door dot dove downs draper
	drew driver duck duke dunk dusty dyer eagle earl early earth east easter ed em ember english era ernest eve ever fair faith fall farmer fast fay fee
	fern ferry field fields finch fine finger fire first fish fisher flag flint flo flood flora flower flowers fog ford forest fortune forward foster fox
	france frank free freeman french friend frost fuller fun gabby gale gamble game garden gardener gate gates gay gem gene gift gin ginger glen go gold
	golden good goodman grace grant grants grass grave graves gray green grey grove guest gun guy hail hall ham han hand handy hard hardy harm harmony
	hart hatch hawk hay hazard he head heard heart heath heaven hedge high hill hills hire ho hobby hold holiday holly home honor hood hook hope horn
	house humble hunt hunter in ira ireland iris iron is ivory ivy jack jade jasper jay jet jewel job jobs joiner jolly joy judge july june just justice
	keen key keys kidd kind king kings kit kitchen kite knight la lace lake lamb lamp lance land lane large lark last law lawn lawyer leader leaf lemon
	les letter light lilly lily lime little lo load lock lodge long lord love low lu luck lucky lunch ma mac mace mae major march marina mark marks marsh
	marshal mason mass masters max may mead meadow meadows mean melody mercer merchant mercy merit merry mi mild miles mill miller mills min miner minor
	mint miss misty mo monday money monk moon moor moss mount mountain munch musk my nail nan nana nat nation neat new nice night no noble noon north nova
	nurse oak oaks olive onions opal or orange pa packer page pain painter palmer pan park parker parks parsons part partridge pass pat patch patience pay
	peace peach pearl peel peg penny pepper pete phone pickles pierce pike pilot pin pine pink piper pitt place plank player plum po pocket pole pool poor
	pope poppy porter post pot potter powder power powers precious press price priest prime prince prior proud prudence quick rain ram rance ransom rat
	raven ray read reader red reed reign rest reward rex rice rich ride ridge ring rip river rivers roach road rob robin rock rocky rod roe roman rook
	root rose rough round royal ruby rule rush rust rusty sadler sage sail saint sal sales salmon salt sand sands sandy savage savannah saw sawyer scarlet
	scot seal search self sell senior service shade she shepherd shield ship shoe shore short shots silver simple singer skinner skip sky slate slaughter
	sleep small smart snow sol soldier song south spark sparks spear speed spicer spring square stack stage star starling steel sterling stern stew
	steward stock stone stones storm story stout strange street strong su sue summer summers sun sunday sunny swan sweet swift ta tab tad tailor tan
	tanner tax teddy temperance temple thatcher thorn tiller to tower town trace train travel trinity trip trout true tu tucker turner twist ty vale van
	vase vi vic vice victor vine violet wade wake walker wall waller walls wan ward ware warn warner water waters way weather weaver week weeks wells west
	wheat wheeler white whitehead wild wilde will willow wills win wind wing winter wise wish wolf wonder wood woods woody wool word words work works
	world worth wren yard yarrow yo yon you young
`);
