import '../jitless.ts';
import * as z from 'zod/mini';

/** The longest text one entry may hold, in UTF-16 units: about eight printed pages. */
export const MAX_TEXT_LENGTH = 20_000;

/** The longest text of one line, in UTF-16 units. A box for one lets no more in: a longer value could not be read again. */
export const MAX_LINE_LENGTH = 500;

/** A plan of more cards fits neither one page nor one screen. */
export const MAX_PLAN_CARDS = 8;

/** More refusals are not expected before one contact: to prepare for all of them is to prepare for none. */
export const MAX_REFUSALS = 2;

/** A text of several lines. */
export const LongText = z.string().check(z.maxLength(MAX_TEXT_LENGTH));

/** A text of one line. */
export const OneLine = z.string().check(z.maxLength(MAX_LINE_LENGTH));
