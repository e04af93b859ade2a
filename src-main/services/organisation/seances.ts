import type { Avertissements, organisationOperations } from '../../contract/organisation.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { seChevauchent, toMinutes } from '../../domain/date/heure.ts';
import { tombeSur } from '../../domain/organisation/disponibilites.ts';
import type { Seance } from '../../domain/organisation/organisation.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { formatHeure, formatJour, formatJourCourt, pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { avertirJours } from './calendrier.ts';
import { parId } from '../../domain/par-id.ts';

type Operations = typeof organisationOperations;
type Demande = Input<Operations['seances.enregistrer']>;

const INCONNUE = 'Cette séance n’existe plus : rouvrez la page.';

type Moment = Pick<Seance, 'jour' | 'debut' | 'dureeMinutes'>;

function enMemeTemps(a: Moment, b: Moment): boolean {
  const debutA = toMinutes(a.debut);
  const debutB = toMinutes(b.debut);
  return a.jour === b.jour && seChevauchent(debutA, debutA + a.dureeMinutes, debutB, debutB + b.dureeMinutes);
}

async function verifierDemande(tx: WriteStore, demande: Demande, inscrits: readonly Entretien[]): Promise<string> {
  const domaine = await tx.get('domaine', demande.domaineId);
  if (!domaine?.accueilli || domaine.mode !== 'collectif')
    throw new Refus(
      'domaine non collectif',
      `« ${domaine?.nom ?? 'Ce domaine'} » ne se tient pas en séance collective dans ce lycée : choisissez un domaine collectif accueilli.`,
    );
  if (demande.salleId !== null && !(await tx.get('salle', demande.salleId)))
    throw new Refus('salle inconnue', 'Cette salle n’existe plus : choisissez-en une autre.');
  if (inscrits.some(({ domaineId }) => domaineId !== demande.domaineId))
    throw new Refus(
      'séance occupée',
      `${pluriel(inscrits.length, 'élève est déjà', 'élèves sont déjà')} dans cette séance\u00a0: son domaine ne peut plus changer.`,
    );
  if (demande.capacite < inscrits.length)
    throw new Refus(
      'capacité insuffisante',
      `${pluriel(inscrits.length, 'élève est déjà', 'élèves sont déjà')} dans cette séance\u00a0: sa capacité ne peut pas descendre à ${demande.capacite}.`,
    );
  return domaine.nom;
}

/** The room taken, another séance in it, or pupils who have another entretien at that time. */
async function avertirConflits(tx: WriteStore, seance: Seance, inscrits: readonly Entretien[]): Promise<string[]> {
  const autres = (await tx.all('seance')).filter(
    (autre) =>
      autre.id !== seance.id &&
      seance.salleId !== null &&
      autre.salleId === seance.salleId &&
      enMemeTemps(autre, seance),
  );
  const candidatIds = inscrits.map(({ candidatId }) => candidatId);
  const candidats = parId(await tx.all('candidat', { id: candidatIds }));
  const ailleurs = (await tx.all('entretien', { candidatId: candidatIds })).flatMap((entretien) => {
    const { candidatId, jour, debut, dureeMinutes } = entretien;
    const candidat = candidats.get(candidatId);
    if (entretien.seanceId === seance.id || !candidat || !jour || !debut || !dureeMinutes) return [];
    if (!enMemeTemps({ jour, debut, dureeMinutes }, seance)) return [];
    return [`${prenomNom(candidat)} a un autre entretien à ${formatHeure(debut)} ce jour-là : déplacez l’un des deux.`];
  });
  const prise = (await tx.all('indisponibilite', { salleId: seance.salleId ?? [] })).filter((une) =>
    tombeSur(une, seance),
  );
  return [
    ...(prise.length > 0 ? ['La salle n’est pas disponible à ces heures\u00a0: choisissez-en une autre.'] : []),
    ...autres.map(({ debut }) => `La salle est aussi prise par une autre séance, à ${formatHeure(debut)}.`),
    ...ailleurs,
  ];
}

/**
 * R27: creates or changes a collective session. Pupils already in it follow its new day and hour, and their convocation
 * becomes obsolete. @throws Refus when the domaine is not collective or the capacity is below the number already placed.
 */
export async function enregistrerSeance(
  tx: WriteStore,
  demande: Demande,
  ctx: Contexte,
): Promise<Avertissements & { readonly id: string }> {
  const actuelle = demande.id === null ? null : await tx.get('seance', demande.id);
  if (demande.id !== null && !actuelle) throw new Refus('séance inconnue', INCONNUE);
  const inscrits = actuelle ? await tx.all('entretien', { seanceId: actuelle.id }) : [];
  const domaine = await verifierDemande(tx, demande, inscrits);
  const seance: Seance = { ...demande, id: actuelle?.id ?? ctx.newId() };
  if (actuelle) await tx.update('seance', [seance]);
  else await tx.insert('seance', [seance]);
  const { jour, debut, dureeMinutes } = seance;
  const aVenir = inscrits.filter(({ presence }) => presence === null);
  await tx.update(
    'entretien',
    aVenir.map(({ id }) => ({ id, jour, debut, dureeMinutes })),
  );
  tx.nommer(
    `${actuelle ? 'modifier' : 'créer'} la séance « ${domaine} » du ${formatJourCourt(jour)} à ${formatHeure(debut)}`,
  );
  return {
    id: seance.id,
    avertissements: [...(await avertirJours(tx, [jour])), ...(await avertirConflits(tx, seance, aVenir))],
  };
}

/** Removes a collective session. @throws Refus saying how many pupils are in it. */
export async function supprimerSeance(tx: WriteStore, { id }: { readonly id: string }): Promise<null> {
  const seance = await tx.get('seance', id);
  if (!seance) throw new Refus('séance inconnue', INCONNUE);
  const places = await tx.count('entretien', { seanceId: id });
  if (places > 0)
    throw new Refus(
      'séance occupée',
      `La séance du ${formatJour(seance.jour)} compte déjà ${pluriel(places, 'élève')} : déplacez-les avant de la supprimer.`,
    );
  await tx.remove('seance', [id]);
  tx.nommer(`supprimer la séance du ${formatJourCourt(seance.jour)} à ${formatHeure(seance.debut)}`);
  return null;
}
