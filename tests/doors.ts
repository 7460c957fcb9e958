/** What is measured from outside: the engines under fixed names and shapes, whatever rooms they are in. */
import './learned.ts';
import { holidaysOf as holidaysIn } from '#lib/content/ladders/holidays.ts';
import { sayAnswers, sayBreath } from '#lib/content/words/en/goal.ts';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import type { Case, Entry } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import type { Day } from '#lib/domain/day.ts';
import { proposeWant } from '#lib/domain/goal/propose.ts';
import { dayAskedIn } from '#lib/domain/goal/goal.ts';
import { missingFrom as missingFromAnswers } from '#lib/domain/goal/builder.ts';
import { isReference as isReferenceDraft } from '#lib/domain/journal/draft.ts';
import type { Move } from '#lib/domain/moves/move.ts';
import { movesIn as heardMoves } from '#lib/domain/moves/moves-in.ts';
import { cuesOf } from '#lib/domain/next-card/cues.ts';
import { refusalIn as wayOfNo } from '#lib/domain/next-card/heard-moves.ts';
import { splitPasted } from '#lib/domain/paste/paste.ts';
import { hear } from '#lib/domain/rehearsal/heard.ts';
import { oneBreath as breathOf } from '#lib/domain/speech/breath.ts';
import { digitGroups as groupsOf } from '#lib/domain/text/phones.ts';
import { dayNamedIn } from '#lib/domain/text/days.ts';
import { choicesFor } from '#lib/domain/summary/choices.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import { GoalOutcome } from '#lib/domain/vocabulary/goal.ts';
import type { Nation } from '#lib/domain/vocabulary/ladder.ts';
import type { Sector } from '#lib/domain/vocabulary/sector.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';

export { laddersOf } from '#lib/content/ladders/ladders.ts';
export { reviewNote } from '#lib/domain/coach/review.ts';
export { readAmount } from '#lib/domain/text/amounts.ts';
export { dayNamedIn };
export { Ladder } from '#lib/domain/ladder/ladder.ts';
export { rungsOn } from '#lib/domain/ladder/rungs.ts';
export { assess } from '#lib/domain/supervisor/assess.ts';
export { fieldsIn } from '#lib/domain/text/fields.ts';
export { phoneLink } from '#lib/domain/text/phones.ts';
export { secretsIn } from '#lib/domain/text/secrets.ts';
export { sentencesOf } from '#lib/domain/text/sentences.ts';
export { teamIn } from '#lib/domain/text/teams.ts';

const DAY = '2026-11-21';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [CASE, CONTACT, ENTRY] = [id(1), id(2), id(3)];

export function paste(text: string, known: { own: string[]; people?: string[]; today: Day; country?: string }) {
	const people = (known.people ?? []).map((name, index) => ({
		id: id(100 + index),
		name,
		role: null,
		didWell: null,
		thankedOn: null,
		decides: null
	}));
	return splitPasted(text, { own: known.own, people, today: known.today }).map(
		({ who, isMine, day, minute, words }) => ({ who, isMine, day, minute, words })
	);
}

/** The summary for anyone, as Markdown, of a case with one entry of these words. */
export function summaryForAnyone(one: {
	provider?: string;
	people?: string[];
	numbers?: string[];
	callerName?: string;
	forWhom?: string;
	kind?: EntryKind;
	words: string;
}): string {
	const { theCase } = caseWith(entryOf(one.kind ?? 'noted', one.words));
	const filled: Case = {
		...theCase,
		provider: one.provider ?? theCase.provider,
		forWhom: one.forWhom ?? null,
		people: (one.people ?? []).map((name, index) => ({
			id: id(100 + index),
			name,
			role: null,
			didWell: null,
			thankedOn: null,
			decides: null
		})),
		numbers: (one.numbers ?? []).map((secret, index) => ({ id: id(200 + index), label: '', secret })),
		goal: { ...theCase.goal, callerName: one.callerName ?? null }
	};
	return summaryMarkdown(summarise(filled, choicesFor('anyone-else'), DAY), summaryWords);
}

export function oneBreath(goal: { want: string; by: Day | null }, today: Day): string | null {
	return breathOf(goal, sayBreath(today));
}

/** What the builder would say aloud, in one breath, of a wish as it was typed and the chips that were tapped. */
export function spokenGoal(
	wish: { want: string; by: Day | null; chips: string[]; sector: Sector | null; country: string | null },
	today: Day,
	maxWords?: number
): string | null {
	const named = wish.by === null ? dayAskedIn(wish.want, today) : null;
	const own = named?.rest ?? wish.want;
	const by = named?.day ?? wish.by;
	const [outcome = null, outcomeToo = null] = wish.chips.map((chip) => GoalOutcome.parse(chip));
	const proposal = proposeWant(
		{ want: own, own: wish.want, by, outcome, outcomeToo, amount: null, object: null, howKnown: null },
		sayAnswers,
		today
	);
	return breathOf({ want: proposal ?? own, by }, sayBreath(today), [], maxWords);
}

export function missingFrom(want: string): readonly string[] {
	return missingFromAnswers({
		want,
		own: null,
		by: null,
		outcome: null,
		outcomeToo: null,
		amount: null,
		object: null,
		howKnown: null
	});
}

/** What the other side just did, as one line tells it; the one to answer first comes first. */
export function movesIn(line: string, { kind }: { kind: EntryKind; country?: string | null }): readonly Move[] {
	return heardMoves(line, { kind }).map(({ move }) => move);
}

export function refusalIn(words: string): Refusal {
	return wayOfNo(words) ?? 'no';
}

/** What one line of theirs shows, beyond what a contact without any line shows. */
export function cuesIn(words: string, kind: 'said' | 'promised' | 'option', want?: string): ReadonlySet<string> {
	const entry = entryOf(kind, words, { by: 'them' });
	const { theCase, contact } = caseWith(entry, want);
	const before = cuesOf({ ...theCase, entries: [] }, contact, []);
	return new Set([...cuesOf(theCase, contact, [entry])].filter((cue) => !before.has(cue)));
}

export function hearsFact(words: string): boolean {
	return hear({ words }, { want: null }).has('fact');
}

export function isReference(text: string): boolean {
	return isReferenceDraft({ text, isReference: null }) === true;
}

export function digitGroups(text: string): string {
	return groupsOf(text) ?? '';
}

export function holidaysOf(country: string, nation?: Nation): Promise<(day: Day) => boolean> {
	return holidaysIn(country, nation ?? null);
}

function entryOf(kind: EntryKind, words: string, some: Partial<Entry> = {}): Entry {
	return {
		id: ENTRY,
		made: { utc: Date.parse(DAY), offset: 0, zone: 'UTC' },
		change: id(4),
		contact: CONTACT,
		at: { day: DAY, minute: 600, zone: 'UTC' },
		kind,
		words,
		status: 'standing',
		before: [],
		settled: null,
		keptWordings: [],
		...some
	};
}

/** A case of one contact by phone with one entry. */
function caseWith(entry: Entry, want: string | null = null) {
	const field = (name: string, value: unknown, clock: number) =>
		({
			type: 'field',
			id: id(10 + clock),
			case: CASE,
			device: id(5),
			seq: clock,
			clock,
			made: entry.made,
			v: 1,
			change: id(6),
			of: 'contact',
			target: CONTACT,
			name,
			value
		}) satisfies CaseRecord;
	const folded = foldCase(CASE, [
		field('channel', 'phone', 1),
		field('started', { ...entry.at, utc: entry.made.utc }, 2)
	]);
	const theCase: Case = { ...folded, entries: [entry], goal: { ...folded.goal, want } };
	const [contact] = theCase.contacts;
	if (contact === undefined) throw new Error('a contact that has started is in the case');
	return { theCase, contact };
}
