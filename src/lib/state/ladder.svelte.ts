import { isAlike } from '#lib/domain/case/fold.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { type Day, dayOf, whenOf } from '#lib/domain/day.ts';
import type { LadderChoice } from '#lib/domain/ladder/choose.ts';
import { type LadderBasis, ladderBasisOf } from '#lib/domain/ladder/due.ts';
import { type ReportedDay, kindOfReported, reportedDays } from '#lib/domain/ladder/history.ts';
import type { LadderDate, LadderNote, Nation } from '#lib/domain/vocabulary/ladder.ts';
import type { StartKind } from '#lib/domain/ladder/triggers.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { LadderTables } from './app/content-port.ts';
import { workOutLadderDates } from './ladder-dates.ts';

/** What the journal says of a reported day, and of a rung that the person turned to or let go. */
export type LadderEntryWords = {
	reported: (happened: StartKind) => string;
	ended: (happened: RungEnd, rung: string) => string;
};

export type RungEnd = 'turned-to' | 'let-go';

/** The rules that count for a case: its ladder, if one is known, and its holidays. */
export type LadderRules = { choice: LadderChoice; isHoliday: (day: Day) => boolean };

/** The ladder of one case: its rules, its days, and what the person reports about it. Days are worked out when asked for, never stored. */
export class CaseLadder {
	readonly #file: CaseFile;
	readonly #tables: LadderTables;
	readonly #words: LadderEntryWords;
	#lastBasis: LadderBasis | null = null;

	/** Stays the same object while nothing in it changes, so that other notes do not work the days out again. */
	readonly #basis: LadderBasis | null = $derived.by(() => {
		const basis = ladderBasisOf(this.#file.case);
		if (!isAlike(basis, this.#lastBasis)) this.#lastBasis = basis;
		return this.#lastBasis;
	});
	// Each field by itself: a day that is reported does not load the rules again.
	readonly #country = $derived.by(() => this.#file.case.country);
	readonly #sector = $derived.by(() => this.#file.case.sector);
	readonly #variant = $derived.by(() => this.#file.case.ladderVariant);
	readonly #nation = $derived.by(() => this.#file.case.nation);

	/** The reported days that still stand, the earliest first. */
	readonly reported: readonly ReportedDay[] = $derived.by(() => reportedDays(this.#file.case));
	/** The day on which they received the complaint; null until it is reported. */
	readonly received: ReportedDay | null = $derived.by(
		() => this.reported.find(({ happened }) => happened === 'complaint-received') ?? null
	);
	/** Rejects when the rules cannot be loaded. */
	readonly rules: Promise<LadderRules> = $derived.by(() =>
		Promise.all([
			this.#tables.ladderFor(this.#country, this.#sector, this.#variant),
			this.#tables.holidaysOf(this.#country, this.#nation)
		]).then(([choice, isHoliday]) => ({ choice, isHoliday }))
	);
	/** The days of the rungs that the person is not done with. Rejects when the rules cannot be loaded. */
	readonly dates: Promise<readonly LadderDate[]> = $derived.by(() =>
		this.#basis === null ? Promise.resolve([]) : workOutLadderDates(this.#basis, this.#tables)
	);
	/** True while the country or the kind of company is not said. */
	readonly lacksPlace: boolean = $derived.by(() => this.#country === null || this.#sector === null);

	constructor(file: CaseFile, tables: LadderTables, words: LadderEntryWords) {
		this.#file = file;
		this.#tables = tables;
		this.#words = words;
	}

	/** Notes that something happened on a day. */
	report(happened: StartKind, on: Day): Promise<boolean> {
		return this.#note({ happened }, this.#words.reported(happened), on);
	}

	/** Notes today what became of a rung. */
	endRung(rung: string, happened: RungEnd): Promise<boolean> {
		return this.#note({ happened, rung }, this.#words.ended(happened, rung), dayOf(this.#file.now), 'me');
	}

	/** Moves a reported day. */
	async moveDay(id: Id, day: Day): Promise<boolean> {
		const at = this.#file.case.entries.find((entry) => entry.id === id)?.at;
		return at !== undefined && this.#file.correct(id, { at: { ...at, day } });
	}

	takeBack(id: Id): Promise<boolean> {
		return this.#file.strike(id);
	}

	/** Empty words take the country back. */
	chooseCountry(country: string): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'country', country || null);
	}

	/** Anything that is no sector takes it back. */
	chooseSector(sector: string): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'sector', Sector.safeParse(sector).data ?? null);
	}

	/** Says which ladder, where the sector has more than one; null asks again. */
	chooseVariant(variant: string | null): Promise<boolean> {
		return this.#file.set('case', this.#file.id, 'ladderVariant', variant);
	}

	/** A second tap on the same nation takes it back. */
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
