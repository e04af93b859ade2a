import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  IconButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Tooltip,
} from '@mui/material';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { useRef, useState } from 'react';
import type { OrganisationVue, SalleVue } from '../../../src-main/contract/organisation.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatVide } from '../../ui/page.tsx';
import { Indisponibilites } from './indisponibilites.tsx';

function LigneSalle({ salle }: { readonly salle: SalleVue }) {
  const enregistrer = useCommande('salles.enregistrer');
  const supprimer = useCommande('salles.supprimer');
  const [nom, setNom] = useState<string | null>(null);
  const [vu, setVu] = useState(salle);
  const ecrire = (champs: Partial<SalleVue>, vue: SalleVue) => {
    const voulue = { ...salle, ...champs };
    return enregistrer.faire({ id: salle.id, nom: voulue.nom, pmr: voulue.pmr }, { nom: vue.nom, pmr: salle.pmr });
  };
  const renommer = async (): Promise<void> => {
    const voulu = nom?.trim();
    // A name that was refused stays in its field.
    if (voulu && voulu !== vu.nom && (await ecrire({ nom: voulu }, vu)) === undefined) return;
    setNom(null);
  };
  return (
    <TableRow>
      <TableCell>
        <TextField
          value={nom ?? salle.nom}
          onChange={({ target }) => {
            if (nom === null) setVu(salle);
            setNom(target.value);
          }}
          onBlur={() => void renommer()}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void renommer();
            if (key === 'Escape') setNom(null);
          }}
          slotProps={{ htmlInput: { 'aria-label': `Nom de la salle ${salle.nom}`, maxLength: 80 } }}
          sx={{ width: 260 }}
        />
      </TableCell>
      <TableCell>
        <FormControlLabel
          label="Accessible"
          control={
            <Checkbox
              checked={salle.pmr}
              onChange={(_event, pmr) => void ecrire({ pmr }, salle)}
              slotProps={{ input: { 'aria-label': `${salle.nom} est accessible en fauteuil roulant` } }}
            />
          }
        />
      </TableCell>
      <TableCell>{salle.usages.length > 0 ? salle.usages.join(', ') : 'Libre'}</TableCell>
      <TableCell>
        <Indisponibilites de="salle" id={salle.id} nom={`la salle ${salle.nom}`} liste={salle.indisponibilites} />
      </TableCell>
      <TableCell align="right">
        <Tooltip title={`Supprimer la salle ${salle.nom}`}>
          <IconButton
            aria-label={`Supprimer la salle ${salle.nom}`}
            onClick={() => void supprimer.faire({ id: salle.id })}
          >
            <DeleteOutlined />
          </IconButton>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}

/** Rooms: name, wheelchair access, what uses them, when they are taken. Names are saved when left. */
export function OngletSalles({ organisation }: { readonly organisation: OrganisationVue }) {
  const { salles } = organisation;
  const { faire, enCours } = useCommande('salles.enregistrer');
  const [nom, setNom] = useState('');
  const [pmr, setPmr] = useState(true);
  const champ = useRef<HTMLInputElement>(null);
  const ajouter = async (): Promise<void> => {
    if (nom.trim() === '') return champ.current?.focus();
    if (!(await faire({ id: null, nom: nom.trim(), pmr }, null))) return;
    setNom('');
    champ.current?.focus();
  };
  return (
    <Box>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void ajouter();
        }}
        sx={{ display: 'flex', gap: 2, alignItems: 'center', my: 1 }}
      >
        <TextField
          label="Nouvelle salle"
          value={nom}
          inputRef={champ}
          onChange={({ target }) => setNom(target.value)}
          slotProps={{ htmlInput: { maxLength: 80 } }}
          sx={{ maxWidth: 300 }}
        />
        <FormControlLabel
          label="Accessible en fauteuil roulant"
          control={<Checkbox checked={pmr} onChange={(_event, coche) => setPmr(coche)} />}
        />
        <Box sx={{ flexGrow: 1 }} />
        <Button type="submit" variant="contained" disabled={enCours}>
          Ajouter la salle
        </Button>
      </Box>
      {salles.length === 0 ? (
        <EtatVide texte="Aucune salle pour l’instant. Les salles figurent sur les convocations et évitent qu’un même lieu soit pris deux fois." />
      ) : (
        <Table>
          <TableHead>
            <TableRow>
              <TableCell>Salle</TableCell>
              <TableCell>Fauteuil roulant</TableCell>
              <TableCell>Utilisée par</TableCell>
              <TableCell>Indisponibilités</TableCell>
              <TableCell align="right">Supprimer</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {salles.map((salle) => (
              <LigneSalle key={salle.id} salle={salle} />
            ))}
          </TableBody>
        </Table>
      )}
    </Box>
  );
}
