export const prerender = true;
// All data is on the device, so a server has nothing to render.
export const ssr = false;

/** The screens are evaluated in one task and drawn in the next: a phone answers a touch between the two. */
export const load = () => new Promise<void>((resolve) => setTimeout(resolve));
