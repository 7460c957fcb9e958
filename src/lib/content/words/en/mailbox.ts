import type { Day, When } from '#lib/domain/day.ts';
import type { MailboxTaken, SyncProblem } from '#lib/domain/exchange/mailbox.ts';
import { whenWords } from './days.ts';
import { deviceNow } from './device.ts';
import { capitalised, counted } from './grammar.ts';

/** A mailbox carries what people who share a case would otherwise send each other in files. */
export const mailboxWords = {
	/** For the coordinator of a centre, who has its card. */
	setUp: {
		lead: 'An advice centre can run a mailbox, so that shared cases go back and forth by themselves. All that goes through it is sealed: it sees when, how much and from which connection, and not one word.',
		here: (host: string) =>
			`Set up here: ${host}. Use it in each shared case that you want, under “Who else works on this”.`,
		picture: 'Take a picture of its code',
		file: 'Choose a picture or the file of it',
		paste: 'Or paste it here',
		hint: 'It begins with HOLDLINE-MAILBOX. You get it from whoever runs the mailbox; keep it to yourself.',
		button: 'Set up this mailbox',
		reading: 'Trying it…',
		drop: 'Take the mailbox away',
		get dropped() {
			return `The mailbox is taken off this ${deviceNow()}. Cases that use it go on with it until you take it away there.`;
		},
		failed: 'That could not be saved. Try again in a moment.',
		newer: 'A newer Holdline wrote this. Get the newer version to go on with it.',
		taken: {
			taken: 'The mailbox is set up, and answered.',
			'no-card': 'There is no whole mailbox card in it. Ask for it again, or take the picture from nearer.',
			'not-kept': 'That could not be saved. Try again in a moment.',
			'not-from-here':
				'This copy of Holdline may not connect to that mailbox. Nothing was set up. Open Holdline where your centre runs it, or send files as before.',
			unreachable:
				'The mailbox is set up, but did not answer now. If you are online, ask whoever runs it whether the address is right.',
			'not-let-in': 'The mailbox is set up, but lets nobody in with this card. Ask whoever runs it for a new one.',
			full: 'The mailbox is set up, but has no room left. Tell whoever runs it.',
			'too-big': 'The mailbox is set up, but takes nothing of this size. Tell whoever runs it.'
		} satisfies Record<MailboxTaken, string>
	},
	/** What a case says of its box. */
	inCase: {
		give: (host: string) => `Use the mailbox at ${host} for this case`,
		giving:
			'What is new then goes to the others by itself, and theirs comes here. They are asked first whether they want it.',
		notYours: 'Somebody who may add people can set up a mailbox for this case.',
		looking: 'Looking into the mailbox…',
		inStep: (when: When, today: Day) => `${capitalised(whenWords(when, today))}: in step with the mailbox.`,
		notYet: 'Not in step with the mailbox yet.',
		lacks: (name: string, count: number) =>
			`${name} does not have the last ${counted(count, 'note or change', 'notes and changes')} yet.`,
		all: 'The others have everything that is here.',
		get inFront() {
			return `A ${deviceNow()} looks into the mailbox only while Holdline is open in front of you. Your notes are saved first, with or without it.`;
		},
		tryNow: 'Try now',
		more: 'Stop using it',
		get stopping() {
			return `This ${deviceNow()} then looks into it no more. The others go on with it, and you send files.`;
		},
		get stop() {
			return `Stop on this ${deviceNow()}`;
		},
		takingAway: 'Or take it away for all who work on this case. What is here stays here, and you send files again.',
		takeAway: 'Take it away for everybody',
		failed: 'That could not be saved. Try again in a moment.',
		/** What happened, that the notes are safe, and one thing to do. */
		problems: {
			unreachable: (host: string) =>
				`The mailbox at ${host} does not answer. Your notes are safe here. It is tried again by itself; if it lasts, send a file.`,
			'not-from-here': (host: string) =>
				`This copy of Holdline may not connect to ${host}. Your notes are safe here. Send a file instead, or open Holdline where your centre runs it.`,
			'not-let-in': () =>
				`The mailbox does not let this case in: its login was taken back. Your notes are safe here. Check the date on this ${deviceNow()}, and else send a file.`,
			ended: () =>
				'The login of this case has run out. Your notes are safe here. Ask whoever set up the mailbox for a file: a new login comes with it.',
			clock: () =>
				`The clock of this ${deviceNow()} may be wrong, and the mailbox does not let it in. Your notes are safe here. Set the date right, then try again.`,
			full: () => 'The mailbox is full. Your notes are safe here. Tell whoever runs it, and send a file until then.',
			'too-big': () =>
				'Something in this case is too large for the mailbox. Your notes are safe here. Send a file instead.',
			'no-key': () =>
				'Somebody has come or gone, and the key for that is not here yet. Your notes are safe here. It goes on once the others were in front of their mailbox, or with a file from them.',
			'no-card': () =>
				'The keys of your card are gone, so nothing can be signed. Your notes are safe here. Make a new card, and ask to be let in again.',
			'not-kept': () =>
				`What came could not be kept on this ${deviceNow()}. There may be too little room. Your notes are safe. Free some room, then try again.`
		} satisfies Record<SyncProblem, (host: string) => string>,
		get offline() {
			return `This ${deviceNow()} is offline. Your notes are safe here, and go on once you are online.`;
		}
	}
};
