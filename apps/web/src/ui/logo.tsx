type LogoProps = { size?: number };

/** The product's mark: three steps up. */
export function Logo({ size = 34 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 34 34" aria-hidden="true">
      <rect width="34" height="34" rx="10" fill="#5b5bd6" />
      <path
        d="M9.3 23H15v-5h5v-5.3h5.7"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
