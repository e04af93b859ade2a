import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import { Alert, Box, Button, Stack, Step, StepLabel, Stepper, Typography } from '@mui/material';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ModeleCampagne } from '../../../src-main/domain/campagne/modele.ts';
import { RefusRecu } from '../../api/client.ts';
import { useActe, useLecture } from '../../api/hooks.ts';
import { useChangerDeDonnees } from '../../shell/use-changer-donnees.ts';
import { RestaurerAuDepart } from '../../shell/sauvegardes/restaurer-au-depart.tsx';
import { OuvrirPaquet, RevenirAuPoste } from '../../shell/ouvrir-paquet.tsx';
import { useJournal } from '../../shell/journal.tsx';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { type Brouillon, campagneDe, garderBrouillon, lireBrouillon, oublierBrouillon } from './brouillon.ts';
import { EtapeCampagne } from './etape-campagne.tsx';
import { EtapeDomaines } from './etape-domaines.tsx';
import { EtapeEtablissement } from './etape-etablissement.tsx';
import { EtapeListe } from './etape-liste.tsx';

const ETAPES = ['Votre lycée', 'La campagne', 'Les domaines accueillis', 'La première liste'] as const;

/** Creates the campaign from what was typed, then opens the page where the first list is read. */
function useCreation(brouillon: Brouillon, modele: ModeleCampagne, choix: Brouillon['domaines']) {
  const { mutateAsync, isPending } = useActe('campagne.creer');
  const [refus, setRefus] = useState<string | null>(null);
  const creer = async (): Promise<void> => {
    const { entretiensDebut, entretiensFin, ...campagne } = campagneDe(brouillon, modele);
    try {
      await mutateAsync({
        modele: modele.id,
        etablissement: brouillon.etablissement,
        campagne: { ...campagne, entretiensDebut: entretiensDebut ?? '', entretiensFin: entretiensFin ?? '' },
        domaines: Object.entries(choix).flatMap(([nom, mode]) => (mode ? [{ nom, mode }] : [])),
      });
      oublierBrouillon();
      window.location.hash = '#/echanges';
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  return { creer: () => void creer(), enCours: isPending, refus };
}

function Etapes({ modeles }: { readonly modeles: readonly [ModeleCampagne, ...ModeleCampagne[]] }) {
  const [brouillon, setBrouillon] = useState(lireBrouillon);
  useEffect(() => garderBrouillon(brouillon), [brouillon]);
  const changer = useCallback((champs: Partial<Brouillon>) => setBrouillon((avant) => ({ ...avant, ...champs })), []);
  const modele = modeles.find(({ id }) => id === brouillon.modeleId) ?? modeles[0];
  const { etape } = brouillon;
  const titre = useRef<HTMLElement>(null);
  useEffect(() => {
    if (etape > 0) titre.current?.focus();
  }, [etape]);
  const aller = (pas: number) => () => changer({ etape: etape + pas });
  const changerEtablissement = useCallback(
    (etablissement: Brouillon['etablissement']) => changer({ etablissement }),
    [changer],
  );
  const modeleId = modele.id;
  const changerCampagne = useCallback(
    (campagne: Brouillon['campagnes'][string]) =>
      setBrouillon((avant) => ({ ...avant, campagnes: { ...avant.campagnes, [modeleId]: campagne } })),
    [modeleId],
  );
  const connus = new Set(modele.domaines.map(({ nom }) => nom));
  const choix = Object.fromEntries(Object.entries(brouillon.domaines).filter(([nom]) => connus.has(nom)));
  const { creer, enCours, refus } = useCreation(brouillon, modele, choix);
  return (
    <>
      <Stepper activeStep={etape} sx={{ mb: 2 }}>
        {ETAPES.map((titre) => (
          <Step key={titre}>
            <StepLabel>{titre}</StepLabel>
          </Step>
        ))}
      </Stepper>
      <Typography variant="h2" ref={titre} tabIndex={-1} sx={{ mb: 1.5, outline: 'none' }}>
        {`${etape + 1}. ${ETAPES[etape] ?? ''}`}
      </Typography>
      {etape === 0 && (
        <EtapeEtablissement valeur={brouillon.etablissement} changer={changerEtablissement} continuer={aller(1)} />
      )}
      {etape === 1 && (
        <EtapeCampagne
          modeles={modeles}
          modeleId={modele.id}
          choisir={(id) => changer({ modeleId: id })}
          valeur={campagneDe(brouillon, modele)}
          changer={changerCampagne}
          continuer={aller(1)}
          revenir={aller(-1)}
        />
      )}
      {etape === 2 && (
        <EtapeDomaines
          domaines={modele.domaines}
          choix={choix}
          changer={(domaines) => changer({ domaines })}
          continuer={aller(1)}
          revenir={aller(-1)}
        />
      )}
      {etape >= 3 && (
        <EtapeListe
          lycee={brouillon.etablissement.nom}
          campagne={campagneDe(brouillon, modele)}
          domaines={Object.keys(choix)}
          refus={refus}
          enCours={enCours}
          creer={creer}
          revenir={aller(-1)}
        />
      )}
    </>
  );
}

/** A campaign whose creation was undone can be brought back. */
function CampagneAnnulee() {
  const { etat, retablir } = useJournal();
  if (!etat?.retablissable) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={retablir}>
          Rétablir
        </Button>
      }
    >
      Une campagne vient d’être annulée ; elle peut être rétablie telle quelle.
    </Alert>
  );
}

/** First start (screens.md): four steps, then the first list. */
export function PremierDemarrage() {
  const { data: contexte } = useLecture('contexte.lire', {});
  const { data: modeles, error, refetch } = useLecture('campagne.modeles', {});
  const { changer, enCours } = useChangerDeDonnees();
  useEffect(() => {
    document.title = 'Bienvenue – Passpro Accueil';
  }, []);
  const [premier, ...autres] = modeles ?? [];
  return (
    <Box component="main" sx={{ maxWidth: 940, mx: 'auto', px: 3, py: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 2, flexWrap: 'wrap' }}>
        <Box sx={{ flexGrow: 1 }}>
          <Typography variant="h1">Bienvenue dans Passpro Accueil</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            Quatre étapes pour ouvrir la campagne ; tout se change ensuite dans les paramètres.
          </Typography>
        </Box>
        <Stack sx={{ alignItems: 'flex-end' }}>
          <RestaurerAuDepart />
          <OuvrirPaquet />
          {!contexte?.demo && (
            <Button startIcon={<ScienceOutlined />} disabled={enCours} onClick={() => changer('exemple')}>
              Découvrir avec des données d’exemple
            </Button>
          )}
        </Stack>
      </Box>
      <RevenirAuPoste />
      <CampagneAnnulee />
      {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
      {!error && !premier && <Squelette />}
      {premier && <Etapes modeles={[premier, ...autres]} />}
    </Box>
  );
}
