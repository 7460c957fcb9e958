// Its few lines of script are in the page (`src/first-paint/landing.js`): the framework is loaded by the screen that is opened from it.
export const csr = false;
