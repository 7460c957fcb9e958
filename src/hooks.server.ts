import { dev } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { render } from 'svelte/server';
import landing from './first-paint/landing.js?raw';
import today from './first-paint/today.js?raw';
import FirstPaint from './routes/(app)/today/FirstPaint.svelte';

/** Pages that hardly anybody opens. */
const linked = new Set<string | null>(['/(pages)/rescue', '/(pages)/away']);

const MARK = '<!-- first paint -->';

/** Draws into each page what is painted before the app has started. The policy of `svelte.config.js` knows the scripts by their hashes. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		// The list of cases is painted in the letters of the app: others would give way a moment later, and move it.
		preload: ({ type }) => type !== 'font' || event.route.id === '/(app)/today',
		transformPageChunk({ html }) {
			const drawn = html.replace(MARK, () => firstPaintOf(event.route.id));
			return linked.has(event.route.id) ? withLinkedStyles(drawn) : drawn;
		}
	});

function firstPaintOf(route: string | null): string {
	// While developing, the service worker is a module, which the first page does not install.
	if (route === '/(pages)') return dev ? '' : scriptOf(landing);
	if (route !== '/(app)/today') return '';
	// The screen that is made under it has the landmark, and the heading.
	const body = render(FirstPaint)
		.body.replace('<main id="main"', '<div')
		.replace('</main>', '</div>')
		.replaceAll(/<(\/?)h1\b/g, '<$1p');
	return body + scriptOf(today);
}

/** A page that hardly anybody opens: every phone caches it, and its styles are cached as files anyway. */
function withLinkedStyles(html: string): string {
	return html.replace(/<style>[^]*?<\/style>/, '').replaceAll(' disabled media="(max-width: 0)"', '');
}

function scriptOf(text: string): string {
	return `<script>${text}</script>`;
}
