import { Divider, Menu, MenuItem } from '@mui/material';
import { useNavigate } from 'react-router';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { dansPage } from './dans-page.ts';
import { estDeplacable } from './evenements.ts';
import type { Actes } from './use-actes.ts';

/** Everything that the grid can do with one entretien, as a menu. */
export function MenuEntretien(props: {
  readonly entretien: EntretienVue;
  readonly ancre: HTMLElement;
  readonly actes: Actes;
  readonly onOuvrir: (entretienId: string) => void;
  readonly onAller: (entretienId: string) => void;
  readonly onFermer: () => void;
}) {
  const { entretien, ancre, actes, onOuvrir, onAller, onFermer } = props;
  const navigate = useNavigate();
  const { id, jour, epingle, candidatId, mode } = entretien;
  const mobile = estDeplacable(entretien);
  const item = (libelle: string, faire: () => unknown, possible = true) => (
    <MenuItem
      disabled={!possible}
      onClick={() => {
        onFermer();
        void faire();
      }}
    >
      {libelle}
    </MenuItem>
  );
  return (
    <Menu
      container={dansPage}
      anchorEl={ancre}
      open
      onClose={onFermer}
      slotProps={{ list: { 'aria-label': nomPrenom(entretien) } }}
    >
      {item(jour === null ? 'Placer…' : 'Déplacer, échanger, décaler…', () => onOuvrir(id), mobile)}
      {item('Montrer dans la grille', () => onAller(id), jour !== null && mode === 'individuel')}
      <Divider />
      {item(epingle ? 'Libérer' : 'Épingler', () => actes.epingler([id], !epingle), jour !== null && mobile)}
      {item('Retirer du planning', () => actes.retirer([id]), jour !== null && mobile)}
      <Divider />
      {item('Voir la fiche', () => navigate(`/candidats?candidat=${encodeURIComponent(candidatId)}`))}
    </Menu>
  );
}
