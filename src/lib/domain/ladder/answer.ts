import type { Ladder, Limit, Period, Rung, Variant } from './ladder.ts';

/** The numbers of a rung that an answer can change. */
const numbers = ['opensAfter', 'deadline', 'reply', 'extendedReplyDays'] as const;
export type VariedNumber = (typeof numbers)[number];

/** One option of a ladder's question, and the numbers that it decides. The usual case decides all that another one changes. */
export type AnswerOption = {
	value: string;
	label: string;
	decides: readonly { rung: string; numbers: readonly VariedNumber[] }[];
};

/** What is stored for the usual case. It is no option's id, so the rungs keep their own numbers. */
export const USUAL_CASE = 'usual';

/** True when the ladder has this answer. One that was given to another ladder is none. */
export function isAnswered({ ask, rungs }: Ladder, answer: string | null): boolean {
	const asked = ask?.options.map(({ id }) => id ?? USUAL_CASE) ?? [];
	const varied = rungs.flatMap(({ variants }) => variants?.map(({ id }) => id) ?? []);
	return answer !== null && [...asked, ...varied].includes(answer);
}

/** The ladder as it counts for an answer. Without an answer the rungs keep their own numbers, and their variants. */
export function withAnswer(ladder: Ladder, answer: string | null): Ladder {
	if (!isAnswered(ladder, answer)) return ladder;
	const rungs = ladder.rungs.map((rung) => {
		const variant = rung.variants?.find(({ id }) => id === answer);
		return { ...(variant === undefined ? rung : withVariant(rung, variant)), variants: undefined };
	});
	return { ...ladder, rungs };
}

/** The rung with the numbers of a variant. A period that does not say so counts from where the rung's own does. */
export function withVariant(rung: Rung, variant: Variant): Rung {
	const { opensAfter, deadline, reply, extendedReplyDays } = variant;
	const [first, ...others] = limitsOf(rung);
	const changed: Rung = { ...rung };
	if (opensAfter !== undefined) {
		changed.opensAfter = countedLike(rung.opensAfter, opensAfter);
		changed.opensChecked = variant.checked;
	}
	if (deadline !== undefined) {
		changed.deadline = countedLike(first, deadline);
		changed.deadlines = others.length > 0 ? [changed.deadline, ...others] : undefined;
		changed.deadlineChecked = variant.checked;
	}
	if (reply !== undefined) {
		changed.reply = countedLike(rung.reply, reply);
		changed.replyChecked = variant.checked;
	}
	if (extendedReplyDays !== undefined) changed.extendedReplyDays = extendedReplyDays;
	return changed;
}

/** Every limit of a rung. The earliest counts. */
export function limitsOf({ deadline, deadlines }: Pick<Rung, 'deadline' | 'deadlines'>): readonly Limit[] {
	return deadlines ?? (deadline === null ? [] : [deadline]);
}

function countedLike<P extends Period>(own: Period | null | undefined, period: P): P {
	return { ...period, from: period.from ?? own?.from };
}

export function answerOptions({ ask, rungs }: Ladder): readonly AnswerOption[] {
	return (ask?.options ?? []).map(({ id, label }) => ({
		value: id ?? USUAL_CASE,
		label,
		decides: rungs.flatMap(({ name, variants = [] }) => {
			const deciding = id === null ? variants : variants.filter((variant) => variant.id === id);
			const decided = numbers.filter((number) => deciding.some((variant) => variant[number] !== undefined));
			return decided.length > 0 ? [{ rung: name, numbers: decided }] : [];
		})
	}));
}
