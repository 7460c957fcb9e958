// It is shown at addresses that are not its own, where a script would look for another page.
export const csr = false;
