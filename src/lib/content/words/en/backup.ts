import type { BackupProblem } from '#lib/domain/backup/file.ts';
import type { SignerCard } from '#lib/domain/backup/sender.ts';
import { commonWords } from './common.ts';
import { deviceNow } from './device.ts';
import { counted, listed } from './grammar.ts';

/** Saving a backup file, and restoring notes from one. */
export const backupWords = {
	save: {
		heading: 'A copy of your own',
		get words() {
			return `A backup file holds all your notes. Keep it somewhere safe, and not only on this ${deviceNow()}.`;
		},
		plain: 'Anyone who opens the file can read your notes as you wrote them, card numbers and codes included.',
		button: 'Save a backup file',
		making: 'Making the file…',
		saved: 'Saved. Look in your downloads.',
		shared: 'The file has left through your share sheet.',
		failed: 'The file could not be made. Your notes are safe. Close other apps, then try again.',
		none: 'There is nothing to save yet.'
	},
	sealed: {
		heading: 'A copy that only you can open',
		go: 'Seal the file instead'
	},
	restore: {
		heading: 'Bring notes back',
		get words() {
			return `Open a backup file from this ${deviceNow()} or another one, or a case that somebody handed over to you. You see what is in it first.`;
		},
		button: 'Choose a backup file',
		reading: 'Reading the file…',
		found: (cases: number) =>
			cases === 0 ? 'No cases in this file' : counted(cases, 'One case in this file', 'cases in this file'),
		from: (name: string) => `A case from ${name}`,
		saysFrom: (name: string) => `What ${name} wrote says so in the journal.`,
		signed: {
			compared: (name: string) => `It is signed with the card of ${name}. You compared its six words.`,
			kept: (name: string) => `It is signed with the card of ${name}. You have not compared its six words yet.`,
			new: (name: string) =>
				`It is signed with a card that you do not have. It says ${name}, but anybody can write that on a card. Ask ${name} before you add it.`,
			own: () => 'It is signed with your own card.'
		} satisfies Record<SignerCard, (name: string) => string>,
		unsigned: 'It is sealed to your card, but not signed. Anybody who has your card can have sent it.',
		keepCard: (name: string) => `Keep the card of ${name}`,
		cardKept: 'Kept. Compare the six words in Settings, under “Contact cards”.',
		cardNotKept: 'That could not be saved. Try again in a moment.',
		notes: (count: number) => (count === 0 ? 'no notes yet' : counted(count, 'one note', 'notes')),
		isHere: 'already here',
		isNew: 'new here',
		get nothingNew() {
			return `All of it is already on this ${deviceNow()}. There is nothing to add.`;
		},
		get staysHere() {
			return `Nothing on this ${deviceNow()} is deleted or written over.`;
		},
		deletedHere: (names: readonly string[]) =>
			names.length === 1
				? `You deleted ${names[0] || 'one case'} on this ${deviceNow()}. It stays deleted.`
				: `You deleted ${names.length} of these on this ${deviceNow()}: ${named(names)}. They stay deleted.`,
		bringBack: (count: number) => (count === 1 ? 'Bring the deleted case back' : 'Bring the deleted cases back'),
		deletedThere: (count: number) =>
			counted(
				count,
				'One case here was deleted on the other device. It stays here.',
				'cases here were deleted on the other device. They stay here.'
			),
		notUnderstood: (count: number) =>
			counted(
				count,
				'One line is from a newer Holdline, or is damaged. It is kept as it is.',
				'lines are from a newer Holdline, or are damaged. They are kept as they are.'
			),
		get add() {
			return `Add these to this ${deviceNow()}`;
		},
		papers: (count: number, size: string) => `${counted(count, 'One paper comes', 'papers come')} with it, ${size}`,
		withoutFile: (count: number) =>
			counted(count, 'The file of one paper is missing', 'papers are here without their files'),
		adding: 'Adding…',
		added: (cases: number) =>
			cases === 1
				? `Done. The case is on this ${deviceNow()}.`
				: `Done. All ${cases} cases are on this ${deviceNow()}.`,
		get addedOther() {
			return `Done. It is on this ${deviceNow()}.`;
		},
		get nothingAdded() {
			return `Nothing was added. What was on this ${deviceNow()} is safe. Make some room on it, then try again.`;
		},
		refused: 'This file was not opened',
		get nothingChanged() {
			return `Nothing on this ${deviceNow()} has changed.`;
		}
	},
	/** The last import, and taking it back. */
	last: {
		when: (when: string) => `Last import: ${when}`,
		once: 'Last import',
		added: (lines: number) =>
			counted(lines, `One line was added to this ${deviceNow()}.`, `lines were added to this ${deviceNow()}.`),
		open: 'Take this import back',
		heading: 'Take this import back?',
		get goes() {
			return `All that came with it goes from this ${deviceNow()} again.`;
		},
		stays: 'What was here before stays. What you wrote since then stays too.',
		hidden: 'Notes that you wrote in a case that goes are out of sight. Open the file again, and you see them.',
		keep: 'Keep it',
		do: 'Take it back',
		taking: 'One moment…',
		get taken() {
			return `Done. What came with that file is gone from this ${deviceNow()}.`;
		},
		failed: 'It was not taken back. All of it is still here. Try again in a moment.'
	},
	problems: {
		'not-json': 'It is damaged, or not a Holdline backup. Try an earlier backup file.',
		'not-ours': 'It is not a Holdline backup. Look for a name that starts with “holdline-backup”.',
		get newer() {
			return `A newer Holdline made it. Get the newer version on this ${deviceNow()} first, then open the file again.`;
		},
		'too-big': 'It is far too big for a Holdline backup. Look for a name that starts with “holdline-backup”.',
		'too-deep': 'It is not built like a Holdline backup. Try an earlier backup file.',
		'forbidden-key': 'It holds something that Holdline never writes. Try a backup file that you saved yourself.',
		damaged: 'Parts of it do not fit together. Try an earlier backup file.',
		'wrong-signature':
			'Its signature does not fit: something in it was changed, or it was signed for somebody else. Ask for it again.',
		'not-text': 'It is damaged, or not a Holdline backup. Look for a name that starts with “holdline-backup”.',
		empty: 'There is nothing in it. Try another backup file.',
		'with-papers': 'It holds papers too. Start with no notes below. Then open this file in Settings.',
		get 'not-loaded'() {
			return commonWords.packMissing;
		},
		get unread() {
			return `This ${deviceNow()} could not read it. Copy it to this ${deviceNow()} first, then choose it again.`;
		}
	} satisfies Record<BackupProblem | 'not-text' | 'unread' | 'with-papers' | 'not-loaded' | 'wrong-signature', string>
};

/** "Northline and Gridwell"; those without a name are not named. */
function named(names: readonly string[]): string {
	return listed(names.filter((name) => name !== ''));
}
