import * as z from 'zod/mini';
import { recoveryKeyIn } from '#lib/domain/sealing/passphrase.ts';
import type { RecoveryProblem } from '#lib/domain/sealing/seal.ts';
import { Instant } from '#lib/domain/day.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { Sealing } from './app/ports.ts';

const KEY = 'recovery-key';

/** The public half of the recovery key, which only seals, and when it was made. The secret half is never kept here. */
const RecoveryRecipient = z.strictObject({ recipient: z.string().check(z.regex(/^age1[a-z0-9]{58}$/)), made: Instant });
export type RecoveryRecipient = z.infer<typeof RecoveryRecipient>;

/** Null where none was made here, or where that cannot be read. */
export async function readRecoveryRecipient({ store }: Pick<CaseLibrary, 'store'>): Promise<RecoveryRecipient | null> {
	const { data } = RecoveryRecipient.safeParse(await store.readLocal(KEY).catch(() => null));
	return data ?? null;
}

/** Null where it could not be kept. */
export async function storeRecoveryRecipient(
	{ store, powers }: Pick<CaseLibrary, 'store' | 'powers'>,
	recipient: string
): Promise<RecoveryRecipient | null> {
	const kept = { recipient, made: powers.readClock() };
	return store.saveLocal(KEY, kept).then(
		() => kept,
		() => null
	);
}

/** A new recovery key, which is used once it was typed back. Its secret half is nowhere but here and where the person keeps it. */
export class RecoveryKeyMaking {
	readonly #library: Pick<CaseLibrary, 'store' | 'powers'>;
	readonly #sealing: Pick<Sealing, 'newKey'>;
	#made = $state.raw<{ key: string; recipient: string } | null>(null);
	#isMaking = $state(false);
	#problem = $state<RecoveryProblem | null>(null);
	typed = $state('');

	constructor(library: Pick<CaseLibrary, 'store' | 'powers'>, sealing: Pick<Sealing, 'newKey'>) {
		this.#library = library;
		this.#sealing = sealing;
	}

	/** Null until it was made. */
	get key(): string | null {
		return this.#made?.key ?? null;
	}

	get isMaking(): boolean {
		return this.#isMaking;
	}

	get problem(): RecoveryProblem | null {
		return this.#problem;
	}

	/** The key as a file that the `age` command takes as it is. */
	get fileText(): string {
		return this.#made ? `# public key: ${this.#made.recipient}\n${this.#made.key}\n` : '';
	}

	async make(): Promise<void> {
		this.#isMaking = true;
		this.#made = await this.#sealing.newKey().catch(() => null);
		this.#isMaking = false;
	}

	/** Puts the key to use if it was typed back. Null where it was not. */
	async check(): Promise<RecoveryRecipient | null> {
		if (this.#made === null) return null;
		if (recoveryKeyIn(this.typed) !== this.#made.key) {
			this.#problem = 'other';
			return null;
		}
		const kept = await storeRecoveryRecipient(this.#library, this.#made.recipient);
		this.#problem = kept ? null : 'not-kept';
		return kept;
	}
}
