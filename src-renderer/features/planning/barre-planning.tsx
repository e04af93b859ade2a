import CheckOutlined from '@mui/icons-material/CheckOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import { Button, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { resteAConvoquer } from '../../../src-main/domain/planning/statut.ts';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import type { Modele } from './modele.ts';

export type Affichage =
  | { readonly type: 'jour' }
  | { readonly type: 'jury'; readonly juryId: string }
  | { readonly type: 'tableau' };

/** R22: everybody is convened in the end; the number, and what was announced and has changed since, lead to where they are brought down. */
function CompteurAConvoquer({ modele }: { readonly modele: Modele }) {
  const count = useMemo(() => modele.vue.entretiens.filter(({ statut }) => resteAConvoquer(statut)).length, [modele]);
  const changes = useMemo(
    () => modele.vue.entretiens.filter(({ statut }) => statut === 'à reconvoquer').length,
    [modele],
  );
  return (
    <Button
      component={Link}
      to="/convocations"
      color={count === 0 ? 'success' : 'inherit'}
      startIcon={count === 0 ? <CheckOutlined /> : <MailOutlined />}
    >
      À convoquer
      <strong style={{ fontSize: 18, margin: '0 6px' }}>{formatNombre(count)}</strong>
      {changes > 0 && `dont ${pluriel(changes, 'annonce')} à refaire`}
    </Button>
  );
}

/** What the grid shows, and the counter that is always in sight. */
export function BarrePlanning(props: {
  readonly modele: Modele;
  readonly affichage: Affichage;
  readonly onAffichage: (affichage: Affichage) => void;
}) {
  const { modele, affichage, onAffichage } = props;
  const { jurys } = modele.vue;
  const choisir = (type: Affichage['type'] | null): void => {
    if (type === 'jury') onAffichage({ type, juryId: jurys[0]?.id ?? '' });
    else if (type !== null) onAffichage({ type });
  };
  return (
    <>
      <CompteurAConvoquer modele={modele} />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={affichage.type}
        onChange={(_event, type: Affichage['type'] | null) => choisir(type)}
        aria-label="Affichage"
        sx={{ '& .MuiToggleButton-root': { py: 0.5, textTransform: 'none', color: 'text.primary' } }}
      >
        <ToggleButton value="jour">Jour</ToggleButton>
        <ToggleButton value="jury" disabled={jurys.length === 0}>
          Semaine d’un jury
        </ToggleButton>
        <ToggleButton value="tableau">Tableau</ToggleButton>
      </ToggleButtonGroup>
      {affichage.type === 'jury' && (
        <TextField
          select
          label="Jury"
          value={affichage.juryId}
          onChange={(event) => onAffichage({ type: 'jury', juryId: event.target.value })}
          sx={{ width: 160 }}
        >
          {jurys.map(({ id, nom }) => (
            <MenuItem key={id} value={id}>
              {nom}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
}
