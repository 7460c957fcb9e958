import type { Reading, Token } from '../text/tokens.ts';

/** Short forms, contractions and spellings that stand for other words. */
const PLAIN = new Map(
	(
		'you=u ya|your=ur|are=r|before=b4|with=w|through=thru|because=cos coz bc cuz|until=til till|please=pls plz|manager=mgr|supervisor=supv sup supe|account=acct acc|' +
		'department=dept|customer=cust|payment=pmt|investigate=invstg|system=sys|reference=ref|message=msg|text=txt|callback=cb|will=gonna|want to=wanna|must=gotta|' +
		'give me=gimme|let me=lemme|dont know=dunno|should have=shoulda shouldve|would have=wouldve|could have=couldve|i have=ive|we have=weve|they have=theyve|' +
		'you have=youve|i am=im|he is=hes|she is=shes|they are=theyre|you are=youre|that is=thats|it is=its|there is=theres|what is=whats|who is=whos|where is=wheres|someone is=someones|' +
		'i will=ill|you will=youll|he will=hell|she will=shell|they will=theyll|it will=itll|that will=thatll|he would=hed|she would=shed|they would=theyd|you would=youd|' +
		'i would=id|cant=cannot|isnt=aint|wont=shant|have=hv|information=info|appointment=appt|tomorrow=tmrw tmw tomoz|min=mins minute minutes|hours=hrs hr hour|' +
		'week=wk|weeks=wks|months=mths|photo=photos pic pics picture pictures|documents=docs|number=num|sorry=soz|thanks=thx ta|agent=rep|people=ppl|noone=nobody|' +
		'someone=somebody|anyone=anybody|complaint=compl|password=pw|them=em|yes=yep yeah|terms=tnc tcs|ok=okay k|and=n'
	)
		.split('|')
		.flatMap((pair) => {
			const [plain, forms] = pair.split('=') as [string, string];
			return forms.split(' ').map((form) => [form, plain] as const);
		})
);

/** What is so often written without its apostrophe that only the next word tells: "well look into it", "were closing". */
const AFTER_WE_WILL =
	/^(?:be|get|have|send|look|call|ring|phone|email|text|write|pass|see|do|need|put|take|make|give|let|refund|credit|sort|fix|raise|try|add|check|contact|not|never|also|just|then|close|arrange|replace|process|investigate|review|update|keep|ask|find|issue|waive)$/;

/** The words of a line in plain form. A sign between clauses is a word of its own; a sum is "$" with its figures. */
export function plainWords({ tokens, text }: Reading): readonly string[] {
	return tokens.flatMap((token, at) => {
		const words = plainOf(token, tokens[at + 1], text);
		if (at === 0 || token.gap === 'none') return words;
		return [token.gap === 'stop' ? '.' : ',', ...words];
	});
}

function plainOf({ low, text: written, start }: Token, next: Token | undefined, text: string): readonly string[] {
	if (/^\d/.test(low)) {
		if ('£$€₹'.includes(text.charAt(start - 1) || ' ')) return [`$${low}`];
		return text.charAt(start + low.length) === '%' ? [low, 'percent'] : [low];
	}
	if (low === 'well' || low === 'were') {
		const isTwoWords = written.includes("'") || (next?.gap === 'none' && AFTER_WE_WILL.test(next.low));
		return isTwoWords ? ['we', low === 'well' ? 'will' : 'are'] : [low];
	}
	return PLAIN.get(low)?.split(' ') ?? [low];
}
