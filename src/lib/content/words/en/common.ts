import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import type { Sector } from '#lib/domain/vocabulary/sector.ts';
import { deviceNow } from './device.ts';

/** The name of a case: its provider. A case that was restored without one is still shown. */
export const caseName = (provider: string | null): string => provider || 'A case without a name';

/** The name of a case in a list: its provider, and for whom it is. */
export function listedName({ provider, client }: { provider: string; client: string | null }): string {
	return client === null ? caseName(provider) : `${caseName(provider)}, for ${client}`;
}

/** Sentences and words that more than one screen uses. */
export const commonWords = {
	saved: (time: string) => `Saved ${time}`,
	savedOnce: (time: string) => `Saved ${time}, in one place only`,
	notSaved: 'Not saved. Your words are still here.',
	tryAgain: 'Try again',
	back: 'Back',
	done: 'Done',
	notNow: 'Not now',
	today: 'Today',
	undo: 'Undo',
	copy: 'Copy',
	copied: 'Copied',
	couldNotCopy: 'This browser would not copy. Hold the text to select it.',
	get packMissing() {
		return `This part of Holdline is not on this ${deviceNow()} yet. Connect to the internet once, then try again.`;
	},
	get caseGone() {
		return `This case is not on this ${deviceNow()}.`;
	},
	caseGoneMore: 'It may have been deleted here, or be on another device.'
};

export const sectorWords: Record<Sector, string> = {
	bank: 'Bank or card',
	insurance: 'Insurance',
	telecom: 'Phone or internet',
	energy: 'Gas or power',
	water: 'Water',
	airline: 'Airline',
	rail: 'Train',
	parcel: 'Parcel or post',
	retail: 'Shop',
	'online-marketplace': 'Online market',
	landlord: 'Landlord or housing',
	health: 'Health',
	government: 'Government or council',
	'credit-reporting': 'Credit records',
	'debt-collection': 'Debt collection',
	other: 'Something else'
};

/** The noun for a contact ("third call"), and the words that start and end one, by channel. */
export const channelWords: Record<Channel, { name: string; noun: string; start: string; end: string }> = {
	phone: { name: 'Phone', noun: 'call', start: 'Start the call', end: 'End the call' },
	chat: { name: 'Chat', noun: 'chat', start: 'Start the chat', end: 'End the chat' },
	'in-person': { name: 'In person', noun: 'visit', start: 'Start the visit', end: 'End the visit' },
	email: { name: 'E-mail', noun: 'e-mail', start: 'Start the e-mail', end: 'Close the e-mail' },
	letter: { name: 'Letter', noun: 'letter', start: 'Start the letter', end: 'Close the letter' }
};

/** Says whom the person writes for, and how they are allowed to, where they have said so. */
export function clientWords({ name, allowedBy }: { name: string; allowedBy: string }): string {
	const allowed = allowedBy.replace(/[\s.]+$/, '');
	return allowed === '' ? `I write for ${name}.` : `I write for ${name}. Permission: ${allowed}.`;
}
