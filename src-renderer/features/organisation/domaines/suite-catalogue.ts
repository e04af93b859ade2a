import type { OutputOf } from '../../../../src-main/contract/index.ts';

/** What a change of the catalogue brings about elsewhere, said in its toast. */
export const suiteDe = ({ suite }: OutputOf<'catalogue.modifier'>): string | null => suite;
