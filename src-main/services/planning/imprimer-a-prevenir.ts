import type { Input, Output } from '../../contract/operation.ts';
import type { planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import type { LignePrevenir, OriginePrevenir } from '../../documents/prevenir.ts';
import { nommerLieux, nommerSalle } from '../../domain/planning/lieu.ts';
import { compareTextes } from '../../domain/texte/format.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import { rediger } from '../rediger.ts';
import type { TacheContexte } from '../handler.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import { aPrevenir } from './absence.ts';
import { lireDonnees, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { candidatDe, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.imprimerAPrevenir'];

/** What was announced to each origine and is planned otherwise now, in the order of the announced hours. */
function origines(donnees: DonneesPlanning, entretienIds: readonly string[]): OriginePrevenir[] {
  const dernieres = dernieresConvocations(donnees.convocations);
  const lieuDe = nommerLieux(donnees);
  const domaines = new Map(donnees.domaines.map(({ id, nom }) => [id, nom]));
  return aPrevenir(donnees, new Set(entretienIds)).map(({ nom, telephone, courriel, referents, entretiens }) => ({
    nom,
    telephone,
    courriel,
    referents,
    lignes: entretiens
      .flatMap((id): LignePrevenir[] => {
        const entretien = trouverEntretien(donnees, id);
        const convocation = dernieres.get(id);
        if (!convocation) return [];
        const { jour, debut, domaineId } = entretien;
        return [
          {
            eleve: candidatDe(donnees, entretien),
            domaine: domaines.get(domaineId) ?? '',
            annonce: { jour: convocation.jour, debut: convocation.debut, lieu: nommerSalle(convocation.lieu) },
            maintenant: jour === null || debut === null ? null : { jour, debut, lieu: nommerSalle(lieuDe(entretien)) },
          },
        ];
      })
      .toSorted((a, b) =>
        compareTextes(`${a.annonce.jour} ${a.annonce.debut}`, `${b.annonce.jour} ${b.annonce.debut}`),
      ),
  }));
}

/** R21: the list of those to tell, on paper. @throws Refus when none of them was announced */
export async function imprimerAPrevenir(ctx: TacheContexte, { entretienIds }: Input<Op>): Promise<Output<Op>> {
  const { liste, edition } = await ctx.read(async (read) => ({
    liste: origines(await lireDonnees(read, ctx), entretienIds),
    edition: await lireEdition(read, ctx),
  }));
  if (liste.length === 0)
    throw new Refus('rien à imprimer', 'Aucun de ces élèves n’est convoqué\u00a0: personne à prévenir.');
  const pli = {
    nomFichier: 'À prévenir.pdf',
    request: { kind: 'prevenir' as const, data: { ...edition, origines: liste } },
    parties: liste.length,
  };
  return rediger(ctx, [pli], { libelle: 'Mise en page', archive: '' });
}
