import { z } from 'zod';
import { isHeure } from '../domain/date/heure.ts';
import { isJour } from '../domain/date/jour.ts';

/** Shapes that several families share. Every text has an upper bound: nothing of the sender is trusted. */

export const zId = z.string().min(1).max(100);
export const zIds = z.array(zId).max(20_000);
export const zTexte = z.string().trim().max(300);
export const zTexteLong = z.string().max(20_000);
export const zJour = z.string().refine(isJour, 'une date (année-mois-jour) est attendue');
export const zHeure = z.string().refine(isHeure, 'une heure (HH:MM) est attendue');
