import type { HandlingAnswer } from './answers.ts';
import type { Counted } from './counted.ts';
import type { Ledger } from './ledger.ts';

/** How they handled it: what answers each question, and what is counted. */
export type Handled = { answers: readonly HandlingAnswer[]; counts: readonly Counted[] };

/** The words of what a case cost and of how they handled it, in a text to send. */
export type HandlingWords = {
	costLabel: string;
	/** One line; empty when there is nothing to tell. `hasPromises` adds how their promises ended. */
	cost: (ledger: Ledger, hasPromises: boolean) => string;
	handledLabel: string;
	/** One sentence for each fact. */
	handled: (handled: Handled) => readonly string[];
};
