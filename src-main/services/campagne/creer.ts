import type { Alertes, campagneOperations } from '../../contract/campagne.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Domaine, Formation, Mode } from '../../domain/campagne/campagne.ts';
import { type DomaineCatalogue, DUREES_USUELLES, type ModeleCampagne } from '../../domain/campagne/modele.ts';
import { verifierCampagne } from '../../domain/campagne/verifier-campagne.ts';
import { verifierEtablissement } from '../../domain/campagne/verifier-etablissement.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { refuserCollectifs, refuserErreurs } from './refuser.ts';
import { lireCriteres, lireModeles, lireVacances } from './ressources.ts';

/** Size of the colour-blind-safe set of domaines. */
const COULEURS = 12;

const modeConnu = ({ mode }: DomaineCatalogue): Mode | null => (mode === 'selon établissement' ? null : mode);

async function trouverModele(ctx: Contexte, id: string): Promise<ModeleCampagne> {
  const modele = (await lireModeles(ctx)).find((candidat) => candidat.id === id);
  if (!modele)
    throw new Refus('modèle inconnu', 'Ce modèle de campagne n’existe pas : choisissez-en un dans la liste.');
  return modele;
}

/** Catalogue rows of the campaign (R05), with the mode chosen for each hosted domaine (R06). */
function lignesCatalogue(
  modele: ModeleCampagne,
  choix: ReadonlyMap<string, Mode>,
  newId: () => string,
): { readonly domaines: Domaine[]; readonly formations: Formation[] } {
  // Hosted domaines take the first colours: no two of them look alike up to twelve.
  const rangs = [...choix.keys(), ...modele.domaines.map(({ nom }) => nom).filter((nom) => !choix.has(nom))];
  const lignes = modele.domaines.map((domaine) => {
    const mode = choix.get(domaine.nom) ?? modeConnu(domaine);
    const ligne: Domaine = {
      id: newId(),
      nom: domaine.nom,
      mode,
      accueilli: choix.has(domaine.nom),
      dureeMinutes: DUREES_USUELLES[mode ?? 'individuel'],
      couleur: rangs.indexOf(domaine.nom) % COULEURS,
    };
    return { ligne, formations: domaine.formations };
  });
  return {
    domaines: lignes.map(({ ligne }) => ligne),
    formations: lignes.flatMap(({ ligne, formations }) =>
      formations.map((formation) => ({ ...formation, id: newId(), domaineId: ligne.id, codeMef: null, lieux: '' })),
    ),
  };
}

/**
 * Opens a campaign on an empty file: the lycée, its settings, the catalogue with the hosted domaines, the four criteria
 * and the holidays of the year. @throws Refus when a campaign is there already or when something typed is wrong.
 */
export async function creerCampagne(
  tx: WriteStore,
  input: Input<(typeof campagneOperations)['campagne.creer']>,
  ctx: Contexte,
): Promise<Alertes> {
  if (await tx.get('campagne', 'campagne'))
    throw new Refus(
      'campagne existante',
      'Une campagne est déjà ouverte dans ce fichier : modifiez-la dans les paramètres.',
    );
  const modele = await trouverModele(ctx, input.modele);
  const verdict = verifierEtablissement(input.etablissement);
  const alertes = refuserErreurs([...verdict.anomalies, ...verifierCampagne(input.campagne)]);
  const choix = new Map(input.domaines.map(({ nom, mode }) => [nom, mode]));
  const inconnus = [...choix.keys()].filter((nom) => !modele.domaines.some((domaine) => domaine.nom === nom));
  if (inconnus.length > 0)
    throw new Refus('domaine inconnu', `Le catalogue choisi ne contient pas : ${inconnus.join(', ')}.`, inconnus);
  refuserCollectifs(
    input.campagne.entretiensCollectifs,
    [...choix].filter(([, mode]) => mode === 'collectif').map(([nom]) => nom),
  );
  const { domaines, formations } = lignesCatalogue(modele, choix, ctx.newId);
  const criteres = await lireCriteres(ctx);
  const vacances = await lireVacances(ctx, input.campagne.annee);
  await tx.insert('etablissement', [{ id: 'etablissement', ...verdict.etablissement }]);
  await tx.insert('campagne', [{ id: 'campagne', closeLe: null, ...input.campagne }]);
  await tx.insert('domaine', domaines);
  await tx.insert('formation', formations);
  await tx.insert(
    'critere',
    criteres.map((critere, index) => ({ ...critere, id: ctx.newId(), ordre: index + 1 })),
  );
  await tx.insert(
    'jourSansClasse',
    vacances.map((conge) => ({ ...conge, id: ctx.newId() })),
  );
  tx.nommer(`créer la campagne « ${input.campagne.nom} »`);
  return { alertes };
}
