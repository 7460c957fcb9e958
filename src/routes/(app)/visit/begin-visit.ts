import { tick } from 'svelte';
import { pushState } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { storeLeaveButton } from '#lib/platform/curtain-settings.ts';
import { veilPage } from '#lib/platform/curtain.ts';
import { leaveTo } from '#lib/platform/leave.ts';
import { memoryItems } from '#lib/platform/memory-items.ts';
import { newId } from '#lib/platform/new-id.ts';
import { type Traces, findTraces, holdSession, traceKinds, tracesAdded } from '#lib/platform/traces.ts';
import { keepItemsIn } from '#lib/platform/web-storage.ts';
import { MemoryPapers } from '#lib/storage/visit/memory-papers.ts';
import { MemoryStore } from '#lib/storage/visit/memory-store.ts';
import VisitBar from './VisitBar.svelte';
import VisitCover from './VisitCover.svelte';
import VisitSettings from './VisitSettings.svelte';
import { openVisit } from './open-visit.ts';
import { visit } from './this-visit.ts';

/** How long a browser may take to hand over to another app, in milliseconds. */
const HANDING_OVER_MS = 1000;

let before: Promise<Traces> | null = null;
let putBackSession = () => {};
let isOver = false;
/** True while a link hands over to another app. */
let isHandingOver = false;

/** Makes this page a visit. Call it before the app opens a store: from then on nothing is kept but in memory, until the page ends. */
export function beginVisit(): void {
	before = findTraces();
	putBackSession = holdSession();
	keepItemsIn(memoryItems());
	storeLeaveButton(true);
	const store = new MemoryStore(newId, () => visit.noteChange());
	// That notes are only on this device is not so here, and the way to a file is another.
	store.local.set('keep-notice', 'dismissed');
	const papers = new MemoryPapers(() => store.rows);
	openVisit.current = { store, papers, Bar: VisitBar, Settings: VisitSettings, Cover: VisitCover, leave: leaveVisit };
	addEventListener('click', noteHandingOver);
	addEventListener('beforeunload', askFirst);
	addEventListener('pagehide', leave);
}

/** A link that dials or writes a mail leaves no page, but Chromium tells it as if it did. */
function noteHandingOver({ target }: MouseEvent): void {
	const link = target instanceof Element ? target.closest('a') : null;
	if (!link || link.protocol.startsWith('http')) return;
	isHandingOver = true;
	setTimeout(() => (isHandingOver = false), HANDING_OVER_MS);
}

/** Forgets the visit, looks whether anything of it was left, and puts a page that says so in the place of this one. */
export async function endVisit(): Promise<void> {
	isOver = true;
	await forget();
	putBackSession();
	const now = await findTraces();
	const found = before ? tracesAdded(await before, now) : [];
	const unknown = traceKinds.filter((kind) => now[kind] === null);
	const search = new URLSearchParams({ added: found.join(), unknown: unknown.join() });
	location.replace(`${resolve('/visit/ended')}?${search.toString()}`);
}

/**
 * Leaves at once. Where nothing would be lost by it, the visit ends. Otherwise its notes stay in the memory of this page, which shows another one and
 * its address; the way back leads to the cover.
 */
async function leaveVisit(flush: () => Promise<unknown>): Promise<void> {
	await flush();
	if (!visit.hasNotes || visit.isInFile) return leaveTo(resolve('/away'), forget);
	if (!page.state.isAway) pushState(resolve('/away'), { isAway: true });
	await tick();
	veilPage(false);
}

/** Whoever left at once is not to be given away by a question. */
function askFirst(event: BeforeUnloadEvent): void {
	if (!isOver && !isHandingOver && !page.state.isAway && visit.hasNotes && !visit.isInFile) event.preventDefault();
}

/** The page is left. In the back/forward cache it would lie as it is, for whoever goes back. */
function leave(): void {
	isOver = true;
	void forget();
	document.body.replaceChildren();
	putBackSession();
	// The router writes once more when the page is hidden, which comes after this.
	addEventListener('visibilitychange', putBackSession);
	addEventListener('pageshow', () => location.reload());
}

async function forget(): Promise<void> {
	openVisit.current?.papers.destroy();
	await openVisit.current?.store.destroy();
}
