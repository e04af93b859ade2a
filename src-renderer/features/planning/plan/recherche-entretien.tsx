import { Autocomplete, createFilterOptions, TextField } from '@mui/material';
import { useMemo } from 'react';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { comparePersonnes, formatHeure, formatJourCourt, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import type { Modele } from './modele.ts';

const libelle = ({ jour, debut, domaineNom, ...eleve }: EntretienPlanning): string =>
  `${nomPrenom(eleve)} — ${domaineNom}, ${jour && debut ? `${formatJourCourt(jour)} à ${formatHeure(debut)}` : 'à placer'}`;

const filtrer = createFilterOptions<EntretienPlanning>({ limit: 30 });

/** Typing a name goes to the day of the entretien and shows it there. */
export function RechercheEntretien(props: {
  readonly modele: Modele;
  readonly onAller: (entretienId: string) => void;
}) {
  const { modele, onAller } = props;
  const options = useMemo(() => modele.vue.entretiens.toSorted((a, b) => comparePersonnes(a, b)), [modele]);
  return (
    <Autocomplete<EntretienPlanning>
      size="small"
      options={options}
      filterOptions={filtrer}
      value={null}
      blurOnSelect
      clearOnBlur
      onChange={(_event, choisi) => {
        if (choisi) onAller(choisi.id);
      }}
      getOptionLabel={libelle}
      getOptionKey={({ id }) => id}
      noOptionsText="Aucun élève de ce nom"
      forcePopupIcon={false}
      slotProps={{ popper: { placement: 'bottom-end', sx: { minWidth: 440 } } }}
      sx={{ width: 168 }}
      renderInput={(params) => <TextField {...params} label="Aller à un élève" />}
    />
  );
}
