import { join } from 'node:path';
import type { Candidat, Origine } from '../../src-main/domain/candidature/candidature.ts';
import type { Formation } from '../../src-main/domain/campagne/campagne.ts';
import type { Seance } from '../../src-main/domain/organisation/organisation.ts';
import { accorder } from '../../src-main/services/ecritures/accorder.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import type { TestApp } from './app.ts';
import { CAMPAGNE, ETABLISSEMENT } from './campagne-essai.ts';
import type { ServeurEssai } from './serveur-smtp.ts';
import { announceIfAbsent, candidat, domaine, KEY, newId, origine } from './store.ts';

const SALLE = { id: 'salle-1', nom: 'Amphithéâtre', pmr: true };

export const boite = (rang: number): string => `ce.college${rang}@ac-creteil.fr`;

/** An invented campaign where everybody is placed in one séance of 17 March 2027 at 14 h: only the mail is left to do. */
export async function seedCourrier(
  dataDir: string,
  nombre: { origines: number; eleves: number },
  operation = 'essai',
): Promise<void> {
  const path = join(dataDir, 'campagne.db');
  await announceIfAbsent(path);
  const store = await openStore({
    path,
    key: KEY,
    clock: () => new Date('2027-03-01T08:00:00'),
    newId,
  });
  const d = domaine({ id: 'domaine-1', nom: 'Métiers du bois', mode: 'collectif', dureeMinutes: 60 });
  const formation: Formation = {
    id: 'formation-1',
    domaineId: d.id,
    voie: '1CAP2',
    intitule: 'Menuisier',
    precision: '',
    codeMef: null,
    lieux: '',
  };
  const seances: Seance[] = ['2027-03-17', '2027-03-18'].map((jour, rang) => ({
    id: `seance-${rang}`,
    domaineId: d.id,
    salleId: SALLE.id,
    jour,
    debut: '14:00',
    dureeMinutes: 60,
    capacite: 5000,
  }));
  const origines = Array.from({ length: nombre.origines }, (_, rang) =>
    origine({
      id: `origine-${rang}`,
      uai: null,
      nom: `Collège ${String(rang).padStart(3, '0')}`,
      courriel: boite(rang),
    }),
  );
  const candidats = origines.flatMap((o: Origine, rang) =>
    Array.from({ length: nombre.eleves }, (_, eleve) =>
      candidat(o.id, {
        id: `candidat-${rang}-${eleve}`,
        nom: `NOM${rang}`,
        prenom: `Élève${eleve}`,
        referentCourriel: `referent${rang}@ac-creteil.fr`,
      }),
    ),
  );
  await store.write(operation, async (tx) => {
    await tx.insert('etablissement', [ETABLISSEMENT]);
    await tx.insert('campagne', [CAMPAGNE]);
    await tx.insert('domaine', [d]);
    await tx.insert('formation', [formation]);
    await tx.insert('salle', [SALLE]);
    await tx.insert('seance', seances);
    await tx.insert('origine', origines);
    await tx.insert('candidat', candidats);
    await tx.insert(
      'candidature',
      candidats.map(({ id }: Candidat) => ({
        id: newId(),
        candidatId: id,
        domaineId: d.id,
        formationId: formation.id,
        numero: null,
        voie: '1CAP2' as const,
        lieuSouhaite: '',
        avisOrigine: null,
        commentaireOrigine: '',
        dateInscription: null,
        etat: 'inscrite' as const,
      })),
    );
    await accorder(tx, newId);
    const { jour, debut, dureeMinutes } = seances[0] as Seance;
    const entretiens = await tx.all('entretien');
    await tx.update(
      'entretien',
      entretiens.map(({ id }) => ({ id, seanceId: 'seance-0', jour, debut, dureeMinutes })),
    );
  });
  await store.close();
}

/** Tells the application which server to use. */
export const reglerServeur = (t: TestApp, { acces }: ServeurEssai) =>
  t.ask('courrier.modifierServeur', { serveur: { ...acces, expediteurNom: 'Lycée Marie-Curie' } });

/** Prepares and confirms everything that is due, to everybody. */
export async function confirmerTout(t: TestApp): Promise<number> {
  const demande = { nature: 'convocations' as const, entretienIds: [] };
  const { lots, empreinte } = await t.ask('courrier.preparer', { demande });
  const origineIds = lots.map(({ origineId }) => origineId);
  return (await t.ask('courrier.confirmer', { demande, origineIds, empreinte })).messages;
}
