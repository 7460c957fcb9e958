// This page is served at addresses other than its own, where the router would look for another page.
export const csr = false;
