import type { Mode } from '../../src-main/domain/campagne/campagne.ts';
import { ETABLISSEMENT } from '../support/campagne-essai.ts';
import type { Banc } from './bench-application.ts';

/** Day on which everything is prepared, and the four weeks of interviews; no holidays between the two. */
export const VEILLE = '2027-03-01T09:00:00';
export const DEBUT = '2027-03-08';
export const FIN = '2027-04-01';

/** Tuesdays and Thursdays of these weeks: the jurys sit all day. */
const JOURS = ['2027-03-09', '2027-03-11', '2027-03-16', '2027-03-18', '2027-03-23', '2027-03-25', '2027-03-30', FIN];

const CRENEAUX = [
  { debut: '08:30', fin: '12:00', reserve: false },
  { debut: '13:30', fin: '16:30', reserve: false },
];

/** Entretiens of 20 minutes that one jury can hold on these days, pauses taken. */
const PAR_JURY = JOURS.length * 18;

/** Seats for every entretien and one half more, so that there is something to choose from. */
const AISANCE = 1.5;

/** As many domaines of the catalogue as make the 500 entretiens or so of 405 pupils. */
const DOMAINES = 20;

/** A campaign of twenty hosted domaines, before any list. */
export async function creerCampagne({ ask }: Banc): Promise<void> {
  const [modele] = await ask('campagne.modeles', {});
  if (!modele) throw new Error('No preset of campaign');
  const { id: _id, ...etablissement } = { ...ETABLISSEMENT, uai: '0931875H' };
  await ask('campagne.creer', {
    modele: modele.id,
    etablissement,
    campagne: {
      ...modele.campagne,
      annee: 2027,
      nom: 'Passpro 2027',
      inscriptionsDebut: '2027-01-25',
      inscriptionsFin: '2027-03-31',
      entretiensDebut: DEBUT,
      entretiensFin: FIN,
      fermeture: '2027-04-30',
    },
    domaines: modele.domaines
      .slice(0, DOMAINES)
      .map(({ nom, mode }): { nom: string; mode: Mode } => ({ nom, mode: mode === 'collectif' ? mode : 'individuel' })),
  });
}

/** Rooms, jurys that share the domaines, their plages and the séances of the collective ones. Answers how many jurys. */
export async function organiser({ ask }: Banc): Promise<number> {
  const { domaines } = await ask('contexte.lire', {});
  const { entretiens } = await ask('planning.lire', {});
  const nombreDe = (domaineId: string): number => entretiens.filter((one) => one.domaineId === domaineId).length;
  const accueillis = domaines.filter(({ accueilli }) => accueilli);
  const collectifs = accueillis.filter(({ mode }) => mode === 'collectif');
  for (const { id } of collectifs) await creerSeances({ ask }, id, nombreDe(id));
  const individuels = accueillis.filter(({ mode }) => mode === 'individuel').map(({ id }) => id);
  const attendus = individuels.reduce((somme, id) => somme + nombreDe(id), 0);
  const nombre = Math.ceil((attendus * AISANCE) / PAR_JURY);
  const juryIds: string[] = [];
  for (let rang = 0; rang < nombre; rang++)
    juryIds.push(
      await creerJury(
        { ask },
        rang,
        individuels.filter((_, place) => siege(rang, place, { jurys: nombre, domaines: individuels.length })),
      ),
    );
  for (const jour of JOURS) await ask('plages.ajouter', { juryIds, du: jour, au: jour, creneaux: CRENEAUX });
  return nombre;
}

/** Whether a jury takes a domaine: each domaine has at least two jurys, each jury at least two domaines. */
const siege = (jury: number, domaine: number, total: { readonly jurys: number; readonly domaines: number }): boolean =>
  [domaine, domaine + 1].some((place) => place % total.jurys === jury % total.jurys) ||
  [jury, jury + 1].some((place) => place % total.domaines === domaine);

async function creerJury({ ask }: Pick<Banc, 'ask'>, rang: number, domaineIds: readonly string[]): Promise<string> {
  const nom = `Jury ${rang + 1}`;
  const { id: salleId } = await ask('salles.enregistrer', { id: null, nom: `Salle ${rang + 1}`, pmr: true });
  const membres = [1, 2].map((membre) => ({ nom, prenom: `Membre ${membre}` }));
  return (await ask('jurys.enregistrer', { id: null, nom, salleId, membres, domaineIds: [...domaineIds] })).id;
}

const JOURS_SEANCES = ['2027-03-10', '2027-03-17', '2027-03-24', '2027-03-31'];

async function creerSeances({ ask }: Pick<Banc, 'ask'>, domaineId: string, nombre: number): Promise<void> {
  const capacite = Math.ceil((nombre * AISANCE) / JOURS_SEANCES.length) + 1;
  for (const jour of JOURS_SEANCES) {
    const seance = { id: null, domaineId, salleId: null, jour, debut: '17:00', dureeMinutes: 60, capacite };
    await ask('seances.enregistrer', seance);
  }
}
