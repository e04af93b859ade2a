import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { PaquetVue } from '../../../src-main/contract/paquets.ts';
import { nommerJury } from '../../../src-main/domain/paquet/nom-jury.ts';
import { formatJourCourt, formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { formatInstant } from '../../ui/instant.ts';
import { INVISIBLE } from '../../ui/invisible.ts';

function joursVus(jours: readonly string[]): string {
  const [premier, ...autres] = jours;
  const dernier = autres.at(-1);
  if (!premier) return '';
  return dernier ? `${formatJourCourt(premier)} – ${formatJourCourt(dernier)}` : formatJourCourt(premier);
}

const etatDe = ({ retours, closLe, prepareLe }: PaquetVue): string => {
  const dernier = retours.at(-1);
  if (dernier)
    return `repris le ${formatInstant(dernier.reprisLe)}\u00a0: ${pluriel(dernier.repris, 'entretien')}${dernier.conflits > 0 ? `, ${pluriel(dernier.conflits, 'différence réglée', 'différences réglées')}` : ''}`;
  return closLe ? 'n’est plus attendu' : `attendu depuis le ${formatInstant(prepareLe)}`;
};

function Suite({ paquet }: { readonly paquet: PaquetVue }) {
  const { faire, enCours } = useCommande('paquets.clore');
  if (paquet.retours.length > 0) return null;
  const clos = paquet.closLe === null;
  return (
    <Button
      size="small"
      disabled={enCours}
      aria-label={`${clos ? 'Ne plus attendre' : 'Attendre à nouveau'} ${paquet.nomFichier}`}
      onClick={() => void faire({ id: paquet.id, clos })}
    >
      {clos ? 'Ne plus attendre' : 'Attendre à nouveau'}
    </Button>
  );
}

/** Short values stay on one line; files and returns take the width left. */
const ENTIER = { whiteSpace: 'nowrap' } as const;

/** Every packet that left, what came back of it; what left stays here whatever is undone. */
export function Historique({ paquets }: { readonly paquets: readonly PaquetVue[] }) {
  return (
    <Table aria-label="Paquets préparés">
      <TableHead>
        <TableRow>
          {['Préparé le', 'Jury', 'Jours', 'Entretiens', 'Avis d’origine', 'Fichier', 'Retour'].map((titre) => (
            <TableCell key={titre}>{titre}</TableCell>
          ))}
          <TableCell>
            <Box component="span" sx={INVISIBLE}>
              Suite
            </Box>
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {paquets.map((paquet) => (
          <TableRow key={paquet.id}>
            <TableCell sx={ENTIER}>{formatInstant(paquet.prepareLe)}</TableCell>
            <TableCell component="th" scope="row" sx={ENTIER}>
              {nommerJury(paquet.juryNom)}
            </TableCell>
            <TableCell sx={ENTIER}>{joursVus(paquet.jours)}</TableCell>
            <TableCell>{formatNombre(paquet.entretiens)}</TableCell>
            <TableCell>{paquet.avisOrigine ? 'joints' : 'non joints'}</TableCell>
            <TableCell title={`SHA-256\u00a0: ${paquet.sha256}`}>{paquet.nomFichier}</TableCell>
            <TableCell>{etatDe(paquet)}</TableCell>
            <TableCell align="right">
              <Suite paquet={paquet} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
