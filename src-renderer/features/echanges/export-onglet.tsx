import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import {
  Alert,
  Button,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { ControleAvisVue } from '../../../src-main/contract/echanges-avis.ts';
import { joursEntre } from '../../../src-main/domain/date/jour.ts';
import type { PorteeAvis } from '../../../src-main/domain/echange/portee-avis.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { telecharger } from '../../ui/fichier.ts';
import { EtatErreur, EtatVide } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { ControleListe } from './controle-liste.tsx';
import { formatInstant } from '../../ui/instant.ts';

type Format = 'csv' | 'xlsx';

function Choix<T extends string>(props: {
  readonly titre: string;
  readonly valeur: T;
  readonly options: readonly { readonly valeur: T; readonly libelle: string }[];
  readonly choisir: (valeur: T) => void;
  readonly enColonne?: boolean;
}) {
  return (
    <FormControl>
      <FormLabel>{props.titre}</FormLabel>
      <RadioGroup row={!props.enColonne} value={props.valeur} onChange={(_event, valeur) => props.choisir(valeur as T)}>
        {props.options.map(({ valeur, libelle }) => (
          <FormControlLabel key={valeur} value={valeur} control={<Radio size="small" />} label={libelle} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

/** R35: until when avis may be sent. */
function Fermeture({ controle }: { readonly controle: ControleAvisVue }) {
  const { aujourdhui } = useContexte();
  const { fermeture, ferme } = controle;
  if (fermeture === null) return null;
  if (ferme) return <Alert severity="warning">La campagne est fermée depuis le {formatJour(fermeture)}.</Alert>;
  const reste = joursEntre(aujourdhui, fermeture);
  return (
    <Alert severity={reste <= 7 ? 'warning' : 'info'}>
      {reste === 0 ? 'Dernier jour' : `Encore ${pluriel(reste, 'jour')}`} pour transmettre : la campagne ferme le{' '}
      {formatJour(fermeture)} au soir.
    </Alert>
  );
}

const libelleModifications = (dernier: ControleAvisVue['dernierExport']): string =>
  dernier
    ? `Ce qui n’est pas encore transmis, ou a changé depuis l’export n° ${dernier.numero} du ${formatInstant(dernier.exporteLe)}`
    : 'Ce qui n’est pas encore transmis';

const RIEN: Readonly<Record<PorteeAvis, string>> = {
  tout: 'Il n’y a encore aucun entretien à transmettre : importez d’abord la liste des candidatures.',
  modifications: 'Rien à transmettre : aucun résultat n’a changé depuis le dernier export.',
  complets: 'Aucun entretien n’est encore complet : notez la présence, le compte rendu et les avis.',
};

/** exchanges.md §2: the check, then the file. */
export function ExportOnglet() {
  const [choisie, setPortee] = useState<PorteeAvis>();
  const [format, setFormat] = useState<Format>('csv');
  const [motif, setMotif] = useState('');
  const { data, error, refetch } = useLecture('avis.controler', choisie ? { portee: choisie } : {});
  const { faire, enCours } = useCommande('avis.exporter');
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  const { portee, dernierExport } = data;
  const exporter = async (): Promise<void> => {
    const fait = await faire({ format, portee, motif: data.motifRequis ? motif : '' });
    if (!fait) return;
    telecharger(fait);
    setMotif('');
  };
  return (
    <Stack
      component="form"
      sx={{ gap: 2, pt: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        void exporter();
      }}
    >
      <Fermeture controle={data} />
      <Stack direction="row" sx={{ columnGap: 4, rowGap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Choix
          titre="Ce qui part"
          enColonne
          valeur={portee}
          choisir={setPortee}
          options={[
            { valeur: 'tout', libelle: 'Tout' },
            { valeur: 'modifications', libelle: libelleModifications(dernierExport) },
            { valeur: 'complets', libelle: 'Seulement les complets : présents, compte rendu et avis saisis' },
          ]}
        />
        <Choix
          titre="Format"
          valeur={format}
          choisir={setFormat}
          options={[
            { valeur: 'csv', libelle: 'CSV' },
            { valeur: 'xlsx', libelle: 'Excel (.xlsx)' },
          ]}
        />
        <Stack sx={{ ml: 'auto', gap: 0.5, alignItems: 'flex-end' }}>
          <Button
            type="submit"
            variant="contained"
            startIcon={<DownloadOutlined />}
            disabled={enCours || data.lignes === 0 || (data.motifRequis && motif.trim() === '')}
          >
            Exporter les avis
          </Button>
          <Typography aria-live="polite">
            {pluriel(data.lignes, 'ligne')}, {pluriel(data.entretiens, 'entretien')}
          </Typography>
        </Stack>
      </Stack>
      {data.lignes > 0 && data.motifRequis && (
        <TextField
          required
          label="Pourquoi exporter malgré les points signalés"
          helperText="Gardé dans l’historique avec l’empreinte du fichier."
          value={motif}
          onChange={({ target }) => setMotif(target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      )}
      {data.lignes === 0 ? <EtatVide texte={RIEN[portee]} /> : <ControleListe problemes={data.problemes} />}
    </Stack>
  );
}
