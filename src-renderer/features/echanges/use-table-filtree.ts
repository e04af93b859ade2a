import { useDeferredValue, useMemo } from 'react';
import { useGarde } from '../../ui/garde.ts';
import { contientMots, motsDe, rendreCherchable } from '../../ui/recherche.ts';

interface Filtre {
  readonly genre: string | null;
  readonly texte: string;
  readonly page: number;
}

const SANS_FILTRE: Filtre = { genre: null, texte: '', page: 0 };

interface Reglage<T> {
  /** Names the filter, which is found again when the user comes back. */
  readonly nom: string;
  readonly lignes: readonly T[];
  /** Both stable from one render to the next. */
  readonly genreDe: (ligne: T) => string;
  readonly texteDe: (ligne: T) => string;
  readonly parPage: number;
  /** The kinds in the order to show them; those not named come last. */
  readonly ordre?: readonly string[];
}

const SANS_ORDRE: readonly string[] = [];

/** Rows filtered by kind and by words, page by page. */
export interface TableFiltree<T> {
  readonly total: number;
  /** How many rows of each kind there are. */
  readonly genres: ReadonlyMap<string, number>;
  readonly genre: string | null;
  readonly choisirGenre: (genre: string | null) => void;
  readonly texte: string;
  readonly chercher: (texte: string) => void;
  readonly filtrees: readonly T[];
  readonly visibles: readonly T[];
  readonly page: number;
  readonly parPage: number;
  readonly allerPage: (page: number) => void;
}

/** Thousands of rows stay fluid: their texts are made ready once, and typing never waits for the filter. */
export function useTableFiltree<T>({
  nom,
  lignes,
  genreDe,
  texteDe,
  parPage,
  ordre = SANS_ORDRE,
}: Reglage<T>): TableFiltree<T> {
  const [filtre, setFiltre] = useGarde(nom, SANS_FILTRE);
  const differe = useDeferredValue(filtre.texte);
  const cherchables = useMemo(() => lignes.map((ligne) => rendreCherchable(texteDe(ligne))), [lignes, texteDe]);
  const genres = useMemo(() => {
    const comptes = new Map(ordre.map((un) => [un, 0]));
    for (const ligne of lignes) comptes.set(genreDe(ligne), (comptes.get(genreDe(ligne)) ?? 0) + 1);
    return new Map([...comptes].filter(([, nombre]) => nombre > 0));
  }, [lignes, genreDe, ordre]);
  const genre = filtre.genre !== null && genres.has(filtre.genre) ? filtre.genre : null;
  const filtrees = useMemo(() => {
    const mots = motsDe(differe);
    return lignes.filter(
      (ligne, rang) =>
        (genre === null || genreDe(ligne) === genre) &&
        (mots.length === 0 || contientMots(cherchables[rang] ?? '', mots)),
    );
  }, [lignes, cherchables, genre, genreDe, differe]);
  const page = Math.min(filtre.page, Math.max(0, Math.ceil(filtrees.length / parPage) - 1));
  return {
    total: lignes.length,
    genres,
    genre,
    choisirGenre: (choisi) => setFiltre((avant) => ({ ...avant, genre: choisi, page: 0 })),
    texte: filtre.texte,
    chercher: (texte) => setFiltre((avant) => ({ ...avant, texte, page: 0 })),
    filtrees,
    visibles: filtrees.slice(page * parPage, (page + 1) * parPage),
    page,
    parPage,
    allerPage: (suivante) => setFiltre((avant) => ({ ...avant, page: suivante })),
  };
}
