import type { InputOf } from '../../contract/index.ts';
import type { EntretienPlanning } from '../../contract/planning-vue.ts';
import { IDENTITE_VIDE } from '../../domain/candidature/champs-candidat.ts';
import type { CalendrierDemo } from './calendrier.ts';
import type { Scene } from './scene.ts';

type Inscription = InputOf<'candidats.inscrire'>;

const ORIGINE: Inscription['origine'] = {
  nouvelle: {
    uai: null,
    nom: 'Collège Jean-Giono',
    type: 'hors académie',
    adresse: '3, place du Marché',
    codePostal: '60300',
    ville: 'Senlis',
    telephone: '0399005200',
    courriel: 'secretariat@college-giono.example.org',
  },
};

const identite = (nom: string, prenom: string): Inscription['identite'] => ({
  ...IDENTITE_VIDE,
  nom,
  prenom,
  classe: '3B',
  referentNom: 'LACROIX',
  referentPrenom: 'Anne',
  referentCourriel: 'anne.lacroix@college-giono.example.org',
});

/** Needs known from the origins: more time, a room for a wheelchair, a long way to come. */
export async function noterBesoins(scene: Scene): Promise<void> {
  const candidats = await scene.jouer('candidats.lister', {});
  for (const [rang, { id }] of candidats.filter((_, place) => place % 57 === 8).entries())
    await scene.jouer('candidats.modifier', {
      id,
      identite: rang % 3 === 2 ? { accesPmr: true } : { tempsMajore: true },
    });
  const origines = await scene.jouer('origines.lister', {});
  for (const { id } of origines.filter(({ ville }) => ville === 'Meaux').slice(0, 2))
    await scene.jouer('origines.modifier', { id, origine: {}, pasAvant: '09:30' });
}

/** R08: two pupils of another académie, typed in by hand and still to be placed. */
export async function inscrireALaMain(scene: Scene, { fin }: CalendrierDemo): Promise<void> {
  const { formations, domaines } = await scene.jouer('contexte.lire', {});
  const bois = domaines.find(({ nom }) => nom === 'Métiers du bois')?.id;
  const formationIds = formations.filter(({ domaineId }) => domaineId === bois).map(({ id }) => id);
  const naissance = Number(fin.slice(0, 4)) - 15;
  const voeux = (nombre: number): Inscription['voeux'] =>
    formationIds.slice(0, nombre).map((formationId) => ({
      formationId,
      avisOrigine: 'favorable',
      commentaireOrigine: 'Souhaite s’installer près de l’internat ; a visité un atelier.',
    }));
  await scene.jouer('candidats.inscrire', {
    identite: { ...identite('VANNIER', 'Lou'), dateNaissance: `${naissance}-05-17` },
    origine: ORIGINE,
    voeux: voeux(2),
  });
  const origine = (await scene.jouer('origines.lister', {})).find(({ nom }) => nom === 'Collège Jean-Giono');
  if (!origine) return;
  await scene.jouer('candidats.inscrire', {
    identite: { ...identite('TESSIER', 'Gabin'), dateNaissance: `${naissance}-11-02` },
    origine: { id: origine.id },
    voeux: voeux(1),
  });
}

/** R17: numbers of candidatures that the second list no longer has, and of those it says given up. */
export async function choisirDeparts(
  scene: Scene,
  entretiens: readonly EntretienPlanning[],
  { derniereAnnonce, vendredi }: CalendrierDemo,
) {
  const aVenir = entretiens.filter(({ jour }) => jour !== null && jour > vendredi && jour <= derniereAnnonce);
  const numeros = async (rangs: readonly number[]): Promise<ReadonlySet<string>> => {
    const found: string[] = [];
    for (const { id } of rangs.flatMap((rang) => aVenir[rang] ?? [])) {
      const { entretien } = await scene.jouer('entretiens.lire', { id });
      found.push(...entretien.formations.flatMap(({ numero }) => numero ?? []));
    }
    return new Set(found);
  };
  return { disparues: await numeros([3, 17, 29]), renoncees: await numeros([8, 21]) };
}
