import CheckOutlined from '@mui/icons-material/CheckOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import { Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { resteAConvoquer } from '../../../../src-main/domain/planning/statut.ts';
import { formatNombre } from '../../../../src-main/domain/texte/format.ts';
import type { Affichage } from './adresse.ts';
import { BadgeChangements } from './badge-changements.tsx';
import { MenuOutils } from './menu-outils.tsx';
import type { OptionsVue } from './options-vue.ts';
import { RechercheEntretien } from './recherche-entretien.tsx';
import type { Modele } from './modele.ts';

/** R22: everybody is convened in the end; the number leads to where it is brought down. */
function CompteurAConvoquer({ modele }: { readonly modele: Modele }) {
  const count = useMemo(() => modele.vue.entretiens.filter(({ statut }) => resteAConvoquer(statut)).length, [modele]);
  return (
    <Button
      component={Link}
      to="/convocations"
      color={count === 0 ? 'success' : 'inherit'}
      startIcon={count === 0 ? <CheckOutlined /> : <MailOutlined />}
    >
      À convoquer
      <strong style={{ fontSize: 18, margin: '0 0 0 6px' }}>{formatNombre(count)}</strong>
    </Button>
  );
}

/** What the grid shows, and the counter that is always in sight. */
export function BarrePlanning(props: {
  readonly modele: Modele;
  readonly affichage: Affichage;
  readonly onAffichage: (affichage: Affichage) => void;
  readonly options: OptionsVue;
  readonly onOptions: (options: OptionsVue) => void;
  readonly onAller: (entretienId: string) => void;
  readonly onAbsence: () => void;
}) {
  const { modele, affichage, onAffichage, options, onOptions, onAller, onAbsence } = props;
  const { jurys } = modele.vue;
  const choisir = (type: Affichage['type'] | null): void => {
    if (type === 'jury') onAffichage({ type, juryId: jurys[0]?.id ?? '' });
    else if (type !== null) onAffichage({ type });
  };
  return (
    <>
      <CompteurAConvoquer modele={modele} />
      <BadgeChangements modele={modele} onAller={onAller} />
      <RechercheEntretien modele={modele} onAller={onAller} />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={affichage.type}
        onChange={(_event, type: Affichage['type'] | null) => choisir(type)}
        aria-label="Affichage"
        sx={{ '& .MuiToggleButton-root': { py: 0.5, textTransform: 'none', color: 'text.primary' } }}
      >
        <ToggleButton value="jour">Jour</ToggleButton>
        <ToggleButton value="jury" title="Semaine d’un jury" disabled={jurys.length === 0}>
          Jury
        </ToggleButton>
        <ToggleButton value="tableau">Tableau</ToggleButton>
      </ToggleButtonGroup>
      <MenuOutils options={options} onOptions={onOptions} onAbsence={onAbsence} />
    </>
  );
}
