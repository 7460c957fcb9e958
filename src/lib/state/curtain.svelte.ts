/** What the curtain needs to know of the device. */
export type CurtainMemory = {
	/** After how many minutes away the screen is covered, 0 for at once; null where there is no curtain. */
	readCurtain: () => { after: number } | null;
	isCovered: () => boolean;
	markCovered: (isDown: boolean) => void;
	/** When somebody was last seen here, in any tab, in milliseconds since 1970; null when never. */
	lastPresent: () => number | null;
	markPresent: (now: number) => void;
	hasLeaveButton: () => boolean;
	/** Hides the page, until it is known whether it is covered. */
	veilPage: (isVeiled: boolean) => void;
};

/** The curtain, and the way out of the app. */
export type Leaving = { curtain: Curtain; leave: () => void };

const MINUTE_MS = 60_000;

/**
 * Covers the screen after a time away, or when somebody leaves at once. It hides, and encrypts nothing. All tabs are covered
 * together, and a start is covered before anything of a case is drawn.
 */
export class Curtain {
	readonly #memory: CurtainMemory;
	readonly #now: () => number;
	#isDown = $state(false);
	#wasUp = $state(false);
	#hasLeave = $state(false);

	constructor(memory: CurtainMemory, now: () => number) {
		this.#memory = memory;
		this.#now = now;
		this.readSettings();
		this.#decide();
	}

	get isDown(): boolean {
		return this.#isDown;
	}

	/** True once the screens were in sight: they stay as they are under the cover, with every word that is in a box. */
	get wasUp(): boolean {
		return this.#wasUp;
	}

	/** Whether the screens of a case offer to leave at once. */
	get hasLeave(): boolean {
		return this.#hasLeave;
	}

	/** Reads again what was chosen in the settings. */
	readSettings(): void {
		this.#hasLeave = this.#memory.hasLeaveButton();
	}

	/** Somebody is here. Call it while the page is in sight. */
	stay(): void {
		if (!this.#isDown && this.#memory.readCurtain()) this.#memory.markPresent(this.#now());
	}

	/** The page goes out of sight. */
	hide(): void {
		const kept = this.#memory.readCurtain();
		if (kept === null) return;
		this.stay();
		this.#memory.veilPage(true);
		if (kept.after === 0) this.cover();
	}

	/** The page is in sight again, or back from the back/forward cache. */
	show(): void {
		this.#decide();
		this.#memory.veilPage(false);
	}

	cover(): void {
		this.#memory.markCovered(true);
		this.#isDown = true;
	}

	/** The person is here, and has answered the code if there is one. */
	lift(): void {
		this.#memory.markCovered(false);
		this.#memory.markPresent(this.#now());
		this.#setDown(false);
	}

	/** Another tab was covered, or uncovered. */
	follow(isDown: boolean): void {
		this.#setDown(isDown);
	}

	#decide(): void {
		const kept = this.#memory.readCurtain();
		const left = this.#memory.lastPresent() ?? 0;
		const isAway = kept !== null && !this.#isDown && Math.abs(this.#now() - left) >= kept.after * MINUTE_MS;
		if (isAway && (kept.after > 0 || !this.#wasUp)) this.cover();
		else this.#setDown(this.#memory.isCovered());
	}

	#setDown(isDown: boolean): void {
		this.#isDown = isDown;
		if (!isDown) this.#wasUp = true;
	}
}
