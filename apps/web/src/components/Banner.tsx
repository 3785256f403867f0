import type { ReactNode } from 'react';

export interface BannerProps {
  /** `ink` for a lost connection, `caution` for money, `brick` for a failure, `plain` for news. */
  tone?: 'ink' | 'caution' | 'brick' | 'plain';
  /** A lucide icon. */
  icon?: ReactNode;
  children: ReactNode;
  /** A small button after the words, at the far end of a card. */
  action?: ReactNode;
  /** `bar` under the top bar, `card` inside a page. */
  shape?: 'bar' | 'card';
  /** Read out at once instead of politely. */
  urgent?: boolean;
}

/** One line that needs to be seen; one at a time: offline, then cap, then update. Server-safe. */
export function Banner(props: BannerProps) {
  const { tone = 'ink', shape = 'bar', icon, children, action, urgent = false } = props;
  return (
    <div className="banner" data-tone={tone} data-shape={shape} role={urgent ? 'alert' : 'status'}>
      {icon}
      <p className={shape === 'card' ? 'min-w-0 flex-[1_1_14rem]' : 'min-w-0'}>{children}</p>
      {action}
    </div>
  );
}
