/**
 * How the words of a note join the words that say whose they are:
 * - `whole`: they name their speaker themselves: "Brandon says no", "I told him".
 * - `verb`: they begin with a verb of telling, and take the name before it: "says nothing he can do".
 * - `indirect`: they tell of the other side as of somebody else, and go on behind "said": "he cannot see my account".
 * - `note`: they are told from the person's side, or may be: "I must upload it again", "cannot see my account".
 * - `words`: they may stand behind "said:".
 */
export type NoteTelling = 'whole' | 'verb' | 'indirect' | 'note' | 'words';

/** The verbs with which people begin a note of what somebody said. "told" is one only before whom it was told. */
const TELLS =
	/^(?:said|says|asked|asks|refused|refuses|declined|declines|denied|denies|offered|offers|promised|promises|confirmed|confirms|agreed|agrees|explained|explains|insisted|insists|claimed|claims|admitted|admits|apologi[sz]ed|advised|advises|reckons|reckoned|thinks|wants|wanted|stated|states|replied|replies|answered|suggested|suggests|(?:told|tells) (?:me|us|him|her|them|that)) (?=\S)/i;
/** The same, with what a person does about a complaint. */
const OWN_TELLS =
	/^(?:said|asked|explained|replied|answered|confirmed|repeated|mentioned|gave|read|sent|called|rang|phoned|wrote|emailed|posted|paid|cancelled|visited|went|checked|offered|promised|agreed|requested|complained|refused|uploaded|returned|reported|told (?:him|her|them|the|that|\p{Lu}\p{L}+)) (?=\S)/iu;
/** Their words to the person. Only what was really said has them. */
const TO_ME = /\b(?:you|your|yours|youre|you'?ll|you'?ve)\b/i;
const THIRD = /^(?:he|she|they|him|her|them|his|their|hes|shes|theyre|theyve|theyll)\b/i;
const UNSURE = /\b(?:I|I'?m|I'?ve|I'?d|I'?ll|im|ive|me|my|mine|he|she|him|his|her|they|them|their|hes|shes|theyre)\b/i;

/**
 * How these words of the other side are told. `who` is the name that goes before them; empty when it is not known. `isWritten`: they stood in
 * a chat or a letter, so that "I" is whoever wrote them.
 */
export function tellingOfTheirs(words: string, who: string, isWritten = false): NoteTelling {
	const [speaks] = /^[\p{L}\p{N}'’-]+(?=:| \p{Ll})/u.exec(words) ?? [];
	if (speaks !== undefined && !/^the$/i.test(speaks) && speaks.toLowerCase() === firstWord(who)) return 'whole';
	const [tells] = TELLS.exec(words) ?? [];
	// "They says" is no English.
	if (tells !== undefined && !TO_ME.test(words)) return who === '' && /s $/i.test(tells) ? 'note' : 'verb';
	if (tells !== undefined) return 'note';
	const [third] = THIRD.exec(words) ?? [];
	// "Said he said" is said twice.
	if (third !== undefined) return TELLS.test(words.slice(third.length).trimStart()) ? 'note' : 'indirect';
	return !isWritten && !TO_ME.test(words) && UNSURE.test(words) ? 'note' : 'words';
}

/** How words that the person said, or with `isDeed` something they did, are told. */
export function tellingOfMine(words: string, isDeed: boolean): NoteTelling {
	if (OWN_TELLS.test(words)) return 'verb';
	const [me] = /^(?:I|I'?(?:ve|m|d|ll)|we) /i.exec(words) ?? [];
	return me !== undefined && (isDeed || OWN_TELLS.test(words.slice(me.length))) ? 'whole' : 'words';
}

function firstWord(words: string): string | undefined {
	return /^[\p{L}\p{N}'’-]+/u.exec(words)?.[0].toLowerCase();
}
