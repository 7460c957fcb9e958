import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type CaseRecord, readRecords } from '#lib/domain/case/record.ts';
import { RECORD_VERSION } from '#lib/domain/case/version.ts';
import { standingRecords } from '#lib/domain/case/standing.ts';
import { undoLast } from '#lib/domain/case/undo.ts';
import { answerToNo } from '#lib/domain/next-card/pick.ts';
import { refusalsOf } from '#lib/domain/next-card/refusals.ts';
import { Channel } from '#lib/domain/vocabulary/contact.ts';
import { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';

const CASE = '00000000-0000-4000-8000-000000000001';
const DEVICE = '00000000-0000-4000-8000-000000000002';

function uuid(number: number): string {
	return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Each row is a tap of its own. */
function records(...rows: object[]): CaseRecord[] {
	const envelope = { case: CASE, device: DEVICE, made: { utc: 0, offset: 0, zone: 'UTC' }, v: RECORD_VERSION };
	const { records: read, unreadable } = readRecords(
		rows.map((row, seq) => ({ id: uuid(100 + seq), ...envelope, seq, clock: seq + 1, change: uuid(50 + seq), ...row }))
	);
	expect(unreadable).toEqual([]);
	return read;
}

const entry = { type: 'entry', contact: null, words: 'No.', at: { day: '2026-04-20', minute: null, zone: 'UTC' } };
const refused = (refusal?: Refusal | null) => ({
	...entry,
	kind: 'refused',
	...(refusal === undefined ? {} : { refusal })
});

describe('the noes of a case', () => {
	test('are counted by the way they were said', () => {
		const theCase = foldCase(CASE, records(refused('policy'), refused('policy'), refused('wait'), refused()));
		expect(refusalsOf(theCase)).toMatchObject({ policy: 2, wait: 1, no: 1, system: 0 });
	});

	test('count a question that was answered with no, and nothing else', () => {
		const answered = { ...entry, kind: 'answered', wasNo: true };
		const theCase = foldCase(CASE, records(answered, { ...answered, refusal: 'system' }, { ...entry, kind: 'said' }));
		expect(refusalsOf(theCase)).toMatchObject({ no: 1, system: 1 });
	});

	test('do not count a line that was struck, and follow a correction', () => {
		const struck = { type: 'mark', about: uuid(100), kind: 'struck' };
		const corrected = { type: 'mark', about: uuid(101), kind: 'corrected', fields: { refusal: 'another-team' } };
		const theCase = foldCase(CASE, records(refused('policy'), refused('policy'), struck, corrected));
		expect(refusalsOf(theCase)).toMatchObject({ policy: 0, 'another-team': 1 });
	});

	test('are as they were when a correction is taken back', () => {
		const before = records(refused(), {
			type: 'mark',
			about: uuid(100),
			kind: 'corrected',
			fields: { refusal: 'wait' }
		});
		expect(refusalsOf(foldCase(CASE, before))).toMatchObject({ wait: 1, no: 0 });
		const undo = undoLast(standingRecords(CASE, before), DEVICE, () => uuid(900));
		expect(undo?.records).toMatchObject([{ kind: 'corrected', fields: { refusal: null } }]);
	});
});

describe('the card for a no', () => {
	const situation = { moment: 'facts', slots: {}, asked: [], passedOver: [], cues: new Set<never>() } as const;

	test.each(Refusal.options)('said as "%s" answers it, in every sector and channel', (refusal) => {
		for (const sector of Sector.options)
			for (const channel of Channel.options) {
				const offered = answerToNo(cards, refusal, { ...situation, sector, channel });
				const answers =
					offered?.card.refusals?.includes(refusal) || offered?.card.after?.includes(`no-${refusal}` as never);
				expect(answers, `${sector} ${channel} ${offered?.card.id}`).toBe(true);
				expect(offered?.words).not.toMatch(/[{}]/);
			}
	});

	test('is another one when the first was asked', () => {
		const here = { ...situation, sector: 'bank', channel: 'phone' } as const;
		const first = answerToNo(cards, 'policy', here)?.card.id ?? '';
		const asked = [{ card: first, answered: true, refused: false }];
		expect(answerToNo(cards, 'policy', { ...here, asked })?.card.id).not.toBe(first);
	});
});
