import '../jitless.ts';
import * as z from 'zod/mini';

/** The longest text one entry may hold, in UTF-16 units: about eight printed pages. */
export const MAX_TEXT_LENGTH = 20_000;

/** The longest text of one line, in UTF-16 units. Inputs must not accept more: a longer value could not be read back. */
export const MAX_LINE_LENGTH = 500;

/** The most cards in a plan. More would fit neither on one page nor on one screen. */
export const MAX_PLAN_CARDS = 8;

/** The most refusals to expect before one contact. Preparing for all of them is preparing for none. */
export const MAX_REFUSALS = 2;

/** The most wordings that a case keeps outside its journal. A person taps each of them. */
export const MAX_KEPT_WORDINGS = 100;

/** The most things that a case leaves out of its counts. A person taps each of them. */
export const MAX_NOT_COUNTED = 200;

/** The most things that one paper stands behind. A person taps each of them. */
export const MAX_BEHIND = 200;

/** A text of several lines. */
export const LongText = z.string().check(z.maxLength(MAX_TEXT_LENGTH));

/** A text of one line. */
export const OneLine = z.string().check(z.maxLength(MAX_LINE_LENGTH));
