import type { Case } from '../case/case.ts';
import { referencesGiven } from '../case/references.ts';
import { type Day, addDays } from '../day.ts';
import { withoutSecrets } from '../text/secrets.ts';
import type { AuthorityScope } from '../vocabulary/authority.ts';

/** Who may speak for whom about a case. A name or a day that is not said yet is empty or null: it is written by hand. */
export type Authority = {
	/** Whose case it is with the company, and who signs. */
	customer: string;
	representative: string;
	provider: string;
	about: string;
	references: readonly string[];
	/** Account and customer numbers. Null when the person has some and leaves them out. */
	numbers: readonly { label: string; number: string }[] | null;
	/** The customer's address, where the case holds it. */
	address: string;
	may: readonly AuthorityScope[];
	until: Day | null;
};

/** The words of the letter. Each name may be a line to write on. */
export type AuthorityWords = {
	to: (provider: string) => string;
	statement: (of: { customer: string; representative: string; provider: string }) => string;
	about: (what: string) => string;
	references: (references: readonly string[]) => string;
	number: (label: string, number: string) => string;
	mayHeading: (representative: string) => string;
	may: Readonly<Record<AuthorityScope, string>>;
	/** What is not allowed, where it is not. */
	askFirst: (customer: string) => string;
	share: (representative: string) => string;
	pay: (representative: string) => string;
	until: (day: string) => string;
	day: (day: Day) => string;
	address: string;
	birth: string;
	contact: string;
	/** Each name may be empty. */
	signedByCustomer: (name: string) => string;
	signedByRepresentative: (name: string) => string;
	signedOn: string;
};

/** A line of the letter: words, an item of a list, or something to write by hand. */
export type AuthorityLine =
	{ is: 'words' | 'item'; words: string } | { is: 'blank'; label: string } | { is: 'signature'; label: string };

/** Stands for a name or a day that is written by hand. */
const BLANK = '______________________';

/** What a letter allows unless the person chooses otherwise. An agreement binds, so it is never allowed unasked. */
export const defaultScope: readonly AuthorityScope[] = ['be-told', 'write'];

/** The letter of authority that a case makes. */
export function authorityOf(theCase: Case, { hasNumbers }: { hasNumbers: boolean }): Authority {
	const { goal, forWhom } = theCase;
	const isOwn = forWhom === null;
	const write = (words: string | null) => withoutSecrets(words?.trim() ?? '');
	const numbers = theCase.numbers.flatMap(({ label, secret }) => (secret === '' ? [] : [{ label, number: secret }]));
	return {
		customer: write(isOwn ? goal.callerName : forWhom),
		representative: write(isOwn ? theCase.representative : goal.callerName),
		provider: write(theCase.provider),
		about: write(theCase.what),
		references: referencesGiven(theCase).map(({ reference }) => write(reference)),
		numbers: hasNumbers || numbers.length === 0 ? numbers : null,
		// The address in the case is the writer's own.
		address: isOwn ? write(theCase.writerAddress) : '',
		may: theCase.authorityScope ?? defaultScope,
		until: theCase.authorityUntil
	};
}

/** The letter in paragraphs of lines, on one page. */
export function authorityLetter(authority: Authority, words: AuthorityWords): readonly (readonly AuthorityLine[])[] {
	const { provider, about, references, numbers, address, may, until } = authority;
	const customer = authority.customer || BLANK;
	const representative = authority.representative || BLANK;
	const line = (text: string): AuthorityLine[] => (text === '' ? [] : [{ is: 'words', words: text }]);
	const paragraphs: AuthorityLine[][] = [
		line(words.to(provider || BLANK)),
		line(words.statement({ customer, representative, provider: provider || BLANK })),
		[
			...line(about === '' ? '' : words.about(about)),
			...line(references.length === 0 ? '' : words.references(references)),
			...(numbers === null
				? [{ is: 'blank' as const, label: words.number('', '').trim() }]
				: numbers.flatMap(({ label, number }) => line(words.number(label, number))))
		],
		[
			...line(words.mayHeading(representative)),
			...may.map((scope) => ({ is: 'item' as const, words: words.may[scope] })),
			...line(may.includes('agree') ? '' : words.askFirst(customer))
		],
		[
			...line(words.share(representative)),
			...line(words.pay(representative)),
			...line(words.until(until ? words.day(until) : BLANK))
		],
		[
			...(address === ''
				? [{ is: 'blank' as const, label: words.address }]
				: [{ is: 'words' as const, words: `${words.address} ${address.split('\n').join(', ')}` }]),
			{ is: 'blank', label: words.birth },
			{ is: 'signature', label: words.signedByCustomer(authority.customer) }
		],
		[
			{ is: 'blank', label: words.contact },
			{ is: 'signature', label: words.signedByRepresentative(authority.representative) }
		]
	];
	return paragraphs.filter((lines) => lines.length > 0);
}

/** The same as text, to copy and send. */
export function authorityText(
	heading: string,
	letter: ReturnType<typeof authorityLetter>,
	words: AuthorityWords
): string {
	const lineOf = (line: AuthorityLine): string => {
		if (line.is === 'blank') return `${line.label} ${BLANK}`;
		if (line.is === 'signature') return `\n${line.label} ${BLANK}\n${words.signedOn} ${BLANK}`;
		return line.is === 'item' ? `- ${line.words}` : line.words;
	};
	return [heading, ...letter.map((lines) => lines.map(lineOf).join('\n'))].join('\n\n');
}

/** Last days to choose from: in three months, half a year and a year. Firms often accept a year at most. */
export function lastDays(today: Day): readonly Day[] {
	return [91, 182, 364].map((days) => addDays(today, days));
}
