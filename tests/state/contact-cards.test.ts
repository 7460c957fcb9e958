import { describe, expect, test } from 'vitest';
import { passphraseWords } from '#lib/content/passphrase-words.ts';
import { writeCard } from '#lib/domain/exchange/contact-card.ts';
import { sixWords } from '#lib/domain/sealing/passphrase.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { Sealing } from '#lib/state/app/ports.ts';
import { readKeptCards, readDeviceCard } from '#lib/state/cards.ts';
import { ContactCards } from '#lib/state/contact-cards.svelte.ts';
import { caseToSend, openPapersBackup } from '#lib/state/papers-backup.ts';
import { Restore } from '#lib/state/restore.svelte.ts';
import { SealedCase } from '#lib/state/sealed-case.svelte.ts';
import { checkSignedWith, readCardsForCase } from '#lib/state/signed-case.ts';
import { UnsealFile } from '#lib/state/unseal-file.svelte.ts';
import { CardKeyring } from '#lib/storage/exchange/card-keys.ts';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';
import { newRecoveryKey, openWithAge, recipientOf, sealWithAge } from '#lib/storage/seal/age.ts';
import { FakePaperStore } from './fake-paper-store.ts';
import { newId, phone } from './fake-store.ts';

const sealing: Sealing = {
	seal: async (content, lock, { onDone }) => sealWithAge(await content, lock, onDone, 1),
	open: (file, keys, { onDone }) => openWithAge(file, keys, onDone),
	newKey: newRecoveryKey
};
const zip = { write: writeZip, open: (file: Blob) => ZipFile.open(file) };

/** A phone with a browser that keeps a key. */
function somebody() {
	const { library, store } = phone();
	const files = new FakePaperStore();
	let lock: CryptoKey | null = null;
	const keys = new CardKeyring({
		read: () => Promise.resolve(lock),
		keep: (next) => Promise.resolve((lock ??= next))
	});
	const wordsOf = (numbers: Uint16Array<ArrayBuffer>) => sixWords(numbers, passphraseWords);
	const looks = async () => {
		const cards = new ContactCards(library, { keys, recipientOf, wordsOf });
		await cards.look();
		return cards;
	};
	const makesCard = async (name: string) => {
		const cards = await looks();
		cards.name = name;
		await cards.make();
		return cards.own ? writeCard(cards.own) : '';
	};
	const takes = async (text: string) => (await looks()).take(text);
	const words = async () => {
		const cards = await looks();
		const [kept] = cards.cards;
		if (kept) await cards.compare(kept);
		return cards.words?.words;
	};
	const writes = async (words: string) => {
		const file = new CaseFile(newId(), store, library.powers);
		await file.set('case', file.id, 'provider', 'Northline');
		await file.keep([file.entry({ kind: 'noted', contact: null, words })]);
		return file;
	};
	/** Seals a case to the first card that is here. */
	const seals = async (file: CaseFile) => {
		const sealed = new SealedCase(file, library, {
			sealing,
			toSend: caseToSend(files, zip),
			cards: await readCardsForCase(library, keys),
			list: passphraseWords,
			drawNumbers: () => Uint16Array.of(1, 2, 3, 4, 5, 6)
		});
		await sealed.look();
		sealed.sealTo(sealed.cards[0]?.card.signer ?? null);
		if (!sealed.to) throw new Error('There is no card.');
		return (await sealed.make()) ?? new Blob();
	};
	/** Opens a file with the card of this phone. */
	const unseals = async (file: Blob) => {
		const own = await readDeviceCard(store);
		const key = own === null || own === 'newer' ? null : await keys.openingKey(own.keys);
		const opening = new UnsealFile(file, sealing, passphraseWords);
		const content = key ? await opening.openWithKey(key) : null;
		expect(opening.problem).toBeNull();
		return content;
	};
	const opens = (content: Blob) => openPapersBackup(content, files, zip, checkSignedWith(library, keys));
	return {
		library,
		store,
		keys,
		looks,
		makesCard,
		takes,
		words,
		writes,
		seals,
		unseals,
		opens,
		lose: () => (lock = null)
	};
}

type Somebody = ReturnType<typeof somebody>;

async function pair(): Promise<[ana: Somebody, sam: Somebody]> {
	const [ana, sam] = [somebody(), somebody()];
	const [first, second] = [await ana.makesCard('Ana'), await sam.makesCard('Sam')];
	await ana.takes(second);
	await sam.takes(first);
	return [ana, sam];
}

/** What a file says of who signed it. */
async function signerOf(who: Somebody, content: Blob | null) {
	const opened = content ? await who.opens(content) : null;
	return typeof opened === 'object' && opened ? { from: opened.from, card: opened.signed?.card ?? null } : opened;
}

describe('contact cards', () => {
	test('of two people give the same six words, and other words where one was swapped on its way', async () => {
		const [ana, sam] = await pair();
		const words = await ana.words();
		expect(words).toHaveLength(6);
		expect(await sam.words()).toEqual(words);

		const [mallory, other] = [somebody(), somebody()];
		await other.makesCard('Sam');
		await other.takes(await mallory.makesCard('Ana'));
		expect(await other.words()).not.toEqual(words);
	});

	test('are taken once, and tell what came of it', async () => {
		const ana = somebody();
		const sam = somebody();
		const own = await ana.makesCard('Ana');
		const theirs = await sam.makesCard('Sam');
		expect(await ana.takes(theirs)).toEqual({ taken: 'added', name: 'Sam' });
		expect(await ana.takes(`Here it is: ${theirs}`)).toEqual({ taken: 'here', name: 'Sam' });
		expect(await ana.takes(own)).toEqual({ taken: 'own', name: 'Ana' });
		expect(await ana.takes('Call me back')).toEqual({ taken: 'no-card', name: '' });
		const cards = await ana.looks();
		await cards.markCompared(cards.cards[0] as never);
		expect(await ana.takes(await sam.makesCard('Samuel'))).toEqual({ taken: 'changed', name: 'Samuel' });
		expect((await ana.looks()).cards).toMatchObject([{ card: { name: 'Samuel' }, compared: ana.library.today }]);
		ana.store.isFull = true;
		expect((await ana.takes(await somebody().makesCard('Kim'))).taken).toBe('not-kept');
		expect((await ana.looks()).cards).toHaveLength(1);
	});

	test('of which any part was changed are none', async () => {
		const [ana, sam] = await pair();
		const [one, other] = [await ana.makesCard('Ann'), await sam.makesCard('Samuel')].map((text) => text.split(':'));
		const kim = somebody();
		for (let part = 1; part < 5; part += 1) {
			const mixed = one?.map((text, at) => (at === part ? (other?.[at] ?? '') : text)).join(':') ?? '';
			expect((await kim.takes(mixed)).taken, String(part)).toBe('no-card');
		}
	});

	test('are never written over where a newer version wrote them', async () => {
		const ana = somebody();
		await ana.store.saveLocal('device-card', { v: 2 });
		await ana.store.saveLocal('contact-cards', { v: 2 });
		await ana.makesCard('Ana');
		expect((await ana.looks()).state).toBe('newer');
		expect((await ana.takes(await somebody().makesCard('Sam'))).taken).toBe('not-kept');
		const rows = ['device-card', 'contact-cards'].map((key) => ana.store.readLocal(key));
		expect(await Promise.all(rows)).toEqual([{ v: 2 }, { v: 2 }]);
	});

	test('whose keys are gone say so, and a new card has other keys', async () => {
		const ana = somebody();
		const before = await ana.makesCard('Ana');
		ana.lose();
		const cards = await ana.looks();
		expect(cards.state).toBe('keyless');
		await cards.make();
		expect(cards.state).toBe('here');
		expect(cards.own && writeCard(cards.own).split(':')[3]).not.toBe(before.split(':')[3]);
	});
});

describe('a case that is sealed to a card', () => {
	test('opens on that device alone, without words, and says by which card it is signed', async () => {
		const [ana, sam] = await pair();
		const sealed = await ana.seals(await ana.writes('They refused'));
		const kim = somebody();
		await kim.makesCard('Kim');
		expect(await kim.unseals(sealed)).toBeNull();
		expect(await ana.unseals(sealed)).toBeNull();

		const content = await sam.unseals(sealed);
		expect(await signerOf(sam, content)).toEqual({ from: 'Ana', card: 'kept' });
		const cards = await sam.looks();
		await cards.markCompared(cards.cards[0] as never);
		expect(await signerOf(sam, content)).toEqual({ from: 'Ana', card: 'compared' });
		const opened = content && (await sam.opens(content));
		const restore = new Restore(sam.library);
		if (typeof opened === 'object' && opened) await restore.open(opened.readText, opened, true);
		expect(restore.step).toMatchObject({ at: 'preview', papers: { signed: { name: 'Ana' } }, isByCard: true });
		await restore.add(false);
		expect(sam.store.records.length).toBe(ana.store.records.length);
	});

	test('brings the card of who signed it, which is kept by one tap', async () => {
		const [ana, sam] = [somebody(), somebody()];
		await ana.makesCard('Ana');
		await ana.takes(await sam.makesCard('Sam'));
		const content = await sam.unseals(await ana.seals(await ana.writes('They refused')));
		const opened = content && (await sam.opens(content));
		if (typeof opened !== 'object' || !opened?.signed) throw new Error('It is not signed.');
		expect(opened.signed.card).toBe('new');
		expect(await readKeptCards(sam.store)).toEqual([]);
		await opened.signed.keep();
		expect(await readKeptCards(sam.store)).toMatchObject([{ card: (await ana.looks()).own }]);
		expect(await signerOf(sam, content)).toEqual({ from: 'Ana', card: 'kept' });
	});

	test('is not signed where the sender has no card', async () => {
		const [ana, sam] = [somebody(), somebody()];
		await ana.takes(await sam.makesCard('Sam'));
		const file = await ana.writes('They refused');
		const cards = await readCardsForCase(ana.library, ana.keys);
		expect(cards).toMatchObject({ ownName: null, sign: null });
		await ana.store.saveLocal('own-names', ['Ana']);
		expect(await signerOf(sam, await sam.unseals(await ana.seals(file)))).toEqual({ from: 'Ana', card: null });
	});

	// Each of these was seen to pass where its check is left out.
	test('is not opened where anything in it was changed, or it was signed for somebody else', async () => {
		const [ana, sam] = await pair();
		const content = await sam.unseals(await ana.seals(await ana.writes('They refused')));
		if (!content) throw new Error('It did not open.');
		const whole = await ZipFile.open(content);
		const parts = new Map<string, string>();
		for (const name of whole?.names ?? []) parts.set(name, (await (await whole?.read(name, 1e6))?.text()) ?? '');
		const changed = (name: string, how: (text: string) => string) =>
			writeZip(
				[...parts].map(([part, text]) => ({ name: part, content: new Blob([part === name ? how(text) : text]) }))
			);

		expect(await signerOf(sam, await changed('signed.json', (text) => text))).toEqual({ from: 'Ana', card: 'kept' });
		const harmed = [
			await changed('holdline-backup.json', (text) => text.replace('They refused', 'They agreed')),
			await changed('papers.json', (text) => text.replace('[', '[ ')),
			await changed('signed.json', (text) => text.replace(/"name":"Ana"/, '"name":"Eve"')),
			await changed('signed.json', (text) => text.replace(/"signature":"[A-P]([^"]*)"\}\n$/, '"signature":"Q$1"}\n')),
			await changed('signed.json', (text) => text.replace(/"signature":"[Q-Z2-7]([^"]*)"\}\n$/, '"signature":"A$1"}\n'))
		];
		const told = await Promise.all(harmed.map((file) => signerOf(sam, file)));
		const [, , , one, other] = told;
		expect(told.slice(0, 3)).toEqual(['wrong-signature', 'wrong-signature', 'wrong-signature']);
		expect([one, other]).toContain('wrong-signature');
		// The same file, sealed for somebody else by who opened it.
		const kim = somebody();
		await kim.makesCard('Kim');
		expect(await signerOf(kim, content)).toBe('wrong-signature');
		// Another card of the same name beside what the first one signed.
		const eve = somebody();
		await eve.makesCard('Ana');
		const { own } = await eve.looks();
		const swapped = await changed('signed.json', (text) =>
			JSON.stringify({ ...(JSON.parse(text) as object), card: own })
		);
		expect(await signerOf(sam, swapped)).toBe('wrong-signature');
	});
});
