export const prerender = true;
// Everything here lives on the device: there is nothing to render elsewhere.
export const ssr = false;
