import { Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel } from '@mui/material';

/** Some jurys among those offered. */
export function ChoixJurys(props: {
  readonly titre: string;
  readonly jurys: readonly { readonly id: string; readonly nom: string }[];
  readonly choisis: readonly string[];
  readonly changer: (ids: readonly string[]) => void;
}) {
  const { titre, jurys, choisis, changer } = props;
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{titre}</FormLabel>
      <FormGroup row>
        {jurys.map(({ id, nom }) => (
          <FormControlLabel
            key={id}
            label={nom}
            control={
              <Checkbox
                checked={choisis.includes(id)}
                onChange={(_event, oui) => changer(oui ? [...choisis, id] : choisis.filter((autre) => autre !== id))}
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
