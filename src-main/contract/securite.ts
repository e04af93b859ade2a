import { z } from 'zod';
import { type Compte, ROLES } from '../domain/acces/compte.ts';
import type { Acces } from '../domain/acces/droits.ts';
import { LONGUEUR_MOT_DE_PASSE_MAX } from '../domain/acces/mot-de-passe.ts';
import { zExact, zId, zTexte } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { host, query, task } from './operation.ts';

const zMotDePasse = zExact(LONGUEUR_MOT_DE_PASSE_MAX).min(1);
const zNom = zTexte.min(1).max(80);
const zCle = zExact(100);

/** What opens the data. */
const zPreuve = z.discriminatedUnion('type', [
  z.object({ type: z.literal('trousseau') }),
  z.object({ type: z.literal('mot de passe'), nom: zNom, motDePasse: zMotDePasse }),
  z.object({ type: z.literal('clé de secours'), cle: zCle }),
]);
export type Preuve = z.output<typeof zPreuve>;

/** The door of the data: all that is known before they are open. */
export interface EtatPorte {
  readonly ouverte: boolean;
  /** What may open it: nothing tells who has an account. */
  readonly moyens: readonly Preuve['type'][];
  /** Seconds before the next try is looked at. */
  readonly attendre: number;
  /** Who has opened it, what they may ask for, and minutes of rest after which the window locks (0: never). Null while it is closed. */
  readonly ouvert: {
    readonly compte: Pick<Compte, 'nom' | 'role'> | null;
    readonly acces: Acces;
    readonly verrouillage: number;
  } | null;
}

/** Answered whether the data are open or not, without naming any. */
export const porteOperations = {
  'porte.etat': query(z.object({})).returns<EtatPorte>(),
  'porte.ouvrir': host(zPreuve).returns<null>(),
  'porte.fermer': host(z.object({})).returns<null>(),
} as const;

export interface SecuriteVue {
  /** The keys of these data are kept elsewhere (the example): there is nothing to set here. */
  readonly gardee: boolean;
  readonly moi: Compte | null;
  readonly comptes: readonly Compte[];
  /** `groupe`: the one to type back, from 1. */
  readonly secours: { readonly faiteLe: string; readonly verifieeLe: string | null; readonly groupe: number } | null;
  readonly verrouillage: number;
  readonly secretariatLit: boolean;
}

export const securiteOperations = {
  ...porteOperations,
  'securite.lire': query(z.object({})).returns<SecuriteVue>(),
  /** The fiche de secours as a PDF. `renouveler`: with another key, the one before opening nothing from then on. */
  'securite.imprimerSecours': task(z.object({ renouveler: z.boolean() })).returns<Fichier | null>(),
  'securite.verifierSecours': host(z.object({ saisie: zCle })).returns<null>(),
  'securite.regler': host(
    z.object({ verrouillage: z.int().min(0).max(240), secretariatLit: z.boolean() }),
  ).returns<null>(),
  'securite.changerMotDePasse': host(z.object({ ancien: zMotDePasse, nouveau: zMotDePasse })).returns<null>(),
  /** `id` null: a new account. `motDePasse` null: the one it has. */
  'comptes.enregistrer': host(
    z.object({ id: zId.nullable(), nom: zNom, role: z.enum(ROLES), motDePasse: zMotDePasse.nullable() }),
  ).returns<null>(),
  'comptes.retirer': host(z.object({ id: zId })).returns<null>(),
} as const;
