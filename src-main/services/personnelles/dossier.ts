import { Refus } from '../../contract/refus.ts';
import { LIBELLES_AVIS } from '../../domain/avis/avis.ts';
import { CHAMPS_CANDIDAT, type ChampCandidat, NOMS_CHAMPS } from '../../domain/candidature/champs-candidat.ts';
import type { Candidat } from '../../domain/candidature/candidature.ts';
import { heureDuPoste, jourDuPoste } from '../../domain/date/temps-du-poste.ts';
import { champsConnus, type DossierEleve, type FicheConnue, sectionsConnues } from '../../domain/effacement/dossier.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { formatDate, formatHeure, nomPrenom } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';

const jour = (valeur: string | null): string | null => valeur && formatDate(valeur.slice(0, 10));
const heure = (valeur: string | null): string | null => valeur && formatHeure(valeur);
const instant = (valeur: string | null): string | null =>
  valeur && `${formatDate(jourDuPoste(new Date(valeur)))} à ${formatHeure(heureDuPoste(valeur))}`;

/** Names of rows by their identifier; the identifier itself where the row has gone. */
async function nomsPar<T extends { readonly id: string }>(rows: Promise<T[]>, nom: (row: T) => string) {
  const noms = new Map((await rows).map((row) => [row.id, nom(row)]));
  return (id: string | null): string | null => (id === null ? null : (noms.get(id) ?? id));
}

async function lireNoms(read: ReadStore) {
  return {
    domaine: await nomsPar(read.all('domaine'), ({ nom }) => nom),
    formation: await nomsPar(read.all('formation'), ({ voie, intitule }) => `${voie} ${intitule}`),
    jury: await nomsPar(read.all('jury'), ({ nom }) => nom),
    critere: await nomsPar(read.all('critere'), ({ intitule }) => intitule),
  };
}

type Noms = Awaited<ReturnType<typeof lireNoms>>;

const identite = (candidat: Candidat): FicheConnue => ({
  titre: '',
  champs: champsConnus(
    Object.fromEntries(
      NOMS_CHAMPS.map((champ: ChampCandidat) => {
        const { libelle, genre } = CHAMPS_CANDIDAT[champ];
        const valeur = candidat[champ];
        return [libelle, genre === 'date' ? jour(valeur as string | null) : valeur];
      }),
    ),
  ),
});

async function lireCandidatures(read: ReadStore, candidatId: string, noms: Noms): Promise<FicheConnue[]> {
  const candidatures = await read.all('candidature', { candidatId });
  return candidatures.map((une) => ({
    titre: noms.formation(une.formationId) ?? '',
    champs: champsConnus({
      Domaine: noms.domaine(une.domaineId),
      Numéro: une.numero,
      'Lieu souhaité': une.lieuSouhaite,
      'Avis de l’établissement d’origine': une.avisOrigine && LIBELLES_AVIS[une.avisOrigine],
      'Commentaire de l’établissement d’origine': une.commentaireOrigine,
      'Inscrite le': jour(une.dateInscription),
      État: une.etat,
    }),
  }));
}

async function lireEntretien(read: ReadStore, un: Entretien, noms: Noms): Promise<FicheConnue> {
  const avis = await read.all('avisRendu', { entretienId: un.id });
  const appreciations = await read.all('appreciation', { entretienId: un.id });
  return {
    titre: noms.domaine(un.domaineId) ?? '',
    champs: champsConnus({
      Jour: jour(un.jour),
      Heure: heure(un.debut),
      'Durée (minutes)': un.dureeMinutes,
      Jury: noms.jury(un.juryId),
      Épinglé: un.epingle,
      'Motif d’un placement forcé': un.motifForce,
      Présence: un.presence,
      Arrivée: heure(un.arrivee),
      Renoncé: un.renonce,
      ...Object.fromEntries(
        avis.map(({ formationId, valeur, lettrePresentee, ajoute }) => [
          `Avis, ${noms.formation(formationId)}`,
          [
            valeur ? LIBELLES_AVIS[valeur] : 'pas encore donné',
            ...(lettrePresentee === null ? [] : [`lettre ${lettrePresentee ? 'présentée' : 'non présentée'}`]),
            ...(ajoute ? ['formation ajoutée par le jury'] : []),
          ].join(', '),
        ]),
      ),
      ...Object.fromEntries(
        appreciations.map(({ critereId, niveau }) => [`Critère, ${noms.critere(critereId)}`, niveau]),
      ),
      'Compte rendu': un.compteRendu,
      'Saisi le': instant(un.saisiLe),
      'Validé le': instant(un.valideLe),
      'Transmis le': instant(un.transmisLe),
      'Saisi dans l’application de l’académie le': instant(un.saisiAcademieLe),
    }),
  };
}

async function lireConvocations(read: ReadStore, entretienIds: readonly string[]): Promise<FicheConnue[]> {
  const emises = await read.all('convocation', { entretienId: entretienIds });
  const restees = new Set(emises.map(({ entretienId, rang }) => `${entretienId} ${rang}`));
  const parties = await read.all('convocationPartie', { entretienId: entretienIds });
  const commun = (une: { motif: string; jour: string; debut: string; lieu: string; emiseLe: string }) => ({
    Motif: une.motif,
    'Pour le': `${jour(une.jour)} à ${heure(une.debut)}`,
    Lieu: une.lieu,
    'Émise le': instant(une.emiseLe),
  });
  return [
    ...emises.map((une) => ({
      titre: `Convocation n° ${une.rang}`,
      champs: champsConnus({
        ...commun(une),
        Issue: une.issue,
        'Reçue par l’établissement le': jour(une.accuseLe),
        'Note de l’accusé': une.accuseNote,
      }),
    })),
    ...parties
      .filter(({ entretienId, rang }) => !restees.has(`${entretienId} ${rang}`))
      .map((une) => ({
        titre: `Convocation n° ${une.rang}, partie puis annulée ici`,
        champs: champsConnus(commun(une)),
      })),
  ];
}

/** What left or is being prepared about him: messages, packets, a plan that was proposed. */
async function lireDeparts(read: ReadStore, entretienIds: ReadonlySet<string>): Promise<FicheConnue[]> {
  const messages = (await read.all('message')).filter(({ annonces }) =>
    annonces.some(({ entretienId }) => entretienIds.has(entretienId)),
  );
  const paquets = (await read.all('paquet')).filter(({ entretiens }) => entretiens.some((id) => entretienIds.has(id)));
  const propositions = (await read.all('proposition')).filter(({ contenu }) =>
    [...entretienIds].some((id) => JSON.stringify(contenu).includes(id)),
  );
  return [
    ...messages.map((un) => ({
      titre: `Courriel à ${un.origineNom}`,
      champs: champsConnus({
        Nature: un.nature,
        Destinataire: un.destinataire,
        Copies: un.copies.join(', '),
        État: un.etat,
        'Créé le': instant(un.creeLe),
        'Parti le': instant(un.envoyeLe),
      }),
    })),
    ...paquets.map((un) => ({
      titre: `Paquet confié au jury ${un.juryNom}`,
      champs: champsConnus({ Fichier: un.nomFichier, 'Préparé le': instant(un.prepareLe) }),
    })),
    ...propositions.map((une) => ({
      titre: 'Planning proposé, non adopté',
      champs: champsConnus({ 'Proposé le': instant(une.faiteLe) }),
    })),
  ];
}

async function lireIndisponibilites(read: ReadStore, candidatId: string): Promise<FicheConnue[]> {
  return (await read.all('indisponibilite', { candidatId })).map((une) => ({
    titre: '',
    champs: champsConnus({ Jour: jour(une.jour), De: heure(une.debut), À: heure(une.fin) }),
  }));
}

/** safety.md §4: everything the application knows of one pupil. @throws Refus when it knows nobody of that name any more */
export async function lireDossier(read: ReadStore, candidatId: string): Promise<DossierEleve> {
  const candidat = await read.get('candidat', candidatId);
  if (!candidat) throw new Refus('candidat inconnu', 'Cet élève n’existe plus\u00a0: rechargez la liste.');
  const noms = await lireNoms(read);
  const origine = await read.get('origine', candidat.origineId);
  const entretiens = await read.all('entretien', { candidatId });
  const ids = entretiens.map(({ id }) => id);
  const candidatures = (await read.all('candidature', { candidatId })).map(({ id }) => id);
  const corrections = await read.all('correction', { ligneId: [candidatId, ...candidatures] });
  const actes = await read.actesSur(candidatId);
  return {
    eleve: nomPrenom(candidat),
    sections: sectionsConnues([
      { titre: 'Identité', fiches: [identite(candidat)] },
      {
        titre: 'Établissement d’origine',
        fiches: [{ titre: '', champs: champsConnus({ Nom: origine?.nom, UAI: origine?.uai, Ville: origine?.ville }) }],
      },
      { titre: 'Formations demandées', fiches: await lireCandidatures(read, candidatId, noms) },
      { titre: 'Indisponibilités', fiches: await lireIndisponibilites(read, candidatId) },
      {
        titre: 'Entretiens',
        fiches: await Promise.all(entretiens.map((un) => lireEntretien(read, un, noms))),
      },
      { titre: 'Convocations', fiches: await lireConvocations(read, ids) },
      { titre: 'Courriels, paquets de jury et plannings proposés', fiches: await lireDeparts(read, new Set(ids)) },
      {
        titre: 'Champs corrigés à la main',
        fiches: corrections.map(({ champ, corrigeLe }) => ({
          titre: '',
          champs: champsConnus({ Champ: champ, 'Corrigé le': jour(corrigeLe) }),
        })),
      },
      {
        titre: 'Actes du journal',
        fiches: actes.map(({ faitLe, libelle, seul }) => ({
          titre: '',
          champs: champsConnus({
            Le: instant(faitLe),
            // What names others as well is not his to read.
            Acte: seul ? libelle : 'acte qui portait aussi sur d’autres élèves',
          }),
        })),
      },
    ]),
  };
}
