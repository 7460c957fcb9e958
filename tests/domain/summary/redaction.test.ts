import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryForAnyone } from '../../doors.ts';
import { runs } from '../../runs.ts';

type Name = { given: string; family: string };

/** Names with the accents of eight alphabets and more, with apostrophes and hyphens. None is an English word. */
const given =
	'José Łukasz Zoë Søren Jürgen François Núria Şule İbrahim Ştefan Győző Řehoř Žofie Þóra Đorđe Siobhán Anne-Marie Jean-Luc Priya Oluwaseun Ásgeir Ngọc Håkon Małgorzata Inês Çağla'.split(
		' '
	);
const family =
	"Álvarez Żak Müller Sørensen Ångström Özdemir Öztürk Ionescu Szabó Dvořák Þórsson Đurić O’Brien O'Dell D’Souza Whitfield-Okafor Aoidh-Byrne Nguyễn Lefèvre Muñoz Gonçalves Łuczak Gröning Fjæstad".split(
		' '
	);
const plain: Readonly<Record<string, string>> = {
	ł: 'l',
	Ł: 'L',
	ø: 'o',
	Ø: 'O',
	đ: 'd',
	Đ: 'D',
	þ: 'th',
	Þ: 'Th',
	ß: 'ss',
	æ: 'ae',
	ı: 'i'
};
const withoutAccents = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łŁøØđĐþÞßæı]/g, (letter) => plain[letter] ?? letter);
const spelledOut = (text: string) =>
	withoutAccents(
		text
			.replace(/[äÄ]/g, 'ae')
			.replace(/[öøÖØ]/g, (letter) => (/[ÖØ]/.test(letter) ? 'Oe' : 'oe'))
			.replace(/ü/g, 'ue')
			.replace(/å/g, 'aa')
			.replace(/Å/g, 'Aa')
	);

const name = fc.record({ given: fc.constantFrom(...given), family: fc.constantFrom(...family) });
/** Every way to write a name: each gives the words to write, and the parts that may not be read afterwards. */
const way = fc.constantFrom<((name: Name) => string)[]>(
	(n) => `${n.given} ${n.family}`,
	(n) => n.given,
	(n) => n.family,
	(n) => `${n.family}, ${n.given}`,
	(n) => `Mr ${n.family}`,
	(n) => `${n.given.charAt(0)}. ${n.family}`,
	(n) => `${n.given} ${n.family.charAt(0)}.`,
	(n) => `${n.given.charAt(0)}${n.family}`.replace(/['’-]/g, ''),
	(n) => `${n.given}’s`,
	(n) => `${n.family}'s`,
	(n) => n.given.replace('-', ' '),
	(n) => n.family.replace('-', ' '),
	(n) => n.family.split('-')[0] ?? '',
	(n) => n.family.split('-').at(-1) ?? ''
);
const spelling = fc.constantFrom<((text: string) => string)[]>(
	(text) => text,
	withoutAccents,
	spelledOut,
	(text) => text.normalize('NFD'),
	(text) => text.toLowerCase(),
	(text) => text.toUpperCase(),
	(text) => withoutAccents(text).toLowerCase(),
	(text) => text.replace(/['’]/g, ''),
	(text) => text.replace(/['’]/g, '`'),
	(text) => text.replace(/['’]/g, '\u02bc'),
	(text) => text.replace(/-/g, '\u2011'),
	(text) => `\u200e${text.slice(0, 2)}\u00ad${text.slice(2)}`,
	(text) => text.replace(' ', '\u00a0')
);
const sentence = fc.constantFrom<((who: string) => string)[]>(
	(who) => `${who} said the refund is off`,
	(who) => `Spoke to ${who} about the bill`,
	(who) => `they passed me to ${who}, who rang at 9`,
	(who) => `the form (${who}) was lost`,
	(who) => `No answer from ${who}.`,
	(who) => `"${who}" signed it; ${who} left`,
	(who) => `it was ${who}/billing`
);

/** What of the written name would still tell it: its longest run of letters. */
function told(written: string): string[] {
	return (
		written
			.normalize('NFC')
			.replace(/[\u200e\u00ad]/g, '')
			.match(/[\p{L}\p{M}]{3,}/gu) ?? []
	);
}

describe('for anyone else', () => {
	test('a name is hidden in whatever way it is written', () => {
		fc.assert(
			fc.property(name, way, spelling, sentence, (who, write, spell, tell) => {
				const written = spell(write(who));
				const text = summaryForAnyone({
					provider: 'Northline',
					people: [`${who.given} ${who.family}`],
					words: tell(written)
				});
				const shown = text
					.normalize('NFC')
					.replace(/[\u200e\u00ad]/g, '')
					.toLowerCase();
				for (const part of told(written))
					if (!/^(?:mr|and)$/i.test(part)) expect(shown).not.toContain(part.toLowerCase());
			}),
			{ numRuns: runs(400, 5000) }
		);
	});

	/** Sentences in which a word that is a name elsewhere is only a word. */
	const innocent: readonly (readonly [name: string, words: string])[] = [
		['Will Baker', 'They will refund the bill'],
		['Will Baker', 'Will they refund it by Friday?'],
		['Will Baker', 'it was in her will and the baker left'],
		['May Grant', 'On 3 May they said a credit may take 5 days'],
		['May Grant', 'The May bill was wrong, the grant was paid'],
		['May Grant', 'May I see it?'],
		['Mark Frost', 'She would mark the account, frost in the pipes'],
		['Mark Frost', 'Mark as paid does nothing'],
		['Dean Price', 'The price went up on 4 May'],
		['Dean Price', 'Price match was refused'],
		['Sue', 'I did not say that I will sue'],
		['Bill Hand', 'The bill was for £40, on the other hand it was paid'],
		['Bill Hand', 'Bill of 3 May, paid by hand'],
		['Grace Short', 'A grace period of 10 days, in short no'],
		['Rose Park', 'the price rose and the park is closed'],
		['Hope Long', 'I hope it is not long'],
		['Faith Young', 'in good faith for the young'],
		['June Summers', 'since June the meter is wrong'],
		['June Summers', 'In June and July nothing came'],
		['April Day', 'from 2 April on, every day'],
		['Frank Stone', 'a frank answer, a stone in the pipe'],
		['Pat Cross', 'they were cross, a pat answer'],
		['Rich Field', 'the field was empty and the soil is rich'],
		['Art Case', 'the case is about art'],
		['Joy Service', 'no joy with the service'],
		['Summer West', 'this summer in the west'],
		['Drew Key', 'they drew the line, the key was lost'],
		['Miles Page', '12 miles away, see page 4'],
		['Penny Law', 'not a penny more, by law'],
		['Sandy Banks', 'the banks were closed'],
		['Max Power', 'power cut, 2 GB max'],
		['Ray Light', 'the light was red'],
		['Iris Bell', 'the door bell rang'],
		['Jack Wall', 'the phone jack in the wall'],
		['Amber Green', 'the amber light, then green'],
		['Ruby Gray', 'a gray box'],
		['Gene Post', 'they post it on Friday']
	];
	const around = fc.constantFrom<((words: string) => string)[]>(
		(words) => words,
		(words) => `${words}. Order 4471 came`,
		(words) => `Rang at 9. ${words}`,
		(words) => `no reply yet; ${words}`
	);

	test('a word that only looks like a name stays', () => {
		fc.assert(
			fc.property(fc.constantFrom(...innocent), around, ([who, words], put) => {
				const text = put(words);
				// What begins with "they" goes on in the sentence: "They said they will refund the bill".
				expect(summaryForAnyone({ people: [who], words: text, kind: 'said' }).toLowerCase()).toContain(
					text.toLowerCase()
				);
			}),
			{ numRuns: runs(400, 5000) }
		);
	});

	test('the name of the company stays, whoever works there', () => {
		const company = fc.constantFrom(
			'Grace Insurance',
			'May & Co',
			'Will Energy',
			'Price Water',
			'Baker Bank',
			'Northline',
			'Dana Mobile',
			'Müller Strom'
		);
		fc.assert(
			fc.property(company, fc.constantFrom('sent a letter', 'was closed', 'took £40'), (provider, did) => {
				const words = `On 4 June ${provider} ${did}`;
				const [first = ''] = provider.split(' ');
				expect(summaryForAnyone({ provider, people: [`${first} Okafor`], words })).toContain(words);
			}),
			{ numRuns: runs(100, 2000) }
		);
	});
});

test('whom the person speaks for is left out where names are, in the head and in every note', () => {
	const text = summaryForAnyone({
		forWhom: 'Mrs Ada Okafor',
		words: 'told them Ada Okafor is 82, and Mrs Okafor never had that account'
	});
	expect(text).toContain('**I speak for:** somebody whose name is left out');
	expect(text).toContain('told them the person I speak for is 82, and the person I speak for never had that account');
	expect(text).not.toMatch(/Ada|Okafor/);
});

test('what a bot is called after is said of other things too', () => {
	const words = 'Delay Bot said: taxis are not covered under delay repay';
	expect(summaryForAnyone({ provider: 'Northern Link', people: ['Delay Bot'], words })).toContain(
		'agent 1 said: taxis are not covered under delay repay'
	);
});

test('an agent that is named after the company is masked whole or not at all, and the company stays', () => {
	const words = 'PayPal wrote: I am the PayPal Assistant. Ask PayPal, or the assistant of paypal.';
	const text = summaryForAnyone({ provider: 'PayPal', people: ['PayPal Assistant'], words });
	expect(text).toContain('My case with PayPal');
	expect(text).toContain('PayPal wrote: I am agent 1. Ask PayPal, or the assistant of paypal.');
	expect(summaryForAnyone({ provider: 'PayPal', people: ['PayPal'], words })).toContain(words);
	const two = summaryForAnyone({
		provider: 'Skyreach Airways',
		people: ['Skyreach Virtual Assistant', 'Tobias'],
		kind: 'said',
		words: 'Skyreach passed me from the Skyreach virtual assistant to Tobias'
	});
	expect(two).toContain('Skyreach passed me from agent 1 to agent 2');
});

test('a role is no name: it stays where somebody is spoken of by it', () => {
	const text = summaryForAnyone({ people: ['surveyor'], words: 'the surveyor said membrane, the report says paint' });
	expect(text).toContain('the surveyor said membrane, the report says paint');
	expect(summaryForAnyone({ words: 'report says paint and fan' })).toContain('report says paint and fan');
});

test.each([
	[['Dawn badge 3391'], 'spoke to Dawn badge 3391 and she hung up'],
	[['Dawn badge 3391'], 'badge 3391 rang, then Dawn rang'],
	[['Dawn'], 'spoke to Dawn, badge 3391, and she hung up'],
	[['Dawn'], 'spoke to agent Dawn (id 3391) and she hung up'],
	[['Priya'], 'spoke to rep 3391 Priya and she hung up'],
	[['Priya Price'], 'Priya (staff no. NL-3391) said the fee stays']
])('an agent is one mask, with the number beside the name: %j, %j', (people, words) => {
	const text = summaryForAnyone({ people, words });
	expect(text).not.toMatch(/3391|Dawn|Priya|agent 1[ ,(]+(?:badge|id|staff)|(?:badge|agent|rep|id) agent/u);
	expect(text).toContain('agent 1');
});

test.each([
	[['Dawn'], 'Dawn (staff no. 4471) said the fee stays'],
	[['Dawn'], 'Fee stays. Dawn (id 4471)'],
	[['Dawn Price'], 'Dawn (staff no. 4471) said the fee stays'],
	[[], 'Dawn (staff no. 4471) said the fee stays'],
	[[], 'Fee stays. Dawn, ext 4471'],
	[[], 'Dawn Price (badge NL4471) read it out'],
	[[], 'Zarqa (agent id 4471) read it out']
])('a name with the number of its badge in brackets is a name: %j, %j', (people, words) => {
	expect(summaryForAnyone({ people, words })).not.toMatch(/Dawn|Price|Zarqa/u);
});

test.each(['Billing (ext 4471) is shut on Sundays', 'the Bank (staff of 200) said no', 'Card (no. 4471) was sent'])(
	'what is no person keeps its words: %j',
	(words) => {
		expect(summaryForAnyone({ words })).toContain(words);
	}
);
