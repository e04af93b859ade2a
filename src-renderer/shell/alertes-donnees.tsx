import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import type { AlerteDonnees } from '../../src-main/contract/contexte.ts';
import { pluriel } from '../../src-main/domain/texte/format.ts';
import { useActe } from '../api/hooks.ts';

function texteDe(alerte: AlerteDonnees): string {
  if (alerte.type === 'partage réseau')
    return `Les données sont sur un partage réseau (${alerte.partage})\u00a0: une coupure peut interrompre votre travail. N’ouvrez Passpro Accueil que sur un poste à la fois, et faites déplacer ce dossier sur le disque d’un poste.`;
  const combien = pluriel(alerte.nombre, 'enregistrement manque', 'enregistrements manquent');
  return `${combien} dans les données, depuis la dernière fermeture. Si vous venez de remettre une sauvegarde, c’est normal. Sinon, vérifiez vos dernières saisies\u00a0: le fichier tel qu’il a été trouvé est gardé dans le dossier «\u00a0sauvegardes\u00a0» des données.`;
}

/** Above everything: what was noticed of the data at their opening, until it has been read. */
export function AlertesDonnees({ alertes }: { readonly alertes: readonly AlerteDonnees[] }) {
  const [lues, setLues] = useState<ReadonlySet<AlerteDonnees['type']>>(new Set());
  const { mutate } = useActe('donnees.manqueLu');
  const lire = ({ type }: AlerteDonnees): void => {
    setLues((avant) => new Set([...avant, type]));
    if (type === 'enregistrements manquants') mutate({});
  };
  return alertes
    .filter(({ type }) => !lues.has(type))
    .map((alerte) => (
      <Alert
        key={alerte.type}
        severity="warning"
        sx={{ borderRadius: 0, flexShrink: 0 }}
        action={
          <Button color="inherit" size="small" onClick={() => lire(alerte)}>
            J’ai lu
          </Button>
        }
      >
        {texteDe(alerte)}
      </Alert>
    ));
}
