// Functions that run in a page: how a test finds what a person would, in an engine whose driver finds by selectors only.
import type { Name, Role, Where } from './hands.ts';

/** A name that can be sent to a page. */
type SentName = { pattern: string; flags: string } | { words: string };
export type Query = {
	role: Role | 'box';
	name: SentName;
	within: { role: Role; name: SentName } | null;
	isPressed: boolean;
};

/** `box` stands for anything with a label that can be filled or chosen from. */
export function queryOf(role: Role | 'box', name: Name, { within, isPressed = false }: Where = {}): Query {
	return {
		role,
		name: send(name),
		within: within ? { role: within[0], name: send(within[1]) } : null,
		isPressed
	};
}

function send(name: Name): SentName {
	return typeof name === 'string' ? { words: name } : { pattern: name.source, flags: name.flags };
}

/** The first visible element with this role and name. */
export function findElement({ role, name, within, isPressed }: Query): Element | null {
	const selectors: Record<Query['role'], string> = {
		box: 'input, textarea, select',
		button: 'button, [role=button]',
		combobox: 'select',
		dialog: 'dialog[open]',
		group: 'fieldset, [role=group]',
		heading: 'h1, h2, h3',
		link: 'a[href]',
		region: 'section, [role=region]',
		text: '*',
		textbox: 'input:not([type=checkbox], [type=radio], [type=file], [type=date]), textarea'
	};
	const scope = document.querySelector('dialog:modal') ?? document.body;
	const root = within ? search(scope, within.role, within.name, false) : scope;
	return root && search(root, role, name, isPressed);

	function search(root: Element, role: Query['role'], name: SentName, isPressed: boolean): Element | null {
		const isNamed = (text: string) =>
			'pattern' in name
				? new RegExp(name.pattern, name.flags).test(text)
				: role === 'text'
					? text.includes(name.words)
					: text === name.words;
		const isOne = (element: Element) =>
			isVisible(element) &&
			(!isPressed || element.getAttribute('aria-pressed') === 'true') &&
			isNamed(role === 'text' ? clean(element.textContent) : nameOf(element));
		const found = [...(root.matches(selectors[role]) ? [root] : []), ...root.querySelectorAll(selectors[role])];
		// The innermost text: everything around it contains the same words.
		return (role === 'text' ? found.reverse() : found).find(isOne) ?? null;
	}

	function isVisible(element: Element): boolean {
		if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden=true], [inert]'))
			return false;
		const { width, height } = element.getBoundingClientRect();
		return width > 0 && height > 0;
	}

	function nameOf(element: Element): string {
		const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
		if (ids.length > 0) return clean(ids.map((id) => textOf(document.getElementById(id))).join(' '));
		const label = element.getAttribute('aria-label');
		if (label) return clean(label);
		if (element instanceof HTMLFieldSetElement) return clean(textOf(element.querySelector('legend')));
		const { labels = null } = element as Partial<HTMLInputElement>;
		if (labels && labels.length > 0) return clean([...labels].map(textOf).join(' '));
		return element.matches('section, [role=region], [role=group], dialog') ? '' : clean(textOf(element));
	}

	function textOf(node: Node | null): string {
		if (node instanceof Text) return node.data;
		if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
		if (node.matches('script, style, input, textarea, select')) return '';
		return node.getAttribute('aria-label') ?? [...node.childNodes].map(textOf).join('');
	}

	function clean(text: string): string {
		return text.replaceAll(/\s+/g, ' ').trim();
	}
}

/** Scrolls the element into view, waits two frames, and tells whether a click at its centre would now reach it. */
export async function canBeClicked(element: Element): Promise<boolean> {
	if (element.matches(':disabled')) return false;
	if (!isHit()) element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const before = element.getBoundingClientRect();
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	const { x, y } = element.getBoundingClientRect();
	return x === before.x && y === before.y && isHit();

	function isHit(): boolean {
		// A link that is broken over two lines may have its centre outside itself.
		const [{ x, y, width, height } = element.getBoundingClientRect()] = element.getClientRects();
		const top = document.elementFromPoint(x + width / 2, y + height / 2);
		return top !== null && (element.contains(top) || (top.closest('label')?.contains(element) ?? false));
	}
}

/** Replaces the text of a box as one paste does; sets a date box as its picker does. */
export function fillBox(box: Element, text: string): void {
	const input = box as HTMLInputElement | HTMLTextAreaElement;
	input.focus();
	if (input.matches('[type=date]')) {
		input.value = text;
		for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
		return;
	}
	input.select();
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else types like a person, with undo
	document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Chooses an option as its menu does. */
export function chooseOption(box: Element, option: string): boolean {
	const select = box as HTMLSelectElement;
	const index = [...select.options].findIndex(({ text, value }) => text.trim() === option || value === option);
	if (index === -1) return false;
	select.focus();
	select.selectedIndex = index;
	for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
	return true;
}
