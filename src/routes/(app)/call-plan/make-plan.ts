import { cards } from '#lib/content/cards/cards.ts';
import { sayBreath } from '#lib/content/words/en/goal.ts';
import { type PlanNumber, callPlanWords } from '#lib/content/words/en/call-plan.ts';
import { slotsOf } from '#lib/content/words/en/slots.ts';
import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import { oneBreath } from '#lib/domain/speech/breath.ts';
import { liveContact } from '#lib/domain/case/entries.ts';
import { withOwn } from '#lib/domain/own-cards/own-cards.ts';
import { CallPlan } from '#lib/state/call-plan.svelte.ts';
import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';

/** The plan of a case, over the cards as the person wants them and what the case has to fill them with. */
export function makePlan(library: CaseLibrary, file: CaseFile, channel: Channel): CallPlan {
	return new CallPlan(
		file,
		() => withOwn(cards, library.ownCards),
		() => ({
			sector: file.case.sector ?? 'other',
			channel,
			slots: slotsOf(file.case, { speaking: liveContact(file.case)?.speaking ?? null }, file.today)
		})
	);
}

/** The goal as it is said in one breath, else as it was written; null when there is none. */
export function goalAloud({ case: theCase, today }: CaseFile): string | null {
	const names = [theCase.provider, ...theCase.people.map(({ name }) => name)].flatMap((name) => name || []);
	return oneBreath(theCase.goal, sayBreath(today), names) ?? theCase.goal.want;
}

/** The numbers of a case that one may be asked for. */
export function numbersOf({ case: theCase }: CaseFile): PlanNumber[] {
	return [
		{ label: callPlanWords.phone, number: theCase.phone ?? '' },
		{ label: callPlanWords.reference, number: theCase.reference ?? '' },
		...theCase.numbers.map(({ label, secret }) => ({ label: label || callPlanWords.number, number: secret }))
	].filter(({ number }) => number !== '');
}
