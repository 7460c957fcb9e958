import type { Day } from '#lib/domain/day.ts';
import type { CardTaken } from '#lib/domain/exchange/contact-card.ts';
import { dayWords } from './days.ts';
import { deviceNow } from './device.ts';

/** Contact cards: to whom a case can be sealed, and from whom one came. */
export const contactCardsWords = {
	heading: 'Contact cards',
	lead: 'With somebody’s card you can seal a case so that only their device opens it. No words have to be passed on.',
	own: {
		heading: 'Your card',
		name: { label: 'Your name, as they know you', hint: 'It stands on the card.' },
		get about() {
			return `The card belongs to this ${deviceNow()}. Its two private keys never leave it, and no backup holds them. On another device you make another card.`;
		},
		make: 'Make my card',
		making: 'Making it…',
		rename: 'Change the name on it',
		failed: 'That could not be saved. Try again in a moment.',
		picture: (name: string) => `The card of ${name}, as a picture for a camera`,
		how: 'They take a picture of this, or you send them the card. Anyone may see it: it only seals.',
		share: 'Share my card',
		save: 'Save it as a file',
		copy: 'Copy it as text',
		saved: 'Saved. Look in your downloads.',
		shared: 'The card has left through your share sheet.',
		fileLine: (name: string) => `The Holdline contact card of ${name}`,
		get keyless() {
			return `The keys of this card are no longer on this ${deviceNow()}, so it opens nothing. Make a new card, and give it to those who have the old one.`;
		},
		again: 'Make a new card',
		newer: 'A newer Holdline wrote your cards. Get the newer version to use them.',
		notPossible:
			'This browser is too old to make a card. You can still hand a case over with six words. Chrome 137, Firefox 130 and Safari 17 can make one.'
	},
	add: {
		heading: 'Add somebody’s card',
		picture: 'Take a picture of it',
		file: 'Choose a picture or a file of it',
		paste: 'Or paste it here',
		button: 'Add this card',
		reading: 'Looking for a card…',
		taken: {
			added: (name: string) => `The card of ${name} is here. Now compare the six words.`,
			changed: (name: string) => `The card of ${name} was here, and is up to date now.`,
			here: (name: string) => `The card of ${name} is here already.`,
			own: () => 'That is your own card.',
			'no-card': () => 'There is no whole card in it. Ask for it again, or take the picture from nearer.',
			'not-kept': () => 'That could not be saved. Try again in a moment.'
		} satisfies Record<CardTaken, (name: string) => string>
	},
	kept: {
		heading: 'Cards you have',
		none: 'None yet.',
		notCompared: 'Six words not compared yet',
		compared: (day: Day, today: Day) => `Six words compared: ${dayWords(day, today)}`,
		open: (name: string) => `Compare six words with ${name}`,
		how: (name: string) =>
			`Ring ${name}, or meet. Each of you opens the card of the other. One reads the first three words aloud, the other the last three.`,
		making: 'Making the six words…',
		same: 'They are the same',
		differ: 'They differ',
		differWords: (name: string) =>
			`Then this is not the card that ${name} made, or ${name} has another card of yours. Seal nothing to it. Remove it, and give each other your cards again.`,
		remove: 'Remove this card',
		needsOwn: 'For that you need a card of your own first.',
		failed: 'That could not be saved. Try again in a moment.'
	},
	plain: {
		heading: 'Good to know',
		points: [
			'A picture taken from the other person’s screen cannot be swapped on its way. For a card that came by message, the six words show whether it was.',
			'What you seal to a card opens on that one device, without any words, and on no other. If it is lost, send the case to a new card.',
			'What is sealed to your card says nothing of who sealed it, but Holdline signs it with your card, so that they can see it is from you.'
		]
	}
};
