import type { InputOf } from '../../contract/index.ts';
import type { Mode } from '../../domain/campagne/campagne.ts';
import { addJours } from '../../domain/date/jour.ts';
import type { CalendrierDemo } from './calendrier.ts';
import type { Scene } from './scene.ts';

export const LYCEE = 'Lycée des métiers Marie-Curie';

const ETABLISSEMENT: InputOf<'campagne.creer'>['etablissement'] = {
  uai: '0931875H',
  nom: LYCEE,
  adresse: '12, avenue de la République',
  codePostal: '93000',
  ville: 'Bobigny',
  telephone: '0199005100',
  courriel: 'ce.0931875H@ac-creteil.fr',
  acces:
    'Métro ligne 5, terminus Bobigny ; tramway T1, arrêt Libération. Entrée des visiteurs au 12, avenue de la République ; présentez-vous à l’accueil, au rez-de-chaussée.',
  chefEtablissement: 'Mme Hélène Vasseur',
};

/** R06: what the lycée hosts, hôtellerie one by one. */
export const DOMAINES: Readonly<Record<string, Mode>> = {
  'Mode, vêtement et maroquinerie': 'individuel',
  'Métiers du bois': 'individuel',
  'Métallerie - Bâtiment - Travaux publics': 'individuel',
  Laboratoire: 'individuel',
  'Hôtellerie-restauration': 'individuel',
  Esthétique: 'collectif',
  'Petite enfance': 'collectif',
};

/** First day of the registrations. */
export const ouverture = ({ lundi }: CalendrierDemo): string => addJours(lundi, -49);

/** Opens the campaign, seven weeks before the first interview. */
export async function ouvrirCampagne(scene: Scene, calendrier: CalendrierDemo): Promise<void> {
  const { lundi, fin } = calendrier;
  const annee = Number(fin.slice(0, 4));
  scene.regler(ouverture(calendrier), '09:00');
  await scene.jouer('campagne.creer', {
    modele: 'nouvelle',
    etablissement: ETABLISSEMENT,
    campagne: {
      nom: `Passpro ${annee}`,
      annee,
      inscriptionsDebut: ouverture(calendrier),
      inscriptionsFin: addJours(lundi, 18),
      planificationDebut: addJours(lundi, -21),
      planificationFin: addJours(lundi, 25),
      convocationsFin: addJours(lundi, 28),
      entretiensDebut: lundi,
      entretiensFin: fin,
      ficheFin: addJours(lundi, 42),
      fermeture: addJours(lundi, 42),
      delaiCompteRendu: 3,
      delaiUnite: 'ouvrés',
      lettre: 'facultative',
      entretiensCollectifs: true,
      avisAjoute: true,
      avisFinal: false,
      validationChef: false,
      avisOrigineMasque: false,
      margeMinutes: 10,
      pauseApres: 8,
      pauseMinutes: 10,
    },
    domaines: Object.entries(DOMAINES).map(([nom, mode]) => ({ nom, mode })),
  });
  await ecarterVacances(scene, calendrier);
}

/** School holidays that fall within the interviews would close the example. */
async function ecarterVacances(scene: Scene, { lundi, fin }: CalendrierDemo): Promise<void> {
  const { joursSansClasse } = await scene.jouer('contexte.lire', {});
  const jours = joursSansClasse.filter(({ debut, fin: dernier }) => dernier < lundi || debut > fin);
  if (jours.length < joursSansClasse.length) await scene.jouer('joursSansClasse.modifier', { jours });
}
