import type { Reading, Token } from '../text/tokens.ts';

/** A word of a line in its plain form, and the range of tokens it stands for. */
type PlainWord = { word: string; from: number; to: number };

/** A line in plain words, one space apart and at both ends; signs between clauses are words of their own. */
export type PlainLine = {
	text: string;
	/** The range of tokens that a range of `text` stands for. */
	tokensOf(start: number, end: number): { from: number; to: number };
};

const pairs = (list: string) => list.split('|').map((pair) => pair.split('=') as [string, string]);

/** Short forms, contractions and misspellings that no rule mends, each with its plain words. */
const PLAIN = new Map(
	pairs(
		'you=u ya yous yall|your=ur yr|are=r|before=b4|with=w wi|through=thru|because=cos coz bc cuz bcos|until=til till|please=pls plz kindly|manager=mgr mngr|' +
			'supervisor=supv sup supe sups|someone is=someones|account=acct acc ac|department=dept|customer=cust|payment=pmt pymt|investigate=invstg invst|system=sys|technician=tech|' +
			'reference=ref|message=msg|text=txt|phone=fone tel ph|callback=cb|will=gonna gunna|want to=wanna|must=gotta|give me=gimme|let me=lemme|dont know=dunno|' +
			'should=shud|would=wud|could=cud|couldnt=cudnt cldnt|should have=shoulda shouldve|would have=woulda wouldve|could have=couldve|i have=ive|we have=weve|' +
			'they have=theyve|you have=youve uve|i am=im|he is=hes|she is=shes|they are=theyre|you are=youre|that is=thats|it is=its|there is=theres|what is=whats|' +
			'where is=wheres|who is=whos|i will=ill|you will=youll ull|he will=hell|she will=shell|they will=theyll theyl|it will=itll|that will=thatll|' +
			'there would=thered|he would=hed|she would=shed|they would=theyd|you would=youd|it would=itd|i would=id|cant=cannot cnt|isnt=aint|wont=shant|' +
			'have=hv hav|information=info|appointment=appt|tomorrow=tmrw tmw tomoz tomoro 2moro|yesterday=yday|min=mins minute minutes|sec=secs seconds|' +
			'hours=hrs hr|week=wk|weeks=wks|month=mth|months=mths|working=wkg|photo=photos pics pic pix picture pictures images image|documents=docs doc|' +
			'address=addy|number=num|mobile=mob|sorry=sry soz|thanks=thx tx ty ta cheers|apologies=apols|agent=rep|people=ppl|colleague=colleage collegue|' +
			'myself=meself|yourself=urself yerself|receive=recieve|received=rcvd recvd recd|nothing=nowt|about=bout abt|someone=somebody|noone=nobody|' +
			'anyone=anybody|everyone=everybody|collections=coll|escalation=escln|complaint=compl|cancel=cancl|refund=rfnd|cheque=chq|password=pw pwd pswd|them=em|' +
			'yes=yep yeah yup|nope=nah|guarantee=gtee|transfer=trfr trf xfer|transferring=xferring|madam=maam|havent=havnt|dont=dnt|terms=tnc tcs tandcs|ok=okay|' +
			'amount=amt|balance=bal|from=frm|back=bk|what=wot|messages=msgs'
	).flatMap(([plain, forms]) => forms.split(' ').map((form) => [form, plain] as const))
);

/** Several words with one meaning here. Longer ones stand before those they begin with. */
const PHRASES = pairs(
	'is not able to=cant|are not able to=cant|am not able to=cant|isnt able to=cant|arent able to=cant|not able to=cant|am unable to=cant|is unable to=cant|are unable to=cant|unable to=cant|' +
		'is not allowed to=cant|isnt allowed to=cant|arent allowed to=cant|am not allowed to=cant|not allowed to=cant|not permitted to=cant|not authorised to=cant|not in a position to=cant|not possible to=cant|' +
		'no way to=cant|no way of=cant|impossible to=cant|can not=cant|could not=couldnt|will not=wont|would not=wouldnt|not going to=wont|isnt going to=wont|arent going to=wont|not will=wont|not willing to=wont|' +
		'not prepared to=wont|am not will=wont|refuses to=wont|refused to=wont|refusing to=wont|do not=dont|does not=doesnt|did not=didnt|is not=isnt|are not=arent|am not=am not|was not=wasnt|has not=hasnt|' +
		'have not=havent|had not=hadnt|should not=shouldnt|must not=mustnt|no one=noone|no body=noone|not one=noone|' +
		'am going to=will|is going to=will|are going to=will|going to be=will be|am will=will|is will=will|are will=will|am about to=will|just going to=just will|is about to=will|about to=will|' +
		'going to=will|have to=must|has to=must|having to=must|had to=must|have got to=must|got to=must|need to=must|needs to=must|ought to=must|supposed to=must|hv 2=must|have 2=must|need 2=must|will must=must|' +
		'should of=should have|would of=would have|could of=could have|team leader=supervisor|team lead=supervisor|team manager=supervisor|line manager=supervisor|t and c=terms|t and cs=terms|ts and cs=terms|' +
		't and c s=terms|small print=terms|fine print=terms|terms and conditions=terms|call back=callback|ring back=callback|phone back=callback|calling back=callback|ringing back=callback|e mail=email|text message=text|pound=pound|' +
		'account no=account number|acc no=account number|policy no=policy number|order no=order number|phone no=phone number|mobile no=mobile number|ref no=reference number|reference no=reference number|card no=card number|up front=upfront|' +
		'date of birth=dob|zip code=postcode|post code=postcode|pass code=passcode|pass word=password|gift card=giftcard|gift cards=giftcard|pay slips=payslips|sign off=approve|signed off=approved|credit rating=creditfile|' +
		'credit file=creditfile|credit score=creditfile|credit report=creditfile|credit record=creditfile|credit history=creditfile|my id=my idcard|your id=your idcard|photo id=photo idcard|an id=an idcard|id and v=id and v|for id=for idcard|of id=of idcard'
).map(([from, to]) => [from.split(' '), to] as const);
const phrasesBy = new Map<string, typeof PHRASES>();
for (const phrase of PHRASES) {
	const first = phrase[0][0] ?? '';
	phrasesBy.set(first, [...(phrasesBy.get(first) ?? []), phrase]);
}

/** Words that make an apostrophe before "well" and "were" likely: "well look into it", "were closing". */
const AFTER_WELL =
	/^(?:be|get|have|send|look|call|ring|phone|email|text|write|pass|see|do|need|put|take|make|give|let|refund|credit|sort|fix|raise|try|add|check|contact|not|never|also|just|then|close|arrange|replace|process|investigate|review|update|cut|have|escalate|keep|ask|find|issue|waive|go)$/;

/** The line in plain words. `vocabulary` lists the words that misspellings are mended to. */
export function plainLine({ tokens, text }: Reading, mend: (word: string) => string): PlainLine {
	const words = withPhrases(tokens.flatMap((token, at) => plainOf(tokens, token, at, text, mend)));
	const starts: number[] = [];
	let line = ' ';
	for (const { word } of words) {
		starts.push(line.length);
		line += `${word} `;
	}
	const indexAt = (offset: number) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	return {
		text: line,
		tokensOf: (start, end) => ({ from: words[indexAt(start)]?.from ?? 0, to: words[indexAt(end - 1)]?.to ?? 0 })
	};
}

function plainOf(
	tokens: readonly Token[],
	{ low, text: written, gap, start }: Token,
	at: number,
	text: string,
	mend: (word: string) => string
): PlainWord[] {
	const span = { from: at, to: at + 1 };
	const before: PlainWord[] =
		at > 0 && gap !== 'none' ? [{ word: gap === 'stop' ? '.' : ',', from: at, to: at + 1 }] : [];
	const sign = text.charAt(start - 1);
	const next = tokens[at + 1];
	const isFused = (next !== undefined && next.gap === 'none' && AFTER_WELL.test(next.low)) || written.includes("'");
	const plain = () => {
		if (/^\d/.test(low)) {
			if ('£$€₹'.includes(sign || ' ')) return `$${low}`;
			return text.charAt(start + low.length) === '%' ? `${low} percent` : low;
		}
		if (low === 'well') return isFused ? 'we will' : low;
		if (low === 'were') return isFused || at === 0 ? 'we are' : low;
		if (
			low === 'id' &&
			/^(?:my|your|ur|photo|an|the|for|of|and|email|user|customer|customers|order)$/.test(tokens[at - 1]?.low ?? '')
		)
			return /^(?:my|your|ur|photo|an|for|of|and)$/.test(tokens[at - 1]?.low ?? '') ? 'idcard' : 'number';
		if ((low === 'ill' || low === 'shed' || low === 'wed') && next === undefined) return low;
		return PLAIN.get(low) ?? mend(low);
	};
	return [
		...before,
		...plain()
			.split(' ')
			.map((word) => ({ word, ...span }))
	];
}

function withPhrases(words: readonly PlainWord[]): PlainWord[] {
	const plain: PlainWord[] = [];
	for (let at = 0; at < words.length;) {
		const phrase = phrasesBy
			.get(words[at]?.word ?? '')
			?.find(([parts]) => parts.every((part, index) => words[at + index]?.word === part));
		if (phrase === undefined) {
			plain.push(words[at] as PlainWord);
			at += 1;
			continue;
		}
		const to = words[at + phrase[0].length - 1]?.to ?? 0;
		plain.push(...phrase[1].split(' ').map((word) => ({ word, from: words[at]?.from ?? 0, to })));
		at += phrase[0].length;
	}
	return plain;
}
