import { type PaperGoes, filesToSend } from '#lib/domain/backup/files-to-send.ts';
import type { CasePaper } from '#lib/domain/case/case.ts';
import { MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import { devicesToName } from '#lib/domain/case/senders.ts';
import { sixWords } from '#lib/domain/sealing/passphrase.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import { exampleId } from './example.ts';
import { readOwnNames, storeOwnName } from './own-names.ts';
import type { KeptCard } from '#lib/domain/exchange/contact-card.ts';
import type { Lock } from '#lib/domain/sealing/seal.ts';
import type { CardsForCase, CaseToSend, SignParts } from './papers-backup.ts';
import type { SealedSaveStep, SealingParts } from './sealed-save.svelte.ts';

type Parts = Omit<SealingParts, 'papers'> & {
	toSend: CaseToSend;
	/** Null where nobody has given a card. */
	cards: CardsForCase | null;
};

/** One case in a file that six words or one contact card open, for somebody who is trusted with all of it. The words are not kept. */
export class SealedCase {
	readonly #file: CaseFile;
	readonly #library: CaseLibrary;
	readonly #parts: Parts;
	#words = $state.raw<readonly string[]>([]);
	#here = $state.raw<ReadonlyMap<string, number> | null>(null);
	#to = $state.raw<KeptCard | null>(null);
	#isExample = $state(false);
	/** The names under which cases were handed over before. */
	#ownNames: readonly string[] = [];
	#step = $state.raw<SealedSaveStep>({ at: 'choosing' });
	#stopping = new AbortController();
	/** The covered papers that are to go whole. The choice is made again for each file. */
	#whole = $state.raw<readonly Id[]>([]);
	/** The name that what they wrote gets at the other end. */
	name = $state('');

	constructor(file: CaseFile, library: CaseLibrary, parts: Parts) {
		this.#file = file;
		this.#library = library;
		this.#parts = parts;
		this.drawWords();
	}

	get words(): readonly string[] {
		return this.#words;
	}

	/** The cards to which it can be sealed. */
	get cards(): readonly KeptCard[] {
		return this.#parts.cards?.cards ?? [];
	}

	/** The card to which it is sealed; null where the six words open it. */
	get to(): KeptCard | null {
		return this.#to;
	}

	/** Chooses one of the cards, by its signer; null for six words. */
	sealTo(signer: string | null): void {
		this.#to = this.cards.find(({ card }) => card.signer === signer) ?? null;
	}

	/** True where the file is to say who it is from in a way that can be checked. */
	get isSigned(): boolean {
		return this.#to !== null && this.#parts.cards?.sign !== null;
	}

	get step(): SealedSaveStep {
		return this.#step;
	}

	get canMake(): boolean {
		return this.name.trim() !== '' && !this.#isExample;
	}

	get isExample(): boolean {
		return this.#isExample;
	}

	/** The papers that go, also those that were put aside, and how. */
	get papers(): readonly { paper: CasePaper; goes: PaperGoes }[] {
		const sent = this.#hashes;
		const isSent = ({ hash }: { hash: string }) => sent.includes(hash) && this.#here?.has(hash) === true;
		return this.#file.case.papers.map((paper) => {
			const goes = isSent(paper.file) ? 'whole' : paper.covered && isSent(paper.covered.file) ? 'covered' : 'missing';
			return { paper, goes };
		});
	}

	/** All papers that go, in bytes. */
	get bytes(): number {
		return this.#hashes.reduce((sum, hash) => sum + (this.#here?.get(hash) ?? 0), 0);
	}

	isWhole({ id, covered }: CasePaper): boolean {
		return covered === null || this.#whole.includes(id);
	}

	sendWhole({ id }: CasePaper, isWhole: boolean): void {
		this.#whole = [...this.#whole.filter((other) => other !== id), ...(isWhole ? [id] : [])];
	}

	/** Looks what goes in. Rejects when that cannot be read. */
	async look(): Promise<void> {
		const [names, here, example] = await Promise.all([
			readOwnNames(this.#library.store),
			this.#parts.toSend.list(),
			exampleId(this.#library.store)
		]);
		[this.#ownNames, this.#here, this.#isExample] = [names, here, example === this.#file.id];
		this.name ||= this.#parts.cards?.ownName ?? names[0] ?? '';
	}

	drawWords(): void {
		this.#words = sixWords(this.#parts.drawNumbers(), this.#parts.list);
	}

	/** The file; null when it was stopped, or failed, which the step tells. */
	async make(): Promise<File | null> {
		if (!this.canMake) return null;
		this.#stopping = new AbortController();
		const { signal } = this.#stopping;
		this.#step = { at: 'making', done: null };
		try {
			const from = this.name.trim().slice(0, MAX_LINE_LENGTH);
			await this.#giveName(from);
			const rows = await this.#library.store.readCase(this.#file.id);
			const { lock, sign } = this.#lock;
			const content = await this.#parts.toSend.pack({ rows, hashes: this.#hashes, from, sign }, signal);
			const onDone = (bytes: number) => (this.#step = { at: 'making', done: bytes / content.size });
			const sealed = await this.#parts.sealing.seal(content, lock, { onDone, signal });
			signal.throwIfAborted();
			this.#step = { at: 'choosing' };
			const name = `holdline-case-${this.#library.today}.zip.age`;
			return new File([sealed], name, { type: 'application/octet-stream' });
		} catch {
			this.#step = { at: signal.aborted ? 'choosing' : 'failed' };
			return null;
		}
	}

	stop(): void {
		this.#stopping.abort();
	}

	/** What opens the file, and what signs it for the one who opens it. */
	get #lock(): { lock: Lock; sign: SignParts | null } {
		if (this.#to === null) return { lock: { passphrase: this.#words.join(' ') }, sign: null };
		const { recipient } = this.#to.card;
		const sign = this.#parts.cards?.sign ?? null;
		return { lock: { recipient }, sign: sign && ((parts) => sign(recipient, parts)) };
	}

	get #hashes(): string[] {
		return filesToSend(this.#file.case.papers, (paper) => this.isWhole(paper)).map(({ hash }) => hash);
	}

	/** What was written here so far gets the name. Where nothing can be written now, only the file tells it. */
	async #giveName(own: string): Promise<void> {
		const { store } = this.#library;
		try {
			const device = await store.deviceId();
			const devices = devicesToName(this.#file.id, this.#file.records, { device, own, ownNames: this.#ownNames });
			this.#ownNames = await storeOwnName(store, own, this.#ownNames);
			await this.#file.keep(devices.map((one) => this.#file.field('device', one, 'owner', own)));
		} catch {
			// The case is handed over all the same.
		}
	}
}
