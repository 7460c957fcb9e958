import type { Day } from '../day.ts';
import { TOLD, actIn } from './acts.ts';
import { amountsIn } from './amounts.ts';
import { commitmentsIn } from './commitments.ts';
import { type DayPhrase, daysIn } from './days.ts';
import { type Span, Occupied } from './folded.ts';
import { handOnsIn } from './hand-ons.ts';
import { agentsIn, nameStrength } from './names.ts';
import { durationAt } from './numbers.ts';
import { isToRing, phonesIn } from './phones.ts';
import { dueAmong } from './promise-day.ts';
import { referencesIn } from './references.ts';
import { secretsIn } from './secrets.ts';
import { teamsIn } from './teams.ts';
import { toldOfThem } from './their-voice.ts';
import { timesIn } from './times.ts';
import { type Reading, type Token, read } from './tokens.ts';

/** A fact in a free note that has a place of its own. Offsets are UTF-16 units of the note, `end` is exclusive. */
export type FoundField = Span &
	(
		| { kind: 'agent' | 'team' | 'reference' | 'account' | 'phone' | 'handed-on'; value: string }
		| { kind: 'amount'; value: { minor: number; currency: string | null } }
		| { kind: 'day'; value: Day }
		| { kind: 'time'; value: string }
		| { kind: 'hold'; value: number }
		| { kind: 'promise'; value: { by: 'them' | 'me'; due: Day | null } }
		| { kind: 'refusal'; value: null }
	);

/** What is known when a note is read: its day, the provider's country, the person's own names, and the people of the case. */
export type NoteContext = {
	on: Day;
	country: string | null;
	own?: readonly string[];
	people?: readonly string[];
	/** True for words that the other side wrote, where "I" is one of them. */
	isTheirs?: boolean;
};

/** A promise is told in one breath: a longer note is read only so far, and a chip is never offered for what stands behind. */
const MAX_LENGTH = 20_000;

/**
 * The facts that a note holds, sorted by where they start. Promises and refusals may hold other fields; all others never overlap.
 * When two readings stand, none is given. Never throws; linear in the length of the note.
 */
export function fieldsIn(note: string, context: NoteContext): FoundField[] {
	const written = read(note.slice(0, MAX_LENGTH));
	const reading = context.isTheirs ? { ...written, tokens: toldOfThem(written.tokens) } : written;
	const fields = fieldsOf(reading, context);
	return fields
		.map((field) => ({ ...field, ...reading.folded.written(field) }))
		.sort((a, b) => a.start - b.start || b.end - a.end);
}

function fieldsOf(reading: Reading, { on, country, own, people, isTheirs = false }: NoteContext): FoundField[] {
	const { tokens, text, hasDigit } = reading;
	const taken = new Occupied(text.length);
	if (hasDigit) for (const secret of secretsIn(text)) taken.take(secret);
	const isFree = (span: Span) => taken.isFree(span);
	const take = <Found extends Span>(found: readonly Found[]): Found[] => {
		const free = found.filter(isFree);
		free.forEach((one) => taken.take(one));
		return free;
	};
	const fields: FoundField[] = [];

	const phones = take(
		phonesIn(reading).filter(({ start }) => !NUMBERED.test(text.slice(Math.max(0, start - 24), start)))
	);
	const ringable = phones.filter((phone) => isToRing(text, phone, isTheirs));
	for (const { start, end, digits } of ringable) fields.push({ start, end, kind: 'phone', value: digits });

	const days = daysIn(reading);
	const sums = take(amountsIn(reading, country));
	for (const { start, end, minor, currency } of sums)
		fields.push({ start, end, kind: 'amount', value: { minor, currency } });

	const holds = take(holdsIn(tokens));
	for (const { start, end, minutes } of holds) fields.push({ start, end, kind: 'hold', value: minutes });

	const dated = new Occupied(text.length);
	for (const day of days)
		if (isFree(day) && (day.form !== 'bare-length' || isWorkingDays(tokens, day))) dated.take(day);
	const references = take(referencesIn(reading, (span) => isFree(span) && dated.isFree(span)));
	for (const { start, end, kind, value } of references) fields.push({ start, end, kind, value });

	const isNameAt = (at: number) => {
		const { low = '', isCapital = false } = tokens[at] ?? {};
		const strength = nameStrength(low);
		return (
			strength === 2 ||
			(strength === 1 && (isCapital || at === 0 || tokens[at]?.gap !== 'none')) ||
			(people ?? []).some((name) => name.toLowerCase() === low)
		);
	};
	const teams = teamsIn(tokens, isNameAt).filter(isFree);
	const agents = agentsIn(tokens, teams, { own, people }).filter(isFree);
	const nameEndAt = new Map(agents.map(({ from, to }) => [from, to]));
	const handOns = handOnsIn(
		tokens,
		teams,
		(at) => nameEndAt.get(at) ?? (nameStrength(tokens[at]?.low ?? '') === 2 ? at + 1 : null)
	).filter(isFree);
	for (const { start, end, value } of handOns) fields.push({ start, end, kind: 'handed-on', value });
	const handed = new Occupied(text.length);
	handOns.forEach((handOn) => handed.take(handOn));
	const isOutside = (span: Span) => handed.isFree(span);
	for (const { start, end, value } of teams.filter(isOutside)) fields.push({ start, end, kind: 'team', value });
	for (const { start, end, value } of agents.filter(isOutside)) fields.push({ start, end, kind: 'agent', value });

	for (const span of [...handOns, ...teams, ...agents]) taken.take(span);

	const times = timesIn(reading).filter(isFree);
	const tokenAt = new Map(tokens.map(({ start }, at) => [start, at]));
	const dayEnds = new Map<number, number>();
	const futureDays = new Set<number>();
	const pastOf = new Map<DayPhrase, boolean>();
	for (const day of days) {
		if (!isFree(day)) continue;
		const isPast = isPastAt(tokens, day);
		pastOf.set(day, isPast);
		dayEnds.set(day.from, day.to);
		const value = isPast ? null : day.dayOn(on, { isPast, country, yearless: 'nearest' });
		if (value !== null && value >= on) futureDays.add(day.from);
	}
	for (const time of times) {
		const from = tokenAt.get(time.start) ?? 0;
		let to = from;
		while ((tokens[to]?.start ?? Infinity) < time.end) to += 1;
		if (!dayEnds.has(from)) dayEnds.set(from, to);
	}
	const starts = (spans: readonly Span[]) => new Set(spans.map(({ start }) => start));
	const [referenceStarts, phoneStarts] = [starts(references), starts(phones)];
	const amountEnds = new Set(sums.map(({ end }) => end));
	const agentTokens = new Set(
		[...agents, ...teams].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
	);
	const commitments = commitmentsIn(tokens, {
		dayEnd: (at) => dayEnds.get(at),
		isFutureDay: (at) => futureDays.has(at),
		isReference: (at) => referenceStarts.has(tokens[at]?.start ?? -1),
		isPhone: (at) => phoneStarts.has(tokens[at]?.start ?? -1),
		isAmountEnd: (at) => amountEnds.has(tokens[at]?.end ?? -1),
		isNameOrTeam: (at) => agentTokens.has(at)
	}).filter((one) => isOutside(spanOf(tokens, one.from, one.to)));

	const promises = commitments.filter((one) => one.kind === 'promise');
	const promiseOf = new Map<number, (typeof promises)[number]>();
	for (const one of promises) for (let at = one.from; at < one.to; at += 1) promiseOf.set(at, one);
	const daysHere: { phrase: DayPhrase; value: Day }[] = [];
	for (const phrase of days) {
		if (!isFree(phrase)) continue;
		const promise = promiseOf.get(phrase.from);
		if (phrase.form === 'bare-length' && promise === undefined && !isWorkingDays(tokens, phrase)) continue;
		const value = phrase.dayOn(on, {
			isPast: promise === undefined && (pastOf.get(phrase) ?? false),
			country,
			yearless: promise === undefined ? 'nearest' : 'next'
		});
		if (value === null) continue;
		daysHere.push({ phrase, value });
		taken.take(phrase);
		fields.push({ start: phrase.start, end: phrase.end, kind: 'day', value });
	}
	for (const one of commitments) {
		const { start, end } = spanOf(tokens, one.from, one.to);
		if (one.kind === 'refusal') {
			fields.push({ start, end, kind: 'refusal', value: null });
			continue;
		}
		const inside = daysHere.filter(({ phrase }) => promiseOf.get(phrase.from) === one);
		fields.push({ start, end, kind: 'promise', value: { by: one.by, due: dueAmong(tokens, inside, on) } });
	}
	for (const time of times) {
		if (!isFree(time)) continue;
		const isPromised = promiseOf.has(tokenAt.get(time.start) ?? -1);
		if (isPromised || isAppointment(text, time, daysHere, on))
			fields.push({ start: time.start, end: time.end, kind: 'time', value: time.value });
	}
	return fields;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
	return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? tokens[from]?.end ?? 0 };
}

/** A time right beside a day to come is an appointment: "Thursday, 10am to 2pm". */
function isAppointment(text: string, time: Span, days: readonly { phrase: DayPhrase; value: Day }[], on: Day): boolean {
	return days.some(({ phrase, value }) => {
		if (value < on || phrase.lead === 'past') return false;
		const between =
			phrase.end <= time.start
				? text.slice(phrase.end, time.start)
				: time.end <= phrase.start
					? text.slice(time.end, phrase.start)
					: '';
		return (
			between.length > 0 &&
			between.length < 24 &&
			/^[\s,(]*(?:(?:at|by|between|bet|btwn|from|b4|before|after|on|this|am|pm|morning|afternoon|hearing|visit|slot|appt|appointment|call|sometime|any|time|arriving)[\s,]*)*$/i.test(
				between
			)
		);
	});
}

function isWorkingDays(tokens: readonly Token[], { from, to }: DayPhrase): boolean {
	return (
		tokens
			.slice(from, to)
			.some(({ low }) => /^\d*-?\d*(?:w\w*k\w*g?|working|business|biz|bus|busi|buisness)$/.test(low)) &&
		durationAt(tokens, from)?.unit === 'working-day'
	);
}

const PAST_VERBS = new Set(
	'rang called came went was were waited took paid sent had got did said told promised missed posted charged left arrived happened started began broke died stopped emailed wrote visited ordered bought returned spoke delivered installed cancelled signed applied failed gave made put saw turned since'.split(
		' '
	)
);

/** Whether a weekday or a day of the month lies behind: a past verb stands before it, and nothing to come. */
function isPastAt(tokens: readonly Token[], phrase: DayPhrase): boolean {
	if (phrase.lead === 'past') return true;
	if ((phrase.form !== 'weekday' && phrase.form !== 'ordinal') || phrase.lead === 'by' || phrase.lead === 'within')
		return false;
	let hasPast = false;
	for (let at = phrase.from - 1; at >= 0; at -= 1) {
		const { low = '' } = tokens[at] ?? {};
		if (
			/^(?:will|wl|would|to|ill|shell|hell|theyll|gonna|going|coming|rebooked|booked|moved|due|says|is|are|hes|shes|theyre|im)$/.test(
				low
			)
		)
			return false;
		if (TOLD.has(low) && at < phrase.from - 1) {
			// "told me on Friday" is past, "said the van comes Friday" is to come.
			return hasPast || (phrase.lead === 'on' && phrase.from - at < 5);
		}
		if (PAST_VERBS.has(low) || actIn(low)?.form === 'ed') hasPast = true;
		if (tokens[at]?.gap === 'stop') break;
	}
	if (hasPast) return true;
	for (let at = phrase.to; at < tokens.length && tokens[at]?.gap !== 'stop'; at += 1) {
		const { low = '' } = tokens[at] ?? {};
		if (/^(?:will|to|is|she|he|they|should|can)$/.test(low)) return false;
		if (/^(?:nobody|none|never|didnt|was|were)$/.test(low)) return true;
	}
	return false;
}

type FoundHold = Span & { minutes: number };

const HOLD = new Set('hold holding queue queued q music wait waiting waited queueing ans answer'.split(' '));

/** How long I waited in this call: a length of minutes or hours beside a word of waiting. */
function holdsIn(tokens: readonly Token[]): FoundHold[] {
	const found: FoundHold[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (
			token === undefined ||
			!/^(?:\d|half$|an?$|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|fifteen$|twenty$|thirty$|forty$|fifty$|ninety$)/.test(
				token.low
			)
		)
			continue;
		const length = durationAt(tokens, at);
		if (
			length === null ||
			(length.unit !== 'minute' && length.unit !== 'hour') ||
			length.minutes === 0 ||
			length.minutes > 600
		)
			continue;
		if (isHold(tokens, at, length.next)) {
			const { start, end } = spanOf(tokens, at, length.next);
			found.push({ start, end, minutes: length.minutes });
		}
		at = length.next - 1;
	}
	return found;
}

function isHold(tokens: readonly Token[], from: number, to: number): boolean {
	for (let at = to; at < to + 3; at += 1) {
		const token = tokens[at];
		if (token === undefined || token.gap !== 'none') break;
		if (token.low === 'ago' || token.low === 'away' || token.low === 'late') return false;
		if (HOLD.has(token.low) && !/^(?:answer|ans)$/.test(token.low)) return true;
	}
	for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
		const token = tokens[at];
		const after = tokens[at + 1];
		if (token === undefined || after?.gap === 'stop') break;
		if (/^wait/.test(token.low) && /^times?$/.test(after?.low ?? '')) return false;
		if (HOLD.has(token.low))
			return (
				!/^(?:said|says|will|may|to|up|could|can)$/.test(tokens[at + 1]?.low ?? '') &&
				!/^(?:to|will|me|please)$/.test(tokens[at - 1]?.low ?? '')
			);
		if (after?.gap === 'comma' && !HOLD.has(token.low)) break;
	}
	return false;
}

/** Nouns whose number may look like one to ring. */
const NUMBERED =
	/\b(?:ref|reference|case|acct|acc|account|order|claim|policy|ticket|job|invoice|docket|pnr|customer|loan|tracking|complaint|booking)(?: (?:no|nr|num|number|id|is|was))*[.:#]* ?#?$/i;
