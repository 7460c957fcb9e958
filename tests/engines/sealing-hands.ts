import type { Hands } from './hands.ts';

/** Seals the notes by the hands of any engine. `look` is called at each step. Resolves with what opens them. */
export async function sealsNotes(
	hands: Hands,
	look: (name: string) => Promise<void> = () => Promise.resolve()
): Promise<{ passphrase: string; code: string }> {
	await hands.goto('/settings/sealed-notes');
	await hands.find('heading', 'Sealed notes');
	await look('sealed-notes');
	await hands.click('button', 'Choose a passphrase');
	await hands.find('heading', 'Write this recovery code down');
	await look('sealed-notes-choosing');
	const [passphrase = '', code = ''] = await hands.evaluate(
		() =>
			[...document.querySelectorAll<HTMLElement>('[translate=no]')].map((shown) =>
				[...shown.children].map(({ textContent }) => textContent.trim()).join(shown.localName === 'ol' ? ' ' : '-')
			),
		null
	);
	await hands.click('button', 'I have written both down');
	await hands.find('textbox', 'And the recovery code');
	await look('sealed-notes-typed-back');
	await hands.fill('Now type the passphrase from your paper', passphrase);
	await hands.fill('And the recovery code', code);
	await hands.click('button', 'Seal my notes now');
	await hands.find('heading', 'Your notes are sealed');
	return { passphrase, code };
}

export async function opensSealed(hands: Hands, typed: string): Promise<void> {
	await hands.fill('Passphrase or recovery code', typed);
	await hands.click('button', 'Open my notes');
}
