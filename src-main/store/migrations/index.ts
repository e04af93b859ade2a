import { Initial1700000000001 } from './0001-initial.ts';
import { Demande1700000000002 } from './0002-demande.ts';
import { ConvocationPartie1700000000003 } from './0003-convocation-partie.ts';
import { ProfesseurPrincipal1700000000004 } from './0004-professeur-principal.ts';
import { Registre1700000000005 } from './0005-registre.ts';
import { Correction1700000000006 } from './0006-correction.ts';
import { Effacement1700000000007 } from './0007-effacement.ts';
import { Conservation1700000000008 } from './0008-conservation.ts';
import { MarquageImport1700000000009 } from './0009-marquage-import.ts';
import { Disponibilites1700000000010 } from './0010-disponibilites.ts';

/** In order. A shipped migration never changes; a new need is a new file at the end. */
export const MIGRATIONS = [
  Initial1700000000001,
  Demande1700000000002,
  ConvocationPartie1700000000003,
  ProfesseurPrincipal1700000000004,
  Registre1700000000005,
  Correction1700000000006,
  Effacement1700000000007,
  Conservation1700000000008,
  MarquageImport1700000000009,
  Disponibilites1700000000010,
] as const;
