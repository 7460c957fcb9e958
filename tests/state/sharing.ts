import { type ContactCard, readCard, writeCard } from '#lib/domain/exchange/contact-card.ts';
import type { Role } from '#lib/domain/exchange/members.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { CaseStore } from '#lib/state/app/ports.ts';
import type { CardKeys } from '#lib/state/cards.ts';
import { openShare } from '#lib/state/coming-share.ts';
import { ContactCards } from '#lib/state/contact-cards.svelte.ts';
import { SharedCase } from '#lib/state/shared-case.ts';
import type { SharingParts } from '#lib/state/sharing.ts';
import { CardKeyring } from '#lib/storage/exchange/card-keys.ts';
import { openPieceUnder, openUnder, sealPieceUnder, sealUnder } from '#lib/storage/exchange/epoch-sealing.ts';
import { FileCarrier } from '#lib/storage/exchange/file-carrier.ts';
import { hashOfText } from '#lib/storage/exchange/hash.ts';
import { openWithAge, recipientOf, sealWithAge } from '#lib/storage/seal/age.ts';
import { FakePaperStore } from './fake-paper-store.ts';
import { type FakeStore, copyOf, noLadders, phone } from './fake-store.ts';

/** What keys, seals and hashes are made with. */
export type Kit = {
	keys: CardKeys & Pick<SharingParts['keys'], 'openingKey'>;
	recipientOf: (opening: CryptoKey) => Promise<string>;
} & Pick<SharingParts, 'age' | 'sealUnder' | 'openUnder' | 'sealPiece' | 'openPiece' | 'hashOf' | 'randomBytes'>;

/** The real ones. What encrypts the keys is kept in memory. */
export function realKit(): Kit {
	let lock: CryptoKey | null = null;
	return {
		keys: new CardKeyring({
			read: () => Promise.resolve(lock),
			keep: (next) => Promise.resolve((lock ??= next))
		}),
		recipientOf,
		age: {
			seal: async (content, lock) => sealWithAge(await content, lock),
			open: (file, openers) => openWithAge(file, openers)
		},
		sealUnder,
		openUnder,
		sealPiece: sealPieceUnder,
		openPiece: openPieceUnder,
		hashOf: hashOfText,
		randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count))
	};
}

/** A phone of somebody who shares cases. */
export class Sharer<Kept extends CaseStore = FakeStore> {
	readonly name: string;
	readonly library: CaseLibrary;
	readonly store: Kept;
	readonly parts: SharingParts;
	readonly cards: ContactCards;
	readonly kit: Kit;

	readonly papers: FakePaperStore;

	constructor(name: string, library: CaseLibrary, store: Kept, given: Kit, papers = new FakePaperStore()) {
		const { recipientOf, ...kit } = given;
		let turns: Promise<unknown> = Promise.resolve();
		this.kit = given;
		this.name = name;
		this.library = library;
		this.store = store;
		this.papers = papers;
		this.cards = new ContactCards(library, { keys: kit.keys, recipientOf, wordsOf: () => [] });
		this.parts = {
			...kit,
			papers,
			newFile: () => new FileCarrier(),
			openFile: (file) => FileCarrier.open(file),
			inTurn: (work) => {
				const turn = turns.then(work);
				turns = turn.catch(() => {});
				return turn;
			}
		};
	}

	static async named(name: string): Promise<Sharer> {
		const { library, store } = phone();
		const one = new Sharer(name, library, store, realKit());
		await one.makeCard();
		return one;
	}

	/** Makes the card of this phone, where it has none. */
	async makeCard(): Promise<void> {
		await this.cards.look();
		if (this.cards.own) return;
		this.cards.name = this.name;
		await this.cards.make();
	}

	/** The same phone with its disk as it is now, to be set back to later. */
	async copied(this: Sharer): Promise<Sharer> {
		const store = await copyOf(this.store);
		const one = new Sharer(this.name, new CaseLibrary(store, this.library.powers, noLadders), store, this.kit);
		await one.makeCard();
		return one;
	}

	get card(): ContactCard {
		const card = this.cards.own && readCard(writeCard(this.cards.own));
		if (!card) throw new Error('There is no card.');
		return card;
	}

	async begins(words: string): Promise<Id> {
		const file = new CaseFile(this.library.powers.newId(), this.store, this.library.powers);
		await file.set('case', file.id, 'provider', 'Northline');
		await file.keep([file.entry({ kind: 'noted', contact: null, words })]);
		return file.id;
	}

	async opens(id: Id): Promise<CaseFile> {
		const file = new CaseFile(id, this.store, this.library.powers);
		await file.load();
		return file;
	}

	async writes(id: Id, words: string): Promise<Id> {
		const file = await this.opens(id);
		const entry = file.entry({ kind: 'noted', contact: null, words });
		await file.keep([entry]);
		return entry.id;
	}

	/** Adds a paper with these bytes. */
	async addsPaper(id: Id, bytes: Uint8Array<ArrayBuffer>, title = 'Bill'): Promise<StoredFile> {
		const stored = await this.papers.whileAdding(() =>
			this.papers.keep(new Blob([bytes]), 'jpeg', false, new AbortController().signal)
		);
		const file = await this.opens(id);
		const [day, of] = ['2026-11-30', this.library.powers.newId()];
		await file.keep([{ type: 'paper', id: of, file: stored, name: 'bill.jpg', title, day, from: '', contact: null }]);
		return stored;
	}

	async shared(id: Id): Promise<SharedCase> {
		const shared = new SharedCase(id, this.library, this.parts);
		await shared.look();
		return shared;
	}

	async adds(id: Id, other: Pick<Sharer, 'card'>, role: Role = 'writes'): Promise<void> {
		if (!(await (await this.shared(id)).add(other.card, role, null))) throw new Error('Nobody was added.');
	}

	async removes(id: Id, name: string): Promise<void> {
		const shared = await this.shared(id);
		const member = shared.members.find(({ card }) => card.name === name);
		if (!member || !(await shared.remove(member.device))) throw new Error('Nobody was removed.');
	}

	async makes(id: Id): Promise<Blob> {
		const made = await (await this.shared(id)).makeFile();
		if (typeof made === 'string') throw new Error(made);
		await made.markSent();
		return made.file;
	}

	async reads(file: Blob) {
		return openShare(file, this.library, this.parts);
	}

	/** Takes a file in. Resolves with what it said before. */
	async takes(file: Blob) {
		const opened = await this.reads(file);
		if (!opened.ok) throw new Error(opened.problem);
		if (!(await opened.add())) throw new Error('Nothing was added.');
		return opened.preview;
	}

	/** The words of the notes that stand. */
	async notes(id: Id): Promise<string[]> {
		const { entries } = (await this.opens(id)).case;
		return entries.filter(({ status }) => status === 'standing').map(({ words }) => words);
	}
}
