import type { Case, Contact } from '#lib/domain/case/case.ts';
import type { FieldOf } from '#lib/domain/case/fields.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord, EntryRecord, Amendment } from '#lib/domain/case/record.ts';
import type { PromiseOutcome } from '#lib/domain/vocabulary/entry.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';

export const CASE: Id = '00000000-0000-4000-8000-000000000001';
const DEVICE: Id = '00000000-0000-4000-8000-000000000002';
const ZONE = 'Europe/London';
const START = Date.UTC(2026, 10, 1);

type EntryFields = Partial<EntryRecord> & Pick<EntryRecord, 'kind'>;

/** Builds a case record by record, one minute apart. */
export class Telling {
	#clock = 0;
	readonly records: CaseRecord[] = [];

	get case(): Case {
		return foldCase(CASE, this.records);
	}

	field(of: FieldOf, target: Id, name: string, value: unknown): void {
		this.records.push({ ...this.#envelope(), type: 'field', of, target, name, value });
	}

	/** Adds a phone contact on a day of November 2026, with these fields. Returns its id. */
	contact(day: number, fields: Record<string, unknown> = {}): Id {
		const id = this.#id();
		const started = { day: dayIn(day), minute: 600, zone: ZONE, utc: START + day * 86_400_000 };
		for (const [name, value] of Object.entries({ channel: 'phone', started, ...fields })) {
			this.field('contact', id, name, value);
		}
		return id;
	}

	person(name: string): Id {
		const id = this.#id();
		this.field('person', id, 'name', name);
		return id;
	}

	entry(contact: Id | null, { kind, words = '', ...rest }: EntryFields): Id {
		const envelope = this.#envelope();
		const at = { day: dayIn(21), minute: 849, zone: ZONE };
		this.records.push({ ...envelope, type: 'entry', contact, kind, words, at, ...rest });
		return envelope.id;
	}

	brokenPromise(contact: Id | null, outcome: PromiseOutcome = 'broken', more: Partial<EntryRecord> = {}): Id {
		const id = this.entry(contact, { kind: 'promised', by: 'them', words: 'to credit it', due: dayIn(12), ...more });
		this.mark({ about: id, kind: 'settled', outcome, on: dayIn(21) });
		return id;
	}

	strike(about: Id): void {
		this.mark({ about, kind: 'struck' });
	}

	mark(
		mark:
			| Pick<Amendment & { kind: 'struck' }, 'about' | 'kind'>
			| Pick<Amendment & { kind: 'settled' }, 'about' | 'kind' | 'outcome' | 'on'>
	): void {
		this.records.push({ ...this.#envelope(), type: 'mark', ...mark });
	}

	find(contact: Id): Contact {
		const found = this.case.contacts.find(({ id }) => id === contact);
		if (!found) throw new Error('no such contact');
		return found;
	}

	#envelope() {
		this.#clock += 1;
		return {
			id: this.#id(),
			case: CASE,
			device: DEVICE,
			seq: this.#clock - 1,
			clock: this.#clock,
			made: { utc: START + 21 * 86_400_000 + this.#clock * 60_000, offset: 0, zone: ZONE },
			v: 1 as const,
			change: this.#id()
		};
	}

	#ids = 100;
	#id(): Id {
		this.#ids += 1;
		return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
	}
}

export function dayIn(day: number): string {
	return `2026-11-${String(day).padStart(2, '0')}`;
}
