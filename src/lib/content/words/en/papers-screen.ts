import type { CoverOutcome } from '#lib/domain/papers/covering.ts';
import { deviceNow } from './device.ts';
import { counted } from './grammar.ts';

/** What shows papers, covers them, ties them to notes and saves them: the pack `documents`. */
export const papersScreenWords = {
	/** Files that came with a mail or a chat that was opened. */
	carried: {
		heading: 'What came with it',
		more: 'Choose what becomes a paper of this case. Nothing else of it is kept.',
		one: (name: string, size: string) => `${name} · ${size}`,
		others: (count: number) => `Show ${count} more`,
		add: (count: number) =>
			count === 0 ? 'Add as papers' : count === 1 ? 'Add it as a paper' : `Add ${count} as papers`
	},
	one: {
		close: 'Close',
		title: 'Title',
		from: 'From',
		day: 'Day of the paper',
		larger: 'Larger',
		smaller: 'Smaller',
		turn: 'Turn',
		share: 'Share it',
		download: 'Save it as a file',
		downloaded: 'Saved. Look in your downloads.',
		original: 'Save the original',
		setAside: 'Put it aside',
		bringBack: 'Bring it back',
		asidePut: (title: string) => `“${title}” is put aside.`,
		undo: 'Undo',
		delete: {
			open: 'Delete it for good',
			heading: 'Delete this paper for good?',
			goes: (hasMore: boolean) =>
				`Its file goes from this ${deviceNow()} now${hasMore ? ', with what was covered in it and its original' : ''}. It cannot be brought back here. A backup with papers that you saved before may still hold it.`,
			stays: 'Your notes stay. Where it stood behind one, its title is still named there, as deleted.',
			number: (number: number) => `Its number stays, too: no other paper becomes exhibit ${number}.`,
			keep: 'Keep it',
			do: 'Delete for good',
			done: {
				deleted: (title: string) => `“${title}” is deleted.`,
				'file-stays': (title: string) =>
					`“${title}” is deleted. Its file is still on this ${deviceNow()}, because another paper holds the same one, or it could not be removed yet. Then it goes when this list is opened next.`
			}
		},
		reading: 'Opening it…',
		get elsewhere() {
			return `The file of this paper is not on this ${deviceNow()}. It is on the device that added it, or in a backup with papers.`;
		},
		get damaged() {
			return `The file of this paper is damaged on this ${deviceNow()}. A backup with papers can bring it back.`;
		},
		notShown: 'This file is not shown here. Save it, and open it with another app.',
		onlyBeginning: 'This is its beginning. Save it as a file to read the rest.',
		couldNotShare: 'It could not be shared. Save it as a file instead.'
	},
	/** Black boxes over parts of a picture, in a second file. */
	cover: {
		begin: 'Cover parts of it',
		change: 'Change what is covered',
		heading: 'Cover parts of it',
		how: 'Draw a box, with a finger or the mouse, over what nobody else should read. Two fingers move and enlarge the picture.',
		howPages:
			'Draw a box, with a finger or the mouse, over what nobody else should read. Two fingers move and enlarge the page. Every page becomes a picture, so its words can then be read, and no longer searched or copied.',
		keys: 'With keys: arrows move a box, Shift and arrows size it, Delete removes it.',
		cannotFind: 'Card numbers and long numbers cannot be found by us in a picture. Look for them yourself.',
		add: 'Add a box',
		remove: 'Remove this box',
		done: 'Make it black',
		clear: 'Cover nothing',
		cancel: 'Cancel',
		working: 'Making the covered picture…',
		workingAt: (page: number, count: number) => `Covering page ${Math.min(page, count)} of ${count}…`,
		stop: 'Stop',
		box: (index: number, count: number) => `Box ${index} of ${count}`,
		place: (x: number, y: number, width: number, height: number) =>
			`${x} % from the left, ${y} % from the top, ${width} % wide, ${height} % high`,
		none: 'Nothing is covered yet.',
		count: (count: number) => counted(count, 'One box', 'boxes'),
		countOn: (here: number, all: number) => `Boxes: ${all}, on this page: ${here}.`,
		full: 'There is no room for more boxes on this paper.',
		/** Which of the two is shown, shared and saved. */
		which: 'What you share or save',
		covered: 'Covered',
		whole: 'As it is',
		wholeWarning: 'Everything on it can be read, also what you covered.',
		outcome: {
			covered: 'Done. The covered picture is what is shared.',
			stopped: 'It was stopped. Nothing was changed.',
			'not-whole': 'It was not covered: something on one of its pages could not be shown here. Nothing was changed.',
			'too-large':
				'It was not covered: pictures of all its pages take more than 25 MB. Save the pages that you need as a PDF of their own, then cover that.',
			'not-covered': 'It was not covered: the new picture is not exactly what was drawn. Nothing was changed.',
			get 'no-room'() {
				return `It was not covered: there is no room left for papers on this ${deviceNow()}.`;
			},
			'not-saved': 'It was not covered, because nothing could be saved just now. Try again.'
		} satisfies Record<CoverOutcome, string>,
		pagesCovered: 'Done. The covered pages are what is shared.',
		notWhole: (page: number) =>
			`Something on page ${page} could not be shown here, so this PDF cannot be covered. Nothing was changed.`,
		uncovered: 'Nothing of it is covered any more.'
	},
	pdf: {
		page: (number: number, count: number) => `Page ${number} of ${count}`,
		before: 'Previous',
		next: 'Next page',
		locked: 'This PDF asks for a password, so it is not shown here. Save it, and open it with another app.',
		damaged: 'This PDF could not be opened here. Save it, and open it with another app.',
		notWhole:
			'Something on this page could not be shown here, so the page is not complete. Save the file, and open it with another app to see all of it.'
	},
	/** What a paper stands behind. */
	behind: {
		heading: 'Stands behind',
		none: 'Choose what this paper shows. It is then one tap away there.',
		chooseNotes: 'Choose what it stands behind',
		whichNotes: 'What does this paper stand behind?',
		earlier: (count: number) => counted(count, 'One earlier note', 'earlier notes'),
		basis: (basis: string) => (basis === '' ? 'Why my goal is fair' : `Why my goal is fair: ${basis}`),
		sentence: (words: string) => `In my letter: “${words}”`,
		open: (title: string) => `Open the paper behind this: ${title}`,
		numbered: (number: number, title: string) => `Exhibit ${number}: ${title}`,
		deleted: (title: string) => `${title} (deleted)`,
		nothing: 'Nothing stands behind this yet',
		choose: 'Choose papers',
		which: 'Which papers stand behind this?',
		covered: (proved: number, all: number) => `Facts in this letter that have a paper behind them: ${proved} of ${all}.`
	},
	/** In Settings: a backup file with papers. */
	backup: {
		about: (count: number, size: string) =>
			`${counted(count, 'One paper', 'papers')}, ${size}. A backup file of text does not hold ${count === 1 ? 'its file' : 'their files'}.`,
		inNoBackup: (count: number) => counted(count, 'One is in no backup yet.', 'are in no backup yet.'),
		allIn: 'Each of them is in a backup.',
		button: 'Save a backup with papers',
		making: (done: number, count: number) => `Making the file… ${done} of ${count}`,
		stop: 'Stop',
		share: 'Share the file',
		saved: 'Saved. Look in your downloads.',
		shared: 'The file has left through your share sheet.',
		failed: 'The file could not be made. Your notes and papers are safe. Make some room, then try again.'
	}
};
