// This page is for when the framework does not start, so it must not depend on it.
export const csr = false;
