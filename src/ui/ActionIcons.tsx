import { type IconProps, Svg, stroke } from './Icon.tsx'

/** Start. */
export const PlayIcon = (props: IconProps) => (
  <Svg box={12} {...props}>
    <path d="M2 1l9 5-9 5z" fill="currentColor" />
  </Svg>
)

/** Stop. */
export const StopIcon = (props: IconProps) => (
  <Svg box={12} {...props}>
    <rect x="2" y="2" width="8" height="8" rx="1" fill="currentColor" />
  </Svg>
)

/** Save a file to disk. */
export const DownloadIcon = (props: IconProps) => (
  <Svg box={14} {...props}>
    <path d="M7 1.5v7M4 6l3 3 3-3M2 12h10" {...stroke} />
  </Svg>
)

/** Read a file from disk. */
export const OpenIcon = (props: IconProps) => (
  <Svg box={14} {...props}>
    <path d="M7 9V2M4 4.5l3-3 3 3M2 12h10" {...stroke} />
  </Svg>
)

/** Copy a link. */
export const LinkIcon = (props: IconProps) => (
  <Svg box={14} {...props}>
    <path
      d="M6 8.2a2.6 2.6 0 0 0 3.8.2l2-2A2.6 2.6 0 0 0 8 2.6l-.8.8M8 5.8a2.6 2.6 0 0 0-3.8-.2l-2 2A2.6 2.6 0 0 0 6 11.4l.8-.8"
      {...stroke}
    />
  </Svg>
)

/** Opens in another tab. */
export const ExternalIcon = (props: IconProps) => (
  <Svg box={12} {...props}>
    <path d="M4.5 2H2v8h8V7.5M6.5 1.5h4v4M10.5 1.5L5.5 6.5" {...stroke} />
  </Svg>
)

/** More of the same. */
export const AddIcon = (props: IconProps) => (
  <Svg box={12} {...props}>
    <path d="M6 1.5v9M1.5 6h9" {...stroke} />
  </Svg>
)

/** Settings of this view. */
export const SettingsIcon = (props: IconProps) => (
  <Svg box={14} {...props}>
    <path d="M1 4h7M12 4h1M1 10h1M6 10h7M10 2.3v3.4M4 8.3v3.4" {...stroke} strokeLinecap="round" />
  </Svg>
)

/** Do it again. */
export const RepeatIcon = (props: IconProps) => (
  <Svg box={14} {...props}>
    <path d="M11.5 7a4.5 4.5 0 1 1-1.4-3.25M11.5 1.5v3h-3" {...stroke} />
  </Svg>
)

/** The one before. Mirrored by the page's direction where it is used. */
export const ChevronLeftIcon = (props: IconProps) => (
  <Svg box={10} {...props}>
    <path d="M6.5 2l-3 3 3 3" {...stroke} />
  </Svg>
)

/** The one after. */
export const ChevronRightIcon = (props: IconProps) => (
  <Svg box={10} {...props}>
    <path d="M3.5 2l3 3-3 3" {...stroke} />
  </Svg>
)
