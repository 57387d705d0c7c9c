import { type IconProps, Svg, stroke } from './Icon.tsx'

/** Leave, dismiss. */
export const CloseIcon = (props: IconProps) => (
  <Svg box={12} {...props}>
    <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" {...stroke} />
  </Svg>
)

/** Opens a list below. */
export const ChevronDownIcon = (props: IconProps) => (
  <Svg box={10} {...props}>
    <path d="M2 3.5l3 3 3-3" {...stroke} />
  </Svg>
)

/** Keyboard shortcuts. */
export const KeyboardIcon = (props: IconProps) => (
  <Svg box={18} {...props}>
    <rect x="1" y="4" width="16" height="10" rx="2" {...stroke} strokeWidth="1.4" />
    <path d="M4 7h1M8.5 7h1M13 7h1M5.5 11h7" {...stroke} strokeWidth="1.4" />
  </Svg>
)

/** Light and dark. */
export const ThemeIcon = (props: IconProps) => (
  <Svg box={16} {...props}>
    <circle cx="8" cy="8" r="6" {...stroke} />
    <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
  </Svg>
)

/** Put this in another page. */
export const EmbedIcon = (props: IconProps) => (
  <Svg box={16} {...props}>
    <path d="M5 4L1.5 8 5 12M11 4l3.5 4L11 12" {...stroke} />
  </Svg>
)
