import type { CreneauPropose, entretiensOperations } from '../../contract/entretiens.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { creneauxRestants, estAVenir } from '../../domain/planning/creneaux-restants.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { findHorsFenetre } from '../../domain/planning/fenetre.ts';
import { nommerLieux } from '../../domain/planning/lieu.ts';
import { indexInstance, type IndexPlanning } from '../../domain/planning/index-instance.ts';
import { phraseConflit, phraseGene } from '../../domain/planning/phrase-conflit.ts';
import { jugerPlacement, libererFiges, phraseDerogation, sansPreavis } from '../../domain/planning/placement-manuel.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import { propositions } from '../../domain/planning/propositions.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import { formatHeure, formatJourCourt } from '../../domain/texte/format.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireDonnees, registreNoms, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { noterAbsences, SANS_PRESENCE } from '../ecritures/noter-absence.ts';
import { trouverEntretien } from '../lectures/trouver-entretien.ts';
import { chargerEntretiens, designer } from '../lectures/charger-entretiens.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';
import { aEteSaisi } from './presence.ts';

type Ops = typeof entretiensOperations;

interface Recasable {
  readonly donnees: DonneesPlanning;
  readonly entretien: Entretien;
  readonly index: IndexPlanning;
  readonly nom: string;
}

/** Somebody who has not been received yet: nobody has noted him, or he came late, or not at all. @throws Refus */
async function trouverRecasable(read: ReadStore, id: string, ctx: Contexte): Promise<Recasable> {
  const [vue] = await chargerEntretiens(read, [id]);
  const donnees = await lireDonnees(read, ctx);
  const entretien = trouverEntretien(donnees, id);
  if (!vue || vue.mode === 'collectif')
    throw new Refus('en séance', 'Ce domaine se tient en séance collective : choisissez une autre séance au planning.');
  if (vue.presence === 'présent' || aEteSaisi(vue))
    throw new Refus('déjà reçu', `${designer(vue)} a déjà été reçu : l’entretien reste à sa place.`);
  const instance = sansPreavis(libererFiges(buildInstance(donnees), new Set([id])));
  return { donnees, entretien, index: indexInstance(instance, placementsActuels(instance)), nom: designer(vue) };
}

const COMBIEN = { duJour: 6, ensuite: 4 };

/** Where an entretien whose hour is over can still be held: what is left of the day first, then the best other days. */
export async function proposerCreneaux(
  read: ReadStore,
  { id }: Input<Ops['entretiens.creneaux']>,
  ctx: Contexte,
): Promise<CreneauPropose[]> {
  const { donnees, index } = await trouverRecasable(read, id, ctx);
  const noms = createNoms(registreNoms(donnees));
  const lieuDe = nommerLieux(donnees);
  const possibles = propositions(index, id).filter(({ jour }) => findHorsFenetre(donnees, jour) === null);
  return creneauxRestants(possibles, donnees.maintenant, COMBIEN).map(({ jury, jour, debut, genes }) => ({
    juryId: jury,
    juryNom: noms.jury(jury),
    lieu: lieuDe({ juryId: jury, seanceId: null }),
    jour,
    debut,
    genes: genes.map((gene) => phraseGene(gene, noms)),
  }));
}

/**
 * R28: gives another hour to somebody who came late or not at all. He who is there and is received the same day stays
 * noted as arrived; an absence is kept on the convocation that it did not answer. @throws Refus
 */
export async function recaser(tx: WriteStore, input: Input<Ops['entretiens.recaser']>, ctx: Contexte): Promise<null> {
  await exigerOuverte(tx);
  const { id, juryId, jour, debut } = input;
  const { donnees, entretien, index, nom } = await trouverRecasable(tx, id, ctx);
  if (!estAVenir({ jour, debut }, donnees.maintenant))
    throw new Refus('créneau passé', 'Cette heure est passée : choisissez-en une à venir.');
  if (!donnees.jurys.some((jury) => jury.id === juryId))
    throw new Refus('jury introuvable', 'Ce jury n’existe plus : choisissez une autre place.');
  const noms = createNoms(registreNoms(donnees));
  const { refus, derogations } = jugerPlacement(index, donnees, { entretien: id, jury: juryId, jour, debut });
  const [premier] = [
    ...refus.map((one) => phraseConflit(one, noms)),
    ...derogations.map((one) => phraseDerogation(one, noms)),
  ];
  if (premier !== undefined) throw new Refus('placement impossible', premier);
  tx.nommer(`donner à ${nom} une autre heure, ${formatJourCourt(jour)} à ${formatHeure(debut)}`);
  await noterAbsences(tx, [entretien]);
  const attend = entretien.presence === 'en retard' && jour === ctx.aujourdhui;
  const place = { id, juryId, seanceId: null, jour, debut, motifForce: null };
  await tx.update('entretien', [attend ? place : { ...place, ...SANS_PRESENCE }]);
  return null;
}
