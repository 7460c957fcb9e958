import {
	type AutomaticTrial,
	type TrialOutcome,
	type Outcomes,
	type Grade,
	type OwnStep,
	type TapTrial,
	type TrialId,
	automaticTrials
} from './check-report.ts';

/** How many made-up notes are saved. */
export const SAVES = 100;

/** How long a trial may take, in milliseconds. None that works needs a tenth of it. */
const TRIAL_WAIT_MS = 10_000;

/** A trial resolves with `partly` when the power works in part. It rejects with `NotSupportedError` when the browser lacks the power. */
type Trial = (signal: AbortSignal) => Promise<unknown>;

export type CheckPowers = {
	trials: Readonly<Record<AutomaticTrial, Trial>>;
	saveOften: (options: {
		count: number;
		onSaved: (milliseconds: number, copies: number) => void;
		signal: AbortSignal;
	}) => Promise<void>;
	withTimeout: <Result>(milliseconds: number, work: Promise<Result>) => Promise<Result>;
	/** Removes everything that a check may have left. Never rejects. */
	removeTraces: () => Promise<void>;
	/** Calls back when everything of Holdline is deleted in another tab. Returns a function that stops listening. */
	onDeleted: (listener: () => void) => () => void;
};

/** What outlives the page when it is left and opened again. */
export type KeptCheck = { outcomes: Outcomes; times: readonly number[]; copies: number | null };

/** The visible height with the keyboard up, and what could then be seen. */
type KeyboardSight = {
	before: number;
	now: number;
	hasPageShrunk: boolean;
	isBoxInSight: boolean;
	isBarInSight: boolean;
};

/** Tries the powers of this browser one after another. A power that hangs is reported, and never blocks the next. */
export class Check {
	readonly #powers: CheckPowers;
	#outcomes = $state.raw<Outcomes>({});
	#times = $state.raw<readonly number[]>([]);
	#copies = $state.raw<number | null>(null);
	#now = $state.raw<AutomaticTrial | 'saving' | null>(null);
	#sight = $state.raw<KeyboardSight | null>(null);
	#run: AbortController | null = null;
	/** The removal of traces that is in progress, or the last one. A run waits for it. */
	#removing: Promise<void> = Promise.resolve();

	constructor(powers: CheckPowers) {
		this.#powers = powers;
	}

	get outcomes(): Outcomes {
		return this.#outcomes;
	}

	/** The times of the saves so far, in milliseconds. */
	get times(): readonly number[] {
		return this.#times;
	}

	/** How many copies held the last save; null before the first. */
	get copies(): number | null {
		return this.#copies;
	}

	/** What is being tried; null while nothing is. */
	get now(): AutomaticTrial | 'saving' | null {
		return this.#now;
	}

	/** The view at the lowest height that was seen; null without a keyboard on the screen. */
	get sight(): KeyboardSight | null {
		return this.#sight;
	}

	/** Removes what an earlier check left when its page was closed or reloaded. */
	clean(): Promise<void> {
		this.#removing = this.#removing.then(() => this.#powers.removeTraces());
		return this.#removing;
	}

	/** Tries everything that needs no tap, and then saves made-up notes. */
	async run(): Promise<void> {
		if (this.#run) return;
		const run = new AbortController();
		this.#run = run;
		this.#times = [];
		this.#copies = null;
		const stopListening = this.#powers.onDeleted(() => run.abort());
		try {
			for (const trial of automaticTrials) {
				this.#now = trial;
				// The wake lock needs the tap that started this, which does not last.
				if (trial !== 'wake') await this.#removing;
				if (run.signal.aborted) return;
				await this.#try(trial, run.signal);
			}
			this.#now = 'saving';
			const outcome = await outcomeOf(this.#save(run.signal));
			// A run that was stopped before the first save has found nothing.
			if (!run.signal.aborted || this.#times.length > 0) this.#set('saving', outcome);
		} finally {
			stopListening();
			await this.clean();
			this.#now = null;
			this.#run = null;
		}
	}

	/** Stops the run. What was found stays. */
	stop(): void {
		this.#run?.abort();
	}

	/** Tries something within a tap. */
	async tap(trial: TapTrial | 'kept', work: () => Promise<Grade>): Promise<void> {
		this.#set(trial, { grade: await work().catch(() => 'not' as const) });
	}

	/** Notes what the page looks like while its box is typed in. Only the lowest height counts. */
	see(sight: KeyboardSight): void {
		const isUp = sight.now < sight.before * KEYBOARD_SHARE;
		if (!isUp) {
			if (this.#sight === null) this.#set('keyboard', { grade: 'missing' });
			return;
		}
		if (this.#sight && this.#sight.now < sight.now) return;
		this.#sight = sight;
		const grade = !sight.isBoxInSight ? 'not' : sight.isBarInSight ? 'works' : 'partly';
		const share = Math.round((sight.now / sight.before) * 100);
		this.#set('keyboard', { grade, detail: `${share} %${sight.hasPageShrunk ? ', page shrinks' : ''}` });
	}

	/** The page is being left for the trial of coming back. Until it is back, it counts as loaded again. */
	leave(): void {
		this.#set('back', { grade: 'partly' });
	}

	/** The browser has brought back the page as it was. */
	returnAsLeft(): void {
		this.#set('back', { grade: 'works' });
	}

	/** What the person saw. The same answer again takes it back. */
	answer(step: OwnStep, grade: 'works' | 'not'): void {
		const { [step]: before, ...others } = this.#outcomes;
		this.#outcomes = before?.grade === grade ? others : { ...others, [step]: { grade } };
	}

	keep(): KeptCheck {
		return { outcomes: this.#outcomes, times: this.#times, copies: this.#copies };
	}

	restore({ outcomes, times, copies }: KeptCheck): void {
		this.#outcomes = outcomes;
		this.#times = times;
		this.#copies = copies;
	}

	/** Stops after the save that is in progress, so that the store can remove itself. */
	async #save(signal: AbortSignal): Promise<unknown> {
		await this.#powers.saveOften({
			count: SAVES,
			signal,
			onSaved: (milliseconds, copies) => {
				this.#times = [...this.#times, milliseconds];
				this.#copies = copies;
			}
		});
		return this.#copies === 2 ? null : 'partly';
	}

	/** Finds nothing when the run is stopped. What the trial left running ends with its signal. */
	async #try(trial: AutomaticTrial, run: AbortSignal): Promise<void> {
		const end = new AbortController();
		const stopped = new Promise<null>((resolve) => {
			run.addEventListener('abort', () => resolve(null), { signal: end.signal });
		});
		const trying = this.#powers.withTimeout(TRIAL_WAIT_MS, this.#powers.trials[trial](end.signal));
		const outcome = await Promise.race([stopped, outcomeOf(trying)]);
		end.abort();
		if (outcome) this.#set(trial, outcome);
	}

	#set(trial: TrialId, outcome: TrialOutcome): void {
		this.#outcomes = { ...this.#outcomes, [trial]: outcome };
	}
}

/** A keyboard on the screen leaves less of the height than this. */
const KEYBOARD_SHARE = 0.85;

const gradesOfErrors: Readonly<Record<string, Grade>> = { TimeoutError: 'hangs', NotSupportedError: 'missing' };

async function outcomeOf(trying: Promise<unknown>): Promise<TrialOutcome> {
	try {
		return { grade: (await trying) === 'partly' ? 'partly' : 'works' };
	} catch (problem) {
		const name = problem instanceof Error ? problem.name : '';
		const grade = gradesOfErrors[name];
		if (grade) return { grade };
		// A name is one word. Anything longer could be a message.
		return /^\w{1,40}$/.test(name) ? { grade: 'not', detail: name } : { grade: 'not' };
	}
}
