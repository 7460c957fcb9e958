import type { Row } from '../database/rows.ts';
import type { WriterClient } from '../writer/client.ts';

/** Rejects unless both copies hold the rows. */
export async function fillBoth(target: WriterClient, rows: Row[]): Promise<void> {
	const { copies } = await target.call('fill', rows);
	if (copies !== 2) throw new DOMException('Only one copy was written.', 'OperationError');
}

/** Every row of the second copy. Rejects where it did not read back whole. */
export async function readSecondCopy(target: WriterClient): Promise<Row[]> {
	const rows = await target.call('readCopy');
	if (rows === null) throw new DOMException('The second copy did not read back whole.', 'DataError');
	return rows;
}
