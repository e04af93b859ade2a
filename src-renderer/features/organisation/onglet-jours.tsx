import {
  Alert,
  Box,
  Button,
  IconButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { useState } from 'react';
import type { JourSansClasseSaisi } from '../../../src-main/contract/campagne.ts';
import type { OrganisationVue } from '../../../src-main/contract/organisation.ts';
import { formatJour } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { ChampDate } from '../../ui/champ-date.tsx';

interface Saisie {
  readonly libelle: string;
  readonly debut: string | null;
  readonly fin: string | null;
}

const VIDE: Saisie = { libelle: '', debut: null, fin: null };

function Ajout({ ajouter }: { readonly ajouter: (jour: JourSansClasseSaisi) => Promise<boolean> }) {
  const [saisie, setSaisie] = useState(VIDE);
  const [manque, setManque] = useState(false);
  const { libelle, debut, fin } = saisie;
  const soumettre = async (): Promise<void> => {
    setManque(libelle.trim() === '' || debut === null);
    if (libelle.trim() === '' || debut === null) return;
    if (await ajouter({ id: null, libelle: libelle.trim(), debut, fin: fin ?? debut })) setSaisie(VIDE);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void soumettre();
      }}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '1.2fr 1fr 1fr auto' },
        gap: 1.5,
        my: 1,
        alignItems: 'start',
      }}
    >
      <TextField
        label="Motif"
        value={libelle}
        onChange={({ target }) => setSaisie({ ...saisie, libelle: target.value })}
        error={manque && libelle.trim() === ''}
        helperText={manque && libelle.trim() === '' ? 'Par exemple « Pont de l’Ascension »' : undefined}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <ChampDate
        libelle="Premier jour"
        valeur={debut}
        changer={(jour) => setSaisie({ ...saisie, debut: jour })}
        erreur={manque && debut === null ? 'À indiquer' : undefined}
      />
      <ChampDate
        libelle="Dernier jour (sinon le même)"
        valeur={fin}
        changer={(jour) => setSaisie({ ...saisie, fin: jour })}
      />
      <Button type="submit" variant="contained">
        Ajouter
      </Button>
    </Box>
  );
}

/** Holidays and bridges, editable; public holidays as they fall. */
export function OngletJours({ organisation }: { readonly organisation: OrganisationVue }) {
  const { joursSansClasse, campagne } = useContexte();
  const { faire } = useCommande('joursSansClasse.modifier');
  const feries = organisation.feries.filter(
    ({ jour }) => campagne.entretiensDebut <= jour && jour <= campagne.entretiensFin,
  );
  const ajouter = async (jour: JourSansClasseSaisi): Promise<boolean> =>
    (await faire({ jours: [...joursSansClasse, jour] }, { jours: joursSansClasse })) !== undefined;
  return (
    <Box>
      <Ajout ajouter={ajouter} />
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        Samedis, dimanches et jours fériés sont déjà comptés. Ajoutez les vacances, les ponts, les journées banalisées :
        les plages n’y sont pas ouvertes d’office.
      </Typography>
      {joursSansClasse.length === 0 ? (
        <Alert severity="info">Aucune période enregistrée : vérifiez les vacances de votre zone.</Alert>
      ) : (
        <Table>
          <TableHead>
            <TableRow>
              <TableCell>Motif</TableCell>
              <TableCell>Du</TableCell>
              <TableCell>Au</TableCell>
              <TableCell align="right">Retirer</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {joursSansClasse.map(({ id, debut, fin, libelle }) => (
              <TableRow key={id}>
                <TableCell>{libelle}</TableCell>
                <TableCell>{formatJour(debut)}</TableCell>
                <TableCell>{fin === debut ? 'le même jour' : formatJour(fin)}</TableCell>
                <TableCell align="right">
                  <Tooltip title={`Retirer « ${libelle} »`}>
                    <IconButton
                      aria-label={`Retirer « ${libelle} »`}
                      onClick={() =>
                        void faire(
                          { jours: joursSansClasse.filter((autre) => autre.id !== id) },
                          { jours: joursSansClasse },
                        )
                      }
                    >
                      <DeleteOutlined />
                    </IconButton>
                  </Tooltip>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Typography variant="h2" sx={{ mt: 3, mb: 0.5 }}>
        Jours fériés pendant les entretiens
      </Typography>
      <Typography>
        {feries.length === 0
          ? 'Aucun.'
          : feries.map(({ jour, libelle }) => `${libelle} (${formatJour(jour)})`).join(', ')}
      </Typography>
    </Box>
  );
}
