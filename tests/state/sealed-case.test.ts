import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passphraseWords } from '#lib/content/passphrase-words.ts';
import { writeBackup } from '#lib/domain/backup/file.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { Sealing } from '#lib/state/app/ports.ts';
import { CasePapers } from '#lib/state/case-papers.svelte.ts';
import { PaperAdding } from '#lib/state/paper-adding.svelte.ts';
import { caseToSend, openPapersBackup } from '#lib/state/papers-backup.ts';
import { Restore } from '#lib/state/restore.svelte.ts';
import { SealedCase } from '#lib/state/sealed-case.svelte.ts';
import { Senders } from '#lib/state/senders.svelte.ts';
import { UnsealFile } from '#lib/state/unseal-file.svelte.ts';
import { newRecoveryKey, openWithAge, sealWithAge } from '#lib/storage/seal/age.ts';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';
import { SEED, runs } from '../runs.ts';
import { FakePaperStore } from './fake-paper-store.ts';
import { newId, phone } from './fake-store.ts';

/** The cheapest key: ten thousand of ours would take hours. */
const CHEAP = 1;
const sealing: Sealing = {
	seal: async (content, lock, { onDone }) => sealWithAge(await content, lock, onDone, CHEAP),
	open: (file, keys, { onDone }) => openWithAge(file, keys, onDone),
	newKey: newRecoveryKey
};
/** Seals nothing: what a file brings is the same, and a thousand of them take a second. */
const unsealed: Sealing = { ...sealing, seal: (content) => Promise.resolve(content) };
const zip = { write: writeZip, open: (file: Blob) => ZipFile.open(file) };
const picture = (words: string) =>
	new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), words], `${words}.png`, { lastModified: 0 });

/** A phone, with what hands a case over and what takes one in. */
function somebody(name: string, by: Sealing = sealing) {
	const { library, store } = phone();
	const files = new FakePaperStore();
	const fileOf = async (id: string) => {
		const file = new CaseFile(id, store, library.powers);
		await file.load();
		return file;
	};
	const handing = async (id: string) => {
		const drawNumbers = () => Uint16Array.of(7, 70, 700, 1400, 2000, 9);
		const parts = { sealing: by, toSend: caseToSend(files, zip), cards: null, list: passphraseWords, drawNumbers };
		const sealed = new SealedCase(await fileOf(id), library, parts);
		await sealed.look();
		sealed.name = name;
		return sealed;
	};
	const handsOver = async (id: string) => (await (await handing(id)).make()) ?? new Blob();
	/** Opens what was sealed, as far as the preview. */
	const previews = async (content: Blob) => {
		const papers = await openPapersBackup(content, files, zip);
		const restore = new Restore(library);
		if (typeof papers === 'object' && papers) await restore.open(papers.readText, papers);
		return restore;
	};
	const takesIn = async (content: Blob, bringBack = false) => {
		const restore = await previews(content);
		await restore.add(bringBack);
		return restore;
	};
	return { library, store, files, fileOf, handing, handsOver, previews, takesIn };
}

type Somebody = ReturnType<typeof somebody>;

async function opensCase({ library, store }: Somebody, provider: string): Promise<CaseFile> {
	const file = new CaseFile(newId(), store, library.powers);
	await file.set('case', file.id, 'provider', provider);
	return file;
}

const says = (file: CaseFile, words: string) => file.keep([file.entry({ kind: 'noted', contact: null, words })]);

async function opened(file: Blob, typed: string) {
	const opening = new UnsealFile(file, sealing, passphraseWords);
	opening.typed = typed;
	return { content: await opening.open(), problem: opening.problem };
}

/** The rows of a store in their order: two unions are alike when these are. */
const rowsOf = ({ store }: Somebody) => writeBackup(store.records, []);

async function writersIn({ store, fileOf }: Somebody, id: string) {
	const file = await fileOf(id);
	const senders = new Senders(file);
	await senders.look(store);
	return file.case.entries.map(({ id: entry, words }) => [words, senders.of(entry)]);
}

describe('a case that is handed over', () => {
	test('is opened by its six words, tells from whom it is, and says so of what came with it', async () => {
		const [ana, sam] = [somebody('Ana'), somebody('Sam')];
		const file = await opensCase(ana, 'Northline');
		await says(file, 'They refused');
		const sealed = await ana.handing(file.id);
		const made = (await sealed.make()) ?? new File([], '');
		expect(made.name).toBe(`holdline-case-${ana.library.today}.zip.age`);

		const { content } = await opened(made, sealed.words.join(' '));
		const restore = await sam.previews(content ?? new Blob());
		expect(restore.step).toMatchObject({ at: 'preview', papers: { from: 'Ana', count: 0 } });
		expect(sam.store.records).toEqual([]);
		await restore.add(false);
		expect(await writersIn(sam, file.id)).toEqual([['They refused', 'Ana']]);
		expect(await writersIn(ana, file.id)).toEqual([['They refused', null]]);
	});

	test('goes there and back as often as one likes, and nothing is there twice', async () => {
		const [ana, sam] = [somebody('Ana'), somebody('Sam')];
		const { id } = await opensCase(ana, 'Northline');
		for (const round of ['first', 'second', 'third']) {
			await says(await ana.fileOf(id), `${round} of Ana`);
			await sam.takesIn(await ana.handsOver(id).then((file) => unsealedOf(file)));
			await says(await sam.fileOf(id), `${round} of Sam`);
			await ana.takesIn(await sam.handsOver(id).then((file) => unsealedOf(file)));
		}
		const words = ['first', 'second', 'third'].flatMap((round) => [`${round} of Ana`, `${round} of Sam`]);
		expect(await writersIn(ana, id)).toEqual(words.map((said) => [said, said.endsWith('Sam') ? 'Sam' : null]));
		expect(await writersIn(sam, id)).toEqual(words.map((said) => [said, said.endsWith('Ana') ? 'Ana' : null]));
		expect(rowsOf(ana)).toEqual(rowsOf(sam));
		expect((await ana.previews(await unsealedOf(await sam.handsOver(id)))).step).toMatchObject({
			opened: { preview: { added: 0 } }
		});
	});

	test('does not take back what was deleted: that is an offer', async () => {
		const [ana, sam] = [somebody('Ana', unsealed), somebody('Sam', unsealed)];
		const file = await opensCase(ana, 'Northline');
		const sent = await ana.handsOver(file.id);
		await sam.takesIn(sent);
		await (await sam.fileOf(file.id)).erase();
		const again = await sam.takesIn(sent);
		expect(again.step).toMatchObject({ at: 'added', cases: 0 });
		expect((await sam.fileOf(file.id)).exists).toBe(false);
		await sam.takesIn(sent, true);
		expect((await sam.fileOf(file.id)).case.provider).toBe('Northline');
	});

	test('has a new name where the person has one, also in a case that was handed over under the old one', async () => {
		const [ana, sam] = [somebody('Ana', unsealed), somebody('Sam', unsealed)];
		const [one, other] = [await opensCase(ana, 'Northline'), await opensCase(ana, 'Gridwell')];
		await says(one, 'a');
		await says(other, 'b');
		await ana.handsOver(other.id);
		await sam.takesIn(await ana.handsOver(one.id));
		const renamed = await ana.handing(one.id);
		renamed.name = 'Anna';
		await sam.takesIn((await renamed.make()) ?? new Blob());
		expect(await writersIn(sam, one.id)).toEqual([['a', 'Anna']]);
		// Nothing of the person's own is taken for somebody else's.
		expect([await writersIn(ana, one.id), await writersIn(ana, other.id)]).toEqual([[['a', null]], [['b', null]]]);
		expect((await ana.handing(other.id)).name).toBe('Ana');
	});

	test('needs a name, is not the example, and is not made where that fails or is stopped', async () => {
		const ana = somebody(' ');
		const file = await opensCase(ana, 'Northline');
		const sealed = await ana.handing(file.id);
		expect([sealed.canMake, await sealed.make()]).toEqual([false, null]);
		sealed.name = 'Ana';
		const making = sealed.make();
		sealed.stop();
		expect([await making, sealed.step]).toEqual([null, { at: 'choosing' }]);
		ana.store.readCase = () => Promise.reject(new Error('gone'));
		expect([await sealed.make(), sealed.step]).toEqual([null, { at: 'failed' }]);
		await ana.store.saveLocal('example', file.id);
		await sealed.look();
		expect(sealed.canMake).toBe(false);
	});

	test('is made where nothing can be written: then only the file tells from whom it is', async () => {
		const [ana, sam] = [somebody('Ana', unsealed), somebody('Sam', unsealed)];
		const file = await opensCase(ana, 'Northline');
		await says(file, 'a');
		ana.store.isFull = true;
		expect((await sam.takesIn(await ana.handsOver(file.id))).step).toMatchObject({ at: 'added', cases: 1 });
	});
});

/** What is in a file of these tests. */
async function unsealedOf(file: Blob): Promise<Blob> {
	const words = [7, 70, 700, 1400, 2000, 9].map((at) => passphraseWords[at]).join(' ');
	return (await opened(file, words)).content ?? new Blob();
}

describe('the papers of a case that is handed over', () => {
	async function withPapers() {
		const ana = somebody('Ana', unsealed);
		const file = await opensCase(ana, 'Northline');
		await new PaperAdding(file, ana.files).add([picture('plain'), picture('secret')], {
			contact: null,
			keepsOriginals: false
		});
		const papers = new CasePapers(file, ana.files);
		const [plain, secret] = file.case.papers;
		if (!plain || !secret) throw new Error('It was not added.');
		const box = { page: 1, x: 0, y: 0, width: 0.5, height: 0.5 };
		await papers.cover(secret, [box]);
		await papers.cover(file.case.papers[1] ?? secret, [box, { ...box, x: 0.25 }]);
		return { ana, file };
	}
	const inside = async (file: Blob) => (await file.text()).match(/secret|plain|"width":0\.5,"height":0\.5\}\]/g) ?? [];
	/** Without the rows, whose titles name every paper. */
	async function bytesIn(file: Blob) {
		const opened = await ZipFile.open(file);
		const names = (opened?.names ?? []).filter((name) => name.startsWith('papers/'));
		const read = await Promise.all(names.map(async (name) => opened?.read(name, 1000)));
		return (await Promise.all(read.map((content) => inside(content ?? new Blob())))).flat().sort();
	}

	// Seen to fail when every hash that a row names goes in: the whole paper, and the copy in which less was covered.
	test('go as their covered copies, unless all of one is chosen for this file', async () => {
		const { ana, file } = await withPapers();
		const sealed = await ana.handing(file.id);
		expect(sealed.papers.map(({ goes }) => goes)).toEqual(['whole', 'covered']);
		const covered = (await sealed.make()) ?? new Blob();
		expect(await bytesIn(covered)).toEqual(['"width":0.5,"height":0.5}]', 'plain']);
		const [, secret] = file.case.papers;
		if (!secret) throw new Error('It is gone.');
		sealed.sendWhole(secret, true);
		expect(sealed.papers.map(({ goes }) => goes)).toEqual(['whole', 'whole']);
		expect(await bytesIn((await sealed.make()) ?? new Blob())).toEqual([
			'"width":0.5,"height":0.5}]',
			'plain',
			'secret'
		]);
		// It is chosen each time.
		expect((await ana.handing(file.id)).papers.map(({ goes }) => goes)).toEqual(['whole', 'covered']);
	});

	test('are there at the other end, and a covered copy is not told as missing', async () => {
		const { ana, file } = await withPapers();
		const sam = somebody('Sam', unsealed);
		const restore = await sam.takesIn(await ana.handsOver(file.id));
		expect(restore.step).toEqual({ at: 'added', cases: 1, withoutFile: [] });
		const theirs = new CasePapers(await sam.fileOf(file.id), sam.files);
		await theirs.look();
		expect(theirs.shown.map((paper) => [theirs.whereIs(paper), theirs.isHere(paper.file)])).toEqual([
			['here', false],
			['here', true]
		]);
	});
});

/** What two people do to their copies of one case. */
const step = fc.oneof(
	fc.record({ does: fc.constant('writes' as const), who: fc.nat(1), words: fc.string() }),
	fc.record({
		does: fc.constantFrom('strikes' as const, 'corrects' as const, 'restores' as const),
		who: fc.nat(1),
		at: fc.nat()
	}),
	fc.record({ does: fc.constant('hands over' as const), who: fc.nat(1) })
);

describe('the union', () => {
	// Seen to fail when a file leaves rows out.
	test(
		`of what two people did is the same on both sides, whatever went to and fro before; seed ${SEED}`,
		{ timeout: 600_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
					const people = [somebody('Ana', unsealed), somebody('Sam', unsealed)] as const;
					const { id } = await opensCase(people[0], 'Northline');
					await people[1].takesIn(await people[0].handsOver(id));
					for (const doing of steps) {
						const who = people[doing.who] ?? people[0];
						if (doing.does === 'hands over') {
							await (who === people[0] ? people[1] : people[0]).takesIn(await who.handsOver(id));
							continue;
						}
						const file = await who.fileOf(id);
						if (doing.does === 'writes') {
							await says(file, doing.words);
							continue;
						}
						const entry = file.case.entries[doing.at % Math.max(1, file.case.entries.length)];
						if (!entry) continue;
						if (doing.does === 'strikes') await file.strike(entry.id);
						else if (doing.does === 'restores') await file.restore(entry.id);
						else await file.correct(entry.id, { words: `corrected ${doing.at}` });
					}
					await people[1].takesIn(await people[0].handsOver(id));
					const last = await people[1].handsOver(id);
					await people[0].takesIn(last);
					expect(rowsOf(people[0])).toEqual(rowsOf(people[1]));
					expect(new Set(people[0].store.records.map((record) => record.id)).size).toBe(people[0].store.records.length);
					const folded = people.map(({ store }) => foldCase(id, store.records));
					expect(folded[0]).toEqual(folded[1]);
					expect((await people[0].previews(last)).step).toMatchObject({ opened: { preview: { added: 0 } } });
				}),
				{ numRuns: runs(40, 2000), seed: SEED }
			);
		}
	);

	test('of several files is the same in any order, and when one comes again', { timeout: 600_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(fc.string(), { maxLength: 3 }), { minLength: 2, maxLength: 4 }),
				fc.nat(),
				async (forks, turn) => {
					const first = somebody('Ana', unsealed);
					const { id } = await opensCase(first, 'Northline');
					const start = await first.handsOver(id);
					const sent: Blob[] = [];
					for (const [index, lines] of forks.entries()) {
						const other = somebody(`Fork ${index}`, unsealed);
						await other.takesIn(start);
						const file = await other.fileOf(id);
						for (const words of lines) await says(file, words);
						sent.push(await other.handsOver(id));
					}
					const [one, another] = [somebody('One'), somebody('Another')];
					for (const file of sent) await one.takesIn(file);
					const turned = [...sent.slice(turn % sent.length), ...sent.slice(0, turn % sent.length)].reverse();
					for (const file of [...turned, ...turned]) await another.takesIn(file);
					expect(rowsOf(another)).toEqual(rowsOf(one));
					expect(foldCase(id, another.store.records)).toEqual(foldCase(id, one.store.records));
				}
			),
			{ numRuns: runs(20, 1000), seed: SEED }
		);
	});
});

const RUNS = runs(50, 10_000);

// Seen to fail where a file that is cut is handed on to be read.
test(
	`${RUNS} damaged or cut files of a case each come to one sentence, and change nothing; seed ${SEED}`,
	{ timeout: 1_800_000 },
	async () => {
		const [ana, sam] = [somebody('Ana'), somebody('Sam')];
		const file = await opensCase(ana, 'Northline');
		for (let line = 0; line < 40; line += 1) await says(file, `Line ${line} of the call. `.repeat(40));
		const sealed = await ana.handing(file.id);
		const bytes = new Uint8Array(await ((await sealed.make()) ?? new Blob()).arrayBuffer());
		const before = sam.store.digest;
		await fc.assert(
			fc.asyncProperty(fc.nat(), fc.nat({ max: 7 }), fc.boolean(), fc.boolean(), async (where, bit, isCut, isHead) => {
				const at = where % (isHead ? 200 : bytes.length);
				const harmed = isCut ? bytes.slice(0, at) : bytes.slice();
				if (!isCut) harmed[at] = (harmed[at] ?? 0) ^ (1 << bit);
				const { content, problem } = await opened(new Blob([harmed]), sealed.words.join(' '));
				expect(content).toBeNull();
				expect(['locked', 'cut']).toContain(problem);
				expect(sam.store.digest).toBe(before);
			}),
			{ numRuns: RUNS, seed: SEED }
		);
		// The same sentence as for other words.
		expect((await opened(new Blob([bytes]), 'acorn lantern apple river zebra moon')).problem).toBe('locked');
	}
);
