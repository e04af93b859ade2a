import { IconButton, MenuItem, Switch, TableCell, TableRow, TextField, Typography } from '@mui/material';
import ExpandLessOutlined from '@mui/icons-material/ExpandLessOutlined';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import { useState } from 'react';
import type { OrganisationVue } from '../../../../src-main/contract/organisation.ts';
import type { Domaine, Mode } from '../../../../src-main/domain/campagne/campagne.ts';
import { formatDuree, formatNombre } from '../../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { CapaciteBarre } from './capacite-barre.tsx';
import { ChoixCouleur } from './choix-couleur.tsx';
import { type DialogueCatalogue, FormationsDomaine } from './formations-domaine.tsx';

const DUREES = [10, 15, 20, 25, 30, 40, 45, 60, 90, 120] as const;

/** One domaine: hosted or not, mode, length, colour, and demand against supply. Each change is saved at once. */
export function LigneDomaine(props: {
  readonly domaine: Domaine;
  readonly organisation: OrganisationVue;
  readonly ouvrir: (dialogue: DialogueCatalogue) => void;
}) {
  const { domaine, organisation, ouvrir } = props;
  const { id, nom, mode, accueilli, dureeMinutes } = domaine;
  const { faire } = useCommande('domaines.modifier');
  const [deplie, setDeplie] = useState(false);
  const capacite = organisation.capacites.find(({ domaineId }) => domaineId === id);
  const durees = [...new Set([...DUREES, dureeMinutes])].toSorted((a, b) => a - b);
  return (
    <>
      <TableRow>
        <TableCell padding="checkbox">
          <IconButton
            size="small"
            aria-expanded={deplie}
            aria-label={`Formations de ${nom}`}
            onClick={() => setDeplie(!deplie)}
          >
            {deplie ? <ExpandLessOutlined /> : <ExpandMoreOutlined />}
          </IconButton>
        </TableCell>
        <TableCell padding="checkbox">
          <ChoixCouleur
            domaine={domaine}
            choisir={(couleur) => void faire({ id, couleur }, { couleur: domaine.couleur })}
          />
        </TableCell>
        <TableCell>
          <Typography sx={{ fontWeight: accueilli ? 650 : 400 }}>{nom}</Typography>
        </TableCell>
        <TableCell>
          <Switch
            checked={accueilli}
            onChange={(_event, oui) => void faire({ id, accueilli: oui }, { accueilli })}
            slotProps={{ input: { 'aria-label': `${nom} est accueilli par le lycée` } }}
          />
        </TableCell>
        <TableCell>
          <TextField
            select
            value={mode ?? ''}
            onChange={({ target }) => void faire({ id, mode: target.value as Mode }, { mode })}
            slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': `Mode de ${nom}` } } }}
            sx={{ width: 130 }}
          >
            {mode === null && (
              <MenuItem value="" disabled>
                À choisir
              </MenuItem>
            )}
            <MenuItem value="individuel">Individuel</MenuItem>
            <MenuItem value="collectif">Collectif</MenuItem>
          </TextField>
        </TableCell>
        <TableCell>
          <TextField
            select
            value={dureeMinutes}
            onChange={({ target }) => void faire({ id, dureeMinutes: Number(target.value) }, { dureeMinutes })}
            slotProps={{ select: { SelectDisplayProps: { 'aria-label': `Durée d’un entretien en ${nom}` } } }}
            sx={{ width: 100 }}
          >
            {durees.map((duree) => (
              <MenuItem key={duree} value={duree}>
                {formatDuree(duree)}
              </MenuItem>
            ))}
          </TextField>
        </TableCell>
        <TableCell align="right">{formatNombre(organisation.candidatsParDomaine[id] ?? 0)}</TableCell>
        <TableCell align="right">{capacite ? formatNombre(capacite.entretiens) : '–'}</TableCell>
        <TableCell>{capacite ? <CapaciteBarre capacite={capacite} nom={nom} /> : '–'}</TableCell>
      </TableRow>
      {deplie && (
        <TableRow>
          <TableCell colSpan={9} sx={{ bgcolor: 'background.default' }}>
            <FormationsDomaine domaine={domaine} ouvrir={ouvrir} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
