import { Box, List, ListItem, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import { Suspense } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { Acces } from './acces.tsx';
import { BandeauExemple } from './bandeau-exemple.tsx';
import { BoutonVerrou } from './bouton-verrou.tsx';
import { BandeauPoste } from './bandeau-poste.tsx';
import { FIN_DE_CAMPAGNE, RappelConservation } from './conservation.tsx';
import { useContexte } from './contexte.tsx';
import { Depot } from './depot.tsx';
import { AlertesDonnees } from './alertes-donnees.tsx';
import { AnnonceDepot } from './annonce-depot.tsx';
import { EnChemin } from './paresseux.tsx';
import { usePermis } from './permis.ts';
import { usePagePermise, usePlaces } from './places.tsx';
import { UndoBar } from './undo-bar.tsx';

const LARGEUR = 176;

function Navigation() {
  const { pathname } = useLocation();
  const places = usePlaces();
  return (
    <Box component="nav" aria-label="Navigation principale">
      <List dense disablePadding>
        {places.map(({ path, libelle, Icone }) => {
          const ici = path === '/' ? pathname === '/' : pathname.startsWith(path);
          return (
            <ListItem key={path} disablePadding>
              <ListItemButton
                component={Link}
                to={path}
                selected={ici}
                aria-current={ici ? 'page' : undefined}
                sx={{ borderRadius: 1, mx: 1, my: 0.25, px: 1 }}
              >
                <ListItemIcon sx={{ minWidth: 32, color: ici ? 'primary.main' : 'text.secondary' }}>
                  <Icone />
                </ListItemIcon>
                <ListItemText
                  primary={libelle}
                  slotProps={{ primary: { sx: { fontSize: 14, fontWeight: ici ? 650 : 400 } } }}
                />
              </ListItemButton>
            </ListItem>
          );
        })}
      </List>
    </Box>
  );
}

/** Where one is led from a page that is not open: to the first of these that is. */
const ACCUEILS = ['/', '/entretiens', '/jour-j', FIN_DE_CAMPAGNE];

/** The page; one that is not open to whoever sits here leads to one that is. */
function Contenu() {
  const { pathname } = useLocation();
  const permise = usePagePermise();
  const accueil = permise(pathname) ? undefined : ACCUEILS.find((lieu) => permise(lieu.split('?')[0] ?? lieu));
  if (accueil !== undefined) return <Navigate to={accueil} replace />;
  // Of its own for each page: the page before does not stay in place of one that cannot be read.
  return (
    <Suspense key={pathname} fallback={<EnChemin />}>
      <Outlet />
    </Suspense>
  );
}

/** Left navigation, undo, and the page. The main landmark takes the focus of « Aller au contenu ». */
export function Cadre() {
  const { etablissement, campagne, demo, poste, alertes } = useContexte();
  const permis = usePermis();
  const depot = poste === null && permis('echanges.lire');
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' }}>
      <Box
        component="a"
        href="#contenu"
        onClick={(event: { preventDefault: () => void }) => {
          event.preventDefault();
          document.getElementById('contenu')?.focus();
        }}
        sx={{
          position: 'absolute',
          left: -9999,
          zIndex: 10,
          p: 1,
          bgcolor: 'background.paper',
          color: 'primary.main',
          '&:focus': { left: 8, top: 8 },
        }}
      >
        Aller au contenu
      </Box>
      {demo && <BandeauExemple />}
      {poste !== null && <BandeauPoste poste={poste} />}
      <AlertesDonnees alertes={alertes} />
      <RappelConservation />
      <Box sx={{ display: 'flex', flexGrow: 1, minHeight: 0 }}>
        <Box
          component="header"
          sx={{
            width: LARGEUR,
            flexShrink: 0,
            display: 'flex',
            flexDirection: 'column',
            borderRight: 1,
            borderColor: 'divider',
            bgcolor: 'background.paper',
            // At 200 % zoom the last places are reached by scrolling.
            overflowY: 'auto',
          }}
        >
          <Box sx={{ px: 2, pt: 1.5, pb: 1 }}>
            <Typography sx={{ fontWeight: 700, color: 'primary.main' }}>Passpro Accueil</Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block', lineHeight: 1.3 }}>
              {etablissement.nom}
              <br />
              {campagne.nom}
            </Typography>
          </Box>
          <Acces />
          <Navigation />
          <Box sx={{ flexGrow: 1 }} />
          <BoutonVerrou />
          {permis('journal.annuler') && <UndoBar />}
        </Box>
        <Box
          component="main"
          id="contenu"
          tabIndex={-1}
          sx={{
            flexGrow: 1,
            minWidth: 0,
            overflow: 'auto',
            outline: 'none',
            display: 'flex',
            flexDirection: 'column',
          }}
        >
          {depot && <AnnonceDepot />}
          <Box sx={{ flexGrow: 1, minHeight: 0 }}>
            <Contenu />
          </Box>
        </Box>
      </Box>
      {depot && <Depot />}
    </Box>
  );
}
