/** A new random UUID, for records and everything they name. */
export function newId(): string {
	return crypto.randomUUID();
}
