import type { Person } from '../case/case.ts';
import { personNamed } from '../case/entries.ts';
import { fold } from '../text/folded.ts';

/** The names that a chat window gives to the person who writes. */
const OWN = [
	'you',
	'me',
	'i',
	'visitor',
	'customer',
	'client',
	'guest',
	'user',
	'end user',
	'web visitor',
	'website visitor'
];

/** What the other side is called when it has no name. Such a word shows that a chat was copied, and names nobody. */
const ROLES = [
	'adviser',
	'advisor',
	'agent',
	'assistant',
	'bot',
	'chatbot',
	'customer care',
	'customer service',
	'customer support',
	'help desk',
	'live agent',
	'operator',
	'representative',
	'support',
	'support agent',
	'support bot',
	'system',
	'they',
	'virtual agent',
	'virtual assistant'
];

/** Words before a colon that are not names: labels, and what counts the parts of a list. */
const LABELS = new Set(
	(
		'account address amount attachment attn bcc bill booking case cc claim cost date deadline delivery due email e-mail ' +
		'from fw fwd http https important invoice item mobile name note number order phone please policy postcode price ps ' +
		're ref reference refund sent status subject tel telephone ticket time to total tracking url warning website ' +
		'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today tomorrow ' +
		'january february march april may june july august september october november december ' +
		'jan feb mar apr jun jul aug sep sept oct nov dec first firstly second secondly third thirdly fourth last lastly finally ' +
		'next then step section part chapter clause page line question answer q a option point nb example summary result ' +
		'morning afternoon evening opening hours address day week month year'
	).split(' ')
);

const SMALL_WORDS = new Set(['and', 'at', 'de', 'for', 'from', 'in', 'of', 'the', 'van', 'von']);

/** Whose names are known when a text is read. */
export type KnownWriters = { people: readonly Person[]; own: readonly string[] };

/** The names that show where a message begins, by their key. */
export function familiarNames({ people, own }: KnownWriters): ReadonlySet<string> {
	const names = [...OWN, ...ROLES, ...own.map(writerKey), ...people.map(({ name }) => writerKey(name ?? ''))];
	return new Set(names.filter((name) => name !== ''));
}

export function isOwnName(name: string, { own }: Pick<KnownWriters, 'own'>): boolean {
	const keys = keysOf(name);
	return OWN.some((word) => keys.includes(word)) || own.some((one) => keys.includes(writerKey(one)));
}

export function isFamiliar(name: string, familiar: ReadonlySet<string>): boolean {
	return keysOf(name).some((key) => familiar.has(key));
}

/** A name as it may be known: as it stands, without what is said in brackets, that alone, without a number, and the surname last. */
function keysOf(name: string): readonly string[] {
	const key = writerKey(name);
	const [, before, inside] = /^(.{1,60}?) ?\((.{1,60})\)$/.exec(key) ?? [];
	const swapped = /^([^,]{1,60}), ([^,]{1,60})$/.exec(key);
	const numbered = /^(.{1,60}?)[ #]{1,2}\d{1,12}$/.exec(key)?.[1];
	return [key, before, inside, numbered, swapped ? `${swapped[2]} ${swapped[1]}` : undefined].filter(
		(one) => one !== undefined
	);
}

/** The name without what is said in brackets, where that is somebody known. With other signs, it is the name that is known. */
export function knownNameIn(name: string, people: readonly Person[]): string {
	const plain = name.replace(/ ?\([^()]{1,60}\)$/, '');
	const known = [plain, name].flatMap(
		(one) => people.find((person) => writerKey(person.name ?? '') === writerKey(one)) ?? []
	);
	if (known[0] === undefined) return name;
	return personNamed(people, plain) ? plain : (known[0].name ?? name);
}

export function isRole(name: string): boolean {
	return ROLES.includes(writerKey(name));
}

/** A name as it is compared: small letters, plain spaces and apostrophes, nothing invisible. */
export function writerKey(name: string): string {
	return fold(name).text.replace(/\s+/g, ' ').trim().toLowerCase();
}

export function looksLikeName(name: string): boolean {
	const words = name.trim().split(/\s+/);
	const isLarge = (word: string) => /^(?:\p{Lu}|\p{Lo}|\p{N})/u.test(word);
	if (words.length > 5 || !isLarge(words[0] ?? '') || isLabel(name)) return false;
	return words.every((word) => isLarge(word) || SMALL_WORDS.has(word));
}

/** True for words that begin like a label or a part of a list: "Refund due", "Step 2", "January". */
export function isLabel(name: string): boolean {
	return LABELS.has(writerKey(name).split(' ')[0] ?? '');
}
