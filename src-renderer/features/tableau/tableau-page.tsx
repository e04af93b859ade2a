import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TableauVue } from '../../../src-main/contract/tableau.ts';
import { formatHeure, formatJour, formatNombre, nomPrenom, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { usePagePermise } from '../../shell/places.tsx';
import { ANNULATIONS, CreneauxListe } from '../../ui/creneaux-liste.tsx';
import { EtatErreur, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { AvantEffacement } from './avant-effacement.tsx';
import { phraseConseil } from './conseil.ts';
import { DerniereSauvegarde } from './derniere-sauvegarde.tsx';
import { EntonnoirVue } from './entonnoir-vue.tsx';
import { FenetresVue } from './fenetres-vue.tsx';
import { JoursVue } from './jours-vue.tsx';
import { RappelSecours } from './rappel-secours.tsx';

function Compteur(props: {
  readonly nombre: number;
  readonly libelle: string;
  readonly vers: string;
  /** Nothing is reached yet in an empty campaign. */
  readonly commencee: boolean;
}) {
  const { nombre, libelle, vers, commencee } = props;
  const fete = nombre === 0 && commencee;
  return (
    <Box
      component={Link}
      to={vers}
      sx={{
        display: 'block',
        px: 2,
        py: 1,
        borderLeft: 3,
        borderColor: nombre > 0 ? 'warning.main' : fete ? 'success.main' : 'divider',
        color: 'text.primary',
        textDecoration: 'none',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box sx={{ fontSize: 30, fontWeight: 650, lineHeight: 1.15, display: 'flex', alignItems: 'center', gap: 1 }}>
        {formatNombre(nombre)}
        {fete && <CheckOutlined aria-hidden sx={{ color: 'success.main' }} />}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{libelle}</Box>
    </Box>
  );
}

function Section({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={titre} sx={{ bgcolor: 'background.paper', p: 2, borderRadius: 1 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {titre}
      </Typography>
      {children}
    </Box>
  );
}

function Prochains({ prochains }: { readonly prochains: TableauVue['prochains'] }) {
  if (prochains.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>Aucun entretien attendu aujourd’hui.</Typography>;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {prochains.slice(0, 8).map(({ id, debut, nom, prenom, domaineNom, lieu }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'grid',
              // The place goes under the name where the window is small: 1366 × 768 at 150 %.
              gridTemplateColumns: { xs: '64px minmax(0, 1fr)', lg: '64px minmax(130px, 1fr) minmax(0, 1.4fr)' },
              columnGap: 2,
              py: 0.5,
            }}
          >
            <Box sx={{ fontWeight: 650 }}>{formatHeure(debut)}</Box>
            <Box>{nomPrenom({ nom, prenom })}</Box>
            <Box sx={{ color: 'text.secondary', gridColumn: { xs: 2, lg: 'auto' } }}>
              {lieu && (
                <>
                  <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                    {lieu}
                  </Box>
                  {', '}
                </>
              )}
              {domaineNom}
            </Box>
          </Box>
        ))}
      </Box>
      {prochains.length > 8 && (
        <Button component={Link} to="/jour-j" size="small">
          et {pluriel(prochains.length - 8, 'autre')}
        </Button>
      )}
    </>
  );
}

/** R35: the way to what is left, or the quiet word that nothing is. */
function AvantFermeture({ cloture }: { readonly cloture: TableauVue['cloture'] }) {
  const { closeLe, restants } = cloture;
  const texte =
    closeLe !== null
      ? 'La campagne est close.'
      : restants === 0
        ? 'Tout est fait avant la fermeture.'
        : `${pluriel(restants, 'point')} à régler avant la fermeture.`;
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mt: 1, pt: 1, borderTop: 1, borderColor: 'divider' }}>
      {(closeLe !== null || restants === 0) && <CheckOutlined aria-hidden sx={{ color: 'success.main' }} />}
      <Box sx={{ flexGrow: 1 }}>{texte}</Box>
      <Button component={Link} to="/cloture" size="small">
        Voir la liste
      </Button>
    </Stack>
  );
}

function Corps({ tableau }: { readonly tableau: TableauVue }) {
  const { phrase } = phraseConseil(tableau.conseil);
  const commencee = tableau.candidats > 0;
  return (
    <>
      <Box
        role="status"
        sx={{ bgcolor: 'primary.light', color: 'text.primary', px: 2, py: 1.5, borderRadius: 1, fontSize: '1rem' }}
      >
        <Box component="strong" sx={{ mr: 1 }}>
          À faire maintenant
        </Box>
        {phrase}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))', gap: 2 }}>
        <Compteur commencee={commencee} nombre={tableau.aConvoquer} libelle="à convoquer" vers="/convocations" />
        <Compteur
          commencee={commencee}
          nombre={tableau.enRetard}
          libelle="comptes rendus en retard"
          vers="/entretiens?onglet=en%20retard"
        />
        <Compteur commencee={commencee} nombre={tableau.absents} libelle="absents à replacer" vers="/jour-j" />
        <Compteur
          commencee={commencee}
          nombre={tableau.aConfirmer}
          libelle="renoncements à confirmer"
          vers="/candidats?etat=à%20confirmer"
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1.3fr 1fr' }, gap: 2, alignItems: 'start' }}>
        <Stack sx={{ gap: 2 }}>
          <Section titre="Où en sont les entretiens">
            <EntonnoirVue entonnoir={tableau.entonnoir} parDomaine={tableau.parDomaine} />
          </Section>
          {tableau.jours.length > 0 && (
            <Section titre="Jour par jour">
              <JoursVue jours={tableau.jours} />
            </Section>
          )}
        </Stack>
        <Stack sx={{ gap: 2 }}>
          {tableau.aAnnuler.length > 0 && (
            <Section titre="À faire savoir">
              <CreneauxListe {...ANNULATIONS} creneaux={tableau.aAnnuler} />
            </Section>
          )}
          <Section titre="Aujourd’hui">
            <Prochains prochains={tableau.prochains} />
          </Section>
          <Section titre="Échéances de la campagne">
            <FenetresVue fenetres={tableau.fenetres} />
            <AvantFermeture cloture={tableau.cloture} />
          </Section>
          <Section titre="Sauvegardes">
            <DerniereSauvegarde />
          </Section>
        </Stack>
      </Box>
    </>
  );
}

/** Where the campaign stands today, and the next thing to do as one button. */
export function TableauPage() {
  const { data, error, refetch } = useLecture('tableau.lire', {});
  const { aujourdhui } = useContexte();
  const permise = usePagePermise();
  const conseil = data && phraseConseil(data.conseil);
  return (
    <Page
      titre="Tableau de bord"
      soustitre={`${formatJour(aujourdhui)}${data ? ` · ${pluriel(data.candidats, 'candidat')}` : ''}`}
      actions={
        <>
          {permise('/bilan') && (
            <Button component={Link} to="/bilan">
              Bilan
            </Button>
          )}
          <Button component={Link} to="/cloture">
            Clôture
          </Button>
          {conseil && (
            <Button variant="contained" component={Link} to={conseil.vers}>
              {conseil.bouton}
            </Button>
          )}
        </>
      }
    >
      <RappelSecours />
      {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
      {!error && !data && <Squelette />}
      {data && <AvantEffacement tableau={data} />}
      {data && <Corps tableau={data} />}
    </Page>
  );
}
