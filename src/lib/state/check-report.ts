/** What the check tries by itself, in this order. The wake lock comes first, because it needs a recent tap. */
export const automaticTrials = [
	'wake',
	'worker',
	'database',
	'file',
	'database-copy',
	'locks',
	'channel',
	'flags',
	'cache',
	'offline',
	'kept',
	'room',
	'colours',
	'growing',
	'underline',
	'font',
	'sharing'
] as const;
export type AutomaticTrial = (typeof automaticTrials)[number];

/** What needs a tap of the person. */
export const tapTrials = ['keyboard', 'clipboard', 'share-sheet', 'back'] as const;
export type TapTrial = (typeof tapTrials)[number];

/** What no page can try itself, and only the person can tell. */
export const ownSteps = [
	'home-screen',
	'call-keyboard',
	'locked',
	'phone-call',
	'closed',
	'flight-mode',
	'low-power',
	'date',
	'summary'
] as const;
export type OwnStep = (typeof ownSteps)[number];

export type TrialId = AutomaticTrial | TapTrial | 'saving' | OwnStep;

/** `missing`: the browser does not have it. `hangs`: it gave no answer in time. */
export type Grade = 'works' | 'partly' | 'not' | 'missing' | 'hangs';

/** `detail` is the name of an error or a share in percent: never words of a person, nothing about the device. */
export type TrialOutcome = { grade: Grade; detail?: string };
export type Outcomes = Readonly<Partial<Record<TrialId, TrialOutcome>>>;

export type Verdict = 'twice' | 'once' | 'nowhere' | 'unknown';

export type ReportWords = {
	title: string;
	browser: (name: string) => string;
	verdicts: Readonly<Record<Verdict, string>>;
	names: Readonly<Record<TrialId, string>>;
	grades: Readonly<Record<Grade, string>>;
	notTried: string;
	times: (count: number, median: string, slow: string) => string;
};

export type ReportOf = {
	outcomes: Outcomes;
	/** Times of the saves in milliseconds. */
	times: readonly number[];
	/** How many copies held the last save; null when none was saved. */
	copies: number | null;
	/** Name and version. */
	browser: string;
	version: string;
};

/** The text to send: one line for each thing tried. It holds nothing but what `ReportOf` names. */
export function reportText({ outcomes, times, copies, browser, version }: ReportOf, words: ReportWords): string {
	const lines = ([...automaticTrials, 'saving', ...tapTrials, ...ownSteps] as const).map((trial) => {
		const outcome = outcomes[trial];
		const detail = outcome?.detail === undefined ? '' : ` (${outcome.detail})`;
		return `${words.names[trial]}: ${outcome ? words.grades[outcome.grade] : words.notTried}${detail}`;
	});
	const saved = times.length > 0 ? [timesText(times, words)] : [];
	return [
		words.title,
		version,
		words.browser(browser),
		words.verdicts[verdictOf(outcomes, copies)],
		...saved,
		'',
		...lines
	].join('\n');
}

/** Where the last made-up note was kept. `unknown`: the run was stopped before the first was saved. */
export function verdictOf(outcomes: Outcomes, copies: number | null): Verdict {
	if (copies !== null) return copies >= 2 ? 'twice' : 'once';
	return outcomes.saving ? 'nowhere' : 'unknown';
}

/** The median and the 95th percentile in words. */
export function timesText(times: readonly number[], words: Pick<ReportWords, 'times'>): string {
	return words.times(times.length, inMilliseconds(percentile(times, 0.5)), inMilliseconds(percentile(times, 0.95)));
}

/** The smallest time that at least this share of the times does not exceed. */
export function percentile(times: readonly number[], share: number): number {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function inMilliseconds(time: number): string {
	return time.toFixed(time < 10 ? 1 : 0);
}
