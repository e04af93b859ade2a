import type { fichiersOperations, FichierExporte } from '../../contract/fichiers.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { sectionsBilan } from '../../domain/echange/sections-bilan.ts';
import { formatNombre } from '../../domain/texte/format.ts';
import type { DocumentRequest } from '../../documents/kinds.ts';
import type { ReadStore } from '../../store/types.ts';
import { ecrire } from '../rediger.ts';
import { consignerExport } from '../ecritures/consigner-export.ts';
import type { TacheContexte } from '../handler.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import { lireBilan } from '../lectures/lire-bilan.ts';
import { lireCampagne } from '../lectures/lire-campagne.ts';
import { lireOriginesReleve } from './releve.ts';

type Contenu = Input<(typeof fichiersOperations)['fichiers.imprimer']>['contenu'];

interface AImprimer {
  readonly fichier: string;
  readonly annee: number;
  readonly lignes: number;
  readonly request: DocumentRequest;
}

async function preparer(read: ReadStore, contenu: Contenu, ctx: TacheContexte): Promise<AImprimer> {
  const { annee } = await lireCampagne(read);
  const edition = await lireEdition(read, ctx);
  if (contenu === 'relevé') {
    const origines = await lireOriginesReleve(read);
    const lignes = origines.reduce((somme, origine) => somme + origine.lignes.length, 0);
    if (lignes === 0)
      throw new Refus('rien à imprimer', 'Aucune présence n’est encore notée : il n’y a rien à reporter.');
    const request = { kind: 'releve' as const, data: { ...edition, origines } };
    return { fichier: 'releve-de-saisie', annee, lignes, request };
  }
  const bilan = await lireBilan(read, ctx.aujourdhui);
  if (bilan.total.entretiens === 0)
    throw new Refus('rien à imprimer', 'La campagne n’a encore aucun entretien : il n’y a rien à compter.');
  const sections = sectionsBilan(bilan).map(({ titre, colonnes, lignes }) => ({
    titre,
    colonnes,
    lignes: lignes.map((ligne) =>
      ligne.map((cellule) => (typeof cellule === 'number' ? formatNombre(cellule) : (cellule ?? '–'))),
    ),
  }));
  const request = { kind: 'bilan' as const, data: { ...edition, sections } };
  return { fichier: 'bilan', annee, lignes: bilan.parDomaine.length, request };
}

/** exchanges.md §2, §3: the relevé de saisie or the bilan on paper, with its proof; null when stopped. @throws Refus when it would be empty. */
export async function imprimerListe(
  ctx: TacheContexte,
  { contenu }: { readonly contenu: Contenu },
): Promise<FichierExporte | null> {
  const { fichier, annee, lignes, request } = await ctx.read((read) => preparer(read, contenu, ctx));
  const pli = { nomFichier: '', request, parties: 1 };
  const [pdf] = (await ecrire(ctx, [pli], 'Mise en page')) ?? [];
  if (!pdf) return null;
  return ctx.write((tx) =>
    consignerExport(tx, ctx, {
      nature: contenu,
      format: 'pdf',
      contenu: pdf,
      lignes,
      nommer: (numero) => `${fichier}-passpro-${annee}-${numero}`,
    }),
  );
}
