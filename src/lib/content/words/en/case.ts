import type { PromiseOutcome } from '#lib/domain/vocabulary/entry.ts';
import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { dayWords } from './days.ts';
import { deviceNow } from './device.ts';
import { counted, isOne } from './grammar.ts';

/** The screen of one case. */
export const caseWords = {
	title: 'Case',
	forWhom: (name: string) => `For ${name}`,
	closed: 'This case is set aside as closed.',
	closedStillOpen: (count: number) =>
		counted(
			count,
			'One promise is still open. When it is late, it stays on Today until you say how it ended.',
			'promises are still open. Late ones stay on Today until you say how they ended.'
		),
	reopen: 'Open it again',
	reopened: 'The case is open again.',
	example: {
		heading: 'Example',
		words: 'This case is made up. Look around, then take it away.',
		remove: 'Remove the example',
		problem: 'It could not be removed. Nothing has changed. Tap it again.'
	},
	unreadable: (count: number) =>
		counted(
			count,
			'One note here cannot be read by this version. It is kept as it is, and goes into every export.',
			'notes here cannot be read by this version. They are kept as they are, and go into every export.'
		),
	unreadableHeading: 'Something here cannot be read',

	part: 'Parts of the case',
	parts: { now: 'Now', story: 'Story', papers: 'Papers' },

	goal: 'Goal',
	by: (day: string) => `by ${day}`,
	instead: 'I would also accept:',
	ifNo: 'If it is no:',
	changeGoal: 'Change the goal',
	setGoal: 'Set the goal',
	noGoal: 'No goal yet. One line is enough.',
	more: (done: number, count: number) =>
		count === 0 ? 'What else would do' : `Parts of the goal: ${done} of ${count} done`,
	tick: 'Tick what is done',
	standing: 'Where it stands',
	next: 'What to do next',
	nextStep: 'Next step',

	promises: 'Promises',
	noPromises: 'No promises yet, from them or from you.',
	settled: (count: number) => counted(count, 'One that is settled', 'that are settled'),
	howEnded: 'How did it end?',
	isDone: 'Is it done already?',
	openAgain: 'Open again',
	changeOutcome: 'Change this',
	settledOn: 'On which day?',
	whichOutcome: 'What happened?',
	takeBack: 'It is still open',

	reach: 'How to reach them',
	call: 'Call',
	noPhone: 'No phone number yet.',
	phone: 'Phone',
	numbers: 'Account numbers',
	numberNoLabel: 'Number',
	show: 'Show',
	hide: 'Hide',
	showThis: (isShown: boolean, label: string) => `${isShown ? 'Hide' : 'Show'}: ${label}`,
	reference: 'Complaint reference',
	addPhone: 'Add it',
	edit: 'Change the details',
	people: 'People',
	didWell: (words: string) => `Did well: ${words}`,

	timeline: 'Journal',
	newest: 'Noted last, the newest first',
	stillReading: 'This is a long case. The rest of it is being read.',
	empty: 'Nothing has been noted yet. It begins with your first call.',
	stillEarlier: (count: number) => `Show more (${count})`,
	earlier: (count: number) => counted(count, 'One earlier', 'earlier'),
	whichLines: 'Which lines',
	keyLines: 'Key lines',
	allLines: (count: number) => `All ${count}`,
	keyLinesAre: 'What they refused, promised and gave as a reference, what was decided, and each complaint you sent.',
	allOfThese: (count: number) => (isOne(count) ? 'Show its line' : `Show all its lines (${count})`),
	keyOfThese: 'Only its key lines',
	undo: 'Undo last change',
	correctNotes: 'Correct a note',
	correctDone: 'Done correcting',
	correct: 'Correct it',
	wrap: 'Wrap it up',
	live: 'Going on now',

	morePromises: (count: number) => counted(count, 'One more', 'more'),
	share: 'Share a summary',
	papers: {
		yours: 'Your papers',
		write: 'To send or keep',
		summaryMore: 'One page with dates, names and references',
		letter: 'Complaint letter',
		letterMore: 'Written from your journal, for you to change',
		authority: 'Letter of authority',
		authorityMore: 'Somebody may speak for somebody, on paper and signed',
		message: 'Message after the last talk',
		messageMore: (day: string) => `What was agreed on ${day}, to confirm in writing`,
		whole: 'Hand over the whole case',
		wholeMore: 'A sealed file for somebody you trust',
		sharingMore: 'Share it, and send each other what is new',
		copy: 'Copy of your notes',
		copyMore: 'A backup file, in Settings',
		quote: 'To quote',
		nothingToQuote: 'References and account numbers stand here once they are noted.',
		references: 'References',
		givenOn: (day: string) => `given on ${day}`,
		noted: 'Papers noted'
	},
	addBefore: 'Add what happened before',
	readyFirst: 'Start a call',
	backTo: (noun: string) => `Back to the ${noun}`,
	thisCase: 'Settings of this case',
	setAside: 'Set aside as closed',
	delete: {
		open: 'Delete for good',
		heading: 'Delete this case for good?',
		get words() {
			return `All its notes and papers go from this ${deviceNow()}. They cannot be brought back.`;
		},
		exportFirst: 'You can keep a copy first.',
		toExport: 'Go to export',
		label: (provider: string) => `Type ${provider} to delete`,
		do: 'Delete for good',
		keep: 'Keep the case'
	}
};

export const standingWords: Record<CaseOutcome, string> = {
	'not-fixed': 'Not fixed',
	'half-fixed': 'Half fixed',
	fixed: 'Fixed'
};

const outcomeSentence: Record<Exclude<PromiseOutcome, 'open'>, string> = {
	kept: 'kept',
	'kept-late': 'kept late',
	broken: 'broken',
	dropped: 'no longer needed'
};

/** "kept, 12 November": how a promise ended, and the day the person gave for it. */
export function settledWords(
	{ outcome, on }: { outcome: Exclude<PromiseOutcome, 'open'>; on: Day },
	today: Day
): string {
	return `${outcomeSentence[outcome]}, ${dayWords(on, today)}`;
}

/** An account number with all but its last three characters hidden. One of five characters or fewer is hidden completely. */
export function maskedNumber(secret: string): string {
	const characters = secret.replace(/\s/g, '');
	return characters.length > 5 ? `•••• ${characters.slice(-3)}` : '••••';
}
