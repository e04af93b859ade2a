import { Autocomplete, TextField } from '@mui/material';
import type { Domaine, Formation } from '../../src-main/domain/campagne/campagne.ts';
import { compareTextes } from '../../src-main/domain/texte/format.ts';
import { rendreGroupe } from './groupe-options.tsx';

/** Picks formations of the catalogue, grouped by domaine; those already taken are left out. */
export function ChoixFormation(props: {
  readonly domaines: readonly Domaine[];
  readonly formations: readonly Formation[];
  readonly exclues: ReadonlySet<string>;
  readonly libelle: string;
  readonly onChoix: (formation: Formation) => void;
}) {
  const { domaines, formations, exclues, libelle, onChoix } = props;
  const nomDe = new Map(domaines.map(({ id, nom, accueilli }) => [id, accueilli ? nom : `${nom} (non accueilli)`]));
  const options = formations
    .filter(({ id }) => !exclues.has(id))
    .toSorted(
      (a, b) =>
        compareTextes(nomDe.get(a.domaineId) ?? '', nomDe.get(b.domaineId) ?? '') ||
        compareTextes(a.intitule, b.intitule),
    );
  return (
    <Autocomplete
      options={options}
      value={null}
      renderGroup={rendreGroupe}
      groupBy={({ domaineId }) => nomDe.get(domaineId) ?? ''}
      getOptionLabel={({ voie, intitule }) => `${voie} ${intitule}`}
      getOptionKey={({ id }) => id}
      onChange={(_event, formation) => formation && onChoix(formation)}
      blurOnSelect
      clearOnBlur
      renderInput={(params) => <TextField {...params} label={libelle} />}
    />
  );
}
