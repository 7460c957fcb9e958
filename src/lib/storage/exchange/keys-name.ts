/** The name of the database of what encrypts the keys of this device. Sealed notes have the same. */
export const keysName = (name: string) => `${name}-keys`;
