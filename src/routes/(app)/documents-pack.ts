export { default as BehindThis } from './papers/BehindThis.svelte';
export { default as FactsCovered } from './papers/FactsCovered.svelte';
export { openPapers, papersFor, sending } from './papers/paper-files.ts';
export { default as OfferedPapers } from './papers/OfferedPapers.svelte';
export { default as PaperList } from './papers/PaperList.svelte';
export { default as SavePapers } from './papers/SavePapers.svelte';
export { wordFile } from './papers/word-file.ts';
