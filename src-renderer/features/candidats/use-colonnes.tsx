import type { GridColDef, GridColumnVisibilityModel } from '@mui/x-data-grid';
import { useMemo } from 'react';
import {
  type ChampCandidat,
  CHAMPS_CANDIDAT,
  NOMS_CHAMPS,
  parChamp,
} from '../../../src-main/domain/candidature/champs-candidat.ts';
import { compareTextes, formatDate } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { parPersonne } from '../../ui/grille.tsx';
import { useMemoireLocale } from '../../ui/memoire-locale.ts';
import { AmenagementsCellule, EntretiensCellule, entretiensEnMots, type NomsParId } from './entretiens-cellule.tsx';
import type { LigneCherchable } from './filtrer.ts';

/** Fields shown at first; the others wait among the columns to choose. */
const MONTRES: readonly string[] = ['nom', 'prenom', 'classe', 'dateNaissance'];
const AUTRES = NOMS_CHAMPS.filter(
  (champ) => CHAMPS_CANDIDAT[champ].groupe !== 'aménagements' && !MONTRES.includes(champ),
);

const AU_DEPART: GridColumnVisibilityModel = {
  origineVille: false,
  formations: false,
  ...parChamp(AUTRES, () => false),
};

const sontVisibilites = (valeur: unknown): valeur is GridColumnVisibilityModel =>
  typeof valeur === 'object' && valeur !== null && Object.values(valeur).every((vu) => typeof vu === 'boolean');

const texte = (field: keyof LigneCherchable, headerName: string, width: number): GridColDef<LigneCherchable> => ({
  field,
  headerName,
  width,
  sortComparator: (a: string | null, b: string | null) => compareTextes(a ?? '', b ?? ''),
});

const deChamp = (champ: ChampCandidat, largeur: number) => texte(champ, CHAMPS_CANDIDAT[champ].libelle, largeur);

const definir = (domaines: NomsParId, formations: NomsParId): GridColDef<LigneCherchable>[] => [
  { ...deChamp('nom', 130), hideable: false, sortComparator: parPersonne },
  deChamp('prenom', 105),
  deChamp('classe', 72),
  {
    field: 'dateNaissance',
    headerName: 'Né(e) le',
    width: 96,
    valueFormatter: (valeur: string | null) => (valeur ? formatDate(valeur) : ''),
  },
  texte('origineNom', 'Établissement d’origine', 175),
  { ...texte('origineVille', 'Ville', 110), description: 'Ville de l’établissement d’origine' },
  {
    field: 'amenagements',
    headerName: 'Amén.',
    description: 'Besoins d’aménagement',
    width: 66,
    valueGetter: (_valeur, ligne) => Number(ligne.tempsMajore) + Number(ligne.accesPmr),
    renderCell: ({ row }) => <AmenagementsCellule ligne={row} />,
  },
  {
    field: 'entretiens',
    headerName: 'Entretiens',
    minWidth: 420,
    flex: 1,
    valueGetter: (_valeur, ligne) => entretiensEnMots(ligne, domaines),
    sortComparator: compareTextes,
    renderCell: ({ row }) => <EntretiensCellule ligne={row} domaines={domaines} />,
  },
  {
    field: 'formations',
    headerName: 'Formations demandées',
    width: 300,
    valueGetter: (_valeur, ligne) =>
      ligne.candidatures
        .filter(({ etat }) => etat !== 'renoncée')
        .map(({ formationId }) => formations.get(formationId) ?? '')
        .join(', '),
    sortComparator: compareTextes,
  },
  ...AUTRES.map((champ) => deChamp(champ, 120)),
];

export interface Colonnes {
  readonly colonnes: GridColDef<LigneCherchable>[];
  readonly visibles: GridColumnVisibilityModel;
  readonly montrer: (visibles: GridColumnVisibilityModel) => void;
}

/** Columns of the table of pupils, and which ones this workstation shows. */
export function useColonnes(): Colonnes {
  const { domaines, formations } = useContexte();
  const colonnes = useMemo(
    () =>
      definir(
        new Map(domaines.map(({ id, nom }) => [id, nom])),
        new Map(formations.map(({ id, voie, intitule }) => [id, `${voie} ${intitule}`])),
      ),
    [domaines, formations],
  );
  const [choisies, montrer] = useMemoireLocale('passpro.candidats.colonnes', {
    defaut: AU_DEPART,
    estValide: sontVisibilites,
  });
  // A column that is newer than the choice of this workstation is hidden as at first.
  return { colonnes, visibles: { ...AU_DEPART, ...choisies }, montrer };
}
