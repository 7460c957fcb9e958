export { beginVisit } from './visit/begin-visit.ts';
export { default as VisitEnd } from './visit/VisitEnd.svelte';
export { default as VisitEnded } from './visit/VisitEnded.svelte';
export { default as VisitStart } from './visit/VisitStart.svelte';
