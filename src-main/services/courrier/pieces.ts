import type { Annonce, NatureMessage } from '../../domain/courrier/message.ts';
import type { MessageCompose } from '../../mail/lettre.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireLettres, plierOrigine } from '../lectures/lire-lettres.ts';
import { ecrire, nomDeFichier, type Pli } from '../rediger.ts';
import type { Contexte, TacheContexte } from '../handler.ts';
import { type Annonceable, lireEmetteur, texteDuLot } from './lots.ts';
import { lireServeur } from './serveur.ts';

/** A message before its letters are written. */
export interface Ebauche {
  readonly nature: NatureMessage;
  readonly jour: string | null;
  readonly origineNom: string;
  readonly destinataire: string | null;
  readonly copies: readonly string[];
  readonly messageId: string | null;
  readonly annonceables: readonly Annonceable[];
}

/** What `lireEbauches` read, all of it at one moment: text, letters and announcements say the same. */
export interface AEcrire {
  readonly lettre: Omit<MessageCompose, 'pieces' | 'date'>;
  readonly annonces: readonly Annonce[];
  readonly pli: Pli | null;
}

const nomPiece = (origineNom: string): string => `${nomDeFichier(`Convocations - ${origineNom}`)}.pdf`;

/** Text and letters to write for each; a rappel has no letter. */
export async function preparerEcriture(
  read: ReadStore,
  ebauches: readonly Ebauche[],
  ctx: Contexte,
): Promise<AEcrire[]> {
  const emetteur = await lireEmetteur(read);
  const serveur = await lireServeur(read);
  const entretienIds = ebauches.flatMap(({ annonceables }) => annonceables.map(({ vue }) => vue.id));
  const { lettres, commun } = await lireLettres(read, { entretienIds, ctx });
  const expediteur = {
    nom: serveur?.expediteurNom || emetteur.lycee.nom,
    courriel: serveur?.expediteurCourriel ?? emetteur.lycee.courriel,
  };
  return ebauches.map((ebauche) => {
    const { nature, jour, origineNom, destinataire, copies, messageId, annonceables } = ebauche;
    const ids = new Set(annonceables.map(({ vue }) => vue.id));
    const siennes = lettres.filter(({ entretienId }) => ids.has(entretienId));
    return {
      lettre: {
        expediteur,
        destinataire,
        copies,
        messageId,
        ...texteDuLot(emetteur, annonceables, { nature, jour }),
      },
      annonces: annonceables.map(({ annonce }) => annonce),
      pli: nature === 'rappel' ? null : { ...plierOrigine(siennes, commun), nomFichier: nomPiece(origineNom) },
    };
  });
}

/** Writes the letters; in the order given, null when stopped. */
export async function joindrePieces(
  ctx: TacheContexte,
  aEcrire: readonly AEcrire[],
  date: Date,
): Promise<MessageCompose[] | null> {
  const plis = aEcrire.flatMap(({ pli }) => (pli ? [pli] : []));
  const files = await ecrire(ctx, plis, 'Rédaction des convocations');
  if (!files) return null;
  let rang = 0;
  return aEcrire.map(({ lettre, pli }) => {
    const bytes = pli ? files[rang++] : undefined;
    return { ...lettre, date, pieces: pli && bytes ? [{ nomFichier: pli.nomFichier, bytes }] : [] };
  });
}
