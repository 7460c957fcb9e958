import fc from 'fast-check';
import { type FieldOf, type FieldsOf, fieldValues } from '#lib/domain/case/fields.ts';
import { type CaseRecord, readRecord } from '#lib/domain/case/record.ts';
import { Also } from '#lib/domain/vocabulary/goal.ts';
import { FileKind } from '#lib/domain/vocabulary/paper.ts';
import { CASE } from '../case/record-arbitrary.ts';

/** Arbitraries for everything that a backup file may contain: each kind of record, each field, each sort of text. */

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const id = fc.integer({ min: 100, max: 105 }).map(uuid);
const day = fc.constantFrom('2026-05-03', '2026-11-21', '2028-02-29', '9999-12-31');
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0);
const flag = fc.boolean();
const zone = fc.constantFrom('Europe/London', 'Australia/Lord_Howe', '');
const when = fc.record({ day, minute: fc.option(fc.integer({ min: 0, max: 1439 })), zone });

/**
 * Right-to-left text, graphemes of several code points, lone surrogates, NUL, and characters that other formats must
 * escape.
 */
const sign = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 8 }),
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.constantFrom('\ud800', 'a\udc00b', '\udfff\ud83d', '\0', '\ufeff', '\ufffe', '\u2028\u2029', '\u202eשלום\u202c'),
	fc.constantFrom('👩‍👩‍👧‍👦', '🇬🇧', 'é', 'é', 'ﷺ', '"\\"', '\\u0000', '\r\n\t', '</script>', '__proto__', '{"a":[', '=1+1')
);
const text = (most: number) => fc.array(sign, { maxLength: 6 }).map((signs) => signs.join('').slice(0, most));
const line = text(500);
const learned = fc.record({ words: line, on: day });
const card = text(64).map((words) => words || 'card');

/** One arbitrary for every field there is: a new field without one does not compile. */
const fields: { [O in FieldOf]: { [N in keyof FieldsOf<O>]: fc.Arbitrary<NonNullable<FieldsOf<O>[N]>> } } = {
	case: {
		provider: line,
		sector: fc.constantFrom(...fieldValues.case.sector.options),
		country: fc.constantFrom('GB', 'DE'),
		what: line,
		forWhom: line,
		alias: line,
		allowedBy: line,
		representative: line,
		authorityScope: fc.array(fc.constantFrom('be-told', 'write', 'agree'), { maxLength: 3 }),
		authorityUntil: day,
		authorityAccepted: day,
		phone: line,
		numberThatWorked: learned,
		menuWay: learned,
		openHours: learned,
		reference: line,
		closed: flag,
		standing: fc.constantFrom(...fieldValues.case.standing.options),
		askStillFixedOn: day,
		saidSorry: flag,
		gaveChoice: flag,
		keptWord: flag,
		checkedRight: flag,
		askedHow: flag,
		saidChange: flag,
		notCounted: fc.array(text(64), { maxLength: 3 }),
		nextStep: line,
		plan: fc.array(card, { maxLength: 8 }),
		expectedNoes: fc.array(fc.constantFrom('no', 'policy', 'wait'), { maxLength: 2 }),
		ladderVariant: line,
		keptWordings: fc.array(line, { maxLength: 3 }),
		ladderAnswer: line,
		writerAddress: line,
		nation: fc.constantFrom(...fieldValues.case.nation.options),
		ladderDates: fc.record({
			from: line,
			dates: fc.array(fc.record({ name: text(200), opensOn: fc.option(day), lastDay: fc.option(day) }), {
				maxLength: 3
			})
		})
	},
	goal: {
		want: line,
		by: day,
		instead: line,
		insteadThen: fc.array(line, { maxLength: 2 }),
		walkAway: line,
		ifNo: line,
		own: line,
		proposed: line,
		outcome: fc.constantFrom(...fieldValues.goal.outcome.options),
		outcomeToo: fc.constantFrom(...fieldValues.goal.outcomeToo.options),
		amount: fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom('GBP', 'EUR') }),
		object: line,
		howKnown: line,
		basis: line,
		basisKind: fc.constantFrom(...fieldValues.goal.basisKind.options),
		basisEntry: id,
		basisPaper: line,
		also: fc.subarray([...Also.options]),
		alsoOwn: line,
		callerName: line,
		callBack: line
	},
	part: { words: line, place: fc.maxSafeInteger(), isDone: flag },
	contact: {
		channel: fc.constantFrom(...fieldValues.contact.channel.options),
		started: fc.record({ day, minute: fc.constant(12), zone, utc: fc.option(fc.maxSafeInteger()) }),
		ended: fc.record({ day, minute: fc.constant(null), zone, utc: fc.constant(null) }),
		howEnded: fc.constantFrom(...fieldValues.contact.howEnded.options),
		goesOnFrom: id,
		contactsBefore: fc.integer({ min: 0, max: 3 }),
		speaking: id,
		hasPapers: flag,
		hasNumbers: flag,
		isQuiet: flag,
		hasTime: flag,
		mood: fc.constantFrom(...fieldValues.contact.mood.options),
		firstWords: line,
		complaintLogged: flag,
		papersAskedAgain: flag,
		lostMoney: line,
		lostTime: line,
		saidRecorded: flag,
		letter: text(20_000)
	},
	person: { name: line, role: line, didWell: line, decides: line, thankedOn: day },
	number: { label: line, secret: line },
	card: {
		words: line,
		moment: fc.constantFrom(...fieldValues.card.moment.options),
		starred: flag,
		hidden: flag,
		builtIn: card,
		removed: flag
	},
	paper: {
		title: line,
		day,
		from: line,
		aside: flag,
		behind: fc.array(
			fc.oneof(
				fc.record({ of: fc.constant('entry' as const), entry: id }),
				fc.constant({ of: 'basis' as const }),
				fc.record({ of: fc.constant('sentence' as const), words: fc.string({ minLength: 1, maxLength: 500 }) })
			),
			{ maxLength: 3 }
		),
		exhibit: fc.integer({ min: 1 }),
		covered: fc.record({
			file: fc.record({
				hash: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }).map((number) => number.toString(16).padStart(64, '0')),
				bytes: fc.integer({ min: 1, max: 9_000_000 }),
				kind: fc.constantFrom('png', 'jpeg', 'pdf')
			}),
			boxes: fc.array(
				fc.record({ page: fc.integer({ min: 1, max: 90 }), x: share, y: share, width: share, height: share }),
				{ minLength: 1, maxLength: 4 }
			)
		})
	},
	device: { owner: line }
};

/** Every field is equally likely, so that a small run covers them all. */
const field = fc
	.constantFrom(
		...Object.entries(fields).flatMap(([of, ofIt]) =>
			Object.entries(ofIt as Record<string, fc.Arbitrary<unknown>>).map(([name, value]) => ({ of, name, value }))
		)
	)
	.chain(({ of, name, value }) =>
		fc.record({
			type: fc.constant('field'),
			of: fc.constant(of),
			name: fc.constant(name),
			target: id,
			value: fc.option(value)
		})
	);

const details = {
	by: fc.constantFrom('me', 'them'),
	person: fc.option(id),
	to: line,
	amount: fc.option(fields.goal.amount),
	reference: line,
	due: fc.option(day),
	private: flag,
	taken: fc.option(fc.constantFrom('took', 'declined', 'ask-again')),
	wasNo: flag,
	refusal: fc.option(fc.constantFrom('no', 'policy', 'never-got-it')),
	minutes: fc.option(fc.nat())
};

const entryKind = fc.constantFrom('said', 'noted', 'promised', 'passed-on', 'felt', 'document', 'assessed');

const assessed = fc.record({
	situation: fc.record({
		sector: fields.case.sector,
		channel: fields.contact.channel,
		ready: fc.record({ goalSaid: flag, datedFacts: fc.nat(), optionsAsked: fc.nat(), calm: flag }),
		contacts: fc.integer({ min: 1, max: 9 }),
		signals: fc.subarray(['promise-broken', 'abuse', 'wish-to-complain'])
	}),
	answer: fc.constant({ verdict: 'not-yet', door: null, because: [], next: 'ask-options' }),
	behind: fc.array(fc.record({ signal: fc.constant('abuse'), entries: fc.array(id) }), { maxLength: 2 })
});

const entry = fc.record(
	{
		...details,
		type: fc.constant('entry'),
		contact: fc.option(id),
		kind: entryKind,
		words: text(20_000),
		at: when,
		card,
		moment: text(32),
		saysGoal: flag,
		about: id,
		assessed,
		ladder: fc.record({ happened: fc.constant('turned-to'), rung: text(200) }, { requiredKeys: ['happened'] })
	},
	{ requiredKeys: ['type', 'contact', 'kind', 'words', 'at'] }
);

const mark = fc.oneof(
	fc.record({ kind: fc.constantFrom('struck', 'restored') }),
	fc.record({ kind: fc.constant('settled'), outcome: fc.constantFrom('kept', 'kept-late', 'open'), on: day }),
	fc.record({ kind: fc.constant('wording-kept'), phrase: line, kept: flag }),
	fc.record({
		kind: fc.constant('corrected'),
		fields: fc.record({ ...details, words: text(20_000), at: when, kind: entryKind }, { requiredKeys: [] })
	})
);

const stored = fc.record({
	hash: fc.constantFrom('0'.repeat(64), 'abcdef0123456789'.repeat(4)),
	bytes: fc.integer({ min: 1, max: 25_000_000 }),
	kind: fc.constantFrom(...FileKind.options)
});

const paper = fc.record(
	{
		type: fc.constant('paper'),
		file: stored,
		name: line,
		title: line,
		day,
		from: line,
		contact: fc.option(id),
		madeOf: stored
	},
	{ requiredKeys: ['type', 'file', 'name', 'title', 'day', 'from', 'contact'] }
);

const body: fc.Arbitrary<object> = fc.oneof(
	{ weight: 4, arbitrary: field },
	{ weight: 3, arbitrary: entry },
	{ weight: 1, arbitrary: paper },
	{ weight: 2, arbitrary: fc.tuple(mark, id).map(([rest, about]) => ({ type: 'mark', about, ...rest })) }
);

/** Records of two cases and three devices. No erasures: an import of an erased case needs a decision. */
export const everyKind: fc.Arbitrary<CaseRecord[]> = fc
	.array(fc.tuple(body, fc.integer({ min: 1, max: 3 }), fc.constantFrom(CASE, uuid(2)), fc.option(id)), {
		maxLength: 14
	})
	.map((rows) =>
		rows.map(([rest, device, caseId, undoes], index) => {
			const made = { utc: 1_700_000_000_000 + index, offset: -630, zone: 'Europe/London' };
			const stamp = {
				id: uuid(1000 + index),
				case: caseId,
				device: uuid(device),
				seq: index,
				clock: index + 1,
				made,
				v: 1
			};
			return { ...rest, ...stamp, change: uuid(5000 + index), ...(undoes === null ? {} : { undoes }) } as CaseRecord;
		})
	);

/** A value without the keys for which a file is refused. */
const anyJson = fc.jsonValue().filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)));

/** Rows that this version cannot read: from a newer app, or damaged. No two are equal. */
export const strange: fc.Arbitrary<unknown[]> = fc
	.uniqueArray(
		fc.oneof(
			fc.record({ type: fc.constantFrom('hologram', 'entry'), v: fc.integer({ min: 1, max: 9 }), note: line }),
			fc.record({
				id,
				case: fc.constant(CASE),
				type: fc.constant('field'),
				of: fc.constant('moon'),
				value: anyJson
			}),
			anyJson
		),
		{ maxLength: 4, selector: (row) => JSON.stringify(row) }
	)
	.map((rows) => (JSON.parse(JSON.stringify(rows)) as unknown[]).filter((row) => readRecord(row) === null));
