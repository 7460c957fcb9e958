import type { LadderFacts } from '#lib/domain/ladder/facts.ts';
import type { Ladder, Limit, Period, Rung } from '#lib/domain/ladder/ladder.ts';
import type { RungOnDay } from '#lib/domain/ladder/rungs.ts';
import type { LadderEvent } from '#lib/domain/vocabulary/ladder.ts';
import { tomorrow, turnLeaves } from './slow-calendar.ts';

type IsHoliday = (day: string) => boolean;

/** A second, slower implementation of the rules: it checks day by day whether a rung is open. */
export function rungsSlowly(ladder: Ladder, facts: LadderFacts, today: string, isHoliday: IsHoliday): RungOnDay[] {
	return ladder.rungs.map((own) => {
		const rung = chosen(own, facts.answer ?? null);
		if (rung.checked === 'memory') return { name: rung.name, status: 'unknown', opensOn: null, lastDay: null };
		const sooner = days(facts, openers(rung));
		const waited = end(rung.opensAfter, days(facts, kindsFor(rung.opensAfter)), isHoliday);
		const limits = (rung.deadlines ?? [rung.deadline]).filter((limit) => limit !== null);
		const ends = limits.map((limit) =>
			[limit, ...(limit.orLater === undefined ? [] : [limit.orLater])].map((part) =>
				end(part, limitStarts(rung, part, facts, waited), isHoliday)
			)
		);
		const later = ends.map((parts) => parts.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a)));
		const lastDay = later.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
		const needsNoWait = rung.opensAfter !== null && rung.opensAfter.n === 0;
		const isOpen = (day: string) =>
			needsNoWait || (waited !== null && day > waited) || sooner.some((event) => event <= day);
		const canOpen = !needsNoWait && (waited !== null || sooner.length > 0);
		const opensOn = canOpen ? firstDay([...sooner, ...(waited === null ? [] : [waited])], isOpen) : null;
		const isOver = ends.some((parts) => parts.every((day) => day !== null && day < today));
		const status = isOver ? 'expired' : isOpen(today) ? 'open' : canOpen ? 'waits' : 'unknown';
		return { name: rung.name, status, opensOn, lastDay };
	});
}

/** The rung with the numbers of the answer. */
function chosen(rung: Rung, answer: string | null): Rung {
	const variant = rung.variants?.find(({ id }) => id !== undefined && id === answer);
	if (variant === undefined) return rung;
	const deadline: Limit | null = variant.deadline ?? rung.deadline;
	const deadlines = rung.deadlines?.map((limit, index) => (index === 0 && deadline !== null ? deadline : limit));
	return { ...rung, opensAfter: variant.opensAfter ?? rung.opensAfter, deadline, deadlines };
}

function firstDay(around: readonly string[], isOpen: (day: string) => boolean): string {
	let day = around.reduce((a, b) => (a < b ? a : b));
	while (!isOpen(day)) day = tomorrow(day);
	return day;
}

/** The earliest end of a period with these possible starts. Null without a period, or when it never ends. */
function end(period: Period | null, starts: readonly string[], isHoliday: IsHoliday): string | null {
	if (period === null) return null;
	const ends = starts.map((start) => turnLeaves(start, period, isHoliday));
	return ends.reduce<string | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
}

function limitStarts(rung: Rung, limit: Period, facts: LadderFacts, waited: string | null): string[] {
	switch (limit.from) {
		case 'event':
			return days(facts, openers(rung));
		case 'event or end of wait':
			return [...days(facts, openers(rung)), ...(waited === null ? [] : [waited])];
		case 'year end':
			return days(facts, ['incident']).map((day) => `${day.slice(0, 4)}-12-31`);
		default:
			return days(facts, kindsFor(limit));
	}
}

function openers(rung: Rung): readonly string[] {
	return rung.openingEvents ?? [];
}

function kindsFor(period: Period | null): readonly string[] {
	const kinds: Record<string, LadderEvent> = {
		'letter before claim': 'letter-before-claim-sent',
		incident: 'incident',
		awareness: 'became-aware',
		statement: 'statement-sent',
		'denial notice': 'denial-notice',
		'validation notice': 'validation-notice'
	};
	if (period?.from === 'complaint') return ['received'];
	const kind = kinds[period?.from ?? ''];
	return kind ? [kind] : [];
}

function days(facts: LadderFacts, kinds: readonly string[]): string[] {
	const all = [{ kind: 'received', on: facts.complaintReceivedOn ?? '' }, ...facts.events];
	return all.filter(({ kind, on }) => kinds.includes(kind) && on !== '').map(({ on }) => on);
}
