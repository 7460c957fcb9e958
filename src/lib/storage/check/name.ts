/** The name of everything that a check creates: databases, folder, lock, channel, worker, and the start of its flags. */
export const CHECK_NAME = 'holdline-check';
