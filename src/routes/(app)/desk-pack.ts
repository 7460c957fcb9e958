export { default as CaseRail } from './desk/CaseRail.svelte';
export { default as DateBoard } from './desk/DateBoard.svelte';
