import { fullDateWords } from './days.ts';
import { settingsWords } from './settings.ts';

/** An unnamed version is the time of its build, in milliseconds since 1970 (13 digits). */
export function versionWords(version: string): string {
	const { about } = settingsWords;
	return /^\d{13}$/.test(version)
		? about.made(fullDateWords(new Date(Number(version)).toISOString().slice(0, 10)))
		: about.version(version);
}
