import { type IconProps, Svg, stroke } from './Icon.tsx'

const ring = <circle cx="9" cy="9" r="7.2" {...stroke} strokeWidth="1.6" />

/** For your information. */
export const InfoIcon = (props: IconProps) => (
  <Svg box={18} {...props}>
    {ring}
    <path d="M9 8v5M9 5v1.6" {...stroke} strokeWidth="1.7" />
  </Svg>
)

/** Went well. */
export const OkIcon = (props: IconProps) => (
  <Svg box={18} {...props}>
    {ring}
    <path d="M5.6 9.2l2.4 2.4 4.4-5" {...stroke} strokeWidth="1.6" />
  </Svg>
)

/** Take care. */
export const WarnIcon = (props: IconProps) => (
  <Svg box={18} {...props}>
    <path d="M9 2l7.5 13h-15z" {...stroke} strokeWidth="1.6" strokeLinejoin="round" />
    <path d="M9 7v3.5M9 12v1.5" {...stroke} strokeWidth="1.6" />
  </Svg>
)

/** Went wrong. */
export const ErrorIcon = (props: IconProps) => (
  <Svg box={18} {...props}>
    {ring}
    <path d="M6.3 6.3l5.4 5.4M11.7 6.3l-5.4 5.4" {...stroke} strokeWidth="1.6" />
  </Svg>
)

/** Done, or chosen. */
export const CheckIcon = (props: IconProps) => (
  <Svg box={12} {...props}>
    <path d="M2 6.5l2.8 2.8L10 3" {...stroke} strokeWidth="1.8" />
  </Svg>
)
