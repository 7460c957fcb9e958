/**
 * Every file through which something of a case leaves the app, under `src/routes/(app)`. While the notes are sealed, each says beside its
 * buttons that what leaves is not. `tests/architecture.test.ts` compares this list with the files, and a journey goes to each of them.
 */
export const waysOut = [
	'authority/AuthorityScreen.svelte',
	'bundle/BundleFiles.svelte',
	'bundle/BundleMade.svelte',
	'call-plan/OnPaper.svelte',
	'call/NextCard.svelte',
	'call/UnsavedActions.svelte',
	'goal/AloudSheet.svelte',
	'handling/HandlingScreen.svelte',
	'ladder/CalendarButton.svelte',
	'letter/LetterFile.svelte',
	'letter/LetterScreen.svelte',
	'own-queue/DoOwn.svelte',
	'papers/PaperView.svelte',
	'papers/SavePapers.svelte',
	'praise/PraiseScreen.svelte',
	'settings/SaveBackup.svelte',
	'summary/OtherWays.svelte',
	'summary/SummaryScreen.svelte',
	'supervisor/AnswerDock.svelte',
	'wrap-up/MessageStep.svelte'
] as const;

/** What the files above are made of: each has the words in it. */
export const partsOfWaysOut = [
	'call/CopyLine.svelte',
	'supervisor/CopyButton.svelte',
	'ways-out/TextWaysOut.svelte'
] as const;

/** Files that hand something out and need no such words, under `src/routes`, and why. */
export const otherWaysOut: Readonly<Record<string, string>> = {
	'(app)/contact-cards/DeviceCard.svelte': 'It hands out a name and keys that everybody may have, and no notes.',
	'(app)/sealed/RecoveryKey.svelte': 'It hands out a key and no notes, and says where to keep it.',
	'(app)/sealed/SealedCaseScreen.svelte': 'The file is sealed.',
	'(app)/sealed/SealedCopy.svelte': 'The file is sealed.',
	'(app)/sealed/ToWriteDown.svelte': 'It hands out what opens the notes and no notes, and says where to keep it.',
	'(app)/sharing/SendFile.svelte': 'The file is sealed.',
	'(app)/visit/VisitEnd.svelte': 'The file is sealed.',
	'(pages)/check/ByHand.svelte': 'The line is made up.',
	'(pages)/check/ReportText.svelte': 'The report holds no notes.',
	'(pages)/rescue/rescue.ts': 'The page says it in words of its own once the notes are open.'
};
