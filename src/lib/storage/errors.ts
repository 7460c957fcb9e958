/** True when the disk or the quota is full. Browsers use two names for that error. */
export function isFull(problem: unknown): boolean {
	return isNamed(problem, 'QuotaExceededError') || isNamed(problem, 'NS_ERROR_DOM_QUOTA_REACHED');
}

export function isMissing(problem: unknown): boolean {
	return isNamed(problem, 'NotFoundError');
}

export function isTimeout(problem: unknown): boolean {
	return isNamed(problem, 'TimeoutError');
}

/** True when a newer app wrote the data. */
export function isNewer(problem: unknown): boolean {
	return isNamed(problem, 'VersionError');
}

/** The name of the error of an opening when the notes are sealed, or are being sealed or unsealed. */
export const SEALED_AWAY = 'SealedAwayError';

/** True when the notes of a database are sealed, or are being sealed or unsealed. */
export function isSealedAway(problem: unknown): boolean {
	return isNamed(problem, SEALED_AWAY);
}

/** True for the errors of a database that can no longer be read. */
export function isDamage(problem: unknown): boolean {
	return ['UnknownError', 'DataError', 'NotReadableError', 'NotFoundError', 'EncodingError'].some((name) =>
		isNamed(problem, name)
	);
}

export function isNamed(problem: unknown, name: string): boolean {
	return typeof problem === 'object' && problem !== null && 'name' in problem && problem.name === name;
}
