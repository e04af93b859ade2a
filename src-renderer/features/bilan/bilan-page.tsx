import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { Bilan, LigneBilan } from '../../../src-main/domain/echange/bilan.ts';
import { type SectionBilan, sectionsBilan } from '../../../src-main/domain/echange/sections-bilan.ts';
import { formatJour, formatNombre } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { Barres } from './barres.tsx';
import { graphique } from './graphiques.ts';
import { Trames } from './motifs.tsx';
import { TableSection } from './table-section.tsx';
import { useFichiersBilan } from './use-fichiers.ts';

const pourcent = (part: number, tout: number): string =>
  tout === 0 ? '–' : `${formatNombre(Math.round((100 * part) / tout))}\u00a0%`;

/** The few figures that are asked for first. */
function Chiffres({ total }: { readonly total: LigneBilan }) {
  const rendus = total.favorables + total.assezFavorables + total.reserves;
  const chiffres: readonly (readonly [string, string])[] = [
    [formatNombre(total.eleves), total.eleves >= 2 ? 'élèves inscrits' : 'élève inscrit'],
    [formatNombre(total.recus), total.recus >= 2 ? 'entretiens tenus' : 'entretien tenu'],
    [total.presence === null ? '–' : `${formatNombre(Math.round(total.presence))}\u00a0%`, 'des rendez-vous tenus'],
    [formatNombre(total.manques), total.manques >= 2 ? 'rendez-vous manqués' : 'rendez-vous manqué'],
    [formatNombre(rendus), 'avis rendus'],
    [pourcent(total.dansLeDelai, total.complets + total.enRetard), 'des comptes rendus dans le délai'],
  ];
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexWrap: 'wrap', gap: 4 }}>
      {chiffres.map(([valeur, libelle]) => (
        <Box component="li" key={libelle}>
          <Box sx={{ fontSize: 28, fontWeight: 650, lineHeight: 1.15 }}>{valeur}</Box>
          <Box sx={{ color: 'text.secondary' }}>{libelle}</Box>
        </Box>
      ))}
    </Box>
  );
}

function Section({ section, bilan }: { readonly section: SectionBilan; readonly bilan: Bilan }) {
  const dessin = graphique(section.cle, bilan);
  return (
    <Box
      component="section"
      aria-labelledby={`bilan-${section.cle}`}
      sx={{ bgcolor: 'background.paper', p: 2, borderRadius: 1 }}
    >
      <Typography variant="h2" id={`bilan-${section.cle}`} sx={{ mb: 1 }}>
        {section.titre}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: dessin ? 'minmax(0, 5fr) minmax(0, 6fr)' : 'minmax(0, 1fr)',
          },
        }}
      >
        {dessin && <Barres {...dessin} />}
        <Box role="group" aria-label={`${section.titre}, en chiffres`} tabIndex={0} sx={{ overflowX: 'auto' }}>
          <TableSection section={section} total={section.cle !== 'jours'} />
        </Box>
      </Box>
    </Box>
  );
}

function Corps({ bilan }: { readonly bilan: Bilan }) {
  if (bilan.total.entretiens === 0)
    return (
      <EtatVide
        texte="Rien à compter pour l’instant : le bilan se remplit dès que des élèves sont inscrits."
        action={
          <Button component={Link} to="/echanges" variant="outlined">
            Importer la liste
          </Button>
        }
      />
    );
  return (
    <>
      <Trames />
      <Chiffres total={bilan.total} />
      {sectionsBilan(bilan).map(
        (section) => section.lignes.length > 0 && <Section key={section.cle} section={section} bilan={bilan} />,
      )}
    </>
  );
}

/** exchanges.md §3: the bilan on screen, as in the workbook and on paper; counts only, without any name of a pupil. */
export function BilanPage() {
  const { data, error, refetch } = useLecture('tableau.bilan', {});
  const { aujourdhui } = useContexte();
  const { excel, pdf, enCours } = useFichiersBilan();
  const vide = !data || data.total.entretiens === 0;
  return (
    <Page
      titre="Bilan"
      soustitre={`Au ${formatJour(aujourdhui)}. Effectifs seulement, sans aucun nom d’élève.`}
      actions={
        <>
          <Button component={Link} to="/">
            Tableau de bord
          </Button>
          <Button variant="outlined" disabled={vide || enCours} onClick={() => void excel()}>
            Excel
          </Button>
          <Button variant="contained" disabled={vide || enCours} onClick={() => void pdf()}>
            PDF
          </Button>
        </>
      }
    >
      {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
      {!error && !data && <Squelette />}
      {data && <Corps bilan={data} />}
    </Page>
  );
}
