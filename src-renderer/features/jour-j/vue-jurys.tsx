import { Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { EntretienAttendu } from '../../../src-main/contract/entretiens.ts';
import { estRecu } from '../../../src-main/domain/planning/presence.ts';
import { formatHeure, formatNombre, nomPrenom, pluriel } from '../../../src-main/domain/texte/format.ts';
import { quiEstOu, type Situation } from './qui-est-ou.ts';

/** Beyond, names are counted: a séance holds twenty. */
const NOMS_MAX = 3;

const avecHeure = (ligne: EntretienAttendu): string => `${nomPrenom(ligne)}, ${formatHeure(ligne.debut ?? '00:00')}`;

function Noms({ lignes, vide }: { readonly lignes: readonly EntretienAttendu[]; readonly vide: string }) {
  if (lignes.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{vide}</Typography>;
  if (lignes.length > NOMS_MAX) return <Typography>{pluriel(lignes.length, 'élève')}</Typography>;
  return lignes.map((ligne) => <Typography key={ligne.id}>{avecHeure(ligne)}</Typography>);
}

function EnCours({ enCours }: { readonly enCours: Situation['enCours'] }) {
  if (enCours.length > 1) {
    const arrives = enCours.filter(({ presence }) => estRecu(presence)).length;
    return <Typography>{`${formatNombre(arrives)} arrivés sur ${formatNombre(enCours.length)}`}</Typography>;
  }
  const [ligne] = enCours;
  if (!ligne) return <Typography sx={{ color: 'text.secondary' }}>personne</Typography>;
  return (
    <>
      <Typography sx={{ fontWeight: 650 }}>{nomPrenom(ligne)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {`depuis ${formatHeure(ligne.debut ?? '00:00')}, ${ligne.presence ?? 'pas encore vu'}`}
      </Typography>
    </>
  );
}

/** Who is where at this minute: one line a jury, to answer whoever stands at the door. */
export function VueJurys({ lignes, heure }: { readonly lignes: readonly EntretienAttendu[]; readonly heure: string }) {
  const situations = useMemo(() => quiEstOu(lignes, heure), [lignes, heure]);
  return (
    <Paper variant="outlined" sx={{ overflow: 'auto', minHeight: 200 }}>
      <Table stickyHeader aria-label="Qui est où" sx={{ '& td': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell>Jury</TableCell>
            <TableCell>En ce moment</TableCell>
            <TableCell>Ensuite</TableCell>
            <TableCell>Attendent déjà</TableCell>
            <TableCell>Heure passée, pas vus</TableCell>
            <TableCell align="right">À venir</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {situations.map(({ cle, nom, lieu, enCours, suivant, attendent, pasVus, restants }) => (
            <TableRow key={cle}>
              <TableCell component="th" scope="row">
                <Typography sx={{ fontWeight: 650 }}>{nom}</Typography>
                <Typography variant="body2">{lieu || 'salle à choisir'}</Typography>
              </TableCell>
              <TableCell>
                <EnCours enCours={enCours} />
              </TableCell>
              <TableCell>
                <Noms lignes={suivant ? [suivant] : []} vide="plus personne" />
              </TableCell>
              <TableCell>
                <Noms lignes={attendent} vide="personne" />
              </TableCell>
              <TableCell>
                <Noms lignes={pasVus} vide="personne" />
              </TableCell>
              <TableCell align="right">{formatNombre(restants)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
