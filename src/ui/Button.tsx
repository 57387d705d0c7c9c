import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'

/** How a button looks. One `primary` per view. */
export type ButtonTone = 'primary' | 'plain' | 'quiet'

interface ButtonLook {
  readonly tone?: ButtonTone
  /** `large` is 44 px high and as wide as its place. */
  readonly size?: 'regular' | 'large'
  readonly icon?: ReactNode
  /** Small text at the end, such as a duration or a key. */
  readonly hint?: ReactNode
  /** The name of a button that shows only its icon. */
  readonly label?: string
}

/** What a button takes, besides the attributes of `<button>`. */
export interface ButtonProps extends ButtonLook, Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'aria-disabled'> {
  /** Why the button does nothing now. It keeps its place in the tab order and says the reason. */
  readonly disabledReason?: string | undefined
}

/** A push button. */
export function Button(props: ButtonProps) {
  const { tone, size, icon, hint, label, disabledReason, children, className, onClick, ...rest } = props
  const reasonId = useId()
  const disabled = disabledReason !== undefined
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      {...(disabled && { 'aria-disabled': true, 'aria-describedby': reasonId })}
      aria-label={label}
      title={label}
      className={classNames(look({ tone, size, iconOnly: children === undefined }), className)}
      onClick={press}
    >
      <Content icon={icon} hint={hint} trailing={size === 'large'}>
        {children}
      </Content>
      {disabled && (
        <span className={styles['reason']} id={reasonId} role="tooltip">
          {disabledReason}
        </span>
      )}
    </button>
  )
}

/** What a link in the shape of a button takes, besides the attributes of `<a>`. */
export interface ButtonLinkProps extends ButtonLook, ComponentPropsWithRef<'a'> {
  readonly href: string
}

/** A link in the shape of a button: it goes somewhere and does nothing else. */
export function ButtonLink({ tone, size, icon, hint, label, children, className, href, ...rest }: ButtonLinkProps) {
  return (
    <a
      {...rest}
      href={href}
      aria-label={label}
      title={label}
      className={classNames(look({ tone, size, iconOnly: children === undefined }), className)}
    >
      <Content icon={icon} hint={hint} trailing={size === 'large'}>
        {children}
      </Content>
    </a>
  )
}

function look(options: { tone: ButtonTone | undefined; size: ButtonLook['size']; iconOnly: boolean }): string {
  return classNames(
    styles['button'],
    styles[options.tone ?? 'plain'],
    options.size === 'large' && styles['large'],
    options.iconOnly && styles['iconOnly'],
  )
}

interface ContentProps extends Pick<ButtonLook, 'icon' | 'hint'> {
  readonly children: ReactNode
  readonly trailing: boolean
}

function Content({ icon, hint, children, trailing }: ContentProps) {
  return (
    <>
      {icon}
      {children}
      {hint !== undefined && <span className={classNames(styles['hint'], trailing && styles['trailing'])}>{hint}</span>}
    </>
  )
}
