import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useMemo } from 'react';
import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import { STATUTS } from '../../../src-main/domain/planning/statut.ts';
import { compareTextes } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { ChampRecherche } from '../../ui/champ-recherche.tsx';
import type { Filtres } from './filtrer.ts';

interface Option {
  readonly valeur: string;
  readonly libelle: string;
}

function Choix(props: {
  readonly libelle: string;
  readonly tous: string;
  readonly valeur: string;
  readonly options: readonly Option[];
  readonly onChange: (valeur: string) => void;
}) {
  const { libelle, tous, valeur, options, onChange } = props;
  const connue = !valeur || options.some((option) => option.valeur === valeur);
  return (
    <TextField
      select
      label={libelle}
      value={valeur}
      onChange={(event) => onChange(event.target.value)}
      sx={{ flex: '1 1 130px', maxWidth: 220 }}
    >
      <MenuItem value="">{tous}</MenuItem>
      {!connue && <MenuItem value={valeur}>Introuvable</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.valeur} value={option.valeur}>
          {option.libelle}
        </MenuItem>
      ))}
    </TextField>
  );
}

const ETATS: readonly Option[] = [...STATUTS, 'à confirmer'].map((valeur) => ({
  valeur,
  libelle: valeur === 'à confirmer' ? 'renoncement à confirmer' : valeur,
}));

/** Only what some pupil has can be chosen. */
function useOptions(lignes: readonly CandidatLigne[], domaineId: string) {
  const { domaines, formations } = useContexte();
  const accueillis = useMemo(
    () => domaines.filter(({ accueilli }) => accueilli).map(({ id, nom }) => ({ valeur: id, libelle: nom })),
    [domaines],
  );
  const origines = useMemo(
    () =>
      [...new Map(lignes.map((ligne) => [ligne.origineId, ligne.origineNom]))]
        .map(([valeur, libelle]) => ({ valeur, libelle }))
        .toSorted((a, b) => compareTextes(a.libelle, b.libelle)),
    [lignes],
  );
  const demandees = useMemo(
    () => new Set(lignes.flatMap(({ candidatures }) => candidatures.map(({ formationId }) => formationId))),
    [lignes],
  );
  const proposees = formations
    .filter((formation) => demandees.has(formation.id) && (!domaineId || formation.domaineId === domaineId))
    .map(({ id, voie, intitule }) => ({ valeur: id, libelle: `${voie} ${intitule}` }));
  return { accueillis, origines, proposees };
}

/** Search as you type (« / » goes there), and one list per filter. */
export function CandidatsFiltres(props: {
  readonly texte: string;
  readonly onTexte: (texte: string) => void;
  readonly filtres: Filtres;
  readonly lignes: readonly CandidatLigne[];
  readonly onChange: (cle: keyof Filtres, valeur: string) => void;
  readonly onEffacer: () => void;
}) {
  const { texte, onTexte, filtres, lignes, onChange, onEffacer } = props;
  const { accueillis, origines, proposees } = useOptions(lignes, filtres.domaineId);
  const actif = texte !== '' || Object.values(filtres).some(Boolean);
  const choix = (cle: keyof Filtres) => ({
    valeur: filtres[cle],
    onChange: (valeur: string) => onChange(cle, valeur),
  });
  return (
    <Box role="search" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1.5, alignItems: 'center' }}>
      <ChampRecherche libelle="Rechercher (nom, INE, classe, collège)" texte={texte} onChange={onTexte} />
      <Choix libelle="Domaine" tous="Tous" options={accueillis} {...choix('domaineId')} />
      <Choix libelle="Formation" tous="Toutes" options={proposees} {...choix('formationId')} />
      <Choix libelle="Origine" tous="Toutes" options={origines} {...choix('origineId')} />
      <Choix libelle="État" tous="Tous" options={ETATS} {...choix('etat')} />
      {actif && <Button onClick={onEffacer}>Tout afficher</Button>}
    </Box>
  );
}
