import AddOutlined from '@mui/icons-material/AddOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';

/** R33: adds a formation of the same domaine that the pupil asked for during the interview. */
export function AjoutFormation({ entretien }: { readonly entretien: EntretienVue }) {
  const { campagne, formations } = useContexte();
  const { faire } = useCommande('entretiens.ajouterFormation');
  const [ancre, setAncre] = useState<HTMLElement | null>(null);
  const ajoutee = useRef<string | null>(null);
  useEffect(() => {
    const id = ajoutee.current;
    if (id === null || !entretien.formations.some(({ formationId }) => formationId === id)) return;
    ajoutee.current = null;
    // Its avis is what is typed next.
    document.querySelector<HTMLElement>(`[data-formation="${CSS.escape(id)}"] input`)?.focus();
  }, [entretien.formations]);
  const demandees = new Set(entretien.formations.map(({ formationId }) => formationId));
  const autres = formations.filter(({ id, domaineId }) => domaineId === entretien.domaineId && !demandees.has(id));
  if (!campagne.avisAjoute || autres.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        startIcon={<AddOutlined />}
        aria-haspopup="menu"
        onClick={(event) => setAncre(event.currentTarget)}
      >
        Ajouter une formation du domaine
      </Button>
      <Menu anchorEl={ancre} open={ancre !== null} onClose={() => setAncre(null)}>
        {autres.map(({ id, intitule, voie }) => (
          <MenuItem
            key={id}
            onClick={() => {
              setAncre(null);
              ajoutee.current = id;
              void faire({ id: entretien.id, formationId: id });
            }}
          >
            {`${intitule} (${voie})`}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
