import { type Day, whenOf } from '#lib/domain/day.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** A written complaint that was sent: its channel, day and text. */
export type SentLetter = { channel: 'letter' | 'email'; day: Day; text: string };

/**
 * Keeps a letter as an ended contact, with an entry that says so in `words`. A letter of today gets the current time. One of an
 * earlier day is added from memory, without a time. Resolves false when it could not be saved.
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
