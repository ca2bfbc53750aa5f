import classes from './avatar.module.css';

type AvatarProps = {
  person: { id: number; firstName: string; lastName: string };
  /** In pixels; 28 in lists, 40 where the person is the subject. */
  size?: number;
  /** Shows the green dot. Say so in words too where it matters. */
  online?: boolean;
};

/** White reads on all of them (4.5:1 and more). */
const COLORS = [
  '#3e63dd',
  '#ab4aba',
  '#18794e',
  '#ad5700',
  '#0f7286',
  '#c2298a',
  '#6550b9',
  '#ca244d',
];

/** Initials on a colour that stays the person's. Decoration: the name stands beside it. */
export function Avatar({ person, size = 28, online = false }: AvatarProps) {
  return (
    <span
      className={classes.avatar}
      data-online={online || undefined}
      // Drawn by the style sheet: as text it would be part of the name of the button it stands in.
      data-initials={initial(person.firstName) + initial(person.lastName)}
      aria-hidden="true"
      style={{
        width: size,
        height: size,
        fontSize: Math.round(size * 0.375),
        background: COLORS[person.id % COLORS.length],
      }}
    />
  );
}

/** The first letter as people see it, even where one is written with several code points. */
function initial(name: string): string {
  return Array.from(name.trim())[0]?.toLocaleUpperCase() ?? '';
}
