// What adds papers. It is installed: a bill is kept without internet too, also where what shows papers was never here.
export { default as AddingNews } from './AddingNews.svelte';
export { default as PapersPart } from './PapersPart.svelte';
export { addingTo } from './kept-files.ts';
