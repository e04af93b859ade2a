import { Alert, Box, Checkbox, FormControlLabel, InputAdornment, MenuItem, TextField, Typography } from '@mui/material';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { useState } from 'react';
import type { Mode } from '../../../src-main/domain/campagne/campagne.ts';
import type { DomaineCatalogue } from '../../../src-main/domain/campagne/modele.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { contientTexte } from '../../../src-main/domain/texte/contient-texte.ts';
import { PiedEtape } from './pied-etape.tsx';

type Choix = Readonly<Record<string, Mode | null>>;

const correspond = ({ nom, formations }: DomaineCatalogue, cherche: string): boolean =>
  contientTexte([nom, ...formations.map(({ voie, intitule }) => `${voie} ${intitule}`)].join(' '), cherche);

function LigneDomaine(props: {
  readonly domaine: DomaineCatalogue;
  readonly choix: Mode | null | undefined;
  readonly erreur: boolean;
  readonly choisir: (mode: Mode | null | undefined) => void;
}) {
  const { domaine, choix, erreur, choisir } = props;
  const aChoisir = domaine.mode === 'selon établissement';
  const coche = choix !== undefined;
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', borderBottom: 1, borderColor: 'divider', py: 0.5 }}
    >
      <FormControlLabel
        sx={{ flexGrow: 1, m: 0, alignItems: 'flex-start' }}
        control={
          <Checkbox
            checked={coche}
            onChange={(_event, oui) =>
              choisir(oui ? (domaine.mode === 'selon établissement' ? null : domaine.mode) : undefined)
            }
            sx={{ py: 0.5 }}
          />
        }
        label={
          <Box sx={{ pt: 0.5 }}>
            <Typography sx={{ fontWeight: coche ? 650 : 400, lineHeight: 1.3 }}>{domaine.nom}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', lineHeight: 1.3 }}>
              {domaine.formations.map(({ voie, intitule }) => `${voie} ${intitule}`).join(' · ')}
            </Typography>
          </Box>
        }
      />
      {aChoisir && coche ? (
        <TextField
          select
          label="Mode"
          value={choix ?? ''}
          error={erreur && choix === null}
          helperText={erreur && choix === null ? 'À choisir' : undefined}
          onChange={({ target }) => choisir(target.value as Mode)}
          sx={{ width: 160, mt: 0.5 }}
        >
          <MenuItem value="individuel">Individuel</MenuItem>
          <MenuItem value="collectif">Collectif</MenuItem>
        </TextField>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary', pt: 0.75, width: 160, flexShrink: 0 }}>
          {aChoisir ? 'au choix du lycée' : domaine.mode}
        </Typography>
      )}
    </Box>
  );
}

/** Step 3: the domaines the lycée is référent for; the mode is asked where each lycée chooses. */
export function EtapeDomaines(props: {
  readonly domaines: readonly DomaineCatalogue[];
  readonly choix: Choix;
  readonly changer: (choix: Choix) => void;
  readonly continuer: () => void;
  readonly revenir: () => void;
}) {
  const { domaines, choix, changer, continuer, revenir } = props;
  const [cherche, setCherche] = useState('');
  const [erreur, setErreur] = useState<string | null>(null);
  const trouves = domaines.filter((domaine) => correspond(domaine, cherche));
  const nombre = Object.keys(choix).length;
  const choisir = (nom: string, mode: Mode | null | undefined): void => {
    const { [nom]: _avant, ...autres } = choix;
    changer(mode === undefined ? autres : { ...autres, [nom]: mode });
  };
  const soumettre = (): void => {
    const sansMode = Object.entries(choix).filter(([, mode]) => mode === null);
    if (nombre === 0) setErreur('Cochez au moins un domaine : ce sont ceux dont vous recevrez les candidats.');
    else if (sansMode.length > 0)
      setErreur(`Choisissez le mode des entretiens pour ${sansMode.map(([nom]) => nom).join(', ')}.`);
    else continuer();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        soumettre();
      }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 1 }}>
        <TextField
          type="search"
          label="Chercher un domaine ou une formation"
          value={cherche}
          onChange={({ target }) => setCherche(target.value)}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchOutlined />
                </InputAdornment>
              ),
            },
          }}
          sx={{ maxWidth: 420 }}
        />
        <Typography role="status" sx={{ color: 'text.secondary' }}>
          {nombre === 0 ? 'Aucun domaine choisi' : pluriel(nombre, 'domaine choisi', 'domaines choisis')}
        </Typography>
      </Box>
      <Box
        component="ul"
        aria-label="Domaines du catalogue"
        sx={{ listStyle: 'none', p: 0, m: 0, height: 'max(240px, calc(100vh - 360px))', overflowY: 'auto' }}
      >
        {trouves.map((domaine) => (
          <LigneDomaine
            key={domaine.nom}
            domaine={domaine}
            choix={choix[domaine.nom]}
            erreur={erreur !== null}
            choisir={(mode) => choisir(domaine.nom, mode)}
          />
        ))}
        {trouves.length === 0 && (
          <Typography component="li" sx={{ color: 'text.secondary', p: 2 }}>
            Aucun domaine ne correspond à « {cherche} ». Vous pourrez en ajouter plus tard, dans Organisation.
          </Typography>
        )}
      </Box>
      {erreur && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {erreur}
        </Alert>
      )}
      <PiedEtape suivant="Continuer" revenir={revenir} />
    </Box>
  );
}
