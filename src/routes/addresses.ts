import { resolve } from '$app/paths';

/**
 * The resolved address of each screen that belongs to a case. All parameters are in the query, so that any static host can serve
 * the pages.
 */
export const addressOf = {
	authority: (id: string) => resolve(`/authority${searchOf({ id })}`),
	call: (id: string, contact: string | null) => resolve(`/call${searchOf({ id, contact })}`),
	callPlan: (id: string, step: string | null = null) => resolve(`/call-plan${searchOf({ id, step })}`),
	/** The plan read aloud, at the line with this index (from 0). */
	callPlanLine: (id: string, at: number) => resolve(`/call-plan${searchOf({ id, step: 'read', at })}`),
	/** The case at one of its parts. With null, the part that was open last. */
	case: (id: string, part: string | null = null) => resolve(`/case${searchOf({ id, part })}`),
	caseEdit: (id: string) => resolve(`/case/edit${searchOf({ id })}`),
	/** The pass that makes the notes of one contact factual. */
	factual: (id: string, contact: string) => resolve(`/factual${searchOf({ id, contact })}`),
	/** The pass that makes the notes of a summary factual before this audience reads it, or those of the letter. */
	factualFor: (id: string, reader: string) => resolve(`/factual${searchOf({ id, reader })}`),
	/** The goal. An empty step is the finished goal; with null, the screen chooses. */
	goal: (id: string, step: string | null = null) => resolve(`/goal${searchOf({ id, step })}`),
	/** One step of the goal, which leads back to the goal instead of to the next step. */
	goalStep: (id: string, step: string) => resolve(`/goal${searchOf({ id, step, alone: 1 })}`),
	/** A guide, with a link back to the case. */
	guide: (slug: string, id: string) => resolve(`/guides/${slug}${searchOf({ id })}`),
	handling: (id: string) => resolve(`/handling${searchOf({ id })}`),
	ladder: (id: string) => resolve(`/ladder${searchOf({ id })}`),
	letter: (id: string) => resolve(`/letter${searchOf({ id })}`),
	/** The person's own cards. They belong to no case; `id` is only the case to return to. */
	ownCards: (id: string | null, edit: string | null = null) => resolve(`/own-cards${searchOf({ id, edit })}`),
	pastContact: (id: string) => resolve(`/past-contact${searchOf({ id })}`),
	/** Thanks to somebody who helped; without one, the screen asks who it was. */
	praise: (id: string, person: string | null = null) => resolve(`/praise${searchOf({ id, person })}`),
	ready: (id: string) => resolve(`/ready${searchOf({ id })}`),
	rehearsal: (id: string) => resolve(`/rehearsal${searchOf({ id })}`),
	/** One case in a sealed file, for somebody else. */
	sealedCase: (id: string) => resolve(`/sealed-case${searchOf({ id })}`),
	/** Who else works on a case, and what goes to them. */
	sharing: (id: string) => resolve(`/sharing${searchOf({ id })}`),
	summary: (id: string, reader: string | null = null) => resolve(`/summary${searchOf({ id, reader })}`),
	supervisor: (id: string, contact: string) => resolve(`/supervisor${searchOf({ id, contact })}`),
	twoMinutes: (id: string) => resolve(`/two-minutes${searchOf({ id })}`),
	wrapUp: (id: string, contact: string, step: string | null = null) =>
		resolve(`/wrap-up${searchOf({ id, contact, step })}`)
};

/** Returns `?id=…&step=…`, in the order given, or ''. Null values are omitted; empty ones stay. */
function searchOf(values: Readonly<Record<string, string | number | null>>): '' | `?${string}` {
	const given = Object.entries(values).filter(([, value]) => value !== null);
	return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${value ?? ''}`).join('&')}`;
}
