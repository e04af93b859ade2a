import type { Aller } from '../../../exchange/paquet/contenu.ts';
import type { CleDePaquet } from '../../../exchange/paquet/enveloppe.ts';
import { IDENTITE_VIDE } from '../../../domain/candidature/champs-candidat.ts';
import { nouvelEntretien } from '../../../domain/planning/entretien.ts';
import type { WriteStore } from '../../../store/types.ts';
import { ecrireCle } from '../rendre.ts';

interface Installation {
  readonly aller: Aller;
  readonly cle: CleDePaquet;
  /** ISO instant. */
  readonly maintenant: string;
  readonly newId: () => string;
}

const SANS_PLANNING = {
  entretiensCollectifs: false,
  avisFinal: false,
  validationChef: false,
  closeLe: null,
  margeMinutes: 0,
  pauseApres: 0,
  pauseMinutes: 0,
  conservation: null,
  dpd: '',
} as const;

const SANS_DOSSIER = { numero: null, lieuSouhaite: '', dateInscription: null, etat: 'inscrite' } as const;

const SANS_FENETRES = {
  inscriptionsDebut: null,
  inscriptionsFin: null,
  planificationDebut: null,
  planificationFin: null,
  convocationsFin: null,
  ficheFin: null,
  fermeture: null,
} as const;

async function ouvrirCampagne(tx: WriteStore, { aller, newId }: Installation): Promise<void> {
  const { lycee, campagneNom, regles, joursSansClasse, criteres, phrases } = aller;
  const sansAdresse = { uai: '', adresse: '', codePostal: '', telephone: '', courriel: '', acces: '' };
  await tx.insert('etablissement', [{ id: 'etablissement', ...lycee, ...sansAdresse, chefEtablissement: '' }]);
  await tx.insert('campagne', [
    {
      ...SANS_FENETRES,
      ...SANS_PLANNING,
      ...regles,
      id: 'campagne',
      nom: campagneNom,
    },
  ]);
  await tx.insert(
    'jourSansClasse',
    joursSansClasse.map((jour) => ({ id: newId(), ...jour })),
  );
  await tx.insert('critere', criteres);
  await tx.insert(
    'domaine',
    aller.domaines.map((domaine) => ({ ...domaine, accueilli: true })),
  );
  await tx.insert(
    'formation',
    aller.formations.map((formation) => ({ ...formation, codeMef: null, lieux: '' })),
  );
  await tx.insert(
    'phrase',
    phrases.map((phrase) => ({ id: newId(), ...phrase })),
  );
}

async function reunirJury(tx: WriteStore, { aller, newId }: Installation): Promise<void> {
  const { jury, salle, membres, domaines } = aller;
  const salleId = salle === '' ? null : newId();
  if (salleId !== null) await tx.insert('salle', [{ id: salleId, nom: salle, pmr: false }]);
  await tx.insert('jury', [{ ...jury, salleId, quorum: null, ordre: 1 }]);
  await tx.insert(
    'juryDomaine',
    domaines.map(({ id }) => ({ id: newId(), juryId: jury.id, domaineId: id })),
  );
  const presents = membres.map((membre) => ({ id: newId(), ...membre }));
  await tx.insert('membre', presents);
  await tx.insert(
    'juryMembre',
    presents.map(({ id }) => ({ id: newId(), juryId: jury.id, membreId: id })),
  );
}

/** Fields that a packet does not carry are empty: the poste does not know them. */
async function inscrire(tx: WriteStore, { aller }: Installation): Promise<void> {
  const sansAdresse = { adresse: '', codePostal: '', telephone: '', courriel: '', pasAvant: null, depart: null };
  await tx.insert(
    'origine',
    aller.origines.map((origine) => ({ ...origine, ...sansAdresse, uai: null, type: 'public' })),
  );
  await tx.insert(
    'candidat',
    aller.candidats.map((candidat) => ({ ...IDENTITE_VIDE, ...candidat })),
  );
  await tx.insert(
    'candidature',
    aller.candidatures.map((row) => ({ ...row, ...SANS_DOSSIER })),
  );
}

async function placer(tx: WriteStore, { aller, newId }: Installation): Promise<void> {
  const { entretiens, jury } = aller;
  await tx.insert(
    'entretien',
    entretiens.map(({ id, candidatId, domaineId, depart, ...place }) => {
      const { presence, arrivee, compteRendu } = depart;
      return {
        ...nouvelEntretien(id, candidatId, domaineId),
        ...place,
        juryId: jury.id,
        presence,
        arrivee,
        compteRendu,
      };
    }),
  );
  await tx.insert(
    'avisRendu',
    entretiens.flatMap(({ id, depart }) =>
      depart.formations.map(({ avis, ...rendu }) => ({ id: newId(), entretienId: id, valeur: avis, ...rendu })),
    ),
  );
  await tx.insert(
    'appreciation',
    entretiens.flatMap(({ id, depart }) =>
      depart.appreciations.map((niveau) => ({ id: newId(), entretienId: id, ...niveau })),
    ),
  );
}

/** Turns an empty data file into the campaign of one jury: what its packet holds, and that it is a poste. */
export async function installerPoste(tx: WriteStore, installation: Installation): Promise<void> {
  const { aller, cle, maintenant, newId } = installation;
  await ouvrirCampagne(tx, installation);
  await reunirJury(tx, installation);
  await inscrire(tx, installation);
  await placer(tx, installation);
  const { paquetId, prepareLe, jury, lycee, campagneNom, entretiens } = aller;
  await tx.insert('poste', [
    {
      id: 'poste',
      paquetId,
      posteId: newId(),
      juryNom: jury.nom,
      prepareLe,
      ouvertLe: maintenant,
      depart: { origine: { lycee, campagneNom, jury }, entretiens },
      cle: ecrireCle(cle),
      rang: 0,
      renduLe: null,
      renduEmpreinte: '',
    },
  ]);
}
