import type { AnswerOption, VariedNumber } from '#lib/domain/ladder/answer.ts';
import type { Limit, Rung, Confidence } from '#lib/domain/ladder/ladder.ts';
import type { LimitDay } from '#lib/domain/ladder/rungs.ts';
import { deadlineStartOf, waitStartOf } from '#lib/domain/ladder/triggers.ts';
import type { LadderStep } from '#lib/domain/ladder/steps.ts';
import type { ReportedDay } from '#lib/domain/ladder/history.ts';
import type { Nation } from '#lib/domain/vocabulary/ladder.ts';
import { type Day, daysBetween, isBefore } from '#lib/domain/day.ts';
import { dateWords, fullDateWords, ordinalWords, weekdayAndDate } from './days.ts';
import { ladderEntryWords, reportedWords } from './ladder-entry.ts';

/** The screen of the ladder: who can look at the case after the provider. */
export const ladderWords = {
	title: 'After a no',
	heading: 'After a no',
	lead: (provider: string) => `Who can look at it when ${provider} will not put it right.`,
	about: 'This shows rules that others have made. They may change. It is not legal advice.',
	where: {
		heading: 'Which rules count for you',
		country: 'In which country is it?',
		countryNone: 'Not said',
		sector: 'What kind of company is it?',
		variant: 'Which one is it about?',
		nation: 'In which part of the United Kingdom are you?',
		nationWhy: 'Working days count here, and holidays differ.',
		change: 'Change country or kind'
	},
	complaint: {
		heading: 'First, send the complaint',
		why: 'Nothing has been sent yet. The steps below count from the day they have it.',
		write: 'Write the complaint',
		theyHaveIt: 'They have it already',
		clock: 'The clock',
		assumed: (sent: string) => `You sent it on ${sent}. The days count from then, until you say when they received it.`,
		posted: (sent: string) => `You posted it on ${sent}. No day is shown before you say when they received it.`,
		otherDay: 'They received it on another day',
		waits: (by: string | null) =>
			by === null
				? 'You wait for their answer. Ask them by which day it comes.'
				: `You wait for their answer, until ${by}.`,
		waited: (by: string) => `They had until ${by} to answer.`
	},
	days: {
		heading: 'The days you told',
		change: 'Change this day',
		changeOf: (name: string) => `Change this day: ${name}`,
		notSo: 'Not so',
		notSoOf: (name: string) => `Not so: ${name}`,
		today: 'Today',
		yesterday: 'Yesterday',
		box: 'Another day',
		keep: 'Keep it',
		needed: 'Choose a day up to today.'
	},
	ladder: 'The steps, in order',
	next: 'Next',
	allDone: 'You have used or passed every step here.',
	sooner: 'What opens it sooner',
	missing: 'To work out the days',
	adr: 'ADR stands for a body outside the company that looks at what you and they cannot agree on.',
	send: 'What to send',
	cost: 'What it costs',
	free: 'It is free for you.',
	fee: 'There is a fee. Look up how much it is before you start.',
	note: 'Good to know',
	answer: { change: 'Change this answer' },
	source: 'Where this comes from',
	officialPage: (host: string) => `Official page: ${host}`,
	readAt: (host: string) => `The page where we read it: ${host}`,
	thirdParty: (host: string) =>
		`We read it on a page that is neither theirs nor official (${host}). Check it on the official page.`,
	partlySecondHand: 'One of its times we know only from pages that quote it.',
	outside: 'Links open a new tab, outside Holdline. Those pages can see that you came.',
	mayHaveChanged: 'This may have changed. Check it before you rely on it.',
	conflict: 'What we read does not agree. Ask them which rule they go by.',
	checkedOn: (sureness: Confidence, day: Day | undefined) =>
		`${surenessWords[sureness]}${day === undefined ? '' : ` Checked on ${fullDateWords(day)}.`}`,
	turnedTo: 'I have turned to them',
	letGo: 'Not this one',
	ends: {
		'turned-to': (on: string) => `You turned to them on ${on}.`,
		'let-go': () => 'You let this one go.',
		'complaint-received': (on: string) => `They have had your complaint since ${on}.`,
		'complaint-sent': (on: string) => `You posted your complaint on ${on}.`
	} as Readonly<Record<string, (on: string) => string>>,
	takeBack: 'Take this back',
	general: {
		heading: 'The general way',
		noCountry: 'Tell the country and the kind of company above. Then the steps there can be shown.',
		noLadder: 'We have no checked steps for this yet. These four help almost everywhere.',
		steps: [
			{ name: 'Ask for a manager', more: 'Ask what they can decide that the first person could not.' },
			{
				name: 'Complain in writing',
				more: 'Use the word “complaint”. Say what happened, with dates, and what you ask for.'
			},
			{
				name: 'Ask a consumer advice service',
				more: 'Look for the official one where you live. Ask which outside body looks at this kind of company.'
			},
			{
				name: 'A small claims court',
				more: 'It is for money you are owed. Ask about the fee and the last day before you start.'
			}
		],
		noDates: 'No dates are shown here, as they differ from place to place. Ask about the last day early.'
	}
};

const surenessWords: Record<Confidence, string> = {
	read: 'We read it on their own page, or in the rule itself.',
	'second-hand': 'We know it from pages that quote the rule, not from the rule itself.',
	memory: 'We could not look this rule up. Ask them before you rely on it.'
};

export const nationWords: Record<Nation, string> = {
	'GB-ENG': 'England',
	'GB-WLS': 'Wales',
	'GB-SCT': 'Scotland',
	'GB-NIR': 'Northern Ireland'
};

/** What to send to a rung of each kind. */
export const sendWords: Record<Rung['kind'], readonly string[]> = {
	complaint: ['What happened, with dates.', 'What you ask for, and by when.', 'The word “complaint”.'],
	chargeback: ['Proof of what you paid.', 'What went wrong, with dates.', 'What the seller answered.'],
	regulator: ['Your complaint and their answer.', 'What happened, with dates, on one page.'],
	adr: [
		'Your complaint, and the day they got it.',
		'Their last answer, if there is one.',
		'What happened, on one page.'
	],
	ombudsman: [
		'Your complaint, and the day they got it.',
		'Their last answer, if there is one.',
		'What happened, with dates, on one page.'
	],
	court: ['Your letter before claim, and their answer.', 'Papers that show what happened.', 'The amount you claim.']
};

/** The dates of a step in full sentences: whether it is open, until when, and by when the other side must answer. */
export function clockWords(
	step: LadderStep,
	today: Day
): Readonly<Record<'opens' | 'lastDay' | 'replies', readonly string[]>> {
	return { opens: openWords(step, today), lastDay: lastDayWords(step, today), replies: replyWords(step, today) };
}

/** The state of a step in a few words, for a single row. */
export function stateWords(step: LadderStep, today: Day): string {
	const { status, end, opensOn, lastDay, sureness } = step;
	if (step.awaited !== null)
		return step.awaited.by === null ? 'sent' : `answer by ${dateWords(step.awaited.by, today)}`;
	if (end !== null) return end.happened === 'let-go' ? 'let go' : 'done';
	if (sureness === 'memory') return 'ask first';
	if (status === 'expired' && lastDay !== null) return `last day was ${dateWords(lastDay, today)}`;
	if (status === 'waits' && opensOn !== null) return `from ${dateWords(opensOn, today)}`;
	if (status !== 'open') return 'not open yet';
	return lastDay === null ? 'open' : `open until ${dateWords(lastDay, today)}`;
}

function openWords(step: LadderStep, today: Day): string[] {
	const { rung, status, opensOn, opensLaterOn, waitEnds, sureness, unsure, missing } = step;
	if (sureness === 'memory') return ['We could not look this rule up, so no day is shown. Ask them.'];
	const their = theName(rung);
	if (status === 'waits' && opensOn !== null && waitEnds !== null) {
		const left = daysBetween(today, opensOn);
		const togo = left === 1 ? 'one day to go' : `${numberWords(left)} days to go`;
		return [
			`The wait ends on ${dateWords(waitEnds, today)}.`,
			`${their} can look at it from ${shortDay(opensOn, waitEnds, today)}; ${togo}.`,
			...laterWords(opensLaterOn, today)
		];
	}
	if (status === 'open') {
		if (rung.kind === 'complaint') return ['You can complain now.'];
		if (opensOn !== null)
			return [`${their} can look at it now, since ${dateWords(opensOn, today)}.`, ...laterWords(opensLaterOn, today)];
		return ['You can turn to them now.'];
	}
	if (status === 'expired') return [];
	if (unsure.opens) return ['We could not look up how long the wait is. Ask them.'];
	const start = waitStartOf(rung.opensAfter?.from);
	if (rung.opensAfter !== null && start !== null && missing.includes(start))
		return [`The wait is ${periodWords(rung.opensAfter)} from ${dayOfWords(start)}.`];
	if (rung.opensAfter !== null && rung.opensAfter.from === 'complaint to card provider')
		return [
			`The wait is ${periodWords(rung.opensAfter)} from your complaint to the card provider. Ask them for the day.`
		];
	if (rung.opensAfter !== null) return ['The day it opens is not known. Ask them.'];
	return rung.orOnEvent === null
		? ['Ask them when you can come.']
		: ['There is no fixed wait. It opens with what stands below.'];
}

/** What to say while the answer to the question may still make the wait longer. */
function laterWords(opensLaterOn: Day | null, today: Day): string[] {
	if (opensLaterOn === null) return [];
	return [`For some cases it is only ${dateWords(opensLaterOn, today)}: answer the question above.`];
}

function lastDayWords(step: LadderStep, today: Day): string[] {
	const { lastDay, limits, status, unsure, sureness } = step;
	if (sureness === 'memory') return [];
	if (unsure.deadline) return ['There is a last day, and we could not look it up. Ask them early.'];
	const told = limits.find(({ day }) => day !== null && day === lastDay);
	if (status === 'expired') return told === undefined ? [] : tellLastDay(step, today);
	const inOrder = limits.flatMap((limit) =>
		limit === told ? [...tellLastDay(step, today), ...mayBeLater(limit, step)] : otherLimitWords(limit, step, today)
	);
	return [...new Set(inOrder)];
}

function tellLastDay({ lastDay, status, warning }: LadderStep, today: Day): string[] {
	if (lastDay === null) return [];
	if (status === 'expired')
		return [`The last day was ${dateWords(lastDay, today)}. Ask them all the same: some make exceptions.`];
	const left = daysBetween(today, lastDay);
	if (left === 0) return ['Today is the last day. It still counts.'];
	if (left === 1) return [`Tomorrow, ${weekdayAndDate(lastDay, today)}, is the last day.`];
	const day = weekdayAndDate(lastDay, today);
	return [
		warning === null ? `The last day is ${day}.` : `The last day is ${day}. ${numberWords(left, true)} days are left.`
	];
}

/** A limit beside the one that comes first, or one without a day. */
function otherLimitWords(limitDay: LimitDay, step: LadderStep, today: Day): string[] {
	const { limit, day } = limitDay;
	if (day === null)
		return [
			limitDay === step.limits[0]
				? `There is a last day: ${limitWords(limit)}.`
				: `There is another limit, and the earlier one counts: ${limitWords(limit)}.`
		];
	if (isBefore(day, today))
		return [`A limit of ${periodWords(limit)} ended on ${dateWords(day, today)}.`, ...mayBeLater(limitDay, step)];
	return [`The other limit ends on ${dateWords(day, today)}. The earlier one counts.`];
}

/** The question for the day that could still move a limit. */
function mayBeLater({ limit, isSure }: LimitDay, { missing }: LadderStep): string[] {
	if (isSure) return [];
	const start = [limit, limit.orLater].map((period) => deadlineStartOf(period?.from));
	const asked = missing.find((kind) => start.includes(kind));
	return [asked === undefined ? 'It may be later.' : `It may be later. ${reportedWords[asked].ask}`];
}

function limitWords({ orLater, ...limit }: Limit): string {
	const own = countedWords(limit);
	return orLater === undefined ? own : `${own}, or ${countedWords(orLater)}, if later`;
}

function countedWords(period: Pick<Limit, 'n' | 'unit' | 'from'>): string {
	const start = deadlineStartOf(period.from);
	return `${periodWords(period)}${start === null ? '' : ` from ${dayOfWords(start)}`}`;
}

function replyWords({ replies: { acknowledgedBy, answeredBy, extendedTo } }: LadderStep, today: Day): string[] {
	const by = (day: Day, what: string) =>
		isBefore(day, today)
			? `They had until ${dateWords(day, today)} to ${what}.`
			: `They have until ${dateWords(day, today)} to ${what}.`;
	return [
		...(acknowledgedBy === null ? [] : [by(acknowledgedBy, 'say that they have it')]),
		...(answeredBy === null ? [] : [by(answeredBy, 'answer')]),
		...(extendedTo === null ? [] : [`Where the rule gives them longer, it is ${dateWords(extendedTo, today)}.`])
	];
}

/** What an answer changes, from the steps as they are with it: when a body opens, and the time to answer or to come. */
export function answerWords({ decides }: AnswerOption, steps: readonly LadderStep[], today: Day): readonly string[] {
	const opens = decides.some(({ numbers }) => numbers.includes('opensAfter'));
	return decides.flatMap(({ rung, numbers }) => {
		const step = steps.find((one) => one.rung.name === rung);
		// The wait for the body is the time that they have to answer. It is told once.
		const told = numbers.filter((number) => !(opens && number === 'reply'));
		return step === undefined ? [] : told.flatMap((number) => numberChangeWords(number, step, today));
	});
}

function numberChangeWords(number: VariedNumber, { rung, opensOn }: LadderStep, today: Day): string[] {
	switch (number) {
		case 'opensAfter':
			if (opensOn !== null) return [`${theName(rung)}: from ${dateWords(opensOn, today)}.`];
			return rung.opensAfter === null ? [] : [`${theName(rung)}: after ${periodWords(rung.opensAfter)}.`];
		case 'deadline':
			return rung.deadline === null ? [] : [`${theName(rung)}, last day: ${limitWords(rung.deadline)}.`];
		case 'reply':
			return rung.reply === null ? [] : [`They have ${periodWords(rung.reply)} to answer.`];
		case 'extendedReplyDays':
			return rung.extendedReplyDays === undefined
				? []
				: [`${numberWords(rung.extendedReplyDays, true)} days at most, where the rule gives them longer.`];
	}
}

/** "the 28th" when the month is that of `named`, else the full date. */
function shortDay(day: Day, named: Day, today: Day): string {
	if (day.slice(0, 7) !== named.slice(0, 7)) return dateWords(day, today);
	const date = Number(day.slice(8));
	return `the ${date <= 10 ? ordinalDate(date) : ordinalWords(date)}`;
}

function ordinalDate(date: number): string {
	return `${date}${['th', 'st', 'nd', 'rd'][date] ?? 'th'}`;
}

function theName({ name }: Rung): string {
	return /(ombudsman|service|tribunal|scheme|court)\b/i.test(name) && !/^the /i.test(name) ? `The ${name}` : name;
}

/** What a period is counted from, as part of a sentence. */
function dayOfWords(start: NonNullable<ReturnType<typeof deadlineStartOf>>): string {
	switch (start) {
		case 'opening-event':
			return 'their last answer';
		case 'opening-event-or-end-of-wait':
			return 'their last answer, or from the end of the wait';
		case 'end-of-the-year-of-the-incident':
			return 'the end of the year in which it happened';
		case 'complaint-received':
			return 'the day they received your complaint';
		case 'letter-before-claim-sent':
			return 'the day you sent a letter before claim';
		case 'incident':
			return 'the day it happened';
		case 'became-aware':
			return 'the day you found out';
		case 'statement-sent':
			return 'the day of the statement';
		case 'denial-notice':
			return 'the day you got the no in writing';
		case 'validation-notice':
			return 'the day you got the debt notice';
		default:
			return 'the day of the last answer';
	}
}

function periodWords({ n, unit }: { n: number; unit: keyof typeof units }): string {
	const [singular, many] = units[unit];
	return n === 1 ? `one ${singular}` : `${numberWords(n)} ${many}`;
}

const units = {
	days: ['day', 'days'],
	weeks: ['week', 'weeks'],
	months: ['month', 'months'],
	years: ['year', 'years'],
	businessDays: ['working day', 'working days']
} as const;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function numberWords(count: number, isFirst = false): string {
	const words = small[count] ?? String(count);
	return isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** A reported day in one line: "A final response". */
export function reportedName({ happened, rung }: Pick<ReportedDay, 'happened' | 'rung'>): string {
	if (happened === 'turned-to' || happened === 'let-go')
		return ladderEntryWords.ended(happened, rung ?? '').replace(/\.$/, '');
	return happened === 'complaint-sent' ? 'You posted your complaint' : reportedWords[happened].name;
}

/** What a name leaves unexplained; null when nothing. */
export function explained({ name, who }: Pick<Rung, 'name' | 'who'>): string | null {
	return /\bADR\b/.test(`${name} ${who}`) ? 'ADR is an outside body that looks at a complaint without a court.' : null;
}
