/** What a provider that handles a problem well does. Each is answered by yes or no, and kept under this name in the case. */
export const handlingQuestions = [
	'saidSorry',
	'gaveChoice',
	'keptWord',
	'checkedRight',
	'askedHow',
	'saidChange'
] as const;
export type HandlingQuestion = (typeof handlingQuestions)[number];

/** What is counted and never judged. */
export const countedKinds = ['excuse', 'blame', 'somebody-else', 'papers-again'] as const;
export type CountedKind = (typeof countedKinds)[number];
