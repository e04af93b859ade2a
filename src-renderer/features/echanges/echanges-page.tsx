import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, Tab, Tabs } from '@mui/material';
import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useFichierDepose } from '../../shell/depot.tsx';
import { usePermis } from '../../shell/permis.ts';
import { Page } from '../../ui/page.tsx';
import { ExportOnglet } from './export-onglet.tsx';
import { FichiersOnglet } from './fichiers-onglet.tsx';
import { HistoriqueOnglet } from './historique-onglet.tsx';
import { ImportOnglet } from './import-onglet.tsx';
import { ImportOuvert, listeEnAttente } from './import-ouvert.tsx';
import { ReleveOnglet } from './releve-onglet.tsx';
import { useCollage } from './use-collage.ts';
import { useImport } from './use-import.ts';

const ONGLETS = [
  { cle: 'import', libelle: 'Importer une liste', lecture: 'echanges.lire' },
  { cle: 'avis', libelle: 'Exporter les avis', lecture: 'avis.controler' },
  { cle: 'releve', libelle: 'Relevé de saisie', lecture: 'releve.lire' },
  { cle: 'fichiers', libelle: 'Autres fichiers', lecture: 'fichiers.exporter' },
  { cle: 'historique', libelle: 'Historique', lecture: 'echanges.historique' },
] as const;

type Onglet = (typeof ONGLETS)[number]['cle'];

/** « Lire » of the announcement leads here with the name of the file: it is read once. */
function useArriveeChoisie(lire: (nom: string) => Promise<void>): void {
  const [params, setParams] = useSearchParams();
  const nom = params.get('depot');
  const lu = useRef<string | null>(null);
  useEffect(() => {
    if (nom === lu.current) return;
    lu.current = nom;
    if (nom === null) return;
    setParams({ onglet: 'import' }, { replace: true });
    void lire(nom);
  }, [nom, lire, setParams]);
}

/** Lists in, avis out, and the proof of both. A file may be dropped anywhere in the window, or rows pasted here. */
export function EchangesPage() {
  const [params, setParams] = useSearchParams();
  const permis = usePermis();
  const onglets = ONGLETS.filter(({ lecture }) => permis(lecture));
  const onglet: Onglet = onglets.find(({ cle }) => cle === params.get('onglet'))?.cle ?? 'import';
  const importation = useImport();
  const champ = useRef<HTMLInputElement>(null);
  const { choisir, choisirDepot } = importation;
  useArriveeChoisie(choisirDepot);
  const deposer = useCallback(
    (file: File): void => {
      setParams({ onglet: 'import' }, { replace: true });
      void choisir(file);
    },
    [choisir, setParams],
  );
  useFichierDepose(deposer);
  useCollage(deposer);
  return (
    <Page
      titre="Échanges"
      soustitre="Les listes de candidatures qui arrivent, les avis qui repartent."
      actions={
        onglet === 'import' && (
          <Button
            variant={listeEnAttente(importation.etat) === null ? 'contained' : 'outlined'}
            startIcon={<UploadFileOutlined />}
            disabled={importation.enCours}
            onClick={() => champ.current?.click()}
          >
            Choisir un fichier
          </Button>
        )
      }
    >
      <input
        ref={champ}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.ods,.xls,.xlsb"
        aria-label="Fichier de la liste"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) deposer(file);
        }}
      />
      <Tabs
        value={onglet}
        aria-label="Échanges"
        variant="scrollable"
        allowScrollButtonsMobile
        onChange={(_event, cle: Onglet) => setParams({ onglet: cle }, { replace: true })}
      >
        {onglets.map(({ cle, libelle }) => (
          <Tab key={cle} value={cle} label={libelle} id={`onglet-${cle}`} aria-controls="volet-echanges" />
        ))}
      </Tabs>
      {onglet !== 'import' && (
        <ImportOuvert etat={importation.etat} revenir={() => setParams({ onglet: 'import' }, { replace: true })} />
      )}
      <Box role="tabpanel" id="volet-echanges" aria-labelledby={`onglet-${onglet}`}>
        {onglet === 'import' && <ImportOnglet importation={importation} />}
        {onglet === 'avis' && <ExportOnglet />}
        {onglet === 'releve' && <ReleveOnglet />}
        {onglet === 'fichiers' && <FichiersOnglet />}
        {onglet === 'historique' && <HistoriqueOnglet />}
      </Box>
    </Page>
  );
}
