import { areNotesSealed } from '#lib/platform/sealed-mark.ts';
import { openVisit } from './open-visit.ts';

/**
 * What a box for the person's own name or address tells the browser, which may then fill it, and keep what is typed. It keeps nothing where the
 * notes are sealed, and nothing of a visit.
 */
export function autofillOf(what: 'name' | 'street-address'): typeof what | 'off' {
	return openVisit.current || areNotesSealed() ? 'off' : what;
}
