import type { Case } from '../case/case.ts';
import { isStanding, referencesOf } from '../case/entries.ts';
import { type Day, isBefore } from '../day.ts';
import { answersOf } from '../handling/answers.ts';
import { countedOf } from '../handling/counted.ts';
import { ledgerOf } from '../handling/ledger.ts';
import type { KeptWordings } from '../journal/wording.ts';
import { promisesOf } from '../promises/promises.ts';
import { isLate } from '../promises/owed.ts';
import { asCalled, besidesName } from '../text/names.ts';
import type { Behind } from '../vocabulary/paper.ts';
import { MANY_BEFORE } from '../vocabulary/contact.ts';
import { foldKey, foldedOf } from '../summary/folding.ts';
import { type KeptBack, type LeftOutThing, keptBackOf } from '../summary/left-out.ts';
import type { LetterChoices } from './choices.ts';
import { sentenceBehind } from './facts.ts';
import type { LetterWords } from './letter-words.ts';
import { type LetterLine, letterOccasions } from './occasions.ts';
import { LetterPen } from './pen.ts';
import { ROWS_OF_TWO_PAGES, printedRows, printedRowsOfLine } from './two-pages.ts';

/** A complaint in writing: its text, and what is not in it. */
export type Letter = {
	/** Plain text in paragraphs. It has no placeholders left to fill. */
	text: string;
	/** For each line of the text, what a paper stands behind that proves it; null for a line that states no fact. */
	facts: readonly (Behind | null)[];
	/** The first paragraph: who writes, and from where. Empty when neither is known. */
	sender: string;
	/** The line that says what the letter is about. */
	subject: string;
	leftOut: readonly LeftOutThing[];
	/** Notes that were struck out, which no letter holds. */
	struck: number;
	/** What stays with the person. */
	keptBack: readonly KeptBack[];
	/** Card numbers, PINs and codes that are masked in it, as they were written. */
	secrets: readonly string[];
};

/** A subject is one short line. What happened in more words than that has a paragraph of its own. */
const MAX_SUBJECT_LENGTH = 90;
/** References beyond this many characters are told only where they were given. */
const MAX_REFERENCES_LENGTH = 160;
const MAX_ADDRESS_LINES = 7;
/** With more people than fit this many rows, the letter names them only where they spoke. */
const MAX_PEOPLE_ROWS = 3;

const WEIGHT_OF_UNKEPT = 6;
const WEIGHT_OF_PROMISE = 5;
const WEIGHT_OF_MY_PROMISE = 3;

/**
 * Puts a letter together from a case. It consists of the person's own words, whole, behind words of ours that fit any of them.
 * Feelings, private lines, account numbers and sentences that hold an opinion are left out and listed, and the person may put in
 * each of them. It fits two pages: the least telling lines are folded away, and listed too.
 */
export function letterOf(
	theCase: Case,
	choices: LetterChoices,
	today: Day,
	words: LetterWords,
	everywhere: KeptWordings['everywhere'] = new Set()
): Letter {
	const pen = new LetterPen(theCase, choices, everywhere, {
		number: words.numberLeftOut,
		contact: words.contactLeftOut
	});
	const want = pen.own('want', theCase.goal.want);
	const head = headOf(theCase, want, choices, today, pen, words);
	const occasions = letterOccasions(theCase, pen, words);
	const before = contactsBefore(theCase, words);
	const promises = promisesIn(theCase, today, pen, words);
	const handled = handledIn(theCase, choices, today, words);
	const ask = askOf(theCase, want, today, pen, words);

	// A contact of which nothing was noted is one line.
	const groups = occasions.map(({ heading, lines }) =>
		lines.length === 0 ? { rows: 0, lines: [heading] } : { rows: heading.rows, lines }
	);
	const frame = [...head.paragraphs, words.happened, before, words.promises, ...handled, words.hasMore(99), ...ask];
	const room = ROWS_OF_TWO_PAGES - rowsOfAll(frame);
	const folded = foldedOf([{ rows: 0, lines: promises }, ...groups], room);
	const isIn = ({ key }: LetterLine) => !folded.has(key);
	for (const { key, words: text } of [...groups.flatMap(({ lines }) => lines), ...promises])
		if (folded.has(key) || pen.isPutIn(foldKey(key))) pen.leaveOut(foldKey(key), 'fold', text.replace(/^- /, ''));

	const story = occasions
		.filter(({ heading, lines }) => (lines.length === 0 ? isIn(heading) : lines.some(isIn)))
		.map(({ heading, lines }) => [heading, ...lines.filter(isIn)].map((line) => line.words).join('\n'));
	const promised = promises.filter(isIn).map((line) => line.words);
	const paragraphs = [
		...head.paragraphs,
		story.length > 0 || before !== '' ? words.happened : '',
		before,
		...story,
		promised.length > 0 ? [words.promises, ...promised].join('\n') : '',
		...handled,
		folded.size > 0 ? words.hasMore(folded.size) : '',
		...ask
	].filter((paragraph) => paragraph !== '');
	const text = paragraphs.join('\n\n');
	return {
		text,
		facts: factsOf(text, theCase, {
			notes: [...groups.flatMap(({ lines }) => lines), ...promises],
			basis: head.fairness,
			others: [before, head.about, ...handled.flatMap((paragraph) => paragraph.split('\n').slice(1))]
		}),
		sender: head.sender,
		subject: head.subject,
		leftOut: pen.things,
		struck: theCase.entries.filter(({ status }) => status === 'struck').length,
		keptBack: keptBackOf(theCase).filter((what) => what !== 'sent-letter'),
		secrets: pen.secrets
	};
}

/** What each line of the text states. A line that is told of a note rests on the note; any other fact is its own sentence. */
function factsOf(
	text: string,
	{ entries }: Case,
	{ notes, basis, others }: { notes: readonly LetterLine[]; basis: readonly string[]; others: readonly string[] }
): (Behind | null)[] {
	const ids = new Set(entries.map(({ id }) => id));
	const facts = new Map<string, Behind | null>([
		...others.map((line): [string, Behind | null] => [line, sentenceBehind(line)]),
		...basis.map((line): [string, Behind] => [line, { of: 'basis' }]),
		...notes.map(({ key, words }): [string, Behind | null] => [
			words,
			ids.has(key) ? { of: 'entry', entry: key } : sentenceBehind(words)
		])
	]);
	return text.split('\n').map((line) => facts.get(line) ?? null);
}

/** From whom, to whom, about what; then what is asked and why it is fair. */
function headOf(
	theCase: Case,
	want: string,
	{ hasAddress }: LetterChoices,
	today: Day,
	pen: LetterPen,
	words: LetterWords
): { sender: string; subject: string; about: string; fairness: readonly string[]; paragraphs: readonly string[] } {
	const { goal } = theCase;
	const address = hasAddress ? linesOf(theCase.writerAddress, pen) : [];
	const sender = [pen.write(goal.callerName), ...address].filter(Boolean).join('\n');
	const client = pen.write(theCase.forWhom);
	const what = pen.own('what', theCase.what);
	const isShort = what.length <= MAX_SUBJECT_LENGTH;
	const subject = words.subject(isShort ? what : '');
	const references = headReferences(theCase, pen);
	const numbers = theCase.numbers
		.filter(({ id, label, secret }) => pen.leaveOut(id, 'number', words.number(label, secret)))
		.map(({ label, secret }) => words.number(pen.write(label), pen.write(secret)));
	const about = isShort || what === '' ? '' : words.about(what);
	const fairness = fairnessOf(theCase, pen, words);
	return {
		sender,
		subject,
		about,
		fairness,
		paragraphs: [
			sender,
			words.day(today),
			[
				words.to(pen.write(theCase.provider)),
				// The subject may speak of "she".
				client === '' ? '' : words.forWhom(client, pen.write(theCase.allowedBy)),
				subject,
				references.length > 0 ? words.references(references) : '',
				...numbers
			]
				.filter(Boolean)
				.join('\n'),
			words.hello,
			words.opening,
			about,
			[want === '' ? '' : words.asks(want), ...fairness].filter(Boolean).join('\n')
		]
	};
}

/** The lines of an address. One of many lines is written in a row. */
function linesOf(address: string | null, pen: LetterPen): string[] {
	const lines = (address ?? '')
		.split('\n')
		.map((line) => pen.write(line))
		.filter(Boolean);
	return lines.length > MAX_ADDRESS_LINES ? [lines.join(', ')] : lines;
}

/** The references for the head of the letter, as many as stand in a row or two. */
function headReferences(theCase: Case, pen: LetterPen): string[] {
	const entries = theCase.entries.filter((entry) => pen.isPutIn(entry.id) || (!entry.private && entry.kind !== 'felt'));
	let length = 0;
	return referencesOf({ reference: theCase.reference, entries })
		.map((reference) => pen.write(reference))
		.filter((reference) => (length += reference.length) <= MAX_REFERENCES_LENGTH);
}

function rowsOfAll(paragraphs: readonly string[]): number {
	return paragraphs.reduce((sum, paragraph) => sum + printedRows(paragraph), 0);
}

function fairnessOf({ goal, entries }: Case, pen: LetterPen, words: LetterWords): string[] {
	const basis = pen.own('basis', goal.basis);
	const paper = pen.own('basisPaper', goal.basisPaper);
	const note = entries.find((entry) => entry.id === goal.basisEntry && isStanding(entry) && !entry.private);
	return [
		basis === '' ? '' : words.fair(basis),
		note === undefined ? '' : words.fairNote(words.day(note.at.day), basis !== ''),
		paper === '' ? '' : words.fairPaper(paper)
	];
}

/** How often the person says that they were in touch before the contacts that are logged. */
function contactsBefore({ contacts }: Case, words: LetterWords): string {
	const [first] = contacts;
	const count = first?.contactsBefore ?? 0;
	return first === undefined || count === 0
		? ''
		: words.before(count, count === MANY_BEFORE, words.day(first.started.day));
}

/** What each side promised, and what became of it. */
function promisesIn(theCase: Case, today: Day, pen: LetterPen, words: LetterWords): LetterLine[] {
	return promisesOf(theCase).flatMap((promise): LetterLine[] => {
		const { id, by, at, due, settled } = promise;
		const entry = theCase.entries.find((one) => one.id === id);
		const note = entry === undefined ? null : pen.note(entry);
		if (entry === undefined || note === null) return [];
		const amount = entry.amount ? words.amount(entry.amount) : '';
		if (note + amount + (due ?? '') === '') return [];
		const late = isLate(promise, today);
		const told = words.promise({
			who: by === 'me' ? words.me : pen.nameOf(entry.person) || words.someone,
			given: words.day(at.day),
			words: note,
			amount,
			due: due === null ? '' : words.day(due)
		});
		const after = settled
			? words.outcome(settled.outcome, words.day(settled.on))
			: words.stillOpen(late, due ? 'known' : promise.isTimed ? 'loose' : 'none');
		const text = `- ${words.sentence(told)} ${after}`;
		const isUnkept = late || settled?.outcome === 'broken';
		const weight = by === 'me' ? WEIGHT_OF_MY_PROMISE : isUnkept ? WEIGHT_OF_UNKEPT : WEIGHT_OF_PROMISE;
		return [{ key: id, words: text, rows: printedRowsOfLine(text), weight, isPinned: pen.isPutIn(id) }];
	});
}

/** What it cost, and how they handled it, where the person wants them in. Private lines and feelings are not counted. */
function handledIn(
	theCase: Case,
	{ hasCost, hasHandling, putIn }: LetterChoices,
	today: Day,
	{ handling, sentence }: LetterWords
): string[] {
	if (handling === undefined || !(hasCost || hasHandling)) return [];
	const entries = theCase.entries.filter(({ id, kind }) => putIn.includes(id) || kind !== 'felt');
	const counted = { ...theCase, entries: entries.filter((entry) => putIn.includes(entry.id) || !entry.private) };
	const cost = hasCost ? handling.cost(ledgerOf(counted, today), !hasHandling) : '';
	const facts = hasHandling ? handling.handled({ answers: answersOf(counted), counts: countedOf(counted) }) : [];
	return [
		cost === '' ? '' : `${handling.costLabel} ${cost}`,
		facts.length === 0 ? '' : [`${handling.handledLabel}:`, ...facts.map((fact) => `- ${sentence(fact)}`)].join('\n')
	].filter((paragraph) => paragraph !== '');
}

/** What is asked, by when, and what else would put it right. */
function askOf(theCase: Case, want: string, today: Day, pen: LetterPen, words: LetterWords): string[] {
	const { goal, people } = theCase;
	const parts = goal.parts
		.map((part) => ({ ...part, words: pen.own(part.id, part.words) }))
		.filter((part) => part.words);
	const items = [want, ...parts.filter(({ isDone }) => !isDone).map((part) => part.words)].filter(Boolean);
	const also = [...(goal.also ?? []).map((item) => words.also[item]), pen.own('alsoOwn', goal.alsoOwn)].filter(Boolean);
	const howKnown = pen.own('howKnown', goal.howKnown);
	const done = parts.filter(({ isDone }) => isDone).map((part) => part.words);
	// A day that has passed cannot be asked for.
	const by = goal.by !== null && isBefore(today, goal.by) ? words.day(goal.by) : '';
	const list = (lines: readonly string[]) => lines.map((line) => `- ${words.sentence(line)}`);
	const named = people
		.map(({ name, role }) => ({
			name: pen.write(asCalled(name ?? '')),
			role: pen.write(role?.trim() || besidesName(name ?? '').more)
		}))
		.filter(({ name }) => name !== '');
	const dealtWith = named.length > 0 ? words.dealtWith(named) : '';
	return [
		items.length > 0 ? [words.todo(items.length, by), ...list(items)].join('\n') : '',
		also.length > 0 ? [words.alsoRight, ...list(also)].join('\n') : '',
		[howKnown === '' ? '' : words.howKnown(howKnown), done.length > 0 ? words.done(done) : '']
			.filter(Boolean)
			.join('\n'),
		printedRows(dealtWith) > MAX_PEOPLE_ROWS + 1 ? '' : dealtWith,
		words.answer(by),
		words.closing,
		pen.write(goal.callerName)
	];
}
