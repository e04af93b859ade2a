import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import PendingOutlined from '@mui/icons-material/PendingOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import { type PointCloture, POINTS_CLOTURE } from '../../../src-main/domain/campagne/cloture.ts';
import type { ClotureVue } from '../../../src-main/contract/tableau.ts';
import { formatJour, formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { usePermis } from '../../shell/permis.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { phraseDecompte } from './decompte.ts';
import { POINTS } from './points-cloture.ts';

function LignePoint({ point, nombre }: { readonly point: PointCloture; readonly nombre: number }) {
  const { un, plusieurs, fait, liens } = POINTS[point];
  const reste = nombre > 0;
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        alignItems: 'center',
        gap: 2,
        minHeight: 48,
        flexWrap: 'wrap',
        '&:not(:first-of-type)': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      {reste ? (
        <PendingOutlined titleAccess="À faire" sx={{ color: 'warning.main' }} />
      ) : (
        <CheckCircleOutlined titleAccess="Fait" sx={{ color: 'success.main' }} />
      )}
      <Box sx={{ width: 56, textAlign: 'right', fontSize: 22, fontWeight: 650 }}>{reste && formatNombre(nombre)}</Box>
      <Box sx={{ flex: '1 1 260px', color: reste ? 'text.primary' : 'text.secondary' }}>
        {reste ? (nombre >= 2 ? plusieurs : un) : fait}
      </Box>
      {reste &&
        liens.map(({ libelle, vers }) => (
          <Button key={vers} component={Link} to={vers} size="small" aria-label={`${libelle} : ${plusieurs}`}>
            {libelle}
          </Button>
        ))}
    </Stack>
  );
}

function Etat({ cloture }: { readonly cloture: ClotureVue }) {
  const { closeLe, decompte, restants } = cloture;
  if (closeLe !== null)
    return (
      <Alert severity="success">
        {`Campagne close le ${formatJour(closeLe.slice(0, 10))}. Présences, comptes rendus et avis ne changent plus ; le bilan et les fichiers restent disponibles.`}
      </Alert>
    );
  return (
    <>
      {decompte ? (
        <Alert severity={decompte.jours < 0 || decompte.joursDeClasse <= 5 ? 'warning' : 'info'}>
          {phraseDecompte(decompte)}
        </Alert>
      ) : (
        <Alert
          severity="info"
          action={
            <Button component={Link} to="/parametres?onglet=campagne" size="small" color="inherit">
              Saisir la date
            </Button>
          }
        >
          La date de fermeture n’est pas encore saisie dans les paramètres de la campagne.
        </Alert>
      )}
      <Box role="status">
        <Typography variant="h2">
          {restants === 0 ? 'Tout est fait.' : `${pluriel(restants, 'point reste', 'points restent')} à régler.`}
        </Typography>
      </Box>
    </>
  );
}

function Acte({ cloture }: { readonly cloture: ClotureVue }) {
  const { faire, enCours } = useCommande('tableau.clore');
  const close = cloture.closeLe !== null;
  const pret = !close && cloture.restants === 0;
  return (
    <Button variant={pret ? 'contained' : 'outlined'} disabled={enCours} onClick={() => void faire({ close: !close })}>
      {close ? 'Rouvrir la campagne' : pret ? 'Clore la campagne' : 'Clore malgré ce qui reste'}
    </Button>
  );
}

/** R35: what is left before the closing date, each point with where it is done, and the act that closes the campaign. */
export function CloturePage() {
  const { data, error, refetch } = useLecture('tableau.lire', {});
  const { campagne } = useContexte();
  const permis = usePermis()('tableau.clore');
  const points = POINTS_CLOTURE.filter((point) => point !== 'validations' || campagne.validationChef);
  return (
    <Page
      titre="Clôture"
      soustitre="Ce qui reste à faire avant la fermeture de la campagne."
      actions={
        <>
          <Button component={Link} to="/">
            Tableau de bord
          </Button>
          {data && permis && <Acte cloture={data.cloture} />}
        </>
      }
    >
      {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
      {!error && !data && <Squelette />}
      {data && (
        <Box sx={{ maxWidth: 900, display: 'grid', gap: 2 }}>
          <Etat cloture={data.cloture} />
          <Box
            component="ul"
            aria-label="Points à régler"
            sx={{ listStyle: 'none', m: 0, p: 0, px: 2, bgcolor: 'background.paper', borderRadius: 1 }}
          >
            {points.map((point) => (
              <LignePoint key={point} point={point} nombre={data.cloture.points[point]} />
            ))}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Clore fige les présences, les comptes rendus et les avis, tels qu’ils ont été remis. La campagne peut être
            rouverte à tout moment.
          </Typography>
        </Box>
      )}
    </Page>
  );
}
