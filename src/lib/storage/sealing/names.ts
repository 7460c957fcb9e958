/** The name of the store that holds the sealed notes of a store. */
export const sealedName = (name: string) => `${name}-sealed`;

/** The name of the lock of whoever seals or unseals the notes. */
export const sealingLock = (name: string) => `${name}-sealing`;
