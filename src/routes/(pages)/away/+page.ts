// What is shown when somebody leaves at once: it has nothing of the app in it, and does not start it.
export const csr = false;
