import { Divider, Menu, MenuItem } from '@mui/material';
import { useNavigate } from 'react-router';
import { nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { estDeplacable } from '../plan/places.ts';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

/** Whose menu is open, beside what. */
export interface MenuOuvert {
  readonly entretienId: string;
  readonly ancre: HTMLElement;
}

/** Everything that the grid can do with one entretien, as a menu. */
export function MenuEntretien(props: {
  readonly modele: Modele;
  readonly menu: MenuOuvert;
  readonly actes: Actes;
  readonly onOuvrir: (entretienId: string) => void;
  readonly onRetirer: (entretienId: string) => void;
  readonly onAller: (entretienId: string) => void;
  readonly onFermer: () => void;
}) {
  const { modele, menu, actes, onOuvrir, onRetirer, onAller, onFermer } = props;
  const navigate = useNavigate();
  const entretien = modele.entretiens.get(menu.entretienId);
  if (!entretien) return null;
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
    <Menu anchorEl={menu.ancre} open onClose={onFermer} slotProps={{ list: { 'aria-label': nomPrenom(entretien) } }}>
      {item(jour === null ? 'Placer…' : 'Déplacer, échanger, décaler…', () => onOuvrir(id), mobile)}
      {item('Montrer dans la grille', () => onAller(id), jour !== null && mode === 'individuel')}
      <Divider />
      {item(epingle ? 'Libérer' : 'Épingler', () => actes.epingler([id], !epingle), jour !== null && mobile)}
      {item('Retirer du planning', () => onRetirer(id), jour !== null && mobile)}
      <Divider />
      {item('Voir la fiche', () => navigate(`/candidats?candidat=${encodeURIComponent(candidatId)}`))}
    </Menu>
  );
}
