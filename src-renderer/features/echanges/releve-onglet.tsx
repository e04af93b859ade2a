import {
  Box,
  Button,
  FormControlLabel,
  LinearProgress,
  Stack,
  Switch,
  TablePagination,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { LigneReleveVue } from '../../../src-main/contract/fichiers.ts';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { queryClient, useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur, EtatVide } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { ReleveOrigine } from './releve-origine.tsx';
import { useSortie } from './use-sortie.ts';

/** Origins on one page: each has its pupils in sight. */
const PAR_PAGE = 10;

function Avancement({ lignes }: { readonly lignes: readonly LigneReleveVue[] }) {
  const saisis = lignes.filter(({ etat }) => etat === 'saisi').length;
  const texte = `${formatNombre(saisis)} sur ${pluriel(lignes.length, 'entretien')}`;
  return (
    <Box sx={{ minWidth: 220 }}>
      <Typography aria-live="polite">Déjà saisis : {texte}</Typography>
      <LinearProgress
        variant="determinate"
        aria-label="Avancement de la saisie"
        aria-valuetext={texte}
        value={(100 * saisis) / lignes.length}
      />
    </Box>
  );
}

/** The tick is shown at once; the application confirms it, or the page reads again what it says. */
const montrerCoches = (ids: ReadonlySet<string>, saisi: boolean): void =>
  void queryClient.setQueryData<readonly LigneReleveVue[]>(['releve.lire', {}], (lignes) =>
    lignes?.map((ligne) => (ids.has(ligne.entretienId) ? { ...ligne, etat: saisi ? 'saisi' : 'à saisir' } : ligne)),
  );

/** exchanges.md §2: what is to be typed into the académie's own application, origin by origin, with a tick for each entretien done. */
export function ReleveOnglet() {
  const { data, error, refetch } = useLecture('releve.lire', {});
  const { faire } = useCommande('releve.cocher', { discret: true });
  const { exporterReleve, imprimer, enCours } = useSortie();
  const [reste, setReste] = useState(false);
  const [page, setPage] = useState(0);
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  if (data.length === 0)
    return (
      <EtatVide texte="Rien à reporter encore : les entretiens paraissent ici dès que leur présence est notée dans Jour J." />
    );
  const cocher = async (entretienIds: readonly string[], saisi: boolean): Promise<void> => {
    montrerCoches(new Set(entretienIds), saisi);
    const fait = await faire({ entretienIds: [...entretienIds], saisi });
    if (!fait) await refetch();
  };
  const visibles = reste ? data.filter(({ etat }) => etat !== 'saisi') : data;
  const origines = [...Map.groupBy(visibles, ({ origineId }) => origineId)];
  const ici = Math.min(page, Math.max(0, Math.ceil(origines.length / PAR_PAGE) - 1));
  return (
    <Stack sx={{ gap: 2, pt: 1 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Avancement lignes={data} />
        <FormControlLabel
          label="Seulement ce qui reste à saisir"
          control={<Switch checked={reste} onChange={(_event, oui) => setReste(oui)} />}
        />
        <Box sx={{ flexGrow: 1 }} />
        <Button disabled={enCours} onClick={() => void exporterReleve('csv')}>
          CSV
        </Button>
        <Button disabled={enCours} onClick={() => void exporterReleve('xlsx')}>
          Excel
        </Button>
        <Button variant="contained" disabled={enCours} onClick={() => void imprimer('relevé')}>
          Imprimer le relevé
        </Button>
      </Stack>
      {visibles.length === 0 ? (
        <EtatVide texte="Tout est saisi." />
      ) : (
        origines
          .slice(ici * PAR_PAGE, (ici + 1) * PAR_PAGE)
          .map(([id, lignes]) => (
            <ReleveOrigine key={id} lignes={lignes} cocher={(ids, saisi) => void cocher(ids, saisi)} />
          ))
      )}
      {origines.length > PAR_PAGE && (
        <TablePagination
          component="div"
          count={origines.length}
          page={ici}
          rowsPerPage={PAR_PAGE}
          rowsPerPageOptions={[PAR_PAGE]}
          labelDisplayedRows={({ from, to, count }) => `Établissements ${from} à ${to} sur ${count}`}
          onPageChange={(_event, suivante) => setPage(suivante)}
        />
      )}
    </Stack>
  );
}
