import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '#lib/domain/case/case.ts';
import { QuickKind } from '#lib/domain/journal/draft.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { Call } from '#lib/state/call.svelte.ts';
import { SEED, runs } from '../runs.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const RUNS = { numRuns: runs(150, 5_000), seed: SEED };

/** What a person does in a call. `waits` is false for a tap that does not wait until the one before is kept. */
type Act =
	| { do: 'type' | 'ask' | 'add' | 'mine' | 'undo' | 'reload' }
	| { do: 'tap'; kind: QuickKind; waits: boolean }
	| { do: 'name'; name: string };

const act: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 5, arbitrary: fc.constant<Act>({ do: 'type' }) },
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constant('tap' as const),
			kind: fc.constantFrom(...QuickKind.options),
			waits: fc.boolean()
		})
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('name' as const), name: fc.constantFrom('Marcus', 'Keisha') }) },
	{
		weight: 4,
		arbitrary: fc.constantFrom<Act>({ do: 'ask' }, { do: 'add' }, { do: 'mine' }, { do: 'undo' }, { do: 'reload' })
	}
);

test('whatever is typed and tapped, no word is lost and none is there twice', () =>
	fc.assert(
		fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
			const person = await Caller.rings();
			for (const each of acts) await person.does(each);
			await person.call.add();
			expect([...person.wordsKept].sort()).toEqual([...person.typed].sort());
		}),
		RUNS
	));

test('whatever is typed and tapped, each entry has one owner, and nobody owns what was said before they were named', () =>
	fc.assert(
		fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
			const person = await Caller.rings();
			for (const each of acts.filter(({ do: what }) => what !== 'undo')) {
				const before = { speaking: person.call.contact?.speaking, entries: person.standing };
				await person.does(each);
				await person.call.saveAgain();
				// A tap may close a box with a name, and what it adds is then theirs.
				const named = person.standing.flatMap(({ kind, person: of }) => (kind === 'named' && of ? [of] : []));
				const speaking = [before.speaking ?? undefined, person.call.contact?.speaking ?? undefined, ...named];
				const added = person.standing.filter(({ id }) => !before.entries.some((entry) => entry.id === id));
				for (const entry of added) if (entry.by === 'them') expect(speaking).toContain(entry.person);
			}
			await person.call.add();
			for (const entry of person.standing) {
				expect(entry.by === 'me' && (entry.person ?? null) !== null).toBe(false);
				const earlier = person.standing.slice(0, person.standing.indexOf(entry));
				const handOver = earlier.findLastIndex(({ kind }) => kind === 'passed-on');
				const isNamed = person.namedAfter.has(earlier[handOver]?.id ?? '');
				if (handOver >= 0 && !isNamed && entry.kind !== 'named') expect(entry.person ?? null).toBeNull();
			}
		}),
		RUNS
	));

const card: Card = {
	id: 'options-what-else',
	moment: 'options',
	words: '?',
	fits: 'Always.',
	listen: 'A way.',
	log: 'The way.',
	principle: 'Ask.',
	notWhen: 'Never.'
};

/** Somebody in a call, who types a word of its own each time. */
class Caller {
	call: Call;
	readonly typed: string[] = [];
	/** The hand-overs after which somebody was named. */
	readonly namedAfter = new Set<string>();
	readonly #file: CaseFile;
	readonly #contact: string;
	#asked = 0;

	private constructor(file: CaseFile, contact: string) {
		this.#file = file;
		this.#contact = contact;
		this.call = new Call(file, contact);
	}

	static async rings(): Promise<Caller> {
		const file = new CaseFile(newId(), new FakeStore(), powers);
		const contact = newId();
		await file.set('case', file.id, 'provider', 'Northline Telecom');
		await file.startContact(contact, 'phone');
		return new Caller(file, contact);
	}

	get standing(): Entry[] {
		return this.call.entries.filter(({ status }) => status === 'standing');
	}

	/** Every word on the line and in the box. */
	get wordsKept(): string[] {
		const texts = [
			...this.standing.filter(({ kind }) => kind !== 'asked').map(({ words }) => words),
			this.call.draft.text
		];
		return texts.flatMap((text) => text.split(' ')).filter((word) => word !== '');
	}

	async does(act: Act): Promise<void> {
		const { call } = this;
		switch (act.do) {
			case 'type': {
				const word = `w${String.fromCharCode(97 + (this.typed.length % 26))}${'x'.repeat(Math.floor(this.typed.length / 26))}`;
				this.typed.push(word);
				call.write({ text: [call.draft.text, word].filter((text) => text !== '').join(' ') });
				return;
			}
			case 'tap': {
				const tapping = call.tap(act.kind);
				if (act.waits) await tapping;
				if (act.kind === 'name-or-reference') this.#noteNaming();
				return;
			}
			case 'ask':
				await call.ask({ card: { ...card, id: `card-${(this.#asked += 1)}` }, words: card.words });
				return;
			case 'add':
				await call.add();
				return;
			case 'mine':
				if (call.draft.answers) call.write({ by: call.draft.by === 'me' ? 'them' : 'me' });
				return;
			case 'name':
				await call.setSpeaker(null, act.name);
				this.#noteNaming();
				return;
			case 'reload':
				await call.saveDraft();
				await call.saveAgain();
				this.call = new Call(this.#file, this.#contact);
				await this.call.restore();
				return;
			case 'undo':
				// The start of the call itself is not taken back.
				await call.saveAgain();
				if (
					this.#file.lastChange?.type === 'field' &&
					this.#file.lastChange.of === 'contact' &&
					this.#file.lastChange.name === 'channel'
				)
					return;
				await call.undo();
		}
	}

	#noteNaming(): void {
		for (const { id, kind } of this.call.entries) if (kind === 'passed-on') this.namedAfter.add(id);
	}
}
