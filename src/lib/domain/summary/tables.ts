import { minorDigits } from '../text/currencies.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { Channel } from '../vocabulary/contact.ts';
import type { EntryKind, PromiseOutcome } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Table } from './csv.ts';
import type { SummaryAgent, SummaryDocument } from './document.ts';
import type { Passage } from './passage.ts';
import { type MaskWords, passageText } from './summary-markdown.ts';

export type TableWords = MaskWords & {
	entries: readonly string[];
	promises: readonly string[];
	costs: readonly string[];
	/** Which papers stand behind an entry: "E1 E3". */
	papers: (entry: Id) => string;
	channel: (channel: Channel | null) => string;
	kind: Record<EntryKind, string>;
	me: string;
	them: string;
	outcome: Record<PromiseOutcome, string>;
	cost: Record<'contacts' | 'calls' | 'holds' | 'money', string>;
	time: (minute: number | null) => string;
};

/** Every fact of a document, one in a row. */
export function entryTable({ occasions }: SummaryDocument, words: TableWords): Table {
	const say = (passage: Passage) => passageText(passage, words);
	const rows = occasions.flatMap(({ day, contact, lines }) =>
		lines.map((line) => [
			line.day ?? day,
			words.time(line.minute),
			contact === null ? '' : words.channel(contact.channel),
			words.kind[line.kind],
			line.by === 'me' ? words.me : words.them,
			agentName(line.agent, words),
			say(line.words),
			...moneyCells(line.amount),
			say(line.reference),
			line.minutes,
			words.papers(line.id)
		])
	);
	return { head: words.entries, rows };
}

/** Every promise of a document. */
export function promiseTable({ promises }: SummaryDocument, words: TableWords): Table {
	const rows = promises.map((promise) => [
		promise.given,
		promise.by === 'me' ? words.me : words.them,
		agentName(promise.agent, words),
		passageText(promise.words, words),
		...moneyCells(promise.amount),
		promise.due,
		words.outcome[promise.settled?.outcome ?? 'open'],
		promise.settled?.on ?? null,
		words.papers(promise.id)
	]);
	return { head: words.promises, rows };
}

/** What it cost; no row where that was not chosen. */
export function costTable({ cost }: SummaryDocument, words: TableWords): Table {
	if (cost === null) return { head: words.costs, rows: [] };
	const counted = [
		[words.cost.contacts, cost.contacts.count, ''],
		[words.cost.calls, cost.calls.minutes, 'min'],
		[words.cost.holds, cost.holds.minutes, 'min']
	];
	const lost = cost.money.sums.map((sum) => [words.cost.money, ...moneyCells(sum)]);
	return { head: words.costs, rows: [...counted, ...lost] };
}

function agentName(agent: SummaryAgent | null, words: TableWords): string {
	if (agent === null) return '';
	return agent.name === null ? words.agent(agent.number) : passageText(agent.name, words);
}

function moneyCells(amount: Amount | null): [number | null, string] {
	return amount === null ? [null, ''] : [amount.minor / 10 ** minorDigits(amount.currency), amount.currency];
}
