import type { SealProblem } from '#lib/domain/sealing/seal.ts';
import { deviceNow } from './device.ts';

/** Sealed notes: turning them on and off, and opening them. */
export const sealedNotesWords = {
	unlock: {
		title: 'Locked',
		heading: 'Your notes are sealed',
		lead: 'They open with your passphrase or your recovery code.',
		label: 'Passphrase or recovery code',
		hint: 'Six words: type them with a space between. Capital letters do not matter.',
		button: 'Open my notes',
		opening: 'Trying it. This takes a few seconds…',
		problems: {
			locked:
				'It did not open. This is not the passphrase or the code, or what opens the notes is damaged. Nothing has changed.',
			cut: 'It did not open. This is not the passphrase or the code, or what opens the notes is damaged. Nothing has changed.',
			'too-big':
				'It did not open. This is not the passphrase or the code, or what opens the notes is damaged. Nothing has changed.',
			get unread() {
				return `This ${deviceNow()} could not try it. Close other apps, then try again. Nothing has changed.`;
			}
		} satisfies Record<SealProblem, string>,
		help: 'I cannot open them',
		helpWords: [
			'Nobody can open them without one of the two: not you, and not us.',
			'Look for the six words, or for the recovery code: 32 letters and digits in groups of four.',
			'A backup file that you saved before opens by itself, or with what you sealed it with.'
		],
		rescue: 'Get my notes out'
	},
	lead: 'Without the passphrase or the code, nobody reads them.',
	read: {
		heading: 'What sealing does',
		get points() {
			return [
				`Every note, paper and draft on this ${deviceNow()} is encrypted. So is every word you write later.`,
				'Each start asks for your passphrase once. After some time away it asks again.',
				'Search, Today and calls work as before once your notes are open.'
			];
		}
	},
	lost: {
		heading: 'Nobody can open them for you',
		first:
			'If you lose both the passphrase and the recovery code, your notes are gone. Nobody can open them: not you, and not us.',
		second:
			'Once more, before it begins: without the passphrase or the code nobody can open your notes. Not you, and not us.'
	},
	stays: {
		heading: 'What it does not do',
		get points() {
			return [
				'It can still be seen how many cases and notes there are, their order, their size, when each was saved, and which are of one case.',
				'Whoever has this screen while your notes are open can read them.',
				'What you copy, print, share, download or put in a calendar is not sealed. Neither are older backup files.',
				'Files that you picked for a case are still where you picked them from.',
				'Your keyboard may learn what you type, and a program that watches this screen sees it.',
				`The browser may keep traces of the unsealed notes in its own files until it tidies them. Nobody can tell when that is.`,
				'Words typed in the last moment before the browser is closed by force may be lost.'
			];
		}
	},
	backup: 'Save a backup file first',
	choose: 'Choose a passphrase',
	whichOne: 'What opens your notes',
	kinds: { words: 'Six words', own: 'A passphrase of my own' },
	next: 'I have written both down',
	again: 'Show them again',
	code: {
		heading: 'Write this recovery code down',
		more: 'It opens your notes if you forget the passphrase. Keep it on paper, away from this screen.',
		copy: 'Copy it'
	},
	back: {
		passphrase: 'Now type the passphrase from your paper',
		code: 'And the recovery code',
		hint: 'So we know that you have it. Spaces and dashes do not matter.',
		wrong: {
			passphrase: 'That is not the passphrase. Look at each word again.',
			code: 'That is not the code. Look at each group again.'
		}
	},
	seal: 'Seal my notes now',
	makingKey: 'Making the keys. This takes a few seconds…',
	sealing: 'Sealing your notes. Leave this open…',
	unsealing: 'Unsealing your notes. Leave this open…',
	failed: {
		heading: 'It could not be done',
		words: 'Your notes are safe, as they were. Close other Holdline tabs, make some room, then try again.',
		button: 'Go on'
	},
	notPossible: 'This browser cannot seal notes safely. Your notes stay as they are.',
	on: {
		heading: 'Your notes are sealed',
		after: 'Lock them after time away',
		minutes: { '1': '1 minute', '5': '5 minutes', '15': '15 minutes', '60': 'An hour' },
		saved: 'Saved.',
		notSaved: 'This could not be saved. It stays as it was.',
		lockNow: 'Lock them now'
	},
	replace: {
		about: 'Each of the two opens your notes. You can replace either. Your notes stay sealed all the while.',
		now: 'First, what opens them now',
		goOn: 'Go on',
		written: 'I have written it down',
		again: 'Show it again',
		names: {
			passphrase: {
				heading: 'A new passphrase',
				lead: 'It takes the place of the old one.',
				back: 'Now type the new passphrase from your paper',
				use: 'Use the new passphrase',
				done: 'Your new passphrase opens your notes',
				get points() {
					return [
						'The old passphrase no longer opens the notes here. The recovery code stays as it is.',
						'Older backup files do not change: each opens with what it was sealed with.',
						`Whoever copied all of this ${deviceNow()} before, and knows the old passphrase, can still open that copy.`
					];
				}
			},
			code: {
				heading: 'A new recovery code',
				lead: 'It takes the place of the old one.',
				back: 'Now type the new code from your paper',
				use: 'Use the new code',
				done: 'Your new recovery code opens your notes',
				get points() {
					return [
						'The old code no longer opens the notes here. The passphrase stays as it is.',
						'Older backup files do not change: each opens with what it was sealed with.',
						`Whoever copied all of this ${deviceNow()} before, and has the old code, can still open that copy.`
					];
				}
			}
		},
		failed: {
			heading: 'It could not be changed',
			words:
				'Your notes are safe, and open with what opened them before. Close other Holdline tabs, make some room, then try again.'
		}
	},
	passkey: {
		/** How a password manager lists it. It names nothing of ours. */
		name: 'Notes',
		heading: 'A passkey',
		get about() {
			return `What unlocks this ${deviceNow()} or your password manager can open your notes too: a finger, a face, a PIN or a security key.`;
		},
		there: 'Your passkey opens your notes, beside the passphrase and the code.',
		add: 'Add a passkey',
		remove: 'Remove the passkey',
		removed: 'Removed. It opens nothing here any more. You can delete it from your password manager.',
		lead: 'A third way in, beside the passphrase and the code.',
		get points() {
			return [
				'Keep the passphrase and the code. A passkey is never the only way, and it can stop working.',
				'It is untried on phones. We tried it with a made-up passkey in a browser on a desk.',
				'Whoever can use the passkey can open your notes, as a family member whose finger is enrolled.',
				'It works at this web address alone. Your password manager lists it as “Notes”, with the address, perhaps on your other devices too.'
			];
		},
		headings: {
			asking: 'A passkey for your notes',
			making: 'Make the passkey',
			trying: 'Now use it',
			'trying-again': 'Use it once more',
			saving: 'Saving it…',
			done: 'Your passkey opens your notes',
			failed: 'It could not be changed'
		},
		make: {
			words: 'Your browser asks where to keep it, and asks for your finger, your face or your PIN.',
			button: 'Make it'
		},
		use: {
			words: {
				first: 'A passkey opens the notes only if it gives the same key each time. So we try it before it counts.',
				again: 'So we know that it gives the same key each time.'
			},
			button: 'Use it'
		}
	},
	off: {
		heading: 'Unseal them again',
		get words() {
			return `Then whoever can use this ${deviceNow()} can read your notes.`;
		},
		button: 'Unseal my notes',
		sure: 'Yes, unseal them'
	}
};
