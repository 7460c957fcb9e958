// Runs inline, before the first paint: decides what Today shows until the app has started. See src/lib/platform/first-paint.ts.
{
	/** @typedef {string | { now: string, later: string } | { tag: string, classes: string, inner: any[] }} Drawn */

	const frame = /** @type {HTMLElement} */ (document.getElementById('first-paint'));

	try {
		if (!location.pathname.endsWith('/today') || leadsElsewhere() || hasCurtain()) frame.remove();
		else {
			const kept = localStorage.getItem('holdline.drawn');
			const drawn = kept?.startsWith('{') ? JSON.parse(kept) : null;
			const hasCases = kept !== null || localStorage.getItem('holdline.has-cases') !== null;
			// On a desk the list of cases stands beside the screen, and is not kept.
			if (hasCases && matchMedia('(min-width: 62.5em)').matches) frame.remove();
			else if (hasCases) fill(drawn?.version === frame.dataset.version ? drawn : { content: [], dock: [] });
			frame.hidden = false;
		}
	} catch {
		frame.remove();
	}

	/** True when the screen may be covered, or the notes are sealed: nothing of a case is painted before that is known. */
	function hasCurtain() {
		return ['curtain', 'covered', 'sealed'].some((name) => localStorage.getItem(`holdline.${name}`) !== null);
	}

	/** True when this start leads on to the screen that was open last. The first use of each storage waits for the browser, so the second is used only where it matters. */
	function leadsElsewhere() {
		const until = Number(localStorage.getItem('holdline.elsewhere-until') ?? 0);
		return Date.now() < until && sessionStorage.getItem('holdline.here') === null;
	}

	/** Without a formatter: the first one takes longer to make than all else here. @param {string} day */
	function isToday(day) {
		const now = new Date();
		return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) === day;
	}

	/** @param {{ day?: string, content: Drawn[], dock: Drawn[] }} drawn */
	function fill({ day = '', content, dock }) {
		const build = (/** @type {Drawn} */ part) => {
			if (typeof part === 'string') return part;
			if ('now' in part) return isToday(day) ? part.now : part.later;
			const { tag, classes, inner } = part;
			const element = document.createElement(tag);
			element.className = classes;
			element.append(...inner.map(build));
			// A closed one is kept with its first line alone.
			if (element instanceof HTMLDetailsElement) element.open = inner.length > 1;
			return element;
		};
		frame.querySelector('.content')?.replaceChildren(...content.map(build));
		if (dock.length === 0) frame.querySelector('.dock')?.remove();
		else frame.querySelector('.dock')?.replaceChildren(...dock.map(build));
	}
}
