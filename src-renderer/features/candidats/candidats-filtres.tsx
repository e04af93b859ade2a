import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Box, Button, InputAdornment, MenuItem, TextField } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import { STATUTS } from '../../../src-main/domain/planning/statut.ts';
import { compareTextes } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import type { Filtres } from './filtrer.ts';

interface Option {
  readonly valeur: string;
  readonly libelle: string;
}

function Choix(props: {
  readonly libelle: string;
  readonly valeur: string;
  readonly options: readonly Option[];
  readonly largeur: number;
  readonly onChange: (valeur: string) => void;
}) {
  return (
    <TextField
      select
      label={props.libelle}
      value={props.options.some(({ valeur }) => valeur === props.valeur) ? props.valeur : ''}
      onChange={(event) => props.onChange(event.target.value)}
      sx={{ width: props.largeur }}
    >
      <MenuItem value="">Tous</MenuItem>
      {props.options.map(({ valeur, libelle }) => (
        <MenuItem key={valeur} value={valeur}>
          {libelle}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Search as you type (« / » goes there), and one list per filter. */
export function CandidatsFiltres(props: {
  readonly filtres: Filtres;
  readonly lignes: readonly CandidatLigne[];
  readonly onChange: (cle: keyof Filtres, valeur: string) => void;
  readonly onEffacer: () => void;
}) {
  const { filtres, lignes, onChange, onEffacer } = props;
  const { domaines, formations } = useContexte();
  const recherche = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return;
      event.preventDefault();
      recherche.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const origines = [...new Map(lignes.map((ligne) => [ligne.origineId, ligne.origineNom]))]
    .map(([valeur, libelle]) => ({ valeur, libelle }))
    .toSorted((a, b) => compareTextes(a.libelle, b.libelle));
  const accueillis = domaines.filter(({ accueilli }) => accueilli).map(({ id, nom }) => ({ valeur: id, libelle: nom }));
  const proposees = formations
    .filter(({ domaineId }) =>
      filtres.domaineId ? domaineId === filtres.domaineId : accueillis.some(({ valeur }) => valeur === domaineId),
    )
    .map(({ id, voie, intitule }) => ({ valeur: id, libelle: `${voie} ${intitule}` }));
  const etats = [...STATUTS, 'à confirmer'].map((valeur) => ({
    valeur,
    libelle: valeur === 'à confirmer' ? 'renoncement à confirmer' : valeur,
  }));
  const actif = Object.values(filtres).some(Boolean);

  return (
    <Box role="search" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1.5, alignItems: 'center' }}>
      <TextField
        label="Rechercher (nom, INE, classe, collège)"
        value={filtres.texte}
        inputRef={recherche}
        onChange={(event) => onChange('texte', event.target.value)}
        sx={{ width: 300 }}
        slotProps={{
          htmlInput: { 'aria-keyshortcuts': '/' },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchOutlined fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      <Choix
        libelle="Domaine"
        largeur={190}
        valeur={filtres.domaineId}
        options={accueillis}
        onChange={(v) => onChange('domaineId', v)}
      />
      <Choix
        libelle="Formation"
        largeur={190}
        valeur={filtres.formationId}
        options={proposees}
        onChange={(v) => onChange('formationId', v)}
      />
      <Choix
        libelle="Origine"
        largeur={180}
        valeur={filtres.origineId}
        options={origines}
        onChange={(v) => onChange('origineId', v)}
      />
      <Choix libelle="État" largeur={160} valeur={filtres.etat} options={etats} onChange={(v) => onChange('etat', v)} />
      {actif && <Button onClick={onEffacer}>Tout afficher</Button>}
    </Box>
  );
}
