import { describe, expect, test } from 'vitest';
import { MAX_CLOCK } from '#lib/domain/case/stamp.ts';
import { type LetterContent, currentEpoch, signedByLetter } from '#lib/domain/exchange/epochs.ts';
import { signedBySegment } from '#lib/domain/exchange/segment.ts';
import { Chance } from '../../chance.ts';
import { SEED, runs } from '../../runs.ts';
import { Device, type Row, type SentLetter, Signers, hashOf } from './simulation.ts';

const NOW = 1_790_000_000_000;

/** A founder, a member who writes, and one who turns hostile. All have the same. */
function three() {
	const chance = new Chance(SEED);
	const signers = new Signers();
	const id = () => chance.id();
	const founder = new Device(signers, signers.card('Ana'), { device: id() });
	const member = (name: string) => new Device(signers, signers.card(name), { device: id(), founder: founder.founder });
	const [sam, eve] = [member('Sam'), member('Eve')];
	founder.add(sam.id, sam.disk.card, 'writes', NOW, id);
	founder.add(eve.id, eve.disk.card, 'writes', NOW, id);
	const meet = () => {
		for (let round = 0; round < 2; round += 1)
			for (const one of [founder, sam, eve])
				for (const other of [founder, sam])
					if (one !== other) for (const message of one.offers(other.heads)) other.take(message);
		for (const message of founder.offers(eve.heads)) eve.take(message);
		expect(sam.text).toBe(founder.text);
	};
	const says = (who: Device, words: string, more: object = {}) =>
		who.write([{ type: 'entry', words, ...more }], NOW, id);
	const words = (who = founder) =>
		[...who.union.records.values()].flatMap((record) => (record as Row).words ?? []).sort();
	const why = (who = founder) => who.union.aside.map((aside) => aside.why);
	meet();
	return { signers, id, founder, sam, eve, meet, says, words, why };
}

// Each was seen to be taken where its check is left out.
describe('nothing is taken, and it is said', () => {
	test('of a member who was removed and writes on, with an older clock too', () => {
		const { id, founder, eve, meet, says, words, why } = three();
		says(eve, 'before');
		meet();
		founder.remove(eve.id, NOW, id);
		says(eve, 'after');
		eve.disk.clock = 0;
		says(eve, 'backdated');
		meet();
		expect(words()).toEqual(['before']);
		expect(why()).toEqual(['no-member', 'no-member']);
	});

	test('of a second history that a removed member writes beside the first', () => {
		const { id, founder, eve, meet, says, words } = three();
		const before = { ...eve.disk };
		says(eve, 'first');
		meet();
		founder.remove(eve.id, NOW, id);
		eve.disk = { ...before };
		says(eve, 'second');
		meet();
		expect(words()).toEqual(['first']);
		expect(founder.union.unlike).toEqual([{ device: eve.id, number: 0 }]);
	});

	test('of one who left by themselves, wrote on and said once more that they leave', () => {
		const { id, eve, meet, says, words, why } = three();
		const leaves = () => eve.write([{ type: 'member', kind: 'left', member: eve.id, last: null }], NOW, id);
		says(eve, 'before');
		leaves();
		says(eve, 'after');
		leaves();
		meet();
		expect([words(), why()]).toEqual([['before'], ['no-member', 'no-member']]);
	});

	test('of a removed member, but both histories that had come before', () => {
		const { id, founder, eve, meet, says, words } = three();
		const before = { ...eve.disk };
		says(eve, 'first');
		meet();
		eve.disk = { ...before };
		says(eve, 'second');
		meet();
		founder.remove(eve.id, NOW, id);
		says(eve, 'third');
		meet();
		expect(words()).toEqual(['first', 'second']);
	});

	test('of somebody who removes who removed them, or adds a friend afterwards', () => {
		const { signers, id, founder, sam, eve, meet, says, words } = three();
		const friend = new Device(signers, signers.card('Friend'), { device: id(), founder: founder.founder });
		founder.remove(eve.id, NOW, id);
		eve.disk.clock = 0;
		eve.remove(founder.id, NOW, id);
		eve.remove(sam.id, NOW, id);
		eve.add(friend.id, friend.disk.card, 'takes-over', NOW, id);
		says(friend, 'hello');
		for (const message of friend.offers({})) founder.take(message);
		says(sam, 'still here');
		meet();
		expect(words()).toEqual(['still here']);
		expect(founder.union.standing.members.has(friend.id)).toBe(false);
	});

	test('of a member who may write and adds or removes somebody', () => {
		const { signers, id, founder, sam, eve, meet, says, words, why } = three();
		const friend = new Device(signers, signers.card('Friend'), { device: id(), founder: founder.founder });
		eve.add(friend.id, friend.disk.card, 'writes', NOW, id);
		eve.remove(sam.id, NOW, id);
		says(sam, 'still here');
		meet();
		expect(words()).toEqual(['still here']);
		expect(why()).toEqual(['no-right', 'no-right']);
		expect([...founder.union.standing.members.keys()]).toHaveLength(3);
	});

	test('of one who takes over and removes another, whom somebody else added', () => {
		const { id, founder, sam, eve, meet, says, words } = three();
		for (const one of [sam, eve]) founder.add(one.id, one.disk.card, 'takes-over', NOW, id);
		meet();
		eve.remove(sam.id, NOW, id);
		says(sam, 'still here');
		meet();
		expect(words()).toEqual(['still here']);
	});

	test('of one who may only read', () => {
		const { id, founder, eve, meet, says, words, why } = three();
		founder.add(eve.id, eve.disk.card, 'reads', NOW, id);
		says(eve, 'a line');
		meet();
		expect([words(), why()]).toEqual([[], ['reads-only']]);
	});

	test('of one who writes as another, in a record or in a whole segment', () => {
		const { signers, founder, sam, eve, meet, says, words, why } = three();
		says(sam, 'as himself');
		meet();
		says(eve, 'as Sam', { device: sam.name });
		says(eve, '', { type: 'field', of: 'device', target: sam.name, name: 'owner', value: 'Eve' });
		meet();
		const text = JSON.stringify({
			v: 1,
			case: 'c5a1d0be-0009-4000-8000-000000000001',
			device: sam.id,
			signer: eve.disk.card.signer,
			number: 0,
			before: null,
			records: []
		});
		const forged = { text, signature: signers.sign(eve.disk.card.signer, signedBySegment(text)) };
		expect(founder.take(JSON.stringify(forged))).toBe(true);
		// Two of the founder, one of Sam, and those two that Eve signed as herself.
		expect(founder.union.standing.counted.size).toBe(5);
		expect(founder.union.unlike).toEqual([]);
		const stolen = text.replace(eve.disk.card.signer, sam.disk.card.signer);
		expect(founder.take(JSON.stringify({ ...forged, text: stolen }))).toBe(false);
		expect([words(), why()]).toEqual([['as himself'], ['as-another', 'as-another']]);
	});

	test('of one who deletes the case for all', () => {
		const { eve, meet, says, words, why } = three();
		says(eve, 'a line');
		eve.write([{ type: 'erasure', erased: true }], NOW, () => crypto.randomUUID());
		meet();
		expect([words(), why()]).toEqual([['a line'], ['erases']]);
	});

	test('of a clock beyond the largest, or a time beyond the year 2200, and the same everywhere', () => {
		const { eve, meet, says, words, why } = three();
		says(eve, 'large', { clock: MAX_CLOCK + 2 });
		says(eve, 'far', { made: { utc: 7_258_118_400_001, offset: 0, zone: 'UTC' } });
		says(eve, 'largest', { clock: MAX_CLOCK });
		meet();
		expect([words(), why().sort()]).toEqual([['largest'], ['out-of-order', 'out-of-order']]);
	});

	test('of a record that has the id of another, but the one that everybody keeps', () => {
		const { founder, sam, eve, meet, says, words, why } = three();
		const [row] = says(sam, 'as it was') ?? [];
		meet();
		says(eve, 'as I wish', { id: row?.id });
		meet();
		expect(words()).toHaveLength(1);
		expect([words(sam), why(), why(sam)]).toEqual([words(founder), ['same-id'], ['same-id']]);
	});

	test('twice, of what is played again in any order', () => {
		const { founder, sam, says, words } = three();
		for (const line of ['a', 'b', 'c']) says(sam, line);
		const messages = sam.offers({});
		for (const message of [...messages.reverse(), ...messages, ...messages.slice(1)]) founder.take(message);
		expect(words()).toEqual(['a', 'b', 'c']);
		expect(founder.union.aside).toEqual([]);
	});
});

/** The letter that a device has just made, whether it may or not. */
function letterOf(who: Device): SentLetter {
	const sent = [...who.disk.letters.values()].at(-1)?.sent;
	if (!sent) throw new Error('It made no letter.');
	return sent;
}

/** Lets a device make a letter as if it had the right to. */
function forges(who: Device, id: () => string, how: (content: LetterContent) => Partial<LetterContent> = () => ({})) {
	const before = currentEpoch(who.union.letters);
	const content: LetterContent = {
		v: 1,
		case: 'c5a1d0be-0009-4000-8000-000000000001',
		founder: who.founder,
		maker: who.id,
		signer: who.disk.card.signer,
		before,
		members: [...who.union.standing.members.keys()],
		key: 'A'.repeat(52),
		older: []
	};
	const text = JSON.stringify({ ...content, ...how(content) });
	const told = { type: 'member', kind: 'keyed', letter: hashOf(text), before };
	who.write([told], NOW, id);
	return { text, to: [...who.union.standing.members.values()].map(({ card }) => card.signer) };
}

describe('a key letter is taken from one who may give it, and from nobody else', () => {
	/** The same three, and what each letter comes to at Sam. */
	function withLetters() {
		const here = three();
		const { founder, sam, eve, id, meet, signers } = here;
		const gives = (letter: { text: string; to: readonly string[] }, signer: string) => {
			const sent = { ...letter, signature: signers.sign(signer, signedByLetter(letter.text)) };
			meet();
			return sam.takeLetter(sent) ? sam.problemWith(sent) : 'not-opened';
		};
		founder.settle(NOW, id);
		meet();
		const first = letterOf(founder);
		expect([sam.takeLetter(first), sam.problemWith(first)]).toEqual([true, null]);
		eve.takeLetter(first);
		const epoch = sam.epoch;
		return { ...here, gives, isStill: () => expect([sam.epoch, founder.epoch]).toEqual([epoch, epoch]) };
	}

	test('not from one who may write or read, however it is signed', () => {
		const { id, eve, founder, gives, isStill } = withLetters();
		expect(gives(forges(eve, id), eve.disk.card.signer)).toBe('no-right');
		expect(gives(forges(eve, id), founder.disk.card.signer)).toBe('not-opened');
		const asFounder = forges(eve, id, () => ({ maker: founder.id, signer: founder.disk.card.signer }));
		expect(gives(asFounder, eve.disk.card.signer)).toBe('not-opened');
		const asMaker = forges(eve, id, () => ({ maker: founder.id }));
		expect(gives(asMaker, eve.disk.card.signer)).toBe('no-right');
		isStill();
	});

	test('not from one who took over and was removed, nor of a case that somebody else began', () => {
		const { id, eve, founder, gives, meet } = withLetters();
		founder.add(eve.id, eve.disk.card, 'takes-over', NOW, id);
		meet();
		const other = forges(eve, id, () => ({ founder: { device: eve.id, card: eve.disk.card } }));
		expect(gives(other, eve.disk.card.signer)).toBe('other-case');
		founder.remove(eve.id, NOW, id);
		expect(gives(forges(eve, id), eve.disk.card.signer)).toBe('no-right');
	});

	test('not a second one under what was told of a first, by one who took over and was removed', () => {
		const { id, eve, founder, sam, gives, meet, signers } = withLetters();
		founder.add(eve.id, eve.disk.card, 'takes-over', NOW, id);
		founder.add(sam.id, sam.disk.card, 'writes', NOW, id);
		meet();
		// She told of one while she might.
		const told = forges(eve, id);
		expect(gives(told, eve.disk.card.signer)).toBe(null);
		founder.remove(eve.id, NOW, id);
		meet();
		const { before } = JSON.parse(told.text) as LetterContent;
		const text = JSON.stringify({ ...(JSON.parse(told.text) as LetterContent), before, key: 'B'.repeat(52) });
		const other = { text, to: told.to, signature: signers.sign(eve.disk.card.signer, signedByLetter(text)) };
		expect([sam.takeLetter(other), sam.problemWith(other)]).toEqual([true, 'no-right']);
	});

	test('of a removed member opens nothing that was sealed since', () => {
		const { id, eve, founder, sam, meet, says, isStill } = withLetters();
		isStill();
		founder.remove(eve.id, NOW, id);
		founder.settle(NOW, id);
		meet();
		const letter = letterOf(founder);
		expect([sam.takeLetter(letter), eve.takeLetter(letter)]).toEqual([true, false]);
		says(sam, 'not for Eve');
		const sealed = sam.seals({});
		expect(sealed.map((one) => founder.opens(one))).not.toContain(false);
		expect(sealed.map((one) => eve.opens(one))).not.toContain(true);
	});

	test('of two that were made at once both open, and all write under the same one, without whom either removed', () => {
		const { id, eve, founder, sam, meet } = withLetters();
		founder.add(sam.id, sam.disk.card, 'takes-over', NOW, id);
		founder.settle(NOW, id);
		const kim = new Device(new Signers(), new Signers().card('Kim'), { device: id(), founder: founder.founder });
		sam.add(kim.id, kim.disk.card, 'writes', NOW, id);
		for (const message of founder.offers(sam.heads)) sam.take(message);
		sam.takeLetter(letterOf(founder));
		// Apart from each other, one removes and one adds.
		founder.remove(eve.id, NOW, id);
		founder.settle(NOW, id);
		sam.add(kim.id, kim.disk.card, 'writes', NOW, id);
		sam.settle(NOW, id);
		meet();
		founder.takeLetter(letterOf(sam));
		sam.takeLetter(letterOf(founder));
		const follows = founder.union.letters.map(({ before }) => before);
		expect(new Set(follows).size).toBeLessThan(follows.length);
		founder.settle(NOW, id);
		meet();
		sam.takeLetter(letterOf(founder));
		expect(sam.epoch).toBe(founder.epoch);
		const now = sam.disk.letters.get(sam.epoch ?? '')?.content.members;
		expect(now?.includes(eve.id)).toBe(false);
		expect(now?.includes(kim.id)).toBe(true);
	});
});

test('all write in the last epoch of the longest chain, and of two at once in that of the lower hash', () => {
	const letter = (name: string, before: string | null) => ({ letter: name.repeat(64), before, maker: 'a' });
	const [one, two, three] = ['a', 'b', 'c'].map((name) => name.repeat(64));
	expect(currentEpoch([])).toBeNull();
	expect(currentEpoch([letter('c', null), letter('b', null)])).toBe(two);
	expect(currentEpoch([letter('b', null), letter('c', two ?? '')])).toBe(three);
	const chains = [letter('a', null), letter('b', null), letter('c', two ?? '')];
	expect([currentEpoch(chains), currentEpoch(chains.toReversed())]).toEqual([three, three]);
	// Two that name each other end nothing.
	expect([one, two]).toContain(currentEpoch([letter('a', two ?? ''), letter('b', one ?? '')]));
});

const RUNS = runs(300, 10_000);

test(`${RUNS} damaged or cut segments change nothing, and none throws; seed ${SEED}`, () => {
	const { founder, sam, says } = three();
	for (let line = 0; line < 5; line += 1) says(sam, `line ${line} of the call`);
	const messages = sam.offers(founder.heads);
	const chance = new Chance(SEED);
	const before = founder.text;
	for (let run = 0; run < RUNS; run += 1) {
		const bytes = Buffer.from(chance.of(messages) ?? '');
		const at = chance.upTo(bytes.length);
		if (chance.happens(50)) bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.upTo(7));
		const harmed = chance.happens(50) ? bytes.subarray(0, at) : bytes;
		if (messages.includes(harmed.toString())) continue;
		expect(founder.take(harmed.toString()), harmed.toString()).toBe(false);
	}
	expect(founder.text).toBe(before);
});
