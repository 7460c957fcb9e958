import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_TEXT_LENGTH } from '#lib/domain/case/limits.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { Paste } from '#lib/state/paste.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const CHAT = 'Priya (0:01): I can see the charge.\nYou (0:02): Why?\nPRIYA (0:03): It is our policy.';

let store: FakeStore;
let file: CaseFile;
let contact: string;
let pasted: Paste;

const entries = () => file.case.entries.filter(({ kind }) => kind === 'said');
const names = () => file.case.people.map(({ name }) => name);
const draft = () => store.local.get(`draft:${file.id}:paste:${contact}`);

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	contact = newId();
	await file.set('case', file.id, 'provider', 'Northline');
	await file.startContact(contact, 'chat');
	pasted = new Paste(file, () => contact);
});

describe('what they wrote', () => {
	test('goes on the line in one change, in their words, with who and when', async () => {
		pasted.write(CHAT);
		const before = store.commits;
		expect(await pasted.add()).toBe(true);
		expect(store.commits).toBe(before + 1);
		expect(entries().map(({ by, words, at }) => [by, words, at.minute])).toEqual([
			['them', 'I can see the charge.', 1],
			['me', 'Why?', 2],
			['them', 'It is our policy.', 3]
		]);
		expect(names()).toEqual(['Priya']);
		expect(entries().map(({ person }) => person)).toEqual([
			file.case.people[0]?.id,
			undefined,
			file.case.people[0]?.id
		]);
		expect(pasted.text).toBe('');
		expect(draft()).toBeUndefined();
	});

	test('asks once which day a date is, keeps the answer in the draft, and dates nothing before', async () => {
		pasted.write('5/6/2020, 10:31 - Priya: No.\n5/6/2020, 10:32 - You: Why?');
		expect(pasted.unclearDate).toMatchObject({ dayFirst: '2020-06-05', monthFirst: '2020-05-06' });
		const days = () => pasted.lines.map(({ entry }) => entry.at.day);
		expect(days()).toEqual([file.today, file.today]);
		await pasted.setOrder('monthFirst');
		expect(days()).toEqual(['2020-05-06', '2020-05-06']);
		const again = new Paste(file, () => contact);
		await again.restore();
		expect(again.order).toBe('monthFirst');
		await again.add();
		expect(entries().map(({ at }) => [at.day, at.minute])).toEqual([
			['2020-05-06', 631],
			['2020-05-06', 632]
		]);
		expect(again.order).toBeNull();
	});

	test('is taken back by one undo', async () => {
		pasted.write(CHAT);
		await pasted.add();
		await file.undo();
		expect(entries().filter(({ status }) => status === 'standing')).toEqual([]);
	});

	test('reads on the line as it was shown before', async () => {
		pasted.write(CHAT);
		const shown = pasted.lines.map(({ entry }) => [entry.by, entry.words, entry.at]);
		await pasted.add();
		expect(entries().map(({ by, words, at }) => [by, words, at])).toEqual(shown);
	});

	test('is by whom the person says, and a name nobody uses is not kept', async () => {
		pasted.write(CHAT);
		await pasted.setWriter(0, 'they');
		await pasted.setWriter(2, 'me');
		await pasted.add();
		expect(entries().map(({ by, person }) => [by, person])).toEqual([
			['them', undefined],
			['me', undefined],
			['me', undefined]
		]);
		expect(names()).toEqual([]);
	});

	test('is mine in every message once the person says which author they are, and theirs again', async () => {
		pasted.write('(14:02:40) Joan: Two charges.\n(14:05:02) Dana: I see.\n(14:05:20) Joan: They are wrong.');
		expect(pasted.authors).toEqual(['Joan', 'Dana']);
		expect(pasted.mine).toBeNull();
		await pasted.setMine('Joan');
		expect(pasted.lines.map(({ writer }) => writer)).toEqual(['me', 'name:Dana', 'me']);
		await pasted.setMine(null);
		expect(pasted.lines.map(({ writer }) => writer)).toEqual(['name:Joan', 'name:Dana', 'name:Joan']);
		await pasted.setMine('Joan');
		await pasted.add();
		expect(names()).toEqual(['Dana']);
		expect(file.case.contacts[0]?.speaking).toBe(file.case.people[0]?.id);
		pasted.write(CHAT);
		expect(pasted.authors).toEqual([]);
	});

	test('is by somebody known, once they are', async () => {
		const dana = newId();
		await file.set('person', dana, 'name', 'Dana');
		pasted.write('dana: It is valid.');
		expect(pasted.lines.map(({ writer }) => writer)).toEqual([dana]);
		await pasted.add();
		expect(names()).toEqual(['Dana']);
	});

	test('stays one message when the person leaves it so', async () => {
		pasted.write(CHAT);
		expect(pasted.canBeSplit).toBe(true);
		await pasted.leaveWhole(true);
		await pasted.add();
		expect(entries().map(({ words }) => words)).toEqual([CHAT]);
	});

	test('a correction stays with its words when more is pasted', async () => {
		pasted.write('You: Why?');
		await pasted.setWriter(0, 'they');
		pasted.paste('You: And when?');
		expect(pasted.lines.map(({ writer }) => writer)).toEqual(['they', 'me']);
	});

	test('is refused when one of them is too long, and stays in the box', async () => {
		pasted.write('x'.repeat(MAX_TEXT_LENGTH + 1));
		expect(pasted.problem).toBe('too-long');
		expect(await pasted.add()).toBe(false);
		expect(pasted.text).toHaveLength(MAX_TEXT_LENGTH + 1);
	});
});

describe('a correction', () => {
	const words = () => pasted.lines.map(({ message, entry }) => `${entry.by}|${message.words}`);

	test('splits a message, gives the part to somebody else, and comes back after the app was left', async () => {
		pasted.write('Priya (0:01): It is right. Why would it be?');
		await pasted.split(0, 13);
		expect(words()).toEqual(['them|It is right.', 'them|Why would it be?']);
		await pasted.setWriter(1, 'me');
		const again = new Paste(file, () => contact);
		await again.restore();
		await again.add();
		expect(entries().map(({ by, words, at }) => [by, words, at.minute])).toEqual([
			['them', 'It is right.', 1],
			['me', 'Why would it be?', 1]
		]);
	});

	test('joins a message to the one above, and is undone by a split there', async () => {
		pasted.write(CHAT);
		await pasted.setWriter(1, 'they');
		await pasted.join(2);
		expect(words()).toEqual(['them|I can see the charge.', 'them|Why?\nPRIYA (0:03): It is our policy.']);
		await pasted.split(1, 5);
		expect(words()).toEqual(['them|I can see the charge.', 'them|Why?', 'them|It is our policy.']);
		expect(pasted.lines.map(({ writer }) => writer)).toEqual(['name:Priya', 'they', 'name:Priya']);
	});

	test('stays with the words before those that change', async () => {
		pasted.write(CHAT);
		await pasted.split(0, 6);
		pasted.paste('You (0:04): And now?');
		expect(words().slice(0, 2)).toEqual(['them|I can', 'them|see the charge.']);
		pasted.write('Priya (0:01): Something else.');
		expect(words()).toEqual(['them|Something else.']);
	});
});

describe('the contact', () => {
	const started = () => file.case.contacts[0]?.started;

	test('takes the time of its first message, and undo gives it back its own', async () => {
		const before = started();
		pasted.write(CHAT);
		await pasted.add();
		expect(started()).toMatchObject({ day: before?.day, minute: 1, zone: before?.zone });
		expect((before?.utc ?? 0) - (started()?.utc ?? 0)).toBe(((before?.minute ?? 0) - 1) * 60_000);
		await file.undo();
		expect(started()).toEqual(before);
	});

	test('takes the day of a chat of weeks ago, and the clock of this one', async () => {
		const before = started();
		pasted.write('25/5/2020, 10:31 - Priya: No.');
		await pasted.add();
		expect(started()).toEqual({ day: '2020-05-25', minute: 631, zone: before?.zone, utc: before?.utc });
	});

	test('stays where it is when the person says so, or when no message tells', async () => {
		const before = started();
		pasted.write(CHAT);
		await pasted.keepStart(true);
		await pasted.add();
		pasted.write('Your bill is right.');
		await pasted.add();
		expect(started()).toEqual(before);
	});
});

describe('facts in what was written', () => {
	const offered = async () => {
		await vi.waitFor(() => expect(pasted.facts.length).toBeGreaterThan(0), { timeout: 20_000 });
		return pasted.facts.map(({ fact, isFiled }) => `${isFiled ? 'filed ' : ''}${fact.kind}`);
	};
	const tap = (kind: string) => {
		const row = pasted.facts.find(({ fact }) => fact.kind === kind);
		if (!row) throw new Error(`${kind} is not offered`);
		pasted.toggle(row);
	};

	test('are a promise whose day one tap changes, or takes away', async () => {
		pasted.write('Priya (0:01): We will refund you £26.97 by 4 December.');
		await offered();
		tap('promise');
		const due = () => pasted.facts.map(({ fact }) => fact.kind === 'promise' && fact.due);
		const change = (day: string | null) => {
			const [row] = pasted.facts;
			if (row) pasted.setDue(row, day);
		};
		change('2026-12-07');
		expect([await offered(), due()]).toEqual([['filed promise'], ['2026-12-07']]);
		change(null);
		expect([await offered(), due()]).toEqual([['filed promise'], [null]]);
		await pasted.add();
		expect(file.case.entries.at(-1)).toMatchObject({ kind: 'promised', due: null, noDay: true });
	});

	test('are at most three, and are kept with the message that says them', async () => {
		pasted.write(
			'Priya (0:01): We will refund you £26.97 by 4 December.\nYou (0:02): Good. My reference is NB44871.\nPriya (0:03): Call us on 0161 496 0382.'
		);
		expect(await offered()).toEqual(['promise', 'reference', 'phone']);
		tap('promise');
		tap('reference');
		expect(await offered()).toEqual(['filed promise', 'filed reference', 'phone']);
		tap('reference');
		expect(await offered()).toEqual(['filed promise', 'reference', 'phone']);
		tap('reference');
		await pasted.add();
		const [promised] = file.case.entries.filter(({ kind }) => kind === 'promised');
		expect(promised).toMatchObject({ by: 'them', person: file.case.people[0]?.id, words: /refund/ });
		expect(promised?.due).toMatch(/-12-04$/);
		expect(file.case.entries.find(({ reference }) => reference !== undefined)).toMatchObject({
			by: 'me',
			reference: 'NB44871'
		});
		expect(file.case.phone ?? null).toBeNull();
		expect(file.case.contacts[0]?.speaking).toBe(file.case.people[0]?.id);
	});

	test('say "I" for whoever wrote it, and what I say of them is not their promise', async () => {
		pasted.write(
			'Priya (0:01): I will refund you £26.97.\nYou (0:02): You will refund me £30 by Friday. They refused it.'
		);
		await offered();
		expect(pasted.facts.map(({ fact }) => [fact.kind, 'by' in fact ? fact.by : ''])).toEqual([
			['promise', 'them'],
			['amount', '']
		]);
	});

	test('name an agent who is named nowhere else, up to the next hand-over', async () => {
		pasted.write(
			'Agent (0:01): My name is Dan.\nAgent (0:02): I will pass you to billing.\nAgent (0:03): Hello, how can I help?'
		);
		await offered();
		tap('agent');
		expect(pasted.lines.map(({ writer }) => writer)).toEqual(['name:Dan', 'name:Dan', 'name:Dan']);
		tap('handed-on');
		expect(pasted.lines.map(({ writer }) => writer)).toEqual(['name:Dan', 'name:Dan', 'they']);
		await pasted.add();
		expect(names()).toEqual(['Dan']);
	});

	test('are taken back where the message turns out to be mine', async () => {
		pasted.write('Priya (0:01): I will refund you £26.97.');
		await offered();
		tap('promise');
		await pasted.setWriter(0, 'me');
		await pasted.add();
		expect(file.case.entries.map(({ kind, by }) => [kind, by])).toEqual([['said', 'me']]);
	});

	test('stay with their words when the message is split', async () => {
		pasted.write('Priya (0:01): Your reference is NB44871. We will refund you £26.97.');
		await offered();
		tap('promise');
		await pasted.split(0, pasted.lines[0]?.message.words.indexOf('We will') ?? 0);
		await pasted.add();
		expect(file.case.entries.map(({ kind, words }) => [kind, words])).toEqual([
			['said', 'Your reference is NB44871.'],
			['promised', 'We will refund you £26.97.']
		]);
	});
});

describe('the box', () => {
	test('comes back with who wrote what, after the app was left', async () => {
		pasted.write(CHAT);
		await pasted.setWriter(0, 'me');
		const again = new Paste(file, () => contact);
		await again.restore();
		expect(again.text).toBe(CHAT);
		expect(again.lines.map(({ entry }) => entry.by)).toEqual(['me', 'me', 'them']);
	});

	test('does not bring back what is on the line already', async () => {
		pasted.write(CHAT);
		await pasted.saveDraft();
		const kept = draft();
		await pasted.add();
		await store.saveLocal(`draft:${file.id}:paste:${contact}`, kept);
		const again = new Paste(file, () => contact);
		await again.restore();
		expect(again.text).toBe('');
	});

	test('keeps the words when they cannot be saved, and adds them later', async () => {
		pasted.write(CHAT);
		store.isFull = true;
		expect(await pasted.add()).toBe(false);
		expect(pasted.text).toBe(CHAT);
		expect(entries()).toEqual([]);
		store.isFull = false;
		expect(await pasted.add()).toBe(true);
		expect(entries()).toHaveLength(3);
	});

	test('tapped twice, it is added once', async () => {
		pasted.write(CHAT);
		const letGo = store.hold();
		const both = [pasted.add(), pasted.add()];
		await vi.waitFor(() => expect(store.waiting).toBe(1));
		letGo();
		expect(await Promise.all(both)).toEqual([true, true]);
		expect(entries()).toHaveLength(3);
	});

	test('a draft that is half unreadable still has its words', async () => {
		await store.saveLocal(`draft:${file.id}:paste:${contact}`, { text: 'Hello', writers: 7, at: 'then' });
		await pasted.restore();
		expect(pasted.text).toBe('Hello');
	});
});
