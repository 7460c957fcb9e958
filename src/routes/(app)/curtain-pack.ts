export { leaveTo } from '#lib/platform/leave.ts';
export { default as Cover } from './curtain/Cover.svelte';
export { default as CurtainSettings } from './curtain/CurtainSettings.svelte';
export { default as LeaveNow } from './curtain/LeaveNow.svelte';
