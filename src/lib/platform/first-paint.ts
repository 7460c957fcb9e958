import { isCovered, readCurtain } from './curtain.ts';
import { whenIdle } from './idle.ts';
import { areNotesSealed } from './sealed-mark.ts';
import { readItem, storeItem } from './web-storage.ts';

/**
 * What Today shows before the app has started. The page holds the frame of an empty Today; a few lines in it (`src/first-paint/today.js`)
 * replace its content by what was last drawn here, as text, or leave it blank where neither is known to be true.
 */
const DRAWN_KEY = 'holdline.drawn';
const ELSEWHERE_KEY = 'holdline.elsewhere-until';

/** In the place of what was drawn, once something was written that it may lack. */
const CHANGED = 'changed';

/** Rows of a list that are kept. More than a phone shows. */
const ROWS = 24;
/** A picture that is longer, in UTF-16 units, is not kept. */
const LENGTH = 60_000;

/** A text; a text that is true on the day of the picture, with the one for later days; or an element, with its classes and what is in it. */
type Drawn = string | { now: string; later: string } | { tag: string; classes: string; inner: Drawn[] };

let changes = 0;

/**
 * Keeps what a screen shows, once the browser is idle. The only place that writes notes outside both copies: a rule against that
 * belongs here. Returns a function that cancels it.
 */
export function keepDrawn(main: Element, { version, day }: { version: string; day: string }): () => void {
	const before = changes;
	return whenIdle(() => {
		// What is behind a curtain, or sealed, is not kept in front of it.
		if (readCurtain() || isCovered() || areNotesSealed()) return;
		if (changes !== before || document.visibilityState !== 'visible') return;
		const [content, dock] = ['.content', '.dock'].map((part) => drawnIn(main.querySelector(part)));
		const kept = JSON.stringify({ version, day, content, dock });
		if (kept.length <= LENGTH) storeItem(DRAWN_KEY, kept);
	});
}

/** Call it before and after each write of notes: what was drawn may show what is no more. */
export function forgetDrawn(): void {
	changes += 1;
	if (readItem(DRAWN_KEY) !== CHANGED) storeItem(DRAWN_KEY, CHANGED);
}

/** There is no case: the next start may show an empty Today. */
export function markEmpty(): void {
	changes += 1;
	storeItem(DRAWN_KEY, null);
}

/** Until when the next start leads on to another screen than Today, in milliseconds since 1970; null when it does not. */
export function markElsewhere(until: number | null): void {
	storeItem(ELSEWHERE_KEY, until === null ? null : String(until));
}

/** True when words of notes are kept in web storage. */
export function hasDrawn(): boolean {
	return readItem(DRAWN_KEY)?.startsWith('{') ?? false;
}

/** Takes the picture away in the moment in which a screen of the app is complete under it. Returns a function that stops watching. */
export function endFirstPaint(): () => void {
	const picture = document.getElementById('first-paint');
	const end = () => {
		if (document.querySelector('main:not([aria-busy="true"])') === null) return;
		picture?.remove();
		watch.disconnect();
	};
	const watch = new MutationObserver(end);
	if (picture) watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
	end();
	return () => watch.disconnect();
}

function drawnIn(parent: Element | null): Drawn[] {
	const inner = [...(parent?.childNodes ?? [])].flatMap((node): Drawn[] => {
		if (node instanceof Text) return node.data === '' ? [] : [node.data];
		return node instanceof HTMLElement && isDrawn(node) ? [drawnAs(node)] : [];
	});
	return parent instanceof HTMLUListElement || parent instanceof HTMLOListElement ? inner.slice(0, ROWS) : inner;
}

function drawnAs(element: HTMLElement): Drawn {
	const { later } = element.dataset;
	const inner = later === undefined ? drawnIn(element) : [{ now: element.textContent, later }];
	const isClosed = element instanceof HTMLDetailsElement && !element.open;
	return { tag: element.localName, classes: element.className, inner: isClosed ? inner.slice(0, 1) : inner };
}

function isDrawn(element: HTMLElement): boolean {
	return !element.hidden && element.localName !== 'dialog' && !element.classList.contains('visually-hidden');
}
