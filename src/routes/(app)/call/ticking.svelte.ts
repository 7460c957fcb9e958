import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 15_000;

/** A reactive clock: calls `read` every 15 s while an effect uses `now`, and immediately when the page's visibility changes. */
export function ticking<Time>(read: () => Time): { readonly now: Time } {
	const subscribe = createSubscriber((update) => {
		const timer = setInterval(update, TICK_MS);
		document.addEventListener('visibilitychange', update);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', update);
		};
	});
	return {
		get now() {
			subscribe();
			return read();
		}
	};
}
