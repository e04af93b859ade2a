import { Box, IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import type { Domaine } from '../../../../src-main/domain/campagne/campagne.ts';
import { COULEURS_DOMAINES, type CouleurDomaine, couleurDomaine } from '../../../ui/couleurs-domaines.ts';

/** The stroke the planner draws beside the domaine, in the tone of the theme. */
const Pastille = ({ clair, sombre }: CouleurDomaine) => (
  <Box
    component="span"
    sx={{
      width: 16,
      height: 16,
      borderRadius: '4px',
      bgcolor: clair.trait,
      display: 'inline-block',
      '[data-theme="dark"] &': { bgcolor: sombre.trait },
    }}
  />
);

/** The domaine's hue, chosen by name. */
export function ChoixCouleur(props: { readonly domaine: Domaine; readonly choisir: (couleur: number) => void }) {
  const { domaine, choisir } = props;
  const [ancre, setAncre] = useState<HTMLElement | null>(null);
  const actuelle = couleurDomaine(domaine.couleur);
  const titre = `Couleur de ${domaine.nom} : ${actuelle.nom}`;
  return (
    <>
      <Tooltip title={titre}>
        <IconButton
          size="small"
          aria-label={titre}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAncre(currentTarget)}
        >
          <Pastille {...actuelle} />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={ancre} open={ancre !== null} onClose={() => setAncre(null)}>
        {COULEURS_DOMAINES.map((couleur, rang) => (
          <MenuItem
            key={couleur.nom}
            selected={rang === domaine.couleur}
            onClick={() => {
              setAncre(null);
              if (rang !== domaine.couleur) choisir(rang);
            }}
            sx={{ gap: 1 }}
          >
            <Pastille {...couleur} />
            {couleur.nom}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
