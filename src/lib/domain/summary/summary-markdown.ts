import type { Day } from '../day.ts';
import type { HandlingWords } from '../handling/handling-words.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { CaseOutcome } from '../vocabulary/case.ts';
import type { HowEnded, Channel } from '../vocabulary/contact.ts';
import type { PromiseOutcome } from '../vocabulary/entry.ts';
import type { Also } from '../vocabulary/goal.ts';
import type { Id } from '../vocabulary/id.ts';
import type { KeyDay } from './key-days.ts';
import type {
	Line,
	Occasion,
	OccasionContact,
	Since,
	SummaryDocument,
	SummaryPromise,
	SummaryAgent
} from './document.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { LEFT_OUT, type Passage, isEmpty } from './passage.ts';
import type { WritingTimes } from './written.ts';

/**
 * The words around what the person wrote. Functions that take `who` or `words` get finished text and put no mark-up around
 * it.
 */
export type SummaryWords = {
	title: (provider: string, isExample: boolean) => string;
	/** Says that the case is an example, in place of whose notes these are. */
	example: (made: string) => string;
	/** Whose notes these are, and when they were written. `days` are the days of the later ones. */
	ownNotes: (made: string, written: Omit<WritingTimes, 'days'> & { days: readonly string[] }) => string;
	/** Shown after what was written later, when the rest was not. */
	writtenLater: string;
	asksFor: string;
	askedFor: string;
	by: (day: string) => string;
	/** The person's own words as a sentence. */
	sentence: (words: string) => string;
	fair: string;
	fairNote: (day: string, hasBasis: boolean) => string;
	fairPaper: (paper: string) => string;
	also: Record<Also, string>;
	alsoRight: string;
	howKnown: string;
	/** The label of how long it has been going on, and its words. */
	since: string;
	sinceDay: (since: Omit<Since, 'day'> & { day: string }) => string;
	keyDays: string;
	keyDay: (what: KeyDay['what'], day: string) => string;
	openParts: string;
	doneParts: string;
	/** The label of whom the person speaks for, and how they are allowed to. */
	forWhom: string;
	allowedBy: (words: string) => string;
	about: string;
	stands: string;
	standing: Record<CaseOutcome, string>;
	references: string;
	accountNumbers: string;
	who: string;
	whatHappened: string;
	promises: string;
	contact: (channel: Channel | null, howEnded: HowEnded | null, agents: string) => string;
	line: (line: SummaryLine) => string;
	complaintLogged: string;
	papersAskedAgain: string;
	saidRecorded: string;
	lostMoney: (words: string) => string;
	lostTime: (words: string) => string;
	promise: (promise: { who: string; given: string; words: string; amount: string; due: string }) => string;
	outcome: (outcome: Exclude<PromiseOutcome, 'open'>, on: string) => string;
	/** `day`: whether it has one; `loose` where its words say when, and name no day. */
	stillOpen: (isLate: boolean, day: 'known' | 'loose' | 'none') => string;
	/** Says how many notes are not on the page, for want of room. */
	folded: (notes: number) => string;
	/** Says how many sentences were left out as opinion; `isShown` when a sign marks where they were. */
	opinionsLeftOut: (sentences: number, isShown: boolean) => string;
	agent: (number: number) => string;
	someone: string;
	me: string;
	numberLeftOut: string;
	nameLeftOut: string;
	/** Whom the person speaks for, in a text and in the head of the page. */
	client: string;
	clientUnnamed: string;
	contactLeftOut: string;
	day: (day: Day) => string;
	time: (minute: number | null) => string;
	amount: (amount: Amount) => string;
	/** Only where papers go with the page: behind a line or a promise, which papers stand behind it. */
	behind?: (entry: Id) => string;
	/** Only for a page that holds what it cost, or how they handled it. */
	handling?: HandlingWords;
};

/** A fact as words: empty where nothing was noted. */
export type SummaryLine = Pick<Line, 'kind' | 'by' | 'wasNo'> & {
	isWritten?: Line['isWritten'];
	taken?: Line['taken'];
	refusal?: Line['refusal'];
	minutes?: Line['minutes'];
	who: string;
	words: string;
	to: string;
	question: string;
	reference: string;
	amount: string;
};

/** The summary as Markdown: what is shown and printed, and what a Markdown file holds. What the person wrote is escaped. */
export function summaryMarkdown(document: SummaryDocument, words: SummaryWords): string {
	return written(blocksOf(document, words).map(asMarkdown));
}

/** The same as plain text, without any mark-up: what is copied, and shared as text. */
export function summaryText(document: SummaryDocument, words: SummaryWords): string {
	return written(blocksOf(document, words).map(asText));
}

/** What happened and what was promised alone, as Markdown, with everything that the document holds. */
export function timelineMarkdown(document: SummaryDocument, words: SummaryWords): string {
	const later = laterMark(document, words);
	return written([...happenedBlocks(document, words, later), ...promiseBlocks(document, words, later)].map(asMarkdown));
}

/** One block of the page. Its texts are plain; those that are empty stand for a block that is not there. */
type Block =
	| { is: 'title' | 'section' | 'line'; text: string }
	| { is: 'labelled'; label: string; text: string }
	| { is: 'heading'; text: string; items: readonly string[] }
	| { is: 'list'; items: readonly string[] };

function asMarkdown(block: Block): string {
	switch (block.is) {
		case 'title':
			return `# ${escapeMarkdown(block.text)}`;
		case 'section':
			return block.text === '' ? '' : `## ${escapeMarkdown(block.text)}`;
		case 'line':
			return block.text;
		case 'labelled':
			return block.text === '' ? '' : `**${block.label}** ${escapeMarkdown(block.text, 'inside')}`;
		case 'heading':
			return written(
				[`### ${escapeMarkdown(block.text)}`, listed(block.items.map((item) => escapeMarkdown(item)))],
				''
			);
		case 'list':
			return listed(block.items.map((item) => escapeMarkdown(item)));
	}
}

function asText(block: Block): string {
	switch (block.is) {
		case 'title':
		case 'section':
		case 'line':
			return block.text;
		case 'labelled':
			return block.text === '' ? '' : `${block.label} ${block.text}`;
		case 'heading':
			return block.items.length === 0 ? `${block.text}.` : `${block.text}:\n${listed(block.items)}`;
		case 'list':
			return listed(block.items);
	}
}

function listed(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join('\n');
}

function written(blocks: readonly string[], end = '\n'): string {
	return `${blocks.filter((block) => block !== '').join('\n\n')}${end}`;
}

function blocksOf(document: SummaryDocument, words: SummaryWords): Block[] {
	const say = (passage: Passage) => passageText(passage, words);
	const later = laterMark(document, words);
	const happened = happenedBlocks(document, words, later);
	return [
		{ is: 'title', text: words.title(say(document.provider), document.isExample) },
		line(origin(document, words)),
		labelled(words.forWhom, clientText(document, words)),
		...asked(document, words),
		labelled(words.about, words.sentence(say(document.what))),
		labelled(words.stands, document.standing ? words.standing[document.standing] : ''),
		document.since
			? labelled(words.since, words.sinceDay({ ...document.since, day: words.day(document.since.day) }))
			: line(''),
		labelled(words.keyDays, document.keyDays.map(({ what, day }) => words.keyDay(what, words.day(day))).join(' ')),
		labelled(words.references, document.references.map(say).join(', ')),
		labelled(
			words.accountNumbers,
			document.accountNumbers.map((item) => `${say(item.label)} ${say(item.secret)}`.trim()).join(', ')
		),
		labelled(words.who, document.agents.map((agent) => agentText(agent, words, true)).join('; ')),
		...fairness(document, words),
		section(document.occasions.length > 0 ? words.whatHappened : ''),
		line(document.folded > 0 ? words.folded(document.folded) : ''),
		...happened,
		...promiseBlocks(document, words, later),
		...handledBlocks(document, words),
		line(
			document.leftOut.opinions > 0
				? words.opinionsLeftOut(document.leftOut.opinions, happened.some(showsWhatIsOut))
				: ''
		)
	];
}

/** When everything was written later, that is said once and no line is marked. What is in an example was never lived. */
function laterMark({ written: { hasAtOnce, hasLater }, isExample }: SummaryDocument, words: SummaryWords): string {
	return hasAtOnce && hasLater && !isExample ? words.writtenLater : '';
}

function happenedBlocks({ occasions }: SummaryDocument, words: SummaryWords, later: string): Block[] {
	return occasions.flatMap((occasion) => occasionBlocks(occasion, words, later));
}

function promiseBlocks({ promises }: SummaryDocument, words: SummaryWords, later: string): Block[] {
	return [
		section(promises.length > 0 ? words.promises : ''),
		list(
			promises.map((promise) =>
				marked(marked(promiseText(promise, words), words.behind?.(promise.id) ?? ''), promise.isLater && later)
			)
		)
	];
}

function showsWhatIsOut(block: Block): boolean {
	return 'items' in block ? block.items.some((item) => item.includes(LEFT_OUT)) : block.text.includes(LEFT_OUT);
}

/** The words of what a passage leaves out. */
export type MaskWords = Pick<SummaryWords, 'agent' | 'client' | 'numberLeftOut' | 'nameLeftOut' | 'contactLeftOut'>;

/** A passage as plain words. */
export function passageText(passage: Passage, words: MaskWords): string {
	return passage
		.map((piece) => {
			switch (piece.is) {
				case 'words':
					return piece.words;
				case 'agent':
					return words.agent(piece.number);
				case 'client':
					return words.client;
				case 'number-left-out':
					return words.numberLeftOut;
				case 'name-left-out':
					return words.nameLeftOut;
				case 'contact-left-out':
					return words.contactLeftOut;
			}
		})
		.join('');
}

function origin({ isExample, made, written }: SummaryDocument, words: SummaryWords): string {
	if (isExample) return words.example(words.day(made));
	return words.ownNotes(words.day(made), { ...written, days: written.days.map(words.day) });
}

function clientText({ client }: SummaryDocument, words: SummaryWords): string {
	if (isEmpty(client.name)) return '';
	const allowedBy = passageText(client.allowedBy, words);
	// "My mum, Jean Potts" is "my mum" to a reader who gets no names.
	const isMasked = client.name.some(({ is }) => is !== 'words');
	const shown = isMasked ? client.name.filter(({ is }) => is === 'words') : client.name;
	const name = passageText(shown, words).replace(/^[\s,;(–-]+|[\s,;(–-]+$/g, '') || words.clientUnnamed;
	return sentence(name, allowedBy === '' ? '' : words.allowedBy(allowedBy));
}

function asked({ want }: SummaryDocument, words: SummaryWords): Block[] {
	const say = (passage: Passage) => passageText(passage, words);
	const by = want.by && !isEmpty(want.words) ? words.by(words.day(want.by)) : '';
	return [
		labelled(want.isStillAsked ? words.asksFor : words.askedFor, sentence(words.sentence(say(want.words)), by)),
		labelled(words.openParts, want.open.map(say).join('; ')),
		labelled(words.doneParts, want.done.map(say).join('; '))
	];
}

function handledBlocks({ cost, handled }: SummaryDocument, { handling }: SummaryWords): Block[] {
	if (handling === undefined) return [];
	const sentences = handled === null ? [] : handling.handled(handled);
	return [
		labelled(handling.costLabel, cost === null ? '' : handling.cost(cost, handled === null)),
		section(sentences.length === 0 ? '' : handling.handledLabel),
		list(sentences)
	];
}

function fairness({ want }: SummaryDocument, words: SummaryWords): Block[] {
	const say = (passage: Passage) => passageText(passage, words);
	const { fair, also, alsoOwn, howKnown } = want;
	const reasons = [
		words.sentence(say(fair.basis)),
		fair.note === null ? '' : words.fairNote(words.day(fair.note), !isEmpty(fair.basis)),
		isEmpty(fair.paper) ? '' : words.fairPaper(say(fair.paper))
	];
	const others = [...also.map((one) => words.also[one]), say(alsoOwn)];
	return [
		labelled(words.fair, reasons.reduce(sentence)),
		labelled(words.alsoRight, others.filter((one) => one !== '').join('; ')),
		labelled(words.howKnown, words.sentence(say(howKnown)))
	];
}

function occasionBlocks(occasion: Occasion, words: SummaryWords, later: string): Block[] {
	const when = [words.day(occasion.day), words.time(occasion.minute)].filter(Boolean).join(', ');
	const lines = occasion.lines.map((line) =>
		marked(marked(lineText(line, words), words.behind?.(line.id) ?? ''), !occasion.isLater && line.isLater && later)
	);
	if (occasion.contact === null && lines.length < 2) return [labelled(`${when}:`, lines.join(''))];
	const what = occasion.contact ? contactText(occasion.contact, words) : '';
	const heading = marked([when, what].filter(Boolean).join(' – '), occasion.isLater && later);
	return [{ is: 'heading', text: heading, items: [...lines, ...contactFacts(occasion.contact, words)] }];
}

function contactText({ channel, howEnded, agents }: OccasionContact, words: SummaryWords): string {
	// A number says little about an agent, so their team is shown beside it.
	const called = agents.map((agent) => agentText(agent, words, agent.name === null));
	return words.contact(channel, howEnded, called.join(called.some((item) => item.includes(', ')) ? '; ' : ', '));
}

function contactFacts(contact: OccasionContact | null, words: SummaryWords): string[] {
	if (!contact) return [];
	const { complaintLogged, papersAskedAgain, saidRecorded, lostMoney, lostTime } = contact;
	return [
		complaintLogged ? words.complaintLogged : '',
		papersAskedAgain ? words.papersAskedAgain : '',
		saidRecorded ? words.saidRecorded : '',
		isEmpty(lostMoney) ? '' : words.lostMoney(passageText(lostMoney, words)),
		isEmpty(lostTime) ? '' : words.lostTime(passageText(lostTime, words))
	].filter((fact) => fact !== '');
}

function lineText({ day, minute, agent, amount, ...line }: Line, words: SummaryWords): string {
	const say = (passage: Passage) => passageText(passage, words);
	const when = [day ? words.day(day) : '', words.time(minute)].filter(Boolean).join(', ');
	const text = words.line({
		kind: line.kind,
		by: line.by,
		wasNo: line.wasNo,
		taken: line.taken,
		refusal: line.refusal,
		minutes: line.minutes,
		isWritten: line.isWritten,
		who: agent ? agentText(agent, words) : '',
		words: say(line.words),
		to: say(line.to),
		question: say(line.question),
		reference: say(line.reference),
		amount: amount ? words.amount(amount) : ''
	});
	return [when, text].filter(Boolean).join(' ');
}

function promiseText(
	{ by, agent, settled, due, isTimed, given, isLate, ...promise }: SummaryPromise,
	words: SummaryWords
): string {
	const text = words.promise({
		who: by === 'me' ? words.me : agent ? agentText(agent, words) : words.someone,
		given: words.day(given),
		words: passageText(promise.words, words),
		amount: promise.amount ? words.amount(promise.amount) : '',
		due: due ? words.day(due) : ''
	});
	return sentence(
		text,
		settled
			? words.outcome(settled.outcome, words.day(settled.on))
			: words.stillOpen(isLate, due ? 'known' : isTimed ? 'loose' : 'none')
	);
}

function agentText({ name, number, role }: SummaryAgent, words: SummaryWords, withRole = false): string {
	const called = name ? passageText(name, words) : words.agent(number);
	return withRole && !isEmpty(role) ? `${called}, ${passageText(role, words)}` : called;
}

function marked(text: string, mark: string | false): string {
	return mark ? `${text} ${mark}` : text;
}

/** Joins two sentences in one line. The first gets a full stop when it has no end mark of its own. */
function sentence(first: string, second: string): string {
	if (first === '' || second === '') return first || second;
	return `${/[.!?…]["”’']?$/.test(first) ? first : `${first}.`} ${second}`;
}

function line(text: string): Block {
	return { is: 'line', text };
}

function section(text: string): Block {
	return { is: 'section', text };
}

function labelled(label: string, text: string): Block {
	return { is: 'labelled', label, text };
}

function list(items: readonly string[]): Block {
	return { is: 'list', items };
}
