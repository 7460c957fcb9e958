/** What stands between a word and the one before it: a space or hyphen, a break inside a sentence, or the end of a sentence. */
export type Gap = 'none' | 'break' | 'stop';

/** One word of a note. `text` is folded (lower case, no apostrophes, short forms spelled out); offsets are UTF-16, end exclusive. */
export type Word = {
	text: string;
	start: number;
	end: number;
	gap: Gap;
	shape: 'lower' | 'title' | 'upper' | 'number';
	/** A colon, or an opening quotation or bracket, stands just before it. */
	opens: boolean;
};

/** Short forms as thumbs type them. The value is one word of the inventory. */
const shortForms: Readonly<Record<string, string>> = {
	u: 'you',
	ur: 'your',
	yr: 'your',
	r: 'are',
	ya: 'you',
	yous: 'you',
	yall: 'you',
	ppl: 'people',
	peeps: 'people',
	dnt: 'dont',
	doesn: 'doesnt',
	didn: 'didnt',
	cudnt: 'couldnt',
	wudnt: 'wouldnt',
	cud: 'could',
	wud: 'would',
	shud: 'should',
	sum1: 'someone',
	some1: 'someone',
	sumone: 'someone',
	somone: 'someone',
	smone: 'someone',
	sm1: 'someone',
	sumbody: 'somebody',
	sombody: 'somebody',
	every1: 'everyone',
	evryone: 'everyone',
	evry: 'every',
	evrytime: 'everytime',
	no1: 'noone',
	any1: 'anyone',
	gr8: 'great',
	v: 'very',
	vry: 'very',
	rly: 'really',
	rlly: 'really',
	realy: 'really',
	srsly: 'seriously',
	abs: 'absolutely',
	absolutly: 'absolutely',
	prob: 'probably',
	probs: 'probably',
	prolly: 'probably',
	probly: 'probably',
	probaly: 'probably',
	propably: 'probably',
	prbly: 'probably',
	mayb: 'maybe',
	mebbe: 'maybe',
	mabye: 'maybe',
	perhap: 'perhaps',
	defo: 'definitely',
	deffo: 'definitely',
	coz: 'because',
	cuz: 'because',
	cos: 'because',
	bcoz: 'because',
	bcz: 'because',
	bc: 'because',
	becoz: 'because',
	alot: 'alot',
	lotsa: 'lots',
	thx: 'thanks',
	abt: 'about',
	nvr: 'never',
	nver: 'never',
	alwys: 'always',
	allways: 'always',
	alwayz: 'always',
	alway: 'always',
	nuthin: 'nothing',
	nothin: 'nothing',
	nuffin: 'nothing',
	nowt: 'nothing',
	tryin: 'trying',
	tryna: 'tryna',
	hopin: 'hoping',
	lyin: 'lying',
	usless: 'useless',
	uslss: 'useless',
	usles: 'useless',
	useles: 'useless',
	awfull: 'awful',
	aweful: 'awful',
	rood: 'rude',
	ruude: 'rude',
	joak: 'joke',
	jok: 'joke',
	hrs: 'hours',
	mths: 'months',
	wks: 'weeks',
	yrs: 'years',
	mgr: 'manager',
	mngr: 'manager',
	csr: 'rep',
	svc: 'service',
	srvc: 'service',
	cust: 'customer',
	custserv: 'service',
	apparantly: 'apparently',
	apparenty: 'apparently',
	aparently: 'apparently',
	obvs: 'obviously',
	obv: 'obviously',
	obvi: 'obviously',
	supposably: 'supposedly',
	definatly: 'definitely',
	fkn: 'fucking',
	fkin: 'fucking',
	fking: 'fucking',
	fing: 'fucking',
	fckn: 'fucking',
	fcking: 'fucking',
	fckin: 'fucking',
	fuckin: 'fucking',
	fck: 'fuck',
	fuk: 'fuck',
	fkd: 'fucked',
	feckin: 'fecking',
	effin: 'effing',
	bloddy: 'bloody',
	bludy: 'bloody',
	shyt: 'shit',
	dissapointed: 'disappointed',
	frustated: 'frustrated',
	fustrated: 'frustrated',
	frustating: 'frustrating',
	stresed: 'stressed',
	unprofesional: 'unprofessional',
	pathetc: 'pathetic',
	disgracful: 'disgraceful',
	disgustin: 'disgusting',
	shockin: 'shocking',
	annoyin: 'annoying',
	embarassing: 'embarrassing',
	embarassed: 'embarrassed',
	horible: 'horrible',
	terrble: 'terrible',
	pethetic: 'pathetic',
	rediculous: 'ridiculous',
	riduculous: 'ridiculous',
	ridiculus: 'ridiculous',
	laughible: 'laughable',
	soooon: 'soon',
	recenty: 'recently',
	recentley: 'recently',
	severl: 'several',
	sevral: 'several',
	mutiple: 'multiple',
	multipul: 'multiple',
	numerus: 'numerous',
	delibrately: 'deliberately',
	deliberatly: 'deliberately',
	intentionaly: 'intentionally',
	purposly: 'purposely',
	thru: 'through',
	n: 'and',
	nd: 'and',
	w: 'with',
	wiv: 'with',
	da: 'the',
	dis: 'this',
	dey: 'they',
	dem: 'them',
	thier: 'their',
	bin: 'been',
	sposed: 'supposed',
	ntn: 'nothing',
	wen: 'when',
	wat: 'what',
	wot: 'what',
	hav: 'have',
	tht: 'that',
	luv: 'love',
	luvly: 'lovely',
	nite: 'night',
	gud: 'good',
	goin: 'going',
	bein: 'being',
	feelin: 'feeling',
	makin: 'making',
	takin: 'taking',
	jus: 'just',
	jst: 'just',
	thk: 'think',
	thnk: 'think',
	tink: 'think',
	fink: 'think',
	hopefuly: 'hopefully',
	somethin: 'something',
	summat: 'something',
	smth: 'something',
	summit: 'something'
};

const wordPattern =
	/(?:\p{N}+(?:[.,:/]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)(?:(?:['’‘ʼ`]|\*+)[\p{L}\p{M}\p{N}]+)*\*{0,9}|&/gu;
const apostrophes = /['’‘ʼ`]/g;
const stretched = /(\p{L})\1{2,}/gu;

/** Splits a note into words. Linear in its length; [] for a note without a letter or digit. */
export function wordsOf(note: string): Word[] {
	const words: Word[] = [];
	let last = 0;
	for (const match of note.matchAll(wordPattern)) {
		const raw = match[0];
		const between = note.slice(last, match.index);
		words.push({
			text: folded(raw),
			start: match.index,
			end: match.index + raw.length,
			gap: gapOf(between, words.length === 0),
			shape: shapeOf(raw),
			opens: /[:("“‘[«*]\s*$|(?:^|\s)'$/.test(between.slice(-4))
		});
		last = match.index + raw.length;
	}
	return words;
}

function folded(raw: string): string {
	if (raw === '&') return 'and';
	const plain = raw.toLowerCase().replace(apostrophes, '');
	const text = /(.)\1\1/u.test(plain) && !/\d/.test(plain) ? plain.replace(stretched, '$1') : plain;
	return Object.hasOwn(shortForms, text) ? (shortForms[text] ?? text) : text;
}

function shapeOf(raw: string): Word['shape'] {
	if (/^\p{N}/u.test(raw)) return 'number';
	if (!/^\p{Lu}/u.test(raw)) return 'lower';
	const letters = raw.replace(/[^\p{L}]/gu, '');
	return letters.length > 1 && letters === letters.toUpperCase() ? 'upper' : 'title';
}

function gapOf(between: string, first: boolean): Gap {
	if (first || /[!?;\n]/.test(between)) return 'stop';
	if (/(?:^|[^.])\.(?:[^.]|$)/.test(between)) return 'stop';
	return /[.…,:()[\]{}"“”«»|–—/]|\s[-~>=]+\s|\s-|-\s|--|\p{Extended_Pictographic}/u.test(between) ? 'break' : 'none';
}
