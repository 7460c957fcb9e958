import type { EntryRecord, NewRecord } from '#lib/domain/case/record.ts';
import type { EntryKind, PromiseOutcome } from '#lib/domain/vocabulary/entry.ts';
import type { FieldOf, FieldsOf } from '#lib/domain/case/fields.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { type Day, type Instant, type When, addDays, dayOf } from '#lib/domain/day.ts';
import { assess } from '#lib/domain/supervisor/assess.ts';
import type { Situation } from '#lib/domain/vocabulary/situation.ts';
import { optionsCards } from './cards/options.ts';
import { dateWords } from './words/en/days.ts';
import { exampleWords as words } from './words/en/example.ts';
import { countryNow, sampleAmount } from './words/en/region.ts';

/** The card that was read aloud on the third call. */
const CHOICES = 'open-choices';

type Details = Partial<Pick<EntryRecord, 'id' | 'words' | 'by' | 'person' | 'to' | 'reference' | 'due' | 'amount'>> &
	Partial<Pick<EntryRecord, 'about' | 'card' | 'moment' | 'saysGoal' | 'private' | 'taken' | 'assessed'>>;

/**
 * The records of a complete example case: a telecom overcharge whose third call was yesterday. The people, the company and the
 * numbers are made up. All days are relative to the day of `now`; country and money are those that are followed.
 */
export function tellExample(caseId: Id, now: Instant, newId: () => Id): NewRecord[] {
	const today = dayOf(now);
	const billDay = addDays(today, -24);
	const bill = dateWords(billDay, today);
	const [account, priya, tomas, dana] = [newId(), newId(), newId(), newId()];
	const [first, second, third] = [newId(), newId(), newId()];
	const [credit, bothBills, mailed, nextBill, question, refusal] = [
		newId(),
		newId(),
		newId(),
		newId(),
		newId(),
		newId()
	];
	const records: NewRecord[] = [];

	const at = (ago: number, minute: number | null): When => ({ day: addDays(today, -ago), minute, zone: now.zone });
	const clock = (ago: number, minute: number) => {
		const day = addDays(today, -ago);
		return { day, minute, zone: now.zone, utc: Date.parse(day) + (minute - now.offset) * 60_000 };
	};
	const set = <O extends FieldOf>(of: O, target: Id, values: Partial<FieldsOf<O>>) => {
		for (const [name, value] of Object.entries(values)) {
			records.push({ type: 'field', id: newId(), of, target, name, value });
		}
	};
	const note = (contact: Id | null, when: When, kind: EntryKind, details: Details) => {
		records.push({ type: 'entry', id: newId(), words: '', ...details, at: when, contact, kind });
	};
	const settle = (about: Id, outcome: PromiseOutcome, on: Day) => {
		records.push({ type: 'mark', id: newId(), about, kind: 'settled', outcome, on });
	};
	const call = (id: Id, ago: number, from: number, to: number, values: Partial<FieldsOf<'contact'>>) => {
		const times = { started: clock(ago, from), ended: clock(ago, to) };
		set('contact', id, { channel: 'phone', ...times, howEnded: 'talked', ...values });
	};

	set('case', caseId, {
		provider: words.provider,
		sector: 'telecom',
		country: countryNow(),
		what: words.what(bill),
		phone: words.phones[countryNow()] ?? null,
		reference: words.reference
	});
	set('number', account, words.account);
	const { want, instead, ifNo, parts } = words.goal;
	set('goal', caseId, { want: want(bill), by: addDays(today, 9), instead: instead(), ifNo });
	for (const [index, part] of parts().entries()) set('part', newId(), { words: part, place: index });
	set('person', priya, words.people.priya);
	set('person', tomas, words.people.tomas);
	set('person', dana, words.people.dana);

	note(null, at(24, null), 'document', { words: words.bill(bill), amount: sampleAmount(73.6) });

	const firstCall = words.first;
	call(first, 19, 612, 631, { firstWords: firstCall.firstWords, mood: 'calm', complaintLogged: false });
	note(first, at(19, 614), 'said', { words: firstCall.fact(), by: 'me', amount: sampleAmount(73.6) });
	note(first, at(19, 619), 'said', { words: firstCall.cause, by: 'them', person: priya });
	note(first, at(19, 622), 'named', { words: firstCall.named, person: priya, reference: words.reference });
	const creditDue = { due: addDays(today, -12), amount: sampleAmount(42.1) };
	note(first, at(19, 626), 'promised', {
		id: credit,
		words: firstCall.promised(),
		by: 'them',
		person: priya,
		...creditDue
	});
	note(first, at(19, 628), 'promised', { id: bothBills, words: firstCall.mine, by: 'me', due: addDays(today, -18) });

	note(null, at(18, null), 'did', { words: words.sent, by: 'me' });
	settle(bothBills, 'kept', addDays(today, -18));
	note(null, at(11, null), 'noted', { words: words.noCall });
	settle(credit, 'broken', addDays(today, -11));

	const two = words.second;
	call(second, 10, 884, 921, { mood: 'tense', papersAskedAgain: true });
	note(second, at(10, 887), 'passed-on', { to: two.passedOn });
	note(second, at(10, 901), 'held', { words: two.held });
	note(second, at(10, 906), 'said', { words: two.notes, by: 'them', person: tomas });
	const byTomas = { by: 'them', person: tomas } as const;
	note(second, at(10, 913), 'promised', { id: mailed, words: two.mailed, ...byTomas, due: addDays(today, -9) });
	note(second, at(10, 917), 'promised', { id: nextBill, words: two.promised(), ...byTomas, due: addDays(today, -4) });
	note(second, at(10, 920), 'felt', { words: two.felt, private: true });
	note(null, at(9, null), 'document', { words: words.noteCame });
	settle(mailed, 'kept', addDays(today, -9));

	const three = words.third;
	const byDana = { by: 'them', person: dana } as const;
	call(third, 1, 680, 707, {
		firstWords: three.firstWords,
		mood: 'calm',
		saidRecorded: true,
		complaintLogged: true,
		lostTime: three.lostTime
	});
	note(third, at(1, 682), 'said', { words: three.goal(bill), by: 'me', saysGoal: true });
	note(third, at(1, 685), 'did', { words: three.dates, by: 'me' });
	const choices = optionsCards.find(({ id }) => id === CHOICES)?.words ?? '';
	note(third, at(1, 688), 'asked', { id: question, words: choices, by: 'me', card: CHOICES, moment: 'options' });
	note(third, at(1, 690), 'answered', { words: three.choices(), ...byDana, about: question, taken: 'took' });
	note(third, at(1, 691), 'option', { words: three.option(), ...byDana, about: question, amount: sampleAmount(25) });
	note(third, at(1, 694), 'refused', { id: refusal, words: three.limit(), ...byDana, amount: sampleAmount(25) });
	const situation: Situation = {
		sector: 'telecom',
		channel: 'phone',
		ready: { goalSaid: true, datedFacts: records.filter(isDatedFact).length, optionsAsked: 1, calm: true },
		contacts: 3,
		signals: ['beyond-authority', 'promise-broken']
	};
	const behind: NonNullable<EntryRecord['assessed']>['behind'] = [
		{ signal: 'beyond-authority', entries: [refusal] },
		{ signal: 'promise-broken', entries: [credit] }
	];
	note(third, at(1, 695), 'assessed', { assessed: { situation, answer: assess(situation), behind } });
	note(third, at(1, 697), 'did', { words: three.asked, by: 'me' });
	note(third, at(1, 700), 'named', { words: three.complaint, person: dana, reference: three.complaintReference });
	note(third, at(1, 703), 'promised', { words: three.promised, ...byDana, due: addDays(today, 2) });
	note(third, at(1, 705), 'promised', { words: three.mine, by: 'me', due: today });
	set('case', caseId, { standing: 'not-fixed', nextStep: words.nextStep });

	return records;
}

function isDatedFact(record: NewRecord): boolean {
	if (record.type !== 'entry' || record.words === '') return false;
	return record.kind !== 'asked' && record.kind !== 'felt' && record.kind !== 'assessed';
}
