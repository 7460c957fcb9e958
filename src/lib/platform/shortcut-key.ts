/** What one key does on a desk. */
export type ShortcutKey = 'search' | 'new' | 'next' | 'previous' | 'list';

const keys: Readonly<Record<string, ShortcutKey>> = { '/': 'search', n: 'new', j: 'next', k: 'previous', '?': 'list' };

/** Where a key is typed, or chooses something. */
const WHERE_KEYS_BELONG = 'input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog';

/**
 * The shortcut that a key stands for; null for any other key, with a modifier, while words are composed, and wherever the key
 * belongs to what has the focus. Shift counts as no modifier: on many keyboards it is how `?` and `/` are typed.
 */
export function shortcutOf(event: KeyboardEvent): ShortcutKey | null {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
	// A modal sheet takes the keys, wherever the focus is.
	if (event.target instanceof Element && event.target.closest(WHERE_KEYS_BELONG)) return null;
	if (document.querySelector('dialog[open]')) return null;
	return Object.hasOwn(keys, event.key) ? (keys[event.key] ?? null) : null;
}
