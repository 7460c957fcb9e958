import type { Token } from './tokens.ts';

/** Verbs for what is done about a problem. What somebody will do with one of them can be held against a day. */
const ACTS = new Set(
	(
		'refund credit repay pay reimburse compensate replace repair fix mend cancel close correct amend change remove delete deliver send post mail ship reship dispatch return ' +
		'reinstate restore reconnect connect reactivate unlock release lift waive reverse reduce transfer switch move install book rebook reschedule arrange visit come arrive reach inspect ' +
		'test read explain confirm apologise apologize answer reply respond review reconsider recalculate investigate check chk log register escalate approve honour honor match extend renew update ' +
		'add issue reissue grant give provide collect clear clean swap exchange upgrade settle withdraw drop write call ring phone text txt email speak spk talk ask look sort chase pass ' +
		'forward raise order request process put take get make let keep hold stop pause note attend assess fax overnight resolve report contact start activate deactivate open backdate freeze unfreeze ' +
		'block unblock flag remind sign submit upload scan print bring pick follow work do be have show offset adjust match cb message track trace find tell stay go phone courier rtn fwd ' +
		'reroute return redo rehouse treat prescribe supply fit finish complete action authorise authorize decide apply deduct debit charge recredit refile file post examine consult confirm quote leave land'
	).split(' ')
);
/** Acts that are over while I wait, or that say nothing of what comes after the call. */
const WAITING = new Set(
	'check chk look ask read speak spk talk hold put have do be get make take let keep stay go transfer pass connect find show tell follow work test trace move note charge confirm wait explain come start open read leave call'.split(
		' '
	)
);

/** Irregular and doubled forms, by their base. */
const FORMS = new Map(
	(
		'sending send|sent send|paying pay|paid pay|putting put|getting get|coming come|making make|taking take|having have|giving give|moving move|waiving waive|writing write|written write|' +
		'cancelling cancel|canceling cancel|cancelled cancel|canceled cancel|stopping stop|stopped stop|dropping drop|dropped drop|shipping ship|shipped ship|swapping swap|letting let|processing process|' +
		'processed process|emailing email|txting txt|texting text|booking book|booked book|logging log|logged log|picked pick|replying reply|replied reply|sorted sort|made make|done do|taken take|given give|' +
		'brought bring|bringing bring|written write|held hold|kept keep|seen see|rung ring|put put|reviewing review|cb cb|fitting fit|fitted fit|submitting submit|submitted submit|flagging flag|flagged flag|referring refer|' +
		'ringing ring|doing do|being be|going go|scanning scan|referred refer|applied apply|identified identify'
	)
		.split('|')
		.map((pair) => pair.split(' ') as [string, string])
);

/** The act in a word in whatever form: "posting", "refunds" and "refunded" are "post", "refund", "refund". Null for no act. */
export function actIn(low: string): { act: string; form: 'base' | 's' | 'ing' | 'ed' } | null {
	if (ACTS.has(low)) return { act: low, form: 'base' };
	const irregular = FORMS.get(low);
	if (irregular !== undefined) return { act: irregular, form: low.endsWith('ing') ? 'ing' : 'ed' };
	const doubled = /^(\w+([bdgklmnprt]))\2(ing|ed)$/.exec(low);
	if (doubled && ACTS.has(doubled[1] ?? ''))
		return { act: doubled[1] ?? '', form: doubled[3] === 'ing' ? 'ing' : 'ed' };
	if (low.endsWith('ing')) {
		const stem = low.slice(0, -3);
		const act = ACTS.has(stem) ? stem : ACTS.has(`${stem}e`) ? `${stem}e` : null;
		return act === null ? null : { act, form: 'ing' };
	}
	if (low.endsWith('ed')) {
		const act = [low.slice(0, -2), low.slice(0, -1)].find((stem) => ACTS.has(stem));
		return act === undefined ? null : { act, form: 'ed' };
	}
	if (low.endsWith('s')) {
		const act = [low.slice(0, -1), low.slice(0, -2)].find((stem) => ACTS.has(stem));
		return act === undefined ? null : { act, form: 's' };
	}
	return null;
}

export function isActToCome(act: string): boolean {
	return !WAITING.has(act);
}

const SKIPPED = new Set(
	'also just then now definitely personally only still even again at least probably all both immediately immed asap simply always'.split(
		' '
	)
);

/** The index of the first token from `at` that is no adverb. */
export function pastAdverbs(tokens: readonly Token[], at: number): number {
	let next = at;
	while (tokens[next] !== undefined && tokens[next]?.gap === 'none' && SKIPPED.has(tokens[next]?.low ?? '')) next += 1;
	return next;
}

/** Words that say that somebody told something. */
export const TOLD = new Set(
	'said says sez say saying told tells confirmed confirms conf promised promises agreed agrees assured advised advises reckons stated states claims explained swears swore insists adamant apparently wrote emailed replied offered guaranteed'.split(
		' '
	)
);
