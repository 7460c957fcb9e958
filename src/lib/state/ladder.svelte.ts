import { isAlike } from '#lib/domain/case/fold.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { type Day, dayOf, whenOf } from '#lib/domain/day.ts';
import type { LadderChoice } from '#lib/domain/ladder/choose.ts';
import { type LadderBasis, ladderBasisOf } from '#lib/domain/ladder/basis.ts';
import type { RungDates } from '#lib/domain/ladder/due.ts';
import { type ReportedDay, complaintOf, kindOfReported, reportedDays } from '#lib/domain/ladder/history.ts';
import type { LadderNote, Nation } from '#lib/domain/vocabulary/ladder.ts';
import type { StartKind } from '#lib/domain/ladder/triggers.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { LadderTables } from './app/content-port.ts';
import { workOutLadderDates } from './ladder-dates.ts';

/** The journal's words for a reported day, and for a rung that the person turned to or let go. */
export type LadderEntryWords = {
	reported: (happened: StartKind) => string;
	ended: (happened: RungEnd, rung: string) => string;
};

export type RungEnd = 'turned-to' | 'let-go';

/** The rules that apply to a case: its ladder, if one is known, and its holidays. */
export type LadderRules = { choice: LadderChoice; isHoliday: (day: Day) => boolean };

/** The ladder of one case: its rules, its days, and what the person reports. Days are derived, never stored. */
export class CaseLadder {
	readonly #file: CaseFile;
	readonly #tables: LadderTables;
	readonly #words: LadderEntryWords;
	#lastBasis: LadderBasis | null = null;

	/** Stays the same object while its content is equal, so that an unrelated entry does not recompute the days. */
	readonly #basis: LadderBasis | null = $derived.by(() => {
		const basis = ladderBasisOf(this.#file.case);
		if (!isAlike(basis, this.#lastBasis)) this.#lastBasis = basis;
		return this.#lastBasis;
	});
	// One derived value per field, so that a reported day does not load the rules again.
	readonly #country = $derived.by(() => this.#file.case.country);
	readonly #sector = $derived.by(() => this.#file.case.sector);
	readonly #variant = $derived.by(() => this.#file.case.ladderVariant);
	readonly #nation = $derived.by(() => this.#file.case.nation);

	/** The chosen option of the ladder's question; null until it is answered. */
	readonly answer: string | null = $derived.by(() => this.#file.case.ladderAnswer);
	/** The reported days that were not taken back, and the day of a complaint that was sent, the earliest first. */
	readonly reported: readonly ReportedDay[] = $derived.by(() => reportedDays(this.#file.case));
	/** The days that the person told, which can be moved and taken back. */
	readonly told: readonly ReportedDay[] = $derived.by(() =>
		this.reported.filter(({ happened, isAssumed }) => happened !== 'complaint-sent' && !isAssumed)
	);
	/** The day on which they received the complaint, or on which it was sent; null while none was. */
	readonly complaint: ReportedDay | null = $derived.by(() => complaintOf(this.reported));
	/** The day they received the complaint; null until it is reported. */
	readonly received: ReportedDay | null = $derived.by(
		() => this.told.find(({ happened }) => happened === 'complaint-received') ?? null
	);
	/** Rejects when the rules cannot be loaded. */
	readonly rules: Promise<LadderRules> = $derived.by(() =>
		Promise.all([
			this.#tables.ladderFor(this.#country, this.#sector, this.#variant),
			this.#tables.holidaysOf(this.#country, this.#nation)
		]).then(([choice, isHoliday]) => ({ choice, isHoliday }))
	);
	/** The days of the rungs that the person is not done with. Rejects when the rules cannot be loaded. */
	readonly dates: Promise<readonly RungDates[]> = $derived.by(() =>
		this.#basis === null ? Promise.resolve([]) : workOutLadderDates(this.#basis, this.#tables)
	);
	/** True while the country or the sector is not known. */
	readonly lacksPlace: boolean = $derived.by(() => this.#country === null || this.#sector === null);

	constructor(file: CaseFile, tables: LadderTables, words: LadderEntryWords) {
		this.#file = file;
		this.#tables = tables;
		this.#words = words;
	}

	/** Logs that something happened on a day. Resolves false when it could not be saved. */
	report(happened: StartKind, on: Day): Promise<boolean> {
		return this.#note({ happened }, this.#words.reported(happened), on);
	}

	/** Logs, with today's date, that the person turned to a rung or let it go. Resolves false when it could not be saved. */
	endRung(rung: string, happened: RungEnd): Promise<boolean> {
		return this.#note({ happened, rung }, this.#words.ended(happened, rung), dayOf(this.#file.now), 'me');
	}

	/** Moves a reported day. Resolves false when there is no such entry, or when it could not be saved. */
	async moveDay(id: Id, day: Day): Promise<boolean> {
		const at = this.#file.case.entries.find((entry) => entry.id === id)?.at;
		return at !== undefined && this.#file.correct(id, { at: { ...at, day } });
	}

	takeBack(id: Id): Promise<boolean> {
		return this.#file.strike(id);
	}

	/** An empty string clears the country. */
	chooseCountry(country: string): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'country', country || null);
	}

	/** Anything that is not a sector clears it. */
	chooseSector(sector: string): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'sector', Sector.safeParse(sector).data ?? null);
	}

	/** Chooses the ladder when the sector has more than one; null asks again. */
	chooseVariant(variant: string | null): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'ladderVariant', variant);
	}

	/** Answers the ladder's question. The same answer again takes it back. */
	chooseAnswer(answer: string): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'ladderAnswer', answer === this.answer ? null : answer);
	}

	/** Choosing the same nation again clears it. */
	chooseNation(nation: Nation): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'nation', nation === this.#nation ? null : nation);
	}

	#note(ladder: LadderNote, words: string, day: Day, by?: 'me'): Promise<boolean> {
		const at = { ...whenOf(this.#file.now), day, minute: null };
		const who = by === undefined ? {} : { by };
		return this.#file.keep([
			this.#file.entry({ kind: kindOfReported(ladder.happened), contact: null, at, words, ladder, ...who })
		]);
	}
}
