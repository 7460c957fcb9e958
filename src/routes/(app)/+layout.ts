export const prerender = true;
// All data is on the device, so a server has nothing to render.
export const ssr = false;
