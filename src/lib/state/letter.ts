import { type Day, whenOf } from '#lib/domain/day.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** A complaint in writing as it left: by which way, on which day, and with which words. */
export type SentLetter = { channel: 'letter' | 'email'; day: Day; text: string };

/**
 * Keeps a letter as a contact that is over, with an entry that says so in `words`. A letter of today is noted as it happens;
 * one of an earlier day is added from memory, without a time.
 */
export function keepSentLetter(file: CaseFile, { channel, day, text }: SentLetter, words: string): Promise<boolean> {
	const { now, today } = file;
	const isEarlier = day < today;
	const at = isEarlier ? { ...whenOf(now), day, minute: null } : whenOf(now);
	const time = { ...at, utc: isEarlier ? null : now.utc };
	const contact = file.newId();
	return file.keep([
		file.field('contact', contact, 'channel', channel),
		file.field('contact', contact, 'started', time),
		file.field('contact', contact, 'ended', time),
		file.field('contact', contact, 'letter', text),
		file.entry({ kind: 'did', by: 'me', contact, at, words })
	]);
}
