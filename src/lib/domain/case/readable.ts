import { type Change, readRecord } from './record.ts';
import { stampRecord } from './stamp.ts';

/** True when every record of a change can be read back once stored. The position is a dummy: it does not affect reading. */
export function isReadable(change: Change): boolean {
	const position = { device: change.id, seq: 0, clock: 1 };
	return change.records.every((record) => readRecord(stampRecord(record, change, position)) !== null);
}
