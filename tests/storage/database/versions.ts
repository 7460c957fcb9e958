/**
 * Each version of the database as it is on somebody's phone: its stores, and rows as that version wrote them.
 * Written by hand and never changed afterwards. A new migration adds a version here.
 */
export type Kept = {
	version: number;
	stores: { name: string; options: IDBObjectStoreParameters; index?: { name: string; path: string[] } }[];
	rows: { store: string; key?: string; value: Record<string, unknown> }[];
};

const CASE = 'c5a1d0be-0001-4000-8000-000000000001';
const DEVICE = 'd0d0d0d0-0001-4000-8000-000000000001';
const MAY = { utc: 1_777_809_600_000, offset: 60, zone: 'Europe/London' };
const ENVELOPE = { case: CASE, device: DEVICE, made: MAY, v: 1 };

export const versions: readonly Kept[] = [
	{
		version: 1,
		stores: [
			{ name: 'records', options: { keyPath: 'id' }, index: { name: 'order', path: ['case', 'clock', 'device'] } },
			{ name: 'apart', options: { autoIncrement: true } },
			{ name: 'cards', options: { keyPath: 'case' } },
			{ name: 'local', options: {} }
		],
		rows: [
			{
				store: 'records',
				value: {
					...ENVELOPE,
					id: 'a0000000-0001-4000-8000-000000000001',
					seq: 0,
					clock: 1,
					change: 'b0000000-0001-4000-8000-000000000001',
					type: 'field',
					of: 'case',
					target: CASE,
					name: 'provider',
					value: 'Northline Telecom'
				}
			},
			{
				store: 'records',
				value: {
					...ENVELOPE,
					id: 'a0000000-0001-4000-8000-000000000002',
					seq: 1,
					clock: 2,
					change: 'b0000000-0001-4000-8000-000000000002',
					type: 'entry',
					contact: null,
					kind: 'promised',
					words: 'I’ll credit it and ring you',
					by: 'them',
					amount: { minor: 4210, currency: 'GBP' },
					due: '2026-05-12',
					at: { day: '2026-05-03', minute: 846, zone: 'Europe/London' }
				}
			},
			{
				store: 'records',
				value: {
					...ENVELOPE,
					id: 'a0000000-0001-4000-8000-000000000003',
					seq: 2,
					clock: 3,
					change: 'b0000000-0001-4000-8000-000000000003',
					type: 'mark',
					about: 'a0000000-0001-4000-8000-000000000002',
					kind: 'settled',
					outcome: 'broken',
					on: '2026-05-13'
				}
			},
			{ store: 'local', key: 'device', value: { id: DEVICE, seq: 2, clock: 3, since: MAY } }
		]
	}
];
