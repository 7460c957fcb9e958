import type { Plugin } from 'vite';

export function leanMarked(): Plugin;
