import { daysIn } from '../text/days.ts';
import type { Span } from '../text/folded.ts';
import { durationAt } from '../text/numbers.ts';
import { type Reading, read } from '../text/tokens.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import { mendWord } from './mend.ts';
import type { KnownFact, Move, Need, Timing } from './move.ts';
import { needOf } from './need-of.ts';
import { movePatterns } from './patterns.ts';
import { type PlainLine, plainLine } from './plain-words.ts';
import { withoutMine } from './voice.ts';

/** A move, the need that follows it, and the range of the line that it was heard in. */
export type HeardMove = Span & { move: Move; need: Need };

/**
 * How a line was logged. `known` names what the log holds already and nobody has to ask for again. `told` is a move that was
 * tapped, which comes first.
 */
export type MoveContext = { kind: EntryKind; known?: ReadonlySet<KnownFact>; told?: Move | undefined };

/** Kinds of entry in which the other side may speak. */
const THEIR_KINDS = new Set<EntryKind>([
	'said',
	'noted',
	'promised',
	'refused',
	'passed-on',
	'held',
	'answered',
	'option'
]);

/** Longer lines are read up to here: a pasted mail is no line of a call. */
const MAX_LENGTH = 1200;

/** What the other side just did, as one line tells it; the move to answer first comes first. Empty where it tells of nothing. */
export function movesIn(line: string, { kind, known = new Set(), told }: MoveContext): readonly HeardMove[] {
	if (!THEIR_KINDS.has(kind)) return [];
	const reading = read(line.slice(0, MAX_LENGTH));
	if (reading.tokens.length === 0) return [];
	const plain = plainLine(reading, mendWord);
	const text = withoutMine(plain.text, kind);
	if (text === null) return [];
	const found = new Map<Move, Found>();
	for (const [move, pattern] of movePatterns) {
		const match = pattern.exec(text);
		if (match) found.set(move, { start: match.index, end: match.index + match[0].length });
	}
	const when = whenIn(reading, plain, found);
	settle(found, text, kind, when);
	if (told && !found.has(told)) found.set(told, { start: 1, end: text.length - 1 });
	const inOrder = order.filter((move) => found.has(move) && move !== told);
	return (told ? [told, ...inOrder] : inOrder).map((move) => ({
		move,
		need: needOf(move, text, when, known),
		...spanOf(found.get(move) as Found, plain, reading)
	}));
}

type Found = { start: number; end: number };

/** A day in a no is no day of a promise: where a line holds both, only a day behind the promise counts. */
function whenIn(reading: Reading, plain: PlainLine, found: ReadonlyMap<Move, Found>): Timing {
	const promise = found.get('promises-undated');
	const from = promise && found.size > 1 ? plain.tokensOf(promise.start, promise.end).from : 0;
	const phrases = daysIn(reading).filter(({ lead, to }) => lead !== 'past' && to > from);
	if (/ (?:next|this) (?:week|month) | fortnight /.test(plain.text)) return 'span';
	if (phrases.some(({ form }) => form !== 'length' && form !== 'bare-length')) return 'day';
	if (/ tomorrow | by (?:the )?\d+(?:st|nd|rd|th) /.test(plain.text)) return 'day';
	if (phrases.length > 0) return 'span';
	for (let at = from; at < reading.tokens.length; at += 1) if (isSpan(reading, at)) return 'span';
	return null;
}

function isSpan({ tokens }: Reading, at: number): boolean {
	const duration = durationAt(tokens, at);
	return (
		duration !== null && duration.unit !== 'second' && duration.unit !== 'year' && tokens[duration.next]?.low !== 'ago'
	);
}

/** The range of the line as written, without outer spaces. */
function spanOf({ start, end }: Found, plain: PlainLine, { tokens, folded }: Reading): Span {
	const { from, to } = plain.tokensOf(start, Math.max(end, start + 1));
	return folded.written({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
}

/** Which of several moves to answer first: what closes a door, then a threat, then what can be pinned down. */
const order: readonly Move[] = [
	'asks-secret',
	'threat-end-call',
	'pressure-today',
	'hands-on',
	'hold-coming',
	'handed-on',
	'machine-menu',
	'chat-idle',
	'threat-debt',
	'asks-pay-first',
	'will-fix-now',
	'promises-dated',
	'call-back',
	'promises-undated',
	'offers-less',
	'denies-record',
	'refuses-never-received',
	'asks-papers-again',
	'asks-papers',
	'no-supervisor',
	'admits-fault',
	'refuses-policy',
	'refuses-system',
	'refuses-not-mine',
	'refuses-wait',
	'dont-know',
	'refuses-plain',
	'blames-me',
	'explains-charge',
	'wants-me-to-do',
	'asks-details',
	'asks-what-i-want',
	'sympathy-only',
	'closing',
	'back-from-hold'
];

const ALL: readonly Move[] = order.filter((move) => move !== 'machine-menu');

/** What a move leaves no room for: the words of the one are also those of the other. */
const outweighs: Partial<Record<Move, readonly Move[]>> = {
	'machine-menu': ALL,
	'asks-secret': [
		'asks-details',
		'wants-me-to-do',
		'hands-on',
		'asks-papers',
		'asks-pay-first',
		'promises-undated',
		'will-fix-now',
		'offers-less',
		'explains-charge',
		'hold-coming'
	],
	'threat-end-call': [
		'closing',
		'hold-coming',
		'call-back',
		'promises-undated',
		'blames-me',
		'refuses-plain',
		'threat-debt',
		'wants-me-to-do'
	],
	'chat-idle': [
		'pressure-today',
		'threat-end-call',
		'closing',
		'back-from-hold',
		'promises-undated',
		'call-back',
		'wants-me-to-do',
		'refuses-never-received',
		'refuses-wait'
	],
	'pressure-today': [
		'asks-pay-first',
		'promises-undated',
		'promises-dated',
		'refuses-plain',
		'refuses-policy',
		'explains-charge',
		'will-fix-now',
		'asks-details',
		'threat-end-call',
		'wants-me-to-do',
		'blames-me',
		'call-back',
		'closing',
		'admits-fault'
	],
	'hands-on': [
		'handed-on',
		'promises-undated',
		'promises-dated',
		'hold-coming',
		'no-supervisor',
		'call-back',
		'refuses-system',
		'will-fix-now',
		'wants-me-to-do',
		'asks-papers',
		'offers-less',
		'refuses-wait'
	],
	'handed-on': [
		'asks-what-i-want',
		'closing',
		'refuses-not-mine',
		'refuses-system',
		'promises-undated',
		'explains-charge',
		'no-supervisor',
		'refuses-plain'
	],
	'hold-coming': [
		'promises-undated',
		'promises-dated',
		'refuses-wait',
		'wants-me-to-do',
		'call-back',
		'no-supervisor',
		'back-from-hold',
		'asks-papers',
		'will-fix-now',
		'asks-details',
		'explains-charge',
		'dont-know'
	],
	'threat-debt': [
		'pressure-today',
		'promises-undated',
		'promises-dated',
		'refuses-plain',
		'refuses-wait',
		'refuses-policy',
		'call-back',
		'will-fix-now',
		'explains-charge',
		'offers-less',
		'refuses-system',
		'hands-on',
		'handed-on',
		'refuses-not-mine'
	],
	'asks-pay-first': [
		'promises-undated',
		'refuses-plain',
		'refuses-wait',
		'explains-charge',
		'asks-papers',
		'refuses-policy',
		'wants-me-to-do',
		'will-fix-now',
		'hold-coming',
		'asks-details',
		'call-back'
	],
	'will-fix-now': [
		'promises-undated',
		'explains-charge',
		'refuses-plain',
		'refuses-policy',
		'asks-papers',
		'blames-me',
		'wants-me-to-do'
	],
	'promises-dated': [
		'promises-undated',
		'refuses-wait',
		'asks-papers',
		'explains-charge',
		'wants-me-to-do',
		'refuses-not-mine',
		'asks-details',
		'offers-less'
	],
	'call-back': [
		'promises-undated',
		'promises-dated',
		'refuses-wait',
		'wants-me-to-do',
		'asks-papers',
		'hands-on',
		'asks-details'
	],
	'promises-undated': [
		'asks-papers',
		'explains-charge',
		'wants-me-to-do',
		'refuses-wait',
		'refuses-not-mine',
		'asks-details'
	],
	'offers-less': [
		'promises-undated',
		'explains-charge',
		'will-fix-now',
		'asks-papers',
		'wants-me-to-do',
		'asks-details',
		'refuses-plain',
		'refuses-policy'
	],
	'denies-record': [
		'promises-undated',
		'promises-dated',
		'refuses-never-received',
		'refuses-system',
		'dont-know',
		'asks-papers',
		'asks-details',
		'refuses-not-mine',
		'blames-me',
		'offers-less',
		'admits-fault',
		'explains-charge',
		'will-fix-now',
		'wants-me-to-do',
		'call-back'
	],
	'refuses-never-received': [
		'asks-papers',
		'refuses-plain',
		'refuses-system',
		'refuses-wait',
		'dont-know',
		'asks-pay-first',
		'explains-charge',
		'offers-less',
		'blames-me'
	],
	'asks-what-i-want': ['promises-undated', 'asks-details', 'refuses-plain'],
	'asks-papers-again': [
		'asks-papers',
		'promises-undated',
		'blames-me',
		'asks-details',
		'wants-me-to-do',
		'refuses-not-mine'
	],
	'asks-papers': [
		'promises-undated',
		'asks-details',
		'wants-me-to-do',
		'explains-charge',
		'refuses-wait',
		'refuses-not-mine'
	],
	'no-supervisor': [
		'promises-undated',
		'refuses-plain',
		'refuses-policy',
		'refuses-system',
		'refuses-not-mine',
		'refuses-wait',
		'asks-details',
		'dont-know',
		'explains-charge',
		'denies-record',
		'wants-me-to-do'
	],
	'refuses-policy': ['refuses-plain', 'explains-charge', 'refuses-wait', 'asks-papers', 'blames-me'],
	'refuses-system': ['refuses-plain', 'explains-charge', 'blames-me'],
	'refuses-not-mine': [
		'promises-undated',
		'refuses-policy',
		'refuses-plain',
		'wants-me-to-do',
		'explains-charge',
		'blames-me',
		'refuses-system'
	],
	'refuses-wait': ['refuses-plain', 'wants-me-to-do', 'explains-charge', 'dont-know'],
	'dont-know': ['promises-undated', 'refuses-plain', 'explains-charge', 'asks-details'],
	'admits-fault': ['refuses-system', 'blames-me', 'explains-charge'],
	'blames-me': ['explains-charge', 'wants-me-to-do', 'asks-details'],
	'refuses-plain': ['explains-charge', 'asks-details', 'asks-papers'],
	'wants-me-to-do': ['asks-details'],
	'back-from-hold': ['sympathy-only', 'hold-coming', 'closing']
};

/** What a tag alone says of a line in which nothing else was heard. */
const ofKind: Partial<Record<EntryKind, Move>> = {
	refused: 'refuses-plain',
	'passed-on': 'hands-on',
	held: 'hold-coming',
	option: 'offers-less'
};

/** Removes what another move explains better, and adds what only the day or the tag of the line tells. */
function settle(found: Map<Move, Found>, text: string, kind: EntryKind, when: Timing): void {
	const whole = { start: 1, end: text.length - 1 };
	for (const move of NOT_DONE) {
		const at = found.get(move);
		if (at && NEGATED.test(text.slice(0, at.start))) found.delete(move);
	}
	const promise = found.get('promises-undated');
	if (promise && when !== null) replace(found, 'promises-undated', 'promises-dated', promise);
	if (promise && found.has('admits-fault') && WILL_PUT_RIGHT.test(text))
		replace(found, 'promises-undated', 'will-fix-now', promise);
	if (EXPLAINS_BY_ME.test(text) && found.has('explains-charge')) found.delete('blames-me');
	if (found.has('refuses-never-received') && NOTHING_FROM_ME.test(text)) found.delete('denies-record');
	// What is to be if I do not pay is a threat, not a condition for their help.
	const payment = found.get('asks-pay-first');
	if (
		payment &&
		found.has('threat-debt') &&
		/ (?:if|unless|until|once|when|after) /.test(text.slice(payment.start - 1, payment.end))
	)
		found.delete('asks-pay-first');
	if (found.has('pressure-today') && !/\d| half | free /.test(text)) found.delete('offers-less');
	const thing = when !== null && [...found.keys()].every((move) => RESTS.has(move)) ? THING_TO_COME.exec(text) : null;
	if (thing) found.set('promises-dated', { start: thing.index, end: thing.index + thing[0].length });
	if (kind === 'promised' && !PROMISES.some((move) => found.has(move)))
		found.set(when === null ? 'promises-undated' : 'promises-dated', whole);
	for (const move of order) {
		if (!found.has(move)) continue;
		for (const other of outweighs[move] ?? []) found.delete(other);
	}
	// "Sorry" before something else is no more than manners.
	const pity = found.get('sympathy-only');
	if (pity && found.size > 1 && text.slice(pity.start, pity.end).trim() === 'sorry') found.delete('sympathy-only');
	const ofTag = ofKind[kind];
	if (found.size === 0 && ofTag !== undefined) found.set(ofTag, whole);
}

function replace(found: Map<Move, Found>, move: Move, other: Move, at: Found): void {
	found.delete(move);
	found.set(other, at);
}

/** What is not done where it is denied: "wont put me through", "cant ring you back". */
const NOT_DONE: readonly Move[] = ['hands-on', 'call-back', 'hold-coming'];
const NEGATED = / (?:wont|cant|couldnt|wouldnt|didnt|dont|doesnt|never|noone|refus\w+ to|without)(?: \S+)? $/;

const PROMISES: readonly Move[] = ['promises-dated', 'promises-undated', 'call-back', 'will-fix-now'];
/** What may stand beside a thing to come without being what the line is about. */
const RESTS: ReadonlySet<Move> = new Set(['sympathy-only', 'closing', 'back-from-hold', 'dont-know', 'admits-fault']);
/** "Our mistake, I will refund it", said on the call, is done on the call. */
const WILL_PUT_RIGHT = / i will (?:\S+ )?(?:refund|credit|cancel|remove|waive|reverse|fix|correct|sort|put) /;
/** What a sum is made of, where my own act is only a part of the sum. */
const EXPLAINS_BY_ME = / (?:\$\S+|months|pounds?|extra|charge|bill|fee|higher|more) (?:\S+ ){0,6}because (?:you|i) /;
/** "Nothing on file from you" is of a thing that was sent, not of a talk. */
const NOTHING_FROM_ME = / (?:nothing|not|no) (?:(?!calls?|chats?|record)\S+ ){0,4}from (?:you|me) /;
/** Something of theirs that is to come, without a verb of theirs: "refund by friday", "engineer on tues". */
const THING_TO_COME =
	/(?<= )(?:refund|money|engineer|technician|plumber|electrician|replacement|letter|new card|card|parcel|decision|delivery|cheque|payment|credit|answer|reply|visit|appointment|repair|router|meter|outcome|response|back on|back in|sorted|fixed|coming|arriving|in my account|on my account)(?= )/;
