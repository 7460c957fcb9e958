// The page is for the day on which the framework does not start, so it brings none.
export const csr = false;
