import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ExpandMore from '@mui/icons-material/ExpandMore';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import { Button, Divider, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import type { OptionsVue } from './options-vue.ts';

/** Secondary acts of the planner, and how it is drawn. */
export function MenuOutils(props: {
  readonly options: OptionsVue;
  readonly onOptions: (options: OptionsVue) => void;
  readonly onAbsence: () => void;
}) {
  const { options, onOptions, onAbsence } = props;
  const [ancre, setAncre] = useState<HTMLElement | null>(null);
  const choix = (libelle: string, coche: boolean, options_: OptionsVue) => (
    <MenuItem
      role="menuitemcheckbox"
      aria-checked={coche}
      onClick={() => {
        setAncre(null);
        onOptions(options_);
      }}
    >
      <ListItemIcon>{coche && <CheckOutlined fontSize="small" />}</ListItemIcon>
      <ListItemText>{libelle}</ListItemText>
    </MenuItem>
  );
  return (
    <>
      <Button
        color="inherit"
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={ancre !== null}
        onClick={(event) => setAncre(event.currentTarget)}
      >
        Plus
      </Button>
      <Menu anchorEl={ancre} open={ancre !== null} onClose={() => setAncre(null)}>
        <MenuItem
          onClick={() => {
            setAncre(null);
            onAbsence();
          }}
        >
          <ListItemIcon>
            <PersonOffOutlined fontSize="small" />
          </ListItemIcon>
          <ListItemText>Absence ou fermeture…</ListItemText>
        </MenuItem>
        <Divider />
        {choix('Couleurs des domaines', options.couleur === 'domaine', { ...options, couleur: 'domaine' })}
        {choix('Couleurs des états', options.couleur === 'état', { ...options, couleur: 'état' })}
        <Divider />
        {choix('Vue condensée', options.condense, { ...options, condense: !options.condense })}
      </Menu>
    </>
  );
}
