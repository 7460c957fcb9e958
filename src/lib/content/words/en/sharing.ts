import type { SignerCard } from '#lib/domain/backup/sender.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Role } from '#lib/domain/exchange/members.ts';
import type { MakeProblem, ShareProblem } from '#lib/domain/exchange/share-problems.ts';
import type { AsideReason } from '#lib/domain/exchange/union.ts';
import { dayWords, sinceWords } from './days.ts';
import { deviceNow } from './device.ts';
import { capitalised, counted, listed } from './grammar.ts';

const changes = (count: number) => counted(count, 'one note or change', 'notes and changes');

/** One case that several people work on, without a server: they send each other a file. */
export const sharingWords = {
	heading: 'Who else works on this',
	lead: 'Share this case with somebody you trust with all of it. There is no server: you send each other a file, in any way you like.',
	leadByMailbox:
		'Share this case with somebody you trust with all of it. What is written goes by your mailbox, sealed. Bills and photos go in a file.',
	example: 'This is the example. It is not shared.',
	newer: 'A newer Holdline wrote this. Get the newer version to go on with it.',
	card: {
		words: 'You need a contact card of your own first. It shows the others that what you write is from you.',
		button: 'Make my card'
	},
	/** What came could not be written into the case. */
	get behind() {
		return `Not all that came is in the case yet: it could not be saved. It is kept on this ${deviceNow()}. Make room, then open this screen again.`;
	},
	left: 'You no longer work on this with the others. What is here stays here. Send one more file, so that they know.',
	members: {
		heading: 'Who works on it',
		me: (name: string) => `${name}, you`,
		own: (name: string) => `${name}, also yours`,
		get claim() {
			return (name: string) =>
				`${name} says that this ${deviceNow()} is theirs too. If both are yours, what you delete there is deleted here too.`;
		},
		confirm: 'Both are mine',
		roles: {
			writes: 'Writes too',
			reads: 'Reads only',
			'takes-over': 'Writes, adds and removes people'
		} satisfies Record<Role, string>,
		until: (day: Day, today: Day) => `Until ${dayWords(day, today)}`,
		over: (name: string, day: Day, today: Day) =>
			`${name} was to work on this until ${dayWords(day, today)}. Nothing happens by itself: go on, or remove ${name}.`,
		goOn: 'Go on without an end day',
		lacks: (count: number) => `May not have ${changes(count)} yet`,
		hasAll: (day: Day, today: Day) => `Had everything ${dayWords(day, today)}`,
		never: 'Has not answered yet',
		change: 'Change or remove',
		/** Begins with the visible words, so that it can be spoken. */
		changeOf: (name: string) => `Change or remove ${name}`,
		changeRole: 'Change it',
		changing: 'It holds once they have your next file. What they did so far stays.',
		removing:
			'They keep what they have already seen. What they wrote so far stays in the case. Nothing that they write from now on is added.',
		remove: (name: string) => `Remove ${name} now`,
		leave: 'Leave this',
		leaving:
			'You keep what is here. What you write from then on stays with you. The others know it once they have your next file.',
		leaveNow: 'Leave it now',
		failed: 'That could not be saved. Try again in a moment.'
	},
	add: {
		heading: 'Let somebody in',
		who: 'Whose card',
		none: 'Add the contact card of somebody who is not in yet. Then you can let them in here.',
		cards: 'Contact cards',
		what: 'What they may do',
		takesOver: 'Who takes over may also let others in and remove them.',
		roles: {
			writes: 'Write too',
			reads: 'Only read',
			'takes-over': 'Take over'
		} satisfies Record<Role, string>,
		own: 'It is another device of mine',
		ownHint:
			'What you delete on one of your devices is then deleted on the other too, once it has the file that says so.',
		until: 'Until which day, if any',
		untilHint: 'On that day Holdline asks you. It ends nothing by itself.',
		notCompared: (name: string) =>
			`You have not compared six words with ${name} yet. If the card was swapped on its way, somebody else can read the case.`,
		button: (name: string) => `Let ${name} in`,
		added: (name: string) => `${name} is in. Now send the file: it opens on the device of ${name}.`
	},
	send: {
		button: 'Make the file for them',
		making: 'Making it…',
		share: 'Share the file',
		save: 'Save it instead',
		saved: 'Saved. Send it from your downloads:',
		shared: 'The file has left through your share sheet.',
		made: 'The file is made. Only those named here can open it.',
		waiting: (count: number) => `${capitalised(changes(count))} in no file yet.`,
		papers: (count: number) => `${capitalised(counted(count, 'one paper', 'papers'))} in no file yet.`,
		papersLeft: (count: number) =>
			count === 1
				? 'One paper had no room in it. It goes with the next file.'
				: `${String(count)} papers had no room in it. They go with the next file.`,
		none: (day: Day, today: Day) => `Everything is in the file that left ${dayWords(day, today)}.`,
		problems: {
			'no-card': 'The keys of your card are gone. Make a new card, and ask to be let in again.',
			'no-key': 'Somebody has come or gone since. Ask for their newest file first; then yours can be made.',
			failed: 'The file could not be made. Your notes are safe. Try again in a moment.'
		} satisfies Record<MakeProblem, string>
	},
	/** What carries a shared case where files are not enough. All else about it is in a pack of its own. */
	mailbox: {
		heading: 'With a mailbox',
		about:
			'Where an advice centre runs a mailbox, shared cases can go back and forth by themselves, sealed. Without one, you send files.',
		setUp: 'Set up a mailbox',
		offer: (host: string) =>
			`There is a mailbox for this case: ${host}. With it, what is new goes to the others by itself, sealed, and nobody has to send files.`,
		use: 'Use it here'
	},
	/** What is said beside the link in the case. */
	line: {
		byMailbox: (names: readonly string[]) => `With ${listed(names)}, by the mailbox.`,
		waiting: (names: readonly string[], count: number) =>
			`With ${listed(names)}. ${capitalised(changes(count))} not sent yet.`,
		sent: (names: readonly string[]) => `With ${listed(names)}. Everything is in a file that left.`,
		left: 'You left. What is here stays here.'
	},
	come: {
		heading: (name: string) => `From ${name}`,
		unknown: 'A shared case',
		newCase: (provider: string) => `The case with ${provider}, which is not here yet.`,
		role: {
			writes: 'You may write in it too.',
			reads: 'You may read it. What you write stays with you.',
			'takes-over': 'You may write in it, and add and remove people.'
		} satisfies Record<Role, string>,
		removed: 'You are no longer among those who work on it.',
		joined: (names: readonly string[]) => `Now works on it too: ${listed(names)}.`,
		left: (names: readonly string[]) => `No longer works on it: ${listed(names)}.`,
		cards: {
			new: (name: string) =>
				`It is signed with a card of ${name} that you do not have. Ask ${name} whether they sent it.`,
			kept: (name: string) => `It is signed with the card of ${name}. You have not compared its six words yet.`,
			compared: (name: string) => `It is signed with the card of ${name}. You compared its six words.`,
			own: () => 'You made this file yourself.'
		} satisfies Record<SignerCard, (name: string) => string>,
		by: (name: string) => `New from ${name}`,
		more: (count: number) => `and ${counted(count, 'one more', 'more')}`,
		changed: (name: string, role: Role) =>
			({
				writes: `${name} now writes too.`,
				reads: `${name} now only reads.`,
				'takes-over': `${name} now writes, and adds and removes people.`
			})[role],
		kept: 'What you wrote here while you might only read goes along with your next file.',
		corrected: (words: string) => `Corrected: ${words}`,
		restored: (words: string) => `Brought back: ${words}`,
		struck: (words: string) => `Struck out: ${words}`,
		settled: (words: string) => `Settled: ${words}`,
		paper: (title: string, hasFile: boolean) => `${hasFile ? 'Paper' : 'Paper, its file still to come'}: ${title}`,
		files: (count: number) =>
			count === 1
				? 'The file of a paper that is listed here already.'
				: `The files of ${String(count)} papers that are listed here already.`,
		missed: (count: number) =>
			`${capitalised(counted(count, 'one paper', 'papers'))} could not be kept: there is too little room, or something of it was damaged. Your next file asks for it again.`,
		details: (count: number) => counted(count, 'One detail of the case changed', 'details of the case changed'),
		nothing: 'Nothing in it is new here.',
		keeps: 'Nothing that is here is taken away. What somebody struck out stays visible as struck out.',
		aside: {
			'no-member': (name: string, count: number) =>
				`Not taken: ${changes(count)} of ${name || 'somebody'}, who does not work on this any more.`,
			'reads-only': (name: string, count: number) => `Not taken: ${changes(count)} of ${name}, who may only read.`,
			'as-another': (name: string, count: number) =>
				`Not taken: ${changes(count)} that ${name} sent as if somebody else had written them.`,
			'out-of-order': (name: string, count: number) =>
				`Not taken: ${changes(count)} of ${name} with a time that cannot be.`,
			'too-long': (name: string, count: number) =>
				`Not taken: ${changes(count)} of ${name}, longer than any note can be.`,
			'same-id': (name: string, count: number) => `Not taken: ${changes(count)} that ${name} sent in two unlike forms.`,
			'no-right': (name: string, count: number) =>
				`Not taken: ${name} tried to add or remove somebody, and may not (${String(count)}).`
		} satisfies Record<Exclude<AsideReason, 'erases'>, (name: string, count: number) => string>,
		beyond: (name: string, count: number) =>
			`Not taken: ${counted(count, 'one part', 'parts')} of what ${name} sent. It is more than anybody writes in years.`,
		unlike: (names: readonly string[]) =>
			`The device of ${listed(names)} has told two unlike things. Ask them whether a backup was brought back.`,
		wrongLetter: 'A key in it is from somebody who may not give one. It was not taken.',
		claim: (name: string) => `This ${deviceNow()} and that of ${name} are both mine`,
		get claimHint() {
			return `Turn this on only if both are yours. What you delete there is then deleted on this ${deviceNow()} too, once you open the file that says so.`;
		},
		add: 'Add these',
		addCase: 'Add the case',
		adding: 'Adding…',
		added: (provider: string) => `Done. It is in the case with ${provider}.`,
		open: 'Open the case',
		notAdded: 'Nothing was added. There may be too little room. Try again in a moment.',
		reading: 'Opening it…',
		refused: 'Nothing was taken in',
		problems: {
			get damaged() {
				return 'The file is cut or damaged. Ask for it again.';
			},
			'too-big': 'The file is larger than any that Holdline makes.',
			get unread() {
				return `This ${deviceNow()} could not read the file. Choose it once more.`;
			},
			get 'no-card'() {
				return `This ${deviceNow()} has no contact card, or its keys are gone. Make a card, give it to them, and ask for a new file.`;
			},
			get 'not-for-you'() {
				return `Nothing in it opens on this ${deviceNow()}. It is for other cards, or you no longer work on this case.`;
			},
			'no-member': 'It opens, but you are not among those who work on this case. Ask them to let you in.',
			'no-right': 'Its key is from somebody who may not give one.',
			'other-case': 'You share this case with others already, and this file is from somebody else who shares it.',
			get 'deleted-here'() {
				return `You deleted this case on this ${deviceNow()}. To have it back, ask them to hand over the whole case.`;
			},
			'deleted-there': 'They deleted this case before anything of it came here.',
			newer: 'A newer Holdline made it. Get the newer version first.'
		} satisfies Record<ShareProblem, string>
	},
	/** What one hand set over what another had set. */
	overtaken: {
		heading: 'Changed by another hand',
		line: (detail: string, value: string) => `${detail}: ${value}`,
		by: (name: string, on: Day, today: Day) => `${name}, ${sinceWords(on, today)}`,
		was: 'Was',
		wasBy: (value: string, name: string) => `“${value}” (${name})`,
		none: 'nothing',
		yes: 'yes',
		no: 'no',
		details: {
			'case.provider': 'Who it is with',
			'case.what': 'What it is about',
			'case.reference': 'Reference',
			'case.phone': 'Phone number',
			'case.forWhom': 'For whom',
			'case.nextStep': 'Next step',
			'case.closed': 'Set aside as closed',
			'goal.want': 'The goal',
			'goal.by': 'By which day',
			'goal.instead': 'What would do instead',
			'goal.walkAway': 'When to walk away',
			'contact.letter': 'A letter',
			'person.name': 'A name',
			'person.role': 'A role',
			'number.label': 'What a number is',
			'paper.title': 'Title of a paper',
			'paper.day': 'Day of a paper',
			'paper.from': 'Who a paper is from',
			'part.words': 'A part of the goal'
		} as Partial<Record<string, string>>,
		other: (count: number) => counted(count, 'One more detail', 'more details')
	},
	/** Somebody deleted the case on their device. */
	erased: {
		offer: (name: string, on: Day, today: Day) =>
			`${name} deleted this case ${dayWords(on, today)}. Keep it here, or delete it here too.`,
		keeps: 'If you keep it, all of it stays, with what they wrote.',
		keep: 'Keep it here',
		delete: 'Delete it here too',
		get own() {
			return (name: string, on: Day, today: Day) =>
				`You deleted this case on your other device, ${name}, ${dayWords(on, today)}. So it is deleted on this ${deviceNow()} too.`;
		},
		get follow() {
			return `Delete it on this ${deviceNow()}`;
		},
		kept: (name: string, on: Day, today: Day) => `${name} deleted it ${dayWords(on, today)}. You keep it here.`,
		notDeleted: 'It could not be deleted. Nothing was changed. Try again in a moment.'
	},
	/** What is said where a shared case is deleted. */
	deleting: (names: readonly string[]) =>
		`You share it with ${listed(names)}. They keep theirs. Once it is deleted you get a file that tells them.`,
	/** After a shared case was deleted. */
	deletionNotice: {
		heading: 'Tell the others',
		get deleted() {
			return `The case is deleted on this ${deviceNow()}.`;
		},
		lead: (names: readonly string[]) =>
			`${capitalised(listed(names))} still ${names.length === 1 ? 'has' : 'have'} it, and cannot know. Send them this last file: it says that you deleted it, and holds none of its words.`,
		waits: (names: readonly string[]) =>
			`You deleted a case that you share with ${listed(names)}. They do not know it yet.`,
		leave: 'Do not tell them',
		sent: 'They decide for themselves whether to keep it. You need do nothing more.'
	},
	plain: {
		heading: 'Good to know',
		points: [
			'They open the file in Holdline: Settings, then “Bring notes back”. They see what is new and from whom before anything is added.',
			'Send files as often as you like, both ways and in any order. Nothing comes twice, and nothing is taken away.',
			'Bills and photos go along. Where they are too many for one file, the rest goes with the next. Of a covered paper only the covered copy goes.',
			'Deleting the case on one side deletes it there. The others are asked whether they keep it.'
		]
	}
};
