export { default as CaseRail } from './desk/CaseRail.svelte';
