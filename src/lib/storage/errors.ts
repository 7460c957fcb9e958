/** Full, by any of the names that browsers give it. */
export function isFull(problem: unknown): boolean {
	return isNamed(problem, 'QuotaExceededError') || isNamed(problem, 'NS_ERROR_DOM_QUOTA_REACHED');
}

export function isMissing(problem: unknown): boolean {
	return isNamed(problem, 'NotFoundError');
}

/** No answer came within the time that was given for it. */
export function isTimeout(problem: unknown): boolean {
	return isNamed(problem, 'TimeoutError');
}

/** The data were written by a newer app. */
export function isNewer(problem: unknown): boolean {
	return isNamed(problem, 'VersionError');
}

/** What a database says that cannot be read any more. */
export function isDamage(problem: unknown): boolean {
	return ['UnknownError', 'DataError', 'NotReadableError', 'NotFoundError', 'EncodingError'].some((name) =>
		isNamed(problem, name)
	);
}

function isNamed(problem: unknown, name: string): boolean {
	return typeof problem === 'object' && problem !== null && 'name' in problem && problem.name === name;
}
