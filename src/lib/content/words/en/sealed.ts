import type { PassphraseStrength } from '#lib/domain/sealing/passphrase.ts';
import type { Opener, RecoveryProblem, SealProblem } from '#lib/domain/sealing/seal.ts';
import { deviceNow } from './device.ts';
import { counted } from './grammar.ts';

/** Saving a sealed backup file, and opening a sealed file. */
export const sealedWords = {
	lead: 'A sealed file shows nothing to anyone who finds it.',
	opens: 'What opens it',
	openers: {
		'six-words': 'Six words',
		own: 'A passphrase of my own',
		'recovery-key': 'My recovery key'
	} satisfies Record<Opener, string>,
	sixWords: {
		heading: 'Write these six words down',
		strength:
			'Very strong. Each was drawn at random from 2,048 words. Guessing all six would take longer than a lifetime, even with many computers.',
		others: 'Draw other words',
		copy: 'Copy them'
	},
	own: {
		label: 'Your passphrase',
		hint: 'Several words are easier to remember than a few odd symbols.',
		strength: {
			weak: 'Weak. Someone with a fast computer could guess it within a day.',
			fair: 'Fair. Someone who tries hard could guess it in weeks or months.',
			strong: 'Strong, if it is not a quotation and you use it for nothing else.'
		} satisfies Record<PassphraseStrength, string>
	},
	get lost() {
		return `Keep it away from this ${deviceNow()}. Without it nobody can open the file: not you, and not us.`;
	},
	recovery: {
		about:
			'A recovery key is one long line. It opens every file that is sealed to it. You keep it on paper, or where you keep your passwords.',
		then: 'After that, sealing a file asks you for nothing.',
		make: 'Make a recovery key',
		making: 'Making the key…',
		key: 'Your recovery key',
		save: 'Save it as a file',
		saved: 'Saved. Move the file to a safe place, away from your backups.',
		copy: 'Copy it',
		backLabel: 'Now type or paste it from where you keep it',
		backHint: 'Then we know that you have it. It is not kept here.',
		check: 'I have it',
		problems: {
			other: 'That is not this key. Look at each group again.',
			'not-kept': 'This could not be saved. Try again in a moment.'
		} satisfies Record<RecoveryProblem, string>,
		set: (when: string) => `Sealed to your recovery key, made ${when}. Only that key opens the file.`,
		another: 'Make another key',
		older: 'Files sealed to the earlier key still need the earlier key.'
	},
	papers: (count: number, size: string) => `With ${counted(count, 'one paper', 'papers')}, ${size}`,
	button: 'Save the sealed file',
	share: 'Share the sealed file',
	saveInstead: 'Save it instead',
	makingKey: 'Making the key. This takes a few seconds…',
	sealing: 'Sealing the file…',
	stop: 'Stop',
	saved: 'Saved. Look in your downloads.',
	shared: 'The file has left through your share sheet.',
	failed: 'The file could not be made. Your notes are safe. Close other apps, then try again.',
	stillThere: 'These words open it. They are gone when you leave this screen.',
	plain: {
		heading: 'Good to know',
		points: [
			'What you write later is not in it. A new passphrase changes nothing in older files.',
			'Its name, its size and its day can be seen.',
			'Other programs open it too. It is an age file: the command is “age -d”.'
		]
	},
	open: {
		heading: 'This file is sealed',
		label: 'Its passphrase, or your recovery key',
		hint: 'For six words: type them with a space between. Capital letters do not matter.',
		get toKey() {
			return `It is sealed to a recovery key, or to a contact card that is not the one of this ${deviceNow()}.`;
		},
		button: 'Open it',
		makingKey: 'Trying it. This takes a few seconds…',
		opening: 'Opening the file…',
		problems: {
			locked: 'It did not open. This is not its passphrase, or the file is damaged. Nothing has changed.',
			cut: 'The passphrase is right, but the file is not whole. Try another copy of it. Nothing has changed.',
			'too-big': 'It is too large to be opened in this form. Nothing has changed.',
			get unread() {
				return `This ${deviceNow()} could not read it. Copy it to this ${deviceNow()} first. Nothing has changed.`;
			}
		} satisfies Record<SealProblem, string>
	}
};
