import { daysIn } from '../text/days.ts';
import { durationAt } from '../text/numbers.ts';
import { type Reading, read } from '../text/tokens.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import type { KnownFact, Move, Need, Timing } from './move.ts';
import { needOf } from './need-of.ts';
import { plainWords } from './plain-words.ts';
import { movesHeard } from './weigh.ts';

/** A move and the need that follows it. */
export type HeardMove = { move: Move; need: Need };

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
	const words = plainWords(reading);
	const text = ` ${words.join(' ')} `;
	const heard = movesHeard(words, kind);
	if (heard.length === 0 && told === undefined) return [];
	const when = whenIn(reading, text);
	const found = new Set(heard.map((move) => (move === 'promises-undated' && when !== null ? 'promises-dated' : move)));
	const inOrder = order.filter((move) => found.has(move) && move !== told);
	return (told ? [told, ...inOrder] : inOrder).map((move) => ({ move, need: needOf(move, text, when, known) }));
}

/** When a line says that something will be. */
function whenIn(reading: Reading, text: string): Timing {
	const phrases = daysIn(reading).filter(({ lead }) => lead !== 'past');
	if (/ (?:next|this) (?:week|month) | fortnight /.test(text)) return 'span';
	if (phrases.some(({ form }) => form !== 'length' && form !== 'bare-length')) return 'day';
	if (/ tomorrow | by (?:the )?\d+(?:st|nd|rd|th) /.test(text)) return 'day';
	if (phrases.length > 0) return 'span';
	return reading.tokens.some((_, at) => isSpan(reading, at)) ? 'span' : null;
}

function isSpan({ tokens }: Reading, at: number): boolean {
	const duration = durationAt(tokens, at);
	return (
		duration !== null && duration.unit !== 'second' && duration.unit !== 'year' && tokens[duration.next]?.low !== 'ago'
	);
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
