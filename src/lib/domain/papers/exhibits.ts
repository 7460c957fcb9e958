import type { Case, CasePaper } from '../case/case.ts';
import { daysBetween } from '../day.ts';
import type { Behind } from '../vocabulary/paper.ts';

/** A paper under its number. `isGiven`: a reader has it under this number, so the number stays. */
export type Exhibit = { number: number; isGiven: boolean; paper: CasePaper };

/**
 * The exhibits of a case in the order of their numbers: the papers that are not put aside. A number that a reader has stays with its
 * paper, and no other paper ever gets it. The other papers follow in the order of their days, under the next numbers.
 */
export function exhibitsOf({ papers, exhibitsGiven }: Pick<Case, 'papers' | 'exhibitsGiven'>): Exhibit[] {
	const given = new Map<number, CasePaper>();
	// Two devices may have given one number to two papers. The paper that was added first keeps it.
	for (const paper of papers) if (paper.exhibit !== null && !given.has(paper.exhibit)) given.set(paper.exhibit, paper);
	const numbered = [...given].map(([number, paper]): Exhibit => ({ number, isGiven: true, paper }));
	const late = papers
		.filter((paper) => !paper.isAside && (paper.exhibit === null || given.get(paper.exhibit) !== paper))
		.sort((a, b) => daysBetween(b.day, a.day))
		.map((paper, index): Exhibit => ({ number: exhibitsGiven + 1 + index, isGiven: false, paper }));
	return [...numbered.filter(({ paper }) => !paper.isAside).sort((a, b) => a.number - b.number), ...late];
}

/** The papers that stand behind this, in the order of the list. */
export function exhibitsBehind(exhibits: readonly Exhibit[], what: Behind): Exhibit[] {
	return exhibits.filter(({ paper }) => standsBehind(paper, what));
}

/** What papers stand behind, of any kind, by entry: the notes of a long journal ask for it one by one. */
const byEntry = new WeakMap<readonly CasePaper[], ReadonlyMap<string, readonly CasePaper[]>>();

/** The papers that stand behind this and are not put aside. */
export function papersBehind(papers: readonly CasePaper[], what: Behind): readonly CasePaper[] {
	if (what.of !== 'entry') return papers.filter((paper) => !paper.isAside && standsBehind(paper, what));
	const known = byEntry.get(papers) ?? papersByEntry(papers);
	byEntry.set(papers, known);
	return known.get(what.entry) ?? [];
}

function papersByEntry(papers: readonly CasePaper[]): ReadonlyMap<string, readonly CasePaper[]> {
	const found = new Map<string, CasePaper[]>();
	for (const paper of papers)
		for (const what of paper.isAside ? [] : paper.behind)
			if (what.of === 'entry') found.set(what.entry, [...(found.get(what.entry) ?? []), paper]);
	return found;
}

export function standsBehind({ behind }: Pick<CasePaper, 'behind'>, what: Behind): boolean {
	return behind.some((one) => isSameBehind(one, what));
}

/** What the paper stands behind once it stands behind this too, or no more. */
export function withBehind({ behind }: Pick<CasePaper, 'behind'>, what: Behind, isSo: boolean): Behind[] {
	const others = behind.filter((one) => !isSameBehind(one, what));
	return isSo ? [...others, what] : others;
}

function isSameBehind(a: Behind, b: Behind): boolean {
	if (a.of === 'entry') return b.of === 'entry' && a.entry === b.entry;
	if (a.of === 'sentence') return b.of === 'sentence' && a.words === b.words;
	return b.of === 'basis';
}
