import { movedTo } from '../moved.ts';

export const load = movedTo('/wrap-up');
