import { z } from 'zod';
import type { Anomalie } from '../domain/campagne/anomalie.ts';
import { MODES } from '../domain/campagne/campagne.ts';
import { MOTIFS_CONVOCATION } from '../domain/convocation/convocation.ts';
import type { NatureLettre, TexteLettre } from '../domain/convocation/lettre.ts';
import { POIDS_MAX_LOGO, type TypeLogo } from '../domain/convocation/logo.ts';
import { zId, zLignes } from './champs.ts';
import type { Fichier } from './convocations.ts';
import { command, edition, query, task } from './operation.ts';

/** One letter of the lycée, as it stands. */
export interface LettreVue extends NatureLettre {
  readonly texte: TexteLettre;
  /** The lycée wrote its own; otherwise it is the text that the application proposes. */
  readonly modifiee: boolean;
}

export interface ModelesVue {
  /** One for each mode and reason. */
  readonly lettres: readonly LettreVue[];
  /** Base64. */
  readonly logo: { readonly type: TypeLogo; readonly contenu: string } | null;
  /** Said by every letter, whatever the lycée writes: R23 and the notice on personal data. */
  readonly mentions: readonly string[];
}

const zNature = z.object({ mode: z.enum(MODES), motif: z.enum(MOTIFS_CONVOCATION) });

/** Longer than any rule allows: the rule says so in a sentence, the shape only bounds it. */
const zPartie = zLignes.max(5000);

const zTexteLettre = z.object({
  introduction: zPartie,
  aApporter: zPartie,
  empechement: zPartie,
  signature: zPartie,
  pied: zPartie,
});

export const modelesOperations = {
  'modeles.lire': query(z.object({})).returns<ModelesVue>(),
  /** Gives the same text to one letter or to several. */
  'modeles.modifier': edition(z.object({ natures: z.array(zNature).min(1).max(6), texte: zTexteLettre }))
    .voit<TexteLettre>()
    .returns<{ readonly alertes: readonly Anomalie[] }>(),
  /** Back to the text that the application proposes. */
  'modeles.reinitialiser': command(zNature).returns<null>(),
  /** The letter with that text, of an entretien that is placed, else of an invented pupil. */
  'modeles.apercu': task(
    zNature.extend({ texte: zTexteLettre, entretienId: zId.nullable() }),
  ).returns<Fichier | null>(),
  'modeles.poserLogo': command(
    z.object({ contenu: z.base64().max(Math.ceil((POIDS_MAX_LOGO * 4) / 3) * 4) }),
  ).returns<null>(),
  'modeles.retirerLogo': command(z.object({})).returns<null>(),
} as const;
