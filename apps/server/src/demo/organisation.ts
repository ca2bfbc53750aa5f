import type { Role } from '@etape/shared/people';
import type { EquipmentStatus } from '@etape/shared/tickets';

/** An invented company of a few dozen people in Lyon. */
export const DEMO_DEPARTMENTS = [
  'Direction',
  'Services généraux',
  'Ressources humaines',
  'Comptabilité',
  'Commercial',
] as const;

export type DepartmentName = (typeof DEMO_DEPARTMENTS)[number];

type DemoPerson = {
  firstName: string;
  lastName: string;
  role: Role;
  department: DepartmentName;
  phone: string;
};

/** By the first part of their address: `amina` signs in as `amina@demo.etape`. */
export const DEMO_PEOPLE = {
  admin: person('Claire Martin', 'admin', {
    department: 'Services généraux',
    phone: '04 78 00 12 01',
  }),
  marie: person('Marie Dupont', 'technician', {
    department: 'Services généraux',
    phone: '04 78 00 12 10',
  }),
  paul: person('Paul Lefèvre', 'technician', {
    department: 'Services généraux',
    phone: '04 78 00 12 11',
  }),
  amina: person('Amina Benali', 'employee', {
    department: 'Ressources humaines',
    phone: '04 78 00 12 34',
  }),
  karim: person('Karim Haddad', 'employee', {
    department: 'Comptabilité',
    phone: '04 78 00 12 41',
  }),
  sofia: person('Sofia Marchetti', 'employee', {
    department: 'Ressources humaines',
    phone: '04 78 00 12 35',
  }),
  hugo: person('Hugo Petit', 'employee', { department: 'Comptabilité', phone: '04 78 00 12 42' }),
  julien: person('Julien Moreau', 'employee', {
    department: 'Commercial',
    phone: '04 78 00 12 51',
  }),
  lucie: person('Lucie Bernard', 'employee', { department: 'Commercial', phone: '04 78 00 12 52' }),
  ines: person('Inès Fontaine', 'employee', { department: 'Commercial', phone: '04 78 00 12 53' }),
  nadia: person('Nadia Chérif', 'employee', { department: 'Direction', phone: '04 78 00 12 02' }),
  thomas: person('Thomas Girard', 'employee', {
    department: 'Services généraux',
    phone: '04 78 00 12 20',
  }),
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof DEMO_PEOPLE;

type DemoEquipment = {
  model: string;
  type: string;
  serialNumber: string;
  department: DepartmentName;
  status: EquipmentStatus;
  purchaseDate: string;
  warrantyUntil: string;
};

type Row = [
  model: string,
  type: string,
  serialNumber: string,
  department: DepartmentName,
  purchaseDate: string,
  status?: EquipmentStatus,
];

const EQUIPMENT_ROWS: readonly Row[] = [
  ['HP LaserJet M507', 'Imprimante', 'VNB3K41207', 'Ressources humaines', '2024-03-18'],
  ['Dell Latitude 5440', 'Ordinateur portable', 'DL5440-RH01', 'Ressources humaines', '2024-01-22'],
  ['Dell Latitude 5440', 'Ordinateur portable', 'DL5440-RH02', 'Ressources humaines', '2024-01-22'],
  ['Dell P2423D', 'Écran', 'CN0P2423-114', 'Ressources humaines', '2023-09-04'],
  ['HP EliteDesk 800 G9', 'Ordinateur fixe', 'CZC2391K7L', 'Comptabilité', '2023-02-14'],
  ['HP EliteDesk 800 G9', 'Ordinateur fixe', 'CZC2391K7M', 'Comptabilité', '2023-02-14'],
  [
    'Brother MFC-L6800DW',
    'Multifonction',
    'E78316-K2N',
    'Comptabilité',
    '2022-11-30',
    'maintenance',
  ],
  ['LG 27UP850', 'Écran', '208NTAB4F512', 'Comptabilité', '2023-05-09'],
  ['Lenovo ThinkPad T14', 'Ordinateur portable', 'PF3Z8KQ1', 'Commercial', '2024-06-03'],
  ['Lenovo ThinkPad T14', 'Ordinateur portable', 'PF3Z8KQ2', 'Commercial', '2024-06-03'],
  ['Lenovo ThinkPad T14', 'Ordinateur portable', 'PF3Z8KQ3', 'Commercial', '2024-06-03', 'broken'],
  ['iPhone 15', 'Téléphone', 'F17X2QLM0D', 'Commercial', '2024-02-12'],
  ['Samsung Galaxy A54', 'Téléphone', 'R5CW61BTEQX', 'Commercial', '2023-10-20'],
  ['Apple MacBook Pro 14', 'Ordinateur portable', 'C02FX1ABMD6R', 'Direction', '2024-04-11'],
  ['Poly Studio X50', 'Visioconférence', '8L2108F0A1', 'Direction', '2022-06-27'],
  ['Epson EB-L200F', 'Vidéoprojecteur', 'X7KB2900418', 'Direction', '2021-12-06', 'maintenance'],
  ['Zebra ZD421', 'Imprimante d’étiquettes', 'D8N224601', 'Services généraux', '2023-03-21'],
  ['Cisco Catalyst 9200', 'Commutateur', 'FJC2436S0QK', 'Services généraux', '2022-01-17'],
  ['UniFi U6 Pro', 'Borne Wi-Fi', '70A741F2B3', 'Services généraux', '2023-08-29'],
  ['APC Smart-UPS 1500', 'Onduleur', 'AS2113160382', 'Services généraux', '2021-05-25'],
];

/** Warranties last three years here. */
export const DEMO_EQUIPMENT: readonly DemoEquipment[] = EQUIPMENT_ROWS.map(
  ([model, type, serialNumber, department, purchaseDate, status = 'functional']) => ({
    model,
    type,
    serialNumber,
    department,
    status,
    purchaseDate,
    warrantyUntil: `${Number(purchaseDate.slice(0, 4)) + 3}${purchaseDate.slice(4)}`,
  }),
);

function person(
  name: `${string} ${string}`,
  role: Role,
  rest: Pick<DemoPerson, 'department' | 'phone'>,
): DemoPerson {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { firstName, lastName, role, ...rest };
}
