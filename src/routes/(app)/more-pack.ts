export { default as CallPlan } from './call-plan/CallPlan.svelte';
export { default as Edit } from './case/edit/Edit.svelte';
export { default as Example } from './example/Example.svelte';
export { default as Factual } from './factual/Factual.svelte';
export { default as OwnCards } from './own-cards/OwnCards.svelte';
export { default as Praise } from './praise/Praise.svelte';
export { default as Shared } from './shared/Shared.svelte';
export { default as TwoMinutes } from './two-minutes/TwoMinutes.svelte';
