import { passphraseForms, sixWords } from '#lib/domain/sealing/passphrase.ts';
import type { Lock, Opener } from '#lib/domain/sealing/seal.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { Sealing } from './app/ports.ts';
import { makeBackupToSeal } from './backup.ts';
import { storeLastBackup } from './last-backup.ts';
import type { PapersToSeal } from './papers-backup.ts';
import { type RecoveryRecipient, readRecoveryRecipient } from './recovery-key.svelte.ts';

/** What a sealed file is made with. */
export type SealingParts = {
	sealing: Sealing;
	/** Null where the papers cannot be read now: then only the notes go in. */
	papers: PapersToSeal | null;
	/** The words of which a passphrase is drawn. */
	list: readonly string[];
	/** Random numbers, at least six. */
	drawNumbers: () => Uint16Array<ArrayBuffer>;
};

/** A sealed file that was made, and what notes that it was handed over. */
export type SealedFile = { file: File; markSaved: () => Promise<void> };

/** `done` is the part of the work that is done, from 0 to 1; null while the key is made, which tells nothing of itself. */
export type SealedSaveStep = { at: 'choosing' | 'failed' } | { at: 'making'; done: number | null };

/** A backup that only its owner opens. No passphrase is kept. */
export class SealedSave {
	readonly #library: CaseLibrary;
	readonly #parts: SealingParts;
	#opener = $state<Opener>('six-words');
	#words = $state.raw<readonly string[]>([]);
	#recovery = $state.raw<RecoveryRecipient | null>(null);
	#found = $state.raw<{ count: number; bytes: number } | null>(null);
	#step = $state.raw<SealedSaveStep>({ at: 'choosing' });
	#stopping = new AbortController();
	/** A passphrase of the person's own, as it is typed. */
	own = $state('');
	/** Whether the papers go in. */
	withPapers = $state(true);

	constructor(library: CaseLibrary, parts: SealingParts) {
		this.#library = library;
		this.#parts = parts;
		this.drawWords();
	}

	get opener(): Opener {
		return this.#opener;
	}

	/** The six words that are proposed. */
	get words(): readonly string[] {
		return this.#words;
	}

	/** The recovery key that was made here; null where there is none. */
	get recovery(): RecoveryRecipient | null {
		return this.#recovery;
	}

	/** The papers that can go in; null where there is none, or they were not found yet. */
	get papers(): { count: number; bytes: number } | null {
		return this.#found;
	}

	get step(): SealedSaveStep {
		return this.#step;
	}

	/** True once it is known what is to open the file. */
	get canMake(): boolean {
		return this.#lock !== null;
	}

	async look(): Promise<void> {
		const [recovery, found] = await Promise.all([
			readRecoveryRecipient(this.#library),
			this.#parts.papers?.find().catch(() => null)
		]);
		this.#recovery = recovery;
		this.#found = found && found.count > 0 ? found : null;
	}

	choose(opener: Opener): void {
		this.#opener = opener;
	}

	drawWords(): void {
		this.#words = sixWords(this.#parts.drawNumbers(), this.#parts.list);
	}

	/** A recovery key was made, and typed back. */
	takeRecovery(recovery: RecoveryRecipient): void {
		this.#recovery = recovery;
	}

	/** Resolves null when it was stopped, or failed, which the step tells. */
	async make(): Promise<SealedFile | null> {
		const lock = this.#lock;
		if (lock === null) return null;
		this.#stopping = new AbortController();
		const { signal } = this.#stopping;
		this.#step = { at: 'making', done: null };
		try {
			const isText = !this.#hasPapers;
			const making = this.#content(signal);
			let size = Infinity;
			const content = making.then(({ content }) => {
				size = content.size;
				return content;
			});
			const onDone = (bytes: number) => (this.#step = { at: 'making', done: bytes / size });
			const sealed = await this.#parts.sealing.seal(content, lock, { onDone, signal, isToShrink: isText });
			const { name, markSaved } = await making;
			signal.throwIfAborted();
			this.#step = { at: 'choosing' };
			return {
				file: new File([sealed], `${name}${isText ? '.gz' : ''}.age`, { type: 'application/octet-stream' }),
				markSaved
			};
		} catch {
			this.#step = { at: signal.aborted ? 'choosing' : 'failed' };
			return null;
		}
	}

	stop(): void {
		this.#stopping.abort();
	}

	/** The file was handed over. Resolves with the time that is shown as that of the last backup. */
	async markSaved({ markSaved }: SealedFile) {
		await markSaved();
		return storeLastBackup(this.#library);
	}

	get #lock(): Lock | null {
		switch (this.#opener) {
			case 'six-words':
				return { passphrase: this.#words.join(' ') };
			case 'own': {
				const [passphrase] = passphraseForms(this.own, this.#parts.list);
				return passphrase === '' ? null : { passphrase };
			}
			case 'recovery-key':
				return this.#recovery && { recipient: this.#recovery.recipient };
		}
	}

	/** Notes alone are text, and get smaller; papers are small already. */
	get #hasPapers(): boolean {
		return this.#parts.papers !== null && this.#found !== null && this.withPapers;
	}

	async #content(signal: AbortSignal): Promise<{ content: Blob; name: string; markSaved: () => Promise<void> }> {
		const { papers } = this.#parts;
		if (papers && this.#hasPapers) {
			const { file, markSaved } = await papers.make(signal);
			return { content: file, name: file.name, markSaved };
		}
		const { name, text } = await makeBackupToSeal(this.#library);
		return { content: new Blob([text]), name, markSaved: () => Promise.resolve() };
	}
}
